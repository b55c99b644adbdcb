import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { outbox } from '#platform/events/tables.ts';
import { describeReport, importXzufi } from '#subgraphs/municipal/index.ts';
import { authorityId, offerId, recordId } from '#subgraphs/municipal/xzufi/identity.ts';
import { authorityOf } from '#subgraphs/municipal/xzufi/offers.ts';
import type {
  Identifier,
  OnlineServiceRecord,
  OrganisationRecord,
  ServiceRecord,
  XzufiRecord,
} from '#subgraphs/municipal/xzufi/records/types.ts';
import type { MessageReport } from '#subgraphs/municipal/xzufi/report.ts';
import { writeMessage, type Order } from '#subgraphs/municipal/xzufi/write/message.ts';
import {
  authorities,
  localServices,
  offers,
  xzufiMessages,
  xzufiOffers,
  xzufiRecords,
  xzufiResponsibilities,
} from '#subgraphs/municipal/tables.ts';
import { seedMunicipal } from '#subgraphs/municipal/index.ts';
import { parseDay } from '#platform/values/day.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { parseRegion } from '#platform/values/region.ts';
import { authority, DOG_TAX_REGISTRATION, offer, WINTERBERG } from '#test/support/catalogue.ts';
import { startChild } from '#test/support/child-process.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { feedBytes, feedRecords, head, messageBytes, ordersOf } from '#test/support/xzufi-feed.ts';

const database = useDatabase();

async function clear(): Promise<void> {
  for (const table of [
    offers,
    localServices,
    authorities,
    xzufiMessages,
    xzufiOffers,
    xzufiRecords,
    xzufiResponsibilities,
    outbox,
  ]) {
    await database.current.db.delete(table);
  }
}
beforeEach(clear);

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Promise.resolve(Buffer.from(text));
}

const importText = (text: string, now = NOW): Promise<MessageReport> => importXzufi(database.current, once(text), { now });

const importOrders = (orders: Iterable<Order>, of = head(), now = NOW): Promise<MessageReport> =>
  importXzufi(database.current, messageBytes(of, orders), { now });

const importRecords = (records: Iterable<XzufiRecord>, of = head(), now = NOW): Promise<MessageReport> =>
  importOrders(ordersOf(records), of, now);

/** All the catalogue holds, and all it knows of records. */
async function state() {
  const { db } = database.current;
  return {
    authorities: await db.select().from(authorities).orderBy(asc(authorities.id)),
    offers: await db.select().from(offers).orderBy(asc(offers.id)),
    localServices: await db.select().from(localServices).orderBy(asc(localServices.id)),
    records: await db.select().from(xzufiRecords).orderBy(asc(xzufiRecords.id)),
    responsibilities: await db
      .select()
      .from(xzufiResponsibilities)
      .orderBy(asc(xzufiResponsibilities.record), asc(xzufiResponsibilities.place)),
  };
}

const told = async (): Promise<readonly string[]> =>
  (await database.current.db.select({ type: outbox.type }).from(outbox).orderBy(asc(outbox.position))).map(({ type }) => type);

const identifier = (value: string): Identifier => ({ agency: 'L100002', value });
const provenance = { source: 'XZuFi 2.3.1, L100002', retrievedAt: null, editor: null, demonstration: false };

const dogTax: ServiceRecord = {
  kind: 'leistung',
  identifier: identifier('LB.1'),
  leikaKeys: [DOG_TAX_REGISTRATION],
  areas: [],
  texts: [],
  synonyms: [],
  fees: [],
  requiredDocuments: ['Ausweis'],
  processingTime: 'P7D',
  deadlines: [],
  reference: null,
  trustLevel: 'LOW',
  addressees: [],
  regulationTypes: [],
  provenance,
  validFrom: null,
  validTo: null,
};

const townHall: OrganisationRecord = {
  kind: 'organisationseinheit',
  identifier: identifier('OE.1'),
  name: 'Rathaus',
  region: WINTERBERG,
  address: { street: 'Fichtenweg 10', postalCode: '59955', city: 'Winterberg' },
  accessibility: null,
  emblem: null,
  openingHours: [],
  contacts: [],
  validFrom: null,
  validTo: null,
  responsibilities: [{ service: dogTax.identifier, areas: [WINTERBERG], role: '01', destination: null }],
  provenance,
};

