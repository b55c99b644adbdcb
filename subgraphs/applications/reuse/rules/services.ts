/** For which services a published form can be used. */

import { localServiceOf, type ServiceKey } from '#platform/values/service-key.ts';
import type { Publication } from './types.ts';

/**
 * Whether it may be adopted for a service: one that it names, or, as ids of services without a LeiKa key are each authority's own, any of
 * these where it was published for such services.
 */
export function canBeUsedFor({ leikaKeys }: Pick<Publication, 'leikaKeys'>, key: ServiceKey): boolean {
  if (leikaKeys.includes(key)) return true;
  // What came with the portal before that was kept names none.
  const isLocal = leikaKeys.length === 0 || leikaKeys.some((one) => localServiceOf(one) !== null);
  return isLocal && localServiceOf(key) !== null;
}
