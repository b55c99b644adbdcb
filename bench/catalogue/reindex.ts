/** Makes the directory anew, as the command line does, in a process of its own: started with the address of the database. Prints JSON. */

import { openDatabase } from '#platform/database.ts';
import { reindexDirectory } from '#subgraphs/directory/index.ts';

const database = await openDatabase({ kind: 'postgres', url: process.argv[2] ?? '', connections: 2 });
const begun = performance.now();
const reindexed = await reindexDirectory(database);
const seconds = (performance.now() - begun) / 1_000;
await database.close();
process.stdout.write(JSON.stringify({ ...reindexed, seconds, peakMb: process.resourceUsage().maxRSS / 1_024 }));
