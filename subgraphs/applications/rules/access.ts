/** Who may see and change which application: the one place that says so. */

import { PublicError } from '#platform/errors.ts';
import { requireScope, requireViewer, type Viewer } from '#platform/identity/viewer.ts';
import { permits, representing, requirePermission } from '#platform/identity/representation.ts';
import type { Permission } from '#platform/identity/roles.ts';
import { readId, type Id } from '#platform/values/id.ts';
import type { ServiceKey } from '#platform/values/service-key.ts';

/** What decides about access to an application. */
interface Guarded {
  /** Null where the applicant has deleted her account. */
  readonly accountId: Id<'Account'> | null;
  /** Whose it is; null: the account's own. */
  readonly organisationId: Id<'Organisation'> | null;
  readonly leikaKey: ServiceKey;
  readonly authorityId: Id<'Authority'>;
  /** Null for what was never submitted: no authority sees it. */
  readonly submittedAt: Date | null;
}

/**
 * True for whoever may do something with the application as its applicant: the person herself, unless she acts for an organisation
 * in this request, or those whose right to act for its organisation includes it.
 */
function mayAsApplicant(viewer: Viewer | null, application: Guarded, permission: Permission): boolean {
  if (viewer === null) return false;
  const { accountId, organisationId, leikaKey } = application;
  if (organisationId === null) return viewer.actingFor === undefined && viewer.account === accountId;
  return permits(representing(viewer, organisationId), permission, leikaKey);
}

/** True for the applicant: the person, or whoever may read for the organisation whose it is. */
export function isHeld(viewer: Viewer | null, application: Guarded): boolean {
  return mayAsApplicant(viewer, application, 'READ');
}

function isCaseOf(viewer: Viewer | null, scope: string, application: Guarded): boolean {
  if (viewer === null || application.submittedAt === null || !viewer.scopes.includes(scope)) return false;
  return viewer.authorities.includes(application.authorityId);
}

/** True for a case worker of the authority in charge. */
export function isOfAuthority(viewer: Viewer | null, application: Guarded): boolean {
  return isCaseOf(viewer, 'case:read', application);
}

/** The accounts that apply beside the applicant. */
export type Participants = readonly Id<'Account'>[];

/** True for whoever applies beside the applicant, unless she acts for an organisation in this request. */
export function isParticipant(viewer: Viewer | null, participants: Participants): boolean {
  return viewer !== null && viewer.actingFor === undefined && participants.includes(viewer.account);
}

/**
 * The applicant sees her own, and so do those who apply with her; who acts for an organisation sees what belongs to that, a case worker
 * with `case:read` what was submitted to her authorities.
 */
export function canRead(viewer: Viewer | null, application: Guarded, participants: Participants): boolean {
  return isHeld(viewer, application) || isParticipant(viewer, participants) || isCaseOf(viewer, 'case:read', application);
}

const unknownApplication = (): PublicError => new PublicError('NOT_FOUND', 'There is no such application');
const unknownCase = (): PublicError => new PublicError('NOT_FOUND', 'There is no such case');

/** The application, for whoever may see it. Throws UNAUTHENTICATED or, as for an id that does not exist, NOT_FOUND. */
export function requireReadable<A extends Guarded>(viewer: Viewer | null, application: A | null, participants: Participants): A {
  const signedIn = requireViewer(viewer);
  if (application === null || !canRead(signedIn, application, participants)) throw unknownApplication();
  return application;
}

/**
 * The application, for the applicant alone. Throws UNAUTHENTICATED, NOT_FOUND, or FORBIDDEN where her right to act for its
 * organisation does not include the permission.
 */
export function requireOwn<A extends Guarded>(viewer: Viewer | null, application: A | null, permission: Permission): A {
  const signedIn = requireViewer(viewer);
  if (application === null || !isHeld(signedIn, application)) throw unknownApplication();
  const { organisationId, leikaKey } = application;
  if (organisationId !== null) requirePermission(representing(signedIn, organisationId), permission, leikaKey);
  return application;
}

/**
 * The application, for the applicant as `requireOwn`, or for one of those who apply beside her and are allowed to. Throws UNAUTHENTICATED,
 * NOT_FOUND, or FORBIDDEN.
 */
