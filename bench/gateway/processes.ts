/** Processes on a core of their own, and what they cost (Linux: taskset, /proc). */

import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Clock ticks of the kernel's counters in a millisecond: USER_HZ is 100 wherever Node runs on Linux. */
const TICKS_PER_MS = 0.1;
const PATIENCE_MS = 60_000;

export interface Running {
  readonly url: string;
  /** CPU time of the process and its children so far, in milliseconds. */
  cpu(): number;
  /** Resident memory, in MB. */
  memory(): number;
  stop(): void;
}

/** A process and all its descendants. */
function treeOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  const children = existsSync(file) ? readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number) : [];
  return [pid, ...children.flatMap(treeOf)];
}

function statOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
}

/** Nothing for a process that has ended meanwhile. */
function cpuOf(pid: number): number {
  const stat = statOf(pid);
  if (stat === null) return 0;
  // The name stands in brackets and may hold anything; user and system time are fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_MS;
}

/** CPU time of a process and its children so far, in milliseconds. */
export function cpuOfTree(pid: number): number {
  return treeOf(pid).reduce((total, each) => total + cpuOf(each), 0);
}

function memoryOf(pid: number): number {
  const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(resident ?? 0) / 1_024;
}

async function untilReady(url: string, process: ChildProcess, errors: readonly string[]): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  let answers = false;
  while (!answers && Date.now() < end) {
    await setTimeout(100);
    answers = await fetch(url).then(
      () => true,
      () => false,
    );
    // Also when something answers: it may be another process at the same port.
    if (process.exitCode !== null) throw new Error(`a process ended: ${process.spawnargs.join(' ')}\n${errors.join('')}`);
  }
  if (!answers) throw new Error(`nothing answers at ${url}\n${errors.join('')}`);
}

/** Starts `node` with `args` on the cores given, and waits until something answers at `url`. */
export async function startOn(cores: string, args: readonly string[], url: string): Promise<Running> {
  const command = ['-c', cores, 'env', 'NODE_ENV=production', process.execPath, ...args];
  const child = spawn('taskset', command, { stdio: ['ignore', 'ignore', 'pipe'] });
  const errors: string[] = [];
  child.stderr.on('data', (text: Buffer) => errors.push(text.toString()));
  const { pid = 0 } = child;
  const sum = (of: (pid: number) => number): number => treeOf(pid).reduce((total, each) => total + of(each), 0);
  const stop = (): void => void child.kill('SIGKILL');
  process.once('exit', stop);
  await untilReady(url, child, errors);
  return { url, cpu: () => cpuOfTree(pid), memory: () => sum(memoryOf), stop };
}
