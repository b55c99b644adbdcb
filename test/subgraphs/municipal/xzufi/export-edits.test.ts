/** What editors have written goes out as XZuFi and comes in again as the same catalogue. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Authority, Fee, Offer, OnlineService } from '#platform/catalogue/types.ts';
import { seedMunicipal } from '#subgraphs/municipal/index.ts';
import { exportXzufi, importXzufi } from '#subgraphs/municipal/index.ts';
import {
  authorities,
  editedFields,
  localServices,
  offers,
  xzufiMessages,
  xzufiOffers,
  xzufiRecords,
  xzufiResponsibilities,
} from '#subgraphs/municipal/tables.ts';
import { localServiceId, offerId, recordId } from '#subgraphs/municipal/xzufi/identity.ts';
import type { OrganisationRecord, ServiceRecord } from '#subgraphs/municipal/xzufi/records/types.ts';
import { useDatabase } from '#test/support/database.ts';
import { firewood, forestOffice } from '#test/support/local-service.ts';
import { NOW } from '#test/support/viewers.ts';
import { head, messageBytes, ordersOf } from '#test/support/xzufi-feed.ts';
import { DISTRICT_EDITOR, dogTax, idCard, MEDEBACH, TRADE, townHall, useWorld, WINTERBERG } from '../editing/world.ts';

const database = useDatabase();
const world = useWorld(database);

async function clear(): Promise<void> {
  const tables = [
    offers,
    localServices,
    authorities,
    xzufiMessages,
    xzufiOffers,
    xzufiRecords,
    xzufiResponsibilities,
    editedFields,
  ];
  for (const table of tables) await database.current.db.delete(table);
}

const identifier = (value: string) => ({ agency: 'L100002', value });
const provenance = { source: 'XZuFi 2.3.1, L100002', retrievedAt: null, editor: 'Redaktion', demonstration: false };
const days = { validFrom: null, validTo: null };
/** A Leistung with two keys: an edit of one of its offers must not become the other's. */
const registration: ServiceRecord = {
  kind: 'leistung',
  identifier: identifier('LB.1'),
  leikaKeys: [TRADE as Offer['leikaKey'], '99050012070000' as Offer['leikaKey']],
  areas: [],
  texts: [],
  synonyms: [{ language: 'de', text: 'Gewerbeschein' }],
  fees: [],
  requiredDocuments: ['Ausweis'],
  processingTime: 'P7D',
  deadlines: [],
  reference: '001',
  trustLevel: 'LOW',
  addressees: ['002'],
  regulationTypes: [],
  provenance,
  ...days,
};
const office: OrganisationRecord = {
  kind: 'organisationseinheit',
  identifier: identifier('OE.1'),
  name: 'Ordnungsamt',
  region: WINTERBERG,
  address: null,
  emblem: null,
  accessibility: null,
  openingHours: [],
  contacts: [],
  responsibilities: [{ service: registration.identifier, areas: [WINTERBERG], role: '01', destination: null }],
  provenance,
  ...days,
};
const forest: OrganisationRecord = {
  ...forestOffice,
  region: WINTERBERG,
  responsibilities: forestOffice.responsibilities.map((one) => ({ ...one, areas: [WINTERBERG] })),
};
const OFFICE = recordId('organisationseinheit', office.identifier);
const TRADE_OFFER = offerId(recordId('leistung', registration.identifier), TRADE as Offer['leikaKey'], OFFICE, WINTERBERG);
const FIREWOOD = localServiceId(recordId('leistung', firewood.identifier));

const feesOf = (fees: readonly Fee[]) =>
  fees
    .map(({ code, amount, from, to, description, validFrom, validTo }) => ({
      isStandard: code === 'STANDARD',
      amount,
      from,
      to,
      description,
      validFrom,
      validTo,
    }))
    .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
const sorted = <Item>(items: readonly Item[]): readonly Item[] =>
  items.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
/** Of several online services XZuFi keeps no order. */
const onlineOf = (services: readonly OnlineService[]) =>
  sorted(services.map(({ name, url, trustLevel }) => ({ name, url, trustLevel })));

