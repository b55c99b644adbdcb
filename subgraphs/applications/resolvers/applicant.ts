/** What applicants do: start, save, submit, answer, withdraw. */

import { PublicError } from '#platform/errors.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import { requireViewer } from '#platform/identity/viewer.ts';
import { dayOf } from '#platform/values/day.ts';
import { newId, parseId, type Id } from '#platform/values/id.ts';
import type { MutationResolvers } from '../generated/types.ts';
import { holdFor } from '../bookings/hold.ts';
import { settleDocuments } from '../attachments/hearing.ts';
import { bookingProblems } from '../bookings/rules/problems.ts';
import { findCoApplicants } from '../co-applicants/store.ts';
import { participantsOf } from '../co-applicants/telling.ts';
import { keepDraft } from '../co-applicants/voiding.ts';
import { requireOwn, requireRepresented, requireTogether } from '../rules/access.ts';
import { answer, withdraw } from '../rules/cases.ts';
import { documentsFor, sharesOf } from '../rules/documents.ts';
import { openTo, saveDraft } from '../rules/drafts.ts';
import { problemsIn } from '../rules/problems.ts';
import * as store from '../store/applications.ts';
import { findOffer } from '../store/catalogue.ts';
import { attachDocuments, findDocuments } from '../store/documents.ts';
import { requireForm } from '../store/forms.ts';
import { findFormsOf } from '../reuse/store/adoptions.ts';
import { requireOpen } from '../store/merged-accounts.ts';
import { changeApplication, forget } from './change.ts';
import { differencesIn } from './differences.ts';
import { draftMoment, hearAttached } from './form.ts';
import { submitApplication } from './submission.ts';

type Applicant = Required<
  Pick<MutationResolvers, 'startApplication' | 'saveApplication' | 'submitApplication' | 'withdrawApplication' | 'answerQuery'>
>;

export const applicant: Applicant = {
  startApplication: async (_, { input }, { viewer, db, language, now }) => {
    const person = requireViewer(viewer);
    const offerId = parseId<'Offer'>(input.offerId, 'offerId');
    const startedAt = now();
    return db.transaction(async (tx) => {
      await requireOpen(tx, person.account);
      const offer = await findOffer(tx, offerId);
      if (offer === null) throw new PublicError('NOT_FOUND', 'There is no such offer');
      const { leikaKey, authorityId } = offer;
      const represented = requireRepresented(person, input.onBehalfOf ?? null, leikaKey);
      const [form] = await findFormsOf(tx, [offer]);
      const open = openTo(offer, form !== undefined, dayOf(startedAt));
      if (!open.ok || form === undefined)
        return { application: null, problems: open.ok ? [] : problemsIn(language, open.faults) };
      const application = await store.insertDraft(tx, {
        id: newId<'Application'>(),
        accountId: person.account,
        organisationId: represented?.id ?? null,
        organisationName: represented?.name ?? null,
        organisationProven: represented?.isProven ?? null,
        offerId,
        leikaKey,
        authorityId,
        formId: form.id,
        formVersion: form.version,
        data: {},
        version: 1,
        status: 'DRAFT',
        startedAt,
      });
      const told = {
        applicationId: application.id,
        account: person.account,
        organisation: represented?.id ?? null,
        leikaKey,
        authorityId,
      };
      const requiredTrustLevel = open.decision.trustLevel;
      await publish(tx, startedAt, [event('applications.application.started', application.id, { ...told, requiredTrustLevel })]);
      return { application, problems: [] };
    });
  },

  saveApplication: async (_, { input }, context) => {
    const id = parseId<'Application'>(input.id, 'id');
    await hearAttached(context, id);
    const payload = await context.db.transaction(async (tx) => {
      const locked = await store.lockApplication(tx, id);
      const invited = await findCoApplicants(tx, [id]);
      const editors = participantsOf(invited.filter(({ mayEdit }) => mayEdit));
      const application = requireTogether(context.viewer, locked, 'PREPARE', { all: participantsOf(invited), allowed: editors });
      const saved = saveDraft(application, input);
      const form = await requireForm(tx, application);
      if (!saved.ok) {
        const isConflict = saved.faults.some(({ code }) => code === 'VERSION_CONFLICT');
        const differences = isConflict ? differencesIn(form, application, input.data, context.language) : [];
        return { application, differences, problems: problemsIn(context.language, saved.faults), remarks: [] };
      }
      const at = context.now();
      const moment = await draftMoment(tx, context, form, application, at);
      const { version, data: given } = saved.decision;
      const { data, problems, remarks } = context.checks.checkDraft(form, given, application.data, context.language, moment);
      if (problems.length > 0) return { application, differences: [], problems, remarks: [] };
      const draft = await keepDraft(tx, id, { version, data }, at);
      const hindrances = bookingProblems(context.language, await holdFor(tx, draft, form, at));
      return { application: draft, differences: [], problems, remarks: [...remarks, ...hindrances] };
    });
    forget(context, id);
    return payload;
  },

  submitApplication: (_, { input }, context) =>
    submitApplication(context, {
      id: input.id,
      version: input.version ?? null,
      declaration: input.confirmedDeclaration ?? null,
    }),

  withdrawApplication: (_, { input }, context) =>
    changeApplication(context, {
      id: input.id,
      argument: 'id',
      require: (application, participants) =>
        application?.status === 'DRAFT'
          ? requireOwn(context.viewer, application, 'PREPARE')
          : requireTogether(context.viewer, application, 'SUBMIT', { all: participants, allowed: participants }),
      rule: withdraw,
    }),

  answerQuery: async (_, { input }, context) => {
    const wanted = (input.documents ?? []).map((id) => parseId<'Document'>(id, 'documents'));
    if (wanted.length > 0) await context.hearDocuments(); // What she has just shared is known.
    let given: readonly Id<'DocumentShare'>[] = [];
    return changeApplication(context, {
      id: input.id,
      argument: 'id',
      require: (application) => requireOwn(context.viewer, application, 'SUBMIT'),
      rule: async (application, tx) => {
        const { account } = requireViewer(context.viewer);
        if (wanted.length > 0) await settleDocuments(tx, application.id);
        const shared = (await findDocuments(tx, application.id)).filter(({ accountId }) => accountId === account);
        const documents = documentsFor(wanted, 'ANSWER', shared, context.now());
        given = sharesOf(wanted, 'ANSWER', shared, context.now());
        return documents.ok ? answer(application, input.text, documents.decision) : documents;
      },
      // What was answered with is as bound as what was submitted with.
      after: async (tx, { id: applicationId, accountId }, at) => {
        if (given.length === 0) return;
        await attachDocuments(tx, given, at);
        const told = { applicationId, account: accountId, attachments: given };
        await publish(tx, at, [event('applications.application.answered', applicationId, told)]);
      },
    });
  },
};
