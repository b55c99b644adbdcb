import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { dayBefore, parseDay } from '#platform/values/day.ts';
import { parseRegion } from '#platform/values/region.ts';
import { exportXzufi, importXzufi, seedMunicipal } from '#subgraphs/municipal/index.ts';
import { seedEntries } from '#subgraphs/municipal/store.ts';
import { authorities, offers } from '#subgraphs/municipal/tables.ts';
import { authority, DOG_TAX_REGISTRATION as DOG_TAX_KEY, offer, WINTERBERG } from '#test/support/catalogue.ts';
import { useDatabase } from '#test/support/database.ts';
import { DOG_TAX, liveServices, unitDetail, unitOf } from '#test/support/pvog-content.ts';
import { usePvog } from '#test/support/pvog-rounds.ts';
import { NOW } from '#test/support/viewers.ts';
import { head, messageBytes, ordersOf } from '#test/support/xzufi-feed.ts';

const database = useDatabase();
const pvog = usePvog(database, 8);
const MEDEBACH = parseRegion('059580028028');

/** Those of Winterberg that no federal office is in charge of. */
const MUNICIPAL = liveServices()
  .slice(0, 8)
  .filter(({ id }) => !id.startsWith('B'));

describe('what is brought directly', () => {
  const days = { validFrom: null, validTo: null };
  const feedProvenance = {
    source: 'XZuFi 2.3.1, L1',
    retrievedAt: parseDay('2026-11-01'),
    editor: 'Redaktion',
    demonstration: false,
  };
  const identifier = (value: string) => ({ agency: 'L1', value });
  const feed = (area = WINTERBERG) =>
    ordersOf([
      {
        kind: 'leistung',
        identifier: identifier('LB.1'),
        leikaKeys: [DOG_TAX_KEY],
        areas: [],
        texts: [],
        synonyms: [],
        fees: [],
        requiredDocuments: [],
        processingTime: null,
        deadlines: [],
        reference: null,
        trustLevel: null,
        addressees: [],
        regulationTypes: [],
        provenance: feedProvenance,
        ...days,
      },
      {
        kind: 'organisationseinheit',
        identifier: identifier('OE.1'),
        name: 'Rathaus',
        region: area,
        address: null,
        accessibility: null,
        emblem: null,
        openingHours: [],
        contacts: [],
        responsibilities: [{ service: identifier('LB.1'), areas: [area], role: '01', destination: null }],
        provenance: feedProvenance,
        ...days,
      },
    ]);
  const importFeed = (orders = feed(), position = 1) =>
    importXzufi(database.current, messageBytes(head({ position }), orders), { now: pvog.now() });
  const sources = async () =>
    (await pvog.currentOffers()).filter(({ leikaKey }) => leikaKey === DOG_TAX_KEY).map(({ provenance }) => provenance.source);

  it('goes before the PVOG, in whatever order they come', async () => {
    await importFeed();
    expect(await pvog.report()).toMatchObject({ outranked: 1, changedOffers: MUNICIPAL.length - 1 });
    expect(await sources()).toEqual(['XZuFi 2.3.1, L1']);
  });

  it('ends what the PVOG brought when it comes later, and that comes back when it goes', async () => {
    await pvog.report();
    await importFeed();
    expect(await sources()).toEqual(['XZuFi 2.3.1, L1']);
    pvog.pass(1);
    expect(await pvog.report()).toMatchObject({ outranked: 1, changedOffers: 0 });
    const gone = [{ delete: { kind: 'leistung' as const, identifier: identifier('LB.1') } }];
    await importXzufi(database.current, messageBytes(head({ position: 2 }), gone), { now: pvog.now() });
    expect(await sources()).toEqual([]);
    pvog.pass(1);
    expect(await pvog.report()).toMatchObject({ outranked: 0, changedOffers: 1 });
    expect(await sources()).toEqual(['PVOG, L100002']);
  });

  it('for a whole district goes before the PVOG in each of its municipalities', async () => {
    await pvog.report();
    await importFeed(feed(parseRegion('05958')));
    expect(await sources()).toEqual(['XZuFi 2.3.1, L1']);
    expect(await pvog.report()).toMatchObject({ outranked: 1 });
  });

  it('for another place leaves the PVOG alone', async () => {
    await importFeed(feed(MEDEBACH));
    expect(await pvog.report()).toMatchObject({ outranked: 0 });
  });

  it('by an editor, in what the PVOG had brought, is hers: offer and authority are not touched any more', async () => {
    await pvog.report();
    const { db } = database.current;
    const [dogTax] = (await pvog.offersNow()).filter(({ leikaKey }) => leikaKey === DOG_TAX_KEY);
    const [townHall] = await db.select().from(authorities);
    if (dogTax === undefined || townHall === undefined) throw new Error('nothing was brought');
    const provenance = { source: 'Redaktion Winterberg', retrievedAt: null, editor: 'Redaktion', demonstration: false };
    const edited = { ...dogTax, requiredDocuments: ['Impfausweis'], provenance };
    const renamed = { ...townHall, name: 'Rathaus', provenance };
    await db.transaction((tx) => seedEntries(tx, NOW, { authorities: [renamed], offers: [edited] }));
    pvog.change(DOG_TAX, { onlineServiceLinks: [] });
    pvog.simulator.units.set(unitOf(WINTERBERG), unitDetail(unitOf(WINTERBERG), 'Anders'));
    await pvog.report();
    pvog.winterberg.services.delete(DOG_TAX);
    await pvog.report();
    expect(await db.select().from(offers).where(eq(offers.id, edited.id))).toEqual([edited]);
    expect(await db.select().from(authorities).where(eq(authorities.id, renamed.id))).toEqual([renamed]);
  });

  it('is not what was made up: that ends where the PVOG knows better', async () => {
    const madeUp = offer();
    await seedMunicipal(database.current, { authorities: [authority()], offers: [madeUp] }, NOW);
    await pvog.report();
    expect(await database.current.db.select({ to: offers.validTo }).from(offers).where(eq(offers.id, madeUp.id))).toEqual([
      { to: dayBefore(pvog.today()) },
    ]);
    expect(await sources()).toEqual(['PVOG, L100002']);
  });

  it('is all that an export hands on', async () => {
    await importFeed();
    await pvog.report();
    let message = '';
    for await (const piece of exportXzufi(database.current, WINTERBERG, pvog.now())) message += piece;
    expect(message).toContain('schemeAgencyID="L1"');
    expect(message).not.toContain('PVOG');
  });
});
