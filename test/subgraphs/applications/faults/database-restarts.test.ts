/** PostgreSQL ends at once and starts again while many apply: nobody is told anything untrue, and nothing is lost. On a server of its own. */

import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settle } from '#platform/background.ts';
import { openDatabase, type OpenDatabase } from '#platform/database.ts';
import { createLog } from '#platform/log.ts';
import { onRealPostgres } from '#test/support/database.ts';
import { openSimulator, type Simulator } from '#test/support/fit-connect/simulator.ts';
import { MIGRATIONS } from '#test/support/template-database.ts';
import { startPostgres, type Server } from '../../../../bench/catalogue/postgres.ts';
import { DOG_TAX } from '../world.ts';
import { apply, type Filed, type Way } from './applicants.ts';
import { finishAndReckon } from './reckoning.ts';
import { environmentOf, openWhole, seedWorld, type Ask, type Offers } from './whole.ts';

const hasServer = onRealPostgres && existsSync('/usr/lib/postgresql');
const MANY: readonly Way[] = ['DESK', 'POST', 'DESK_REJECTED'];
const RESTARTS = 2;
const APPLICANTS = 12;
const now = (): Date => new Date();

describe.skipIf(!hasServer)('a database that restarts while many apply', () => {
  let server: Server;
  let database: OpenDatabase;
  let simulator: Simulator;
  let folder: string;
  let offers: Offers;
  let whole: Awaited<ReturnType<typeof openWhole>>;

  beforeAll(async () => {
    server = await startPostgres();
    folder = await mkdtemp(join(tmpdir(), 'restart-'));
    database = await openDatabase({ kind: 'postgres', url: server.url, connections: 12 });
    await database.migrate(MIGRATIONS);
    simulator = await openSimulator({ now, leikaKeys: [DOG_TAX] });
    offers = await seedWorld(database, simulator, now);
    const environment = environmentOf(simulator, folder, 'http://localhost:1');
    whole = await openWhole(environment, { database, now, log: createLog('silent') });
    await settle(whole.background);
  });
  afterAll(async () => {
    await simulator.close();
    await database.close();
    server.stop();
    await rm(folder, { recursive: true });
  });

  test('loses nothing and doubles nothing, says so to whoever waits, and all goes on by itself', async () => {
    const refusals: string[] = [];
    const ask: Ask = async (...question) => {
      for (;;) {
        const answer = await whole.ask(...question);
        const [error] = answer.errors ?? [];
        if (error?.extensions?.['code'] !== 'UNAVAILABLE') return answer;
        refusals.push(error.message);
      }
    };
    for (const work of whole.background) await work.start();
    const filed: Filed[] = [];
    let isOver = false;
    const applicant = async (index: number): Promise<void> => {
      for (let round = 0; !isOver; round += 1)
        filed.push(await apply(ask, `applicant-${index}`, MANY[(index + round) % MANY.length] ?? 'DESK', offers));
    };
    const applying = Promise.all(Array.from({ length: APPLICANTS }, (_, index) => applicant(index)));
    const untilFiled = (count: number): Promise<void> =>
      expect.poll(() => filed.length, { timeout: 60_000, interval: 10 }).toBeGreaterThanOrEqual(count);
    for (let restart = 0; restart < RESTARTS; restart += 1) {
      await Promise.race([untilFiled(filed.length + APPLICANTS / 2), applying]);
      await server.restart();
    }
    await Promise.race([untilFiled(filed.length + APPLICANTS), applying]);
    isOver = true;
    await applying;
    for (const work of whole.background) await work.stop();
    expect(refusals.length).toBeGreaterThan(0);
    expect(new Set(refusals)).toEqual(
      new Set(['The database does not answer at present; please try again, and see then whether it was done']),
    );
    await finishAndReckon(database, filed, { simulator, ...whole });
  }, 180_000);
});
