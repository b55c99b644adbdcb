/**
 * Which of two offers for the same service and area counts: an editor's word, then what a feed brings directly, then what the PVOG
 * collected, then what was made up for the demonstration. The one place that says so; it is carried out in `xzufi/store/precedence.ts`.
 */

import type { Offer, Provenance } from '#platform/catalogue/types.ts';
import type { Id } from '#platform/values/id.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import { contains, type RegionKey } from '#platform/values/region.ts';

/** What the source of everything begins with that the PVOG brought. */
export const PVOG = 'PVOG';
/** The source of what editors have entered themselves. */
export const BY_HAND = 'Redaktion';

/** The weakest first. */
export const RANKS = ['DEMONSTRATION', 'PVOG', 'FEED', 'EDITOR'] as const;
export type Rank = (typeof RANKS)[number];

/** True for what others collected; false for what an editor or a feed of the authority itself brought. */
export function isCollected({ source }: Provenance): boolean {
  return source.startsWith(PVOG);
}

/** An entry that an editor has changed in any field is hers, wherever it came from. */
export function rankOf(provenance: Provenance, isEdited: boolean): Rank {
  if (isEdited || provenance.source === BY_HAND) return 'EDITOR';
  if (provenance.demonstration) return 'DEMONSTRATION';
  return isCollected(provenance) ? 'PVOG' : 'FEED';
}

export const areasOf = ({ area, furtherAreas }: Pick<Offer, 'area' | 'furtherAreas'>): readonly RegionKey[] => [
  area,
  ...furtherAreas,
];

/** An offer that stands: what others of its service have to make way for. */
export interface Claim {
  readonly offer: Id<'Offer'>;
  readonly leikaKey: LeikaKey;
  readonly areas: readonly RegionKey[];
  readonly rank: Rank;
}

/** An area of an offer that another one, which goes before it, has. */
export interface Outranked {
  readonly leikaKey: LeikaKey;
  readonly area: RegionKey;
  readonly rank: Rank;
  /** The offer that stands there instead, and its rank. */
  readonly by: Pick<Claim, 'offer' | 'rank'>;
}

/**
 * True where a claim leaves no room in an area. What the PVOG collected knows municipalities alone, so that an offer for the
 * whole district goes before it in each of them; of all others only the same area is meant, as the more specific one decides.
 */
function takes(claim: Claim, area: RegionKey, rank: Rank): boolean {
  if (RANKS.indexOf(claim.rank) <= RANKS.indexOf(rank)) return false;
  return claim.areas.some((one) => (rank === 'PVOG' ? contains(one, area) : one === area));
}

export interface Outcome {
  /** The offer with the areas that are left to it; null where none is. */
  readonly offer: Offer | null;
  readonly outranked: readonly Outranked[];
}

/** What is left of an offer beside the claims of others. Every area is looked at by itself. */
export function besides(offer: Offer, rank: Rank, claims: readonly Claim[]): Outcome {
  const { leikaKey, id } = offer;
  const others = claims.filter((claim) => claim.leikaKey === leikaKey && claim.offer !== id);
  const taken = areasOf(offer).flatMap((area): Outranked[] => {
    const by = others.find((claim) => takes(claim, area, rank));
    return by === undefined ? [] : [{ leikaKey, area, rank, by: { offer: by.offer, rank: by.rank } }];
  });
  if (taken.length === 0) return { offer, outranked: [] };
  const [area, ...furtherAreas] = areasOf(offer).filter((one) => !taken.some((gone) => gone.area === one));
  return { offer: area === undefined ? null : { ...offer, area, furtherAreas }, outranked: taken };
}
