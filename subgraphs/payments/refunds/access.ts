/** Who may do what with refunds: the one place that decides it. */

import { PublicError } from '#platform/errors.ts';
import { requireScope, requireViewer, type Viewer } from '#platform/identity/viewer.ts';
import { parseId, type Id } from '#platform/values/id.ts';
import { isOwner } from '../rules/access.ts';
import type { PaymentRow } from '../tables.ts';

/** Proposes, approves and declines refunds of an authority. */
const REFUND = 'payment:refund';
/** Says at the cash office that it has paid: kept apart from ordering, as the law on municipal accounts wants it. */
const PAYOUT = 'payment:payout';

function requireOf(viewer: Viewer, scope: string, payment: PaymentRow | null): PaymentRow {
  const { authorities } = requireScope(viewer, scope);
  if (payment === null || !authorities.includes(payment.authorityId))
    throw new PublicError('NOT_FOUND', 'There is no such payment');
  // Nobody acts in a procedure of her own (§ 20 Abs. 1 VwVfG NRW).
  if (isOwner(viewer, payment)) throw new PublicError('FORBIDDEN', 'Nobody may give back a payment of her own');
  return payment;
}

/** The payment, for who gives back at its authority. Throws FORBIDDEN or NOT_FOUND. */
export function requireRefunder(viewer: Viewer, payment: PaymentRow | null): PaymentRow {
  return requireOf(viewer, REFUND, payment);
}

/** The payment, for the cash office of its authority. Throws FORBIDDEN or NOT_FOUND. */
export function requireClerk(viewer: Viewer, payment: PaymentRow | null): PaymentRow {
  return requireOf(viewer, PAYOUT, payment);
}

/** The authority whose refunds are asked for, by who proposes or pays them. Throws UNAUTHENTICATED, FORBIDDEN, INVALID. */
export function requireRefunds(viewer: Viewer | null, authorityId: string): Id<'Authority'> {
  const { authorities } = requireViewer(viewer).scopes.includes(PAYOUT) ? requireViewer(viewer) : requireScope(viewer, REFUND);
  return requireAmong(authorities, authorityId);
}

/** The authority that has something to give back, for who proposes it. Throws UNAUTHENTICATED, FORBIDDEN, INVALID. */
export function requireDue(viewer: Viewer | null, authorityId: string): Id<'Authority'> {
  return requireAmong(requireScope(viewer, REFUND).authorities, authorityId);
}

function requireAmong(authorities: readonly Id<'Authority'>[], authorityId: string): Id<'Authority'> {
  const id = parseId<'Authority'>(authorityId, 'authorityId');
  if (!authorities.includes(id)) throw new PublicError('FORBIDDEN', 'These are refunds of another authority');
  return id;
}
