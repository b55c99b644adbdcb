/** The addresses of the pages. They are stable: keys name what a page is about, words only help people to read them. */

import type { Language } from '#platform/language.ts';
import { significant, type RegionKey } from '#platform/values/region.ts';
import type { Audience, GovernmentLevel } from './generated/operations.ts';

const LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
const LONGEST_SLUG = 80;

/** A name in letters, digits and hyphens: `strasse-koeln` for `Straße (Köln)`. Never empty. */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return words.join('-').slice(0, LONGEST_SLUG).replace(/-$/, '') || '-';
}

export interface NamedService {
  readonly leikaKey: string;
  readonly citizenName: string;
}

export interface NamedLocalService {
  readonly id: string;
  readonly citizenName: string;
}

export interface NamedPlace {
  readonly key: string;
  readonly name: string;
}

/** Adds what is set to a path. */
export function withParameters(path: string, parameters: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(parameters).filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== '');
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

/** What the search mask and the links beside the results say. */
export interface SearchWish {
  readonly words: string;
  /** The place as typed. */
  readonly place: string;
  /** The place as chosen from several, by its key. */
  readonly region: RegionKey | null;
  readonly audience: Audience | null;
  readonly level: GovernmentLevel | null;
  readonly topic: string | null;
  readonly after: string | null;
}

interface Roots {
  readonly home: string;
  readonly search: string;
  readonly topic: string;
  readonly service: string;
  readonly localService: string;
  readonly coverage: string;
}

/** Where the pages of a language begin. */
const ROOTS: Readonly<Record<Language, Roots>> = {
  de: {
    home: '/',
    search: '/suche',
    topic: '/thema',
    service: '/leistung',
    localService: '/ortsleistung',
    coverage: '/abdeckung',
  },
  en: {
    home: '/en',
    search: '/en/search',
    topic: '/en/topic',
    service: '/en/service',
    localService: '/en/local-service',
    coverage: '/en/coverage',
  },
};

export interface Addresses {
  readonly roots: Roots;
  readonly home: string;
  readonly topic: (topic: string, after?: string | null) => string;
  readonly service: (service: NamedService) => string;
  /** A service at a place: who is responsible there. */
  readonly office: (service: NamedService, place: NamedPlace) => string;
  /** A service that has no key and only some places have. */
  readonly localService: (service: NamedLocalService) => string;
  /** How far the services of a place are online. */
  readonly coverage: (place: NamedPlace, after?: string | null, localAfter?: string | null) => string;
  readonly search: (wish: Partial<SearchWish>) => string;
}

/** The addresses of one language; parameters are called the same in all. */
export function addressesIn(language: Language): Addresses {
  const roots = ROOTS[language];
  const service = ({ leikaKey, citizenName }: NamedService): string => `${roots.service}/${leikaKey}/${slugOf(citizenName)}`;
  return {
    roots,
    home: roots.home,
    topic: (topic, after = null) => withParameters(`${roots.topic}/${encodeURIComponent(topic)}`, { nach: after }),
    service,
    office: (of, { key, name }) => `${service(of)}/${key}-${slugOf(name)}`,
    localService: ({ id, citizenName }) => `${roots.localService}/${id}/${slugOf(citizenName)}`,
    coverage: ({ key, name }, after = null, localAfter = null) =>
      withParameters(`${roots.coverage}/${key}-${slugOf(name)}`, { nach: after, eigene: localAfter }),
    search: ({ words, place, region, audience, level, topic, after }) =>
      withParameters(roots.search, {
        q: words ?? null,
        ort: place ?? null,
        region: region === null || region === undefined ? null : significant(region) || region,
        adressat: audience ?? null,
        ebene: level ?? null,
        thema: topic ?? null,
        nach: after ?? null,
      }),
  };
}

/** Where the pages' script asks for suggestions, in whatever language. */
export const SUGGESTIONS = { services: '/vorschlaege/leistungen', places: '/vorschlaege/orte' } as const;
