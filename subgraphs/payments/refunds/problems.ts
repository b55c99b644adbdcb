/** What stands in the way of a refund, in both languages. */

import type { Language, Problem, Text } from '#platform/language.ts';
import { LONGEST_REASON, type RefundProblem } from './rules/refunds.ts';

const TEXTS: Readonly<Record<RefundProblem, { readonly path: readonly string[]; readonly text: Text }>> = {
  IDEMPOTENCY_KEY_REUSED: {
    path: ['idempotencyKey'],
    text: {
      de: 'Mit diesem Schlüssel ist schon eine andere Erstattung vorgeschlagen.',
      en: 'This key has already been used for another refund.',
    },
  },
  NOT_REFUNDABLE: {
    path: ['paymentId'],
    text: { de: 'Diese Zahlung ist nicht bezahlt.', en: 'This payment has not been paid.' },
  },
  NOTHING_LEFT: {
    path: ['paymentId'],
    text: {
      de: 'Von dieser Zahlung ist schon alles erstattet oder zur Erstattung vorgeschlagen.',
      en: 'All of this payment has been given back, or is proposed to be.',
    },
  },
  MORE_THAN_PAID: {
    path: ['amount'],
    text: {
      de: 'Das ist mehr, als von der Zahlung noch übrig ist.',
      en: 'That is more than what is left of the payment.',
    },
  },
  AMOUNT_NOT_POSITIVE: {
    path: ['amount'],
    text: { de: 'Geben Sie einen Betrag über null an.', en: 'Enter an amount above zero.' },
  },
  REASON_MISSING: {
    path: ['reason'],
    text: { de: 'Geben Sie einen Grund an.', en: 'Give a reason.' },
  },
  REASON_TOO_LONG: {
    path: ['reason'],
    text: {
      de: `Der Grund darf höchstens ${LONGEST_REASON} Zeichen lang sein.`,
      en: `The reason may have at most ${LONGEST_REASON} characters.`,
    },
  },
  SAME_PERSON: {
    path: ['id'],
    text: {
      de: 'Das muss eine andere Person tun als die, die vorgeschlagen oder freigegeben hat.',
      en: 'Somebody else has to do this than whoever has proposed or approved.',
    },
  },
  ALREADY_ANSWERED: {
    path: ['id'],
    text: {
      de: 'Über diese Erstattung ist schon entschieden.',
      en: 'This refund has already been decided on.',
    },
  },
  NOT_AT_CASH_OFFICE: {
    path: ['id'],
    text: {
      de: 'Diese Erstattung wartet nicht auf die Kasse.',
      en: 'This refund does not wait for the cash office.',
    },
  },
};

/** A problem in the caller's language. */
export function refundProblem(code: RefundProblem, language: Language): Problem {
  const { path, text } = TEXTS[code];
  return { code, path, message: text[language] };
}
