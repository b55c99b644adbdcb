/** Takes over the application of a code, in the database it is given, as somebody; a test kills it while it does so. */

import { openDatabase } from '#platform/database.ts';
import { createLog } from '#platform/log.ts';
import { createApplications } from '#subgraphs/applications/index.ts';
import { citizen } from '#test/support/viewers.ts';

const [, , url, subject, code] = process.argv;
if (url === undefined || subject === undefined || code === undefined)
  throw new Error('usage: accept-transfer.ts <url> <subject> <code>');
const database = await openDatabase({ kind: 'postgres', url, connections: 3 });
const subgraph = createApplications({ database, now: () => new Date(), log: createLog('silent') });
const query =
  'mutation ($code: String!) { acceptApplicationTransfer(input: { code: $code }) { application { id } problems { code } } }';
process.stdout.write('accepting\n');
await subgraph.execute({ query, variables: { code } }, { viewer: citizen({ subject }), language: 'de', requestId: 'child' });
process.stdout.write('accepted\n');
