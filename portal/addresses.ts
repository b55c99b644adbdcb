/** The addresses of the pages. They are stable: keys name what a page is about, words only help people to read them. */

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

export interface NamedPlace {
  readonly key: string;
  readonly name: string;
}

export function servicePath({ leikaKey, citizenName }: NamedService): string {
  return `/leistung/${leikaKey}/${slugOf(citizenName)}`;
}

/** A service at a place: who is responsible there. */
export function officePath(service: NamedService, { key, name }: NamedPlace): string {
  return `${servicePath(service)}/${key}-${slugOf(name)}`;
}

/** How far the services of a place are online. */
export function coveragePath({ key, name }: NamedPlace): string {
  return `/abdeckung/${key}-${slugOf(name)}`;
}

/** A service that has no key and only some places have. */
export function localServicePath({ id, citizenName }: { readonly id: string; readonly citizenName: string }): string {
  return `/ortsleistung/${id}/${slugOf(citizenName)}`;
}

/** Adds what is set to a path. */
export function withParameters(path: string, parameters: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(parameters).filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== '');
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

export function topicPath(topic: string, after: string | null = null): string {
  return withParameters(`/thema/${encodeURIComponent(topic)}`, { nach: after });
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

export function searchPath({ words, place, region, audience, level, topic, after }: Partial<SearchWish>): string {
  return withParameters('/suche', {
    q: words ?? null,
    ort: place ?? null,
    region: region === null || region === undefined ? null : significant(region) || region,
    adressat: audience ?? null,
    ebene: level ?? null,
    thema: topic ?? null,
    nach: after ?? null,
  });
}
