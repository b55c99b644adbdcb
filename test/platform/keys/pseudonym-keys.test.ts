import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseMasterKeys } from '#platform/config/master-keys.ts';
import { readPseudonymKeys } from '#platform/keys/pseudonym-keys.ts';

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pseudonyms-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test('a data folder keeps the key that was made at the first start, for its owner only', async () => {
  const dataDir = await aFolder();
  const settings = { production: false, dataDir, pseudonymKeys: null };
  const [one, other] = [await readPseudonymKeys(settings), await readPseudonymKeys(settings)];
  expect(one.byName.get('first')?.export()).toEqual(other.byName.get('first')?.export());
  const file = join(dataDir, 'pseudonym-keys');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const text = await readFile(file, 'utf8');
  await writeFile(file, 'first:damaged');
  await expect(readPseudonymKeys(settings)).rejects.toThrow('without its keys partners see other ids of everybody');
  expect(text).toContain('first:');
});

test('in production no key is ever made', async () => {
  const dataDir = await aFolder();
  await expect(readPseudonymKeys({ production: true, dataDir, pseudonymKeys: null })).rejects.toThrow('PSEUDONYM_KEYS is needed');
  const configured = parseMasterKeys(`k:${Buffer.alloc(32, 7).toString('base64')}`);
  if (typeof configured === 'string') throw new Error(configured);
  expect(await readPseudonymKeys({ production: true, dataDir, pseudonymKeys: configured })).toBe(configured);
});
