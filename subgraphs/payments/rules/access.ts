/** Who may see and do what with a payment: the one place that decides it. */

import { permits, representing } from '#platform/identity/representation.ts';
import type { Permission } from '#platform/identity/roles.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import type { Id } from '#platform/values/id.ts';
import type { ServiceKey } from '#platform/values/service-key.ts';

/** Whose money it is, and who handles the application; payables and payments both say so. */
export interface Ownership {
  /** Null once the account is deleted. */
  readonly account: Id<'Account'> | null;
  /** Whose it is; null: the account's own. */
  readonly organisationId: Id<'Organisation'> | null;
  readonly leikaKey: ServiceKey | null;
  readonly authorityId: Id<'Authority'>;
}

/** True for the account itself. */
export function isOwn(viewer: Viewer | null, account: string | null): boolean {
  return viewer !== null && viewer.account === account;
}

/** True for the person herself, unless she acts for an organisation, or for those whose right to act for its owner includes it. */
function mayAsOwner(viewer: Viewer, { account, organisationId, leikaKey }: Ownership, permission: Permission): boolean {
  if (organisationId === null) return viewer.actingFor === undefined && isOwn(viewer, account);
  return permits(representing(viewer, organisationId), permission, leikaKey);
}

/** True for whoever's payment it is, by herself or for her organisation, whatever she may do there. */
export function isOwner(viewer: Viewer, { account, organisationId }: Ownership): boolean {
  return isOwn(viewer, account) || (organisationId !== null && representing(viewer, organisationId) !== null);
}

/** Scopes of the people of an authority that see its payments: at the case desk, where refunds are decided, and at the cash office. */
const SEEING = ['case:read', 'payment:refund', 'payment:payout'] as const;

/** True for those of the authority that see its payments. */
export function isAtAuthority(viewer: Viewer | null, authorityId: Id<'Authority'>): boolean {
  return viewer !== null && viewer.authorities.includes(authorityId) && SEEING.some((scope) => viewer.scopes.includes(scope));
}

/** True for the payer or her organisation, and for the people of the authority. */
export function canSee(viewer: Viewer | null, ownership: Ownership): boolean {
  if (viewer === null) return false;
  return mayAsOwner(viewer, ownership, 'READ') || isAtAuthority(viewer, ownership.authorityId);
}

/** True for the payer, or whoever may declare something for her organisation: nobody starts or cancels another's payment. */
export function canPay(viewer: Viewer, ownership: Ownership): boolean {
  return mayAsOwner(viewer, ownership, 'SUBMIT');
}

/** True when both are one owner's: an organisation's whoever acts for it, else the account's. */
export function isSameOwner(one: Ownership, other: Ownership): boolean {
  if (one.organisationId !== null || other.organisationId !== null) return one.organisationId === other.organisationId;
  return one.account !== null && one.account === other.account;
}
