/** The whole portal as `npm start` runs it, in a process of its own over the benchmark's database, and people who call it over HTTP. */

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Pool } from 'undici';
import { freePort } from '#test/support/free-port.ts';
import { cpuOfTree } from '../gateway/processes.ts';

const PATIENCE_MS = 600_000;

export interface Portal {
  /** Asks as somebody; the data. Throws for errors. */
  ask<Data>(authorization: string, query: string, variables?: object): Promise<Data>;
  /** CPU time of the process so far, in milliseconds. */
  cpu(): number;
  stop(): Promise<void>;
}

export interface PortalOptions {
  readonly databaseUrl: string;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The most calls that are under way at a time. */
  readonly callers: number;
  /** Where its CPU profile goes when it stops; empty: there is none. */
  readonly profile: string;
}

/** Starts one, and waits until it serves. Throws with what it wrote when it ends before. */
export async function startPortal({ databaseUrl, folder, environment, callers, profile }: PortalOptions): Promise<Portal> {
  const port = await freePort();
  const profiling = profile === '' ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const child = spawn(process.execPath, [...profiling, '--import', 'tsx', 'cli/main.ts', 'dev'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      DATA_DIR: join(folder, 'data'),
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      SAFE_SCANNER: 'off',
      LOG_LEVEL: 'error',
      ...environment,
    },
  });
  const said: string[] = [];
  child.stderr.on('data', (text: Buffer) => said.push(text.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://localhost:${port}`;
  const pool = new Pool(url, { connections: callers });
  const end = Date.now() + PATIENCE_MS;
  for (let isReady = false; !isReady;) {
    await setTimeout(200);
    if (child.exitCode !== null || Date.now() > end) throw new Error(`the portal does not start\n${said.join('')}`);
    isReady = await fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  }
  return {
    ask: async <Data>(authorization: string, query: string, variables: object = {}) => {
      const headers = { 'content-type': 'application/json', accept: 'application/json', authorization };
      const body = JSON.stringify({ query, variables });
      const answer = await pool.request({ method: 'POST', path: '/graphql', headers, body });
      const { data, errors } = (await answer.body.json()) as { data?: Data; errors?: unknown };
      if (errors !== undefined || data === undefined) throw new Error(`${answer.statusCode} ${JSON.stringify(errors)}`);
      return data;
    },
    cpu: () => cpuOfTree(child.pid ?? 0),
    stop: async () => {
      await pool.close();
      child.kill('SIGTERM');
      await ended;
    },
  };
}
