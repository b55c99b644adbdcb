/** What an operator does with deliveries: say where authorities receive, see what does not get on, have it tried again. */

import type { Database, OpenDatabase } from '#platform/database.ts';
import { PublicError } from '#platform/errors.ts';
import type { Id } from '#platform/values/id.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import { findAuthorities } from '../reuse/store/authorities.ts';
import { createRoutingApi, type RoutingApiSettings } from './client/routing-api.ts';
import { readAddress } from './rules/address.ts';
import { listDeliveries, resumeDelivery } from './store/deliveries.ts';
import { listDestinations, removeDestination, saveDestination } from './store/destinations.ts';
import type { DestinationRow } from './tables.ts';

/** How a destination is named: by its id, by the signed address XZuFi carries, or by the area to ask the routing service for. */
export type NamedBy =
  | { readonly destination: Id<'Destination'> }
  | { readonly address: string }
  | { readonly area: RegionKey; readonly leikaKey: LeikaKey };

export interface DestinationWish {
  readonly authorityId: Id<'Authority'>;
  /** Null: all services of the authority. */
  readonly leikaKey: LeikaKey | null;
  readonly schemaUri: string | null;
  readonly namedBy: NamedBy;
}

export interface OperationDeps {
  readonly database: OpenDatabase;
  /** Host of the delivery service we send to. */
  readonly serviceHost: string;
  /** Null: destinations can only be named by their ids. */
  readonly routing: RoutingApiSettings | null;
  readonly now: () => Date;
}

const invalid = (message: string): PublicError => new PublicError('INVALID', message);

async function addressIn(area: RegionKey, leikaKey: LeikaKey, routing: RoutingApiSettings): Promise<string> {
  const routes = await createRoutingApi(routing).routes(leikaKey, area);
  const [route] = routes;
  if (route === undefined) throw invalid('The routing service knows no destination for this service there');
  if (routes.length > 1)
    throw invalid(
      `The routing service knows several: name one of ${routes.map(({ destinationId }) => destinationId).join(', ')}`,
    );
  return route.destinationSignature;
}

/** Where an authority receives, as it was set. */
interface SetDestination extends DestinationRow {
  /** Name of the authority; null where no catalogue has it so far: nothing will go there. */
  readonly authority: string | null;
}

/**
 * Sets where an authority receives from now on. Throws PublicError INVALID where an address is not believed or the routing
 * service knows none or several, ServiceUnavailable where it cannot be asked.
 */
export async function setDestination(
  { database, serviceHost, routing, now }: OperationDeps,
  { authorityId, leikaKey, schemaUri, namedBy }: DestinationWish,
): Promise<SetDestination> {
  const row = { authorityId, leikaKey, schemaUri, setAt: now() };
  const save = (named: Pick<DestinationRow, 'destinationId' | 'signature'>): Promise<SetDestination> =>
    database.db.transaction(async (tx) => {
      await saveDestination(tx, { ...row, ...named });
      const [authority] = await findAuthorities(tx, [authorityId]);
      return { ...row, ...named, authority: authority?.name ?? null };
    });
  if ('destination' in namedBy) return save({ destinationId: namedBy.destination, signature: null });
  if (routing === null) throw invalid('FIT_CONNECT_ROUTING_URL and FIT_CONNECT_PORTAL_URL are needed to check an address');
  const signature = 'address' in namedBy ? namedBy.address : await addressIn(namedBy.area, namedBy.leikaKey, routing);
  const address = await readAddress(signature, { leikaKey, serviceHost }, (kid) => createRoutingApi(routing).portalKey(kid));
  if (typeof address === 'string') throw invalid(`The address is not believed: ${address}`);
  return save({ destinationId: address.destinationId as Id<'Destination'>, signature });
}

/** Sends an authority's applications to our own case desk again. False when it had no destination. */
export function unsetDestination(
  { db }: OpenDatabase,
  authorityId: Id<'Authority'>,
  leikaKey: LeikaKey | null,
): Promise<boolean> {
  return db.transaction((tx) => removeDestination(tx, authorityId, leikaKey));
}

export function readDestinations({ db }: { readonly db: Database }): Promise<readonly DestinationRow[]> {
  return listDestinations(db);
}

export interface Stuck {
  readonly applicationId: string;
  readonly number: string | null;
  readonly state: string;
  readonly trouble: string | null;
  readonly attempts: number;
  readonly since: Date;
}

/** Deliveries that were given up, and those that do not get on just now. */
export async function readStuck({ db }: { readonly db: Database }): Promise<readonly Stuck[]> {
  const found = await listDeliveries(db, ['GIVEN_UP', 'WAITING', 'SEALED', 'ANNOUNCED', 'SUBMITTED']);
  return found
    .filter(({ delivery: { state, trouble } }) => state === 'GIVEN_UP' || trouble !== null)
    .map(({ number, delivery: { applicationId, state, trouble, attempts, tryingSince } }) => {
      return { applicationId, number, state, trouble, attempts, since: tryingSince };
    });
}

/** Has a delivery tried again that was given up. False when there is none. */
export function retryDelivery({ db }: OpenDatabase, applicationId: Id<'Application'>, now: Date): Promise<boolean> {
  return db.transaction((tx) => resumeDelivery(tx, applicationId, now));
}
