/** The trust level a message demands: the service's, unless the case worker chose a higher one. */

import { higher, type TrustLevel } from '#platform/values/trust-level.ts';

/**
 * `service`: what the application's online service demands; null for a message about the account itself, which has to reach
 * whoever can open it, as it may warn that somebody else does. `chosen`: by the case worker.
 */
export function levelOf(service: TrustLevel | null, chosen: TrustLevel | null = null): TrustLevel {
  return [service, chosen].reduce<TrustLevel>((level, other) => (other === null ? level : higher(level, other)), 'BASIC');
}
