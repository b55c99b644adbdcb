/** Handing an application over: offered by who has it, taken by who gets it, exactly once. */

import type { Transaction } from '#platform/database.ts';
import { PublicError } from '#platform/errors.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { ApplicationNotice, Owner } from '#platform/events/contracts/applications.ts';
import { representing, requirePermission } from '#platform/identity/representation.ts';
import { requireTrustLevel, requireViewer, type Viewer } from '#platform/identity/viewer.ts';
import { newCode } from '#platform/one-time-code.ts';
import { newId, parseId } from '#platform/values/id.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../generated/types.ts';
import { forgetProofs } from '../prefill/store.ts';
import { doerOf, requireOwn } from '../rules/access.ts';
import { onlineServiceOf } from '../rules/drafts.ts';
import { problemsIn } from '../rules/problems.ts';
import { mayTransfer, OFFER_MS, takeOver, type Holding } from '../rules/transfers.ts';
import { lockApplication } from '../store/applications.ts';
import { findOffer, findService } from '../store/catalogue.ts';
import { requireForm } from '../store/forms.ts';
import { saveChange } from '../store/history.ts';
import { requireOpen } from '../store/merged-accounts.ts';
import * as store from '../store/transfers.ts';
import type { ApplicationRow, TransferRow } from '../tables.ts';
import { followTransfer } from '../co-applicants/voiding.ts';
import { forget } from './change.ts';

/** Throws INVALID unless an offer is named in one way, and FORBIDDEN where its id is given by who acts for no organisation. */
function readKey(viewer: Viewer, code: string | null, offerId: string | null): store.OfferKey {
  if ((code === null) === (offerId === null))
    throw new PublicError('INVALID', 'Give either code or offerId', { facts: { argument: 'code' } });
  if (code !== null) return { code };
  const id = parseId<'Transfer'>(offerId ?? '', 'offerId');
  if (viewer.actingFor === undefined) throw new PublicError('FORBIDDEN', 'Act for the organisation that the offer is for');
  return { id, organisation: viewer.actingFor.organisation };
}

interface Locked extends store.OpenOffer {
  readonly serviceName: string;
}

/** The offer, with the application held until the transaction ends; null when nobody can answer it any more. */
async function lockOffer(tx: Transaction, key: store.OfferKey, now: Date): Promise<Locked | null> {
  const found = await store.findOpenOffer(tx, key, now);
  if (found === null) return null;
  await lockApplication(tx, found.application.id);
  const open = await store.findOpenOffer(tx, key, now);
  if (open === null) return null;
  const service = await findService(tx, open.application.leikaKey);
  return { ...open, serviceName: service?.name ?? (await requireForm(tx, open.application)).title.de };
}

const giverOf = ({ fromAccount, fromOrganisation }: TransferRow): Owner => ({
  account: fromAccount,
  organisation: fromOrganisation,
});

/** What whoever has offered it hears. */
function noticeTo(giver: Owner, { application, serviceName }: Locked): ApplicationNotice {
  const { id, leikaKey, number } = application;
  return { ...giver, applicationId: id, leikaKey, number, serviceName };
}

/** Throws TRUST_LEVEL_REQUIRED below the level that the online service asks for, and FORBIDDEN where the right does not include it. */
async function requireFit(tx: Transaction, viewer: Viewer, { offerId, leikaKey }: ApplicationRow): Promise<void> {
  const offer = await findOffer(tx, offerId);
  const online = offer === null ? null : onlineServiceOf(offer);
  if (online !== null) requireTrustLevel(viewer, online.trustLevel);
  if (viewer.actingFor !== undefined) requirePermission(viewer.actingFor, 'SUBMIT', leikaKey);
}

