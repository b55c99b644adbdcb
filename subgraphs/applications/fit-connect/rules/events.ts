/**
 * Security event tokens (SET, RFC 8417) of a submission: who may say what, whether it was said of this submission, and
 * whether it speaks of what we sent. Nothing of a token is believed before its signature is verified.
 */

import type { X509Certificate } from 'node:crypto';
import { compactVerify, decodeProtectedHeader, errors, importJWK, type JWK } from 'jose';
import { z } from 'zod';
import { chainFault } from './certificates.ts';
import { bareKey, keyFault } from './keys.ts';

export const EVENT_PREFIX = 'https://schema.fitko.de/fit-connect/events/';

/** `<kind>-submission` after the prefix. */
const KINDS = ['create', 'submit', 'notify', 'forward', 'reject', 'accept', 'delete'] as const;
export type EventKind = (typeof KINDS)[number];

/** Who may issue which event: the delivery service rejects, too, what nobody fetched in time. */
const ENTITLED: Readonly<Record<'SERVICE' | 'AUTHORITY', readonly EventKind[]>> = {
  SERVICE: ['create', 'submit', 'notify', 'reject', 'delete'],
  AUTHORITY: ['forward', 'reject', 'accept'],
};

/** Events that must prove what they speak of; the others may. */
const PROVING: readonly EventKind[] = ['submit', 'accept'];

/** The last parts of the JWEs of a submission: equal only where the same was read as was sent. */
export interface AuthenticationTags {
  readonly metadata: string;
  readonly data: string;
  readonly attachments: Readonly<Record<string, string>>;
}

/** Why an authority or the service refuses a submission. */
export interface EventProblem {
  readonly type: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly instance?: string | undefined;
}

export type Verdict =
  | 'VALID'
  | 'MALFORMED'
  | 'WRONG_HEADER'
  | 'WRONG_ISSUER'
  | 'OTHER_SUBMISSION'
  | 'OTHER_CASE'
  | 'FROM_THE_FUTURE'
  | 'UNKNOWN_EVENT'
  | 'NOT_ENTITLED'
  | 'UNKNOWN_KEY'
  | 'UNFIT_KEY'
  | 'BAD_SIGNATURE'
  | 'OTHER_TAGS'
  | 'JTI_USED_TWICE';

/** Verdicts that may be another one later: our clock may be slow, and a key may not have been published yet. */
export const PASSING: readonly Verdict[] = ['FROM_THE_FUTURE', 'UNKNOWN_KEY'];

export interface GenuineEvent {
  readonly kind: EventKind;
  readonly issuer: string;
  readonly jti: string;
  readonly issuedAt: Date;
  readonly problems: readonly EventProblem[];
  readonly key: JWK;
}

export type Reading =
  | { readonly verdict: 'VALID'; readonly event: GenuineEvent }
  | { readonly verdict: Exclude<Verdict, 'VALID' | 'JTI_USED_TWICE'>; readonly event: null };

export interface Expectation {
  readonly submissionId: string;
  readonly caseId: string;
  readonly destinationId: string;
  /** Host of the delivery service. */
  readonly serviceHost: string;
  readonly tags: AuthenticationTags;
  /** Whom the operator trusts to vouch for keys of authorities; null: nobody has to. */
  readonly anchors: readonly X509Certificate[] | null;
  readonly now: Date;
}

/** The public key of an issuer by its name; null where there is none. */
export type FindKey = (issuer: 'SERVICE' | 'AUTHORITY', kid: string) => Promise<JWK | null>;

const SKEW_MS = 5 * 60_000;
const tag = z.string().min(1).max(64);
const payload = z.object({
  authenticationTags: z.object({ metadata: tag, data: tag, attachments: z.record(z.string(), tag).default({}) }).nullish(),
  problems: z
    .array(
      z.object({
        type: z.string().max(500),
        title: z.string().max(500),
        detail: z.string().max(2_000).optional(),
        instance: z.string().max(500).optional(),
      }),
    )
    .max(50)
    .nullish(),
});
const claims = z.object({
  iss: z.string().min(1).max(500),
  sub: z.string(),
  txn: z.string(),
  iat: z.number().int().positive(),
  jti: z.string().min(1).max(200),
  events: z.record(z.string(), z.unknown()),
});

