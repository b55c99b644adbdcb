/** What a look-up answers, told in full to whoever runs the portal: each route, what stands against it, and where an application goes. */

import type { X509Certificate } from 'node:crypto';
import type { Database } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { chainFault } from '../rules/certificates.ts';
import { keyFault, type KeyDemand } from '../rules/keys.ts';
import { identifierOf } from '../rules/metadata.ts';
import { choose, type Routed } from '../rules/route.ts';
import { ServiceRefusal, ServiceUnavailable, type DeliveryService, type TakenService } from '../service.ts';
import { findDestination } from '../store/destinations.ts';
import { seeRoutes, type JudgingDeps, type SeenRoute, type Wanted } from './judging.ts';

export interface ExplainedRoute {
  readonly destinationId: string;
  readonly name: string;
  /** Why its signed address or its destination does not count; null: it does. */
  readonly fault: string | null;
  /** As the delivery service says, `active` for one that receives; null where it was not asked. */
  readonly status: string | null;
  readonly encryptionKid: string | null;
  /** Why its key may not be used; null: it may. */
  readonly keyFault: string | null;
  /** What it takes of this service; null where it does not. */
  readonly taken: TakenService | null;
}

export interface Explanation {
  /** The destination an operator has named by hand: it counts before all routes. Null: none. */
  readonly byHand: string | null;
  readonly routes: readonly ExplainedRoute[];
  readonly routed: Routed;
}

export interface ExplainingDeps extends Omit<JudgingDeps, 'service'> {
  /** Null: what operators have named is not looked at. */
  readonly db: Database | null;
  readonly service: Pick<DeliveryService, 'destination' | 'destinationKey'>;
  readonly certificates: KeyDemand['certificates'];
  readonly anchors: readonly X509Certificate[] | null;
  readonly now: () => Date;
}

/** Answers where an application for a service in an area goes, and why. `authorityId`: whose; null: no authority's in particular. */
export async function explainRoute(
  deps: ExplainingDeps,
  wanted: Wanted & { readonly authorityId: Id<'Authority'> | null },
): Promise<Explanation> {
  const { service, certificates, anchors, now } = deps;

  async function faultOfKey(id: string, kid: string): Promise<string | null> {
    const key = await service.destinationKey(id, kid);
    const fault = keyFault(key, { kid, alg: 'RSA-OAEP-256', operation: 'wrapKey', certificates });
    return fault ?? (anchors === null ? null : chainFault(key, 'wrapKey', anchors, now()));
  }

  async function explain({ judged, destination }: SeenRoute): Promise<ExplainedRoute> {
    const { destinationId, name, addressFault, destinationFault } = judged;
    const fault = addressFault === null ? destinationFault : `ADDRESS_${addressFault}`;
    if (destination === null)
      return { destinationId, name, fault, status: null, encryptionKid: null, keyFault: null, taken: null };
    const { status, encryptionKid, services } = destination;
    const taken = services.find(({ identifier }) => identifier === identifierOf(wanted.leikaKey)) ?? null;
    return { destinationId, name, fault, status, encryptionKid, keyFault: await faultOfKey(destinationId, encryptionKid), taken };
  }

  const { authorityId, leikaKey } = wanted;
  const named = authorityId === null || deps.db === null ? null : await findDestination(deps.db, authorityId, leikaKey);
  const byHand = named?.destinationId ?? null;
  try {
    const seen = await seeRoutes(deps, wanted);
    return { byHand, routes: await Promise.all(seen.map(explain)), routed: choose(seen.map(({ judged }) => judged)) };
  } catch (error) {
    if (!(error instanceof ServiceUnavailable || error instanceof ServiceRefusal)) throw error;
    return { byHand, routes: [], routed: { to: 'NOT_KNOWN_YET', why: 'ROUTING_UNAVAILABLE' } };
  }
}
