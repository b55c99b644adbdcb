import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '#platform/config.ts';
import { parseMasterKeys } from '#platform/config/master-keys.ts';
import { readMasterKeys } from '#platform/keys/master-keys.ts';

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');

describe('master keys as they are configured', () => {
  test('have names, and the first is the one that wraps', () => {
    const keys = parseMasterKeys(`2026-11:${key(1)},2025:${key(2)}\n`);
    if (typeof keys === 'string') expect.fail(keys);
    expect([keys.current, [...keys.byName.keys()]]).toEqual(['2026-11', ['2026-11', '2025']]);
    expect(keys.byName.get('2025')?.export()).toEqual(Buffer.alloc(32, 2));
  });

  test.each([
    ['', 'must have a key'],
    [key(1), 'must have a name, a colon and 32 bytes in base64 in entry 1'],
    [`a:${Buffer.alloc(31).toString('base64')}`, 'must have a name, a colon and 32 bytes in base64 in entry 1'],
    [`a:${key(1)},b:secret`, 'must have a name, a colon and 32 bytes in base64 in entry 2'],
    [`a:${key(1)} a:${key(2)}`, 'has a name twice, again in entry 2'],
  ])('"%s" %s', (text, fault) => {
    expect(parseMasterKeys(text)).toBe(fault);
  });

  test('are refused without repeating any of them', () => {
    expect(() => readConfig({ SAFE_MASTER_KEYS: 'a:secret' })).toThrow(/^(?!.*secret).*SAFE_MASTER_KEYS must have a name/s);
  });
});

describe('the master keys of a data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portalverbund-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('are made once, readable by their owner only, and stay', async () => {
    const config = readConfig({ DATA_DIR: folder });
    const first = await readMasterKeys(config);
    const again = await readMasterKeys(config);
    expect(again.byName.get('first')?.equals(first.byName.get('first') ?? expect.fail())).toBe(true);
    expect((await stat(join(folder, 'master-keys'))).mode & 0o777).toBe(0o600);
  });

  test('can get a new one in front, as configured ones can', async () => {
    const config = readConfig({ DATA_DIR: folder });
    await readMasterKeys(config);
    const path = join(folder, 'master-keys');
    await writeFile(path, `second:${key(2)}\n${await readFile(path, 'utf8')}`);
    const keys = await readMasterKeys(config);
    expect([keys.current, [...keys.byName.keys()]]).toEqual(['second', ['second', 'first']]);
  });

  test('are never made anew when damaged', async () => {
    await writeFile(join(folder, 'master-keys'), 'x');
    await expect(readMasterKeys(readConfig({ DATA_DIR: folder }))).rejects.toThrow(
      /master-keys must have a name.*no document can be read/,
    );
    expect(await readFile(join(folder, 'master-keys'), 'utf8')).toBe('x');
  });

  test('are never made in production', async () => {
    const config = { ...readConfig({ DATA_DIR: folder }), production: true };
    await expect(readMasterKeys(config)).rejects.toThrow(new ConfigError(['SAFE_MASTER_KEYS is needed in production']));
    await expect(stat(join(folder, 'master-keys'))).rejects.toThrow('ENOENT');
  });
});
