/** What case workers write, and what else an authority says of messages; checked before anything is kept. */

import type { Language, Problem, Text } from '#platform/language.ts';
import type { Day } from '#platform/values/day.ts';
import { isStorable } from '#platform/values/text.ts';

const LONGEST = { subject: 200, body: 10_000 } as const;
/** The most documents of one message. */
const MOST_DOCUMENTS = 20;

const MESSAGES = {
  REQUIRED: { de: 'Bitte füllen Sie dieses Feld aus.', en: 'Please fill in this field.' },
  TOO_LONG: { de: 'Bitte kürzen Sie die Angabe.', en: 'Please shorten this.' },
  INVALID_CHARACTER: {
    de: 'Die Angabe enthält Zeichen, die hier nicht möglich sind.',
    en: 'This contains characters that are not possible here.',
  },
  TOO_MANY: {
    de: `Das sind zu viele Dokumente (höchstens ${MOST_DOCUMENTS}).`,
    en: `These are too many documents (at most ${MOST_DOCUMENTS}).`,
  },
  DOCUMENT_NOT_READY: {
    de: 'Ein Dokument ist nicht für diesen Vorgang hochgeladen oder noch nicht als virenfrei bestätigt.',
    en: 'A document was not uploaded for this case, or has not been found free of viruses yet.',
  },
  APPLICATION_ENDED: {
    de: 'Der Antrag ist zurückgenommen; für ihn kann nichts mehr freigegeben werden.',
    en: 'The application has been withdrawn; nothing can be shared with it any more.',
  },
  ALREADY_CONFIRMED: {
    de: 'Der Versand ist schon mit einem anderen Tag bestätigt.',
    en: 'The posting has been confirmed with another day already.',
  },
  IN_FUTURE: { de: 'Der Tag darf nicht in der Zukunft liegen.', en: 'The day must not be in the future.' },
  BEFORE_DECISION: { de: 'Der Tag liegt vor der Entscheidung.', en: 'The day is before the decision.' },
  CODE_INVALID: {
    de: 'Der Code ist falsch oder abgelaufen. Bitte fordern Sie einen neuen an.',
    en: 'The code is wrong or has expired. Please ask for another one.',
  },
  NO_ADDRESS: { de: 'Es gibt keine Adresse, die zu bestätigen wäre.', en: 'There is no address to be confirmed.' },
} as const satisfies Record<string, Text>;

type Code = keyof typeof MESSAGES;

/** A problem of one input field. */
export function problem(code: Code, field: string, language: Language): Problem {
  return { code, path: [field], message: MESSAGES[code][language] };
}

function faultOf(text: string, longest: number, lines: boolean): Code | null {
  if (text === '') return 'REQUIRED';
  if (text.length > longest) return 'TOO_LONG';
  const plain = lines ? text.replaceAll(/[\n\r\t]/g, ' ') : text;
  return isStorable(text) && !/\p{Cc}/u.test(plain) ? null : 'INVALID_CHARACTER';
}

export interface Words {
  readonly subject: string;
  readonly body: string;
}

/** Subject and text without blanks around them, and what is wrong with them. */
export function readWords(given: Words, language: Language): { readonly words: Words; readonly problems: readonly Problem[] } {
  const words = { subject: given.subject.trim(), body: given.body.trim() };
  const faults = [
    ['subject', faultOf(words.subject, LONGEST.subject, false)],
    ['body', faultOf(words.body, LONGEST.body, true)],
  ] as const;
  return { words, problems: faults.flatMap(([field, fault]) => (fault === null ? [] : [problem(fault, field, language)])) };
}

/** What is wrong with the documents of a message; `ready`: those that may be sent for this case. */
export function faultOfDocuments(
  wanted: readonly string[],
  ready: ReadonlySet<string>,
): 'TOO_MANY' | 'DOCUMENT_NOT_READY' | null {
  if (wanted.length > MOST_DOCUMENTS) return 'TOO_MANY';
  return wanted.every((id) => ready.has(id)) ? null : 'DOCUMENT_NOT_READY';
}

/** What is wrong with a day of posting. */
export function faultOfPosting(postedOn: Day, orderedOn: Day, today: Day): 'IN_FUTURE' | 'BEFORE_DECISION' | null {
  if (postedOn > today) return 'IN_FUTURE';
  return postedOn < orderedOn ? 'BEFORE_DECISION' : null;
}
