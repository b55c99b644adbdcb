/**
 * kill -9 at random points of the way of many applications at once: from the draft over seal and event to the delivery service or our
 * own desk. `KILLS=200 KILLS_SEED=7` sets how often and where; on real PostgreSQL only.
 */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settle } from '#platform/background.ts';
import { createLog } from '#platform/log.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { createRandom, createReaper, type Reaper } from '#test/support/faults/reaper.ts';
import { openSimulator, type Simulator } from '#test/support/fit-connect/simulator.ts';
import { DOG_TAX } from '../world.ts';
import { apply, WAYS, type Filed } from './applicants.ts';
import { openMortalGraph, type MortalGraph } from './mortal-graph.ts';
import { finishAndReckon } from './reckoning.ts';
import { openWhole, seedWorld, type Offers } from './whole.ts';

const KILLS = Number(process.env['KILLS'] ?? 2);
const SEED = Number(process.env['KILLS_SEED'] ?? 6);
const APPLICANTS = Number(process.env['KILLS_APPLICANTS'] ?? 16);
/** How many boundaries a process passes at most: a round of all applicants has about as many. */
const SPAN = 400;

const database = useDatabase();
const deps = () => ({ database: database.current, now: () => new Date(), log: createLog('silent') });

describe.skipIf(!onRealPostgres)('processes that are killed while many apply', () => {
  let offers: Offers;
  let simulator: Simulator;
  let reaper: Reaper;
  let graph: MortalGraph;

  beforeAll(async () => {
    if (database.settings.kind !== 'postgres') throw new Error('only on real PostgreSQL');
    simulator = await openSimulator({ now: deps().now, leikaKeys: [DOG_TAX] });
    reaper = createReaper();
    offers = await seedWorld(database.current, simulator, deps().now);
    graph = await openMortalGraph(database.settings.url, reaper, simulator);
    await settle((await openWhole(graph.environment, deps())).background);
  });
  afterAll(async () => {
    await graph.close();
    await simulator.close();
  });

  test(
    'lose no application and double none, and all of them are whole in the end',
    async () => {
      const filed: Filed[] = [];
      let isOver = false;
      const applicant = async (index: number): Promise<void> => {
        for (let round = 0; !isOver; round += 1) {
          const way = WAYS[(index + round) % WAYS.length] ?? 'POST';
          filed.push(await apply(graph.ask, `applicant-${index}`, way, offers));
        }
      };
      const applying = Promise.all(Array.from({ length: APPLICANTS }, (_, index) => applicant(index)));
      const random = createRandom(SEED);
      for (let kill = 0; kill < KILLS; kill += 1) await Promise.race([graph.live(1 + Math.floor(random() * SPAN)), applying]);
      isOver = true;
      await graph.stay();
      await applying;
      expect(reaper.struck).toHaveLength(KILLS);
      await finishAndReckon(database.current, filed, { simulator, ...(await openWhole(graph.environment, deps())) });
      if (process.env['KILLS'] !== undefined) report(reaper.struck, filed.length);
    },
    60_000 + KILLS * 30_000,
  );
});

/** Says where processes were killed, for whoever asked for many kills. */
function report(struck: readonly string[], filed: number): void {
  const counts = new Map<string, number>();
  for (const boundary of struck) counts.set(boundary, (counts.get(boundary) ?? 0) + 1);
  const lines = [...counts].sort(([, a], [, b]) => b - a).map(([boundary, count]) => `${String(count).padStart(5)} ${boundary}`);
  process.stdout.write(`${struck.length} kills, ${filed} applications, none lost, none doubled; killed\n${lines.join('\n')}\n`);
}
