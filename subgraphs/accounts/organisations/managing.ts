/** Who acts for an organisation: invited, changed and removed by those who manage it, one change after the other. */

import type { Transaction } from '#platform/database.ts';
import { PublicError } from '#platform/errors.ts';
import { requireTrustLevel, type Viewer } from '#platform/identity/viewer.ts';
import type { Problem } from '#platform/language.ts';
import { newCode } from '#platform/one-time-code.ts';
import { dayOf, type Day } from '#platform/values/day.ts';
import { newId, type Id } from '#platform/values/id.ts';
import type { Context } from '../context.ts';
import { tell } from './news.ts';
import { allows, losesItsLastManager, mayGrant, mayRevoke, trustFor } from './rules/mandates.ts';
import { problem, type ProblemCode } from './rules/problems.ts';
import { readTerms, type TermsInput } from './rules/terms.ts';
import { answerInvitation, findInvitation, openInvitationsOf, saveInvitation } from './store/invitations.ts';
import { endMandate, findMandate, giveMandate, openMandatesOf } from './store/mandates.ts';
import { lockOrganisation } from './store/organisations.ts';
import type { MandateRow, OrganisationRow } from './tables.ts';

const INVITATION_MS = 14 * 86_400_000;
const MOST_INVITATIONS = 100;

interface Managed {
  readonly tx: Transaction;
  readonly organisation: OrganisationRow;
  /** All rights of the organisation that were not ended. */
  readonly open: readonly MandateRow[];
  /** The viewer's own. */
  readonly own: MandateRow;
  readonly at: Date;
  readonly today: Day;
}

const unknown = (what: string): PublicError => new PublicError('NOT_FOUND', `There is no such ${what}`);

/**
 * Runs a change while nobody else changes who acts for the organisation. Throws NOT_FOUND, naming `what`, unless the viewer
 * acts for it, and FORBIDDEN unless she manages it where she must.
 */
async function within<Result>(
  { db, now }: Context,
  { account }: Viewer,
  organisationId: Id<'Organisation'> | null,
  { what, manages }: { readonly what: string; readonly manages: boolean },
  change: (managed: Managed) => Promise<Result>,
): Promise<Result> {
  if (organisationId === null) throw unknown(what);
  const at = now();
  const today = dayOf(at);
  return db.transaction(async (tx) => {
    const organisation = await lockOrganisation(tx, organisationId);
    const open = organisation === null ? [] : await openMandatesOf(tx, organisation.id);
    const own = open.find(({ accountId }) => accountId === account);
    if (organisation === null || own === undefined || !allows(own, 'READ', today)) throw unknown(what);
    if (manages && !allows(own, 'MANAGE', today))
      throw new PublicError('FORBIDDEN', 'This needs the permission MANAGE of the organisation', {
        facts: { required: 'MANAGE' },
      });
    return change({ tx, organisation, open, own, at, today });
  });
}

export interface Invited {
  readonly id: Id<'Invitation'> | null;
  /** Shown this once. */
  readonly code: string | null;
  readonly expiresAt: Date | null;
  readonly problems: readonly Problem[];
}

/** Makes an invitation for whoever gets its code. Throws NOT_FOUND, FORBIDDEN or TRUST_LEVEL_REQUIRED. */
export function invite(context: Context, viewer: Viewer, id: Id<'Organisation'>, input: TermsInput): Promise<Invited> {
  const { language } = context;
  const refuse = (problems: readonly Problem[]): Invited => ({ id: null, code: null, expiresAt: null, problems });
  return within(context, viewer, id, { what: 'organisation', manages: true }, async ({ tx, organisation, own, at, today }) => {
    requireTrustLevel(viewer, trustFor('ADMINISTRATOR'));
    const read = readTerms(input, today, language);
    if (!read.ok) return refuse(read.problems);
    if (!mayGrant(own, read.terms, today)) return refuse([problem('MORE_THAN_OWN', 'role', language)]);
    if ((await openInvitationsOf(tx, organisation.id, at)).length >= MOST_INVITATIONS)
      return refuse([problem('TOO_MANY_INVITATIONS', 'organisationId', language)]);
    const code = newCode();
    const expiresAt = new Date(at.getTime() + INVITATION_MS);
    const made = { id: newId<'Invitation'>(), organisationId: organisation.id, ...read.terms };
    await saveInvitation(tx, { ...made, invitedBy: viewer.account, invitedAt: at, expiresAt }, code);
    return { id: made.id, code, expiresAt, problems: [] };
  });
}

