/** Applying together: invited by who has the draft, joined by who gets the code, signed by each for herself. */

import type { Transaction } from '#platform/database.ts';
import { PublicError } from '#platform/errors.ts';
import { publish } from '#platform/events.ts';
import { requireTrustLevel, requireViewer, type Viewer } from '#platform/identity/viewer.ts';
import { newCode } from '#platform/one-time-code.ts';
import { newId, parseId, type Id } from '#platform/values/id.ts';
import type { MutationResolvers } from '../generated/types.ts';
import { forget } from '../resolvers/change.ts';
import { isParticipant, requireOwn } from '../rules/access.ts';
import { declared } from '../rules/demands.ts';
import { mayHandIn } from '../rules/drafts.ts';
import { problemsIn } from '../rules/problems.ts';
import { sha512OfJson } from '../sealing/canonical.ts';
import { lockApplication } from '../store/applications.ts';
import { addEntry } from '../store/history.ts';
import { requireOpen } from '../store/merged-accounts.ts';
import type { ApplicationRow } from '../tables.ts';
import { readAbout, type About } from './about.ts';
import { INVITATION_MS, mayInvite, standingOf } from './rules.ts';
import * as store from './store.ts';
import type { CoApplicantRow } from './tables.ts';
import { participantsOf, tell } from './telling.ts';

type Mutations = Required<
  Pick<MutationResolvers, 'inviteCoApplicant' | 'joinApplication' | 'leaveApplication' | 'removeCoApplicant' | 'signApplication'>
>;

/** A draft with all who were invited to it, held until the transaction ends. */
interface Locked {
  readonly application: ApplicationRow;
  readonly invited: readonly CoApplicantRow[];
}

async function lock(tx: Transaction, id: Id<'Application'>): Promise<Locked | null> {
  const application = await lockApplication(tx, id);
  return application === null ? null : { application, invited: await store.findCoApplicants(tx, [id]) };
}

type Placed = Locked & { readonly place: CoApplicantRow };

/** The place in a draft that a code was made for, with the draft held; null where that is no draft any more. */
async function lockPlace(tx: Transaction, code: string): Promise<Placed | null> {
  const found = await store.findByCode(tx, code);
  const locked = found === null ? null : await lock(tx, found.applicationId);
  const place = locked?.invited.find(({ id }) => id === found?.id);
  return locked === null || place === undefined || locked.application.status !== 'DRAFT' ? null : { ...locked, place };
}

/** The invitation of a code, with its draft held; null for one that counts no more. */
async function lockInvitation(tx: Transaction, code: string, now: Date): Promise<Placed | null> {
  const placed = await lockPlace(tx, code);
  return placed !== null && standingOf(placed.place, now) === 'INVITED' ? placed : null;
}

/** The place of the viewer in a draft. Throws NOT_FOUND where she has none, and INVALID for a draft that is none any more. */
function requirePlace(viewer: Viewer, locked: Locked | null): Placed {
  const participants = participantsOf(locked?.invited ?? []);
  const place = locked?.invited.find(({ accountId, endedAt }) => accountId === viewer.account && endedAt === null);
  if (locked === null || place === undefined || !isParticipant(viewer, participants))
    throw new PublicError('NOT_FOUND', 'There is no such application');
  return { ...locked, place };
}

/** Tells whoever has the draft: the person, or of an organisation's whoever has begun it. */
function tellHolder({ application: { accountId }, notice }: About, news: Parameters<typeof tell>[1]) {
  return tell(accountId === null ? [] : [accountId], news, notice);
}

