/** Settles a payment in the database it is given; a test holds the books of its municipality, and kills it while it waits for them. */

import { openDatabase } from '#platform/database.ts';
import { createLog } from '#platform/log.ts';
import type { Id } from '#platform/values/id.ts';
import { createSettlement } from '#subgraphs/payments/settlement.ts';
import { findPayment } from '#subgraphs/payments/store/payments.ts';

const [, , url, id] = process.argv;
if (url === undefined || id === undefined) throw new Error('usage: settle-and-hang.ts <url> <payment>');
const { db } = await openDatabase({ kind: 'postgres', url, connections: 2 });
const settlement = createSettlement({
  db,
  providers: new Map(), // Nobody asks one.
  now: () => new Date(),
  log: createLog('silent'),
  returnUrlOf: () => '',
});
const payment = await findPayment(db, id as Id<'Payment'>);
if (payment === null) throw new Error('there is no such payment');
process.stdout.write('settling\n');
await settlement.decide(payment, { status: 'PAID', reason: 'PROVIDER', method: null });
process.stdout.write('settled\n');
