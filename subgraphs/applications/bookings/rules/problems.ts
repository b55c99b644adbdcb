/** Why something cannot be taken, with its words in both languages. */

import type { Language, Problem, Text } from '#platform/language.ts';
import { inWords, type Fault } from '#platform/problems.ts';

const MESSAGES = {
  PLATE_CODE: {
    de: 'Dieses Unterscheidungszeichen gibt es in diesem Zulassungsbezirk nicht.',
    en: 'There is no such code in this registration district.',
  },
  PLATE_LETTERS: { de: 'Bitte ein oder zwei Buchstaben von A bis Z angeben.', en: 'Please give one or two letters from A to Z.' },
  PLATE_DIGITS: { de: 'Bitte eine Zahl von 1 bis 9999 angeben.', en: 'Please give a number from 1 to 9999.' },
  PLATE_TOO_LONG: {
    de: 'Ein Kennzeichen hat höchstens acht Stellen, E oder H am Ende mitgezählt (§ 9 FZV).',
    en: 'A licence plate has at most eight signs, an E or H at the end included (§ 9 FZV).',
  },
  PLATE_FORBIDDEN: {
    de: 'Diese Buchstaben werden nicht vergeben, weil sie gegen die guten Sitten verstoßen (§ 9 FZV).',
    en: 'These letters are not given out as they offend against good morals (§ 9 FZV).',
  },
  PLATE_TAKEN: { de: 'Dieses Kennzeichen ist nicht mehr frei.', en: 'This licence plate is not free any more.' },
  RESERVATION_UNKNOWN: {
    de: 'Für Sie ist kein solches Kennzeichen reserviert, oder die PIN stimmt nicht.',
    en: 'No such licence plate is reserved for you, or the PIN is wrong.',
  },
  CONTINGENT_UNKNOWN: { de: 'Diese Karten gibt es hier nicht.', en: 'There are no such tickets here.' },
  NOT_ON_SALE: { de: 'Die Karten werden zurzeit nicht verkauft.', en: 'The tickets are not on sale at present.' },
  TOO_MANY_TICKETS: { de: 'So viele Karten gibt es nicht für eine Person.', en: 'There are not so many tickets for one person.' },
  SOLD_OUT: { de: 'So viele Karten sind nicht mehr frei.', en: 'There are not so many tickets left.' },
  NOT_EXTENDABLE: {
    de: 'Diese Reservierung kann nicht oder nicht noch einmal verlängert werden.',
    en: 'This reservation cannot be prolonged, or not once more.',
  },
  OFFER_UNKNOWN: { de: 'Dieses Angebot gibt es nicht.', en: 'There is no such offer.' },
  NO_TICKETS: { de: 'Über dieses Angebot werden keine Karten verkauft.', en: 'No tickets are sold through this offer.' },
  REQUIRED: { de: 'Bitte füllen Sie dieses Feld aus.', en: 'Please fill in this field.' },
  TOO_LONG: { de: 'Der Text ist zu lang (höchstens 200 Zeichen).', en: 'The text is too long (at most 200 characters).' },
  INVALID_CHARACTER: {
    de: 'Die Angabe enthält Zeichen, die hier nicht möglich sind.',
    en: 'This contains characters that are not possible here.',
  },
  AMOUNT: { de: 'Bitte einen Betrag wie 12.50 angeben.', en: 'Please give an amount such as 12.50.' },
  OUT_OF_RANGE: { de: 'Bitte eine Zahl von 1 bis {} angeben.', en: 'Please give a number from 1 to {}.' },
  NAME_REPEATED: { de: 'So heißt schon ein anderes Kontingent.', en: 'Another contingent has this name already.' },
  ORDER_OF_TIMES: {
    de: 'Der Verkauf muss vor seinem Ende und vor dem Beginn der Veranstaltung beginnen.',
    en: 'Sales must begin before they end, and before the event begins.',
  },
  TOO_MANY_CONTINGENTS: { de: 'Bitte ein bis zwanzig Kontingente angeben.', en: 'Please give one to twenty contingents.' },
  TICKET_UNKNOWN: {
    de: 'Diese Karte gibt es nicht: Der Code ist nicht von hier, oder die Veranstaltung ist eine andere.',
    en: 'There is no such ticket: the code was not made here, or is for another event.',
  },
  TICKET_USED: { de: 'Mit dieser Karte ist schon jemand hineingegangen.', en: 'Somebody has gone in with this ticket before.' },
  TICKET_WITHDRAWN: { de: 'Diese Karte gilt nicht mehr.', en: 'This ticket is not valid any more.' },
  BELOW_TAKEN: {
    de: 'So viele Plätze sind bereits vergeben.',
    en: 'So many places are taken already.',
  },
} as const satisfies Record<string, Text>;

export type BookingFault = Fault<keyof typeof MESSAGES>;

/** Faults in the words of a language. */
export function bookingProblems(language: Language, faults: readonly BookingFault[]): readonly Problem[] {
  return inWords(MESSAGES, language, faults);
}
