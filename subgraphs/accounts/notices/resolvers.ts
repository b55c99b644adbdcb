/** Addresses for notices in the graph. */

import { requireViewer } from '#platform/identity/viewer.ts';
import { readLanguage } from '#platform/language.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../generated/types.ts';
import { ownAccount } from '../registration.ts';
import type { AccountRow } from '../tables.ts';
import { confirmAddress, resendCode } from './address.ts';

export const noticeMutations: Required<Pick<MutationResolvers, 'requestEmailConfirmation' | 'confirmEmail'>> = {
  requestEmailConfirmation: async (_, { input }, context) => {
    const viewer = requireViewer(context.viewer);
    const { db, now } = context;
    const language = input.language == null ? context.language : readLanguage(input.language);
    const problems = await db.transaction((tx) => resendCode(tx, viewer.account, language, now()));
    return { account: await ownAccount(context, viewer), problems };
  },

  confirmEmail: async (_, { input }, context) => {
    const viewer = requireViewer(context.viewer);
    const { db, language, codeOf, now, loaders } = context;
    const terms = { codeOf, language, now: now() };
    const problems = await db.transaction((tx) => confirmAddress(tx, viewer.account, input.code, terms));
    loaders.noticeAddresses.clear(viewer.account);
    return { account: await ownAccount(context, viewer), problems };
  },
};

/** When the address of the profile was confirmed; null for one that is not, or not yet. */
export async function emailConfirmedAt({ id, email }: AccountRow, _: unknown, { loaders }: Context): Promise<Date | null> {
  const address = await loaders.noticeAddresses.load(id);
  return address !== null && address.email === email ? address.confirmedAt : null;
}
