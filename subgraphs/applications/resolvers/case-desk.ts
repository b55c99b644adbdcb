/** What case workers do: take over, ask, decide. */

import { requireScope } from '#platform/identity/viewer.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../generated/types.ts';
import { requireCase } from '../rules/access.ts';
import { assign, decide, requestInformation } from '../rules/cases.ts';
import { requireSubmission } from '../store/applications.ts';
import { isPaid } from '../store/history.ts';
import { changeApplication, type ChangeRequest } from './change.ts';

type Work = Pick<ChangeRequest, 'rule' | 'notice'>;

async function changeCase(context: Context, id: string, work: Work) {
  const { application, problems } = await changeApplication(context, {
    ...work,
    id,
    argument: 'caseId',
    require: (found) => requireCase(context.viewer, found),
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
    });
  },

  decideCase: (_, { input }, context) => {
    const { subject } = requireScope(context.viewer, 'case:write');
    return changeCase(context, input.caseId, {
      rule: async (application, tx) => {
        const { paymentPolicy: policy, charges } = await requireSubmission(tx, application.id);
        const paid = await isPaid(tx, application.id);
        return decide(application, subject, input, { policy, charges, paid });
      },
      notice: 'applications.application.decided',
    });
  },
};
