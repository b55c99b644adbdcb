import { asc, like } from 'drizzle-orm';
import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Delegation, TierTerm } from '#platform/catalogue/types.ts';
import { outbox } from '#platform/events/tables.ts';
import type { Subgraph } from '#platform/subgraph.ts';
import { derivedId } from '#platform/values/id.ts';
import { parseDay } from '#platform/values/day.ts';
import { parseStem } from '#platform/values/leika.ts';
import { parseRegion } from '#platform/values/region.ts';
import { createState, seedState } from '#subgraphs/state/index.ts';
import { authority, HOCHSAUERLANDKREIS, offer, region, TESTED, WINTERBERG } from '#test/support/catalogue.ts';
import { useDatabase } from '#test/support/database.ts';
import { answer, ask, entities } from '#test/support/graph.ts';
import { NOW, now } from '#test/support/viewers.ts';

const database = useDatabase();
let state: Subgraph;

const COLOGNE = parseRegion('053150000000');
const MUENSTER = parseRegion('055150000000');
const BAD_MUENSTEREIFEL = parseRegion('053660004004');
const KLEVE = parseRegion('051540036036');
const registry = authority({
  id: derivedId('authority:land-registry:7418'),
  name: 'Grundbuchamt (Amtsgericht mit dem Schlüssel 7418)',
  level: 'STATE',
});
const landRegister = offer({ authorityId: registry.id, level: 'STATE', furtherAreas: [BAD_MUENSTEREIFEL] });
const MEDIUM: TierTerm = { tier: 'MEDIUM', confirmed: true, provenance: TESTED, validFrom: null, validTo: null };
const BUILDING: Delegation = {
  id: derivedId('delegation:05:99012'),
  stem: parseStem('99012'),
  area: parseRegion('05'),
  downTo: 'MEDIUM',
  legalBasis: 'BauO NRW § 57',
  confirmed: true,
  provenance: TESTED,
  validFrom: parseDay('2019-01-01'),
  validTo: null,
};

beforeAll(async () => {
  state = createState({ database: database.current, now, log: pino({ level: 'silent' }) });
  await seedState(
    database.current,
    {
      regions: [
        region({ key: parseRegion('05'), name: 'Nordrhein-Westfalen', kind: 'STATE', population: 17_925_570 }),
        region({
          key: HOCHSAUERLANDKREIS,
          name: 'Hochsauerlandkreis',
          kind: 'DISTRICT',
          parent: parseRegion('05'),
          population: null,
        }),
        region({ parent: HOCHSAUERLANDKREIS, officialName: 'Winterberg, Stadt', ags: '05958048' }),
        region({ key: COLOGNE, name: 'Köln', population: 1_083_498 }),
        region({ key: BAD_MUENSTEREIFEL, name: 'Bad Münstereifel', population: 400_000 }),
        region({ key: MUENSTER, name: 'Münster', population: 316_403 }),
        region({ key: parseRegion('05154'), name: 'Kreis Kleve', kind: 'DISTRICT', population: 313_586 }),
        region({ key: KLEVE, name: 'Kleve', population: 52_000, tiers: [MEDIUM] }),
      ],
      postalCodes: [
        { postalCode: '59955', region: WINTERBERG },
        { postalCode: '50667', region: COLOGNE },
        { postalCode: '50668', region: COLOGNE },
        { postalCode: '50668', region: MUENSTER },
      ],
      delegations: [BUILDING],
      authorities: [registry],
      offers: [landRegister],
    },
    NOW,
  );
});

describe('a region', () => {
  it('is known by its key, short or long', async () => {
    const query = `query ($key: RegionKey!) { region(key: $key) {
      key name officialName kind ags population postalCodes parent { name parent { key } } } }`;
    expect(await answer(state, query, { key: WINTERBERG })).toEqual({
      region: {
        key: '059580048048',
        name: 'Winterberg',
        officialName: 'Winterberg, Stadt',
        kind: 'MUNICIPALITY',
        ags: '05958048',
        population: 12_000,
        postalCodes: ['59955'],
        parent: { name: 'Hochsauerlandkreis', parent: { key: '050000000000' } },
      },
    });
    expect(await answer(state, '{ region(key: "05958") { name postalCodes } }')).toEqual({
      region: { name: 'Hochsauerlandkreis', postalCodes: [] },
    });
  });

  it('is null where there is none', async () => {
    expect(await answer(state, '{ region(key: "01") { name } }')).toEqual({ region: null });
  });

  it.each(['5', '0595', '05958004804', '05958004804x', ''])('has no key like "%s"', async (key) => {
    const { errors } = await ask(state, 'query ($key: RegionKey!) { region(key: $key) { name } }', { key });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID' });
  });

  it('is found by its reference, and null for one that is none', async () => {
    const references = [WINTERBERG, '05958', '090000000000', 'nowhere'].map((key) => ({ __typename: 'Region', key }));
    expect(await entities(state, references, '... on Region { name }')).toEqual([
      { name: 'Winterberg' },
      { name: 'Hochsauerlandkreis' },
      null,
      null,
    ]);
  });

  it('is told of with its postal codes', async () => {
    const events = await database.current.db
      .select()
      .from(outbox)
      .where(like(outbox.type, 'catalogue.region.%'))
      .orderBy(asc(outbox.position));
    expect(events).toHaveLength(8);
    expect(events.find(({ aggregate }) => aggregate === WINTERBERG)?.payload).toEqual({
      key: WINTERBERG,
      name: 'Winterberg',
      kind: 'MUNICIPALITY',
      postalCodes: ['59955'],
      population: 12_000,
      tiers: [],
    });
    expect(events.find(({ aggregate }) => aggregate === KLEVE)?.payload).toMatchObject({ tiers: [MEDIUM] });
  });
});

