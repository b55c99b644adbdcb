/** Imports messages one after the other, in a process of its own: started with the address of the database and the files. Prints JSON. */

import { createReadStream } from 'node:fs';
import { openDatabase } from '#platform/database.ts';
import { importXzufi } from '#subgraphs/municipal/index.ts';
import { cpuSeconds } from '../scale/cpu.ts';

export interface Imported {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** The most memory that was resident. */
  readonly peakMb: number;
  readonly records: number;
  readonly offers: number;
}

const [url = '', ...files] = process.argv.slice(2);
const database = await openDatabase({ kind: 'postgres', url, connections: 2 });
const begun = performance.now();
const spent = cpuSeconds();
let records = 0;
let offers = 0;
for (const file of files) {
  const report = await importXzufi(database, createReadStream(file), { now: new Date() });
  const [refused] = report.refused;
  if (report.outcome !== 'APPLIED' || refused !== undefined) {
    throw new Error(`${file} was not imported as a whole: ${report.fault?.reason ?? refused?.reason ?? report.outcome}`);
  }
  records += report.records;
  offers += report.changedOffers;
}
const imported: Imported = {
  seconds: (performance.now() - begun) / 1_000,
  cpuSeconds: cpuSeconds() - spent,
  peakMb: process.resourceUsage().maxRSS / 1_024,
  records,
  offers,
};
await database.close();
process.stdout.write(JSON.stringify(imported));
