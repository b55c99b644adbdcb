/**
 * Submitting a draft: checked, numbered, kept as it is, sealed, and delivered to the case desk or put on its way to its authority, exactly
 * once.
 */

import type { OnlineService } from '#platform/catalogue/types.ts';
import type { Transaction } from '#platform/database.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { ChargeItem } from '#platform/events/contracts/applications.ts';
import { requireTrustLevel, requireViewer, type Viewer } from '#platform/identity/viewer.ts';
import type { Problem } from '#platform/language.ts';
import { dayOf } from '#platform/values/day.ts';
import { parseId } from '#platform/values/id.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import { allHaveSigned, isSignatureOf } from '../co-applicants/rules.ts';
import { findCoApplicants } from '../co-applicants/store.ts';
import type { CoApplicantRow } from '../co-applicants/tables.ts';
import { copiesOf, participantsOf } from '../co-applicants/telling.ts';
import { leikaOf } from '#platform/values/service-key.ts';
import { openCase } from '../case-desk/keeping.ts';
import type { Context } from '../context.ts';
import { grantAutomatically, isAutomatic } from '../bookings/automatic.ts';
import { bookFor } from '../bookings/hold.ts';
import { readDeclaration } from '../bookings/rules/declared.ts';
import { bookingProblems } from '../bookings/rules/problems.ts';
import { lookAhead } from '../fit-connect/routing/ahead.ts';
import { decideWay, sendAlong, type Known } from '../fit-connect/routing/way.ts';
import { settleDocuments } from '../attachments/hearing.ts';
import { doerOf, requireOwn } from '../rules/access.ts';
import { handIn } from '../rules/cases.ts';
import { coSignaturesOn, declared, levelFor, readDemands, type Demands } from '../rules/demands.ts';
import { mayHandIn, numberOf, openTo } from '../rules/drafts.ts';
import { problemsIn } from '../rules/problems.ts';
import { attachmentsOf, type Attachments } from '../sealing/attachments.ts';
import { sha512OfJson } from '../sealing/canonical.ts';
import { insertSeal } from '../sealing/store.ts';
import { stateSubmission } from '../sealing/submission.ts';
import { lockApplication, nextNumber, saveSubmission } from '../store/applications.ts';
import { findOffer, findService, type KnownService } from '../store/catalogue.ts';
import { attachDocuments, findDocuments } from '../store/documents.ts';
import { requireForm } from '../store/forms.ts';
import { saveChange } from '../store/history.ts';
import type { KnownOffer } from '../copies/tables.ts';
import type { ApplicationRow, FormRow } from '../tables.ts';
import { forget, type Answer } from './change.ts';
import { chargesOn } from './charges.ts';
import { draftMoment } from './form.ts';

/** What a draft that passed every check is submitted with. */
interface Ready {
  readonly application: ApplicationRow;
  readonly offer: KnownOffer;
  readonly service: KnownService | null;
  readonly online: OnlineService;
  readonly form: FormRow;
  /** What is submitted: without what is not asked for, and with what is computed. */
  readonly data: ApplicationRow['data'];
  readonly charges: readonly ChargeItem[];
  readonly at: Date;
  readonly demands: Demands;
  /** What submitting demands, the written form included. */
  readonly level: TrustLevel;
  readonly declaration: string | null;
  /** Who applies beside the applicant; each of them has signed. */
  readonly invited: readonly CoApplicantRow[];
  readonly attachments: Attachments;
}

const draftOf = ({ version, data }: ApplicationRow) => ({ version, sha512: sha512OfJson(data) });

type Check = { readonly ready: Ready } | { readonly problems: readonly Problem[] };

/** Which draft, and what is declared with it. */
interface Wish {
  readonly id: string;
  readonly version: number | null;
  readonly declaration: string | null;
}

/** Throws TRUST_LEVEL_REQUIRED when the session's level is below the one that the online service, or the written form, asks for. */
async function check(
  tx: Transaction,
  context: Context,
  application: ApplicationRow,
  { version, declaration }: Wish,
  at: Date,
): Promise<Check> {
  const { viewer, language, checks } = context;
  const today = dayOf(at);
  const draft = mayHandIn(application, version);
  if (!draft.ok) return { problems: problemsIn(language, draft.faults) };
  const offer = await findOffer(tx, application.offerId);
  if (offer === null) throw new Error('the offer of a draft is not there');
  const open = openTo(offer, true, today);
  if (!open.ok) return { problems: problemsIn(language, open.faults) };
  const form = await requireForm(tx, application);
  const demands = readDemands(form.uiSchema);
  const level = levelFor(demands, open.decision.trustLevel, application.organisationId !== null);
  const { account } = requireTrustLevel(viewer, level);
  const invited = await findCoApplicants(tx, [application.id]);
  const attachments = attachmentsOf(account, await findDocuments(tx, application.id), at);
  const moment = await draftMoment(tx, context, form, application, at);
  const { problems: ofForm, data } = checks.checkSubmission(form, application.data, language, moment);
  const signed = allHaveSigned(invited, draftOf(application), coSignaturesOn(demands, data, today), at);
  const confirmed = declared(demands, declaration);
  const service = await findService(tx, application.leikaKey);
  const charges = await chargesOn(tx, { application, data, form, offer, service }, today);
  const faults = [charges, signed, confirmed, attachments].flatMap((ruling) => (ruling.ok ? [] : ruling.faults));
  const problems = [...ofForm, ...problemsIn(language, faults)];
  if (problems.length > 0 || !charges.ok || !confirmed.ok || !attachments.ok) return { problems };
  // Last of all, as it takes what nobody else gets then.
  const hindrances = await bookFor(tx, { application: { ...application, data }, offer, form, now: at });
  if (hindrances.length > 0) return { problems: bookingProblems(language, hindrances) };
  const found = { application, offer, service, online: open.decision, form, data, at, demands, level, invited };
  return { ready: { ...found, charges: charges.decision, declaration: confirmed.decision, attachments: attachments.decision } };
}

