/** What case workers do with a case beside deciding it: take it over and give it back, ask, note, turn it away, close it. */

import type { Transaction } from '#platform/database.ts';
import { requireScope } from '#platform/identity/viewer.ts';
import { dayOf, type Day } from '#platform/values/day.ts';
import { addEntries } from '../case-desk/store/entries.ts';
import type { EntryKind } from '../case-desk/tables.ts';
import { isWorker, noteWorker } from '../case-desk/store/workers.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../generated/types.ts';
import { isLive } from '../fit-connect/rules/states.ts';
import { findDelivery } from '../fit-connect/store/deliveries.ts';
import { requireCase } from '../rules/access.ts';
import { assign, close, reject, release, requestInformation } from '../rules/cases.ts';
import { answerDay } from '../rules/deadlines.ts';
import { granted, refused } from '../rules/problems.ts';
import { isSettled } from '../rules/money-left.ts';
import { readText } from '../rules/text.ts';
import type { ApplicationRow } from '../tables.ts';
import { changeApplication, type ChangeRequest } from './change.ts';

interface Work extends Pick<ChangeRequest, 'rule' | 'further' | 'answerBy' | 'isIncomplete' | 'also' | 'after'> {
  /** It is no step of the procedure. */
  readonly isAside?: boolean;
}

/** Whether the system that an application goes to has yet to answer: of its answer and a step here one would be lost. */
async function isUnanswered(tx: Transaction, { id }: ApplicationRow): Promise<boolean> {
  const delivery = await findDelivery(tx, id);
  return delivery !== null && isLive(delivery.state);
}

/** Carries out what a case worker does. Throws what `requireCase` throws. */
export async function changeCase(context: Context, id: string, { rule, isAside = false, also, ...work }: Work) {
  const { subject } = requireScope(context.viewer, 'case:write');
  const { application, problems } = await changeApplication(context, {
    ...work,
    id,
    argument: 'caseId',
    rule: async (found, tx) =>
      !isAside && (await isUnanswered(tx, found)) ? refused('DELIVERY_UNANSWERED', 'caseId') : rule(found, tx),
    require: (found, participants) => requireCase(context.viewer, found, participants),
    also: async (tx, before, at) => {
      await noteWorker(tx, before.authorityId, subject, at);
      await also?.(tx, before, at);
    },
  });
  return { case: application, problems };
}

/** An entry for the record of a case. */
export function noting(kind: EntryKind, workerSubject: string, text: () => string | null = () => null) {
  return async (tx: Transaction, { id }: ApplicationRow, at: Date): Promise<void> => {
    await addEntries(tx, [{ applicationId: id, kind, workerSubject, text: text() }], at);
  };
}

const unchanged = ({ status, assignee }: ApplicationRow) => granted({ status, assignee, steps: [], decision: null });

type CaseDesk = Required<
  Pick<MutationResolvers, 'assignCase' | 'releaseCase' | 'addCaseNote' | 'requestInformation' | 'rejectCase' | 'closeCase'>
>;

export const caseDesk: CaseDesk = {
  assignCase: (_, { input }, context) => {
    const { subject } = requireScope(context.viewer, 'case:write');
    const assignee = input.assignee ?? subject;
    return changeCase(context, input.caseId, {
      rule: async (application, tx) => {
        const isKnown = assignee === subject || (await isWorker(tx, application.authorityId, assignee, context.now()));
        return isKnown ? assign(application, assignee) : refused('UNKNOWN_COLLEAGUE', 'assignee');
      },
      also: noting('ASSIGNED', subject, () => assignee),
    });
  },

  releaseCase: (_, { input }, context) => {
    const { subject } = requireScope(context.viewer, 'case:write');
    return changeCase(context, input.caseId, { rule: release, isAside: true, also: noting('RELEASED', subject) });
  },

  addCaseNote: (_, { input }, context) => {
    const { subject } = requireScope(context.viewer, 'case:write');
    const text = readText(input.text, 'text');
    return changeCase(context, input.caseId, {
      rule: (application) => (text.ok ? unchanged(application) : text),
      isAside: true,
      also: noting('NOTE', subject, () => (text.ok ? text.decision : null)),
    });
  },

  requestInformation: (_, { input }, context) => {
    const { subject } = requireScope(context.viewer, 'case:write');
    const named: Day | null = input.answerBy ?? null;
    const answerBy = answerDay(named, dayOf(context.now()));
    return changeCase(context, input.caseId, {
      rule: (application) => (answerBy.ok ? requestInformation(application, subject, input.text) : answerBy),
      further: () => ({ chosenTrustLevel: input.requiredTrustLevel ?? null }),
      isIncomplete: input.documentsMissing ?? false,
      ...(answerBy.ok ? { answerBy: answerBy.decision } : {}),
    });
  },

  rejectCase: (_, { input }, context) =>
    changeCase(context, input.caseId, {
      rule: (application) => reject(application, input.reasons),
      further: () => ({ chosenTrustLevel: input.requiredTrustLevel ?? null }),
    }),

  closeCase: async (_, { input }, context) => {
    await context.hearPayments(); // Whoever has just paid is not told that something is still to be paid.
    return changeCase(context, input.caseId, {
      rule: (application) => close(application, 'AUTHORITY', isSettled(application.standing)),
    });
  },
};
