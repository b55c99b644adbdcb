/** Two accounts become one: when that may be, and what to say otherwise. */

import type { Language, Problem, Text } from '#platform/language.ts';
import { higher, reaches, type TrustLevel } from '#platform/values/trust-level.ts';

const MESSAGES = {
  PROOF_INVALID: {
    de: 'Der Nachweis der Anmeldung gilt nicht mehr. Bitte beginnen Sie noch einmal.',
    en: 'The proof of the login is no longer valid. Please start again.',
  },
  NO_ACCOUNT: {
    de: 'Diese Anmeldung öffnet kein Konto. Sie können sie Ihrem Konto hinzufügen.',
    en: 'This login opens no account. You can add it to yours.',
  },
  SAME_ACCOUNT: {
    de: 'Diese Anmeldung öffnet bereits dieses Konto.',
    en: 'This login already opens this account.',
  },
  PROOF_TOO_WEAK: {
    de: 'Das andere Konto wurde schon mit einem höheren Vertrauensniveau geöffnet. Weisen Sie sich bitte ebenso stark aus.',
    en: 'The other account has been opened at a higher trust level. Please prove a login as strong as that.',
  },
  EXPORT_RUNNING: {
    de: 'Gerade wird eine Datenauskunft erstellt. Bitte warten Sie, bis sie fertig ist.',
    en: 'A data export is being made. Please wait until it is ready.',
  },
} as const satisfies Record<string, Text>;

export type MergeFault = keyof typeof MESSAGES;

/** A problem with the proof, by which both mutations name the other account. */
export function mergeProblem(code: MergeFault, language: Language): Problem {
  return { code, path: ['proof'], message: MESSAGES[code][language] };
}

/** The level that has to be shown again of an account: the highest that any of its logins has shown. */
export function levelOfAccount(logins: readonly { readonly trustLevel: TrustLevel }[]): TrustLevel {
  return logins.map(({ trustLevel }) => trustLevel).reduce<TrustLevel>(higher, 'BASIC');
}

/** Else a weak login of the other account, perhaps a stolen one, would open all that a strong one guards. */
export function isProofEnough(proved: TrustLevel, others: readonly { readonly trustLevel: TrustLevel }[]): boolean {
  return reaches(proved, levelOfAccount(others));
}
