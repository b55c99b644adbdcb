import { asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outbox } from '#platform/events/tables.ts';
import { dayBefore, dayOf, parseDay } from '#platform/values/day.ts';
import { parseRegion } from '#platform/values/region.ts';
import { importXzufi, seedMunicipal, syncPvog, type PlaceOutcome, type SyncOptions } from '#subgraphs/municipal/index.ts';
import { catalogue } from '#subgraphs/municipal/store.ts';
import {
  authorities,
  offers,
  pvogPlaces,
  pvogServices,
  pvogUnits,
  xzufiMessages,
  xzufiOffers,
  xzufiRecords,
  xzufiResponsibilities,
} from '#subgraphs/municipal/tables.ts';
import { authorityOfUnit } from '#subgraphs/municipal/pvog/store.ts';
import { authority, offer, WINTERBERG } from '#test/support/catalogue.ts';
import { useDatabase } from '#test/support/database.ts';
import {
  addPlace,
  FEDERAL_UNIT,
  liveServices,
  serviceDetail,
  simulated,
  unitDetail,
  unitOf,
} from '#test/support/pvog-content.ts';
import { startSimulator, type SimulatedPlace, type Simulator } from '#test/support/pvog-simulator.ts';
import { NOW } from '#test/support/viewers.ts';
import { head, messageBytes, ordersOf } from '#test/support/xzufi-feed.ts';

const database = useDatabase();
const MEDEBACH = parseRegion('059580032032');
const KOELN = parseRegion('053150000000');
const DAY_MS = 86_400_000;
const TODAY = dayOf(NOW);
const DOG_TAX = 'L100002.LB.121387243';
const DOG_TAX_KEY = '99102013104000';

let simulator: Simulator;
let winterberg: SimulatedPlace;
let time: number;

beforeEach(async () => {
  const tables = [offers, authorities, xzufiMessages, xzufiOffers, xzufiRecords, xzufiResponsibilities, outbox];
  for (const table of [...tables, pvogPlaces, pvogServices, pvogUnits]) await database.current.db.delete(table);
  time = NOW.getTime();
  simulator = await startSimulator();
  winterberg = addPlace(simulator, WINTERBERG, 'Winterberg');
});
afterEach(() => simulator.close());

const options = (more: Partial<SyncOptions> = {}): SyncOptions => ({
  url: simulator.url,
  clientId: 'test',
  places: [WINTERBERG],
  now: () => new Date(time),
  pause: () => Promise.resolve(),
  ...more,
});

async function round(more: Partial<SyncOptions> = {}): Promise<readonly PlaceOutcome[]> {
  const outcomes: PlaceOutcome[] = [];
  for await (const outcome of syncPvog(database.current, options(more))) outcomes.push(outcome);
  simulator.log.length = 0;
  return outcomes;
}

/** The report of the only place that was read. */
async function report(more: Partial<SyncOptions> = {}) {
  const [outcome] = await round(more);
  if (outcome === undefined) throw new Error('no place was read');
  if ('fault' in outcome) throw new Error(outcome.fault);
  return outcome.report;
}

const faultOf = ([outcome]: readonly PlaceOutcome[]): string =>
  outcome !== undefined && 'fault' in outcome ? outcome.fault : '';

const offersNow = () => database.current.db.select().from(offers).orderBy(asc(offers.id));
const currentOffers = async () => (await offersNow()).filter(({ validTo }) => validTo === null);
const told = () => database.current.db.$count(outbox);

/** All the catalogue holds, and all that is remembered but times and rounds. */
async function state() {
  const { db } = database.current;
  const services = await db.select().from(pvogServices).orderBy(asc(pvogServices.place), asc(pvogServices.service));
  return {
    offers: await offersNow(),
    authorities: await db.select().from(authorities).orderBy(asc(authorities.id)),
    records: await db.select().from(xzufiRecords).orderBy(asc(xzufiRecords.id)),
    services: services.map(({ round: _, ...service }) => service),
    units: await db.select().from(pvogUnits).orderBy(asc(pvogUnits.unit)),
  };
}

