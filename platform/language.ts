/** The two languages our own texts exist in. */

import { remembered } from './remembered.ts';

export type Language = 'de' | 'en';
export type Text = Readonly<Record<Language, string>>;

const bestOf = remembered((acceptLanguage: string): Language => {
  const wishes = acceptLanguage
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find((q) => q !== undefined);
      return { language: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  const best = wishes.find(({ language }) => language === 'de' || language === 'en');
  return best?.language === 'en' ? 'en' : 'de';
});

/** The best of our languages for an Accept-Language header (RFC 9110 §12.5.4); German when nothing fits. */
export function readLanguage(acceptLanguage: string | undefined): Language {
  return acceptLanguage === undefined ? 'de' : bestOf(acceptLanguage);
}

/** What a person can put right herself, as GraphQL's `Problem`. */
export interface Problem {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
}
