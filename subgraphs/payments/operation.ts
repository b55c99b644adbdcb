/** What an operator does with endpoints: set them, take them away, list them, and ask the providers whether they are good. */

import type { OpenDatabase } from '#platform/database.ts';
import { PublicError } from '#platform/errors.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { createProviders, type ConfiguredProvider, type ProviderSettings } from './provider/registry.ts';
import { checkProviders, type CheckedDay } from './provider-list/reconcile.ts';
import { readDifferences } from './provider-list/store.ts';
import type { ProviderDifferenceRow } from './provider-list/tables.ts';
import { ProviderUnavailable } from './provider.ts';
import { hasBookingCode } from './ledger/store/settings.ts';
import { namesBookingCode, readEndpoints } from './rules/endpoint.ts';
import { dropEndpoint, readEndpointRows, saveEndpoints, type EndpointRow } from './store/endpoints.ts';

/**
 * Sets where payments of authorities go from now on, all of the list or nothing. Answers how many. Throws INVALID with every fault,
 * each with its place in the list.
 */
export async function setEndpoints(
  { db }: OpenDatabase,
  wishes: unknown,
  providers: readonly ProviderSettings[],
  now: Date,
): Promise<number> {
  const { settings, faults } = readEndpoints(
    wishes,
    providers.map(({ name }) => name),
  );
  if (faults.length > 0)
    throw new PublicError('INVALID', `Nothing was set:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  await saveEndpoints(db, settings, now);
  return settings.length;
}

/** False when nothing was set for the authority. */
export function removeEndpoint({ db }: OpenDatabase, authorityId: Id<'Authority'>): Promise<boolean> {
  return dropEndpoint(db, authorityId);
}

/** All endpoints that are set. */
export function listEndpoints({ db }: OpenDatabase): Promise<readonly EndpointRow[]> {
  return readEndpointRows(db);
}

/** Differences of a day that are listed at once. */
const MOST_SHOWN = 10_000;

/** Holds a day against each provider, and answers what differs, what was found before included. Throws where one does not answer. */
export async function* reconcileProviders(
  { db }: OpenDatabase,
  settings: readonly ProviderSettings[],
  now: () => Date,
  day: Day,
): AsyncGenerator<{ readonly checked: CheckedDay; readonly differences: readonly ProviderDifferenceRow[] }> {
  for await (const checked of checkProviders({ db, providers: createProviders(settings, now), now }, day)) {
    const all = await readDifferences(db, checked.authorityId, day, null, MOST_SHOWN);
    yield { checked, differences: all.filter(({ provider }) => provider === checked.provider) };
  }
}

export interface CheckedEndpoint extends EndpointRow {
  readonly finding: 'READY' | 'REFUSED' | 'NO_ANSWER' | 'NOT_CONFIGURED' | 'NO_BOOKING_CODE';
}

async function findingOf(
  { db }: OpenDatabase,
  endpoint: EndpointRow,
  configured: ConfiguredProvider | undefined,
): Promise<CheckedEndpoint['finding']> {
  if (configured === undefined) return 'NOT_CONFIGURED';
  if (namesBookingCode(endpoint) && !(await hasBookingCode(db, endpoint.authorityId))) return 'NO_BOOKING_CODE';
  try {
    return (await configured.provider.isReady(endpoint)) ? 'READY' : 'REFUSED';
  } catch (error) {
    if (error instanceof ProviderUnavailable) return 'NO_ANSWER';
    throw error;
  }
}

/** Asks each endpoint's provider whether it takes orders there. */
export async function checkEndpoints(
  database: OpenDatabase,
  settings: readonly ProviderSettings[],
  now: () => Date,
): Promise<readonly CheckedEndpoint[]> {
  const providers = createProviders(settings, now);
  const checked: CheckedEndpoint[] = [];
  for (const endpoint of await readEndpointRows(database.db))
    checked.push({ ...endpoint, finding: await findingOf(database, endpoint, providers.get(endpoint.provider)) });
  return checked;
}
