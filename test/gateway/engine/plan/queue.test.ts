import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPlanningQueue, type PlanningQueue } from '#gateway/engine/plan/queue.ts';
import { createLog } from '#platform/log.ts';
import { createScript, type ScriptedPlanner } from './scripted-planner.ts';

const LIMIT = 10_000;
const TOO_COSTLY = { code: 'QUERY_TOO_COSTLY' };
const UNAVAILABLE = { code: 'UNAVAILABLE' };

let script: ReturnType<typeof createScript>;
let queue: PlanningQueue<string, string>;

beforeEach(() => {
  vi.useFakeTimers();
  script = createScript();
  queue = createPlanningQueue(script.start, { timeLimit: LIMIT, log: createLog('silent'), mostWaiting: 2 });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets everything happen that needs no time. */
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

/** The planner that was started last. */
function last(): ScriptedPlanner {
  const planner = script.started.at(-1);
  if (planner === undefined) throw new Error('no planner was started');
  return planner;
}

async function readyPlanner(): Promise<ScriptedPlanner> {
  last().becomeReady();
  await settle();
  return last();
}

describe('a planning queue', () => {
  it('starts its planner when it is first needed, once', async () => {
    expect(script.started).toHaveLength(0);
    const plans = [queue.plan('a'), queue.plan('b')];
    const planner = await readyPlanner();
    planner.answer();
    await settle();
    planner.answer();
    expect(await Promise.all(plans)).toEqual(['plan of a', 'plan of b']);
    expect(script.started).toHaveLength(1);
  });

  it('has its planner plan one operation at a time, in the order they came', async () => {
    const plans = [queue.plan('a'), queue.plan('b')];
    const planner = await readyPlanner();
    expect(planner.asked).toEqual(['a']);
    planner.answer();
    await settle();
    expect(planner.asked).toEqual(['b']);
    planner.answer();
    await Promise.all(plans);
  });

  it('goes on after what cannot be planned', async () => {
    const [first, second] = [queue.plan('a'), queue.plan('b')];
    const refused = expect(first).rejects.toThrow('no way');
    const planner = await readyPlanner();
    planner.fail(new Error('no way'));
    await refused;
    await settle();
    planner.answer();
    expect(await second).toBe('plan of b');
    expect(script.started).toHaveLength(1);
  });

  it('refuses what takes too long, stops its planner and plans the rest with another', async () => {
    const [slow, next] = [queue.plan('slow'), queue.plan('next')];
    const refused = expect(slow).rejects.toMatchObject(TOO_COSTLY);
    const first = await readyPlanner();
    await vi.advanceTimersByTimeAsync(LIMIT - 1);
    expect(first.stopped()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await refused;
    expect(first.stopped()).toBe(true);
    const second = await readyPlanner();
    expect(second).not.toBe(first);
    second.answer();
    expect(await next).toBe('plan of next');
  });

  it('starts another planner at once, for whoever comes next', async () => {
    const refused = expect(queue.plan('slow')).rejects.toMatchObject(TOO_COSTLY);
    await readyPlanner();
    await vi.advanceTimersByTimeAsync(LIMIT);
    await refused;
    expect(script.started).toHaveLength(2);
  });

  it('does not count the start of the planner', async () => {
    const plan = queue.plan('a');
    await settle();
    await vi.advanceTimersByTimeAsync(2 * LIMIT);
    const planner = await readyPlanner();
    planner.answer();
    expect(await plan).toBe('plan of a');
  });

  it('refuses what took its planner down, and nothing else', async () => {
    const [first, second] = [queue.plan('a'), queue.plan('b')];
    const refused = expect(first).rejects.toMatchObject(TOO_COSTLY);
    (await readyPlanner()).crash();
    await refused;
    (await readyPlanner()).answer();
    expect(await second).toBe('plan of b');
  });

  it('starts another planner when one has ended without work', async () => {
    const first = queue.plan('a');
    (await readyPlanner()).answer();
    await first;
    last().crash();
    await settle();
    const second = queue.plan('b');
    (await readyPlanner()).answer();
    expect(await second).toBe('plan of b');
    expect(script.started).toHaveLength(2);
  });

  it('tells that nothing can be planned when its planner does not start, and tries again for the next', async () => {
    const refused = expect(queue.plan('a')).rejects.toMatchObject(UNAVAILABLE);
    await settle();
    last().crash();
    await refused;
    await settle();
    const late = expect(queue.plan('b')).rejects.toMatchObject(UNAVAILABLE);
    await vi.advanceTimersByTimeAsync(60_000);
    await late;
    expect(last().stopped()).toBe(true);
    const plan = queue.plan('c');
    (await readyPlanner()).answer();
    expect(await plan).toBe('plan of c');
  });

  it('refuses at once when too many wait', async () => {
    const plans = [queue.plan('planned'), queue.plan('waits'), queue.plan('waits too')];
    await expect(queue.plan('one too many')).rejects.toMatchObject(UNAVAILABLE);
    const planner = await readyPlanner();
    for (const plan of plans) {
      planner.answer();
      await plan;
      await settle();
    }
    expect(planner.asked).toEqual([]);
  });

  it('lets nobody wait for longer than two operations may take', async () => {
    const plans = ['slow', 'slow too', 'waits'].map((task) => queue.plan(task));
    const refused = plans.map((plan, at) => expect(plan).rejects.toMatchObject(at < 2 ? TOO_COSTLY : UNAVAILABLE));
    await readyPlanner();
    await vi.advanceTimersByTimeAsync(LIMIT);
    await readyPlanner();
    await vi.advanceTimersByTimeAsync(LIMIT);
    await Promise.all(refused);
    expect((await readyPlanner()).asked).toEqual([]);
  });

  it('gives the memory of its planner back when there is nothing to plan', async () => {
    const plan = queue.plan('a');
    const planner = await readyPlanner();
    planner.answer();
    await plan;
    await vi.advanceTimersByTimeAsync(299_000);
    expect(planner.stopped()).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(planner.stopped()).toBe(true);
  });
});

describe('a planning queue that is closed', () => {
  it('tells whoever waits, and stops its planner in the middle of its work', async () => {
    const plans = [queue.plan('a'), queue.plan('b')].map((plan) => expect(plan).rejects.toMatchObject(UNAVAILABLE));
    const planner = await readyPlanner();
    expect(planner.asked).toEqual(['a']);
    await queue.close();
    await Promise.all(plans);
    expect(planner.stopped()).toBe(true);
    await expect(queue.plan('c')).rejects.toMatchObject(UNAVAILABLE);
    expect(script.started).toHaveLength(1);
  });

  it('while its planner starts leaves none behind', async () => {
    const refused = expect(queue.plan('a')).rejects.toMatchObject(UNAVAILABLE);
    await settle();
    await queue.close();
    await refused;
    expect(script.started.map(({ stopped }) => stopped())).toEqual([true]);
  });

  it('before anything was planned has nothing to do', async () => {
    await queue.close();
    expect(script.started).toHaveLength(0);
  });
});
