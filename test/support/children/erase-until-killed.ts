/** Works on a deletion over the database it is given until it is done or killed: `order` deletes the account, `rounds` goes over the subgraphs. */

import { openDatabase } from '#platform/database.ts';
import { openErasing } from '../erasing.ts';
import { citizen, now } from '../viewers.ts';

const [, , url = '', folder = '', subject = '', what = '', id = ''] = process.argv;
const database = await openDatabase({ kind: 'postgres', url, connections: 5 });
const erasing = await openErasing(database, { folder, now });
process.stdout.write('begins\n');
if (what === 'order') await erasing.order(citizen({ subject }), id);
else await erasing.drain();
process.stdout.write('done\n');
