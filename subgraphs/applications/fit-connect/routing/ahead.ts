/** Looks a destination up before anything is locked: nobody holds a row while a service is asked. */

import type { Database } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { leikaOf } from '#platform/values/service-key.ts';
import type { Context } from '../../context.ts';
import { requireOwn } from '../../rules/access.ts';
import { findApplications } from '../../store/applications.ts';
import { findOffer } from '../../store/catalogue.ts';
import type { Routed } from '../rules/route.ts';
import { findDestination } from '../store/destinations.ts';
import type { Router } from './router.ts';
import type { Addressed } from './way.ts';

/** What is known where nobody was asked. */
export const NOT_ASKED: Routed = { to: 'NOT_KNOWN_YET', why: 'ROUTING_UNAVAILABLE' };

/** What the routing service says, unless an operator has named the destination, or the service is none it knows. */
export async function askAhead(db: Database, router: Router, { authorityId, leikaKey, area }: Addressed): Promise<Routed> {
  if (leikaKey === null || (await findDestination(db, authorityId, leikaKey)) !== null) return NOT_ASKED;
  return router.routeInTime({ leikaKey, area });
}

/**
 * What the routing service says of an application of the viewer's; `NOT_KNOWN_YET` where it has not to be asked, as an operator has named
 * the destination. Null where there is no routing service. Throws what `requireOwn` throws.
 */
export async function lookAhead({ db, viewer, router }: Context, id: Id<'Application'>): Promise<Routed | null> {
  if (router === null) return null;
  const [found] = await findApplications(db, [id]);
  const { status, offerId, authorityId, leikaKey } = requireOwn(viewer, found ?? null, 'SUBMIT');
  const offer = status === 'DRAFT' ? await findOffer(db, offerId) : null;
  return offer === null ? NOT_ASKED : askAhead(db, router, { authorityId, leikaKey: leikaOf(leikaKey), area: offer.area });
}