/** Those whose signatures stand for what is submitted. */
function cosignedOf({ application, invited }: Ready): readonly CoApplicantRow[] {
  const { version, sha512 } = draftOf(application);
  return invited.filter((one) => one.endedAt === null && isSignatureOf(one, version, sha512));
}

async function submit(
  tx: Transaction,
  { viewer, sealer, ...routing }: Known & Pick<Context, 'sealer'> & { readonly viewer: Viewer },
  ready: Ready,
): Promise<ApplicationRow> {
  const { application, offer, service, online, form, data, charges, at, invited } = ready;
  const doer = doerOf(viewer, application);
  const { id, offerId, leikaKey, authorityId, formId, formVersion } = application;
  const today = dayOf(at);
  const way = await decideWay(tx, routing, { authorityId, leikaKey: leikaOf(leikaKey), area: offer.area });
  const change = handIn(application, way.to === 'CASE_DESK' ? 'CASE_DESK' : 'DESTINATION');
  if (!change.ok) throw new Error('a draft that was checked cannot be handed in');
  const serviceName = service?.name ?? form.title.de;
  const number = numberOf(today, await nextNumber(tx));
  const { trustLevel: requiredTrustLevel } = online;
  const paymentPolicy = form.paymentPolicy ?? online.paymentPolicy;
  const { account, organisation } = doer;
  const by = { submittedBy: account, organisationId: organisation?.id ?? null, organisationName: organisation?.name ?? null };
  const kept = { serviceName, paymentPolicy, requiredTrustLevel, charges, submittedAt: at };
  await saveSubmission(tx, { applicationId: id, formId, formVersion, data, ...kept, ...by }, number);
  const { statement, people } = stateSubmission({
    ...ready,
    attachments: ready.attachments.sealed,
    serviceLevel: requiredTrustLevel,
    writtenLevel: ready.level,
    viewer,
    organisation,
    cosigned: cosignedOf(ready),
    serviceName,
    number,
  });
  await insertSeal(tx, { ...(await sealer.seal(statement)), applicationId: id, sealedAt: at }, people);
  await attachDocuments(tx, ready.attachments.shares, at);
  const saved = await saveChange(tx, id, change.decision, at, doer);
  const submitted = await openCase(tx, saved, { form, offer, isElsewhere: way.to !== 'CASE_DESK', at });
  await sendAlong(tx, id, way, at);
  const told = {
    applicationId: id,
    account,
    organisation: organisation?.id ?? null,
    number,
    offerId,
    leikaKey,
    authorityId,
    serviceName,
    paymentPolicy,
    charges,
    requiredTrustLevel,
    attachments: ready.attachments.shares,
  };
  const submission = event('applications.application.submitted', id, told);
  await publish(tx, at, [submission, ...copiesOf([submission], participantsOf(invited))]);
  const granted = isAutomatic(readDeclaration(form.uiSchema)) ? await grantAutomatically(tx, submitted, at) : null;
  return granted ?? submitted;
}

/** Submits a draft, or answers what is to be put right first; the draft is kept in any case. */
export async function submitApplication(context: Context, wish: Wish): Promise<Answer> {
  const id = parseId<'Application'>(wish.id, 'id');
  const ahead = await lookAhead(context, id);
  await context.hearDocuments(); // What she has just shared is known.
  const at = context.now();
  const answer = await context.db.transaction(async (tx): Promise<Answer> => {
    const viewer = requireViewer(context.viewer);
    const application = requireOwn(viewer, await lockApplication(tx, id), 'SUBMIT');
    await settleDocuments(tx, id); // Whether a share belongs to it is decided here, for the safe too.
    const checked = await check(tx, context, application, wish, at);
    if ('problems' in checked) return { application, problems: checked.problems };
    return { application: await submit(tx, { ...context, viewer, ahead }, checked.ready), problems: [] };
  });
  forget(context, id);
  return answer;
}
