import { describe, expect, test } from 'vitest';
import { readConfig, type Environment } from '#platform/config.ts';

const safe = (environment: Environment) => readConfig(environment).safe;

describe('the document safe', () => {
  test('keeps files in the data folder and has no scanner and no key by default', () => {
    expect(safe({ DATA_DIR: '/data' })).toEqual({
      masterKeys: null,
      store: { kind: 'folder', folder: '/data/documents' },
      scanner: { kind: 'missing' },
      fileLimit: 100_000_000,
      quota: 1_000_000_000,
    });
  });

  test('keeps files in a bucket where one is named, with its key', () => {
    const { store } = safe({
      SAFE_S3_BUCKET: 'documents',
      SAFE_S3_ENDPOINT: 'https://s3.example',
      SAFE_S3_ACCESS_KEY_ID: 'id',
      SAFE_S3_SECRET_ACCESS_KEY: 'key',
    });
    expect(store).toEqual({
      kind: 's3',
      bucket: 'documents',
      endpoint: 'https://s3.example',
      region: 'eu-central-1',
      accessKeyId: 'id',
      secretAccessKey: 'key',
    });
  });

  test.each([
    ['tcp://clamd:3310', { kind: 'clamd', address: { host: 'clamd', port: 3310 } }],
    ['tcp://[::1]:3310', { kind: 'clamd', address: { host: '::1', port: 3310 } }],
    ['unix:/run/clamav/clamd.ctl', { kind: 'clamd', address: { path: '/run/clamav/clamd.ctl' } }],
    ['off', { kind: 'off' }],
  ])('SAFE_SCANNER=%s', (text, scanner) => {
    expect(safe({ SAFE_SCANNER: text }).scanner).toEqual(scanner);
  });

  test.each([
    [{ SAFE_SCANNER: 'none' }, 'SAFE_SCANNER must be tcp://host:port, unix:/path or off'],
    [{ SAFE_SCANNER: 'tcp://clamd:99999' }, 'SAFE_SCANNER must be tcp://host:port, unix:/path or off'],
    [{ SAFE_FILE_LIMIT_MB: '0' }, 'SAFE_FILE_LIMIT_MB must be a whole number from 1 to 2000'],
    [{ SAFE_S3_BUCKET: 'x' }, 'SAFE_S3_BUCKET, SAFE_S3_ACCESS_KEY_ID and SAFE_S3_SECRET_ACCESS_KEY are only of use together'],
    [
      { SAFE_FOLDER: '/x', SAFE_S3_BUCKET: 'x', SAFE_S3_ACCESS_KEY_ID: 'x', SAFE_S3_SECRET_ACCESS_KEY: 'x' },
      'SAFE_FOLDER and SAFE_S3_BUCKET are both set',
    ],
  ])('%j is refused', (environment, fault) => {
    expect(() => readConfig(environment)).toThrow(fault);
  });
});
