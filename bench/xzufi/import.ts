/** Imports a file into a database, in a process of its own: started with the file and the address of the database. Prints JSON. */

import { createReadStream } from 'node:fs';
import { openDatabase } from '#platform/database.ts';
import { importXzufi } from '#subgraphs/municipal/index.ts';
import type { MessageReport } from '#subgraphs/municipal/xzufi/report.ts';
import { cpuSeconds } from '../scale/cpu.ts';

export interface Imported {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** The most memory that was resident. */
  readonly peakMb: number;
  readonly report: Omit<MessageReport, 'refused'>;
}

const [file = '', url = ''] = process.argv.slice(2);
const database = await openDatabase(url === '' ? { kind: 'memory' } : { kind: 'postgres', url, connections: 2 });
await database.migrate(new URL('../../drizzle/migrations', import.meta.url).pathname);
const begun = performance.now();
const spent = cpuSeconds();
const { refused, ...report } = await importXzufi(database, createReadStream(file), { now: new Date() });
const imported: Imported = {
  seconds: (performance.now() - begun) / 1_000,
  cpuSeconds: cpuSeconds() - spent,
  peakMb: process.resourceUsage().maxRSS / 1_024,
  report,
};
if (refused.length > 0) throw new Error(`${refused.length} records were refused, the first: ${refused[0]?.reason ?? ''}`);
await database.close();
process.stdout.write(JSON.stringify(imported));
