/** Where an authority's payments go: what an operator has set for it, at a provider that is configured. */

import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import type { ServiceKey } from '#platform/values/service-key.ts';
import { findBookingCode } from './ledger/store/settings.ts';
import type { Providers } from './provider/registry.ts';
import { DEFAULT_BOOKING_DATA, namesBookingCode, withBookingCode, type Endpoint } from './rules/endpoint.ts';
import { findEndpoint } from './store/endpoints.ts';

export interface Destination extends Endpoint {
  /** Name of the provider. */
  readonly provider: string;
}

/** Whose fee it is, and for what. */
export interface Payee {
  readonly authorityId: Id<'Authority'>;
  readonly leikaKey: ServiceKey | null;
}

export interface Destinations {
  /**
   * Where fees of a service are paid, with what it is booked under in the booking data. Null when nothing is set for the authority, when
   * its provider is not configured, and when the provider is to be told a booking code and none is set.
   */
  find(tx: Database | Transaction, of: Payee): Promise<Destination | null>;
}

/**
 * `fallback` is the provider at which each authority is known by its own id unless something else is set: only a simulated one can
 * be that; null where there is none.
 */
export function createDestinations(providers: Providers, fallback: string | null): Destinations {
  return {
    find: async (tx, { authorityId, leikaKey }) => {
      const set = await findEndpoint(tx, authorityId);
      if (set !== null) {
        if (!providers.has(set.provider)) return null;
        if (!namesBookingCode(set)) return set;
        const code = await findBookingCode(tx, authorityId, leikaKey);
        return code === '' ? null : { ...set, bookingData: withBookingCode(set.bookingData, code) };
      }
      if (fallback === null) return null;
      return { provider: fallback, originatorId: authorityId, endPointId: 'standard', bookingData: DEFAULT_BOOKING_DATA };
    },
  };
}
