/** Real cases over the catalogues as they are seeded: who is responsible in North Rhine-Westphalia. */

import { beforeAll, describe, expect, test } from 'vitest';
import { seedCatalogues } from '#cli/seed-catalogues.ts';
import { readCatalogueSeeds } from '#drizzle/seed/catalogues.ts';
import { useDatabase } from '#test/support/database.ts';
import { now } from '#test/support/viewers.ts';
import { directoryOn } from './catalogue.ts';

const database = useDatabase();

const WINTERBERG = '059580048048';
const BRILON = '059580012012';
const ARNSBERG = '059580004004';
const COLOGNE = '053150000000';
const AACHEN = '053340002002';

const VEHICLE = '99036020001000';
const PERMIT = '99012008001000';
const LAND_REGISTER = '99043007000000';
const BIRTH_CERTIFICATE = '99027002012000';
const TRADE = '99050012104000';
const DOG_TAX = '99102013104000';

let directory: ReturnType<typeof directoryOn>;

const seeds = readCatalogueSeeds();
const authorities = [...seeds.federal.authorities, ...seeds.state.authorities, ...seeds.municipal.authorities];
const nameOf = (id: string | undefined): string | null => authorities.find((authority) => authority.id === id)?.name ?? null;

const QUERY = /* GraphQL */ `
  query ($leikaKey: LeikaKey!, $region: RegionKey, $postalCode: PostalCode, $at: Date) {
    responsibility(leikaKey: $leikaKey, region: $region, postalCode: $postalCode, at: $at) {
      status
      reference
      authority {
        id
      }
      choices {
        label
      }
      path {
        kind
        outcome
        confirmed
        legalBasis
        reason
      }
    }
  }
`;

interface Responsibility {
  readonly status: string;
  readonly reference: string;
  readonly authority: { readonly id: string } | null;
  readonly choices: readonly { readonly label: string }[];
  readonly path: readonly {
    readonly kind: string;
    readonly outcome: string;
    readonly confirmed: boolean;
    readonly legalBasis: string | null;
    readonly reason: string;
  }[];
}

async function ask(leikaKey: string, place: { readonly region: string } | { readonly postalCode: string }, at?: string) {
  const { data, errors } = await directory.ask(QUERY, { leikaKey, ...place, at });
  expect(errors).toBeUndefined();
  const answer = (data as { readonly responsibility: Responsibility }).responsibility;
  return { ...answer, authority: nameOf(answer.authority?.id) };
}

beforeAll(async () => {
  await seedCatalogues(database.current, { now, write: () => undefined, terminal: null });
  directory = directoryOn(database.current);
  await directory.hear();
});

describe('In the seeded catalogues', () => {
  test.each([
    ['a vehicle is registered by the district of a small town', VEHICLE, WINTERBERG, 'Kreisverwaltung Hochsauerlandkreis'],
    ['a vehicle is registered by the district of a large town too', VEHICLE, ARNSBERG, 'Kreisverwaltung Hochsauerlandkreis'],
    ['a vehicle is registered by a kreisfreie Stadt itself', VEHICLE, COLOGNE, 'Stadtverwaltung Köln'],
    ['a vehicle is registered for Aachen by its Städteregion', VEHICLE, AACHEN, 'Verwaltung der Städteregion Aachen'],
    ['a building permit in a small town comes from the district', PERMIT, WINTERBERG, 'Kreisverwaltung Hochsauerlandkreis'],
    ['a building permit in a medium town comes from the town', PERMIT, BRILON, 'Stadtverwaltung Brilon'],
    ['a building permit in a large town comes from the town', PERMIT, ARNSBERG, 'Stadtverwaltung Arnsberg'],
    ['a building permit in a kreisfreie Stadt comes from the city', PERMIT, COLOGNE, 'Stadtverwaltung Köln'],
    ['a building permit in Aachen comes from the city', PERMIT, AACHEN, 'Stadtverwaltung Aachen'],
    [
      'a land register is kept by the court of the plot',
      LAND_REGISTER,
      WINTERBERG,
      'Grundbuchamt (Amtsgericht mit dem Schlüssel 4017)',
    ],
    ['a birth certificate comes from the place of birth', BIRTH_CERTIFICATE, WINTERBERG, 'Stadtverwaltung Winterberg'],
    ['a trade is registered where the business is', TRADE, BRILON, 'Stadtverwaltung Brilon'],
    ['a dog is registered with the municipality', DOG_TAX, WINTERBERG, 'Stadtverwaltung Winterberg'],
  ])('%s', async (_, leikaKey, region, authority) => {
    expect(await ask(leikaKey, { region })).toMatchObject({ status: 'RESOLVED', authority });
  });

  test.each([
    [VEHICLE, 'KEEPER_RESIDENCE'],
    [PERMIT, 'PLOT'],
    [LAND_REGISTER, 'PLOT'],
    [BIRTH_CERTIFICATE, 'PLACE_OF_BIRTH'],
    [TRADE, 'BUSINESS_SEAT'],
    [DOG_TAX, 'RESIDENCE'],
  ])('the place that counts for %s is %s', async (leikaKey, reference) => {
    expect(await ask(leikaKey, { region: WINTERBERG })).toMatchObject({ reference });
  });

  test('the path to a building permit names the law, and says what nobody has checked', async () => {
    const rule = ({ path }: Awaited<ReturnType<typeof ask>>) => path.find(({ kind }) => kind === 'DELEGATION');
    expect(rule(await ask(PERMIT, { region: BRILON }))).toMatchObject({
      outcome: 'HOLDS',
      confirmed: true,
      reason: 'In Brilon (Mittlere kreisangehörige Stadt) nimmt die Gemeinde diese Aufgabe selbst wahr (BauO NRW 2018 § 57).',
    });
    expect(rule(await ask(VEHICLE, { region: BRILON }))).toMatchObject({ outcome: 'HOLDS', confirmed: false });
    expect(rule(await ask(PERMIT, { region: BRILON }, '2018-12-31'))).toMatchObject({ outcome: 'NOT_VALID' });
  });

  test('a retired key leads to the one of today, with the reason', async () => {
    const answer = await ask('99036008007000', { region: WINTERBERG });
    expect(answer).toMatchObject({ status: 'RESOLVED', authority: 'Kreisverwaltung Hochsauerlandkreis' });
    expect(answer.path[0]?.reason).toMatch(/^Der Schlüssel 99036008007000 ist durch 99036020001000 ersetzt: /);
  });

  test('a postal code over two municipalities leaves the choice, unless one authority serves both', async () => {
    expect(await ask(DOG_TAX, { postalCode: '33154' })).toMatchObject({
      status: 'CHOICES',
      choices: [{ label: 'Paderborn' }, { label: 'Salzkotten' }],
    });
    expect(await ask(VEHICLE, { postalCode: '33154' })).toMatchObject({
      status: 'RESOLVED',
      authority: 'Kreisverwaltung Paderborn',
    });
    expect(await ask(LAND_REGISTER, { postalCode: '33154' })).toMatchObject({ status: 'RESOLVED' });
  });

  test('what nobody offers has no entry', async () => {
    expect(await ask('99107023037000', { region: WINTERBERG })).toMatchObject({ status: 'NO_ENTRY', authority: null });
  });
});
