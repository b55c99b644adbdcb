/** What whoever publishes or adopts a form can put right herself, with its words in both languages. */

import type { Language, Problem, Text } from '#platform/language.ts';
import { gatherFaults, inWords, type Fault as FaultOf, type Faults as FaultsOf } from '#platform/problems.ts';

const MESSAGES = {
  VERSION_CONFLICT: {
    de: 'Die nächste Version dieses Formulars ist {}.',
    en: 'The next version of this form is {}.',
  },
  REVISION_CONFLICT: {
    de: 'Diese Nachnutzung wurde inzwischen geändert; ihr Stand ist {}.',
    en: 'This adoption has been changed in the meantime; its revision is {}.',
  },
  ALREADY_ENDED: { de: 'Diese Nachnutzung ist bereits beendet.', en: 'This adoption has ended already.' },
  NOT_NEWER: { de: 'Das ist keine neuere Version als die genutzte.', en: 'This is no newer version than the one in use.' },
  VERSION_UNKNOWN: { de: 'Diese Version des Formulars gibt es nicht.', en: 'There is no such version of the form.' },
  SLUG_MALFORMED: {
    de: 'Bitte nur Kleinbuchstaben, Ziffern und einzelne Bindestriche verwenden, höchstens 80 Zeichen.',
    en: 'Please use lower-case letters, digits and single hyphens only, at most 80 characters.',
  },
  SERVICE_UNKNOWN: { de: 'Eine Leistung mit diesem Schlüssel gibt es nicht.', en: 'There is no service with this key.' },
  SERVICE_NOT_OF_FORM: { de: 'Das Formular ist nicht für diese Leistung.', en: 'The form is not for this service.' },
  NOT_OFFERED: { de: 'Die Stelle bietet diese Leistung nicht an.', en: 'The authority does not offer this service.' },
  REQUIRED: { de: 'Bitte geben Sie hier etwas an.', en: 'Please say something here.' },
  TOO_LONG: { de: 'Bitte kürzen Sie die Angabe auf {} Zeichen.', en: 'Please shorten this to {} characters.' },
  TOO_MANY: { de: 'Das sind zu viele Angaben (höchstens {}).', en: 'These are too many (at most {}).' },
  REPEATED: { de: 'Das ist schon angegeben.', en: 'This is given already.' },
  INVALID_CHARACTER: {
    de: 'Die Angabe enthält Zeichen, die hier nicht möglich sind.',
    en: 'This contains characters that are not possible here.',
  },
  INVALID_EMAIL: { de: 'Bitte geben Sie eine gültige E-Mail-Adresse an.', en: 'Please give a valid e-mail address.' },
  LICENCE_UNKNOWN: {
    de: 'Diese Lizenz ist nicht zugelassen; zugelassen sind: {}.',
    en: 'This licence is not admitted; admitted are: {}.',
  },
  LICENCE_OR_TERMS: {
    de: 'Bitte geben Sie entweder eine Lizenz an oder Nachnutzungsbedingungen.',
    en: 'Please give either a licence or terms of use.',
  },
  COST_WITHOUT_TERMS: {
    de: 'Kosten gehören zu Nachnutzungsbedingungen, nicht zu einer freien Lizenz.',
    en: 'A cost goes with terms of use, not with a free licence.',
  },
  PERIOD_WITH_COST: {
    de: 'Bitte geben Sie zu Kosten an, ob sie einmalig oder jährlich anfallen, und nur dann.',
    en: 'Please say of a cost whether it is paid once or yearly, and only then.',
  },
  NO_AMOUNT: {
    de: 'Bitte geben Sie einen Betrag von mindestens null mit höchstens zwei Nachkommastellen an.',
    en: 'Please give an amount of at least zero with at most two decimals.',
  },
  NOT_AN_OBJECT: { de: 'Hier wird ein JSON-Objekt erwartet.', en: 'A JSON object is expected here.' },
  TOO_LARGE: { de: 'Das ist zu umfangreich (höchstens 256 KB).', en: 'This is too large (at most 256 KB).' },
  TOO_DEEP: { de: 'Das ist zu tief verschachtelt.', en: 'This is nested too deeply.' },
  SCHEMA_INVALID: { de: 'Das ist kein gültiges JSON Schema: {}', en: 'This is no valid JSON Schema: {}' },
  SCHEMA_OPEN: {
    de: 'Oben muss ein Objekt ohne weitere Angaben stehen: type "object", additionalProperties false.',
    en: 'At the top there must be an object without further members: type "object", additionalProperties false.',
  },
  LIMITS_CROSSED: {
    de: 'Das liegt über „{}“; nichts könnte beides erfüllen.',
    en: 'This is beyond “{}”; nothing could meet both.',
  },
  REFERENCE_CIRCULAR: {
    de: 'Dieser Verweis führt zu sich selbst zurück; eine Prüfung käme nie an ein Ende.',
    en: 'This reference leads back to itself; a check would never come to an end.',
  },
  PATTERN_MALFORMED: {
    de: 'Das ist kein gültiger regulärer Ausdruck.',
    en: 'This is no valid regular expression.',
  },
  PATTERN_UNSAFE: {
    de: 'Dieses Muster könnte eine Prüfung beliebig lange beschäftigen.',
    en: 'This pattern could keep a check busy for ever.',
  },
  TEXT_MISSING: { de: 'Dieser Text fehlt auf {}.', en: 'This text is missing in {}.' },
  TEXT_ONE_LANGUAGE: {
    de: 'Hier wird der Text auf Deutsch und Englisch erwartet: { "de": …, "en": … }.',
    en: 'The text is expected in German and English here: { "de": …, "en": … }.',
  },
  PAGES_MISSING: { de: 'Bitte geben Sie mindestens eine Seite an.', en: 'Please give at least one page.' },
  FIELD_NOT_ASKED: { de: 'Das Feld {} steht auf keiner Seite.', en: 'The field {} is on no page.' },
  FIELD_TWICE: { de: 'Das Feld {} steht schon auf einer Seite.', en: 'The field {} is on a page already.' },
  FIELD_UNKNOWN: { de: 'Das Feld {} gibt es im Schema nicht.', en: 'There is no field {} in the schema.' },
  LOGIC_INVALID: { de: 'Das Formular passt nicht zusammen: {}', en: 'The form does not fit together: {}' },
  PRICING_INVALID: { de: 'Diese Angabe zum Preis ist nicht zu verstehen: {}', en: 'This cannot be understood as a price: {}' },
  NAME_MALFORMED: {
    de: 'Ein Feldname beginnt mit einem Buchstaben und besteht aus höchstens 60 Buchstaben und Ziffern.',
    en: 'The name of a field begins with a letter and is made of at most 60 letters and digits.',
  },
  NAME_TAKEN: { de: 'Das Formular hat schon ein Feld {}.', en: 'The form has a field {} already.' },
  NOT_EXTENSIBLE: {
    de: 'Dieses Formular lässt keine weiteren Felder zu, da seine Bedingungen sie mitzählen würden: {}.',
    en: 'This form takes no further fields, as its conditions would count them: {}.',
  },
  TYPE_NOT_ALLOWED: {
    de: 'Ein weiteres Feld ist ein Text, eine Zahl, ja oder nein, oder eine Liste davon.',
    en: 'A further field is a text, a number, yes or no, or a list of these.',
  },
  KEYWORD_NOT_ALLOWED: {
    de: 'Das Schlüsselwort {} ist in einem weiteren Feld nicht möglich.',
    en: 'The keyword {} is not possible in a further field.',
  },
  FIELD_WITH_HELP_ONLY: {
    de: 'Ein Feld gehört zum Hilfetext eines Feldes, und nur dazu.',
    en: 'A field goes with the help of a field, and with that only.',
  },
  CODE_MALFORMED: {
    de: 'Ein Gebührencode besteht aus Großbuchstaben, Ziffern und Unterstrichen und beginnt mit einem Buchstaben.',
    en: 'A code of a fee is made of capital letters, digits and underscores, and begins with a letter.',
  },
  FEE_NOT_CHARGED: {
    de: 'Das Formular erhebt keine Gebühr {}.',
    en: 'The form charges no fee {}.',
  },
  FEES_OVERLAP: {
    de: 'Für diesen Gebührencode gilt in dieser Zeit schon eine andere Gebühr.',
    en: 'Another fee with this code is valid in this time already.',
  },
  FEE_SET_BY_LAW: {
    de: 'Diese Gebühr legt ein Gesetz fest; die Stelle kann sie nicht ändern.',
    en: 'This fee is set by law; the authority cannot change it.',
  },
  FEE_OUT_OF_RANGE: {
    de: 'Das Gesetz lässt für diese Gebühr nur {} zu.',
    en: 'The law admits only {} for this fee.',
  },
  FEE_NOT_PAID: {
    de: 'Der Onlinedienst erhebt keine Zahlung. Bitte geben Sie an, wann die Gebühr bezahlt wird.',
    en: 'The online service takes no payment. Please say when the fee is paid.',
  },
  ENDS_BEFORE_IT_BEGINS: { de: 'Das Ende liegt vor dem Beginn.', en: 'The end comes before the beginning.' },
} as const satisfies Record<string, Text>;

type ProblemCode = keyof typeof MESSAGES;
export type Fault = FaultOf<ProblemCode>;
export type Faults = FaultsOf<ProblemCode>;

export const createFaults = (): Faults => gatherFaults<ProblemCode>();

/** Faults in the words of a language. */
export function problemsIn(language: Language, faults: readonly Fault[]): readonly Problem[] {
  return inWords(MESSAGES, language, faults);
}
