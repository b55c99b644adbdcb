/** Signed addresses of receipts: who has one may read that receipt for ten minutes, and no other. */

import { isLinkValid, signLink, type LinkQuery } from './signed-link.ts';
import type { Id } from './values/id.ts';

const LIFETIME_MS = 10 * 60_000;
const PURPOSE = 'payments.receipt';

/** The address of a receipt, under `publicUrl` without a slash at its end. */
export function receiptUrl(publicUrl: string, id: Id<'Payment'>, secret: string, now: Date): string {
  const expiresAt = new Date(now.getTime() + LIFETIME_MS);
  return signLink(`${publicUrl}/payments/receipts/${id}.pdf`, { purpose: PURPOSE, id }, expiresAt, secret);
}

/** True when the signature fits the id and its time is not over. */
export function isReceiptLinkValid(link: LinkQuery & { readonly id: string }, secret: string, now: Date): boolean {
  return isLinkValid({ purpose: PURPOSE, id: link.id }, link, secret, now);
}
