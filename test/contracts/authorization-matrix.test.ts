/**
 * Who may do what, by role and trust level, over every field and mutation: made from the supergraph by what the gateway decides
 * with, and kept as a file, so that a change of who may see something shows in review. Ownership is tried in test/journeys.
 */

import { getNamedType, isLeafType, isObjectType, isRequiredArgument, Kind, parse, type GraphQLSchema } from 'graphql';
import { expect, test } from 'vitest';
import { demandsOf, refusals } from '#gateway/policy/authorization.ts';
import { readRequirements, type Requirements } from '#gateway/policy/requirements.ts';
import { readPersonalData } from '#gateway/privacy/personal-data.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { newId } from '#platform/values/id.ts';
import { caseWorker, citizen } from '../support/viewers.ts';
import { useGraph } from './graph.ts';

const graph = useGraph();

const COLUMNS: Readonly<Record<string, Viewer | null>> = {
  nobody: null,
  BASIC: citizen({ trustLevel: 'BASIC' }),
  LOW: citizen({ trustLevel: 'LOW' }),
  SUBSTANTIAL: citizen({ trustLevel: 'SUBSTANTIAL' }),
  HIGH: citizen({ trustLevel: 'HIGH' }),
  'case worker': caseWorker(newId<'Authority'>()),
  'who sets rules of cases': citizen({ scopes: ['case:configure'] }),
  'who only reads cases': citizen({ scopes: ['case:read'] }),
  'who gives back fees': citizen({ scopes: ['payment:refund'] }),
  'cash clerk': citizen({ scopes: ['ledger:read', 'payment:payout'] }),
  operator: citizen({ scopes: ['operator'] }),
};

interface Way {
  /** `Query.me > Account.profile > Profile.city`. */
  readonly coordinates: readonly string[];
  readonly document: string;
}

/** The shortest way from each root field to each field that it leads to. */
function waysFrom(api: GraphQLSchema, kind: 'query' | 'mutation'): readonly Way[] {
  const root = kind === 'query' ? api.getQueryType() : api.getMutationType();
  return Object.values(root?.getFields() ?? {}).flatMap((first) => {
    const ways: Way[] = [];
    const seen = new Set<string>();
    let line = [{ field: first, owner: root?.name ?? '', coordinates: [] as string[], open: '', close: '' }];
    while (line.length > 0) {
      line = line.flatMap(({ field, owner, coordinates, open, close }) => {
        const here = [...coordinates, `${owner}.${field.name}`];
        const given = field.args.filter(isRequiredArgument).map(({ name }) => `${name}: null`);
        const head = `${open} ${field.name}${given.length === 0 ? '' : `(${given.join(', ')})`}`;
        const type = getNamedType(field.type);
        ways.push({ coordinates: here, document: `${kind} {${head}${isLeafType(type) ? '' : ' { __typename }'}${close} }` });
        if (!isObjectType(type) || seen.has(type.name)) return [];
        seen.add(type.name);
        const below = Object.values(type.getFields());
        return below.map((next) => ({
          field: next,
          owner: type.name,
          coordinates: here,
          open: `${head} {`,
          close: `${close} }`,
        }));
      });
    }
    return ways;
  });
}

const allWays = (api: GraphQLSchema): readonly Way[] => [...waysFrom(api, 'query'), ...waysFrom(api, 'mutation')];

/** What keeps each caller from going a way: nothing, or the codes of her refusals. */
function outcomesOf(way: Way, viewers: readonly (Viewer | null)[], api: GraphQLSchema, requirements: Requirements) {
  const document = parse(way.document, { noLocation: true });
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('a way is an operation');
  const demands = demandsOf(document, operation, api, requirements);
  return viewers.map((viewer) => {
    const codes = refusals(demands, viewer).map(({ extensions }) => extensions['code']);
    return codes.length === 0 ? 'yes' : [...new Set(codes)].join(' ');
  });
}

/** The same of one caller. */
function outcomeOf(way: Way, viewer: Viewer | null, api: GraphQLSchema, requirements: Requirements): string | undefined {
  return outcomesOf(way, [viewer], api, requirements)[0];
}

test('who may do what is as it was reviewed; `npx vitest run test/contracts -u` writes it anew', async () => {
  const { api, supergraphSdl } = graph.current;
  const requirements = readRequirements(supergraphSdl);
  const outcomes = new Map<string, Set<string>>();
  for (const way of allWays(api)) {
    const cells = outcomesOf(way, Object.values(COLUMNS), api, requirements);
    const field = way.coordinates.at(-1) ?? '';
    outcomes.set(field, (outcomes.get(field) ?? new Set()).add(cells.join(' | ')));
  }
  const rows = [...outcomes].flatMap(([field, lines]) => [...lines].sort().map((line) => `| ${field} | ${line} |`)).sort();
  const head = ['field', ...Object.keys(COLUMNS)];
  const table = [`| ${head.join(' | ')} |`, `|${head.map(() => ' --- |').join('')}`, ...rows].join('\n');
  await expect(`# Who may do what, from the supergraph\n\n${table}\n`).toMatchFileSnapshot('./authorization-matrix.md');
});

test('nobody sees personal data, or changes anything, without signing in, on whatever way', () => {
  const { api, supergraphSdl } = graph.current;
  const requirements = readRequirements(supergraphSdl);
  const { types } = readPersonalData(supergraphSdl);
  const isPersonal = (coordinate: string): boolean => {
    const [type = '', field = ''] = coordinate.split('.');
    return types.get(type)?.fields.get(field)?.mark != null;
  };
  const guarded = allWays(api).filter(
    ({ coordinates }) => coordinates[0]?.startsWith('Mutation.') === true || coordinates.some(isPersonal),
  );
  expect(guarded.length).toBeGreaterThan(200);
  const open = guarded.filter((way) => outcomeOf(way, null, api, requirements) === 'yes');
  expect(open.map(({ coordinates }) => coordinates.join(' > '))).toEqual([]);
});

test('the cases of an authority take the scope for them, on whatever way', () => {
  const { api, supergraphSdl } = graph.current;
  const requirements = readRequirements(supergraphSdl);
  const toCases = allWays(api).filter(({ coordinates }) =>
    coordinates.some((coordinate) => /(^Case|\.cases?)\b/.test(coordinate)),
  );
  expect(toCases.length).toBeGreaterThan(20);
  const open = toCases.filter((way) => outcomeOf(way, citizen({ trustLevel: 'HIGH' }), api, requirements) !== 'FORBIDDEN');
  expect(open.map(({ coordinates }) => coordinates.join(' > '))).toEqual([]);
});

test('the books of an authority take the scope for them, on whatever way', () => {
  const { api, supergraphSdl } = graph.current;
  const requirements = readRequirements(supergraphSdl);
  const toBooks = allWays(api).filter(({ coordinates }) =>
    coordinates.some((coordinate) => /(^Ledger|\.ledger\b)/.test(coordinate)),
  );
  expect(toBooks.length).toBeGreaterThan(30);
  const open = toBooks.filter((way) => outcomeOf(way, caseWorker(newId<'Authority'>()), api, requirements) !== 'FORBIDDEN');
  expect(open.map(({ coordinates }) => coordinates.join(' > '))).toEqual([]);
});
