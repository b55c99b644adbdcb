/** Takes in a statement of many lines in the database it is given; a test kills it on the way. */

import { openDatabase } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { importStatement } from '#subgraphs/payments/ledger/statement/import.ts';
import { bytesOf, statement } from '#test/support/bank-statement.ts';

const [, , url, authorityId, iban, lines] = process.argv;
if (url === undefined || authorityId === undefined || iban === undefined)
  throw new Error('usage: import-statement-and-hang.ts <url> <authority> <iban> <lines>');
const database = await openDatabase({ kind: 'postgres', url, connections: 2 });
const entries = Array.from({ length: Number(lines) }, () => ({ moves: [{ amount: 1 }] }));
await importStatement(database, bytesOf(statement({ iban, entries })), {
  now: new Date(),
  authorityId: authorityId as Id<'Authority'>,
  progress: (phase, done) => void process.stdout.write(`${phase} ${done}\n`),
});
process.stdout.write('done\n');