const online: OnlineServiceRecord = {
  kind: 'onlinedienst',
  identifier: identifier('OD.1'),
  name: 'Hund anmelden',
  url: 'https://portalverbund.example/hund',
  trustLevel: null,
  responsibilities: [{ service: dogTax.identifier, areas: [], role: null, destination: null }],
};

const ids = { service: recordId('leistung', dogTax.identifier), office: recordId('organisationseinheit', townHall.identifier) };
const OFFER = offerId(ids.service, DOG_TAX_REGISTRATION, ids.office, WINTERBERG);

const offersNow = () => database.current.db.select().from(offers).orderBy(asc(offers.id));

describe('a message', () => {
  it('becomes authorities and offers, and is told of once each', async () => {
    const report = await importRecords([dogTax, townHall, online]);
    expect(report).toMatchObject({
      outcome: 'APPLIED',
      records: 3,
      written: 3,
      changedAuthorities: 1,
      changedOffers: 1,
      notUnderstood: {},
    });
    expect(await offersNow()).toEqual([
      {
        id: OFFER,
        leikaKey: DOG_TAX_REGISTRATION,
        authorityId: authorityId(ids.office),
        area: WINTERBERG,
        furtherAreas: [],
        level: 'MUNICIPAL',
        channels: ['ONLINE'],
        onlineServices: [
          { name: 'Hund anmelden', url: 'https://portalverbund.example/hund', trustLevel: 'LOW', paymentPolicy: 'INACTIVE' },
        ],
        fees: [],
        requiredDocuments: ['Ausweis'],
        processingTime: 'P7D',
        provenance,
        validFrom: null,
        validTo: null,
      },
    ]);
    expect(await told()).toEqual(['catalogue.authority.changed', 'catalogue.offer.changed']);
    const [event] = await database.current.db.select().from(outbox).where(eq(outbox.aggregate, OFFER));
    expect(event?.payload).toEqual((await offersNow())[0]);
  });

  it('is the same in whatever order its records come, in one message or in several', async () => {
    const records = [dogTax, townHall, online];
    await importRecords(records);
    const expected = await state();
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(records, { minLength: 3, maxLength: 3 }), fc.boolean(), async (shuffled, apart) => {
        await clear();
        const messages = apart ? shuffled.map((record) => [record]) : [shuffled];
        for (const [position, part] of messages.entries()) await importRecords(part, head({ position }));
        expect(await state()).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });

  it('changes nothing and tells nothing when it comes again', async () => {
    await importRecords([dogTax, townHall]);
    const [before, events] = [await state(), await told()];
    expect(await importRecords([dogTax, townHall])).toMatchObject({ outcome: 'KNOWN', records: 0 });
    expect([await state(), await told()]).toEqual([before, events]);
  });

  it('of the same records under another transaction tells nothing either', async () => {
    await importRecords([dogTax, townHall]);
    const events = await told();
    const report = await importRecords([dogTax, townHall], head({ transaction: 'T-2' }));
    expect(report).toMatchObject({ written: 0, unchanged: 2, changedAuthorities: 0, changedOffers: 0 });
    expect(await told()).toEqual(events);
  });

  it('that differs from the one read under its transaction and position is refused', async () => {
    await importRecords([dogTax, townHall]);
    const report = await importRecords([{ ...dogTax, processingTime: 'P9D' }, townHall]);
    expect(report).toMatchObject({ outcome: 'REFUSED', fault: { reason: expect.stringContaining('another one') } });
    expect((await offersNow())[0]?.processingTime).toBe('P7D');
  });

  it('cut off anywhere leaves nothing behind, and can be imported then', async () => {
    const text = [...writeMessage(head(), ordersOf([dogTax, townHall, online]))].join('');
    const empty = await state();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: text.trimEnd().length - 1 }), async (length) => {
        expect(await importText(text.slice(0, length))).toMatchObject({ outcome: 'REFUSED', written: 0 });
        expect(await state()).toEqual(empty);
      }),
      { numRuns: 20 },
    );
    expect(await importText(text)).toMatchObject({ outcome: 'APPLIED', written: 3 });
  });

  it('whose source fails leaves nothing behind', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield* once([...writeMessage(head(), ordersOf([dogTax, townHall]))].join('').slice(0, -20));
      throw new Error('the disk broke');
    }
    await expect(importXzufi(database.current, failing(), { now: NOW })).rejects.toThrow('the disk broke');
    expect(await offersNow()).toEqual([]);
  });

  it('names each refused record and keeps the others', async () => {
    const text = [...writeMessage(head(), ordersOf([dogTax, townHall]))]
      .join('')
      .replace('<schreibe>', '<schreibe><gebiet/><leistung>\n</leistung></schreibe><loesche><hund/></loesche><schreibe>');
    const report = await importText(text);
    expect(report).toMatchObject({ outcome: 'APPLIED', records: 5, written: 2, notKept: { gebiet: 1 }, changedOffers: 1 });
    expect(report.refused).toEqual([
      { line: 5, operation: 'schreibe', element: 'leistung', reason: "'leistung' has no 'id'." },
      { line: 6, operation: 'loesche', element: 'hund', reason: "'hund' is no record that XZuFi 2.2 or 2.3 knows." },
    ]);
  });
});

