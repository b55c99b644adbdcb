/** Answering an invitation: whoever has the code takes the right on or leaves it, once. */

import type { Transaction } from '#platform/database.ts';
import { PublicError } from '#platform/errors.ts';
import { requireTrustLevel, type Viewer } from '#platform/identity/viewer.ts';
import type { Problem } from '#platform/language.ts';
import { dayOf } from '#platform/values/day.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { isStorable } from '#platform/values/text.ts';
import type { Context } from '../context.ts';
import { register } from '../registration.ts';
import { tell } from './news.ts';
import { isInForce, mayGrant, trustFor } from './rules/mandates.ts';
import { problem } from './rules/problems.ts';
import { answerInvitation, findByCode } from './store/invitations.ts';
import { endMandate, giveMandate, openMandatesOf } from './store/mandates.ts';
import { lockOrganisation } from './store/organisations.ts';
import type { InvitationRow, OrganisationRow } from './tables.ts';

export interface Joined {
  readonly organisation: Id<'Organisation'> | null;
  readonly problems: readonly Problem[];
}

const LONGEST_NAME = 150;

interface Taken {
  readonly invitation: InvitationRow;
  readonly organisation: OrganisationRow;
}

/** The open invitation of a code, held until the transaction ends; null when there is none, or who invited may no longer do so. */
async function take(tx: Transaction, code: string, now: Date): Promise<Taken | null> {
  const first = await findByCode(tx, code, now);
  if (first === null) return null;
  await lockOrganisation(tx, first.organisation.id);
  const found = await findByCode(tx, code, now);
  if (found === null) return null;
  const { invitation } = found;
  const inviter = (await openMandatesOf(tx, invitation.organisationId)).find(
    ({ accountId }) => accountId === invitation.invitedBy,
  );
  return inviter !== undefined && mayGrant(inviter, invitation, dayOf(now)) ? found : null;
}

/** What an invitation offers; null for a code that opens none, or no longer. */
export function findOffered({ db, now }: Context, code: string): Promise<Taken | null> {
  return db.transaction((tx) => take(tx, code, now()));
}

function requireName(name: string | null): string | null {
  const text = name?.trim() ?? '';
  if (text.length > LONGEST_NAME || !isStorable(text))
    throw new PublicError('INVALID', `name must be storable text of at most ${LONGEST_NAME} characters`, {
      facts: { argument: 'name' },
    });
  return text === '' ? null : text;
}

/** Takes the right on. Throws TRUST_LEVEL_REQUIRED below the level that the role asks for; the invitation stays open then. */
export async function accept(context: Context, viewer: Viewer, code: string, given: string | null): Promise<Joined> {
  const { db, now, language } = context;
  const name = requireName(given);
  const at = now();
  const { account } = viewer;
  return db.transaction(async (tx): Promise<Joined> => {
    const refuse = (code: Parameters<typeof problem>[0]): Joined => {
      return { organisation: null, problems: [problem(code, 'code', language)] };
    };
    await register(tx, viewer, at);
    const taken = await take(tx, code, at);
    if (taken === null) return refuse('INVITATION_NOT_VALID');
    const { invitation, organisation } = taken;
    requireTrustLevel(viewer, trustFor(invitation.role));
    const open = (await openMandatesOf(tx, organisation.id)).find(({ accountId }) => accountId === account);
    const today = dayOf(at);
    if (open !== undefined && (isInForce(open, today) || open.validFrom > today)) return refuse('ALREADY_REPRESENTS');
    if (!(await answerInvitation(tx, invitation.id, 'ACCEPTED', account, at))) return refuse('INVITATION_NOT_VALID');
    if (open !== undefined) await endMandate(tx, open.id, { endedAt: at, ending: 'REPLACED', endedBy: null });
    const { role, services, validFrom, validTo, invitedBy } = invitation;
    const terms = { role, services, validFrom, validTo, origin: 'INVITATION', grantedBy: invitedBy, grantedAt: at } as const;
    await giveMandate(tx, { id: newId<'Mandate'>(), organisationId: organisation.id, accountId: account, name, ...terms });
    await tell(tx, 'MANDATE_GIVEN', organisation, [account], at);
    await tell(tx, 'REPRESENTATIVE_JOINED', organisation, [invitedBy], at);
    return { organisation: organisation.id, problems: [] };
  });
}

/** Leaves the right, for good. */
export async function decline({ db, now, language }: Context, viewer: Viewer, code: string): Promise<readonly Problem[]> {
  const at = now();
  return db.transaction(async (tx) => {
    await register(tx, viewer, at);
    const taken = await take(tx, code, at);
    if (taken === null || !(await answerInvitation(tx, taken.invitation.id, 'DECLINED', viewer.account, at)))
      return [problem('INVITATION_NOT_VALID', 'code', language)];
    await tell(tx, 'INVITATION_DECLINED', taken.organisation, [taken.invitation.invitedBy], at);
    return [];
  });
}