const live = (id: string) => liveServices().find((one) => one.id === id) ?? { id, leika: '99000000000000', name: id };

/** Changes what is said of a service. */
function change(id: string, fields: Readonly<Record<string, unknown>>, place = winterberg): void {
  const known = place.services.get(id);
  if (known === undefined) throw new Error(`there is no ${id}`);
  place.services.set(id, { ...known, detail: { ...known.detail, lastUpdate: '2026-11-22T10:00:00Z', ...fields } });
}

const municipalServices = liveServices().filter(({ id }) => !id.startsWith('B'));

describe('a place the PVOG knows', () => {
  it('has an offer for each service a municipal authority is in charge of, and each is told of', async () => {
    const { services, refused, changedOffers, changedAuthorities, notKept, notUnderstood } = await report();
    expect({ services, refused, changedOffers, changedAuthorities, notUnderstood }).toEqual({
      services: 75,
      refused: [],
      changedOffers: municipalServices.length,
      changedAuthorities: 1,
      notUnderstood: {},
    });
    expect(notKept).toEqual({ 'services no municipal authority is in charge of': 75 - municipalServices.length });
    expect(await told()).toBe(municipalServices.length + 1);
    const [dogTax] = (await offersNow()).filter(({ leikaKey }) => leikaKey === DOG_TAX_KEY);
    const provenance = {
      source: 'PVOG, L100002',
      retrievedAt: TODAY,
      editor: 'Ministerium des Innern NRW',
      demonstration: false,
    };
    expect(dogTax).toEqual({
      id: expect.any(String) as string,
      leikaKey: DOG_TAX_KEY,
      authorityId: authorityOfUnit(unitOf(WINTERBERG)),
      area: WINTERBERG,
      furtherAreas: [],
      level: 'MUNICIPAL',
      channels: ['ONLINE'],
      onlineServices: [
        {
          name: 'Hundesteuer Anmeldung online',
          url: `https://service.example/antrag/${DOG_TAX_KEY}`,
          trustLevel: 'BASIC',
          paymentPolicy: 'INACTIVE',
        },
      ],
      fees: [
        {
          code: 'STANDARD',
          amount: '7.50',
          from: null,
          to: null,
          description: 'Gebühr',
          legalBasis: 'Siehe Handlungsgrundlagen der Leistung',
          level: 'MUNICIPAL',
          validFrom: null,
          validTo: null,
          provenance,
        },
      ],
      requiredDocuments: ['Personalausweis oder Reisepass', 'Antrag'],
      processingTime: 'P2W',
      provenance,
      validFrom: null,
      validTo: null,
    });
  });

  it('has the authority where visitors find it, without the people who work there', async () => {
    await report();
    const [townHall] = await database.current.db.select().from(authorities);
    expect(townHall).toMatchObject({
      name: 'Stadt Winterberg, Bürgerservice',
      region: WINTERBERG,
      address: { street: 'Fichtenweg 10', postalCode: '59955', city: 'Winterberg' },
      contacts: [
        { kind: 'EMAIL', value: 'post@winterberg.example' },
        { kind: 'PHONE', value: '02981 800-0' },
        { kind: 'WEB', value: 'https://winterberg.example' },
      ],
      website: 'https://winterberg.example',
      provenance: { source: 'PVOG, L100002', retrievedAt: TODAY },
    });
    expect(JSON.stringify(await state())).not.toContain('Frau Beispiel');
  });

  it('costs no writing and no events when nothing has changed, with ETags or without', async () => {
    for (const etags of [true, false]) {
      simulator.traits.etags = etags;
      await report();
      const before = { ...(await state()), told: await told() };
      time += DAY_MS;
      const { unchanged, written, changedOffers } = await report();
      expect({ unchanged, written, changedOffers }).toEqual({ unchanged: 75, written: 0, changedOffers: 0 });
      expect({ ...(await state()), told: await told() }).toEqual(before);
    }
  });

  it('is not asked for descriptions whose lastUpdate is the one that was read, and for others with what is known of them', async () => {
    await report();
    const asked = async () => {
      const statuses: string[] = [];
      for await (const outcome of syncPvog(database.current, options())) {
        expect('fault' in outcome).toBe(false);
        statuses.push(...simulator.log.filter((line) => line.includes('/detail') && line.includes('LB')));
      }
      simulator.log.length = 0;
      return statuses;
    };
    expect(await asked()).toEqual([]);
    simulator.traits.listTells = false;
    expect(new Set((await asked()).map((line) => line.slice(0, 3)))).toEqual(new Set(['304']));
    simulator.traits.listTells = true;
    change(DOG_TAX, {});
    expect(await asked()).toEqual([`200 v6/servicedescriptions/${DOG_TAX}/detail`]);
  });

  it('is read from the table of all services where the search wants words', async () => {
    simulator.traits.searchesWithoutWords = false;
    expect((await report()).services).toBe(75);
    expect(await currentOffers()).toHaveLength(municipalServices.length);
  });
});