/** What the catalogue says today, as far as XZuFi has a place for it, with authorities by name: ids of entries of our own are others. */
async function said() {
  const { db } = database.current;
  const offices = await db.select().from(authorities);
  const nameOf = (id: string): string | undefined => offices.find((one) => one.id === id)?.name;
  const isStill = ({ validTo }: { readonly validTo: string | null }): boolean => validTo === null || validTo >= '2026-11-23';
  const common = ({
    fees,
    requiredDocuments,
    processingTime,
    validFrom,
    validTo,
  }: Offer | typeof localServices.$inferSelect) => ({
    fees: feesOf(fees),
    requiredDocuments,
    processingTime,
    validFrom,
    validTo,
  });
  return {
    authorities: sorted(
      offices
        .map(({ id: _id, level: _level, provenance: _provenance, ...rest }: Authority) => rest)
        .filter(({ region }) => region === WINTERBERG),
    ),
    offers: sorted(
      (await db.select().from(offers)).filter(isStill).flatMap((offer) => {
        const by = offices.find(({ id }) => id === offer.authorityId);
        const areas = [offer.area, ...offer.furtherAreas].toSorted();
        return by?.region === WINTERBERG
          ? [{ ...common(offer), leikaKey: offer.leikaKey, by: by.name, areas, online: onlineOf(offer.onlineServices) }]
          : [];
      }),
    ),
    localServices: sorted(
      (await db.select().from(localServices)).filter(isStill).map((service) => ({
        ...common(service),
        id: [service.agency, service.localId],
        names: [service.name, service.citizenName],
        words: [service.synonyms, service.audience, service.requiredTrustLevel],
        texts: service.texts.map(({ code, language, title, html }) => ({ code, language, title, html })),
        areas: service.areas,
        offers: sorted(
          service.offers.map(({ authorityId, areas, onlineServices }) => ({
            by: nameOf(authorityId),
            areas,
            online: onlineOf(onlineServices),
          })),
        ),
      })),
    ),
  };
}

async function exported(): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of exportXzufi(database.current, WINTERBERG, NOW)) pieces.push(piece);
  return pieces.join('');
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Promise.resolve(Buffer.from(text));
}

let messages = 0;
async function begin(): Promise<void> {
  await clear();
  await seedMunicipal(database.current, { authorities: [townHall], offers: [dogTax, { ...idCard, fees: [] }] }, NOW);
  const records = [registration, office, firewood, forest];
  const of = head({ transaction: `begin-${(messages += 1)}` });
  await importXzufi(database.current, messageBytes(of, ordersOf(records)), { now: NOW });
}

async function edit(mutation: string, input: object): Promise<void> {
  const { problems } = await world.current.edit<object>(DISTRICT_EDITOR, mutation, input, '');
  expect(problems).toEqual([]);
}

async function version(typename: 'offer' | 'authority' | 'LocalService', id: string): Promise<string> {
  if (typename !== 'LocalService') return (await world.current[typename](id)).version;
  const { data } = await world.current.ask(null, `{ localService(id: "${id}") { version } }`);
  return (data?.['localService'] as { version: string }).version;
}

const someLine = fc.constantFrom('Haftpflicht', 'A < B & C', 'Mo–Fr 8–12 Uhr', '„Anführung“');
const someFees = fc.constantFrom(
  [],
  [{ amount: '5', description: 'Gebühr', legalBasis: 'Satzung' }],
  [
    { code: 'ERSATZ', from: '2', to: '4', description: 'Ersatz', legalBasis: 'Satzung', validFrom: '2026-01-01' },
    { amount: '5', description: 'Gebühr', legalBasis: 'Satzung', validTo: '2026-12-31' },
    { amount: '6.5', description: 'Gebühr', legalBasis: 'Satzung', validFrom: '2027-01-01' },
  ],
);
const online = fc.constantFrom(
  { channels: ['IN_PERSON'], onlineServices: [] },
  {
    channels: ['ONLINE'],
    onlineServices: [
      { name: 'Antrag & mehr', url: 'https://a.example/?a=1&b=2', trustLevel: 'SUBSTANTIAL' },
      { name: 'Anders', url: 'https://b.example/', trustLevel: 'LOW' },
    ],
  },
);
const shared = {
  fees: someFees,
  requiredDocuments: fc.uniqueArray(someLine, { maxLength: 2 }),
  processingTime: fc.constantFrom(null, 'P3D', 'P2W'),
  validTo: fc.constantFrom(null, '2027-12-31'),
};
const offerValues = fc
  .tuple(fc.record(shared), online, fc.constantFrom([WINTERBERG], [WINTERBERG, MEDEBACH]))
  .map(([values, ways, areas]) => ({ ...values, ...ways, areas }));
