/** Who may see and do what with a payment: the one place that decides it. */

import type { Viewer } from '#platform/identity/viewer.ts';
import type { Id } from '#platform/values/id.ts';

/** Whose money it is, and who handles the application; payables and payments both say so. */
export interface Ownership {
  /** Null once the account is deleted. */
  readonly account: Id<'Account'> | null;
  readonly authorityId: Id<'Authority'>;
}

/** True for the account itself. */
export function isOwn(viewer: Viewer | null, account: string | null): boolean {
  return viewer !== null && viewer.account === account;
}

/** True for the payer, and for case workers of the authority with the scope `case:read`. */
export function canSee(viewer: Viewer | null, { account, authorityId }: Ownership): boolean {
  if (viewer === null) return false;
  return isOwn(viewer, account) || (viewer.scopes.includes('case:read') && viewer.authorities.includes(authorityId));
}

/** True for the payer alone: nobody starts or cancels another's payment. */
export function canPay(viewer: Viewer, { account }: Ownership): boolean {
  return isOwn(viewer, account);
}
