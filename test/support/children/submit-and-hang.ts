/** Submits an application in the database it is given as somebody, says so, and stays; a test holds it up at one of its steps, and kills it. */

import { openDatabase } from '#platform/database.ts';
import { createLog } from '#platform/log.ts';
import { createApplications } from '#subgraphs/applications/index.ts';
import type { JWK } from 'jose';
import { sealingSettings, sealKeysOf } from '#test/support/sealing.ts';
import { citizen, now } from '#test/support/viewers.ts';

const [, , url = '', subject = '', id = '', key = ''] = process.argv;
const database = await openDatabase({ kind: 'postgres', url, connections: 3 });
const subgraph = createApplications({
  database,
  now,
  log: createLog('silent'),
  sealing: sealingSettings({ keys: sealKeysOf(JSON.parse(key) as JWK) }),
});
const query = 'mutation ($id: ID!) { submitApplication(input: { id: $id }) { application { number } problems { code } } }';
process.stdout.write('submitting\n');
await subgraph.execute({ query, variables: { id } }, { viewer: citizen({ subject }), language: 'de', requestId: 'child' });
process.stdout.write('submitted\n');
setInterval(() => undefined, 60_000);
