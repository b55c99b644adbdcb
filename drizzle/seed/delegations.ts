/** The rules of law on who carries services out within a district, each with its legal basis and the days it holds. */

import type { Delegation } from '#platform/catalogue/types.ts';
import { parseDay } from '#platform/values/day.ts';
import { derivedId } from '#platform/values/id.ts';
import { parseStem } from '#platform/values/leika.ts';
import { parseRegion } from '#platform/values/region.ts';
import { readDayCell, readTable } from './tsv.ts';

const COLUMNS = [
  'leika',
  'down_to',
  'area',
  'legal_basis',
  'valid_from',
  'valid_to',
  'confirmed',
  'source',
  'retrieved_at',
] as const;

function readDownTo(text: string): Delegation['downTo'] {
  if (text !== 'SMALL' && text !== 'MEDIUM' && text !== 'LARGE' && text !== 'DISTRICT')
    throw new Error(`${text} is neither a tier nor the district`);
  return text;
}

function readConfirmed(text: string): boolean {
  if (text !== 'yes' && text !== 'no') throw new Error(`confirmed is yes or no, not ${text}`);
  return text === 'yes';
}

/** Every rule of the table. Throws on a row it cannot read. */
export function readDelegations(): readonly Delegation[] {
  return readTable('own/delegations.tsv', COLUMNS).map((row) => ({
    id: derivedId(`delegation:${row.area}:${row.leika}:${row.valid_from}`),
    stem: parseStem(row.leika),
    area: parseRegion(row.area),
    downTo: readDownTo(row.down_to),
    legalBasis: row.legal_basis,
    confirmed: readConfirmed(row.confirmed),
    provenance: { source: row.source, retrievedAt: parseDay(row.retrieved_at), editor: 'Portalverbund', demonstration: false },
    validFrom: readDayCell(row.valid_from),
    validTo: readDayCell(row.valid_to),
  }));
}
