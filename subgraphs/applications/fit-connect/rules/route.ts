/** Where an application goes that no operator has named a destination for: what an answer of the routing service comes to. */

import type { AddressFault } from './address.ts';
import type { ChoiceFault } from './choice.ts';

/** Why an application goes to our own case desk. */
export type DeskReason = 'NO_ROUTE' | 'SEVERAL_ROUTES' | ChoiceFault;

/** Why nobody knows yet where an application goes: it is asked again. */
export type OpenReason = 'ROUTING_UNAVAILABLE' | `ADDRESS_${AddressFault}`;

/** A destination as it was found: `address` is its signed address, as evidence of who has named it. */
export interface FoundDestination {
  readonly destinationId: string;
  readonly address: string;
}

export type Routed =
  | ({ readonly to: 'DESTINATION' } & FoundDestination)
  | { readonly to: 'CASE_DESK'; readonly why: DeskReason }
  | { readonly to: 'NOT_KNOWN_YET'; readonly why: OpenReason };

/** A route of the routing service, looked at: what stands against its address, then against its destination; null: nothing. */
export interface JudgedRoute extends FoundDestination {
  readonly name: string;
  readonly addressFault: AddressFault | null;
  /** Null, too, where the address was not believed and the destination therefore not looked at. */
  readonly destinationFault: ChoiceFault | null;
}

/**
 * What the routes of a service in an area come to. An address that is not believed leads nowhere, and not to our desk either: somebody may
 * have put it there. Several destinations need a person to choose.
 */
export function choose(routes: readonly JudgedRoute[]): Routed {
  const unbelieved = routes.find(({ addressFault }) => addressFault !== null)?.addressFault ?? null;
  if (unbelieved !== null) return { to: 'NOT_KNOWN_YET', why: `ADDRESS_${unbelieved}` };
  const fitting = routes.filter(({ destinationFault }) => destinationFault === null);
  const [only, ...others] = fitting;
  if (only !== undefined && others.length === 0) {
    const { destinationId, address } = only;
    return { to: 'DESTINATION', destinationId, address };
  }
  if (others.length > 0) return { to: 'CASE_DESK', why: 'SEVERAL_ROUTES' };
  return { to: 'CASE_DESK', why: routes[0]?.destinationFault ?? 'NO_ROUTE' };
}
