/**
 * Who is responsible (zuständig): pure rules over the entries of all three catalogues.
 *
 * Precedence, as the portal network resolves it (PVOG, FIT-Connect Routing API): the smallest region that has a valid
 * entry decides — municipality, association, district, government district, state, country — and within one region the
 * most specific key: LOVD before LOV before LO. So what a municipality says of a whole group of services goes before what
 * its district says of a single one. Level of government and order of entries count for nothing; entries of equal
 * rank are a choice to be left to the person.
 */

import { isValidOn, type Day, type Validity } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import { contains, type RegionKey } from '#platform/values/region.ts';

/** An offer as far as responsibility goes. */
export interface Entry extends Validity {
  readonly id: Id<'Offer'>;
  readonly leikaKey: LeikaKey;
  readonly area: RegionKey;
}

/** Where to look, the most specific first. */
export interface Question {
  readonly regions: readonly RegionKey[];
  readonly keys: readonly LeikaKey[];
  readonly day: Day;
}

export type Outcome = 'APPLIED' | 'EMPTY' | 'NOT_VALID' | 'OVERRULED' | 'AMBIGUOUS';

export interface Step extends Validity {
  readonly leikaKey: LeikaKey;
  readonly region: RegionKey;
  readonly entries: number;
  readonly outcome: Outcome;
}

export interface Resolution<E extends Entry> {
  readonly status: 'RESOLVED' | 'CHOICES' | 'NO_ENTRY';
  /** The entries that decide: one, several of equal rank, or none. */
  readonly deciding: readonly E[];
  readonly steps: readonly Step[];
}

const byId = (one: Entry, other: Entry): number => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

/** The time all entries together cover; both ends open for none. */
function span(entries: readonly Validity[]): Validity {
  const starts = entries.map(({ validFrom }) => validFrom).sort();
  const ends = entries.map(({ validTo }) => validTo).sort();
  return {
    validFrom: starts.includes(null) ? null : (starts[0] ?? null),
    validTo: ends.includes(null) ? null : (ends.at(-1) ?? null),
  };
}

function outcomeOf(entries: number, valid: number, decided: boolean): Outcome {
  if (entries === 0) return 'EMPTY';
  if (valid === 0) return 'NOT_VALID';
  if (decided) return 'OVERRULED';
  return valid === 1 ? 'APPLIED' : 'AMBIGUOUS';
}

/** Answers for any question and any entries, the same whatever order the entries come in. */
export function resolve<E extends Entry>({ regions, keys, day }: Question, entries: readonly E[]): Resolution<E> {
  let deciding: readonly E[] = [];
  const steps = regions.flatMap((region) =>
    keys.map((leikaKey): Step => {
      const here = entries.filter((entry) => entry.area === region && entry.leikaKey === leikaKey);
      const valid = here.filter((entry) => isValidOn(entry, day));
      const outcome = outcomeOf(here.length, valid.length, deciding.length > 0);
      if (outcome === 'APPLIED' || outcome === 'AMBIGUOUS') deciding = valid.toSorted(byId);
      return { leikaKey, region, entries: here.length, outcome, ...span(valid.length > 0 ? valid : here) };
    }),
  );
  const status = deciding.length === 0 ? 'NO_ENTRY' : deciding.length === 1 ? 'RESOLVED' : 'CHOICES';
  return { status, deciding, steps };
}

/** All entries that apply somewhere on the way up, the most specific first. */
export function applicable<E extends Entry>({ regions, keys, day }: Question, entries: readonly E[]): readonly E[] {
  return entries
    .filter((entry) => regions.includes(entry.area) && keys.includes(entry.leikaKey) && isValidOn(entry, day))
    .toSorted(
      (one, other) =>
        regions.indexOf(one.area) - regions.indexOf(other.area) ||
        keys.indexOf(one.leikaKey) - keys.indexOf(other.leikaKey) ||
        byId(one, other),
    );
}

/** True when every place gets the same answer, as where a postal code spans municipalities of one district. */
export function agree<E extends Entry>(resolutions: readonly Resolution<E>[]): boolean {
  const answers = resolutions.map(({ deciding }) => deciding.map(({ id }) => id).join());
  return new Set(answers).size <= 1;
}

/** The places a postal code may mean: of regions that lie in each other only the smallest. */
export function smallest(regions: readonly RegionKey[]): readonly RegionKey[] {
  return regions.filter((region) => !regions.some((other) => other !== region && contains(region, other))).toSorted();
}
