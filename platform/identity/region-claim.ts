/** The claim that says whose entries an editor keeps: regional keys, each in full. */

import { z } from 'zod';
import { readRegion, type RegionKey } from '../values/region.ts';

/** More would be no editor of anything in particular, and would swell every assertion. */
const MOST = 100;

/** Twelve digits and no fewer: a key that lost its end would mean a larger region than the issuer had in mind. */
function isWhole(text: string): text is RegionKey {
  return text.length === 12 && readRegion(text) !== null;
}

/** One key that is none, and the whole token is refused: what else in it is not as it was meant? */
export const regionClaim = z.array(z.string().refine(isWhole, 'is no regional key of 12 digits')).max(MOST);
