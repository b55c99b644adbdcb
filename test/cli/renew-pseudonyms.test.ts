import { execFile } from 'node:child_process';
import { createSecretKey } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createPseudonyms } from '#platform/identity/pseudonyms.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const keyOf = (seed: number) => createSecretKey(Buffer.alloc(32, seed));
const PSEUDONYM_KEYS = [1, 2].map((seed) => `k${seed}:${Buffer.alloc(32, seed).toString('base64')}`).join();

/** Runs the command as an operator does, in a process of its own. */
function renew(partner: string, input: string): Promise<{ code: number; stdout: string; stderr: string }> {
  const clubs = { name: 'clubs', url: 'https://clubs.example/graphql', key: 'k2' };
  const env = { PATH: process.env['PATH'] ?? '', PSEUDONYM_KEYS, PARTNERS: JSON.stringify([clubs]) };
  const args = ['--import', 'tsx', 'cli/main.ts', 'renew-pseudonyms', partner];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { cwd: ROOT, env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
    child.stdin?.end(input);
  });
}

test('a partner with a new key is told which new pseudonym stands for which old one, and what is none of its own', async () => {
  const [old, present] = [createPseudonyms('clubs', keyOf(1)), createPseudonyms('clubs', keyOf(2))];
  const [ada, bob] = ['0190b3f2-7c1e-7a55-9f4e-3a1f6f0a9d11', '0190b3f2-7c1e-7a55-9f4e-3a1f6f0a9d12'];
  const foreign = createPseudonyms('sports', keyOf(1)).seal(ada);
  expect(await renew('clubs', `${old.seal(ada)}\n${foreign}\n${present.seal(bob)}\n`)).toEqual({
    code: 1,
    stdout: `${old.seal(ada)} ${present.seal(ada)}\n${present.seal(bob)} ${present.seal(bob)}\n`,
    stderr: 'Line 2 is no pseudonym of this partner\n',
  });
  expect(await renew('sports', '')).toMatchObject({ code: 1, stderr: expect.stringContaining('PARTNERS has no sports') });
});
