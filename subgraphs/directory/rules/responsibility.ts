/**
 * Who is responsible (zuständig): pure rules over the entries of all three catalogues.
 *
 * Precedence, as the portal network resolves it (PVOG, FIT-Connect Routing API): the smallest region that has a valid
 * entry decides — municipality, association, district, government district, state, country — and within one region the
 * most specific key: LOVD before LOV before LO. So what a municipality says of a whole group of services goes before what
 * its district says of a single one. Level of government and order of entries count for nothing; entries of equal
 * rank are a choice to be left to the person. One thing goes before all that: where a rule of delegation says who in a
 * district is competent, what the others there have entered does not count.
 */

import { isValidOn, type Day, type Validity } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import type { LeikaKey, LeikaStem } from '#platform/values/leika.ts';
import { contains, type RegionKey } from '#platform/values/region.ts';
import { competence, divisions, type Competence, type Delegation, type DelegationStep, type Town } from './delegation.ts';

/** An offer in one of its areas, as far as responsibility goes. */
export interface Entry extends Validity {
  readonly id: Id<'Offer'>;
  readonly leikaKey: LeikaKey;
  readonly area: RegionKey;
}

/** A place: the region and all it lies in, the smallest first, and what law says of who does what there. */
export interface Place {
  readonly regions: readonly RegionKey[];
  /** Null for what is no municipality in a district. */
  readonly town: Town | null;
  readonly delegations: readonly Delegation[];
}

/** Where to look, the most specific first. */
export interface Question extends Place {
  readonly keys: readonly LeikaKey[];
  readonly day: Day;
}

export type Outcome = 'APPLIED' | 'EMPTY' | 'NOT_VALID' | 'OVERRULED' | 'AMBIGUOUS' | 'NOT_COMPETENT';

/** A region and key looked up. */
export interface EntryStep extends Validity {
  readonly kind: 'ENTRY';
  readonly leikaKey: LeikaKey;
  readonly region: RegionKey;
  readonly entries: number;
  readonly outcome: Outcome;
}

export type Step = DelegationStep | EntryStep;

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

function outcomeOf(entries: number, valid: number, excluded: boolean, decided: boolean): Outcome {
  if (entries === 0) return 'EMPTY';
  if (valid === 0) return 'NOT_VALID';
  if (excluded) return 'NOT_COMPETENT';
  if (decided) return 'OVERRULED';
  return valid === 1 ? 'APPLIED' : 'AMBIGUOUS';
}

/** Whom law makes competent for the most specific key. */
function competenceOf({ keys: [key], town, delegations, day }: Question): Competence {
  if (key === undefined || town === null) return { steps: [], excludes: () => false };
  return competence(key, town, delegations, day);
}

/** Answers for any question and any entries, the same whatever order entries and rules come in. */
export function resolve<E extends Entry>(question: Question, entries: readonly E[]): Resolution<E> {
  const { regions, keys, day } = question;
  const { steps: rules, excludes } = competenceOf(question);
  let deciding: readonly E[] = [];
  const lookups = regions.flatMap((region) =>
    keys.map((leikaKey): EntryStep => {
      const here = entries.filter((entry) => entry.area === region && entry.leikaKey === leikaKey);
      const valid = here.filter((entry) => isValidOn(entry, day));
      const outcome = outcomeOf(here.length, valid.length, excludes(region), deciding.length > 0);
      if (outcome === 'APPLIED' || outcome === 'AMBIGUOUS') deciding = valid.toSorted(byId);
      const times = span(valid.length > 0 ? valid : here);
      return { kind: 'ENTRY', leikaKey, region, entries: here.length, outcome, ...times };
    }),
  );
  const status = deciding.length === 0 ? 'NO_ENTRY' : deciding.length === 1 ? 'RESOLVED' : 'CHOICES';
  return { status, deciding, steps: [...rules, ...lookups] };
}

/** Where what is entered counts at a place, for keys that begin with a stem. */
export interface Reach {
  /** Empty for all keys. */
  readonly stem: LeikaStem | '';
  readonly regions: readonly RegionKey[];
}

/**
 * Where entries count at a place on a day: of the reaches whose stem a key begins with the first one, and there always is
 * one. A service has an answer, one or a choice, exactly if it or a key above it has a valid entry within its reach.
 */
export function reaches({ regions, town, delegations }: Place, day: Day): readonly Reach[] {
  const divided = town === null ? [] : divisions(town, delegations, day);
  return [
    ...divided.map(({ rule, excludes }) => ({ stem: rule.stem, regions: regions.filter((region) => !excludes(region)) })),
    { stem: '', regions },
  ];
}

/** Whether one of the regions, in which a key or one above it is entered, is within the reach of the key. */
export function isReached(leikaKey: LeikaKey, entered: readonly RegionKey[], reaches: readonly Reach[]): boolean {
  if (entered.length === 0) return false;
  const reach = reaches.find(({ stem }) => leikaKey.startsWith(stem));
  return reach?.regions.some((region) => entered.includes(region)) ?? false;
}

/** All offers that apply somewhere on the way up, the most specific first; each once, where it is the most specific. */
export function applicable<E extends Entry>(question: Question, entries: readonly E[]): readonly E[] {
  const { regions, keys, day } = question;
  const { excludes } = competenceOf(question);
  const sorted = entries
    .filter(({ area, leikaKey }) => regions.includes(area) && !excludes(area) && keys.includes(leikaKey))
    .filter((entry) => isValidOn(entry, day))
    .toSorted(
      (one, other) =>
        regions.indexOf(one.area) - regions.indexOf(other.area) ||
        keys.indexOf(one.leikaKey) - keys.indexOf(other.leikaKey) ||
        byId(one, other),
    );
  return sorted.filter((entry, index) => sorted.findIndex(({ id }) => id === entry.id) === index);
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
