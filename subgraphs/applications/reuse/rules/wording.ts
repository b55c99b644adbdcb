/** Differences between versions of a form, one sentence each. */

import type { Language } from '#platform/language.ts';
import type { Difference, DifferenceKind } from './difference.ts';
import { LANGUAGES } from './text.ts';

const SENTENCES: Readonly<Record<DifferenceKind, Readonly<Record<Language, string>>>> = {
  FIELD_ADDED: { de: 'Neues Feld „{}“ ({after})', en: 'New field ‘{}’ ({after})' },
  FIELD_REMOVED: { de: 'Feld „{}“ entfällt', en: 'Field ‘{}’ is gone' },
  REQUIRED: { de: '„{}“ ist jetzt eine Pflichtangabe', en: '‘{}’ is required now' },
  OPTIONAL: { de: '„{}“ ist keine Pflichtangabe mehr', en: '‘{}’ is no longer required' },
  TYPE: { de: '„{}“ ist von anderer Art', en: '‘{}’ is of another type' },
  LIMITS: { de: '„{}“ hat andere Grenzen', en: '‘{}’ has other limits' },
  CHOICES: { de: '„{}“ hat eine andere Auswahl', en: '‘{}’ has other choices' },
  TEXT: { de: '„{}“ hat einen anderen Text', en: '‘{}’ has another text' },
  CONDITIONS: { de: '„{}“ hat andere Bedingungen', en: '‘{}’ has other conditions' },
  ORDER: { de: 'Die Reihenfolge der Felder ist eine andere', en: 'The fields are in another order' },
  PRESENTATION: { de: 'Die Darstellung der Seiten ist eine andere', en: 'The pages are presented differently' },
  PRICE: { de: 'Der Preis wird anders berechnet', en: 'The price is made up differently' },
  SERVICES: { de: 'Das Formular ist für andere Leistungen', en: 'The form is for other services' },
  LICENCE: { de: 'Die Nutzungsbedingungen sind andere', en: 'The terms of use are others' },
};

/** The difference as a sentence; what was and what is stand behind it, in the other language where only that one tells them apart. */
export function sentenceOf({ kind, label, before, after }: Difference, language: Language): string {
  const sentence = SENTENCES[kind][language]
    .replace('{}', () => label[language])
    .replace('{after}', () => after?.[language] ?? '');
  if (kind === 'FIELD_ADDED') return sentence;
  const told = ([language, language === 'de' ? 'en' : 'de'] as const).find((one) => before?.[one] !== after?.[one]);
  if (told === undefined) return sentence;
  const where = told === language ? '' : ` (${LANGUAGES[told][language]})`;
  return `${sentence}${where}: ${before?.[told] ?? '–'} → ${after?.[told] ?? '–'}`;
}
