/** What the graph shows of a case beside the application: deadlines, money, proposals, and the authority's own record. */

import { dayOf } from '#platform/values/day.ts';
import type { Resolvers } from '../generated/types.ts';
import { receivedAt } from './queue.ts';
import { findRule } from './store/rules.ts';

type CaseType = 'Case' | 'CaseConnection' | 'CaseRecordEntry' | 'CaseRuleChange' | 'DecisionProposal';

export const caseTypes: Required<Pick<Resolvers, CaseType>> = {
  CaseConnection: { totalCount: ({ total }) => total() },

  Case: {
    application: (application) => application,
    receivedAt,
    overdue: ({ dueOn }, _, { now }) => dueOn !== null && dueOn < dayOf(now()),
    fourEyes: async ({ authorityId, leikaKey }, _, { db }) => (await findRule(db, authorityId, leikaKey))?.fourEyes ?? false,
    proposal: ({ id }, _, { loaders }) => loaders.proposals.load(id),
    record: ({ id }, _, { loaders }) => loaders.records.load(id),
  },

  CaseRecordEntry: { worker: ({ workerSubject }) => workerSubject },
  CaseRuleChange: { worker: ({ workerSubject }) => workerSubject },

  DecisionProposal: {
    outcome: ({ decision }) => decision.outcome,
    text: ({ decision }) => decision.text,
    documents: ({ decision }) => decision.documents,
  },
};