type Claims = z.infer<typeof claims>;

export function sameTags(one: AuthenticationTags, other: AuthenticationTags): boolean {
  const ids = Object.keys(one.attachments);
  return (
    one.metadata === other.metadata &&
    one.data === other.data &&
    ids.length === Object.keys(other.attachments).length &&
    ids.every((id) => one.attachments[id] === other.attachments[id])
  );
}

/** Who issued it, by its name; null for somebody who has no say in this submission. */
function issuerOf(iss: string, { destinationId, serviceHost }: Expectation): 'SERVICE' | 'AUTHORITY' | null {
  if (iss.toLowerCase() === destinationId) return 'AUTHORITY';
  const host = URL.canParse(iss) ? new URL(iss).host : iss;
  return host === serviceHost ? 'SERVICE' : null;
}

function kindOf(events: Claims['events']): EventKind | null {
  const [uri, ...others] = Object.keys(events);
  if (uri === undefined || others.length > 0 || !uri.startsWith(EVENT_PREFIX)) return null;
  return KINDS.find((kind) => uri === `${EVENT_PREFIX}${kind}-submission`) ?? null;
}

const refused = (verdict: Exclude<Verdict, 'VALID' | 'JTI_USED_TWICE'>): Reading => ({ verdict, event: null });

function readClaims(token: string): Claims | null {
  try {
    const [, body = ''] = token.split('.');
    return claims.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}

function readHeader(token: string): { readonly kid: string } | 'MALFORMED' | 'WRONG_HEADER' {
  try {
    const { alg, typ, kid, crit } = decodeProtectedHeader(token);
    if (alg !== 'PS512' || typ?.toLowerCase() !== 'secevent+jwt' || typeof kid !== 'string' || crit !== undefined)
      return 'WRONG_HEADER';
    return { kid };
  } catch {
    return 'MALFORMED';
  }
}

/** Reads a token and decides whether it counts for a submission. Throws what `findKey` throws. */
export async function readEvent(token: string, expected: Expectation, findKey: FindKey): Promise<Reading> {
  const header = readHeader(token);
  if (typeof header === 'string') return refused(header);
  const read = readClaims(token);
  if (read === null) return refused('MALFORMED');
  const issuer = issuerOf(read.iss, expected);
  if (issuer === null) return refused('WRONG_ISSUER');
  if (read.sub.toLowerCase() !== `submission:${expected.submissionId}`) return refused('OTHER_SUBMISSION');
  if (read.txn.toLowerCase() !== `case:${expected.caseId}`) return refused('OTHER_CASE');
  const kind = kindOf(read.events);
  if (kind === null) return refused('UNKNOWN_EVENT');
  if (!ENTITLED[issuer].includes(kind)) return refused('NOT_ENTITLED');
  const said = payload.safeParse(read.events[`${EVENT_PREFIX}${kind}-submission`] ?? {}).data;
  if (said === undefined) return refused('MALFORMED');

  const key = await findKey(issuer, header.kid);
  if (key === null) return refused('UNKNOWN_KEY');
  if (keyFault(key, { kid: header.kid, alg: 'PS512', operation: 'verify', certificates: 'optional' }) !== null)
    return refused('UNFIT_KEY');
  const { anchors, now } = expected;
  if (issuer === 'AUTHORITY' && anchors !== null && chainFault(key, 'verify', anchors, now) !== null) return refused('UNFIT_KEY');
  try {
    await compactVerify(token, await importJWK(bareKey(key), 'PS512'), { algorithms: ['PS512'] });
  } catch (error) {
    if (error instanceof errors.JOSEError) return refused('BAD_SIGNATURE');
    throw error;
  }

  const issuedAt = new Date(read.iat * 1000);
  if (issuedAt.getTime() > expected.now.getTime() + SKEW_MS) return refused('FROM_THE_FUTURE');
  const tags = said.authenticationTags ?? null;
  if (tags === null ? PROVING.includes(kind) : !sameTags(tags, expected.tags)) return refused('OTHER_TAGS');
  return { verdict: 'VALID', event: { kind, issuer: read.iss, jti: read.jti, issuedAt, problems: said.problems ?? [], key } };
}
