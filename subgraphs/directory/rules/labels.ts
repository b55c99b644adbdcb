/** Names of facet values for people. */

import type { Audience, GovernmentLevel } from '#platform/catalogue/types.ts';
import type { Language, Text } from '#platform/language.ts';

const LABELS: Readonly<Record<Audience | GovernmentLevel, Text>> = {
  CITIZEN: { de: 'Bürgerinnen und Bürger', en: 'Citizens' },
  BUSINESS: { de: 'Unternehmen', en: 'Businesses' },
  FEDERAL: { de: 'Bund', en: 'Federation' },
  STATE: { de: 'Land', en: 'State' },
  MUNICIPAL: { de: 'Kommune', en: 'Municipality' },
};

/** The name of an audience or a level; the value itself where it is neither. */
export function labelOf(value: string, language: Language): string {
  return value in LABELS ? LABELS[value as keyof typeof LABELS][language] : value;
}
