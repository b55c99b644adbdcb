/** The public keys of an issuer, found by discovery and fetched over HTTP; an issuer that is away is not a bad token. */

import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { PublicError } from '../errors.ts';
import type { Logger } from '../log.ts';

const TIMEOUT_MS = 5_000;
/** An unknown `kid` asks the issuer again, but not more often than this. */
const COOLDOWN_MS = 30_000;

const metadata = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/** Where the issuer publishes its keys (OpenID Connect Discovery 1.0 §4). Throws when it is away or is another issuer. */
async function discoverKeys(issuerUrl: string): Promise<URL> {
  const response = await fetch(`${issuerUrl.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`discovery answered ${response.status}`);
  const { issuer, jwks_uri } = metadata.parse(await response.json());
  // §4.3: else one issuer could speak for another.
  if (issuer !== issuerUrl) throw new Error('discovery names another issuer');
  return new URL(jwks_uri);
}

/**
 * Keys of an issuer by its URL. Discovery runs at first use and again until it succeeds once.
 * The getter throws jose's JWKSNoMatchingKey for an unknown key and PublicError UNAVAILABLE when the issuer cannot be asked.
 */
export function createIssuerKeys(issuerUrl: string, log: Logger): JWTVerifyGetKey {
  let discovery: Promise<JWTVerifyGetKey> | undefined;
  const discover = (): Promise<JWTVerifyGetKey> => {
    discovery ??= discoverKeys(issuerUrl).then(
      (url) => createRemoteJWKSet(url, { timeoutDuration: TIMEOUT_MS, cooldownDuration: COOLDOWN_MS }),
      (error: unknown) => {
        discovery = undefined;
        throw error;
      },
    );
    return discovery;
  };
  let isReachable = true;
  return async (header, token) => {
    try {
      const keys = await discover();
      const key = await keys(header, token);
      isReachable = true;
      return key;
    } catch (cause) {
      const isFaultOfToken =
        cause instanceof errors.JWKSNoMatchingKey ||
        cause instanceof errors.JWKSMultipleMatchingKeys ||
        cause instanceof errors.JOSENotSupported;
      if (isFaultOfToken) throw cause;
      // Once per outage; every request carries the cause on its own.
      if (isReachable) log.warn({ issuer: issuerUrl, err: cause }, 'the keys of the identity provider cannot be read');
      isReachable = false;
      throw new PublicError('UNAVAILABLE', 'The identity provider cannot be reached', { cause });
    }
  };
}
