import { expect, test } from 'vitest';
import { createOperations, type Operations } from '#gateway/engine/operations.ts';
import type { Engine } from '#gateway/engine/engine.ts';
import { createPlanner } from '#gateway/engine/plan/planner.ts';
import { readSupergraph } from '#gateway/engine/plan/supergraph.ts';
import { warmUp } from '#gateway/engine/warm-up.ts';
import { readRequirements } from '#gateway/policy/requirements.ts';
import { PublicError } from '#platform/errors.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { createLog } from '#platform/log.ts';
import { citizen } from '#test/support/viewers.ts';
import { composeSmall, contextOf } from './small-graph.ts';

const log = createLog('silent');
const never = new AbortController().signal;

interface Planned {
  readonly operations: Operations;
  /** How often something was planned. */
  readonly planned: () => number;
}

function operationsOf(fields = '', fail: (document: string) => boolean = () => false): Planned {
  const sdl = `type Query { town: Town } type Town { name: String taxes: Int @authenticated ${fields} }`;
  const supergraphSdl = composeSmall({ towns: { sdl } });
  const facts = readSupergraph(supergraphSdl);
  const planner = createPlanner(supergraphSdl, facts, 10_000, log);
  let planned = 0;
  const operations = createOperations({
    facts,
    traced: null,
    requirements: readRequirements(supergraphSdl),
    planner: {
      ...planner,
      plan: (document, override) => {
        planned += 1;
        if (fail(document)) return Promise.reject(new PublicError('QUERY_TOO_COSTLY', 'The operation takes too long to plan'));
        return planner.plan(document, override);
      },
    },
    reading: { introspection: true, maxTokens: 1_000 },
    maxFields: 1_000,
    grantedPolicies: () => new Set(),
    overrideOf: () => ({ labels: new Set(), percentage: 50 }),
  });
  return { operations, planned: () => planned };
}

/** As much of an engine as warm-up looks at. */
const asEngine = ({ operations }: Planned): Engine => operations as unknown as Engine;

const prepare = ({ operations }: Planned, document: string, variables = {}, viewer: Viewer | null = null) =>
  operations.prepare({ document, variables, context: contextOf(viewer) });

test('an operation is compiled and planned in each way it was used, and in no other', async () => {
  const [old, next] = [operationsOf(), operationsOf('size: Int')];
  const document = 'query ($all: Boolean!) { town { name @include(if: $all) taxes } }';
  await prepare(old, document, { all: true }, citizen());
  await prepare(old, document, { all: false }, citizen());
  await prepare(old, document, { all: true });
  expect(await warmUp(asEngine(next), asEngine(old), log, never)).toBe(1);
  expect(next.operations.knows(document, undefined)).toBe(true);
  expect(next.planned()).toBe(old.planned());

  const warm = next.planned();
  await prepare(next, document, { all: true }, citizen());
  await prepare(next, document, { all: false }, citizen());
  await prepare(next, document, { all: true });
  expect(next.planned()).toBe(warm);
  await prepare(next, document, { all: false });
  expect(next.planned()).toBe(warm + 1);
});

test('those used most come first, and so many are enough', async () => {
  const [old, next] = [operationsOf(), operationsOf()];
  const uses: readonly (readonly [string, number])[] = [
    ['{ town { name } }', 2],
    ['{ town { taxes } }', 1],
    ['{ town { name taxes } }', 3],
  ];
  for (const [document, times] of uses) for (let time = 0; time < times; time += 1) await prepare(old, document);
  await warmUp(asEngine(next), asEngine(old), log, never, { most: 2, together: 1, time: 10_000 });
  expect(uses.map(([document]) => next.operations.knows(document, undefined))).toEqual([true, false, true]);
  expect(next.operations.mostUsed(10).map(({ uses: used }) => used)).toEqual([1, 1]);
});

test('what is not valid any more, or cannot be planned, holds nothing up', async () => {
  const [old, next] = [operationsOf('size: Int'), operationsOf('', (document) => document.includes('taxes'))];
  const documents = ['{ town { size } }', '{ town { taxes } }', '{ town { name } }'];
  for (const document of documents) await prepare(old, document, {}, citizen());
  await warmUp(asEngine(next), asEngine(old), log, never);
  expect(next.operations.knows('{ town { size } }', undefined)).toBe(false);
  expect(next.operations.knows('{ town { name } }', undefined)).toBe(true);
});

test('nothing is begun once the time is over, or the gateway stops', async () => {
  const [old, next] = [operationsOf(), operationsOf()];
  await prepare(old, '{ town { name } }');
  expect(await warmUp(asEngine(next), asEngine(old), log, AbortSignal.abort())).toBe(0);
  expect(await warmUp(asEngine(next), asEngine(old), log, never, { most: 10, together: 1, time: -1 })).toBe(0);
  expect(next.planned()).toBe(0);
});
