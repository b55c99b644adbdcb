/** Whose messages a request sees: the person's own, or those of the organisation that it is made for. The one place that says so. */

import { permits } from '#platform/identity/representation.ts';
import type { Services } from '#platform/identity/roles.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import type { Id } from '#platform/values/id.ts';
import type { ServiceKey } from '#platform/values/service-key.ts';

export interface Inbox {
  readonly account: Id<'Account'>;
  /** Null: the person's own. */
  readonly organisation: Id<'Organisation'> | null;
  /** The services whose messages of the organisation she sees; null: all. */
  readonly services: Services;
}

/** The inbox of a request. */
export function inboxOf({ account, actingFor }: Viewer): Inbox {
  if (actingFor === undefined) return { account, organisation: null, services: null };
  return { account, organisation: actingFor.organisation, services: actingFor.services };
}

interface Guarded {
  /** Null for that of an organisation, once the account it was first for is deleted. */
  readonly accountId: Id<'Account'> | null;
  readonly organisationId: Id<'Organisation'> | null;
  readonly leikaKey: ServiceKey | null;
}

/** True when a message is in the inbox of the request. */
export function canReadMessage(viewer: Viewer, { accountId, organisationId, leikaKey }: Guarded): boolean {
  const { account, actingFor } = viewer;
  if (organisationId === null) return actingFor === undefined && accountId === account;
  if (actingFor?.organisation !== organisationId) return false;
  // What belongs to no known service is for those who act in all of them.
  return leikaKey === null
    ? permits(actingFor, 'READ', null) && actingFor.services === null
    : permits(actingFor, 'READ', leikaKey);
}
