/** Fees that are known, each with its legal basis and the days it holds. */

import type { Fee, GovernmentLevel } from '#platform/catalogue/types.ts';
import { parseDay } from '#platform/values/day.ts';
import { parseLeika, type LeikaKey } from '#platform/values/leika.ts';
import { COUNTRY, parseRegion, type RegionKey } from '#platform/values/region.ts';
import { DEMONSTRATION } from './sources.ts';
import { readDayCell, readTable } from './tsv.ts';

interface KnownFee {
  readonly leikaKey: LeikaKey;
  /** Where the fee holds; the country for one that law sets for everybody. */
  readonly area: RegionKey;
  readonly fee: Fee;
}

const COLUMNS = [
  'leika',
  'code',
  'amount',
  'description',
  'legal_basis',
  'level',
  'valid_from',
  'valid_to',
  'area',
  'source',
  'retrieved_at',
] as const;

function readLevel(text: string): GovernmentLevel {
  if (text !== 'FEDERAL' && text !== 'STATE' && text !== 'MUNICIPAL') throw new Error(`${text} is no level of government`);
  return text;
}

function readFees(): readonly KnownFee[] {
  return readTable('own/fees.tsv', COLUMNS).map((row) => ({
    leikaKey: parseLeika(row.leika),
    area: row.area === '' ? COUNTRY : parseRegion(row.area),
    fee: {
      code: row.code,
      amount: row.amount,
      from: null,
      to: null,
      description: row.description,
      legalBasis: row.legal_basis,
      level: readLevel(row.level),
      validFrom: readDayCell(row.valid_from),
      validTo: readDayCell(row.valid_to),
      provenance: { source: row.source, retrievedAt: parseDay(row.retrieved_at), editor: null, demonstration: false },
    },
  }));
}

export type FeesOf = (leikaKey: LeikaKey, area: RegionKey) => readonly Fee[];

/** The known fees of a service for exactly this area, past ones too; for the country those that law sets for everybody. */
export function knownFees(): FeesOf {
  const fees = readFees();
  return (leikaKey, area) => fees.filter((known) => known.leikaKey === leikaKey && known.area === area).map(({ fee }) => fee);
}

/** A made-up fee of a municipality or district, in euro, marked as such. */
export function demonstrationFee(amount: string, description: string): Fee {
  return {
    code: 'STANDARD',
    amount,
    from: null,
    to: null,
    description,
    legalBasis: 'Demonstrationsgebühr ohne Rechtsgrundlage',
    level: 'MUNICIPAL',
    validFrom: null,
    validTo: null,
    provenance: DEMONSTRATION,
  };
}
