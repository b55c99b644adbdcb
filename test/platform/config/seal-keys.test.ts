import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '#platform/config.ts';
import { readSealKeys } from '#platform/keys/seal-keys.ts';
import { newSealKey } from '#test/support/sealing.ts';

const set = (...keys: readonly object[]): string => JSON.stringify({ keys });
const publicOf = ({ d: _, ...key }: ReturnType<typeof newSealKey>) => key;
const one = newSealKey('one');
const two = newSealKey('two', 'P-256');

describe('the keys of seals', () => {
  test('are a set: the first signs, and the public parts of all are published', () => {
    const { sealKeys } = readConfig({ SEAL_KEYS: set(two, publicOf(one)) });
    expect(sealKeys?.current).toMatchObject({ kid: 'two', alg: 'ES256' });
    expect(sealKeys?.jwks.keys).toEqual([
      { ...publicOf(two), alg: 'ES256', use: 'sig' },
      { ...publicOf(one), alg: 'EdDSA', use: 'sig' },
    ]);
  });

  test('are called by their thumbprint where they have no name', () => {
    expect(readConfig({ SEAL_KEYS: set({ ...one, kid: undefined }) }).sealKeys?.current.kid).toMatch(/^[\w-]{43}$/);
  });

  test.each([
    ['no JSON', 'x', 'must be a JSON Web Key Set, and this is no JSON'],
    ['none of them', set(), 'must be a JSON Web Key Set'],
    ['a kind that we do not sign with', set({ kty: 'oct', k: 'x' }), 'must be a JSON Web Key Set'],
    ['a public one first', set(publicOf(one), two), 'must begin with a private key'],
    ['one name twice', set(one, { ...two, kid: 'one' }), 'has two keys of one name'],
    ['parts of two keys', set({ ...one, x: newSealKey('other').x }), 'has a key whose parts are none or do not belong together'],
  ])('are refused where they are %s, and nothing of them is repeated', (_, given, fault) => {
    expect(() => readConfig({ SEAL_KEYS: given })).toThrow(`SEAL_KEYS ${fault}`);
    try {
      readConfig({ SEAL_KEYS: given });
    } catch (error) {
      expect((error as Error).message).not.toContain(one.d);
    }
  });

  test('have no default in production; else they are made once, and stay', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'seal-keys-'));
    const settings = { production: false, dataDir: folder, sealKeys: null };
    await expect(readSealKeys({ ...settings, production: true })).rejects.toThrow('SEAL_KEYS is needed in production');
    const made = await readSealKeys(settings);
    expect((await readSealKeys(settings)).jwks).toEqual(made.jwks);
    await writeFile(join(folder, 'seal-keys.json'), '{}');
    await expect(readSealKeys(settings)).rejects.toThrow('seal-keys.json');
    await rm(folder, { recursive: true });
  });
});
