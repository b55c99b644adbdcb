/** `npm run bench:safe`: how fast a large file is encrypted and stored, and in how much memory. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rounded } from '../gateway/figures.ts';
import type { Stored } from './store.ts';

const { values: given } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
    folder: { type: 'string', default: tmpdir() },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const megabytes = Number(given.megabytes);

function storeOnce(): Stored {
  const folder = mkdtempSync(join(given.folder, 'bench-safe-'));
  try {
    // Young space as in `npm run cli`.
    const args = ['--max-semi-space-size=4', '--import', 'tsx', 'bench/safe/store.ts', folder, given.megabytes];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Stored;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const rounds = Array.from({ length: Number(given.rounds) }, (_, index) => {
  const stored = storeOnce();
  say(
    `round ${index + 1}: ${megabytes} MB stored in ${stored.seconds.toFixed(1)} s (${stored.cpuSeconds.toFixed(1)} s CPU), ` +
      `read back in ${stored.readSeconds.toFixed(1)} s, ${stored.rssOverBaseMb.toFixed(0)} MB over base, ` +
      `${stored.rssOverColdMb.toFixed(0)} MB over a process that has taken no file yet`,
  );
  return stored;
});
const fastest = Math.min(...rounds.map(({ seconds }) => seconds));
const most = Math.max(...rounds.map(({ rssOverBaseMb }) => rssOverBaseMb));
say(JSON.stringify({ mbPerSecond: rounded(megabytes / fastest, 0), rssOverBaseMb: rounded(most, 0) }));
