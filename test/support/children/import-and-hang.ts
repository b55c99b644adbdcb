/** Imports a feed into the database it is given, and hangs after some bytes until it is killed. */

import { openDatabase } from '#platform/database.ts';
import { importXzufi } from '#subgraphs/municipal/index.ts';
import { feedBytes, head } from '#test/support/xzufi-feed.ts';

const [, , url, places, services, most] = process.argv;
if (url === undefined) throw new Error('usage: import-and-hang.ts <url> <places> <services> <bytes>');
const database = await openDatabase({ kind: 'postgres', url, connections: 2 });

async function* hanging(): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of feedBytes(head(), { places: Number(places), services: Number(services) })) {
    bytes += piece.length;
    if (bytes > Number(most)) {
      process.stdout.write('hanging\n');
      await new Promise(() => undefined);
    }
    yield piece;
  }
}

await importXzufi(database, hanging(), { now: new Date() });
