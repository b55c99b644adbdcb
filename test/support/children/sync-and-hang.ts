/** Reads a place from a PVOG into the database it is given, and hangs while a page is written, from a number of pages on, until it is killed. */

import { openDatabase } from '#platform/database.ts';
import { parseRegion } from '#platform/values/region.ts';
import { syncPvog } from '#subgraphs/municipal/index.ts';

const [, , url, pvog, place, pages] = process.argv;
if (url === undefined || pvog === undefined || place === undefined)
  throw new Error('usage: sync-and-hang.ts <url> <pvog> <place> <pages>');
const { db, ...database } = await openDatabase({ kind: 'postgres', url, connections: 2 });
let begun = 0;

/** The same database, in which a later transaction gets no further than its last statement. */
const hanging = new Proxy(db, {
  get: (target, name, receiver) =>
    name === 'transaction'
      ? async (work: Parameters<typeof db.transaction>[0]) =>
          target.transaction(async (tx) => {
            const result = await work(tx);
            begun += 1;
            if (begun > Number(pages)) {
              process.stdout.write('hanging\n');
              await new Promise(() => undefined);
            }
            return result;
          })
      : (Reflect.get(target, name, receiver) as unknown),
});
const options = { url: new URL(pvog), clientId: null, places: [parseRegion(place)], now: () => new Date('2026-11-23T09:00:00Z') };
for await (const outcome of syncPvog({ ...database, db: hanging }, options)) process.stdout.write(`${outcome.place}\n`);
