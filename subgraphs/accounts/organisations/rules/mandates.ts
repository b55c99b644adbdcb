/** Mandates: who may act for an organisation on a day, and who may give, change and end the rights of others. */

import { includesServices, permissionsOf, type Permission, type Role, type Services } from '#platform/identity/roles.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import { isValidOn, type Day } from '#platform/values/day.ts';

/** Where a right comes from: an identity provider names the person, she has founded the organisation, or was invited. */
export type Origin = 'LOGIN' | 'FOUNDING' | 'INVITATION';

/** Why a right has ended; PROOF_GONE: the identity provider does not name the person any more. */
export type Ending = 'REVOKED' | 'LEFT' | 'REPLACED' | 'PROOF_GONE';

/** What is given with a right. */
export interface Terms {
  readonly role: Role;
  readonly services: Services;
  readonly validFrom: Day;
  /** Null: until it is ended. */
  readonly validTo: Day | null;
}

export interface Mandate extends Terms {
  readonly origin: Origin;
  readonly endedAt: Date | null;
}

/** True when the right counts on a day. One that was ended counts on none. */
export function isInForce(mandate: Mandate, today: Day): boolean {
  return mandate.endedAt === null && isValidOn(mandate, today);
}

/**
 * What a right may do, whatever the day. A representative whom an identity provider names (gesetzliche oder im Unternehmenskonto
 * bestellte Vertretung) appoints others: without that an organisation could never have its first administrator.
 */
export function permissionsIn({ role, origin }: Pick<Mandate, 'role' | 'origin'>): readonly Permission[] {
  const own = permissionsOf(role);
  return role === 'REPRESENTATIVE' && origin === 'LOGIN' ? [...own, 'MANAGE'] : own;
}

/** True when the right includes a permission on a day. */
export function allows(mandate: Mandate, permission: Permission, today: Day): boolean {
  return isInForce(mandate, today) && permissionsIn(mandate).includes(permission);
}

/** True when `own` includes all that `terms` give: the permissions, the services, and as long a time. */
function includesTerms(own: Mandate, permissions: readonly Permission[], { services, validTo }: Terms): boolean {
  const mine = permissionsIn(own);
  if (!permissions.every((permission) => mine.includes(permission))) return false;
  const isAsLong = own.validTo === null || (validTo !== null && validTo <= own.validTo);
  return isAsLong && includesServices(own.services, services);
}

/** True when whoever has `own` may give these terms to somebody: nobody gives more than she has. */
export function mayGrant(own: Mandate, terms: Terms, today: Day): boolean {
  return allows(own, 'MANAGE', today) && includesTerms(own, permissionsOf(terms.role), terms);
}

/**
 * True when whoever has `own` may take the right `other` from somebody: what she could not have given she cannot take, and
 * whom an identity provider names, only another one can remove whom it names, too.
 */
export function mayRevoke(own: Mandate, other: Mandate, today: Day): boolean {
  if (other.origin === 'LOGIN' && own.origin !== 'LOGIN') return false;
  return allows(own, 'MANAGE', today) && includesTerms(own, permissionsIn(other), other);
}

/** True when a right keeps the organisation manageable: it manages everything, and does not end by itself. */
function isLastingManager(mandate: Mandate, today: Day): boolean {
  return allows(mandate, 'MANAGE', today) && mandate.services === null && mandate.validTo === null;
}

/** True when an organisation that was manageable no longer is, once its rights are `after` instead of `before`. */
export function losesItsLastManager(before: readonly Mandate[], after: readonly Mandate[], today: Day): boolean {
  const isManageable = (mandates: readonly Mandate[]): boolean => mandates.some((mandate) => isLastingManager(mandate, today));
  return isManageable(before) && !isManageable(after);
}

/** True when a right that a login proves says no more than what the account has anyway. */
export function isIncluded(existing: Mandate, proved: Mandate, today: Day): boolean {
  return isInForce(existing, today) && includesTerms(existing, permissionsIn(proved), proved);
}

/** The trust level that taking on a role asks for: whoever declares something for others is to be known. */
export function trustFor(role: Role): TrustLevel {
  return permissionsOf(role).includes('SUBMIT') ? 'SUBSTANTIAL' : 'LOW';
}
