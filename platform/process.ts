/** The life of a process: it starts, serves until it is told to stop, and ends with a word a person understands. */

import cluster from 'node:cluster';
import { readFile } from 'node:fs/promises';
import { OperatorError, PublicError } from './errors.ts';

/** True while a process of this machine has the id, whoever runs it. Ids are given again: it may be another process by now. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, where the system tells (Linux); else nothing. */
export async function beginOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // proc(5): field 22 is the start time; the name in field 2 may hold spaces, so count behind its bracket.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

/** True while the process lives that had the id and began then, so that one that was given its id since does not count. */
export async function livesSince(pid: number, begin: string): Promise<boolean> {
  return isAlive(pid) && begin === (await beginOf(pid));
}

/** The message alone for what people can put right; the stack for everything else. */
export function describeFailure(error: unknown): string {
  if (error instanceof OperatorError || error instanceof PublicError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function fail(error: unknown): never {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exit(1);
}

/**
 * Runs `start`, and on SIGINT or SIGTERM what it answers. A second signal ends the process at once; a worker leaves that to its
 * primary, since a terminal or an init system may tell both, and the primary tells the worker once more.
 */
export async function runUntilSignal(start: () => Promise<() => Promise<void>>): Promise<void> {
  try {
    const stop = await start();
    let isStopping = false;
    const onSignal = (): void => {
      if (isStopping && cluster.isPrimary) process.exit(1);
      if (isStopping) return;
      isStopping = true;
      stop().then(() => process.exit(0), fail);
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal);
  } catch (error) {
    fail(error);
  }
}
