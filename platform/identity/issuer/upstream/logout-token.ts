/** An OpenID provider's word that a session there has ended (OpenID Connect Back-Channel Logout 1.0 §2.6). */

import { jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { derivedId } from '../../../values/id.ts';
import type { Heard } from './hearing.ts';
import type { Upstream } from './settings.ts';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** Asymmetric ones only (RFC 8725 §3.1). */
const ALGORITHMS = ['ES256', 'RS256', 'PS256', 'EdDSA'];
const FRESH_S = 120;
const SKEW_S = 5;

const claims = z
  .object({
    jti: z.string().min(1),
    sub: z.string().min(1).optional(),
    sid: z.string().min(1).optional(),
    events: z.looseObject({ [EVENT]: z.looseObject({}) }),
    /** An ID token has one: it must not pass for a logout token. */
    nonce: z.undefined().optional(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined);

/** Who somebody is here whom a provider calls `sub`: she need not be kept, the same again is enough. */
export const subjectOf = ({ issuer }: Pick<Upstream, 'issuer'>, sub: string): string => derivedId(`login:${issuer}:${sub}`);

export const handleOf = (sid: string): string => `sid:${sid}`;

/** Throws for any token that is not beyond doubt. */
export async function readLogoutToken(token: string, upstream: Upstream, keys: JWTVerifyGetKey, now: Date): Promise<Heard> {
  const { payload, protectedHeader } = await jwtVerify(token, keys, {
    issuer: upstream.issuer,
    audience: upstream.client_id,
    algorithms: ALGORITHMS,
    requiredClaims: ['iat', 'jti', 'events'],
    maxTokenAge: FRESH_S,
    clockTolerance: SKEW_S,
    currentDate: now,
  });
  if (protectedHeader.typ !== undefined && !/^(application\/)?(logout\+jwt|jwt)$/i.test(protectedHeader.typ))
    throw new Error('this is no logout token');
  const { jti, sub, sid } = claims.parse(payload);
  return {
    id: jti,
    login: sub === undefined ? null : { provider: upstream.name, subject: subjectOf(upstream, sub) },
    handle: sid === undefined ? null : handleOf(sid),
  };
}