/** Takes an open invitation back; answers the organisation. */
export async function withdrawInvitation(context: Context, viewer: Viewer, id: Id<'Invitation'>): Promise<Id<'Organisation'>> {
  const invitation = await context.db.transaction((tx) => findInvitation(tx, id));
  const what = 'invitation';
  return within(
    context,
    viewer,
    invitation?.organisationId ?? null,
    { what, manages: true },
    async ({ tx, organisation, at }) => {
      if (!(await answerInvitation(tx, id, 'WITHDRAWN', viewer.account, at))) throw unknown(what);
      return organisation.id;
    },
  );
}

export interface Changed {
  readonly organisation: Id<'Organisation'>;
  readonly problems: readonly Problem[];
}

type Ended = Managed & { readonly mandate: MandateRow };

/** Runs a change of an open mandate, the viewer's own or another one's. */
async function withMandate(
  context: Context,
  viewer: Viewer,
  id: Id<'Mandate'>,
  change: (ended: Ended) => Promise<ProblemCode | null>,
): Promise<Changed> {
  const organisationId = (await findMandate(context.db, id))?.organisationId ?? null;
  return within(context, viewer, organisationId, { what: 'mandate', manages: true }, async (managed) => {
    const mandate = managed.open.find((open) => open.id === id);
    const code = mandate === undefined ? 'ENDED' : await change({ ...managed, mandate });
    const problems = code === null ? [] : [problem(code, 'mandateId', context.language)];
    return { organisation: managed.organisation.id, problems };
  });
}

/** Ends somebody's right at once. */
export function revoke(context: Context, viewer: Viewer, id: Id<'Mandate'>): Promise<Changed> {
  return withMandate(context, viewer, id, async ({ tx, organisation, open, own, mandate, at, today }) => {
    if (!mayRevoke(own, mandate, today)) return 'MORE_THAN_OWN';
    const rest = open.filter((other) => other !== mandate);
    if (losesItsLastManager(open, rest, today)) return 'LAST_ADMINISTRATOR';
    await endMandate(tx, id, { endedAt: at, ending: 'REVOKED', endedBy: viewer.account });
    await tell(tx, 'MANDATE_REVOKED', organisation, [mandate.accountId], at);
    return null;
  });
}

/** Gives somebody other terms: the old right ends, and the new one begins with them. */
export async function change(context: Context, viewer: Viewer, id: Id<'Mandate'>, input: TermsInput): Promise<Changed> {
  const { language } = context;
  let problems: readonly Problem[] = [];
  const changed = await withMandate(context, viewer, id, async ({ tx, organisation, open, own, mandate, at, today }) => {
    requireTrustLevel(viewer, trustFor('ADMINISTRATOR'));
    if (mandate.origin === 'LOGIN') return 'PROVEN_BY_LOGIN';
    const read = readTerms(input, today, language);
    if (!read.ok) {
      ({ problems } = read);
      return null;
    }
    if (!mayRevoke(own, mandate, today) || !mayGrant(own, read.terms, today)) return 'MORE_THAN_OWN';
    const { organisationId, accountId, name, origin } = mandate;
    const given = { id: newId<'Mandate'>(), organisationId, accountId, name, origin, ...read.terms };
    const next = { ...mandate, ...given };
    const rest = open.map((other) => (other === mandate ? next : other));
    if (losesItsLastManager(open, rest, today)) return 'LAST_ADMINISTRATOR';
    await endMandate(tx, id, { endedAt: at, ending: 'REPLACED', endedBy: viewer.account });
    await giveMandate(tx, { ...given, grantedBy: viewer.account, grantedAt: at });
    await tell(tx, 'MANDATE_CHANGED', organisation, [accountId], at);
    return null;
  });
  return { ...changed, problems: [...changed.problems, ...problems] };
}

/** Ends one's own right. */
export function leave(context: Context, viewer: Viewer, id: Id<'Organisation'>): Promise<readonly Problem[]> {
  const { language } = context;
  return within(context, viewer, id, { what: 'organisation', manages: false }, async (managed) => {
    const { tx, organisation, open, own, at, today } = managed;
    const rest = open.filter((other) => other !== own);
    if (losesItsLastManager(open, rest, today)) return [problem('LAST_ADMINISTRATOR', 'organisationId', language)];
    await endMandate(tx, own.id, { endedAt: at, ending: 'LEFT', endedBy: viewer.account });
    const managers = rest.filter((other) => allows(other, 'MANAGE', today)).map(({ accountId }) => accountId);
    await tell(tx, 'REPRESENTATIVE_LEFT', organisation, managers, at);
    return [];
  });
}