describe('what changes upstream', () => {
  it('changes here, and only that is told of', async () => {
    await report();
    const before = await told();
    change(DOG_TAX, { onlineServiceLinks: [] });
    time += DAY_MS;
    expect(await report()).toMatchObject({ unchanged: 74, changedOffers: 1 });
    expect(await told()).toBe(before + 1);
    const [dogTax] = (await offersNow()).filter(({ leikaKey }) => leikaKey === DOG_TAX_KEY);
    expect(dogTax).toMatchObject({ onlineServices: [], channels: [], provenance: { retrievedAt: dayOf(new Date(time)) } });
  });

  it('moves the offer when somebody else is in charge', async () => {
    await report();
    const other = 'L100002.OE.77';
    simulator.units.set(other, unitDetail(other, 'Steueramt'));
    winterberg.services.set(DOG_TAX, { ...simulated(live(DOG_TAX), WINTERBERG), duties: [{ unit: other, role: '02' }] });
    time += DAY_MS;
    await report();
    const dogTax = (await offersNow()).filter(({ leikaKey }) => leikaKey === DOG_TAX_KEY);
    expect(dogTax.map(({ authorityId, validTo }) => [authorityId, validTo]).sort()).toEqual(
      [
        [authorityOfUnit(unitOf(WINTERBERG)), TODAY],
        [authorityOfUnit(other), null],
      ].sort(),
    );
  });

  it('ends here when the PVOG has nothing of it any more, the day before that is seen', async () => {
    await report();
    winterberg.services.delete(DOG_TAX);
    time += 2 * DAY_MS;
    const yesterday = dayBefore(dayOf(new Date(time)));
    expect(await report()).toMatchObject({ changedOffers: 1 });
    const ended = (await offersNow()).filter(({ validTo }) => validTo !== null);
    expect(ended.map(({ leikaKey, validTo }) => [leikaKey, validTo])).toEqual([[DOG_TAX_KEY, yesterday]]);
    expect((await report()).changedOffers).toBe(0);
  });

  it('stays here when it only fell out of the list', async () => {
    await report();
    const known = winterberg.services.get(DOG_TAX);
    if (known !== undefined) winterberg.services.set(DOG_TAX, { ...known, listed: false });
    expect(await report()).toMatchObject({ services: 75, unchanged: 75, changedOffers: 0 });
  });

  it('comes back when it comes back', async () => {
    await report();
    const before = await currentOffers();
    const known = simulated(live(DOG_TAX), WINTERBERG);
    winterberg.services.delete(DOG_TAX);
    await report();
    winterberg.services.set(DOG_TAX, known);
    await report();
    expect(await currentOffers()).toEqual(before);
  });

  it('ends a unit nobody is told of any more, whose authority stays without offers', async () => {
    await report();
    const other = 'L100002.OE.77';
    simulator.units.set(other, unitDetail(other, 'Neues Bürgeramt'));
    for (const [id, service] of winterberg.services) {
      if (!id.startsWith('B')) winterberg.services.set(id, { ...service, duties: [{ unit: other, role: '01' }] });
    }
    await report();
    expect(await database.current.db.select({ unit: pvogUnits.unit }).from(pvogUnits)).toEqual([{ unit: other }]);
    expect(await database.current.db.$count(authorities)).toBe(2);
    expect(new Set((await currentOffers()).map(({ authorityId }) => authorityId))).toEqual(new Set([authorityOfUnit(other)]));
  });
});

