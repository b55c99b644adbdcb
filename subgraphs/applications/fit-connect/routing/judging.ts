/** Looks at what the routing service answers, route by route: is the address genuine, and does the destination take the application? */

import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { Route, RoutingService } from '../client/routing-api.ts';
import { readAddress } from '../rules/address.ts';
import { chooseFrom } from '../rules/choice.ts';
import type { JudgedRoute } from '../rules/route.ts';
import type { Destination, DeliveryService } from '../service.ts';

/** A service in an area: what a destination is looked up by. */
export interface Wanted {
  readonly leikaKey: LeikaKey;
  readonly area: RegionKey;
}

export interface JudgingDeps {
  readonly routing: RoutingService;
  readonly service: Pick<DeliveryService, 'destination'>;
  /** Host of the delivery service we send to. */
  readonly serviceHost: string;
}

/** A judged route with its destination; null where its address is not believed. */
export interface SeenRoute {
  readonly judged: JudgedRoute;
  readonly destination: Destination | null;
}

async function judge({ routing, service, serviceHost }: JudgingDeps, wanted: Wanted, route: Route): Promise<SeenRoute> {
  const { destinationSignature: address, name } = route;
  const read = await readAddress(address, { ...wanted, serviceHost }, (kid) => routing.portalKey(kid));
  // The signature is over the id, and what is beside it is only said.
  const named = typeof read === 'string' ? read : read.destinationId === route.destinationId ? null : 'OTHER_DESTINATION';
  const found = { destinationId: route.destinationId, address, name };
  if (named !== null) return { judged: { ...found, addressFault: named, destinationFault: null }, destination: null };
  const destination = await service.destination(route.destinationId);
  const choice = chooseFrom(destination, { ...wanted, schemaUri: null });
  const destinationFault = typeof choice === 'string' ? choice : null;
  return { judged: { ...found, addressFault: null, destinationFault }, destination };
}

/** All routes of a service in an area, each destination once. Throws ServiceUnavailable or ServiceRefusal. */
export async function seeRoutes(deps: JudgingDeps, wanted: Wanted): Promise<readonly SeenRoute[]> {
  const routes = await deps.routing.routes(wanted.leikaKey, wanted.area);
  const once = new Map(routes.map((route) => [route.destinationId, route]));
  return Promise.all([...once.values()].map((route) => judge(deps, wanted, route)));
}
