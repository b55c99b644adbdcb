/** `npm run bench:xzufi`: how fast a large message is imported, and in how much memory; then the same message again. */

import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { feedBytes, head } from '#test/support/xzufi-feed.ts';
import { rounded } from '../gateway/figures.ts';
import type { Imported } from './import.ts';

const { values: given } = parseArgs({
  options: {
    database: { type: 'string', default: '' },
    services: { type: 'string', default: '40' },
    paragraphs: { type: 'string', default: '9' },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const PLACES = 396;

function importOnce(name: string, file: string): Imported {
  // Young space as in `npm run cli`.
  const args = ['--max-semi-space-size=4', '--import', 'tsx', 'bench/xzufi/import.ts', file, given.database];
  const imported = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Imported;
  const { seconds, cpuSeconds, peakMb, report } = imported;
  const megabytes = statSync(file).size / 1_000_000;
  say(
    `${name}: ${report.outcome}, ${megabytes.toFixed(0)} MB, ${report.records} records, ${report.changedOffers} offers in ${seconds.toFixed(1)} s` +
      ` (${cpuSeconds.toFixed(1)} s CPU): ${(megabytes / seconds).toFixed(1)} MB/s, ${(report.records / seconds).toFixed(0)} records/s, ${peakMb.toFixed(0)} MB resident at most`,
  );
  return imported;
}

const folder = mkdtempSync(join(tmpdir(), 'bench-xzufi-'));
try {
  const file = join(folder, 'feed.xml');
  const size = { places: PLACES, services: Number(given.services), paragraphs: Number(given.paragraphs) };
  await pipeline(Readable.from(feedBytes(head({ transaction: `bench-${Date.now()}` }), size)), createWriteStream(file));
  const first = importOnce('the message', file);
  if (given.database !== '') importOnce('again', file);
  say(
    JSON.stringify({ importPerSecond: rounded(first.report.records / first.seconds, 0), importRssMb: rounded(first.peakMb, 0) }),
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'The benchmark failed'}\n`);
  process.exitCode = 1;
}
rmSync(folder, { recursive: true });