describe('a rule of delegation', () => {
  it('is told of as it is', async () => {
    const events = await database.current.db.select().from(outbox).where(like(outbox.type, 'catalogue.delegation.%'));
    expect(events.map(({ aggregate, payload }) => ({ aggregate, payload }))).toEqual([
      { aggregate: BUILDING.id, payload: BUILDING },
    ]);
  });
});

describe('looking for a region', () => {
  const find = async (filter: Record<string, unknown>): Promise<readonly string[]> => {
    const query = `query ($query: String, $postalCode: PostalCode, $kind: RegionKind) {
      regions(query: $query, postalCode: $postalCode, kind: $kind) { totalCount edges { node { name } } } }`;
    const { regions } = (await answer(state, query, filter)) as {
      regions: { totalCount: number; edges: { node: { name: string } }[] };
    };
    expect(regions.totalCount).toBe(regions.edges.length);
    return regions.edges.map(({ node }) => node.name);
  };

  it.each(['Winterberg', 'winterb', 'WINTERBERG', 'interber', ' winterberg '])('finds Winterberg as "%s"', async (query) => {
    expect(await find({ query })).toEqual(['Winterberg']);
  });

  it.each(['Köln', 'koeln', 'Koln', 'kölN'])('finds Köln as "%s"', async (query) => {
    expect(await find({ query })).toEqual(['Köln']);
  });

  it('puts the exact name before a larger place that only holds it', async () => {
    expect(await find({ query: 'muenster' })).toEqual(['Münster', 'Bad Münstereifel']);
    expect(await find({ query: 'Kleve' })).toEqual(['Kleve', 'Kreis Kleve']);
  });

  it('puts larger places first, those of unknown size last', async () => {
    const all = await find({});
    expect(all.slice(0, 2)).toEqual(['Nordrhein-Westfalen', 'Köln']);
    expect(all.at(-1)).toBe('Hochsauerlandkreis');
  });

  it('finds by postal code and kind together', async () => {
    expect(await find({ postalCode: '50668' })).toEqual(['Köln', 'Münster']);
    expect(await find({ postalCode: '50668', query: 'mün' })).toEqual(['Münster']);
    expect(await find({ kind: 'DISTRICT', query: 'kleve' })).toEqual(['Kreis Kleve']);
    expect(await find({ postalCode: '99999' })).toEqual([]);
    expect(await find({ query: '5066' })).toEqual(['Köln', 'Münster']);
    expect(await find({ query: '59955' })).toEqual(['Winterberg']);
    expect(await find({ query: '0667' })).toEqual([]);
  });

  it.each(['', '%', '_', "'; drop table", 'xyz'])('finds nothing as "%s", which is part of no name', async (query) => {
    expect(await find({ query })).toEqual([]);
  });

  it('goes on page by page in the same order', async () => {
    const whole = await find({});
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { regions } = (await answer(
        state,
        'query ($after: String) { regions(first: 3, after: $after) { edges { node { name } } pageInfo { hasNextPage endCursor } } }',
        { after },
      )) as { regions: { edges: { node: { name: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
      seen.push(...regions.edges.map(({ node }) => node.name));
      after = regions.pageInfo.hasNextPage ? regions.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(whole);
  });

  it.each([
    ['a postal code of four digits', { postalCode: '5995' }],
    ['words without end', { query: 'x'.repeat(101) }],
    ['a cursor of another list', { after: 'MTIz' }],
    ['a page of none', { first: 0 }],
  ])('refuses %s', async (_, variables) => {
    const query = `query ($query: String, $postalCode: PostalCode, $first: Int, $after: String) {
      regions(query: $query, postalCode: $postalCode, first: $first, after: $after) { totalCount } }`;
    const { errors } = await ask(state, query, variables);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID' });
  });
});

describe('a state offer', () => {
  it('names its authority and area by their own rows, the service by its key', async () => {
    const selection =
      '... on StateOffer { service { leikaKey } area { name } areas { name } authority { name level region { name } } }';
    expect(await entities(state, [{ __typename: 'StateOffer', id: landRegister.id }], selection)).toEqual([
      {
        service: { leikaKey: landRegister.leikaKey },
        area: { name: 'Winterberg' },
        areas: [{ name: 'Winterberg' }, { name: 'Bad Münstereifel' }],
        authority: { name: registry.name, level: 'STATE', region: { name: 'Winterberg' } },
      },
    ]);
  });
});
