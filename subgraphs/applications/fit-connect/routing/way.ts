/** Where an application of an authority goes: to the destination an operator has named, else where the routing service says. */

import type { Database } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import type { Routed } from '../rules/route.ts';
import { findDestination } from '../store/destinations.ts';
import type { Wanted } from './judging.ts';

/** Like `Routed`; no address where an operator has named the destination. */
export type Way =
  | Exclude<Routed, { readonly to: 'DESTINATION' }>
  | { readonly to: 'DESTINATION'; readonly destinationId: string; readonly address: string | null };

/** `ask`: the routing service; null where there is none, and then whoever has no destination by hand is served by our own desk. */
export async function findWay(
  db: Database,
  { authorityId, ...wanted }: Wanted & { readonly authorityId: Id<'Authority'> },
  ask: ((wanted: Wanted) => Promise<Routed>) | null,
): Promise<Way> {
  const named = await findDestination(db, authorityId, wanted.leikaKey);
  if (named !== null) return { to: 'DESTINATION', destinationId: named.destinationId, address: null };
  return ask === null ? { to: 'CASE_DESK', why: 'NO_ROUTE' } : ask(wanted);
}
