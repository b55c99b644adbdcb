/** Looks a destination up for a draft that is about to be submitted, before anything is locked: nobody holds a row while a service is asked. */

import type { Id } from '#platform/values/id.ts';
import { leikaOf } from '#platform/values/service-key.ts';
import type { Context } from '../../context.ts';
import { requireOwn } from '../../rules/access.ts';
import { findApplications } from '../../store/applications.ts';
import { findOffer } from '../../store/catalogue.ts';
import type { Routed } from '../rules/route.ts';
import { findDestination } from '../store/destinations.ts';

const NOT_ASKED: Routed = { to: 'NOT_KNOWN_YET', why: 'ROUTING_UNAVAILABLE' };

/**
 * What the routing service says of an application of the viewer's; `NOT_KNOWN_YET` where it has not to be asked, as an operator has named
 * the destination. Null where there is no routing service. Throws what `requireOwn` throws.
 */
export async function lookAhead({ db, viewer, router }: Context, id: Id<'Application'>): Promise<Routed | null> {
  if (router === null) return null;
  const [found] = await findApplications(db, [id]);
  const { status, offerId, authorityId, leikaKey: service } = requireOwn(viewer, found ?? null, 'SUBMIT');
  const leikaKey = leikaOf(service);
  const offer = status === 'DRAFT' ? await findOffer(db, offerId) : null;
  if (leikaKey === null || offer === null) return NOT_ASKED;
  if ((await findDestination(db, authorityId, leikaKey)) !== null) return NOT_ASKED;
  return router.routeInTime({ leikaKey, area: offer.area });
}
