import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { afterEach, describe, expect, it } from 'vitest';
import { startRustPlanner } from '#gateway/engine/plan/rust-planner.ts';
import { startChild } from '#test/support/child-process.ts';
import { composeSmall } from '../small-graph.ts';

const supergraphSdl = composeSmall({
  towns: { sdl: 'type Query { town: Town } type Town @key(fields: "id") { id: ID! name: String @shareable }' },
  people: {
    sdl: `type Town @key(fields: "id") { id: ID! name: String @shareable @override(from: "towns", label: "percent(50)") people: Int }`,
  },
});
const task = (operation: string, percentage = 0) => ({ operation, labels: [], percentage });

let planner: ReturnType<typeof startRustPlanner>;
afterEach(async () => {
  planner.stop();
  await planner.ended;
});

describe('the Rust planner in a process of its own', () => {
  it('makes the plans it makes in this one', async () => {
    const here = new QueryPlanner(supergraphSdl);
    planner = startRustPlanner(supergraphSdl);
    await planner.ready;
    const operation = 'query ($of: ID) { town { name people } }';
    for (const percentage of [0, 99]) {
      expect(await planner.plan(task(operation, percentage))).toEqual(here.plan(operation, null, new Set(), percentage));
    }
  });

  it('tells what it cannot plan, and goes on', async () => {
    planner = startRustPlanner(supergraphSdl);
    await planner.ready;
    await expect(planner.plan(task('{ nothing }'))).rejects.toThrow();
    expect(await planner.plan(task('{ town { name } }'))).toMatchObject({ kind: 'QueryPlan' });
  });

  it('is not ready for what is no supergraph', async () => {
    planner = startRustPlanner('type Query {');
    await expect(planner.ready).rejects.toThrow();
  });

  it('is gone once it has been stopped, also while it starts', async () => {
    planner = startRustPlanner(supergraphSdl);
    planner.stop();
    await planner.ended;
    await expect(planner.ready).rejects.toThrow('ended');
  });

  it('can be waited for by a program that has nothing else to do', async () => {
    await startChild('stop-planner.ts', supergraphSdl).says('gone');
  });
});
