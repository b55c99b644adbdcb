/** Deemed approval in the graph: how the period of a case stands, its extension, and the certificate that it has run out. */

import { requireScope } from '#platform/identity/viewer.ts';
import { publish } from '#platform/events.ts';
import { dayOf } from '#platform/values/day.ts';
import { parseId } from '#platform/values/id.ts';
import { addEntries } from '../case-desk/store/entries.ts';
import type { ApplicationResolvers, MutationResolvers, Resolvers } from '../generated/types.ts';
import { issue } from '../issuing/issue.ts';
import { forget } from '../resolvers/change.ts';
import { changeCase } from '../resolvers/case-desk.ts';
import { requireOwn } from '../rules/access.ts';
import { announceExtension } from '../rules/cases.ts';
import { granted, problemsIn, refused } from '../rules/problems.ts';
import { readText } from '../rules/text.ts';
import { lockApplication } from '../store/applications.ts';
import { extend } from './rules/period.ts';
import { findDeemedApproval, savePeriod } from './store.ts';

type Mutations = Required<Pick<MutationResolvers, 'extendApprovalPeriod' | 'requestApprovalCertificate'>>;

export const deemedApprovalMutations: Mutations = {
  extendApprovalPeriod: (_, { input }, context) => {
    const { subject } = requireScope(context.viewer, 'case:write');
    const reason = readText(input.reason, 'reason');
    const today = dayOf(context.now());
    return changeCase(context, input.caseId, {
      rule: async (application, tx) => {
        const period = await findDeemedApproval(tx, application.id);
        const extended = period === null ? refused('NO_PERIOD_RUNNING', 'caseId') : extend(period, input.until, today);
        if (!extended.ok) return extended;
        if (!reason.ok) return reason;
        await savePeriod(tx, application.id, extended.decision);
        return granted(announceExtension(application, reason.decision));
      },
      also: async (tx, { id }, at) => {
        await addEntries(tx, [{ applicationId: id, kind: 'PERIOD_EXTENDED', workerSubject: subject }], at);
      },
    });
  },

  requestApprovalCertificate: async (_, { input }, context) => {
    const { viewer, db, language, now } = context;
    const id = parseId<'Application'>(input.applicationId, 'applicationId');
    const payload = await db.transaction(async (tx) => {
      const application = requireOwn(viewer, await lockApplication(tx, id), 'READ');
      if ((await findDeemedApproval(tx, id))?.state !== 'GRANTED')
        return { application, problems: problemsIn(language, refused('NOT_DEEMED_GRANTED', 'applicationId').faults) };
      await publish(tx, now(), await issue(tx, application, 'DEEMED_APPROVAL', now()));
      return { application, problems: [] };
    });
    forget(context, id);
    return payload;
  },
};

export const deemedApprovalOf: NonNullable<ApplicationResolvers['deemedApproval']> = ({ id }, _, { loaders }) =>
  loaders.deemedApprovals.load(id);

export const deemedApprovalTypes: Required<Pick<Resolvers, 'DeemedApproval'>> = {
  DeemedApproval: { stoppedSince: ({ stoppedOn }) => stoppedOn },
};