const LATER = new Date('2026-12-24T09:00:00Z');

describe('what changes', () => {
  it('is made anew with the offers that depend on it', async () => {
    await importRecords([dogTax, townHall, online]);
    const next = { ...dogTax, processingTime: 'P3D', leikaKeys: [DOG_TAX_REGISTRATION, parseLeika('99102013070000')] };
    expect(await importRecords([next], head({ position: 2 }))).toMatchObject({ changedAuthorities: 0, changedOffers: 2 });
    expect((await offersNow()).map(({ processingTime }) => processingTime)).toEqual(['P3D', 'P3D']);
  });

  it('ends offers from the day before when their source is deleted, and begins them anew when it comes back', async () => {
    await importRecords([dogTax, townHall]);
    const gone: Order = { delete: { kind: 'leistung', identifier: dogTax.identifier } };
    expect(await importOrders([gone], head({ position: 2 }), LATER)).toMatchObject({ deleted: 1, changedOffers: 1 });
    expect((await offersNow()).map(({ validTo }) => validTo)).toEqual(['2026-12-23']);
    expect(await importOrders([gone], head({ position: 3 }), LATER)).toMatchObject({
      deleted: 0,
      unchanged: 1,
      changedOffers: 0,
    });
    await importRecords([dogTax], head({ position: 4 }), LATER);
    expect((await offersNow()).map(({ validTo }) => validTo)).toEqual([null]);
  });

  it('ends offers of an authority that is deleted or no longer in charge', async () => {
    await importRecords([dogTax, townHall]);
    await importRecords([{ ...townHall, responsibilities: [] }], head({ position: 2 }), LATER);
    expect((await offersNow()).map(({ validTo }) => validTo)).toEqual(['2026-12-23']);
    await importRecords([townHall], head({ position: 3 }), LATER);
    await importOrders(
      [{ delete: { kind: 'organisationseinheit', identifier: townHall.identifier } }],
      head({ position: 4 }),
      LATER,
    );
    expect((await offersNow()).map(({ validTo }) => validTo)).toEqual(['2026-12-23']);
  });

  it('ends an authority that is deleted, tells of it, and lets it begin anew when it comes back', async () => {
    const authoritiesNow = () => database.current.db.select().from(authorities);
    await importRecords([dogTax, townHall]);
    const gone: Order = { delete: { kind: 'organisationseinheit', identifier: townHall.identifier } };
    expect(await importOrders([gone], head({ position: 2 }), LATER)).toMatchObject({ deleted: 1, changedAuthorities: 1 });
    expect(await authoritiesNow()).toMatchObject([{ name: 'Rathaus', validTo: '2026-12-23' }]);
    const events = await database.current.db.select().from(outbox).where(eq(outbox.aggregate, ids.office));
    expect(events.map(({ payload }) => payload)).toMatchObject([{ validTo: null }, { validTo: '2026-12-23' }]);
    await importRecords([townHall], head({ position: 3 }), LATER);
    expect(await authoritiesNow()).toMatchObject([{ validTo: null }]);
  });

  it('happens in the order of the message where it names a record twice', async () => {
    const gone: Order = { delete: { kind: 'leistung', identifier: dogTax.identifier } };
    const report = await importOrders([
      { write: dogTax },
      gone,
      { write: townHall },
      { write: { ...dogTax, processingTime: 'P1D' } },
    ]);
    expect(report).toMatchObject({ written: 3, deleted: 1 });
    expect((await offersNow()).map(({ processingTime }) => processingTime)).toEqual(['P1D']);
  });

  it('ends what was made up for the demonstration for the same service and area', async () => {
    await seedMunicipal(database.current, { authorities: [authority()], offers: [offer()] }, NOW);
    expect(await importRecords([dogTax, townHall])).toMatchObject({ changedOffers: 2 });
    const rows = await offersNow();
    expect(rows.find(({ id }) => id === offer().id)?.validTo).toBe('2026-11-22');
    expect(rows.find(({ id }) => id === OFFER)?.validTo).toBeNull();
  });
});

