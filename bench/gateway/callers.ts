/** The callers of the benchmark: tokens as an identity provider would sign them, each for another account. */

import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';

export const ISSUER = { name: 'bench', url: 'https://id.bench.example', audience: 'bench' } as const;

export interface Callers {
  /** What verifies their tokens. */
  readonly publicKey: JWK;
  /** Values for `Authorization`. */
  readonly headers: readonly string[];
}

/** Signs `count` tokens that live for an hour. */
export async function createCallers(count: number): Promise<Callers> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const sign = (subject: string): Promise<string> =>
    new SignJWT({ scope: 'openid' })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'callers', typ: 'at+jwt' })
      .setIssuer(ISSUER.url)
      .setAudience(ISSUER.audience)
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey);
  const tokens = await Promise.all(Array.from({ length: count }, (_, at) => sign(`caller-${at}`)));
  return {
    publicKey: { ...(await exportJWK(publicKey)), kid: 'callers', alg: 'EdDSA' },
    headers: tokens.map((token) => `Bearer ${token}`),
  };
}
