/** What can be put right about organisations and those who act for them, in both languages. */

import type { Language, Problem, Text } from '#platform/language.ts';

const MESSAGES = {
  REQUIRED: { de: 'Bitte machen Sie diese Angabe.', en: 'Please give this.' },
  TOO_LONG: { de: 'Bitte kürzen Sie die Angabe.', en: 'Please shorten this.' },
  INVALID_CHARACTER: {
    de: 'Die Angabe enthält Zeichen, die hier nicht möglich sind.',
    en: 'This contains characters that are not possible here.',
  },
  TOO_MANY_ORGANISATIONS: {
    de: 'Sie haben schon zu viele Organisationen angelegt.',
    en: 'You have registered too many organisations already.',
  },
  INVALID_SERVICE: {
    de: 'Eine Leistung wird durch 5, 8, 11 oder 14 Ziffern ihres LeiKa-Schlüssels bezeichnet.',
    en: 'A service is named by 5, 8, 11 or 14 digits of its LeiKa key.',
  },
  TOO_MANY_SERVICES: { de: 'Es können höchstens 200 Leistungen genannt werden.', en: 'At most 200 services can be named.' },
  ENDS_BEFORE_IT_BEGINS: {
    de: 'Das Ende muss nach dem Beginn und nach heute liegen.',
    en: 'The end must come after the beginning, and after today.',
  },
  MORE_THAN_OWN: {
    de: 'Sie können niemandem mehr Rechte, Leistungen oder Zeit geben oder nehmen, als Sie selbst haben.',
    en: 'You can neither give nor take more rights, services or time than you have yourself.',
  },
  TOO_MANY_INVITATIONS: {
    de: 'Es sind schon zu viele Einladungen offen.',
    en: 'Too many invitations are open already.',
  },
  INVITATION_NOT_VALID: {
    de: 'Diese Einladung gilt nicht oder nicht mehr.',
    en: 'This invitation is not valid, or no longer.',
  },
  ALREADY_REPRESENTS: {
    de: 'Sie vertreten diese Organisation bereits.',
    en: 'You represent this organisation already.',
  },
  LAST_ADMINISTRATOR: {
    de: 'Eine Organisation braucht immer jemanden, der ihre Vertretung verwaltet. Bestimmen Sie zuerst eine andere Person.',
    en: 'An organisation always needs somebody who manages its representatives. Appoint somebody else first.',
  },
  PROVEN_BY_LOGIN: {
    de: 'Dieses Recht weist der Identitätsanbieter nach; es lässt sich entziehen, aber hier nicht ändern.',
    en: 'This right is proved by the identity provider; it can be revoked, but not changed here.',
  },
  ENDED: { de: 'Dieses Recht ist bereits beendet.', en: 'This right has ended already.' },
} as const satisfies Record<string, Text>;

export type ProblemCode = keyof typeof MESSAGES;

/** A problem of one input field. */
export function problem(code: ProblemCode, field: string, language: Language): Problem {
  return { code, path: [field], message: MESSAGES[code][language] };
}