describe('an authority that is in charge in several areas', () => {
  const medebach = parseRegion('059580028028');
  const both = (areas = [medebach, WINTERBERG]): OrganisationRecord => ({
    ...townHall,
    responsibilities: [{ service: dogTax.identifier, areas, role: '01', destination: null }],
  });
  const onlineThere: OnlineServiceRecord = {
    ...online,
    responsibilities: online.responsibilities.map((one) => ({ ...one, areas: [WINTERBERG] })),
  };

  it('has one offer for all of them, whatever order they are named in', async () => {
    expect(await importRecords([dogTax, both(), online])).toMatchObject({ changedOffers: 1 });
    const expected = await offersNow();
    expect(expected).toMatchObject([{ area: medebach, furtherAreas: [WINTERBERG] }]);
    await clear();
    await importRecords([dogTax, both([WINTERBERG, medebach]), online]);
    expect(await offersNow()).toEqual(expected);
  });

  it('has one for each part of them with online services of its own', async () => {
    await importRecords([dogTax, both(), onlineThere]);
    expect((await offersNow()).map(({ area, furtherAreas, channels }) => [area, furtherAreas, channels])).toEqual(
      expect.arrayContaining([
        [medebach, [], []],
        [WINTERBERG, [], ['ONLINE']],
      ]),
    );
  });

  it('ends what was made up in each of them, and leaves the rest of a joint one', async () => {
    const brilon = parseRegion('059580008008');
    const madeUp = offer({ area: brilon, furtherAreas: [medebach, WINTERBERG] });
    await seedMunicipal(database.current, { authorities: [authority({ region: brilon })], offers: [madeUp] }, NOW);
    await importRecords([dogTax, both(), online]);
    expect((await offersNow()).find(({ id }) => id === madeUp.id)).toEqual({ ...madeUp, furtherAreas: [] });
  });
});

describe('the place of reference of a service', () => {
  it('is kept by its code, and the report counts what nothing is made of', async () => {
    const report = await importRecords([{ ...dogTax, reference: '003' }, townHall]);
    expect(report.references).toEqual({ '003': 1 });
    expect(describeReport('feed', report)).toContain(
      '  place of reference (bezugsortTyp) kept by its code, whose meaning is not known: 003 (1)',
    );
  });
});

describe('an online service', () => {
  it('asks for no less trust than its Leistung does', async () => {
    await importRecords([{ ...dogTax, trustLevel: 'HIGH' }, townHall, online]);
    expect((await offersNow())[0]?.onlineServices).toMatchObject([{ trustLevel: 'HIGH' }]);
  });
});

describe('identity', () => {
  it('is agency and value: the same value of another agency is another record', async () => {
    const other = { ...dogTax, identifier: { agency: 'B100019', value: dogTax.identifier.value } };
    expect(await importRecords([dogTax, other])).toMatchObject({ written: 2 });
  });

  it('cannot be feigned by signs within agency or value', () => {
    expect(recordId('leistung', { agency: 'a:b', value: 'c' })).not.toBe(recordId('leistung', { agency: 'a', value: 'b:c' }));
    expect(recordId('leistung', { agency: 'a","b', value: 'c' })).not.toBe(recordId('leistung', { agency: 'a', value: 'b","c' }));
  });
});

