import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Subgraph } from '#platform/subgraph.ts';
import { derivedId } from '#platform/values/id.ts';
import { createMunicipal, seedMunicipal } from '#subgraphs/municipal/index.ts';
import { authority, offer } from '#test/support/catalogue.ts';
import { useDatabase } from '#test/support/database.ts';
import { entities } from '#test/support/graph.ts';
import { NOW, now } from '#test/support/viewers.ts';

const database = useDatabase();
let municipal: Subgraph;

const townHall = authority({
  address: { street: 'Fichtenweg 10', postalCode: '59955', city: 'Winterberg' },
  openingHours: ['Mo–Fr 8–12 Uhr'],
  contacts: [{ kind: 'WEB', value: 'https://winterberg.de' }],
  website: 'https://winterberg.de',
  emblem: 'https://winterberg.de/wappen.svg',
  accessibility: { wheelchair: true, lift: null },
});
const dogTax = offer();

beforeAll(async () => {
  municipal = createMunicipal({ database: database.current, now, log: pino({ level: 'silent' }) });
  await seedMunicipal(database.current, { authorities: [townHall], offers: [dogTax] }, NOW);
});

describe('a municipal authority', () => {
  it('says how to reach it', async () => {
    const selection = `... on MunicipalAuthority {
      name level region { key } address { street postalCode city } openingHours contacts { kind value } website
      emblem accessibility { wheelchair lift } validFrom validTo
      provenance { source demonstration } }`;
    expect(await entities(municipal, [{ __typename: 'MunicipalAuthority', id: townHall.id }], selection)).toEqual([
      {
        name: 'Stadtverwaltung Winterberg',
        level: 'MUNICIPAL',
        region: { key: '059580048048' },
        address: { street: 'Fichtenweg 10', postalCode: '59955', city: 'Winterberg' },
        openingHours: ['Mo–Fr 8–12 Uhr'],
        contacts: [{ kind: 'WEB', value: 'https://winterberg.de' }],
        website: 'https://winterberg.de',
        emblem: 'https://winterberg.de/wappen.svg',
        accessibility: { wheelchair: true, lift: null },
        validFrom: null,
        validTo: null,
        provenance: { source: 'test', demonstration: true },
      },
    ]);
  });

  it('is found whatever the case of its id', async () => {
    const reference = { __typename: 'MunicipalAuthority', id: townHall.id.toUpperCase() };
    expect(await entities(municipal, [reference], '... on MunicipalAuthority { id }')).toEqual([{ id: townHall.id }]);
  });
});

describe('a municipal offer', () => {
  it('names the service and the area by their keys and the authority by its row', async () => {
    const selection = `... on MunicipalOffer {
      id service { leikaKey } area { key } level authority { __typename id name } fees { code amount { amount } level }
      requiredDocuments processingTime validFrom validTo }`;
    expect(await entities(municipal, [{ __typename: 'MunicipalOffer', id: dogTax.id }], selection)).toEqual([
      {
        id: dogTax.id,
        service: { leikaKey: '99102013104000' },
        area: { key: '059580048048' },
        level: 'MUNICIPAL',
        authority: { __typename: 'MunicipalAuthority', id: townHall.id, name: 'Stadtverwaltung Winterberg' },
        fees: [{ code: 'STANDARD', amount: { amount: '5.00' }, level: 'MUNICIPAL' }],
        requiredDocuments: [],
        processingTime: 'P7D',
        validFrom: null,
        validTo: null,
      },
    ]);
  });

  it('is null under an unknown id', async () => {
    const reference = { __typename: 'MunicipalOffer', id: derivedId('offer:nothing') };
    expect(await entities(municipal, [reference], '__typename')).toEqual([null]);
  });
});

describe('the seed', () => {
  it('leaves a catalogue alone that has entries', async () => {
    const other = authority({ id: derivedId('authority:other'), name: 'Other' });
    expect(await seedMunicipal(database.current, { authorities: [other], offers: [] }, NOW)).toBe(false);
    expect(await entities(municipal, [{ __typename: 'MunicipalAuthority', id: other.id }], '__typename')).toEqual([null]);
  });
});
