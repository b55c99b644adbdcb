/** Consumes the outbox of the database it is given, writes what it got, and hangs within the handler until it is killed. */

import { sql } from 'drizzle-orm';
import { openDatabase } from '#platform/database.ts';
import { createConsumer } from '#platform/events.ts';
import { createLog } from '#platform/log.ts';

const [, , url, name] = process.argv;
if (url === undefined || name === undefined) throw new Error('usage: consume-and-hang.ts <url> <consumer>');
const database = await openDatabase({ kind: 'postgres', url, connections: 3 });
const consumer = createConsumer(
  database,
  {
    name,
    types: ['test.thing.happened'],
    handle: async (tx, events) => {
      for (const { aggregate } of events) await tx.execute(sql`insert into seen values (${aggregate}, 'the dead one')`);
      process.stdout.write('handling\n');
      await new Promise(() => undefined);
    },
  },
  createLog('silent'),
);
await consumer.drain();
