/** Ids, versions, statuses and references in the terms of a version of the standard. */

import type { Described, Identification, Reference, Standard } from '../model.ts';

/** Version 3 puts three digits (Unternummernkreis) behind the Nummernkreis. */
const UNDERNUMBER = '000';

/** `F60000243` and `F60000000243`; a version 2 says nothing of the undernumber, so that it is lost on the way. */
export function idIn(standard: Standard, id: string): string {
  if (standard === '3.0.0') return id.length === 9 ? `${id.slice(0, 3)}${UNDERNUMBER}${id.slice(3)}` : id;
  return id.length === 12 ? `${id.slice(0, 3)}${id.slice(6)}` : id;
}

/** `1.2` and `1.2.0`; a third number that is not 0 is folded into the second, `1.2.3` into `1.002003`. */
function versionIn(standard: Standard, version: string | null): string | null {
  const [, major = '', minor = '', micro] = /^(\d+)\.(\d+)(?:\.(\d+))?$/.exec(version ?? '') ?? [];
  if (major === '') return version;
  if (standard === '3.0.0') return micro === undefined ? `${major}.${minor}.0` : version;
  if (micro === undefined) return version;
  return /^0+$/.test(micro) ? `${major}.${minor}` : `${major}.${minor.padStart(3, '0')}${micro.padStart(3, '0')}`;
}

/** Id and version together. */
export const identify = (standard: Standard, { id, version }: Identification): Identification => ({
  id: idIn(standard, id),
  version: versionIn(standard, version),
});

/** A working copy or what nobody has approved is being worked on (2), what is approved is so by method (6). */
export function statusIn(standard: Standard, { status, statusSetOn, identification }: Described): string | null {
  if (status === null) return null;
  if (standard === '2.0') return status === '7' ? 'inaktiv' : 'aktiv';
  if (status === 'inaktiv') return '7';
  return identification.version === null || statusSetOn === null ? '2' : '6';
}

/** Version 2 has one text for all of them. */
export function referencesIn(standard: Standard, references: readonly Reference[]): readonly Reference[] {
  if (standard === '3.0.0' || references.length === 0) return references;
  const written = references.map(({ text, link }) => (link === null ? text : `${text} (${link})`));
  return [{ text: written.join('; '), link: null }];
}

/** A rule in words with the ids it names. */
export function wordsIn(standard: Standard, text: string | null): string | null {
  return text?.replace(/\b[GF]\d{8}(?:\d{3})?\b/g, (id) => idIn(standard, id)) ?? null;
}
