/** Under what forms may be published: licences we have checked, or the publisher's own terms with what they cost. */

import { formatAmount, readAmount } from '#platform/values/money.ts';
import type { Text } from '#platform/language.ts';
import type { Faults } from './problems.ts';
import { readBoth, type Path } from './text.ts';
import type { Licence } from './types.ts';

/** Free licences by their SPDX identifiers (spdx.org/licenses): each lets any municipality use, change and pass on a form. */
export const LICENCES: readonly string[] = [
  'EUPL-1.2',
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'DL-DE-ZERO-2.0',
  'DL-DE-BY-2.0',
  'Apache-2.0',
  'MIT',
  'GPL-3.0-or-later',
  'AGPL-3.0-or-later',
];

export interface LicenceInput {
  readonly spdx?: string | null | undefined;
  readonly terms?: Text | null | undefined;
  readonly cost?: string | null | undefined;
  readonly period?: 'ONCE' | 'YEARLY' | null | undefined;
}

/** An amount of at least zero with two decimals. Adds a fault for anything else. */
export function readEuro(given: string, faults: Faults, path: Path): string {
  const money = readAmount(given);
  if (money !== null && money.minor >= 0n) return formatAmount(money);
  faults.add('NO_AMOUNT', path);
  return given;
}

/** The licence, or terms of use. Adds faults. */
export function readLicence({ spdx, terms, cost, period }: LicenceInput, faults: Faults, path: Path): Licence {
  const named = spdx ?? null;
  const own = terms ?? null;
  const price = cost ?? null;
  if ((named === null) === (own === null)) faults.add('LICENCE_OR_TERMS', path);
  if (named !== null && !LICENCES.includes(named)) faults.add('LICENCE_UNKNOWN', [...path, 'spdx'], LICENCES.join(', '));
  if (price !== null && own === null) faults.add('COST_WITHOUT_TERMS', [...path, 'cost']);
  if ((price === null) !== ((period ?? null) === null)) faults.add('PERIOD_WITH_COST', [...path, 'period']);
  return {
    spdx: named,
    terms: own === null ? null : readBoth(own, 5_000, faults, [...path, 'terms']),
    cost: price === null ? null : readEuro(price, faults, [...path, 'cost']),
    period: period ?? null,
  };
}
