/** Another process of ours that a test can wait for and kill: what threads and promises cannot imitate. */

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface Child {
  readonly pid: number;
  /** Resolves when the child has written this line. Rejects when it ends before. */
  says(line: string): Promise<void>;
  /** Resolves with its exit code when it has ended; null: a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Ends it at once, as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts a script of `test/support/children`. */
export function startChild(script: string, ...parameters: readonly string[]): Child {
  return start(new URL(`./children/${script}`, import.meta.url).pathname, parameters);
}

/** Starts one of our programs, such as `subgraphs/main.ts`, with nothing in its environment but what is given. */
export function startProgram(path: string, parameters: readonly string[], environment: Readonly<Record<string, string>>): Child {
  return start(new URL(`../../${path}`, import.meta.url).pathname, parameters, { PATH: process.env['PATH'], ...environment });
}

function start(path: string, parameters: readonly string[], env: NodeJS.ProcessEnv = process.env): Child {
  const child = spawn(process.execPath, ['--import', 'tsx', path, ...parameters], { stdio: ['ignore', 'pipe', 'inherit'], env });
  const said: string[] = [];
  const waiting = new Map<string, () => void>();
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(line);
    waiting.get(line)?.();
  });
  if (child.pid === undefined) throw new Error(`${path} did not start`);
  return {
    pid: child.pid,
    ended,
    says: (line) =>
      new Promise((resolve, reject) => {
        if (said.includes(line)) resolve();
        waiting.set(line, resolve);
        void ended.then(() => reject(new Error(`${path} ended and said: ${said.join(', ')}`)));
      }),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
