/** Where an application of an authority goes: to the destination an operator has named, else where the routing service says. */

import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { Routed } from '../rules/route.ts';
import { queueDelivery } from '../store/deliveries.ts';
import { findDestination } from '../store/destinations.ts';
import type { Wanted } from './judging.ts';

/** Like `Routed`; no address where an operator has named the destination. */
export type Way =
  | Exclude<Routed, { readonly to: 'DESTINATION' }>
  | { readonly to: 'DESTINATION'; readonly destinationId: string; readonly address: string | null };

/** Our own desk serves it, as nobody names a destination. */
export const DESK: Way = { to: 'CASE_DESK', why: 'NO_ROUTE' };

/** `ask`: the routing service; null where there is none, and then whoever has no destination by hand is served by our own desk. */
export async function findWay(
  db: Database,
  { authorityId, ...wanted }: Wanted & { readonly authorityId: Id<'Authority'> },
  ask: ((wanted: Wanted) => Promise<Routed>) | null,
): Promise<Way> {
  const named = await findDestination(db, authorityId, wanted.leikaKey);
  if (named !== null) return { to: 'DESTINATION', destinationId: named.destinationId, address: null };
  return ask === null ? DESK : ask(wanted);
}

/** What is known of where an application goes before anything is locked. */
export interface Known {
  /** Whether authorities are reached by FIT-Connect at all. */
  readonly isConnected: boolean;
  /** What the routing service has said; null where there is none. */
  readonly ahead: Routed | null;
}

/** What is looked up: a service, null for one without a LeiKa key, of an authority in an area. */
export interface Addressed {
  readonly authorityId: Id<'Authority'>;
  readonly leikaKey: LeikaKey | null;
  readonly area: RegionKey;
}

/** Where an application goes, as it is decided within its transaction. FIT-Connect knows services by their LeiKa keys alone. */
export function decideWay(
  tx: Transaction,
  { isConnected, ahead }: Known,
  { authorityId, leikaKey, area }: Addressed,
): Promise<Way> {
  if (!isConnected || leikaKey === null) return Promise.resolve(DESK);
  return findWay(tx, { authorityId, leikaKey, area }, ahead === null ? null : () => Promise.resolve(ahead));
}

/** Puts an application on its way, unless our own desk has it. */
export async function sendAlong(tx: Transaction, id: Id<'Application'>, way: Way, at: Date): Promise<void> {
  if (way.to === 'DESTINATION')
    await queueDelivery(tx, id, { destinationId: way.destinationId as Id<'Destination'>, address: way.address }, at);
  else if (way.to === 'NOT_KNOWN_YET') await queueDelivery(tx, id, null, at);
}
