/** Who may see and change which application: the one place that says so. */

import { PublicError } from '#platform/errors.ts';
import { requireScope, requireViewer, type Viewer } from '#platform/identity/viewer.ts';
import { readId, type Id } from '#platform/values/id.ts';

/** What decides about access to an application. */
interface Guarded {
  /** Null where the applicant has deleted her account. */
  readonly accountId: Id<'Account'> | null;
  readonly authorityId: Id<'Authority'>;
  /** Null for what was never submitted: no authority sees it. */
  readonly submittedAt: Date | null;
}

/** True for the applicant herself. */
function isApplicant(viewer: Viewer | null, application: Guarded): boolean {
  return viewer !== null && viewer.account === application.accountId;
}

function isCaseOf(viewer: Viewer | null, scope: string, application: Guarded): boolean {
  if (viewer === null || application.submittedAt === null || !viewer.scopes.includes(scope)) return false;
  return viewer.authorities.includes(application.authorityId);
}

/** The applicant sees her own, a case worker with `case:read` what was submitted to her authorities. */
export function canRead(viewer: Viewer | null, application: Guarded): boolean {
  return isApplicant(viewer, application) || isCaseOf(viewer, 'case:read', application);
}

const unknownApplication = (): PublicError => new PublicError('NOT_FOUND', 'There is no such application');
const unknownCase = (): PublicError => new PublicError('NOT_FOUND', 'There is no such case');

/** The application, for whoever may see it. Throws UNAUTHENTICATED or, as for an id that does not exist, NOT_FOUND. */
export function requireReadable<A extends Guarded>(viewer: Viewer | null, application: A | null): A {
  const signedIn = requireViewer(viewer);
  if (application === null || !canRead(signedIn, application)) throw unknownApplication();
  return application;
}

/** The application, for the applicant alone. Throws UNAUTHENTICATED or NOT_FOUND. */
export function requireOwn<A extends Guarded>(viewer: Viewer | null, application: A | null): A {
  const signedIn = requireViewer(viewer);
  if (application === null || !isApplicant(signedIn, application)) throw unknownApplication();
  return application;
}

/**
 * The case, for a case worker of its authority with `case:write`. Throws UNAUTHENTICATED, FORBIDDEN or NOT_FOUND; FORBIDDEN
 * too where the case worker is the applicant, as nobody acts in a procedure of her own (§ 20 Abs. 1 VwVfG NRW).
 */
export function requireCase<A extends Guarded>(viewer: Viewer | null, application: A | null): A {
  const worker = requireScope(viewer, 'case:write');
  if (application === null || !isCaseOf(worker, 'case:write', application)) throw unknownCase();
  if (isApplicant(worker, application)) throw new PublicError('FORBIDDEN', 'Nobody may handle an application of her own');
  return application;
}

/** The authority, for its case workers. Throws UNAUTHENTICATED or FORBIDDEN; an authority that does not exist is forbidden too. */
export function requireAuthority(viewer: Viewer | null, authorityId: string): Id<'Authority'> {
  const worker = requireScope(viewer, 'case:read');
  const id = readId<'Authority'>(authorityId);
  if (id === null || !worker.authorities.includes(id))
    throw new PublicError('FORBIDDEN', 'These are cases of an authority you do not work for');
  return id;
}

/** The account, for its owner. Throws UNAUTHENTICATED or FORBIDDEN. */
export function requireOwnAccount(viewer: Viewer | null, accountId: string): Id<'Account'> {
  const { account } = requireViewer(viewer);
  if (readId(accountId) !== account) throw new PublicError('FORBIDDEN', 'These are applications of another account');
  return account;
}

/** The organisation an application is to be made for; null for none. Throws FORBIDDEN where the viewer may not act for it. */
export function requireOrganisation(viewer: Viewer, organisationId: string | null): Id<'Organisation'> | null {
  if (organisationId === null) return null;
  const known = viewer.organisations.find(({ id }) => id === readId(organisationId));
  if (known === undefined) throw new PublicError('FORBIDDEN', 'You may not act for this organisation');
  return known.id;
}
