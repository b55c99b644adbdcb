/** The secrets of this installation: configured in production, else made once and kept in the data folder. */

import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { z } from 'zod';
import { ConfigError, type Config } from './config.ts';
import { readOrCreateSecret } from './keys/secret-file.ts';
import { thumbprint } from './keys/thumbprint.ts';

const FILE = 'keys.json';

const assertionKey = z.looseObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  d: z.string(),
  kid: z.string().min(1),
});
const issuerKey = z.looseObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.string().min(1),
});

const keyFile = z.object({
  /** Ed25519: signs the gateway's assertions. */
  assertionKey,
  /** ES256: signs the tokens of our own issuer. */
  issuerKey,
  /** Sign the cookies of our own issuer. */
  cookieKeys: z.array(z.string().min(32)).min(1),
  /** Signs short-lived links. */
  linkSecret: z.string().min(32),
});

/** What the data folder keeps. */
export type LocalKeys = Readonly<z.infer<typeof keyFile>>;

/** What our own issuer needs of it. */
export type IssuerKeys = Pick<LocalKeys, 'issuerKey' | 'cookieKeys'>;

export interface Keys {
  readonly assertionKey: JWK;
  readonly linkSecret: string;
  /** Null in production where none are configured: then another issuer's tokens count. */
  readonly issuer: IssuerKeys | null;
}

function generateJwk(kind: 'ed25519' | 'P-256'): JWK {
  const { privateKey } = kind === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: kind });
  const jwk = privateKey.export({ format: 'jwk' }) as JWK;
  return { ...jwk, kid: thumbprint(jwk) };
}

function generateKeys(): LocalKeys {
  const secret = (): string => randomBytes(32).toString('base64url');
  return keyFile.parse({
    assertionKey: generateJwk('ed25519'),
    issuerKey: { ...generateJwk('P-256'), alg: 'ES256', use: 'sig' },
    cookieKeys: [secret()],
    linkSecret: secret(),
  });
}

/** The keys of a data folder, made at the first call. Throws ConfigError when the file is damaged. */
export async function readOrCreateKeys(folder: string): Promise<LocalKeys> {
  const path = join(folder, FILE);
  const text = await readOrCreateSecret(path, () => `${JSON.stringify(generateKeys(), null, 2)}\n`);
  try {
    return keyFile.parse(JSON.parse(text));
  } catch {
    throw new ConfigError([`${path} is damaged; put it back from a backup, or delete it: all sessions and links then end`]);
  }
}

/**
 * A configured Ed25519 private key as JWK; its thumbprint serves as `kid` when it names none.
 * Throws ConfigError; the message never repeats the text.
 */
export function parsePrivateJwk(text: string): JWK {
  const fault = (what: string): ConfigError => new ConfigError([`ASSERTION_KEY ${what}`]);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw fault('must be a JSON Web Key, and this is no JSON');
  }
  const parsed = assertionKey.partial({ kid: true }).safeParse(json);
  if (!parsed.success) throw fault('must be a private Ed25519 key as JWK with kty OKP, crv Ed25519, x and d');
  const { kty, crv, x, d, kid } = parsed.data;
  let publicX: unknown;
  try {
    publicX = createPublicKey(createPrivateKey({ key: { kty, crv, x, d }, format: 'jwk' })).export({ format: 'jwk' }).x;
  } catch {
    throw fault('has a private part that is no Ed25519 key');
  }
  // Whoever derives x from d and whoever reads x must see the same key.
  if (publicX !== x) throw fault('has parts x and d that do not belong together');
  return { kty, crv, x, d, kid: kid ?? thumbprint({ kty, crv, x }) };
}

/** The configured keys of our own issuer: a private P-256 key as JWK, and one or more texts that sign cookies, the newest first. */
function parseIssuerKeys(keyText: string, cookieKeys: readonly string[]): IssuerKeys {
  let json: unknown;
  try {
    json = JSON.parse(keyText);
  } catch {
    throw new ConfigError(['ISSUER_KEY must be a JSON Web Key, and this is no JSON']);
  }
  const parsed = issuerKey.partial({ kid: true }).safeParse(json);
  try {
    const { kty, crv, x, y, d, kid } = parsed.data ?? {};
    const jwk = { kty, crv, x, y, d } as JWK;
    createPrivateKey({ key: { ...jwk }, format: 'jwk' });
    return {
      issuerKey: issuerKey.parse({ ...jwk, kid: kid ?? thumbprint(jwk), alg: 'ES256', use: 'sig' }),
      cookieKeys: [...cookieKeys],
    };
  } catch {
    throw new ConfigError(['ISSUER_KEY must be a private P-256 key as JWK with kty EC, crv P-256, x, y and d']);
  }
}

type KeySettings = Pick<Config, 'production' | 'dataDir' | 'assertionKey' | 'linkSecret' | 'issuerKey' | 'cookieKeys'>;

/**
 * The keys this process works with. In production nothing is made and no file is read: the configuration
 * brings all of them. Throws ConfigError.
 */
export async function readKeys(settings: KeySettings): Promise<Keys> {
  const configured = settings.assertionKey === undefined ? undefined : parsePrivateJwk(settings.assertionKey);
  const { issuerKey: keyText, cookieKeys } = settings;
  const issuer = keyText === undefined || cookieKeys === undefined ? null : parseIssuerKeys(keyText, cookieKeys);
  if (settings.production) {
    const { linkSecret } = settings;
    if (configured === undefined || linkSecret === undefined) {
      throw new ConfigError(['ASSERTION_KEY and LINK_SECRET are needed in production']);
    }
    return { assertionKey: configured, linkSecret, issuer };
  }
  const local = await readOrCreateKeys(settings.dataDir);
  return {
    assertionKey: configured ?? local.assertionKey,
    linkSecret: settings.linkSecret ?? local.linkSecret,
    issuer: issuer ?? { issuerKey: local.issuerKey, cookieKeys: local.cookieKeys },
  };
}
