/** Imports files one after the other and tells what became of each. */

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { PublicError } from '#platform/errors.ts';
import type { SubgraphDeps } from '#platform/subgraph.ts';
import { describeReport, hasRefusals, importXzufi } from '#subgraphs/municipal/index.ts';
import { createDisplay } from './progress.ts';
import type { Terminal } from './terminal.ts';

const STANDARD_INPUT = '-';
/** Without a terminal, a line every so many bytes. */
const LINE_BYTES = 10_000_000;

interface Source {
  readonly name: string;
  /** Null where nobody knows beforehand. */
  readonly bytes: number | null;
  readonly stream: AsyncIterable<Uint8Array>;
}

/** Throws NOT_FOUND when there is no such file. */
async function openSource(file: string): Promise<Source> {
  if (file === STANDARD_INPUT) return { name: 'standard input', bytes: null, stream: process.stdin };
  try {
    const { size } = await stat(file);
    return { name: file, bytes: size, stream: createReadStream(file) };
  } catch (cause) {
    throw new PublicError('NOT_FOUND', `There is no file ${file} that can be read.`, { cause });
  }
}

/** A bar where the end is known and somebody watches, else lines. */
function createProgress({ name, bytes }: Source, say: Terminal['say']) {
  const isWatched = process.stderr.isTTY && bytes !== null;
  const display = createDisplay('reading', isWatched ? process.stderr : null);
  let next = LINE_BYTES;
  return {
    show: (done: number): void => {
      display.show(done, bytes ?? done);
      if (isWatched || done < next) return;
      next += LINE_BYTES;
      say(`${name}: ${Math.floor(done / 1_000_000)} MB${bytes === null ? '' : ` of ${Math.ceil(bytes / 1_000_000)} MB`}`);
    },
    stop: () => display.stop(),
  };
}

/** Answers whether nothing was refused. A file that is not there ends it; those before are imported. */
export async function importFiles(
  { database, now }: SubgraphDeps,
  files: readonly string[],
  { print, say }: Terminal,
): Promise<boolean> {
  let isSound = true;
  for (const file of files) {
    const source = await openSource(file);
    say(`Reading ${source.name} …`);
    const started = performance.now();
    const progress = createProgress(source, say);
    const report = await importXzufi(database, source.stream, { now: now(), progress: progress.show }).finally(progress.stop);
    for (const line of describeReport(source.name, report)) print(line);
    print(`  ${((performance.now() - started) / 1_000).toFixed(1)} s`);
    isSound &&= !hasRefusals(report);
  }
  return isSound;
}
