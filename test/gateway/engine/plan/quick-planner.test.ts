import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { QueryPlan } from '#gateway/engine/plan/plan.ts';
import { createQuickPlanner } from '#gateway/engine/plan/quick-planner.ts';

const PLAN: QueryPlan = { kind: 'QueryPlan' };
const task = (operation: string) => ({ operation, labels: ['beta'], percentage: 50 });

/** A native planner that plans when a test says so, and is broken off as the real one is. */
function createNative() {
  const begun = new Map<string, (plan: QueryPlan) => void>();
  const overrides: unknown[] = [];
  const planAsync = (
    operation: string,
    _name: unknown,
    labels: Set<string>,
    percentage: number,
    signal?: AbortSignal | null,
  ): Promise<QueryPlan> => {
    overrides.push([[...labels], percentage]);
    return new Promise((resolve, reject) => {
      begun.set(operation, resolve);
      signal?.addEventListener('abort', () => reject(new Error('cancelled')));
    });
  };
  return { begun, overrides, quick: createQuickPlanner({ planAsync }) };
}

describe('a quick planner', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('plans for the caller', async () => {
    const { begun, overrides, quick } = createNative();
    const plan = quick(task('a'));
    await vi.advanceTimersByTimeAsync(0);
    begun.get('a')?.(PLAN);
    expect(await plan).toBe(PLAN);
    expect(overrides).toEqual([[['beta'], 50]]);
  });

  it('breaks off what takes longer than a moment', async () => {
    const { quick } = createNative();
    const plan = quick(task('slow'));
    await vi.advanceTimersByTimeAsync(100);
    expect(await plan).toBeNull();
  });

  it('tells what cannot be planned', async () => {
    const quick = createQuickPlanner({ planAsync: () => Promise.reject(new Error('no way')) });
    await expect(quick(task('a'))).rejects.toThrow('no way');
  });

  it('plans two at once; the next begins when one of them is broken off', async () => {
    const { begun, quick } = createNative();
    const plans = ['slow', 'slow too', 'a'].map((operation) => quick(task(operation)));
    await vi.advanceTimersByTimeAsync(99);
    expect([...begun.keys()]).toEqual(['slow', 'slow too']);
    await vi.advanceTimersByTimeAsync(1);
    begun.get('a')?.(PLAN);
    expect(await Promise.all(plans)).toEqual([null, null, PLAN]);
  });

  it('refuses at once when too many wait, and plans again when they are gone', async () => {
    const { begun, quick } = createNative();
    const plans = Array.from({ length: 102 }, (_, at) => quick(task(`slow ${at}`)));
    await expect(quick(task('one too many'))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await vi.advanceTimersByTimeAsync(51 * 100);
    expect(await Promise.all(plans)).toHaveLength(102);
    const plan = quick(task('a'));
    await vi.advanceTimersByTimeAsync(0);
    begun.get('a')?.(PLAN);
    expect(await plan).toBe(PLAN);
  });
});