export const coApplicantMutations: Mutations = {
  inviteCoApplicant: async (_, { input }, context) => {
    const applicationId = parseId<'Application'>(input.applicationId, 'applicationId');
    const invitedAt = context.now();
    return context.db.transaction(async (tx) => {
      const locked = await lock(tx, applicationId);
      const application = requireOwn(context.viewer, locked?.application ?? null, 'SUBMIT');
      const { demands } = await readAbout(tx, application);
      const possible = mayInvite(application, locked?.invited ?? [], demands.coSignature, invitedAt);
      if (!possible.ok) return { application, code: null, problems: problemsIn(context.language, possible.faults) };
      const code = newCode();
      const expiresAt = new Date(invitedAt.getTime() + INVITATION_MS);
      const invitation = { id: newId<'CoApplicant'>(), applicationId, mayEdit: input.mayEdit ?? false, invitedAt, expiresAt };
      await store.insertInvitation(tx, invitation, code);
      return { application, code, problems: [] };
    });
  },

  joinApplication: async (_, { input }, context) => {
    const viewer = requireViewer(context.viewer);
    const at = context.now();
    const answer = await context.db.transaction(async (tx) => {
      await requireOpen(tx, viewer.account);
      const locked = await lockPlace(tx, input.code);
      const standing = locked === null ? 'ENDED' : standingOf(locked.place, at);
      // Whoever did not hear that she has joined asks again.
      if (locked !== null && standing === 'JOINED' && locked.place.accountId === viewer.account)
        return { application: locked.application, problems: [] };
      if (locked === null || standing !== 'INVITED' || viewer.actingFor !== undefined)
        return { application: null, problems: problemsIn(context.language, [{ code: 'INVITATION_NOT_OPEN', path: ['code'] }]) };
      const { application, invited, place } = locked;
      const about = await readAbout(tx, application);
      requireTrustLevel(viewer, about.serviceLevel);
      const isHers = application.organisationId === null && application.accountId === viewer.account;
      if (isHers || participantsOf(invited).includes(viewer.account))
        return { application, problems: problemsIn(context.language, [{ code: 'SAME_OWNER', path: ['code'] }]) };
      await store.saveJoined(tx, place.id, viewer.account, at);
      await addEntry(tx, application.id, 'CO_APPLICANT_JOINED', at);
      await publish(tx, at, tellHolder(about, 'JOINED'));
      return { application, problems: [] };
    });
    if (answer.application !== null) forget(context, answer.application.id);
    return answer;
  },

  leaveApplication: async (_, { input }, context) => {
    const viewer = requireViewer(context.viewer);
    const { code = null, applicationId = null } = input;
    if ((code === null) === (applicationId === null))
      throw new PublicError('INVALID', 'Give either code or applicationId', { facts: { argument: 'code' } });
    const id = applicationId === null ? null : parseId<'Application'>(applicationId, 'applicationId');
    const at = context.now();
    const answer = await context.db.transaction(async (tx) => {
      const locked = id === null ? await lockInvitation(tx, code ?? '', at) : requirePlace(viewer, await lock(tx, id));
      const fault = locked === null ? 'INVITATION_NOT_OPEN' : locked.application.status === 'DRAFT' ? null : 'NOT_A_DRAFT';
      if (locked === null || fault !== null)
        return {
          left: null,
          coApplicantId: null,
          problems: problemsIn(context.language, [
            { code: fault ?? 'INVITATION_NOT_OPEN', path: [id === null ? 'code' : 'applicationId'] },
          ]),
        };
      const { application, place } = locked;
      await store.saveEnded(tx, place.id, id === null ? 'DECLINED' : 'LEFT', at);
      await addEntry(tx, application.id, 'CO_APPLICANT_LEFT', at);
      await publish(tx, at, tellHolder(await readAbout(tx, application), 'LEFT'));
      return { left: application.id, coApplicantId: place.id, problems: [] };
    });
    if (answer.left !== null) forget(context, answer.left);
    return answer;
  },

  removeCoApplicant: async (_, { input }, context) => {
    const applicationId = parseId<'Application'>(input.applicationId, 'applicationId');
    const id = parseId<'CoApplicant'>(input.coApplicantId, 'coApplicantId');
    const at = context.now();
    const answer = await context.db.transaction(async (tx) => {
      const locked = await lock(tx, applicationId);
      const application = requireOwn(context.viewer, locked?.application ?? null, 'SUBMIT');
      const place = locked?.invited.find((one) => one.id === id && one.endedAt === null);
      if (place === undefined) throw new PublicError('NOT_FOUND', 'There is no such co-applicant');
      if (application.status !== 'DRAFT')
        return { application, problems: problemsIn(context.language, [{ code: 'NOT_A_DRAFT', path: ['applicationId'] }]) };
      await store.saveEnded(tx, id, 'REMOVED', at);
      if (place.joinedAt !== null) await addEntry(tx, applicationId, 'CO_APPLICANT_LEFT', at);
      const { notice } = await readAbout(tx, application);
      await publish(tx, at, tell(place.accountId === null ? [] : [place.accountId], 'REMOVED', notice));
      return { application, problems: [] };
    });
    forget(context, applicationId);
    return answer;
  },

  signApplication: async (_, { input }, context) => {
    const viewer = requireViewer(context.viewer);
    const applicationId = parseId<'Application'>(input.applicationId, 'applicationId');
    const at = context.now();
    const answer = await context.db.transaction(async (tx) => {
      const { application, place } = requirePlace(viewer, await lock(tx, applicationId));
      const about = await readAbout(tx, application);
      requireTrustLevel(viewer, about.levelOf(false));
      const draft = mayHandIn(application, input.version);
      const declaration = declared(about.demands, input.confirmedDeclaration ?? null);
      if (!draft.ok) return { application, problems: problemsIn(context.language, draft.faults) };
      if (!declaration.ok) return { application, problems: problemsIn(context.language, declaration.faults) };
      await store.saveSignature(tx, place.id, {
        signedVersion: application.version,
        signedSha512: sha512OfJson(application.data),
        signedAt: at,
        signedTrustLevel: viewer.trustLevel,
        signedWith: viewer.provider,
        signedDeclaration: declaration.decision,
      });
      await addEntry(tx, applicationId, 'CO_APPLICANT_SIGNED', at);
      await publish(tx, at, tellHolder(about, 'SIGNED'));
      return { application, problems: [] };
    });
    forget(context, applicationId);
    return answer;
  },
};
