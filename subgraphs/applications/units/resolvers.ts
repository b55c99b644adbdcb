/** Units in the graph: which there are, and giving a case to one. */

import { requireScope } from '#platform/identity/viewer.ts';
import { addEntries } from '../case-desk/store/entries.ts';
import type { MutationResolvers, QueryResolvers } from '../generated/types.ts';
import { changeCase } from '../resolvers/case-desk.ts';
import { requireAuthority } from '../rules/access.ts';
import { move } from './rules.ts';
import { findUnits, saveUnit } from './store.ts';

export const unitQueries: Required<Pick<QueryResolvers, 'caseUnits'>> = {
  caseUnits: (_, { authorityId }, { viewer, db }) => findUnits(db, requireAuthority(viewer, authorityId)),
};

export const unitMutations: Required<Pick<MutationResolvers, 'moveCase'>> = {
  moveCase: (_, { input }, context) => {
    const { subject } = requireScope(context.viewer, 'case:write');
    const unit = input.unit ?? null;
    return changeCase(context, input.caseId, {
      isAside: true,
      rule: async (application, tx) => {
        const known = await findUnits(tx, application.authorityId);
        return move(
          application,
          unit,
          known.map(({ name }) => name),
        );
      },
      also: async (tx, { id }, at) => {
        await saveUnit(tx, id, unit);
        await addEntries(tx, [{ applicationId: id, kind: 'MOVED', workerSubject: subject, text: unit }], at);
      },
    });
  },
};
