/** An issuer whose keys and tokens a test has in hand, served over HTTP as a foreign one would be. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTHeaderParameters } from 'jose';
import { NOW } from '#test/support/viewers.ts';

export interface TestKey {
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export async function createKey(kid: string, alg = 'ES256'): Promise<TestKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

export interface TestIssuer {
  readonly url: string;
  /** What the JWKS endpoint answers; set null for a failing one. */
  published: JWK[] | null;
  /** The issuer that discovery names. */
  named: string;
  /** Requests that reached the JWKS endpoint. */
  readonly asked: () => number;
  close(): Promise<void>;
}

export async function startTestIssuer(...keys: TestKey[]): Promise<TestIssuer> {
  let asked = 0;
  const server = createServer((request, response) => {
    const isDiscovery = request.url === '/.well-known/openid-configuration';
    if (!isDiscovery) asked += 1;
    response.statusCode = issuer.published === null ? 503 : 200;
    const answer = isDiscovery ? { issuer: issuer.named, jwks_uri: `${issuer.url}/keys` } : { keys: issuer.published };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer: TestIssuer = {
    url,
    named: url,
    published: keys.map(({ publicJwk }) => publicJwk),
    asked: () => asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return issuer;
}

export const nowInSeconds = Math.floor(NOW.getTime() / 1000);

/** A header parameter nobody understands. */
export const UNKNOWN_HEADER = 'urn:example:unknown';

/** Signs claims as they are; the caller overrides single ones, `undefined` leaves one out. */
export function signClaims(
  claims: Record<string, unknown>,
  key: CryptoKey | Uint8Array,
  header: Partial<JWTHeaderParameters> = {},
): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', kid: 'first', typ: 'at+jwt', ...header })
    .sign(key, { crit: { [UNKNOWN_HEADER]: true } });
}
