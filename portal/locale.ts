/** What differs between the languages of the pages: their texts and their addresses. */

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '#platform/language.ts';
import { addressesIn, type Addresses } from './addresses.ts';
import { ENGLISH } from './texts/english.tsx';
import { GERMAN, type Texts } from './texts/german.tsx';

export interface Locale {
  readonly language: Language;
  readonly texts: Texts;
  readonly addresses: Addresses;
}

export const LOCALES: Readonly<Record<Language, Locale>> = {
  de: { language: 'de', texts: GERMAN, addresses: addressesIn('de') },
  en: { language: 'en', texts: ENGLISH, addresses: addressesIn('en') },
};

export const LANGUAGES: readonly Locale[] = Object.values(LOCALES);

/** The language of the document that is being rendered. */
export const LocaleContext = createContext<Locale>(LOCALES.de);

export const useLocale = (): Locale => useContext(LocaleContext);
