/** Where an authority's payments go: what an operator has set for it, at a provider that is configured. */

import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import type { Providers } from './provider/registry.ts';
import { DEFAULT_BOOKING_DATA, type Endpoint } from './rules/endpoint.ts';
import { findEndpoint } from './store/endpoints.ts';

export interface Destination extends Endpoint {
  /** Name of the provider. */
  readonly provider: string;
}

export interface Destinations {
  /** Null when nothing is set for the authority, or its provider is not configured. */
  find(tx: Database | Transaction, authorityId: Id<'Authority'>): Promise<Destination | null>;
}

/**
 * `fallback` is the provider at which each authority is known by its own id unless something else is set: only a simulated one can
 * be that; null where there is none.
 */
export function createDestinations(providers: Providers, fallback: string | null): Destinations {
  return {
    find: async (tx, authorityId) => {
      const set = await findEndpoint(tx, authorityId);
      if (set !== null) return providers.has(set.provider) ? set : null;
      if (fallback === null) return null;
      return { provider: fallback, originatorId: authorityId, endPointId: 'standard', bookingData: DEFAULT_BOOKING_DATA };
    },
  };
}
