/**
 * The gateway's word to a subgraph on who is calling: a JWT that lives for a minute and names one subgraph
 * as its audience. Subgraphs accept nothing else; a citizen's own token stays at the gateway.
 */

import { createPrivateKey, sign as signBytes } from 'node:crypto';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet, type JWK, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { PublicError } from '../errors.ts';
import { TRUST_LEVELS } from '../values/trust-level.ts';
import { regionClaim } from './region-claim.ts';
import { PSEUDONYM } from './pseudonyms.ts';
import { representationClaim } from './roles.ts';
import { tokenFault } from './token-fault.ts';
import { createVerifiedTokens, type VerifiedTokens } from './verified.ts';
import type { Viewer } from './viewer.ts';

const ISSUER = 'portalverbund-gateway';
const ALGORITHM = 'EdDSA';
const LIFETIME_S = 60;
/** How long the same viewer gets the same assertion; it is good for at least two thirds of its life when it is sent. */
const REUSED_S = LIFETIME_S / 3;
/** The most assertions kept, of about a kilobyte each. */
const KEPT = 10_000;

/** Header that carries the assertion. */
export const ASSERTION_HEADER = 'authorization';

/** As whoever verifies sees it: our own subgraphs the id itself, a partner's a pseudonym. */
const idClaim = z.uuid().or(z.string().regex(PSEUDONYM));

const viewerClaim = z.object({
  account: idClaim,
  provider: z.string(),
  subject: z.string(),
  trustLevel: z.enum(TRUST_LEVELS),
  scopes: z.array(z.string()),
  authorities: z.array(z.uuid()),
  regions: regionClaim,
  organisations: z.array(z.object({ id: idClaim, name: z.string(), role: z.string() })),
  mandates: z.array(representationClaim).optional(),
  actingFor: representationClaim.optional(),
});

export interface AssertionSigner {
  /** An assertion for one subgraph; `null` says that nobody is signed in. */
  sign(viewer: Viewer | null, subgraph: string): string;
  /** The public keys subgraphs verify with. */
  readonly jwks: JSONWebKeySet;
}

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A signer that shares its process with subgraphs. */
export interface OwnSigner extends AssertionSigner {
  /** A verifier for one subgraph: what this signer says from then on is known to be so, all else is verified as anywhere. */
  verifierFor(subgraph: string): AssertionVerifier;
}

/** What an assertion says of the viewer, as whoever verifies it reads it. Throws for what is none. */
const readViewer = (claim: unknown): Viewer | null => viewerClaim.nullable().parse(claim) as Viewer | null;

/**
 * A signer over an Ed25519 private key with a `kid`. Whoever asks again within twenty seconds, as exactly the same viewer, gets
 * the same assertion: signing takes 40 µs, and the same text lets identical queries share a call and be verified once.
 */
export function createAssertionSigner(privateKey: JWK, now: () => Date): OwnSigner {
  const key = createPrivateKey({ key: { ...privateKey }, format: 'jwk' });
  const { kid, kty, crv, x } = privateKey;
  if (kid === undefined) throw new Error('the assertion key has no kid');
  const header = base64url({ alg: ALGORITHM, kid, typ: 'JWT' });
  const kept = new LRUCache<string, { readonly issuedAt: number; readonly assertion: string }>({ max: KEPT });
  const jwks = { keys: [{ kid, kty, crv, x, alg: ALGORITHM, use: 'sig' } as JWK] };
  /** What the subgraphs of this process know, by their names. */
  const known = new Map<string, VerifiedTokens>();

  /** JWS compact serialization (RFC 7515 §7.1); jose takes more than twice as long. */
  function signNow(viewer: Viewer | null, subgraph: string, issuedAt: number): string {
    const claims = { viewer, iss: ISSUER, aud: subgraph, iat: issuedAt, exp: issuedAt + LIFETIME_S };
    const signed = `${header}.${base64url(claims)}`;
    return `${signed}.${signBytes(null, Buffer.from(signed), key).toString('base64url')}`;
  }

  return {
    jwks,
    sign: (viewer, subgraph) => {
      const issuedAt = Math.floor(now().getTime() / 1000);
      // Every claim counts: a viewer who has signed in with another trust level, or lost a scope, is another one.
      const whom = JSON.stringify([subgraph, viewer]);
      const last = kept.get(whom);
      if (last !== undefined && issuedAt >= last.issuedAt && issuedAt < last.issuedAt + REUSED_S) return last.assertion;
      const assertion = signNow(viewer, subgraph, issuedAt);
      kept.set(whom, { issuedAt, assertion });
      known.get(subgraph)?.keep(assertion, readViewer(viewer), issuedAt + LIFETIME_S);
      return assertion;
    },
    verifierFor: (subgraph) => {
      const verified = known.get(subgraph) ?? createVerifiedTokens(LIFETIME_S, now);
      known.set(subgraph, verified);
      return createAssertionVerifier(createLocalJWKSet(jwks), subgraph, now, verified);
    },
  };
}

/** Reads an `Authorization` header: who is calling, or null when nobody is signed in. Throws UNAUTHENTICATED; a PublicError of the keys passes. */
export type AssertionVerifier = (header: string | undefined) => Promise<Viewer | null>;

/** A verifier for one subgraph over the gateway's public keys. What it has verified it knows until it expires, as what is in `verified`. */
export function createAssertionVerifier(
  keys: JWTVerifyGetKey,
  subgraph: string,
  now: () => Date,
  verified: VerifiedTokens = createVerifiedTokens(LIFETIME_S, now),
): AssertionVerifier {
  return async (header) => {
    const token = /^Bearer (.+)$/.exec(header ?? '')?.[1];
    if (token === undefined) throw new PublicError('UNAUTHENTICATED', 'This subgraph only answers the gateway');
    const known = verified.find(token);
    if (known !== undefined) return known.viewer;
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: ISSUER,
        audience: subgraph,
        algorithms: [ALGORITHM],
        requiredClaims: ['exp', 'iat'],
        currentDate: now(),
      });
      const viewer = readViewer(payload['viewer']);
      verified.keep(token, viewer, payload.exp ?? 0);
      return viewer;
    } catch (cause) {
      if (cause instanceof PublicError) throw cause;
      throw new PublicError('UNAUTHENTICATED', 'The assertion is not valid', { cause: tokenFault(cause) });
    }
  };
}
