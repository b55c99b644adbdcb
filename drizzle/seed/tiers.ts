/** Which towns are Große and Mittlere kreisangehörige Städte, with the days they are. */

import type { TierTerm } from '#platform/catalogue/types.ts';
import { parseRegion, type RegionKey } from '#platform/values/region.ts';
import { TIERS_BY_INHABITANTS, TIERS_BY_LAW, TIERS_BY_ORDINANCE, TIERS_UNCHECKED } from './sources.ts';
import { readDayCell, readTable } from './tsv.ts';

type Basis = Pick<TierTerm, 'confirmed' | 'provenance'>;

/** What a row of the table rests on. */
const BASES: ReadonlyMap<string, Basis> = new Map([
  ['ordinance', { confirmed: true, provenance: TIERS_BY_ORDINANCE }],
  ['law', { confirmed: true, provenance: TIERS_BY_LAW }],
  ['inhabitants', { confirmed: false, provenance: TIERS_BY_INHABITANTS }],
  ['unchecked', { confirmed: false, provenance: TIERS_UNCHECKED }],
]);

function readTier(text: string): TierTerm['tier'] {
  if (text !== 'MEDIUM' && text !== 'LARGE') throw new Error(`${text} is no tier of a town`);
  return text;
}

function readBasis(text: string): Basis {
  const basis = BASES.get(text);
  if (basis === undefined) throw new Error(`${text} is no basis of a tier`);
  return basis;
}

/** The terms of every town; none for a municipality that the table does not name. Throws on a row it cannot read. */
export function readTiers(): (municipality: RegionKey) => readonly TierTerm[] {
  const terms = readTable('own/town_tiers.tsv', ['ars', 'tier', 'valid_from', 'valid_to', 'basis']).map((row) => ({
    key: parseRegion(row.ars),
    term: {
      tier: readTier(row.tier),
      validFrom: readDayCell(row.valid_from),
      validTo: readDayCell(row.valid_to),
      ...readBasis(row.basis),
    },
  }));
  return (municipality) => terms.filter(({ key }) => key === municipality).map(({ term }) => term);
}
