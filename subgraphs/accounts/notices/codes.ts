/** Codes that confirm addresses: they follow from the confirmation and a secret, so that none lies in the database. */

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Id } from '#platform/values/id.ts';

/** How many wrong codes there may be. */
export const MOST_ATTEMPTS = 5;
export const CODE_MS = 60 * 60_000;

/** Eight digits. */
export function codeOf(id: Id<'EmailConfirmation'>, secret: string): string {
  const digest = createHmac('sha256', secret).update(`accounts.confirm-email:${id}`).digest();
  return (digest.readBigUInt64BE(0) % 100_000_000n).toString().padStart(8, '0');
}

/** Whether what somebody gave is the code, in a time that tells nothing. */
export function isCode(given: string, code: string): boolean {
  const said = Buffer.from(given.replaceAll(/\s/g, ''));
  const expected = Buffer.from(code);
  return said.length === expected.length && timingSafeEqual(said, expected);
}
