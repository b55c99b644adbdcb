/**
 * Who carries a service out within a district (gestuftes Aufgabenmodell, GO NRW § 4; KrO NRW § 2): pure rules.
 *
 * Law gives a task to towns from a tier on, and to the district for all others. Of several rules that hold for a service
 * on a day the one for the most specific key decides, then the one for the smallest area, then the youngest.
 */

import type { Delegation as DelegationRule, Tier, TierTerm } from '#platform/catalogue/types.ts';
import { isValidOn, type Day, type Validity } from '#platform/values/day.ts';
import { stemsOf, type LeikaKey } from '#platform/values/leika.ts';
import { contains, depthOf, type RegionKey } from '#platform/values/region.ts';

/** A rule as far as responsibility goes. */
export type Delegation = Omit<DelegationRule, 'provenance'>;

/** A municipality that lies in a district; a kreisfreie Stadt is none, as nothing is divided there. */
export interface Town {
  readonly key: RegionKey;
  readonly district: RegionKey;
  readonly tiers: readonly Omit<TierTerm, 'provenance'>[];
}

/** A rule looked at, and whom it makes competent in the town asked about. */
export interface DelegationStep extends Validity {
  readonly kind: 'DELEGATION';
  readonly leikaKey: LeikaKey;
  readonly region: RegionKey;
  readonly entries: 0;
  readonly outcome: 'HOLDS' | 'NOT_VALID' | 'OVERRULED';
  readonly rule: Delegation;
  readonly town: RegionKey;
  readonly tier: Tier;
  /** False where nobody has read in the law yet what the rule or the tier says. */
  readonly confirmed: boolean;
}

export interface Competence {
  readonly steps: readonly DelegationStep[];
  /** True where law leaves the service to others than this region: what is entered there does not count. */
  readonly excludes: (region: RegionKey) => boolean;
}

const TIERS: readonly Tier[] = ['SMALL', 'MEDIUM', 'LARGE'];

/** The tier on a day, small without a term; should terms overlap, the highest. */
export function tierOn(terms: Town['tiers'], day: Day): { readonly tier: Tier; readonly confirmed: boolean } {
  const valid = terms.filter((term) => isValidOn(term, day));
  const tier = TIERS.findLast((candidate) => valid.some((term) => term.tier === candidate)) ?? 'SMALL';
  return { tier, confirmed: valid.every((term) => term.tier !== tier || term.confirmed) };
}

function carriesOut(tier: Tier, { downTo }: Delegation): boolean {
  return downTo !== 'DISTRICT' && TIERS.indexOf(tier) >= TIERS.indexOf(downTo);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The rule that goes first comes first; the id decides between rules of equal rank, so that their order never does. */
function byRank(one: Delegation, other: Delegation): number {
  return (
    other.stem.length - one.stem.length ||
    depthOf(other.area) - depthOf(one.area) ||
    compare(other.validFrom ?? '', one.validFrom ?? '') ||
    compare(one.id, other.id)
  );
}

/** A rule that holds in a town on a day, for all keys that begin with its stem and for which no rule before it does. */
export interface Division {
  readonly rule: Delegation;
  readonly excludes: Competence['excludes'];
}

/** How law divides the work for a town on a day, the most specific stem first: for a key the first one it begins with decides. */
export function divisions(
  { key: town, district, tiers }: Town,
  delegations: readonly Delegation[],
  day: Day,
): readonly Division[] {
  const { tier } = tierOn(tiers, day);
  const rules = delegations.filter((rule) => contains(rule.area, town) && isValidOn(rule, day)).toSorted(byRank);
  return rules
    .filter(({ stem }, index) => rules.findIndex((other) => other.stem === stem) === index)
    .map((rule) => ({
      rule,
      excludes: carriesOut(tier, rule)
        ? (region) => region === district
        : (region) => region !== district && contains(district, region),
    }));
}

/** Who is competent for a service in a town on a day. Excludes nobody where no rule holds. */
export function competence(leikaKey: LeikaKey, of: Town, delegations: readonly Delegation[], day: Day): Competence {
  const { key: town, district, tiers } = of;
  const { tier, confirmed } = tierOn(tiers, day);
  const stems = stemsOf(leikaKey);
  const rules = delegations.filter(({ stem, area }) => stems.includes(stem) && contains(area, town)).toSorted(byRank);
  const winner = divisions(of, delegations, day).find(({ rule }) => stems.includes(rule.stem));
  const steps = rules.map((rule): DelegationStep => ({
    kind: 'DELEGATION',
    leikaKey,
    region: carriesOut(tier, rule) ? town : district,
    entries: 0,
    outcome: rule === winner?.rule ? 'HOLDS' : isValidOn(rule, day) ? 'OVERRULED' : 'NOT_VALID',
    validFrom: rule.validFrom,
    validTo: rule.validTo,
    rule,
    town,
    tier,
    confirmed: rule.confirmed && confirmed,
  }));
  return { steps, excludes: winner?.excludes ?? (() => false) };
}
