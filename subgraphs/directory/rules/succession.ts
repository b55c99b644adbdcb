/** Keys live: a service that is replaced hands its place to its successor (FIM relation ABL, ERS). */

import { isValidOn, type Day, type Validity } from '#platform/values/day.ts';
import type { LeikaKey } from '#platform/values/leika.ts';

export interface Replaceable extends Validity {
  readonly leikaKey: LeikaKey;
  readonly replacedBy: LeikaKey | null;
}

/** True when the successor counts on that day. A known last day keeps the old key alive until then. */
function isReplaced(service: Replaceable, day: Day): boolean {
  return service.replacedBy !== null && (service.validTo === null || !isValidOn(service, day));
}

/** The service that counts on a day: the first one of a chain of successors that is not replaced, or the last one known. */
export function currentOf<Service extends Replaceable>(chain: readonly Service[], day: Day): Service | null {
  return chain.find((service) => !isReplaced(service, day)) ?? chain.at(-1) ?? null;
}
