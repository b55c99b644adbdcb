/** What a service's entry in the catalogue says between the lines. */

import { titleOf } from '#platform/catalogue/text-modules.ts';
import type { GovernmentLevel, Provenance } from '#platform/catalogue/types.ts';

type Executors = readonly GovernmentLevel[];

/**
 * Who carries a service out, by its type (Typisierung) in the service catalogue: 1 the federation regulates and carries
 * out; 2 and 3 the federation regulates, the states and the municipalities carry out; 4 a state regulates, 4a itself and
 * 4b its municipalities carry out; 5 municipalities do both. Types from 6 (chambers, EU bodies and others) name no level.
 */
const EXECUTORS: Readonly<Record<string, Executors>> = {
  '1': ['FEDERAL'],
  '2': ['STATE'],
  '3': ['MUNICIPAL'],
  '2/3': ['STATE', 'MUNICIPAL'],
  '4': ['STATE', 'MUNICIPAL'],
  '4a': ['STATE'],
  '4b': ['MUNICIPAL'],
  '5': ['MUNICIPAL'],
};

const LEVELS: readonly GovernmentLevel[] = ['FEDERAL', 'STATE', 'MUNICIPAL'];

/** The executors of one type; for the variants a and b of types 2 and 3 those of the type. */
function executorsOf(type: string): Executors {
  return EXECUTORS[type] ?? EXECUTORS[type.replace(/[ab]$/, '')] ?? [];
}

/** Levels that carry out a service of a type like `2/3` or `1, 2/3`, the federation first; none when the type names none. */
export function executedBy(regulationType: string | null): readonly GovernmentLevel[] {
  const levels = new Set((regulationType ?? '').split(',').flatMap((type) => executorsOf(type.trim())));
  return LEVELS.filter((level) => levels.has(level));
}

interface TextSource {
  readonly name: string;
  readonly legalBases: readonly string[];
  readonly provenance: Provenance;
  /** The name in everyday words, where somebody has given one. */
  readonly citizenName: { readonly text: string; readonly provenance: Provenance } | null;
}

/** The text modules that names and legal bases make; each says where it comes from. */
export function textsOf({ name, legalBases, provenance, citizenName }: TextSource) {
  const text = (code: '02' | '03' | '07', content: string, source: Provenance) => ({
    code,
    title: titleOf(code, 'de'),
    text: content,
    language: 'de',
    provenance: source,
  });
  return [
    text('02', name, provenance),
    ...(citizenName === null ? [] : [text('03', citizenName.text, citizenName.provenance)]),
    ...(legalBases.length === 0 ? [] : [text('07', legalBases.join(', '), provenance)]),
  ];
}
