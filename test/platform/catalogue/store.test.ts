import { asc, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { createCatalogueStore } from '#platform/catalogue/store.ts';
import { rows } from '#platform/database.ts';
import { outbox } from '#platform/events/tables.ts';
import { derivedId } from '#platform/values/id.ts';
import { authorities, offers } from '#subgraphs/municipal/tables.ts';
import { authority, offer } from '#test/support/catalogue.ts';
import { useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';

const database = useDatabase();
const store = createCatalogueStore({ authorities, offers });

beforeEach(async () => {
  await database.current.db.delete(offers);
  await database.current.db.delete(authorities);
  await database.current.db.delete(outbox);
});

function save(entries: Parameters<typeof store.saveEntries>[2]): Promise<void> {
  return database.current.db.transaction((tx) => store.saveEntries(tx, NOW, entries));
}

describe('entries of a catalogue', () => {
  it('come back as they were written', async () => {
    const full = authority({
      address: { street: 'Fichtenweg 10', postalCode: '59955', city: 'Winterberg' },
      openingHours: ['Mo 8–12'],
      contacts: [{ kind: 'PHONE', value: '02981 0' }],
      website: 'https://winterberg.de',
    });
    const own = offer();
    await save({ authorities: [full], offers: [own] });
    expect(await store.findAuthorities(database.current.db, [full.id])).toEqual([full]);
    expect(await store.findOffers(database.current.db, [own.id])).toEqual([own]);
  });

  it('tell of every change with the state after it, authorities before their offers', async () => {
    await save({ authorities: [authority()], offers: [offer()] });
    const events = await database.current.db.select().from(outbox).orderBy(asc(outbox.position));
    expect(events.map(({ type, aggregate, payload }) => ({ type, aggregate, payload }))).toEqual([
      { type: 'catalogue.authority.changed', aggregate: authority().id, payload: authority() },
      { type: 'catalogue.offer.changed', aggregate: offer().id, payload: offer() },
    ]);
  });

  it('take the place of those with the same id', async () => {
    await save({ authorities: [authority()], offers: [] });
    await save({ authorities: [authority({ name: 'Rathaus', website: 'https://winterberg.de' })], offers: [] });
    expect(await store.findAuthorities(database.current.db, [authority().id])).toEqual([
      authority({ name: 'Rathaus', website: 'https://winterberg.de' }),
    ]);
  });

  it('leave nothing behind when an offer names an authority that does not exist, not even an event', async () => {
    const orphan = offer({ authorityId: derivedId('authority:nobody') });
    await expect(save({ authorities: [authority()], offers: [orphan] })).rejects.toThrow();
    expect(await store.isEmpty(database.current.db)).toBe(true);
    expect(await rows(database.current.db, sql`select 1 from ${outbox}`)).toEqual([]);
  });

  it('may be none', async () => {
    await save({ authorities: [], offers: [] });
    expect(await store.isEmpty(database.current.db)).toBe(true);
  });
});
