/**
 * Signed webhooks as Standard Webhooks (webhook-id, webhook-timestamp, webhook-signature) has them: HMAC-SHA-256 over id, time
 * stamp and the body as it came.
 */

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Delivery } from '../../provider.ts';

/** How far the time stamp may be from our clock, in either direction. */
export const TOLERANCE_MS = 5 * 60_000;

/** The signature of a delivery, without its version. */
export function signatureOf(id: string, timestamp: string, body: Buffer, secret: string): Buffer {
  return createHmac('sha256', secret).update(`${id}.${timestamp}.`, 'utf8').update(body).digest();
}

/** The id of a delivery that one of the secrets has signed, within the time; null for any other. */
export function provenId({ headers, body }: Delivery, secrets: readonly string[], now: Date): string | null {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers;
  if (typeof id !== 'string' || !/^[\w-]{1,100}$/.test(id)) return null;
  if (typeof timestamp !== 'string' || !/^\d{1,12}$/.test(timestamp) || typeof signatures !== 'string') return null;
  // While a secret is replaced, the provider may sign with both; more than a few are an attempt to have us calculate.
  const given = signatures
    .split(' ')
    .slice(0, 5)
    .map((signature) => Buffer.from(/^v1,([A-Za-z0-9+/=]{44})$/.exec(signature)?.[1] ?? '', 'base64'));
  let fits = false;
  for (const secret of secrets) {
    const expected = signatureOf(id, timestamp, body, secret);
    // All are compared, so that the time it takes does not tell which one fits.
    for (const each of given) if (each.length === expected.length && timingSafeEqual(each, expected)) fits = true;
  }
  return fits && Math.abs(now.getTime() - Number(timestamp) * 1000) <= TOLERANCE_MS ? id : null;
}
