/** Consents in the graph: what a person may consent to, and what she has decided. */

import type { Language } from '#platform/language.ts';
import { readLanguage } from '#platform/language.ts';
import { requireViewer } from '#platform/identity/viewer.ts';
import { dayOf } from '#platform/values/day.ts';
import type { Context } from '../context.ts';
import type { ConsentDecisionResolvers, ConsentResolvers, MutationResolvers } from '../generated/types.ts';
import { ownAccount, register } from '../registration.ts';
import { giveConsent, withdrawConsent } from './consent.ts';
import { currentVersion, PURPOSES, purposeOf, wordingOf, type ConsentPurpose } from './purposes.ts';
import { findDecisions } from './store.ts';
import type { ConsentRow } from './tables.ts';

/** A purpose with what an account has decided on it, the latest first. */
export interface ConsentState {
  readonly purpose: ConsentPurpose;
  readonly history: readonly ConsentRow[];
}

async function stateOf(purpose: ConsentPurpose, account: ConsentRow['accountId'], { db }: Context): Promise<ConsentState> {
  return { purpose, history: await findDecisions(db, account, purpose) };
}

export function consentsOf({ id }: { readonly id: ConsentRow['accountId'] }, context: Context): Promise<ConsentState[]> {
  return Promise.all(PURPOSES.map(({ purpose }) => stateOf(purpose, id, context)));
}

const languageOf = (wanted: string | null | undefined, context: Context): Language =>
  wanted == null ? context.language : readLanguage(wanted);

export const consentMutations: Required<Pick<MutationResolvers, 'giveConsent' | 'withdrawConsent'>> = {
  giveConsent: async (_, { input }, context) => {
    const viewer = requireViewer(context.viewer);
    const { account } = viewer;
    const who = { account, language: languageOf(input.language, context), now: context.now() };
    const problems = await context.db.transaction(async (tx) => {
      await register(tx, viewer, who.now);
      return giveConsent(tx, input.purpose, input.textVersion, who);
    });
    return { consent: await stateOf(input.purpose, account, context), problems };
  },

  withdrawConsent: async (_, { input }, context) => {
    const viewer = requireViewer(context.viewer);
    const { account } = viewer;
    const who = { account, language: context.language, now: context.now() };
    await context.db.transaction(async (tx) => {
      await register(tx, viewer, who.now);
      await withdrawConsent(tx, input.purpose, who);
    });
    return { consent: await stateOf(input.purpose, account, context), problems: [] };
  },
};

const versionOf = ({ purpose }: ConsentState, { now }: Context) => currentVersion(purposeOf(purpose), dayOf(now()));

export const Consent: ConsentResolvers = {
  account: (_, _arguments, context) => ownAccount(context, requireViewer(context.viewer)),
  isGiven: ({ history }) => history[0]?.decision === 'GIVEN',
  textVersion: (state, _, context) => versionOf(state, context).number,
  wording: (state, _, context) => versionOf(state, context).wording[context.language],
  dependents: ({ purpose }, _, { language }) => purposeOf(purpose).dependents.map((text) => text[language]),
};

export const ConsentDecision: ConsentDecisionResolvers = {
  wording: ({ purpose, textVersion, language }) => wordingOf(purpose, textVersion, language),
};
