import { beforeEach, describe, expect, it } from 'vitest';
import { fillOnce } from '#platform/catalogue/fill.ts';
import { createCatalogueStore } from '#platform/catalogue/store.ts';
import { outbox } from '#platform/events/tables.ts';
import { authorities, offers } from '#subgraphs/municipal/tables.ts';
import { authority, offer } from '#test/support/catalogue.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';

const database = useDatabase();
const store = createCatalogueStore({ authorities, offers });

const fill = (): Promise<boolean> =>
  fillOnce(database.current, store.isEmpty, (tx) =>
    store.saveEntries(tx, NOW, { authorities: [authority()], offers: [offer()] }),
  );

beforeEach(async () => {
  await database.current.db.delete(offers);
  await database.current.db.delete(authorities);
  await database.current.db.delete(outbox);
});

describe('an empty catalogue', () => {
  it('is filled once', async () => {
    expect([await fill(), await fill()]).toEqual([true, false]);
    expect(await database.current.db.$count(outbox)).toBe(2);
  });

  it('stays empty when filling fails halfway, and can be filled then', async () => {
    const halfway = fillOnce(database.current, store.isEmpty, async (tx) => {
      await store.saveEntries(tx, NOW, { authorities: [authority()], offers: [] });
      throw new Error('the power went out');
    });
    await expect(halfway).rejects.toThrow('the power went out');
    expect(await store.isEmpty(database.current.db)).toBe(true);
    expect(await fill()).toBe(true);
  });

  it.skipIf(!onRealPostgres)('is filled by one of many that start at the same time', async () => {
    const filled = await Promise.all(Array.from({ length: 8 }, fill));
    expect(filled.filter(Boolean)).toEqual([true]);
    expect(await database.current.db.$count(outbox)).toBe(2);
  });
});
