/** A PostgreSQL server for the benchmark alone, from Debian's packages; it goes with its data when it is stopped. */

import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#test/support/free-port.ts';

const PACKAGES = '/usr/lib/postgresql';
/** The server refuses to run as root. */
const USER = 'postgres';

export interface Server {
  readonly url: string;
  readonly version: string;
  /** The process all others of the server are children of. */
  readonly pid: number;
  /** Ends it at once, as a power cut would, and starts it again on its data. */
  restart(): Promise<void>;
  stop(): void;
}

/** Folder with the programs of the newest version that is installed. */
function programs(): string {
  const [newest] = readdirSync(PACKAGES).toSorted((a, b) => Number(b) - Number(a));
  if (newest === undefined) throw new Error('PostgreSQL is not installed: apt-get install postgresql, or name a --database');
  return join(PACKAGES, newest, 'bin');
}

/** Starts one on a free port, with its defaults. Throws when it is not installed or does not start. */
export async function startPostgres(): Promise<Server> {
  const bin = programs();
  const folder = mkdtempSync(join(tmpdir(), 'bench-catalogue-postgres-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    chmodSync(folder, 0o755);
    execFileSync('chown', [USER, data]);
  }
  const commandOf = (program: string, ...args: readonly string[]): readonly [string, ...string[]] => {
    const command = [join(bin, program), ...args] as const;
    return isRoot ? ['runuser', '-u', USER, '--', ...command] : command;
  };
  const run = (program: string, ...args: readonly string[]): void => {
    const [file, ...rest] = commandOf(program, ...args);
    execFileSync(file, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
  };
  const port = await freePort();
  run('initdb', '-D', data, '-U', 'portalverbund', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8');
  const settings = `-p ${port} -k ${data} -c listen_addresses=127.0.0.1`;
  run('pg_ctl', '-D', data, '-w', '-l', join(data, 'log'), '-o', settings, 'start');
  return {
    url: `postgres://portalverbund@127.0.0.1:${port}/postgres`,
    version: readFileSync(join(data, 'PG_VERSION'), 'utf8').trim(),
    pid: Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]),
    restart: async () => {
      const [file, ...rest] = commandOf('pg_ctl', '-D', data, '-w', '-m', 'immediate', '-l', join(data, 'log'), 'restart');
      const restarting = spawn(file, rest, { stdio: 'ignore' });
      const code = await new Promise((resolve) => restarting.once('exit', resolve));
      if (code !== 0) throw new Error('PostgreSQL does not start again');
    },
    stop: () => {
      run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true });
    },
  };
}
