import { describe, expect, test } from 'vitest';
import { composeAside } from '#gateway/supergraph/compose-aside.ts';
import { composeSupergraph, type SubgraphContract } from '#gateway/supergraph/compose.ts';
import { findGrowth, reportGrowth } from '#gateway/supergraph/growth.ts';
import { recordLog } from '#test/support/log-records.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@override"])`;
const LIMITS = { sharedRootField: 2, resolvableEntity: 2 };

const partners = (count: number, sdlOf: (at: number) => string): SubgraphContract[] =>
  Array.from({ length: count }, (_, at) => ({
    name: `partner-${at}`,
    url: `fixture:${at}`,
    sdl: `${LINK} ${sdlOf(at)}`,
  }));
const growth = (contracts: readonly SubgraphContract[]) => findGrowth(composeSupergraph(contracts), LIMITS);

describe('a graph grows badly', () => {
  test('when many subgraphs answer one root field', () => {
    const [warning, ...others] = growth(
      partners(3, (at) => `type Query { news: String @shareable own${at}: String } type Mutation { write${at}: String }`),
    );
    expect(warning).toEqual({
      subject: 'Query.news',
      message: 'Query.news can be answered by 3 subgraphs: only one is asked, and planning below it takes seconds with many',
      subgraphs: ['partner-0', 'partner-1', 'partner-2'],
    });
    expect(others).toEqual([]);
  });

  test('when all its subgraphs answer one root field, which the supergraph does not spell out', () => {
    const contracts = partners(3, () => 'type Query { news: String @shareable }');
    expect(composeSupergraph(contracts)).not.toMatch(/news: String @join__field/);
    expect(growth(contracts)).toMatchObject([{ subject: 'Query.news', subgraphs: { length: 3 } }]);
  });

  test('when many subgraphs resolve one entity', () => {
    expect(
      growth(partners(3, (at) => `type Query { t${at}: Town } type Town @key(fields: "id") { id: ID! f${at}: Int }`)),
    ).toMatchObject([
      {
        subject: 'Town',
        message: 'Town can be resolved by 3 subgraphs: those that only point at it declare its key with `resolvable: false`',
        subgraphs: ['partner-0', 'partner-1', 'partner-2'],
      },
    ]);
  });
});

describe('a graph grows well', () => {
  test('when partners only point at an entity', () => {
    const stub = (at: number): string => `type Query { t${at}: Town }
      type Town @key(fields: "id"${at > 1 ? ', resolvable: false' : ''}) { id: ID! ${at > 1 ? '' : `f${at}: Int`} }`;
    expect(growth(partners(5, stub))).toEqual([]);
  });

  test('when an entity with two keys is resolved by two subgraphs', () => {
    const twice = (at: number): string =>
      `type Query { t${at}: Town } type Town @key(fields: "id") @key(fields: "no") { id: ID! no: ID! @shareable f${at}: Int }`;
    expect(growth(partners(2, twice))).toEqual([]);
  });

  test('when a root field has moved, and nobody else answers it any more', () => {
    const moved = (at: number): string =>
      at === 0
        ? 'type Query { news: String @shareable @override(from: "partner-2") }'
        : `type Query { ${at === 2 ? 'news: String' : 'news: String @shareable'} own${at}: String }`;
    expect(growth(partners(3, moved))).toEqual([]);
  });

  test('by default: with ten partners of any design', () => {
    expect(findGrowth(composeSupergraph(partners(10, () => 'type Query { news: String @shareable }')))).toEqual([]);
  });
});

test('composition beside the event loop finds what grows badly, and an operator is told of it', async () => {
  const contracts = partners(11, () => 'type Query { news: String @shareable }');
  const { growth: found } = await composeAside(contracts, new AbortController().signal);
  const recorded = recordLog();
  reportGrowth(found, recorded.log);
  expect(recorded.records).toMatchObject([
    { level: 40, subgraphs: { length: 11 }, msg: expect.stringMatching(/^Query\.news/) as string },
  ]);
});
