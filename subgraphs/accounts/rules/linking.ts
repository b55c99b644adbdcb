/** Several logins of one account: what may be added and removed, and what to say otherwise. */

import type { Language, Problem, Text } from '#platform/language.ts';

/** How long a person may take to prove the other login. */
export const INTENT_S = 10 * 60;
/** How long a front end may take to hand over the proof. */
export const PROOF_S = 5 * 60;

const MESSAGES = {
  PROOF_INVALID: {
    de: 'Der Nachweis der Anmeldung gilt nicht mehr. Bitte beginnen Sie noch einmal.',
    en: 'The proof of the login is no longer valid. Please start again.',
  },
  IDENTITY_IN_USE: {
    de: 'Diese Anmeldung öffnet bereits ein anderes Konto.',
    en: 'This login already opens another account.',
  },
  LAST_IDENTITY: {
    de: 'Die einzige Anmeldung eines Kontos kann nicht entfernt werden.',
    en: 'The only login of an account cannot be removed.',
  },
} as const satisfies Record<string, Text>;

/** A problem with the argument that a mutation names it by. */
export function linkProblem(code: keyof typeof MESSAGES, argument: 'proof' | 'id', language: Language): Problem {
  return { code, path: [argument], message: MESSAGES[code][language] };
}
