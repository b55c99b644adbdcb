/** What can be set for the document safe. */

import { join } from 'node:path';
import { z } from 'zod';
import { masterKeys } from './master-keys.ts';
import { httpUrl, wholeNumber } from './values.ts';

/** Where clamd listens; `off` when nobody is to look for viruses. */
const scanner = z.string().transform((text, context) => {
  if (text === 'off') return { kind: 'off' } as const;
  const [, path] = /^unix:(\/.+)$/.exec(text) ?? [];
  if (path !== undefined) return { kind: 'clamd', address: { path } } as const;
  const [, host, port] = /^tcp:\/\/(\[[\da-f:]+\]|[\w.-]+):(\d{1,5})$/i.exec(text) ?? [];
  if (host !== undefined && Number(port) <= 65_535) {
    return { kind: 'clamd', address: { host: host.replace(/^\[|\]$/g, ''), port: Number(port) } } as const;
  }
  context.addIssue('must be tcp://host:port, unix:/path or off');
  return z.NEVER;
});

export const safeVariables = {
  SAFE_MASTER_KEYS: masterKeys.optional(),
  SAFE_FOLDER: z.string().optional(),
  SAFE_S3_BUCKET: z.string().optional(),
  SAFE_S3_ENDPOINT: httpUrl.optional(),
  SAFE_S3_REGION: z.string().default('eu-central-1'),
  SAFE_S3_ACCESS_KEY_ID: z.string().optional(),
  SAFE_S3_SECRET_ACCESS_KEY: z.string().optional(),
  SAFE_SCANNER: scanner.optional(),
  SAFE_FILE_LIMIT_MB: wholeNumber(1, 2_000).default(100),
  SAFE_QUOTA_MB: wholeNumber(1, 1_000_000).default(1_000),
};

type Values = z.infer<z.ZodObject<typeof safeVariables>>;

/** What only makes sense together. */
export function safeFaults(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  const faults: string[] = [];
  const bucket = given['SAFE_S3_BUCKET'] !== undefined;
  const id = given['SAFE_S3_ACCESS_KEY_ID'] !== undefined;
  const secret = given['SAFE_S3_SECRET_ACCESS_KEY'] !== undefined;
  if (bucket && given['SAFE_FOLDER'] !== undefined) faults.push('SAFE_FOLDER and SAFE_S3_BUCKET are both set');
  if (bucket !== id || id !== secret) {
    faults.push('SAFE_S3_BUCKET, SAFE_S3_ACCESS_KEY_ID and SAFE_S3_SECRET_ACCESS_KEY are only of use together');
  }
  return faults;
}

/** The settings of the safe; sizes in bytes. */
export function safeSettings(values: Values, dataDir: string) {
  return {
    /** Null: those of the data folder, outside production. */
    masterKeys: values.SAFE_MASTER_KEYS ?? null,
    store:
      values.SAFE_S3_BUCKET === undefined
        ? ({ kind: 'folder', folder: values.SAFE_FOLDER ?? join(dataDir, 'documents') } as const)
        : ({
            kind: 's3',
            bucket: values.SAFE_S3_BUCKET,
            endpoint: values.SAFE_S3_ENDPOINT ?? null,
            region: values.SAFE_S3_REGION,
            accessKeyId: values.SAFE_S3_ACCESS_KEY_ID ?? '',
            secretAccessKey: values.SAFE_S3_SECRET_ACCESS_KEY ?? '',
          } as const),
    /** `missing`: nobody looks for viruses, so that documents stay in quarantine. */
    scanner: values.SAFE_SCANNER ?? ({ kind: 'missing' } as const),
    fileLimit: values.SAFE_FILE_LIMIT_MB * 1_000_000,
    quota: values.SAFE_QUOTA_MB * 1_000_000,
  };
}
