import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { QueryPlan } from '#gateway/engine/plan/plan.ts';
import { combinePlanners, createPlanner, type PlanningTask } from '#gateway/engine/plan/planner.ts';
import type { PlanningQueue } from '#gateway/engine/plan/queue.ts';
import { readSupergraph } from '#gateway/engine/plan/supergraph.ts';
import { PublicError } from '#platform/errors.ts';
import { createLog } from '#platform/log.ts';
import { composeSmall, createSmallGraph } from '../small-graph.ts';
import { sharedRoot, TITLES_OF_ALL } from './shared-root.ts';

const NOBODY = { labels: new Set<string>(), percentage: 0 };
const tooCostly = (): PublicError => new PublicError('QUERY_TOO_COSTLY', 'too costly');

/** Planners whose answers a test sets; the plan tells by its node who planned. */
function createPlanners() {
  const planOf = (by: string): QueryPlan => ({
    kind: 'QueryPlan',
    node: { kind: 'Fetch', serviceName: by, operation: '{ a }' },
  });
  const quick = vi.fn<(task: PlanningTask) => Promise<QueryPlan | null>>(() => Promise.resolve(planOf('quick')));
  const patient = vi.fn<PlanningQueue<PlanningTask, QueryPlan>['plan']>(() => Promise.resolve(planOf('patient')));
  const second = vi.fn<PlanningQueue<string, QueryPlan>['plan']>(() => Promise.resolve(planOf('second')));
  const close = (): Promise<void> => Promise.resolve();
  const plan = combinePlanners({
    quick,
    patient: { plan: patient, close },
    second: { plan: second, close },
    isContextual: (operation) => operation.includes('contextual'),
    restore: { first: (plan) => plan, second: (plan) => plan },
    log: createLog('silent'),
  });
  const plannedBy = async (operation: string): Promise<unknown> => {
    const { node } = await plan(operation, NOBODY);
    return node?.kind === 'Fetch' ? node.serviceName : node;
  };
  return { quick, patient, second, plannedBy };
}

describe('a new operation', () => {
  it('that takes a moment starts nothing', async () => {
    const { plannedBy, patient, second } = createPlanners();
    expect(await plannedBy('{ a }')).toBe('quick');
    expect([patient, second].map(({ mock }) => mock.calls)).toEqual([[], []]);
  });

  it('that takes longer gets the time it needs elsewhere, and nobody tries again whether it is quick', async () => {
    const { plannedBy, quick } = createPlanners();
    quick.mockResolvedValueOnce(null);
    expect(await plannedBy('{ slow }')).toBe('patient');
    expect(await plannedBy('{ slow }')).toBe('patient');
    expect(quick).toHaveBeenCalledTimes(1);
    expect(await plannedBy('{ a }')).toBe('quick');
  });

  it("that the Rust planner cannot plan is planned by Apollo's, however long the first took to find out", async () => {
    const { plannedBy, quick, patient } = createPlanners();
    quick.mockRejectedValueOnce(new Error('cannot'));
    expect(await plannedBy('{ a }')).toBe('second');
    quick.mockResolvedValueOnce(null);
    patient.mockRejectedValueOnce(new Error('cannot'));
    expect(await plannedBy('{ b }')).toBe('second');
  });

  it("with arguments from a context is Apollo's planner's from the start", async () => {
    const { plannedBy, quick, patient } = createPlanners();
    expect(await plannedBy('{ contextual }')).toBe('second');
    expect([quick, patient].map(({ mock }) => mock.calls)).toEqual([[], []]);
  });

  it('that is refused is not given to the next planner', async () => {
    const { plannedBy, quick, second } = createPlanners();
    quick.mockRejectedValueOnce(new PublicError('UNAVAILABLE', 'too many wait'));
    await expect(plannedBy('{ a }')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(second).not.toHaveBeenCalled();
    expect(await plannedBy('{ a }')).toBe('quick');
  });
});

describe('an operation that took too long', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    // The cache takes a clock that stands at 0 for none.
    vi.advanceTimersByTime(1);
  });
  afterEach(() => void vi.useRealTimers());

  it('is refused for five minutes without being planned, and then gets another chance', async () => {
    const { plannedBy, quick, patient } = createPlanners();
    quick.mockResolvedValue(null);
    patient.mockRejectedValueOnce(tooCostly());
    await expect(plannedBy('{ slow }')).rejects.toMatchObject({ code: 'QUERY_TOO_COSTLY' });
    await vi.advanceTimersByTimeAsync(299_000);
    await expect(plannedBy('{ slow }')).rejects.toMatchObject({ code: 'QUERY_TOO_COSTLY' });
    expect(patient).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await plannedBy('{ slow }')).toBe('patient');
  });

  it("is remembered when it was Apollo's planner that took too long", async () => {
    const { plannedBy, quick, second } = createPlanners();
    quick.mockRejectedValue(new Error('cannot'));
    second.mockRejectedValueOnce(tooCostly());
    await expect(plannedBy('{ slow }')).rejects.toMatchObject({ code: 'QUERY_TOO_COSTLY' });
    await expect(plannedBy('{ slow }')).rejects.toMatchObject({ code: 'QUERY_TOO_COSTLY' });
    expect(second).toHaveBeenCalledTimes(1);
  });

  it('because too many waited is not held against it', async () => {
    const { plannedBy, quick, patient } = createPlanners();
    quick.mockResolvedValue(null);
    patient.mockRejectedValueOnce(new PublicError('UNAVAILABLE', 'too many wait'));
    await expect(plannedBy('{ slow }')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await plannedBy('{ slow }')).toBe('patient');
  });
});

describe('a graph whose partners share a root field', () => {
  const PLANNING_MS = 1_000;

  it('answers others while an operation across all of them is planned, and refuses that one in the end', async () => {
    const graph = await createSmallGraph(sharedRoot(), { planningTime: PLANNING_MS });
    const order: string[] = [];
    const costly = graph.run(TITLES_OF_ALL).then((result) => {
      order.push('costly');
      return result;
    });
    for (const alias of ['a', 'b', 'c']) {
      const { data } = await graph.run(`{ own0(id: "${alias}") { title } }`);
      expect(data).toEqual({ own0: { title: alias } });
      order.push(alias);
    }
    const { errors } = await costly;
    expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COSTLY' } }]);
    expect(order).toEqual(['a', 'b', 'c', 'costly']);
    expect(graph.asked).toHaveLength(3);
    await graph.engine.close();
  });

  it('can be given up while such an operation is planned', async () => {
    const supergraphSdl = composeSmall(sharedRoot());
    const planner = createPlanner(supergraphSdl, readSupergraph(supergraphSdl), 60_000, createLog('silent'));
    const refused = expect(planner.plan(TITLES_OF_ALL, NOBODY)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(planner.plan('{ own1(id: "1") { title } }', NOBODY)).resolves.toMatchObject({ kind: 'QueryPlan' });
    await planner.close();
    await refused;
  });
});
