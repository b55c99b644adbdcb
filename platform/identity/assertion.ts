/**
 * The gateway's word to a subgraph on who is calling: a JWT that lives for a minute and names one subgraph
 * as its audience. Subgraphs accept nothing else; a citizen's own token stays at the gateway.
 */

import { importJWK, jwtVerify, SignJWT, type JSONWebKeySet, type JWK, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { PublicError } from '../errors.ts';
import { TRUST_LEVELS } from '../values/trust-level.ts';
import { tokenFault } from './token-fault.ts';
import type { Viewer } from './viewer.ts';

const ISSUER = 'portalverbund-gateway';
const ALGORITHM = 'EdDSA';
const LIFETIME_S = 60;

/** Header that carries the assertion. */
export const ASSERTION_HEADER = 'authorization';

const viewerClaim = z.object({
  account: z.uuid(),
  provider: z.string(),
  subject: z.string(),
  trustLevel: z.enum(TRUST_LEVELS),
  scopes: z.array(z.string()),
  authorities: z.array(z.uuid()),
  organisations: z.array(z.object({ id: z.uuid(), name: z.string(), role: z.string() })),
});

export interface AssertionSigner {
  /** An assertion for one subgraph; `null` says that nobody is signed in. */
  sign(viewer: Viewer | null, subgraph: string): Promise<string>;
  /** The public keys subgraphs verify with. */
  readonly jwks: JSONWebKeySet;
}

/** A signer over an Ed25519 private key with a `kid`. */
export async function createAssertionSigner(privateKey: JWK, now: () => Date): Promise<AssertionSigner> {
  const key = await importJWK(privateKey, ALGORITHM);
  const { kid, kty, crv, x } = privateKey;
  if (kid === undefined) throw new Error('the assertion key has no kid');
  return {
    jwks: { keys: [{ kid, kty, crv, x, alg: ALGORITHM, use: 'sig' } as JWK] },
    sign: (viewer, subgraph) => {
      const issuedAt = Math.floor(now().getTime() / 1000);
      return new SignJWT({ viewer })
        .setProtectedHeader({ alg: ALGORITHM, kid, typ: 'JWT' })
        .setIssuer(ISSUER)
        .setAudience(subgraph)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + LIFETIME_S)
        .sign(key);
    },
  };
}

/** Reads an `Authorization` header: who is calling, or null when nobody is signed in. Throws UNAUTHENTICATED; a PublicError of the keys passes. */
export type AssertionVerifier = (header: string | undefined) => Promise<Viewer | null>;

/** A verifier for one subgraph over the gateway's public keys. */
export function createAssertionVerifier(keys: JWTVerifyGetKey, subgraph: string, now: () => Date): AssertionVerifier {
  return async (header) => {
    const token = /^Bearer (.+)$/.exec(header ?? '')?.[1];
    if (token === undefined) throw new PublicError('UNAUTHENTICATED', 'This subgraph only answers the gateway');
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: ISSUER,
        audience: subgraph,
        algorithms: [ALGORITHM],
        requiredClaims: ['exp', 'iat'],
        currentDate: now(),
      });
      return viewerClaim.nullable().parse(payload['viewer']) as Viewer | null;
    } catch (cause) {
      if (cause instanceof PublicError) throw cause;
      throw new PublicError('UNAUTHENTICATED', 'The assertion is not valid', { cause: tokenFault(cause) });
    }
  };
}
