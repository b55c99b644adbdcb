/** What a payer can put right, in both languages. */

import type { Language, Problem, Text } from '#platform/language.ts';
import type { StartProblem } from './rules/start.ts';

export type ProblemCode = StartProblem | 'RETURN_URL_NOT_ALLOWED' | 'ALREADY_DECIDED' | 'NOT_STARTED' | 'PAYMENT_RUNNING';

const TEXTS: Readonly<Record<ProblemCode, { readonly path: readonly string[]; readonly text: Text }>> = {
  IDEMPOTENCY_KEY_REUSED: {
    path: ['idempotencyKey'],
    text: {
      de: 'Dieser Schlüssel gehört schon zur Zahlung eines anderen Antrags.',
      en: 'This key already belongs to the payment of another application.',
    },
  },
  ALREADY_PAID: {
    path: [],
    text: { de: 'Die Gebühr ist bereits bezahlt.', en: 'The fee has already been paid.' },
  },
  ALREADY_DECIDED: {
    path: [],
    text: { de: 'Die Zahlung ist bereits gescheitert.', en: 'The payment has already failed.' },
  },
  NOT_STARTED: {
    path: ['id'],
    text: {
      de: 'Diese Gebühr ist fällig, und niemand hat begonnen, sie zu bezahlen.',
      en: 'This fee is due, and nobody has begun to pay it.',
    },
  },
  PAYMENT_RUNNING: {
    path: ['applicationId'],
    text: {
      de: 'Wer den Antrag vorher hatte, hat eine Zahlung begonnen. Bitte versuchen Sie es in einer halben Stunde noch einmal.',
      en: 'Whoever had the application before has begun a payment. Please try again in half an hour.',
    },
  },
  APPLICATION_WITHDRAWN: {
    path: ['applicationId'],
    text: {
      de: 'Der Antrag wurde zurückgenommen; es ist nichts zu bezahlen.',
      en: 'The application was withdrawn; there is nothing to pay.',
    },
  },
  NOTHING_TO_PAY: {
    path: ['applicationId'],
    text: { de: 'Für diesen Antrag ist nichts zu bezahlen.', en: 'There is nothing to pay for this application.' },
  },
  NOT_DUE: {
    path: ['applicationId'],
    text: {
      de: 'Die Gebühr wird erst nach dem Bescheid fällig.',
      en: 'The fee falls due only after the decision.',
    },
  },
  NOT_PAYABLE_ONLINE: {
    path: ['applicationId'],
    text: {
      de: 'Dieser Betrag kann nicht online bezahlt werden. Bitte wenden Sie sich an die zuständige Stelle.',
      en: 'This amount cannot be paid online. Please contact the authority in charge.',
    },
  },
  NO_PAYMENT_PROVIDER: {
    path: ['applicationId'],
    text: {
      de: 'Die zuständige Stelle nimmt noch keine Zahlungen über das Portal an. Bitte fragen Sie dort, wie Sie bezahlen können.',
      en: 'The authority in charge does not take payments through the portal yet. Please ask there how to pay.',
    },
  },
  RETURN_URL_NOT_ALLOWED: {
    path: ['returnUrl'],
    text: {
      de: 'Die Adresse für die Rückkehr gehört zu keinem zugelassenen Portal.',
      en: 'The return address does not belong to a registered portal.',
    },
  },
};

/** A problem in the caller's language. */
export function problem(code: ProblemCode, language: Language): Problem {
  const { path, text } = TEXTS[code];
  return { code, path, message: text[language] };
}
