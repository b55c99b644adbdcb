/** Places by their names. */

import { z } from 'zod';
import { readRegion, type RegionKey } from '#platform/values/region.ts';
import { check, maybeText, parseJson } from './shapes.ts';

export interface Location {
  readonly region: RegionKey;
  readonly name: string;
}

const location = z.object({
  name: maybeText,
  gemeinde: maybeText,
  ars: z.string().transform((text, context) => {
    const region = readRegion(text);
    if (region === null) context.addIssue('is no regional key');
    return region ?? z.NEVER;
  }),
});

/** The municipalities an answer names, each once. Throws AnswerFault. */
export function readLocations(text: string): readonly Location[] {
  const found = check(z.array(location), parseJson(text)).map(({ name, gemeinde, ars }) => ({
    region: ars,
    name: gemeinde ?? name ?? '',
  }));
  return [...new Map(found.map((one) => [one.region, one])).values()];
}