export function requireTogether<A extends Guarded>(
  viewer: Viewer | null,
  application: A | null,
  permission: Permission,
  participants: { readonly all: Participants; readonly allowed: Participants },
): A {
  const signedIn = requireViewer(viewer);
  if (application === null || !isParticipant(signedIn, participants.all)) return requireOwn(signedIn, application, permission);
  if (!isParticipant(signedIn, participants.allowed))
    throw new PublicError('FORBIDDEN', 'You may read this application, and not change it');
  return application;
}

/**
 * The case, for a case worker of its authority with `case:write`. Throws UNAUTHENTICATED, FORBIDDEN or NOT_FOUND; FORBIDDEN
 * too where the case worker is the applicant or applies with her, as nobody acts in a procedure of her own (§ 20 Abs. 1 VwVfG NRW).
 */
export function requireCase<A extends Guarded>(viewer: Viewer | null, application: A | null, participants: Participants): A {
  const worker = requireScope(viewer, 'case:write');
  if (application === null || !isCaseOf(worker, 'case:write', application)) throw unknownCase();
  const isHerOwn =
    worker.account === application.accountId || participants.includes(worker.account) || isHeld(worker, application);
  if (isHerOwn) throw new PublicError('FORBIDDEN', 'Nobody may handle an application of her own');
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

/** The authority, for whoever sets its rules (`case:configure`). Throws UNAUTHENTICATED or FORBIDDEN. */
export function requireHead(viewer: Viewer | null, authorityId: string): { readonly id: Id<'Authority'>; readonly head: Viewer } {
  const head = requireScope(viewer, 'case:configure');
  const id = readId<'Authority'>(authorityId);
  if (id === null || !head.authorities.includes(id))
    throw new PublicError('FORBIDDEN', 'These are rules of an authority you do not work for');
  return { id, head };
}

/** Whoever owns the account. Throws UNAUTHENTICATED, and FORBIDDEN for another account. */
export function requireOwnAccount(viewer: Viewer | null, accountId: string): Viewer {
  const owner = requireViewer(viewer);
  if (readId(accountId) !== owner.account) throw new PublicError('FORBIDDEN', 'These are applications of another account');
  return owner;
}

/** An organisation that somebody acts for, as it is called at the time. */
export interface Represented {
  readonly id: Id<'Organisation'>;
  readonly name: string;
  readonly isProven: boolean;
}

/** The organisation a record names, as it was called then; null where it names none. */
export function representedIn({
  organisationId: id,
  organisationName: name,
  organisationProven: isProven,
}: {
  readonly organisationId: Id<'Organisation'> | null;
  readonly organisationName: string | null;
  readonly organisationProven: boolean | null;
}): Represented | null {
  return id === null || name === null ? null : { id, name, isProven: isProven ?? false };
}

/** For whom an application is to be started; null: for the person herself. Throws FORBIDDEN where the right does not include it. */
export function requireRepresented(viewer: Viewer, organisationId: string | null, service: ServiceKey): Represented | null {
  const wanted = organisationId === null ? (viewer.actingFor?.organisation ?? null) : readId<'Organisation'>(organisationId);
  if (wanted === null && organisationId === null) return null;
  const right = wanted === null ? null : representing(viewer, wanted);
  if (right === null) throw new PublicError('FORBIDDEN', 'You may not act for this organisation');
  requirePermission(right, 'PREPARE', service);
  return { id: right.organisation, name: right.name, isProven: right.isProven };
}

/** Who changes something of an application as its applicant; `organisation` is null where she does so for herself. */
export interface Doer {
  readonly account: Id<'Account'>;
  readonly organisation: Represented | null;
}

/** Who the viewer is towards an application: what the records say of her. */
export function doerOf(viewer: Viewer, { organisationId }: Pick<Guarded, 'organisationId'>): Doer {
  const right = organisationId === null ? null : representing(viewer, organisationId);
  const organisation = right === null ? null : { id: right.organisation, name: right.name, isProven: right.isProven };
  return { account: viewer.account, organisation };
}
