/** Whose an offer is that was made from what the PVOG says. */

import type { Offer } from '#platform/catalogue/types.ts';
import { isCollected } from '../rules/precedence.ts';

/** True for an offer that is somebody else's since. */
export function isTakenOver({ provenance }: Offer): boolean {
  return !isCollected(provenance);
}
