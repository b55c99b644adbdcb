/** What an editor can put right herself, with its words in both languages. */

import type { Language, Problem, Text } from '#platform/language.ts';
import { gatherFaults, inWords, type Fault as FaultOf, type Faults as FaultsOf } from '#platform/problems.ts';

const MESSAGES = {
  VERSION_CONFLICT: {
    de: '„{}“ wurde inzwischen an anderer Stelle geändert.',
    en: '‘{}’ has been changed elsewhere in the meantime.',
  },
  VERSION_UNKNOWN: { de: 'Das ist keine Version dieses Eintrags.', en: 'This is no version of this entry.' },
  REQUIRED: { de: 'Bitte geben Sie hier etwas an.', en: 'Please say something here.' },
  TOO_LONG: { de: 'Bitte kürzen Sie die Angabe.', en: 'Please shorten this.' },
  TOO_MANY: { de: 'Das sind zu viele Angaben.', en: 'These are too many.' },
  REPEATED: { de: 'Das steht schon in der Liste.', en: 'This is in the list already.' },
  INVALID_CHARACTER: {
    de: 'Die Angabe enthält Zeichen, die hier nicht möglich sind.',
    en: 'This contains characters that are not possible here.',
  },
  INVALID_EMAIL: { de: 'Bitte geben Sie eine gültige E-Mail-Adresse an.', en: 'Please give a valid e-mail address.' },
  INVALID_NUMBER: { de: 'Bitte geben Sie eine gültige Rufnummer an.', en: 'Please give a valid number.' },
  INVALID_ADDRESS: {
    de: 'Bitte geben Sie eine vollständige Adresse an, die mit https:// oder http:// beginnt.',
    en: 'Please give a full address that begins with https:// or http://.',
  },
  INSECURE_ADDRESS: {
    de: 'Bitte geben Sie eine Adresse an, die mit https:// beginnt.',
    en: 'Please give an address that begins with https://.',
  },
  AUTHORITY_UNKNOWN: { de: 'Eine Stelle mit dieser Kennung gibt es nicht.', en: 'There is no authority with this id.' },
  TEXT_CODE: {
    de: 'Dieser Code steht für keinen Text: Die Bezeichnung geben Sie als name und citizenName an.',
    en: 'This code is of no text: give the name as name and citizenName.',
  },
  LOCAL_SERVICE_EXISTS: {
    de: 'Die Stelle bietet eine örtliche Leistung dieses Namens in diesem Gebiet und dieser Zeit schon an.',
    en: 'The authority offers a local service of this name in this area and time already.',
  },
  AREA_UNKNOWN: { de: 'Ein Gebiet mit diesem Schlüssel gibt es nicht.', en: 'There is no region with this key.' },
  SERVICE_UNKNOWN: { de: 'Eine Leistung mit diesem Schlüssel gibt es nicht.', en: 'There is no service with this key.' },
  SERVICE_ENDED: { de: 'Diese Leistung gibt es nicht mehr.', en: 'This service exists no longer.' },
  OFFER_EXISTS: {
    de: 'Die Stelle bietet die Leistung in diesem Gebiet und dieser Zeit schon an.',
    en: 'The authority offers the service in this area and time already.',
  },
  ENDS_BEFORE_IT_BEGINS: { de: 'Das Ende liegt vor dem Beginn.', en: 'The end comes before the beginning.' },
  ALREADY_ENDED: { de: 'Das ist bereits beendet.', en: 'This has ended already.' },
  CODE_MALFORMED: {
    de: 'Ein Gebührencode besteht aus Großbuchstaben, Ziffern und Unterstrichen und beginnt mit einem Buchstaben.',
    en: 'A code of a fee is made of capital letters, digits and underscores, and begins with a letter.',
  },
  AMOUNT_OR_RANGE: {
    de: 'Bitte geben Sie entweder einen Betrag an oder eine Spanne.',
    en: 'Please give either an amount or a range.',
  },
  NEGATIVE_AMOUNT: { de: 'Ein Betrag darf nicht unter null liegen.', en: 'An amount must not be below zero.' },
  RANGE_REVERSED: { de: 'Die Spanne endet unter ihrem Anfang.', en: 'The range ends below its beginning.' },
  FEES_OVERLAP: {
    de: 'Für diesen Gebührencode gilt in dieser Zeit schon eine andere Gebühr.',
    en: 'Another fee with this code is valid in this time already.',
  },
  FEE_SET_BY_LAW: {
    de: 'Diese Gebühr legt ein Gesetz fest; die Kommune kann sie nicht ändern.',
    en: 'This fee is set by law; the municipality cannot change it.',
  },
  ONLINE_WITHOUT_SERVICE: {
    de: 'Wer den Onlinedienst als Zugangskanal nennt, muss einen Onlinedienst angeben.',
    en: 'Who names the online channel has to name an online service.',
  },
  ONLINE_NOT_NAMED: {
    de: 'Wo es einen Onlinedienst gibt, gehört er zu den Zugangskanälen.',
    en: 'Where there is an online service, it is one of the channels.',
  },
  NOT_EDITED: {
    de: '„{}“ ist nicht von Hand geändert und kann nicht zurückgegeben werden.',
    en: '‘{}’ was not changed by hand, so it cannot be given back.',
  },
  CHANGED_AND_RESTORED: {
    de: '„{}“ kann nicht zugleich geändert und zurückgegeben werden.',
    en: '‘{}’ cannot be changed and given back at the same time.',
  },
} as const satisfies Record<string, Text>;

type ProblemCode = keyof typeof MESSAGES;
export type Fault = FaultOf<ProblemCode>;
export type Faults = FaultsOf<ProblemCode>;

export const createFaults = (): Faults => gatherFaults<ProblemCode>();

/** Faults in the words of a language. */
export function problemsIn(language: Language, faults: readonly Fault[]): readonly Problem[] {
  return inWords(MESSAGES, language, faults);
}
