/** What an editor may make of an offer: everything she says checked, faults named by their place in the input. */

import type { Authority, Channel, Offer, OnlineService, PaymentPolicy, Provenance } from '#platform/catalogue/types.ts';
import type { Day } from '#platform/values/day.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import { areasOf, BY_HAND } from './precedence.ts';
import { checkOrder, overlap, readFees, type FeeInput } from './fees.ts';
import type { Faults } from './problems.ts';
import { readLine, readList } from './lines.ts';

export interface OnlineServiceInput {
  readonly name: string;
  readonly url: string;
  readonly trustLevel: TrustLevel;
  readonly paymentPolicy?: PaymentPolicy | null | undefined;
}

/** What is left out stays. */
export interface OfferValues {
  readonly areas?: readonly RegionKey[] | null | undefined;
  readonly channels?: readonly Channel[] | null | undefined;
  readonly onlineServices?: readonly OnlineServiceInput[] | null | undefined;
  readonly fees?: readonly FeeInput[] | null | undefined;
  readonly requiredDocuments?: readonly string[] | null | undefined;
  readonly processingTime?: string | null | undefined;
  readonly validFrom?: Day | null | undefined;
  readonly validTo?: Day | null | undefined;
}

const LISTS = ['areas', 'channels', 'onlineServices', 'fees', 'requiredDocuments'] as const;

/** What editors say is theirs, in the name of the authority. */
export function byHand({ name }: Pick<Authority, 'name'>, today: Day): Provenance {
  return { source: BY_HAND, retrievedAt: today, editor: name, demonstration: false };
}

type Path = readonly (string | number)[];

function onlineService(given: OnlineServiceInput, faults: Faults, path: Path): OnlineService {
  const { url, trustLevel, paymentPolicy } = given;
  if (url.length > 1_000) faults.add('TOO_LONG', [...path, 'url']);
  const name = readLine(given.name, 200, faults, [...path, 'name']);
  return { name, url, trustLevel, paymentPolicy: paymentPolicy ?? 'INACTIVE' };
}

/** Areas, channels and online services as they are given, each of a list once; `path` leads to what they are given of. */
export const readAreas = (given: readonly RegionKey[], faults: Faults, path: Path) => readList(given, faults, path, (key) => key);

export const readChannels = (given: readonly Channel[], faults: Faults, path: Path) =>
  readList(given, faults, path, (channel) => channel);

export const readOnlineServices = (given: readonly OnlineServiceInput[], faults: Faults, path: Path) =>
  readList(
    given,
    faults,
    path,
    (one, at) => onlineService(one, faults, at),
    ({ url }) => url,
  );

export const readDocuments = (given: readonly string[], faults: Faults) =>
  readList(given, faults, ['requiredDocuments'], (one, path) => readLine(one, 300, faults, path));

/** Whoever can use it online finds it among the channels, and the other way round. */
export function checkChannels(
  { channels, onlineServices }: Pick<Offer, 'channels' | 'onlineServices'>,
  faults: Faults,
  path: Path = [],
): void {
  const named = channels.includes('ONLINE');
  if (named && onlineServices.length === 0) faults.add('ONLINE_WITHOUT_SERVICE', [...path, 'channels']);
  if (!named && onlineServices.length > 0) faults.add('ONLINE_NOT_NAMED', [...path, 'channels']);
}

/** The offer with what is given in place of what it says. Adds a fault for each value that cannot be kept. */
export function withValues(offer: Offer, values: OfferValues, provenance: Provenance, faults: Faults): Offer {
  for (const list of LISTS) if (values[list] === null) faults.add('REQUIRED', [list]);
  const { areas, channels, onlineServices, fees, requiredDocuments } = values;
  const { processingTime = offer.processingTime, validFrom = offer.validFrom, validTo = offer.validTo } = values;
  const [area = offer.area, ...furtherAreas] = areas ? readAreas(areas, faults, ['areas']) : areasOf(offer);
  if (areas?.length === 0) faults.add('REQUIRED', ['areas']);
  const changed: Offer = {
    ...offer,
    area,
    furtherAreas,
    channels: channels ? readChannels(channels, faults, ['channels']) : offer.channels,
    onlineServices: onlineServices ? readOnlineServices(onlineServices, faults, ['onlineServices']) : offer.onlineServices,
    fees: fees ? readFees(fees, offer.fees, provenance, faults) : offer.fees,
    requiredDocuments: requiredDocuments ? readDocuments(requiredDocuments, faults) : offer.requiredDocuments,
    processingTime,
    validFrom,
    validTo,
  };
  // What a feed has brought in another way stays until an editor touches it.
  if (channels || onlineServices) checkChannels(changed, faults);
  if (values.validFrom !== undefined || values.validTo !== undefined) checkOrder(changed, faults, ['validTo']);
  return changed;
}

/** What is given for a new entry: null says no more than leaving it out. */
export function withoutNulls<Values extends object>(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Values;
}

/** True when an offer can be found in other places or at other times than before. */
export function isElsewhere(before: Offer, after: Offer): boolean {
  const where = ({ area, furtherAreas, validFrom, validTo }: Offer): string =>
    JSON.stringify([area, furtherAreas, validFrom, validTo]);
  return where(before) !== where(after);
}

/** True when both would be found in one place on one day: the authority offers the same service there twice. */
export function isSameAs(one: Offer, other: Offer): boolean {
  const [areas, others] = [areasOf(one), areasOf(other)];
  return (
    one.id !== other.id &&
    one.leikaKey === other.leikaKey &&
    one.authorityId === other.authorityId &&
    areas.some((area) => others.includes(area)) &&
    overlap(one, other)
  );
}
