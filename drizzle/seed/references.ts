/** Which place counts for a service (Bezugsort). */

import type { PlaceOfReference } from '#platform/catalogue/types.ts';
import { parseStem, stemsOf, type LeikaKey } from '#platform/values/leika.ts';
import { readTable } from './tsv.ts';

const PLACES: readonly PlaceOfReference[] = [
  'RESIDENCE',
  'PLACE_OF_BIRTH',
  'BUSINESS_SEAT',
  'PLOT',
  'PLACE_OF_EVENT',
  'KEEPER_RESIDENCE',
];

/** The place of the most specific row for a key; null for a service that no row covers. Throws on a row it cannot read. */
export function readReferences(): (leikaKey: LeikaKey) => PlaceOfReference | null {
  const places = new Map(
    readTable('own/references.tsv', ['leika', 'reference']).map((row) => {
      const reference = PLACES.find((place) => place === row.reference);
      if (reference === undefined) throw new Error(`${row.reference} is no place of reference`);
      return [parseStem(row.leika), reference];
    }),
  );
  return (leikaKey) => stemsOf(leikaKey).flatMap((stem) => places.get(stem) ?? [])[0] ?? null;
}
