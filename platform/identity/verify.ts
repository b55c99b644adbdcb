/** From the `Authorization` header of a request to the viewer: the one place that trusts a citizen's token. */

import { errors, jwtVerify, type JWTVerifyGetKey, type JWTVerifyResult } from 'jose';
import { z } from 'zod';
import { PublicError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { derivedId, readId, type Id } from '../values/id.ts';
import { findTrustLevel } from './acr.ts';
import { regionClaim } from './region-claim.ts';
import { createIssuerKeys } from './remote-keys.ts';
import { tokenFault } from './token-fault.ts';
import { createVerifiedTokens } from './verified.ts';
import type { Revocable, Revocations } from './revocations.ts';
import type { Organisation, Viewer } from './viewer.ts';

/** Asymmetric ones only: with `none` or HS256 anybody could sign who knows a public key (RFC 8725 §3.1). */
const ALGORITHMS = ['ES256', 'RS256', 'PS256', 'EdDSA'];
const CLOCK_TOLERANCE_S = 5;
/** How long a token that was good is not looked at again. A key that its issuer withdraws counts for so long, too. */
const REUSED_S = 20;
/** RFC 9068 §4. A missing type is let through, since not every issuer follows that RFC; an ID token's is not. */
const TOKEN_TYPE = /^(application\/)?at\+jwt$/i;
const BEARER = /^Bearer +([\w.~+/-]+=*)$/i; // RFC 6750 §2.1

export interface Issuer {
  /** Short name, part of every account's identity: never change it for a running installation. */
  readonly name: string;
  /** As in the `iss` claim; discovery starts from it. */
  readonly url: string;
  /** The `aud` claim that names us. */
  readonly audience: string;
  /** Our own issuer: its subjects are accounts, whichever login opened them. Any other knows logins of its own only. */
  readonly knowsAccounts?: boolean;
}

export interface TokenVerifierDeps {
  readonly issuer: Issuer;
  /** The issuer's keys when it runs in this process; else they are fetched from it. */
  readonly keys?: JWTVerifyGetKey;
  /** What that issuer has withdrawn; left out for one that publishes no such list. */
  readonly revocations?: Pick<Revocations, 'isRevoked' | 'watch'>;
  readonly now: () => Date;
  readonly log: Logger;
}

/**
 * Who is calling, or null without a header. Throws PublicError: UNAUTHENTICATED for any token that is not
 * beyond doubt, UNAVAILABLE when the issuer's keys cannot be read.
 */
export type TokenVerifier = (header: string | readonly string[] | undefined) => Promise<Viewer | null>;

const claims = z.object({
  exp: z.number(),
  sub: z.string().min(1).max(255),
  acr: z.string().optional(),
  /** Our own issuer names the identity provider that was used. */
  idp: z.string().optional(),
  iat: z.number().optional(),
  grant: z.string().optional(),
  login: z.string().optional(),
  scope: z.string().default(''),
  authorities: z.array(z.uuid()).default([]),
  regions: regionClaim.default([]),
  organisations: z.array(z.object({ id: z.uuid(), name: z.string().min(1), role: z.string().min(1) })).default([]),
  /** RFC 7800: bound to a key of the client. We do not check such proofs, so we must not take the token for a bearer's. */
  cnf: z.undefined().optional(),
});

function refusal(cause: unknown): string {
  if (cause instanceof errors.JWTExpired) return 'The token has expired';
  if (cause instanceof errors.JWTClaimValidationFailed) {
    if (cause.claim === 'nbf') return 'The token is not valid yet';
    if (cause.claim === 'iss') return 'The token comes from another issuer';
    if (cause.claim === 'aud') return 'The token was not issued for this service';
  }
  return 'The token is not valid';
}

function readToken(header: string | readonly string[]): string {
  const token = typeof header === 'string' ? BEARER.exec(header)?.[1] : undefined;
  if (token === undefined) throw new PublicError('UNAUTHENTICATED', "Send one header 'Authorization: Bearer <access token>'");
  return token;
}

function requireAccount(subject: string): Id<'Account'> {
  const account = readId<'Account'>(subject);
  if (account === null) throw new errors.JWTInvalid('the subject is no account');
  return account;
}

function viewerOf(issuer: Issuer, { payload, protectedHeader }: JWTVerifyResult): Viewer {
  if (protectedHeader.typ !== undefined && !TOKEN_TYPE.test(protectedHeader.typ)) {
    throw new errors.JWTInvalid('the header typ is not at+jwt');
  }
  const { exp, sub, acr, idp, scope, authorities, regions, organisations } = claims.parse(payload);
  return {
    account: issuer.knowsAccounts === true ? requireAccount(sub) : derivedId<'Account'>(`account:${issuer.name}:${sub}`),
    provider: (issuer.knowsAccounts === true ? idp : undefined) ?? issuer.name,
    subject: sub,
    trustLevel: (acr === undefined ? null : findTrustLevel(acr)) ?? 'BASIC',
    scopes: scope.split(' ').filter((name) => name !== ''),
    authorities: authorities as Id<'Authority'>[],
    regions,
    organisations: organisations as Organisation[],
    expiresAt: new Date(exp * 1_000),
  };
}

function revocableOf(payload: JWTVerifyResult['payload']): Revocable {
  const { grant, login, iat = 0 } = claims.parse(payload);
  return { handles: [grant, login].filter((handle) => handle !== undefined), issuedAt: iat };
}

/** A verifier for the access tokens of one issuer (RFC 9068 §4, RFC 8725). Fetches nothing until a token comes. */
export function createTokenVerifier({ issuer, keys, revocations, now, log }: TokenVerifierDeps): TokenVerifier {
  const key = keys ?? createIssuerKeys(issuer.url, log);
  const known = createVerifiedTokens(REUSED_S, now);
  const refuseRevoked = (token: Revocable | undefined): void => {
    if (token === undefined || revocations?.isRevoked(token) !== true) return;
    throw new PublicError('UNAUTHENTICATED', 'The session of this token has ended');
  };
  const watched = (viewer: Viewer, token: Revocable): Viewer =>
    revocations === undefined ? viewer : { ...viewer, onRevoked: (callback) => revocations.watch(token, callback) };
  return async (header) => {
    if (header === undefined) return null;
    const token = readToken(header);
    const found = known.find(token);
    if (found !== undefined) {
      refuseRevoked(found.revocable);
      return found.viewer;
    }
    try {
      const verified = await jwtVerify(token, key, {
        issuer: issuer.url,
        audience: issuer.audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE_S,
        requiredClaims: ['exp', 'sub'],
        currentDate: now(),
      });
      const revocable = revocableOf(verified.payload);
      const viewer = watched(viewerOf(issuer, verified), revocable);
      known.keep(token, viewer, (verified.payload.exp ?? 0) + CLOCK_TOLERANCE_S, revocable);
      refuseRevoked(revocable);
      return viewer;
    } catch (cause) {
      if (cause instanceof PublicError) throw cause;
      throw new PublicError('UNAUTHENTICATED', refusal(cause), { cause: tokenFault(cause) });
    }
  };
}
