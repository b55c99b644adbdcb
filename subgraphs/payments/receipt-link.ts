/** Signed addresses of receipts: who has one may read that receipt for ten minutes, and no other. */

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Id } from '#platform/values/id.ts';

const LIFETIME_S = 10 * 60;

function sign(id: string, expires: number, secret: string): Buffer {
  // The prefix keeps signatures that the same secret makes for other links from fitting here.
  return createHmac('sha256', secret).update(`payments.receipt:${id}:${expires}`).digest();
}

/** The address of a receipt, under `publicUrl` without a slash at its end. */
export function receiptUrl(publicUrl: string, id: Id<'Payment'>, secret: string, now: Date): string {
  const expires = Math.floor(now.getTime() / 1000) + LIFETIME_S;
  const query = new URLSearchParams({ expires: String(expires), signature: sign(id, expires, secret).toString('base64url') });
  return `${publicUrl}/payments/receipts/${id}.pdf?${query.toString()}`;
}

/** True when the signature fits the id and its time is not over. */
export function isReceiptLinkValid(
  link: { readonly id: string; readonly expires: string | undefined; readonly signature: string | undefined },
  secret: string,
  now: Date,
): boolean {
  if (!/^\d{1,12}$/.test(link.expires ?? '')) return false;
  const expires = Number(link.expires);
  const expected = sign(link.id, expires, secret);
  const given = Buffer.from(link.signature ?? '', 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  return now.getTime() < expires * 1000;
}
