import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { pauseAfter } from '#platform/workers/supervise.ts';
import { startChild, type Child } from '../support/child-process.ts';
import { freePort } from '../support/free-port.ts';

interface Worker {
  readonly pid: number;
  readonly key: string;
  readonly looks: number;
  /** The status of `/health/ready` before this one served. */
  readonly before: number;
  /** Requests that wait for the end. */
  readonly held: number;
}

interface Served {
  readonly primary: Child;
  /** The body of an answer; each without `agent` on a connection of its own, and so at another worker. */
  readonly get: (path: string, agent?: Agent) => Promise<string>;
  readonly ask: (agent?: Agent) => Promise<Worker>;
  /** Asks until so many workers have answered that a test is content, and does something else beside. */
  readonly askUntil: (
    isContent: (workers: ReadonlyMap<number, Worker>) => boolean,
    beside?: () => Promise<void>,
  ) => Promise<readonly Worker[]>;
}

async function start(workers: number, ...more: readonly string[]): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'workers-'));
  const port = await freePort();
  const primary = startChild('serve-in-workers.ts', String(port), String(workers), join(folder, 'new'), ...more);
  onTestFinished(async () => {
    await primary.kill();
    await rm(folder, { recursive: true });
  });
  const get: Served['get'] = (path, agent) =>
    new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path, agent: agent ?? false }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => (body += text));
        response.on('end', () => resolve(body)).on('error', reject);
      });
      // Node never gives back a connection that it has given to a worker which is dead already.
      if (path === '/') asked.setTimeout(2_000, () => asked.destroy());
      asked.on('error', reject).end();
    });
  const ask: Served['ask'] = async (agent) => JSON.parse(await get('/', agent)) as Worker;
  return {
    primary,
    get,
    ask,
    askUntil: async (isContent, beside) => {
      const found = new Map<number, Worker>();
      while (!isContent(found)) {
        await beside?.();
        // Who has just died may have been given the connection.
        const worker = await ask().catch(() => null);
        if (worker !== null) found.set(worker.pid, worker);
      }
      return [...found.values()];
    },
  };
}

async function startTwo(): Promise<Served & { readonly both: readonly [Worker, Worker] }> {
  const served = await start(2);
  await served.primary.says('serving');
  const [one, two] = await served.askUntil(({ size }) => size === 2);
  if (one === undefined || two === undefined) throw new Error('there are no two workers');
  return { ...served, both: [one, two] };
}

/** How many answers the metrics tell of at the address each worker has. */
async function countOf(get: Served['get']): Promise<number> {
  const line = /^http_request_duration_seconds_count\{[^}]*route="\/"[^}]*\} (\d+)$/m.exec(await get('/metrics'));
  return Number(line?.[1] ?? 0);
}

describe('two workers', () => {
  test('serve one port, each in a process of its own, with the same keys', async () => {
    const { primary, both, get } = await startTwo();
    const [one, two] = both;
    expect(new Set([one.pid, two.pid, primary.pid]).size).toBe(3);
    expect(one.key).toBe(two.key);
    expect(await get('/health/ready')).toBe('{"status":"ok"}');
  });

  test('are not ready before both are', async () => {
    const { both } = await startTwo();
    expect(both.map(({ before }) => before).toSorted()).toEqual([0, 503]);
  });

  test('count together, whichever is asked', async () => {
    const { get, ask } = await startTwo();
    const before = await countOf(get);
    for (let each = 0; each < 5; each += 1) await ask();
    expect(await countOf(get)).toBe(before + 5);
    expect(await countOf(get)).toBe(before + 5);
  });

  test('hear a signal to look both, once', async () => {
    const { primary, askUntil } = await startTwo();
    process.kill(primary.pid, 'SIGHUP');
    const told = await askUntil((workers) => [...workers.values()].filter(({ looks }) => looks === 1).length === 2);
    expect(told).toHaveLength(2);
  });

  test('of which one dies: the other one goes on, and a new one takes its place', async () => {
    const { both, ask, askUntil, get } = await startTwo();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    onTestFinished(() => agent.destroy());
    const { pid: survivor } = await ask(agent);
    const victim = both.find(({ pid }) => pid !== survivor)?.pid ?? 0;
    process.kill(victim, 'SIGKILL');
    const answered: number[] = [];
    await askUntil(
      (workers) => [...workers.keys()].some((pid) => pid !== survivor && pid !== victim),
      async () => {
        answered.push((await ask(agent)).pid);
      },
    );
    expect(new Set(answered)).toEqual(new Set([survivor]));
    expect(await get('/health/ready')).toBe('{"status":"ok"}');
    expect(await countOf(get)).toBeGreaterThan(0);
  });

  test.each([
    ['the primary alone', false],
    ['all processes at once, as an init system may', true],
  ])('that are told to end, %s, answer what they have begun, and end well', async (_, all) => {
    const { primary, both, get, askUntil } = await startTwo();
    const held = [get('/held'), get('/held')];
    await askUntil((workers) => [...workers.values()].reduce((sum, worker) => sum + worker.held, 0) === held.length);
    for (const { pid } of all ? [...both, primary] : [primary]) process.kill(pid, 'SIGTERM');
    expect(await Promise.all(held)).toEqual(['answered', 'answered']);
    expect(await primary.ended).toBe(0);
  });
});

test('one worker is this very process', async () => {
  const { primary, ask, get } = await start(1);
  await primary.says('serving');
  expect((await ask()).pid).toBe(primary.pid);
  expect(await countOf(get)).toBe(1);
  process.kill(primary.pid, 'SIGTERM');
  expect(await primary.ended).toBe(0);
});

test('a worker that cannot start ends all', async () => {
  const { primary } = await start(2, 'failing');
  expect(await primary.ended).toBe(1);
});

test('who dies young, again and again, is replaced ever later, but in the end', () => {
  expect([0, 1, 2, 5].map(pauseAfter)).toEqual([100, 200, 400, 3_200]);
  expect(pauseAfter(1_000)).toBe(30_000);
});
