/** The life of a process: it starts, serves until it is told to stop, and ends with a word a person understands. */

import { ConfigError } from './config.ts';
import { DataFolderInUse } from './database/lock.ts';
import { PublicError } from './errors.ts';

/** What a person can put right: told in one line, without a stack. */
function isFaultOfUse(error: unknown): error is Error {
  return error instanceof ConfigError || error instanceof DataFolderInUse || error instanceof PublicError;
}

/** Writes why it failed to standard error and sets the exit code. */
export function reportFailure(error: unknown): void {
  const text = isFaultOfUse(error) ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}

/** Runs `start`, and on SIGINT or SIGTERM what it answers. A second signal ends the process at once. */
export async function runUntilSignal(start: () => Promise<() => Promise<void>>): Promise<void> {
  try {
    const stop = await start();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        stop().then(() => process.exit(0), reportFailure);
      });
    }
  } catch (error) {
    reportFailure(error);
    process.exit(1);
  }
}
