/** What is applied for, as the two catalogues know it: a service of the LeiKa, or a local one. */

import type { LeikaKey } from '#platform/values/leika.ts';
import { leikaOf, localServiceOf, type ServiceKey } from '#platform/values/service-key.ts';
import type { Reference } from '../context.ts';

/** Null for a service without a LeiKa key. */
export function asService(key: ServiceKey): { readonly leikaKey: LeikaKey } | null {
  const leikaKey = leikaOf(key);
  return leikaKey === null ? null : { leikaKey };
}

/** Null for a service that has a LeiKa key. */
export function asLocalService(key: ServiceKey): Reference | null {
  const id = localServiceOf(key);
  return id === null ? null : { id };
}