describe('a service', () => {
  it('without a LeiKa key is kept, and the report says so', async () => {
    expect(await importRecords([{ ...dogTax, leikaKeys: [] }, townHall])).toMatchObject({
      withoutKey: 0,
      withoutName: 1,
      changedOffers: 0,
      changedLocalServices: 0,
    });
    expect(await database.current.db.$count(xzufiRecords)).toBe(2);
  });

  it('that has not come yet is told of', async () => {
    expect(await importRecords([townHall])).toMatchObject({ missingServices: 1, changedOffers: 0 });
    expect(await importRecords([dogTax], head({ position: 2 }))).toMatchObject({ missingServices: 0, changedOffers: 1 });
  });

  it('that holds for a part of the area only is offered there', async () => {
    const district = {
      ...townHall,
      responsibilities: [{ service: dogTax.identifier, areas: [], role: null, destination: null }],
    };
    await importRecords([{ ...dogTax, areas: [WINTERBERG] }, district]);
    expect((await offersNow()).map(({ area }) => area)).toEqual([WINTERBERG]);
  });

  it('is not offered by who only answers questions', async () => {
    const contact = townHall.responsibilities.map((one) => ({ ...one, role: '03' }));
    expect(await importRecords([dogTax, { ...townHall, responsibilities: contact }])).toMatchObject({ changedOffers: 0 });
  });
});

describe('a feed of real keys and regions', () => {
  const size = fc.record({ places: fc.integer({ min: 1, max: 4 }), services: fc.integer({ min: 1, max: 12 }) });
  const version = fc.constantFrom('2.2.0', '2.3.1');

  it('comes back record by record as it was written, in either version', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(size, version, async (of, name) => {
        await database.current.db.delete(xzufiRecords);
        const records = [...feedRecords(of, name)];
        const report = await importRecords(records, head({ version: name, position: (run += 1) }));
        expect(report).toMatchObject({ outcome: 'APPLIED', refused: [], notUnderstood: {}, notKept: {} });
        const kept = await database.current.db.select().from(xzufiRecords);
        const byId = new Map(kept.map(({ id, content }) => [id, content]));
        for (const record of records) expect(byId.get(recordId(record.kind, record.identifier))).toEqual(record);
        expect(byId.size).toBe(records.length);
      }),
      { numRuns: 10 },
    );
  });

  it('makes one offer for each service and authority, online where there is an online service', async () => {
    const records = [...feedRecords({ places: 3, services: 25 }, '2.3.1')];
    expect(await importRecords(records)).toMatchObject({ changedAuthorities: 3, changedOffers: 75 });
    const rows = await offersNow();
    expect(rows).toHaveLength(75);
    expect(rows.filter(({ onlineServices }) => onlineServices.length > 0)).toHaveLength(39);
    const offices = records.flatMap((record) => (record.kind === 'organisationseinheit' ? [authorityOf(record)] : []));
    expect((await state()).authorities).toEqual(offices.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
    expect(new Set(rows.map(({ provenance: { source } }) => source))).toEqual(new Set(['XZuFi 2.3.1, L100002']));
    expect(rows.every(({ validFrom }) => validFrom === null || validFrom > parseDay('2000-01-01'))).toBe(true);
  });
});

describe('an import that is killed', () => {
  it.skipIf(!onRealPostgres)('leaves nothing behind, and ends in the same state when it is begun anew', async () => {
    const size = { places: 6, services: 20 };
    await importXzufi(database.current, feedBytes(head(), size), { now: NOW });
    const whole = await state();
    const empty = { authorities: [], offers: [], localServices: [], records: [], responsibilities: [] };
    for (const part of [0.3, 0.9]) {
      await clear();
      const bytes = Math.floor([...writeMessage(head(), ordersOf(feedRecords(size, '2.3.1')))].join('').length * part);
      const settings = database.settings.kind === 'postgres' ? database.settings : null;
      const child = startChild(
        'import-and-hang.ts',
        settings?.url ?? '',
        String(size.places),
        String(size.services),
        String(bytes),
      );
      await child.says('hanging');
      await child.kill();
      expect(await state()).toEqual(empty);
      expect(await importXzufi(database.current, feedBytes(head(), size), { now: NOW })).toMatchObject({ outcome: 'APPLIED' });
      expect(await state()).toEqual(whole);
    }
  });
});
