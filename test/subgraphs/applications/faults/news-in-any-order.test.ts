/** Events that come twice, and in another order than that of their aggregates' own: what is made of them in the end is the same. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settle } from '#platform/background.ts';
import { rows, type Database } from '#platform/database.ts';
import { createLog } from '#platform/log.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { createRandom } from '#test/support/faults/reaper.ts';
import { openSimulator, type Simulator } from '#test/support/fit-connect/simulator.ts';
import { DOG_TAX } from '../world.ts';
import { apply, type Filed, type Way } from './applicants.ts';
import { finishAndReckon } from './reckoning.ts';
import { environmentOf, openWhole, seedWorld, type Offers } from './whole.ts';

const database = useDatabase();
const now = (): Date => new Date();
const MANY: readonly Way[] = ['DESK_REJECTED', 'POST', 'DESK', 'DESK_REJECTED', 'DESK', 'POST'];

/** Mixes what has been told since a position; the events of one aggregate stay in their order, which is all that is promised. */
async function mix(db: Database, since: number, random: () => number): Promise<void> {
  const told = await rows<{ position: number; aggregate: string }>(
    db,
    sql`select position::int as position, aggregate from events.outbox where position > ${since} order by position`,
  );
  const queues = new Map<string, number[]>();
  for (const { position, aggregate } of told) queues.set(aggregate, [...(queues.get(aggregate) ?? []), position]);
  const mixed: number[] = [];
  while (queues.size > 0) {
    const [aggregate, queue] = [...queues][Math.floor(random() * queues.size)] ?? ['', []];
    const [next, ...rest] = queue;
    if (next !== undefined) mixed.push(next);
    if (rest.length === 0) queues.delete(aggregate);
    else queues.set(aggregate, rest);
  }
  const last = told.at(-1)?.position ?? since;
  const pairs = mixed.map((from, index) => sql`(${from}::bigint, ${last + 1 + index}::bigint)`);
  await db.execute(sql`update events.outbox o set position = m.target from (values ${sql.join(pairs, sql`, `)}) as m (source, target)
    where o.position = m.source`);
  await db.execute(sql`select setval('events.outbox_position_seq', (select max(position) from events.outbox))`);
}

describe.skipIf(!onRealPostgres)('events', () => {
  let simulator: Simulator;
  let folder: string;
  let offers: Offers;
  let whole: Awaited<ReturnType<typeof openWhole>>;
  const filed: Filed[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'order-'));
    simulator = await openSimulator({ now, leikaKeys: [DOG_TAX] });
    offers = await seedWorld(database.current, simulator, now);
    const environment = environmentOf(simulator, folder, 'http://localhost:1');
    whole = await openWhole(environment, { database: database.current, now, log: createLog('silent') });
    await settle(whole.background);
  });
  afterAll(async () => {
    await simulator.close();
    await rm(folder, { recursive: true });
  });

  test.each([1, 2, 3])('that come twice and mixed with others leave the same as in order (%i)', async (seed) => {
    const { db } = database.current;
    const random = createRandom(seed);
    const [before] = await rows<{ last: number }>(db, sql`select max(position)::int as last from events.outbox`);
    for (const [index, way] of MANY.entries()) filed.push(await apply(whole.ask, `reader-${seed}-${index}`, way, offers));
    await mix(db, before?.last ?? 0, random);
    for (const work of whole.background.toSorted(() => random() - 0.5)) {
      await work.drain();
      // Everything once more, as after a process that ended before it had kept how far it was.
      if (random() < 0.5)
        await db.execute(sql`update events.consumer set position = ${before?.last ?? 0} where name = ${work.name}`);
    }
    await finishAndReckon(database.current, filed, { simulator, ...whole });
    await db.execute(sql`update events.consumer set position = 0 where name not like '%metrics'`);
    expect(await rows(db, sql`select 1 from events.consumer where position = 0 limit 1`)).toHaveLength(1);
    await finishAndReckon(database.current, filed, { simulator, ...whole });
  });
});
