/** Security event tokens as services and authorities issue them; a test may spoil any part. */

import { randomUUID } from 'node:crypto';
import { CompactSign, importJWK } from 'jose';
import type { AuthenticationTags, EventKind, EventProblem } from '#subgraphs/applications/fit-connect/rules/events.ts';
import type { KeyPair } from './keys.ts';

export interface EventWish {
  readonly key: KeyPair;
  readonly iss: string;
  readonly submissionId: string;
  readonly caseId: string;
  readonly kind: EventKind;
  readonly at: Date;
  readonly tags?: AuthenticationTags | undefined;
  readonly problems?: readonly EventProblem[] | undefined;
  readonly jti?: string;
  readonly header?: object;
  readonly claims?: object;
}

/** Signs claims under a header, whatever they are. */
export async function sign(claims: object, { privateKey, kid }: KeyPair, header: object = {}): Promise<string> {
  const { kty, n, e, d, p, q, dp, dq, qi } = privateKey;
  const key = await importJWK({ kty, n, e, d, p, q, dp, dq, qi } as never, 'PS512');
  return new CompactSign(Buffer.from(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'PS512', typ: 'secevent+jwt', kid, ...header })
    .sign(key);
}

export function issueEvent({
  key,
  iss,
  submissionId,
  caseId,
  kind,
  at,
  tags,
  problems,
  jti,
  header,
  claims,
}: EventWish): Promise<string> {
  const payload = {
    ...(tags === undefined ? {} : { authenticationTags: tags }),
    ...(problems === undefined ? {} : { problems }),
  };
  const said = {
    $schema: 'https://schema.fitko.de/fit-connect/set-payload/1.2.2/set-payload.schema.json',
    iss,
    sub: `submission:${submissionId}`,
    txn: `case:${caseId}`,
    iat: Math.floor(at.getTime() / 1000),
    jti: jti ?? randomUUID(),
    events: { [`https://schema.fitko.de/fit-connect/events/${kind}-submission`]: payload },
  };
  return sign({ ...said, ...claims }, key, header);
}