const localValues = fc
  .tuple(
    fc.record({
      ...shared,
      citizenName: fc.constantFrom('Baden gehen', 'Sauna < 80 °C'),
      synonyms: fc.uniqueArray(someLine, { maxLength: 2 }),
      audience: fc.constantFrom([], ['CITIZEN'], ['CITIZEN', 'BUSINESS']),
      requiredTrustLevel: fc.constantFrom(null, 'LOW'),
      texts: fc.constantFrom([], [{ html: '<p>Bahnen</p>' }, { code: '05', language: 'en', title: 'Short', html: 'Swim' }]),
    }),
    online,
  )
  .map(([values, ways]) => ({ ...values, offers: [{ authorityId: townHall.id, ...ways }] }));
const authorityValues = fc.record({
  address: fc.constantFrom(null, { street: 'Am Bahnhof 1', postalCode: '59955', city: 'Winterberg' }),
  openingHours: fc.uniqueArray(someLine, { maxLength: 3 }),
  contacts: fc.constantFrom([], [{ kind: 'PHONE', value: '02981 800' }]),
  website: fc.constantFrom(null, 'https://winterberg.example/'),
  emblem: fc.constantFrom(null, 'https://winterberg.example/wappen.svg'),
  accessibility: fc.constantFrom(null, { wheelchair: true, lift: false }),
  validTo: fc.constantFrom(null, '2030-12-31'),
});

describe('a catalogue that editors have worked on', () => {
  test('is the same after an export and an import into an empty database', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ made: offerValues, fed: offerValues, entered: localValues, local: localValues, office: authorityValues }),
        async ({ made, fed, entered, local, office: values }) => {
          await begin();
          await edit('changeOffer', { id: dogTax.id, version: await version('offer', dogTax.id), ...made });
          await edit('changeOffer', { id: TRADE_OFFER, version: await version('offer', TRADE_OFFER), ...fed });
          await edit('createOffer', { leikaKey: '99027002012000', authorityId: OFFICE, ...made });
          await edit('createLocalService', { name: 'Hallenbad', ...entered });
          const words = Object.fromEntries(Object.entries(local).filter(([name]) => name !== 'offers'));
          await edit('changeLocalService', { id: FIREWOOD, version: await version('LocalService', FIREWOOD), ...words });
          for (const id of [townHall.id, OFFICE])
            await edit('changeAuthority', { id, version: await version('authority', id), ...values });
          const before = await said();
          const text = await exported();
          await clear();
          expect(await importXzufi(database.current, bytes(text), { now: NOW })).toMatchObject({
            outcome: 'APPLIED',
            refused: [],
            notUnderstood: {},
            missingServices: 0,
          });
          expect(await said()).toEqual(before);
        },
      ),
      { numRuns: 4 },
    );
  }, 60_000);

  test('is the same where entries have ended, and what stands as it came keeps its name', async () => {
    await begin();
    const end = async (mutation: string, typename: 'offer' | 'LocalService', id: string, lastDay: string) =>
      edit(mutation, { id, version: await version(typename, id), lastDay });
    await end('endOffer', 'offer', dogTax.id, '2026-11-22');
    await end('endOffer', 'offer', TRADE_OFFER, '2026-12-31');
    await end('endLocalService', 'LocalService', FIREWOOD, '2026-11-22');
    const before = await said();
    const text = await exported();
    expect(text).not.toContain('LB.77');
    expect(text).toContain('OE.1');
    await clear();
    await importXzufi(database.current, bytes(text), { now: NOW });
    expect(await said()).toEqual(before);
    expect(before.offers.map(({ leikaKey }) => leikaKey)).not.toContain(dogTax.leikaKey);
    expect(before.localServices).toEqual([]);
  });

  test('has an editor’s offer and not the feed’s that made way for it', async () => {
    await begin();
    await edit('createOffer', { leikaKey: TRADE, authorityId: townHall.id, channels: ['POST'], processingTime: 'P1D' });
    const before = await said();
    const text = await exported();
    await clear();
    await importXzufi(database.current, bytes(text), { now: NOW });
    expect(await said()).toEqual(before);
    expect(before.offers.filter(({ leikaKey }) => leikaKey === TRADE)).toMatchObject([{ processingTime: 'P1D' }]);
  });
});