describe('a record that cannot be read', () => {
  const cases: readonly (readonly [string, Record<string, unknown>, RegExp])[] = [
    ['without a name', { name: null }, /'name'/],
    ['with texts that are no list', { details: {} }, /'details'/],
    ['with a text of no code', { details: [{ title: 'x', text: 'y' }] }, /'details\.0\.code'/],
    ['valid from no day', { validityPeriods: [{ validFrom: '31.12.2026' }] }, /'validityPeriods\.0\.validFrom' is no day/],
    ['valid in two periods', { validityPeriods: [{ validTo: '2026-01-01' }, { validFrom: '2027-01-01' }] }, /two periods/],
    [
      'whose validity ends before it begins',
      { validityPeriods: [{ validFrom: '2027-01-01', validTo: '2026-01-01' }] },
      /ends before/,
    ],
    ['that is another one', { id: 'L100002.LB.1' }, /another service/],
  ];
  it.each(cases)('%s is named with its reason, and all others go in', async (_, fields, reason) => {
    change(DOG_TAX, fields);
    const { refused, changedOffers } = await report();
    expect(refused).toEqual([{ record: DOG_TAX, reason: expect.stringMatching(reason) as string }]);
    expect(changedOffers).toBe(municipalServices.length - 1);
  });

  it('leaves what was known of it as it is, until it can be read again', async () => {
    await report();
    const before = await currentOffers();
    change(DOG_TAX, { name: 7 });
    expect((await report()).refused).toHaveLength(1);
    expect(await currentOffers()).toEqual(before);
    change(DOG_TAX, { name: 'Hundesteuer Anmeldung', onlineServiceLinks: [] });
    expect(await report()).toMatchObject({ refused: [], changedOffers: 1 });
  });

  it.each([
    ['no JSON', { body: '<html>Wartung</html>' }, /no JSON/],
    ['no UTF-8', { body: Buffer.from([0x22, 0xff, 0x22]) }, /UTF-8/],
    ['too long', { body: `"${'x'.repeat(2_001)}"` }, /longer than 2000 bytes/],
    ['a fault of the server', { status: 500 }, /status 500/],
    ['a refusal', { status: 400 }, /status 400/],
  ])('is one whose description is %s', async (_, mishap, reason) => {
    winterberg.services.clear();
    for (const one of municipalServices.slice(0, 3)) {
      const { detail, duties } = simulated(one, WINTERBERG);
      winterberg.services.set(one.id, { detail: { ...detail, details: [] }, duties });
    }
    const bad = municipalServices[1]?.id ?? '';
    simulator.mishap = (path) => (path.includes(bad) ? mishap : undefined);
    const { refused, changedOffers } = await report({ mostBytes: 2_000 });
    expect(refused).toEqual([{ record: bad, reason: expect.stringMatching(reason) as string }]);
    expect(changedOffers).toBe(2);
  });

  it('is a unit: its services wait for it', async () => {
    const townHall = simulator.units.get(unitOf(WINTERBERG));
    simulator.units.set(unitOf(WINTERBERG), { ...townHall, title: '' });
    expect(await report()).toMatchObject({ refused: [{ record: unitOf(WINTERBERG) }], changedOffers: 0 });
    simulator.units.set(unitOf(WINTERBERG), { ...townHall });
    expect(await report()).toMatchObject({ refused: [], changedOffers: municipalServices.length });
  });

  it('is an entry of the list, or a role nobody knows', async () => {
    winterberg.services.set('no identity', { detail: serviceDetail(live(DOG_TAX)), duties: [] });
    winterberg.services.set(DOG_TAX, {
      ...simulated(live(DOG_TAX), WINTERBERG),
      duties: [{ unit: unitOf(WINTERBERG), role: '' }],
    });
    const { refused } = await report();
    expect(refused.map(({ record }) => record).sort()).toEqual([DOG_TAX, 'page 2'].sort());
  });

  it('is told of without what stands in it', async () => {
    change(DOG_TAX, { validityPeriods: [{ validFrom: 'Erika Beispiel' }] });
    expect(JSON.stringify((await report()).refused)).not.toContain('Beispiel');
  });

  it('is none because of names we do not know; they are counted', async () => {
    change(DOG_TAX, { newInVersionSix: 1 });
    expect(await report()).toMatchObject({ refused: [], notUnderstood: { newInVersionSix: 1 } });
  });
});

