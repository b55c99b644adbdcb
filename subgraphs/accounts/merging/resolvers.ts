/** Merging in the graph: first to see, then to do. */

import { requireViewer } from '#platform/identity/viewer.ts';
import type { MutationResolvers } from '../generated/types.ts';
import { requireIssuer } from '../linking.ts';
import { mergeProblem } from '../rules/merging.ts';
import { findAccounts } from '../store/accounts.ts';
import { mergeAccounts, previewMerge } from './merge.ts';

export const mergingMutations: Required<Pick<MutationResolvers, 'accountMergePreview' | 'mergeAccounts'>> = {
  accountMergePreview: async (_, { input }, context) => {
    requireIssuer(context.linking);
    const preview = await previewMerge(context, requireViewer(context.viewer), input.proof);
    if (typeof preview === 'string') return { preview: null, problems: [mergeProblem(preview, context.language)] };
    return { preview, problems: [] };
  },

  mergeAccounts: async (_, { input }, context) => {
    requireIssuer(context.linking);
    const viewer = requireViewer(context.viewer);
    const fault = await mergeAccounts(context, viewer, input.proof, input.keep);
    context.loaders.accounts.clear(viewer.account);
    context.loaders.identitiesByAccount.clear(viewer.account);
    // Null where the account of this session is the one that is closed.
    const [account = null] = await findAccounts(context.db, [viewer.account]);
    return { account, problems: fault === null ? [] : [mergeProblem(fault, context.language)] };
  },
};
