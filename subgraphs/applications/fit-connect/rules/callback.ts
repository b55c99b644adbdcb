/** Callbacks of the delivery service: genuine and fresh, or not looked at. */

import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

const FRESH_MS = 5 * 60_000;

export interface CallbackRequest {
  /** Header `callback-authentication`: HMAC-SHA-512 of the time stamp, a dot and the body, in hexadecimal. */
  readonly authentication: string | undefined;
  /** Header `callback-timestamp`: seconds since 1970. */
  readonly timestamp: string | undefined;
  readonly body: Buffer;
}

/** The code a callback must carry. */
export function callbackCode(timestamp: string, body: Buffer, secret: string): Buffer {
  return createHmac('sha512', secret).update(`${timestamp}.`, 'utf8').update(body).digest();
}

/** True when a callback was signed with our secret, no longer than five minutes ago and no more ahead than that. */
export function isGenuine({ authentication, timestamp, body }: CallbackRequest, secret: string, now: Date): boolean {
  if (timestamp === undefined || !/^\d{1,12}$/.test(timestamp) || !/^[\da-f]{128}$/i.test(authentication ?? '')) return false;
  // Compared before the time is looked at, so that nobody learns which of both was wrong.
  const fits = timingSafeEqual(Buffer.from(authentication ?? '', 'hex'), callbackCode(timestamp, body, secret));
  const age = now.getTime() - Number(timestamp) * 1000;
  return fits && Math.abs(age) <= FRESH_MS;
}

const uuid = z.uuid().toLowerCase();
const news = z.object({
  caseIds: z.array(uuid).max(10_000).nullish(),
  submissions: z
    .array(z.object({ caseId: uuid.nullish() }))
    .max(10_000)
    .nullish(),
  events: z
    .array(z.object({ caseId: uuid.nullish() }))
    .max(10_000)
    .nullish(),
});

/** The cases a callback speaks of; none for one that speaks of something else. What happened there is asked, not believed. */
export function casesOf(body: Buffer): readonly string[] {
  try {
    const { caseIds, submissions, events } = news.parse(JSON.parse(body.toString('utf8')));
    const named = [...(submissions ?? []), ...(events ?? [])].map(({ caseId }) => caseId);
    return [...new Set([...(caseIds ?? []), ...named])].filter((id) => typeof id === 'string');
  } catch {
    return [];
  }
}
