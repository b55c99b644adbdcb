import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTokenVerifier } from '#platform/identity/verify.ts';
import { useDatabase } from '#test/support/database.ts';
import { log, startIdentityServer, type IdentityServer } from '#test/platform/identity/identity-server.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Ending {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a user does, in a process of its own. */
function run(args: readonly string[], environment: Record<string, string> = {}): Promise<Ending> {
  const env = { PATH: process.env['PATH'] ?? '', ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'cli/main.ts', ...args], { cwd: ROOT, env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

const database = useDatabase();
let server: IdentityServer;
beforeAll(async () => {
  server = await startIdentityServer(database.current);
});
afterAll(() => server.close());

describe('portalverbund token', () => {
  test('prints a valid token and nothing else', async () => {
    const { code, stdout, stderr } = await run(['token', '--as', 'citizen', '--trust', 'high'], { PUBLIC_URL: server.publicUrl });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const { issuer, keys } = server.provider;
    const verify = createTokenVerifier({ issuer, keys, now: () => new Date(), log });
    expect(await verify(`Bearer ${stdout.trim()}`)).toMatchObject({ trustLevel: 'HIGH', scopes: [] });
  });

  test('takes another issuer, and a person however it is spelled', async () => {
    const issuer = `${server.publicUrl}/identity/`;
    const { code, stdout } = await run(['token', '--as', 'case_worker', '--trust', 'Substantial', '--issuer', issuer]);
    expect(code).toBe(0);
    expect(stdout.split('.')).toHaveLength(3);
  });

  test('says in one line what is wrong with the person or the level', async () => {
    const { code, stdout, stderr } = await run(['token', '--as', 'citizen-low', '--trust', 'high'], {
      PUBLIC_URL: server.publicUrl,
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe('No token: citizen-low reaches at most trust level low.\n');
  });

  test('says in one line that no server runs', async () => {
    const { code, stdout, stderr } = await run(['token', '--as', 'citizen'], { PUBLIC_URL: 'http://127.0.0.1:1' });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(
      "Nobody answers at http://127.0.0.1:1/identity. Start the server with 'npm start', or name another one with --issuer.\n",
    );
  });

  test('says in one line that something else answers', async () => {
    const { code, stderr } = await run(['token', '--as', 'citizen', '--issuer', `${server.publicUrl}/elsewhere`]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^There is no identity provider at .*\n$/);
  });

  test('lists the test people without a server and with a broken configuration', async () => {
    const { code, stdout } = await run(['token', '--list'], { PORT: 'none' });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^citizen +up to high +Erika Beispiel/m);
    expect(stdout).toMatch(/^case-worker-koeln /m);
  });

  test('asks who, when nobody is named', async () => {
    const { code, stderr } = await run(['token']);
    expect(code).toBe(1);
    expect(stderr).toContain('--as <person>');
  });

  test('shows the faults of the configuration without a stack', async () => {
    const { code, stderr } = await run(['token', '--as', 'citizen'], { PORT: 'none' });
    expect(code).toBe(1);
    expect(stderr).toContain('PORT must be a whole number');
    expect(stderr).not.toContain('    at ');
  });
});
