/** A real clamd with one signature, which is our own: started where Debian's package is installed, as it is in CI. */

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

/** TEST_CLAMD says that there must be one. */
const BINARY = process.env['TEST_CLAMD'] ?? '/usr/sbin/clamd';

/** What our one signature finds, in any file. */
export const INFECTED_TEXT = 'PORTALVERBUND-TEST-SIGNATURE-7f3c91';
export const SIGNATURE = 'Portalverbund.Test.UNOFFICIAL';

/** clamd takes no file above this, in bytes. */
export const STREAM_LIMIT = 1_048_576;

export const hasClamd = process.env['TEST_CLAMD'] !== undefined || existsSync(BINARY);

export interface RunningClamd {
  readonly host: string;
  readonly port: number;
  readonly path: string;
  stop(): Promise<void>;
}

/** The last it says before it takes connections. */
async function isListening(child: ChildProcess): Promise<void> {
  if (child.stdout === null) throw new Error('clamd says nothing');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line.startsWith('Self checking')) {
      child.stdout.resume();
      return;
    }
  }
  throw new Error(`clamd did not start: ${lines.join('\n')}`);
}

/** Starts clamd on a TCP port and a local socket. Resolves when it has loaded its signatures. */
export async function startClamd(): Promise<RunningClamd> {
  const folder = await mkdtemp(join(tmpdir(), 'clamd-'));
  const [host, port, path] = ['127.0.0.1', await freePort(), join(folder, 'clamd.sock')];
  await mkdir(join(folder, 'signatures'));
  // Name, any kind of file, any place, the bytes (ClamAV's extended signatures).
  const signature = `Portalverbund.Test:0:*:${Buffer.from(INFECTED_TEXT).toString('hex')}`;
  await writeFile(join(folder, 'signatures', 'portalverbund.ndb'), `${signature}\n`);
  const settings = [
    'Foreground yes',
    `DatabaseDirectory ${join(folder, 'signatures')}`,
    `TCPAddr ${host}`,
    `TCPSocket ${port}`,
    `LocalSocket ${path}`,
    `StreamMaxLength ${STREAM_LIMIT}`,
    'MaxThreads 4',
    'SelfCheck 0',
    'AlertExceedsMax yes',
  ];
  await writeFile(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`);
  const child = spawn(BINARY, ['--config-file', join(folder, 'clamd.conf')], { stdio: ['ignore', 'pipe', 'inherit'] });
  await isListening(child);
  return {
    host,
    port,
    path,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