describe('a PVOG that fails', () => {
  it('is asked again when it is busy, and with patience', async () => {
    const pauses: number[] = [];
    let busy = 3;
    simulator.mishap = (path) => (path.includes(DOG_TAX) && busy-- > 0 ? { status: 503, retryAfter: '7' } : undefined);
    const pause = (ms: number) => Promise.resolve(pauses.push(ms));
    expect(await report({ pause })).toMatchObject({ refused: [] });
    expect(pauses).toEqual([7_000, 7_000, 7_000]);
  });

  it('waits longer from try to try where nobody says how long', async () => {
    const pauses: number[] = [];
    simulator.mishap = (path) => (path === '/servicedescriptions' ? 'BREAKS' : undefined);
    const outcomes = await round({ pause: (ms) => Promise.resolve(pauses.push(ms)) });
    expect(faultOf(outcomes)).toMatch(/the connection broke/);
    expect(pauses.map((pause, index) => pause / 2 ** index).every((pause) => pause >= 250 && pause <= 500)).toBe(true);
    expect(pauses).toHaveLength(3);
  });

  it('leaves what it could not say as it was, and the next round goes on at that page', async () => {
    let asked = 0;
    simulator.mishap = (path) => (path.startsWith('/organisationunits') && (asked += 1) > 60 ? 'BREAKS' : undefined);
    const outcomes = await round();
    expect(faultOf(outcomes)).toMatch(/the connection broke/);
    const half = await database.current.db.$count(offers);
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(municipalServices.length);
    simulator.mishap = () => undefined;
    const resumed = await report();
    expect(resumed).toMatchObject({ resumed: true, services: 25 });
    expect(await currentOffers()).toHaveLength(municipalServices.length);
  });

  it('ends up with the same, however often it fails on the way', async () => {
    await report();
    const whole = await state();
    for (const table of [
      offers,
      authorities,
      xzufiOffers,
      xzufiRecords,
      xzufiResponsibilities,
      pvogPlaces,
      pvogServices,
      pvogUnits,
    ]) {
      await database.current.db.delete(table);
    }
    for (let most = 20; ; most += 40) {
      let asked = 0;
      simulator.mishap = () => ((asked += 1) > most ? { status: 502 } : undefined);
      if (faultOf(await round()) === '') break;
    }
    expect(await state()).toEqual(whole);
  });

  it('ends nothing when a version of an endpoint was switched off', async () => {
    await report();
    const before = await currentOffers();
    for (const path of ['/servicedescriptions/{id}/detail', '/organisationunits/titles', '/organisationunits/detail']) {
      const version = simulator.versions[path] ?? '';
      simulator.versions[path] = 'v99';
      simulator.traits.listTells = false;
      expect(faultOf(await round())).toMatch(/switched off/);
      expect(await currentOffers()).toEqual(before);
      simulator.versions[path] = version;
      await round();
    }
  });

  it('is read in a new version of one endpoint when that is named, whatever was known of the old one', async () => {
    await report();
    simulator.versions['/servicedescriptions/{id}/detail'] = 'v7';
    const { ENDPOINTS } = await import('#subgraphs/municipal/pvog/endpoints.ts');
    const endpoints = { ...ENDPOINTS, service: { ...ENDPOINTS.service, version: 'v7' } };
    expect(await report({ endpoints })).toMatchObject({
      refused: [],
      changedOffers: 0,
      notKept: { 'services no municipal authority is in charge of': 6 },
    });
    expect(await currentOffers()).toHaveLength(municipalServices.length);
  });

  it('is left alone for the other places after three that fail one after the other', async () => {
    const places = [WINTERBERG, MEDEBACH, KOELN, parseRegion('059580004004')];
    simulator.mishap = () => ({ status: 503 });
    expect(await round({ places })).toHaveLength(3);
  });

  it('may fail for one place alone', async () => {
    addPlace(simulator, MEDEBACH, 'Medebach', 5);
    simulator.mishap = (_, { url = '' }) => (url.includes(WINTERBERG) ? { status: 503 } : undefined);
    const outcomes = await round({ places: [WINTERBERG, MEDEBACH] });
    expect(outcomes.map((outcome) => 'fault' in outcome)).toEqual([true, false]);
  });

  it('is told that the client id is wrong when it says so', async () => {
    simulator.mishap = (_, { headers }) => (headers['pvog-sud-api-client-id'] === 'test' ? { status: 401 } : undefined);
    expect(faultOf(await round())).toMatch(/PVOG_CLIENT_ID/);
  });

  it('may answer every page alike', async () => {
    winterberg.services.clear();
    const listed = municipalServices.slice(0, 50);
    for (const one of listed) winterberg.services.set(one.id, simulated(one, WINTERBERG));
    const body = JSON.stringify({ serviceDescriptions: { content: listed.map(({ id }) => ({ id })) } });
    simulator.mishap = (path) => (path === '/servicedescriptions' ? { body } : undefined);
    expect((await report()).services).toBe(50);
  });

  it('stops when it is told to', async () => {
    const stopping = new AbortController();
    simulator.mishap = (path) => {
      if (path.includes(DOG_TAX)) stopping.abort();
      return undefined;
    };
    expect(faultOf(await round({ signal: stopping.signal }))).toMatch(/stopped/);
    simulator.mishap = () => undefined;
    await report();
    expect(await currentOffers()).toHaveLength(municipalServices.length);
  });
});

