/**
 * kill -9 at random points of the way of many applications at once: from the draft over seal and event to the delivery service or our
 * own desk. `KILLS=200 KILLS_SEED=7` sets how often and where; on real PostgreSQL only.
 */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settle } from '#platform/background.ts';
import { readConfig } from '#platform/config.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import { createLog } from '#platform/log.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { createSubgraphs } from '#subgraphs/all.ts';
import { saveDestination } from '#subgraphs/applications/fit-connect/store/destinations.ts';
import { seedForms } from '#subgraphs/applications/index.ts';
import { readSettings } from '#subgraphs/mount.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { createRandom, createReaper, type Reaper } from '#test/support/faults/reaper.ts';
import { openSimulator, type Simulator } from '#test/support/fit-connect/simulator.ts';
import { DOG_TAX, formFiles, offer, OFFICE } from '../world.ts';
import { apply, WAYS, type Filed } from './applicants.ts';
import { LINK_SECRET, openMortalGraph, WRITERS, type MortalGraph } from './mortal-graph.ts';
import { reckon } from './reckoning.ts';

const KILLS = Number(process.env['KILLS'] ?? 2);
const SEED = Number(process.env['KILLS_SEED'] ?? 6);
const APPLICANTS = Number(process.env['KILLS_APPLICANTS'] ?? 16);
/** How many boundaries a process passes at most: a round of all applicants has about as many. */
const SPAN = 600;

const database = useDatabase();
const clock = (): Date => new Date();

describe.skipIf(!onRealPostgres)('processes that are killed while many apply', () => {
  const post = newId<'Authority'>();
  const offers = { desk: offer({ authorityId: OFFICE }), post: offer({ authorityId: post }) };
  let simulator: Simulator;
  let reaper: Reaper;
  let graph: MortalGraph;

  /** The same subgraphs in this process: what is due, and what is not due yet, is done at once. */
  async function carriers({ environment }: MortalGraph) {
    const config = readConfig({ ...environment, PORT: '1' });
    const settings = await readSettings(WRITERS, config, LINK_SECRET);
    const deps = { database: database.current, now: clock, log: createLog('silent') };
    const { sealing } = settings;
    if (sealing === null) throw new Error('there are no keys of seals');
    const subgraphs = createSubgraphs(WRITERS, { ...deps, ...settings });
    return { background: subgraphs.flatMap(({ background }) => background), keys: sealing.keys };
  }

  beforeAll(async () => {
    if (database.settings.kind !== 'postgres') throw new Error('only on real PostgreSQL');
    const { current } = database;
    simulator = await openSimulator({ now: clock, leikaKeys: [DOG_TAX] });
    reaper = createReaper();
    await seedForms(current, [...formFiles.values()], clock);
    await current.db.transaction(async (tx) => {
      const destinationId = simulator.place.destinationId as Id<'Destination'>;
      await saveDestination(tx, {
        authorityId: post,
        leikaKey: null,
        destinationId,
        schemaUri: null,
        signature: null,
        setAt: clock(),
      });
      const told = [offers.desk, offers.post].map((one) => event('catalogue.offer.changed', one.id, one));
      await publish(tx, clock(), told);
    });
    graph = await openMortalGraph(database.settings.url, reaper, simulator);
    await settle((await carriers(graph)).background);
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
          const { id } = way.startsWith('DESK') ? offers.desk : offers.post;
          filed.push(await apply(graph, `applicant-${index}`, way, id));
        }
      };
      const applying = Promise.all(Array.from({ length: APPLICANTS }, (_, index) => applicant(index)));
      const random = createRandom(SEED);
      for (let kill = 0; kill < KILLS; kill += 1) await Promise.race([graph.live(1 + Math.floor(random() * SPAN)), applying]);
      isOver = true;
      await graph.stay();
      await applying;
      expect(reaper.struck).toHaveLength(KILLS);

      const { background, keys } = await carriers(graph);
      await settle(background);
      for (const { submissionId } of simulator.submitted()) await simulator.authority.accept(submissionId);
      await settle(background);
      const documents = filed.filter(({ way }) => way === 'POST_WITH_PROOF').length;
      await reckon(database.current, filed, { keys, simulator, documents });
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
