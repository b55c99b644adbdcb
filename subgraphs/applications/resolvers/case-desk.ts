/** What case workers do: take over, ask, decide. */

import { requireScope } from '#platform/identity/viewer.ts';
import { parseId } from '#platform/values/id.ts';
import { higher } from '#platform/values/trust-level.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../generated/types.ts';
import { requireCase } from '../rules/access.ts';
import { assign, decide, requestInformation } from '../rules/cases.ts';
import { documentsFor } from '../rules/documents.ts';
import { requireSubmission } from '../store/applications.ts';
import { findDocuments } from '../store/documents.ts';
import { isPaid } from '../store/history.ts';
import { changeApplication, type ChangeRequest } from './change.ts';

type Work = Pick<ChangeRequest, 'rule' | 'notice' | 'further'>;

async function changeCase(context: Context, id: string, work: Work) {
  const { application, problems } = await changeApplication(context, {
    ...work,
    id,
    argument: 'caseId',
    require: (found, participants) => requireCase(context.viewer, found, participants),
  });
  return { case: application, problems };
}

type CaseDesk = Required<Pick<MutationResolvers, 'assignCase' | 'requestInformation' | 'decideCase'>>;

export const caseDesk: CaseDesk = {
  assignCase: (_, { input }, context) => {
    const { subject } = requireScope(context.viewer, 'case:write');
    return changeCase(context, input.caseId, { rule: (application) => assign(application, subject), notice: null });
  },

  requestInformation: (_, { input }, context) => {
    const { subject } = requireScope(context.viewer, 'case:write');
    return changeCase(context, input.caseId, {
      rule: (application) => requestInformation(application, subject, input.text),
      notice: 'applications.application.information-requested',
      further: () => ({ chosenTrustLevel: input.requiredTrustLevel ?? null }),
    });
  },

  decideCase: async (_, { input }, context) => {
    const { subject } = requireScope(context.viewer, 'case:write');
    await context.hearPayments(); // Whoever has just paid is not told that payment is outstanding.
    const wanted = (input.documents ?? []).map((id) => parseId<'Document'>(id, 'documents'));
    if (wanted.length > 0) await context.hearDocuments();
    const chosenTrustLevel = input.requiredTrustLevel ?? null;
    return changeCase(context, input.caseId, {
      rule: async (application, tx) => {
        const { paymentPolicy: policy, charges, requiredTrustLevel } = await requireSubmission(tx, application.id);
        const documents = documentsFor(wanted, 'DELIVERY', await findDocuments(tx, application.id), context.now());
        if (!documents.ok) return documents;
        const paid = await isPaid(tx, application.id);
        const trustLevel = higher(requiredTrustLevel, chosenTrustLevel ?? requiredTrustLevel);
        return decide(application, subject, { outcome: input.outcome, text: input.text, trustLevel }, { policy, charges, paid });
      },
      notice: 'applications.application.decided',
      further: () => ({ chosenTrustLevel, law: input.law ?? 'GENERAL', documents: [...new Set(wanted)] }),
    });
  },
};