describe('an authority of several places', () => {
  it('works for what they have in common', async () => {
    const medebach = addPlace(simulator, MEDEBACH, 'Medebach', 5);
    for (const [id, service] of medebach.services) {
      medebach.services.set(id, { ...service, duties: [{ unit: unitOf(WINTERBERG), role: '01' }] });
    }
    await round({ places: [WINTERBERG, MEDEBACH] });
    expect(await database.current.db.select({ region: authorities.region }).from(authorities)).toEqual([
      { region: '059580000000' },
    ]);
  });

  it('is no municipal one when that is more than a district, and offers nothing', async () => {
    const koeln = addPlace(simulator, KOELN, 'Köln', 5);
    for (const [id, service] of koeln.services) {
      koeln.services.set(id, { ...service, duties: [{ unit: unitOf(WINTERBERG), role: '01' }] });
    }
    const [, second] = await round({ places: [WINTERBERG, KOELN] });
    expect(second?.report.notKept).toMatchObject({ 'authorities of more than one district': 1 });
    const current = (await offersNow()).filter(({ validTo }) => validTo === null);
    expect(current).toEqual([]);
  });

  it('of the federation is none of them', async () => {
    winterberg.services.set(DOG_TAX, {
      ...simulated(live(DOG_TAX), WINTERBERG),
      duties: [
        { unit: FEDERAL_UNIT, role: '01' },
        { unit: unitOf(WINTERBERG), role: '03' },
      ],
    });
    await report();
    expect((await offersNow()).some(({ leikaKey }) => leikaKey === DOG_TAX_KEY)).toBe(false);
  });
});

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
        leikaKeys: [live(DOG_TAX).leika as never],
        areas: [],
        texts: [],
        synonyms: [],
        fees: [],
        requiredDocuments: [],
        processingTime: null,
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
        openingHours: [],
        contacts: [],
        responsibilities: [{ service: identifier('LB.1'), areas: [area], role: '01', destination: null }],
        provenance: feedProvenance,
      },
    ]);
  const importFeed = (orders = feed(), position = 1) =>
    importXzufi(database.current, messageBytes(head({ position }), orders), { now: new Date(time) });
  const sources = async () =>
    (await currentOffers()).filter(({ leikaKey }) => leikaKey === DOG_TAX_KEY).map(({ provenance }) => provenance.source);

  it('goes before the PVOG, in whatever order they come', async () => {
    await importFeed();
    expect(await report()).toMatchObject({ outranked: 1, changedOffers: municipalServices.length - 1 });
    expect(await sources()).toEqual(['XZuFi 2.3.1, L1']);
  });

  it('ends what the PVOG brought when it comes later, and that comes back when it goes', async () => {
    await report();
    await importFeed();
    expect(await sources()).toEqual(['XZuFi 2.3.1, L1']);
    time += DAY_MS;
    expect(await report()).toMatchObject({ outranked: 1, changedOffers: 0 });
    const gone = [{ delete: { kind: 'leistung' as const, identifier: identifier('LB.1') } }];
    await importXzufi(database.current, messageBytes(head({ position: 2 }), gone), { now: new Date(time) });
    expect(await sources()).toEqual([]);
    time += DAY_MS;
    expect(await report()).toMatchObject({ outranked: 0, changedOffers: 1 });
    expect(await sources()).toEqual(['PVOG, L100002']);
  });

  it('for a whole district goes before the PVOG in each of its municipalities', async () => {
    await report();
    await importFeed(feed(parseRegion('05958')));
    expect(await sources()).toEqual(['XZuFi 2.3.1, L1']);
    expect(await report()).toMatchObject({ outranked: 1 });
  });

  it('for another place leaves the PVOG alone', async () => {
    await importFeed(feed(MEDEBACH));
    expect(await report()).toMatchObject({ outranked: 0 });
  });

  it('by an editor, in what the PVOG had brought, is hers: offer and authority are not touched any more', async () => {
    await report();
    const { db } = database.current;
    const [dogTax] = (await offersNow()).filter(({ leikaKey }) => leikaKey === DOG_TAX_KEY);
    const [townHall] = await db.select().from(authorities);
    if (dogTax === undefined || townHall === undefined) throw new Error('nothing was brought');
    const provenance = { source: 'Redaktion Winterberg', retrievedAt: null, editor: 'Redaktion', demonstration: false };
    const edited = { ...dogTax, requiredDocuments: ['Impfausweis'], provenance };
    const renamed = { ...townHall, name: 'Rathaus', provenance };
    await db.transaction((tx) => catalogue.saveEntries(tx, NOW, { authorities: [renamed], offers: [edited] }));
    change(DOG_TAX, { onlineServiceLinks: [] });
    simulator.units.set(unitOf(WINTERBERG), unitDetail(unitOf(WINTERBERG), 'Anders'));
    await report();
    winterberg.services.delete(DOG_TAX);
    await report();
    expect(await db.select().from(offers).where(eq(offers.id, edited.id))).toEqual([edited]);
    expect(await db.select().from(authorities).where(eq(authorities.id, renamed.id))).toEqual([renamed]);
  });

  it('is not what was made up: that ends where the PVOG knows better', async () => {
    const madeUp = offer();
    await seedMunicipal(database.current, { authorities: [authority()], offers: [madeUp] }, NOW);
    await report();
    expect(await database.current.db.select({ to: offers.validTo }).from(offers).where(eq(offers.id, madeUp.id))).toEqual([
      { to: dayBefore(TODAY) },
    ]);
    expect(await sources()).toEqual(['PVOG, L100002']);
  });
});
