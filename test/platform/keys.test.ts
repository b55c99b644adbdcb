import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConfigError } from '#platform/config.ts';
import { parsePrivateJwk, readKeys, readOrCreateKeys } from '#platform/keys.ts';
import { makeAssertionKey } from './identity/assertion-key.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portalverbund-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the keys of a data folder', () => {
  test('are made once and stay', async () => {
    const first = await readOrCreateKeys(folder);
    expect(await readOrCreateKeys(folder)).toEqual(first);
    expect(first.assertionKey).toMatchObject({ kty: 'OKP', crv: 'Ed25519' });
    expect(first.issuerKey).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256' });
  });

  test('are made in a folder that is not there yet', async () => {
    const deeper = join(folder, 'not', 'there');
    await readOrCreateKeys(deeper);
    expect(await readdir(deeper)).toEqual(['keys.json']);
  });

  test('are the same for all that start at about the same time, and nothing else is left behind', async () => {
    const starts: ReturnType<typeof readOrCreateKeys>[] = [];
    for (let start = 0; start < 20; start += 1) {
      starts.push(readOrCreateKeys(folder));
      await turn();
    }
    const all = await Promise.all(starts);
    expect(new Set(all.map(({ linkSecret }) => linkSecret)).size).toBe(1);
    expect(await readdir(folder)).toEqual(['keys.json']);
  });

  test('differ between folders', async () => {
    const other = await readOrCreateKeys(join(folder, 'other'));
    const mine = await readOrCreateKeys(folder);
    expect(mine.assertionKey.kid).not.toBe(other.assertionKey.kid);
    expect(mine.linkSecret).not.toBe(other.linkSecret);
  });

  test('are readable by their owner only', async () => {
    await readOrCreateKeys(folder);
    expect((await stat(join(folder, 'keys.json'))).mode & 0o777).toBe(0o600);
  });

  test.each(['', '{', '{}', 'null', '{"assertionKey":{}}'])('are never replaced when damaged: "%s"', async (text) => {
    await writeFile(join(folder, 'keys.json'), text);
    await expect(readOrCreateKeys(folder)).rejects.toThrow(/keys\.json is damaged/);
    expect(await readFile(join(folder, 'keys.json'), 'utf8')).toBe(text);
  });
});

describe('the configured assertion key', () => {
  const key = makeAssertionKey();

  test('is taken as it is', () => {
    expect(parsePrivateJwk(JSON.stringify({ ...key, alg: 'EdDSA' }))).toEqual(key);
  });

  test('gets its thumbprint as kid when it has none', () => {
    const { kid, ...nameless } = key;
    expect(parsePrivateJwk(JSON.stringify(nameless)).kid).toBe(kid);
  });

  test.each([
    ['no JSON', 'secret-text', /no JSON/],
    ['no object', '"secret-text"', /private Ed25519 key/],
    ['a public key', JSON.stringify({ ...key, d: undefined }), /private Ed25519 key/],
    ['another curve', JSON.stringify({ ...key, crv: 'X25519' }), /private Ed25519 key/],
    ['a broken private part', JSON.stringify({ ...key, d: 'secret-text' }), /no Ed25519 key/],
    ['parts of two keys', JSON.stringify({ ...key, x: makeAssertionKey().x }), /do not belong together/],
  ])('is refused when it is %s, without repeating it', (_, text, message) => {
    expect(() => parsePrivateJwk(text)).toThrow(message);
    expect(() => parsePrivateJwk(text)).toThrow(ConfigError);
    expect(() => parsePrivateJwk(text)).not.toThrow(/secret-text/);
  });
});

describe('the keys of a process', () => {
  const none = { issuerKey: undefined, cookieKeys: undefined };
  const assertionKey = JSON.stringify(makeAssertionKey());
  const linkSecret = 'x'.repeat(32);

  test('come from the configuration in production, and no file is made', async () => {
    const keys = await readKeys({ production: true, dataDir: folder, assertionKey, linkSecret, ...none });
    expect(keys).toEqual({ assertionKey: JSON.parse(assertionKey) as unknown, linkSecret, issuer: null });
    expect(await readdir(folder)).toEqual([]);
  });

  test('are demanded in production', async () => {
    await expect(readKeys({ production: true, dataDir: folder, assertionKey: undefined, linkSecret, ...none })).rejects.toThrow(
      ConfigError,
    );
    expect(await readdir(folder)).toEqual([]);
  });

  test('of our own issuer come from the configuration, with a thumbprint where they are not named', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const issuerKey = JSON.stringify(privateKey.export({ format: 'jwk' }));
    const settings = { production: true, dataDir: folder, assertionKey, linkSecret, cookieKeys: ['y'.repeat(32)] };
    const { issuer } = await readKeys({ ...settings, issuerKey });
    expect(issuer).toMatchObject({ cookieKeys: ['y'.repeat(32)], issuerKey: { crv: 'P-256', alg: 'ES256', use: 'sig' } });
    expect(issuer?.issuerKey.kid).toMatch(/^[\w-]{43}$/);
    for (const wrong of ['secret-text', '{"kty":"EC"}', assertionKey]) {
      await expect(readKeys({ ...settings, issuerKey: wrong })).rejects.toThrow(
        /^The configuration has faults:\n {2}- ISSUER_KEY must be/,
      );
    }
  });

  test('come from the data folder otherwise, unless configured', async () => {
    const settings = { production: false, dataDir: folder, assertionKey: undefined, linkSecret: undefined, ...none };
    const local = await readKeys(settings);
    expect(local.issuer?.cookieKeys).toHaveLength(1);
    expect(await readKeys({ ...settings, linkSecret })).toEqual({ ...local, linkSecret });
  });
});
