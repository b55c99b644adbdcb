/** Who has to do with an application: the one place of the account that says so. */

import { PublicError } from '#platform/errors.ts';
import { permits, representing } from '#platform/identity/representation.ts';
import type { Permission } from '#platform/identity/roles.ts';
import { requireScope, type Viewer } from '#platform/identity/viewer.ts';
import type { Id } from '#platform/values/id.ts';
import type { ServiceKey } from '#platform/values/service-key.ts';

/** What decides about access. */
export interface Guarded {
  /** Null for that of an organisation, once its account is deleted. */
  readonly accountId: Id<'Account'> | null;
  /** Whose it is; null: the account's own. */
  readonly organisationId: Id<'Organisation'> | null;
  readonly leikaKey: ServiceKey;
  readonly authorityId: Id<'Authority'>;
  /** Null for a draft: no authority sees it. */
  readonly submittedAt: Date | null;
}

/** True for whoever may do this as the applicant: the person herself, or whose right to act for its organisation includes it. */
export function isApplicant(viewer: Viewer | null, application: Guarded | null, permission: Permission = 'READ'): boolean {
  if (viewer === null || application === null) return false;
  const { accountId, organisationId, leikaKey } = application;
  if (organisationId === null) return viewer.actingFor === undefined && viewer.account === accountId;
  return permits(representing(viewer, organisationId), permission, leikaKey);
}

/** True for a case worker of the authority who has the scope. */
export function isCaseOf(viewer: Viewer | null, scope: 'case:read' | 'case:write', application: Guarded | null): boolean {
  if (viewer === null || application?.submittedAt == null) return false;
  return viewer.scopes.includes(scope) && viewer.authorities.includes(application.authorityId);
}

/** The case, for a case worker of its authority who is not its applicant. Throws UNAUTHENTICATED, FORBIDDEN or NOT_FOUND. */
export function requireCase<A extends Guarded>(viewer: Viewer | null, application: A | null): A {
  const worker = requireScope(viewer, 'case:write');
  if (application === null || !isCaseOf(worker, 'case:write', application)) {
    throw new PublicError('NOT_FOUND', 'There is no such case');
  }
  if (worker.account === application.accountId || isApplicant(worker, application))
    throw new PublicError('FORBIDDEN', 'Nobody may handle an application of her own');
  return application;
}

/** The application, for its applicant. Throws NOT_FOUND, for one that does not exist as for another's. */
export function requireOwn<A extends Guarded>(viewer: Viewer, application: A | null): A {
  if (application !== null && isApplicant(viewer, application, 'PREPARE')) return application;
  throw new PublicError('NOT_FOUND', 'There is no such application');
}