async function accept(context: Context, viewer: Viewer, key: store.OfferKey) {
  const { db, now, language } = context;
  const at = now();
  return db.transaction(async (tx) => {
    await requireOpen(tx, viewer.account);
    const locked = await lockOffer(tx, key, at);
    if (locked === null)
      return { application: null, problems: problemsIn(language, [{ code: 'OFFER_NOT_OPEN', path: ['code'] }]) };
    const { application, transfer, serviceName } = locked;
    const { id, leikaKey, number } = application;
    await requireFit(tx, viewer, application);
    const organisationId = viewer.actingFor?.organisation ?? null;
    const receiver: Holding = { accountId: viewer.account, organisationId };
    const giver = giverOf(transfer);
    const offer = {
      from: { accountId: giver.account, organisationId: giver.organisation },
      toOrganisation: transfer.toOrganisation,
    };
    const ruling = takeOver(application, offer, receiver);
    if (!ruling.ok) return { application: null, problems: problemsIn(language, ruling.faults) };
    const doer = doerOf(viewer, { organisationId });
    await store.answerOffer(tx, transfer.id, 'ACCEPTED', viewer.account, at);
    if (application.status === 'DRAFT') await forgetProofs(tx, id);
    await store.saveOwner(tx, id, { accountId: viewer.account, organisation: doer.organisation });
    const taken = await saveChange(tx, id, ruling.decision, at, doer);
    const to = { account: viewer.account, organisation: organisationId };
    await followTransfer(tx, taken, at);
    const told = { applicationId: id, from: giver, to, leikaKey, number, serviceName };
    await publish(tx, at, [
      event('applications.application.transferred', id, told),
      event('applications.application.given-away', id, noticeTo(giver, locked)),
    ]);
    return { application: taken, problems: [] };
  });
}

type Transfers = Required<
  Pick<
    MutationResolvers,
    'offerApplicationTransfer' | 'acceptApplicationTransfer' | 'declineApplicationTransfer' | 'cancelApplicationTransfer'
  >
>;

export const transfers: Transfers = {
  offerApplicationTransfer: async (_, { input }, { viewer, db, now, language }) => {
    const giver = requireViewer(viewer);
    const applicationId = parseId<'Application'>(input.applicationId, 'applicationId');
    const toOrganisation = input.organisationId == null ? null : parseId<'Organisation'>(input.organisationId, 'organisationId');
    const offeredAt = now();
    return db.transaction(async (tx) => {
      const application = requireOwn(giver, await lockApplication(tx, applicationId), 'SUBMIT');
      if (toOrganisation !== null && representing(giver, toOrganisation) === null)
        throw new PublicError('FORBIDDEN', 'You may not act for this organisation');
      const possible = mayTransfer(application);
      if (!possible.ok) return { application, code: null, problems: problemsIn(language, possible.faults) };
      if (toOrganisation !== null && toOrganisation === application.organisationId)
        return { application, code: null, problems: problemsIn(language, [{ code: 'SAME_OWNER', path: ['organisationId'] }]) };
      const code = toOrganisation === null ? newCode() : null;
      const { accountId: fromAccount, organisationId: fromOrganisation } = application;
      const offer = { id: newId<'Transfer'>(), applicationId, fromAccount, fromOrganisation, toOrganisation };
      const expiresAt = new Date(offeredAt.getTime() + OFFER_MS);
      await store.saveOffer(tx, { ...offer, offeredBy: giver.account, offeredAt, expiresAt }, code);
      return { application, code, problems: [] };
    });
  },

  acceptApplicationTransfer: async (_, { input }, context) => {
    const viewer = requireViewer(context.viewer);
    const answer = await accept(context, viewer, readKey(viewer, input.code ?? null, input.offerId ?? null));
    if (answer.application !== null) forget(context, answer.application.id);
    return answer;
  },

  declineApplicationTransfer: async (_, { input }, context) => {
    const viewer = requireViewer(context.viewer);
    const key = readKey(viewer, input.code ?? null, input.offerId ?? null);
    const at = context.now();
    return context.db.transaction(async (tx) => {
      const locked = await lockOffer(tx, key, at);
      if (locked === null)
        return { offer: null, problems: problemsIn(context.language, [{ code: 'OFFER_NOT_OPEN', path: ['code'] }]) };
      const { application, transfer } = locked;
      if (viewer.actingFor !== undefined) requirePermission(viewer.actingFor, 'SUBMIT', application.leikaKey);
      await store.answerOffer(tx, transfer.id, 'DECLINED', viewer.account, at);
      const notice = noticeTo(giverOf(transfer), locked);
      await publish(tx, at, [event('applications.application.transfer-declined', application.id, notice)]);
      return { offer: locked, problems: [] };
    });
  },

  cancelApplicationTransfer: async (_, { input }, { viewer, db, now, language }) => {
    const giver = requireViewer(viewer);
    const applicationId = parseId<'Application'>(input.applicationId, 'applicationId');
    const at = now();
    return db.transaction(async (tx) => {
      const application = requireOwn(giver, await lockApplication(tx, applicationId), 'SUBMIT');
      const open = await store.findOfferOf(tx, applicationId, at);
      if (open === null)
        return { application, problems: problemsIn(language, [{ code: 'OFFER_NOT_OPEN', path: ['applicationId'] }]) };
      await store.answerOffer(tx, open.id, 'CANCELED', giver.account, at);
      return { application, problems: [] };
    });
  },
};
