/** What an editor may make of a local service: everything she says checked, by the same rules as offers where they say the same. */

import type { Audience, Authority, Channel, Provenance } from '#platform/catalogue/types.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { COUNTRY, type RegionKey } from '#platform/values/region.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import type { LocalOffer, LocalService, TextModule } from '../description.ts';
import { localOfferId } from '../xzufi/identity.ts';
import { sanitiseHtml } from '../xzufi/records/html.ts';
import { checkOrder, overlap, readFees, type FeeInput } from './fees.ts';
import { readLine, readList, readMarkup } from './lines.ts';
import { isNaming, withNames, withTexts } from './naming.ts';
import { checkChannels, readAreas, readChannels, readDocuments, readOnlineServices, type OnlineServiceInput } from './offers.ts';
import type { Faults } from './problems.ts';

export interface LocalOfferInput {
  readonly authorityId: string;
  readonly areas?: readonly RegionKey[] | null | undefined;
  readonly channels: readonly Channel[];
  readonly onlineServices?: readonly OnlineServiceInput[] | null | undefined;
}

export interface TextInput {
  readonly code?: string;
  readonly language?: string;
  readonly title?: string | null | undefined;
  readonly html: string;
}

/** What is left out stays. */
export interface LocalServiceValues {
  readonly name?: string | null | undefined;
  readonly citizenName?: string | null | undefined;
  readonly synonyms?: readonly string[] | null | undefined;
  readonly audience?: readonly Audience[] | null | undefined;
  readonly texts?: readonly TextInput[] | null | undefined;
  readonly offers?: readonly LocalOfferInput[] | null | undefined;
  readonly fees?: readonly FeeInput[] | null | undefined;
  readonly requiredDocuments?: readonly string[] | null | undefined;
  readonly processingTime?: string | null | undefined;
  readonly requiredTrustLevel?: TrustLevel | null | undefined;
  readonly validFrom?: Day | null | undefined;
  readonly validTo?: Day | null | undefined;
}

/** What holds of those who are named: the authorities there are, by id, and in whose name is spoken. */
export interface Surroundings {
  readonly authorities: ReadonlyMap<string, Authority>;
  readonly provenance: Provenance;
}

type Path = readonly (string | number)[];

const REQUIRED = ['name', 'citizenName', 'synonyms', 'audience', 'texts', 'offers', 'fees', 'requiredDocuments'] as const;
/** Codes as XZuFi has them, and those of editorial offices. */
const TEXT_CODE = /^[0-9A-Za-z]{1,20}$/;

function readText(given: TextInput, provenance: Provenance, faults: Faults, path: Path): TextModule {
  const { code = '06', language = 'de' } = given;
  if (!TEXT_CODE.test(code) || isNaming({ code, language })) faults.add('TEXT_CODE', [...path, 'code']);
  return {
    code,
    language,
    title: given.title ? readLine(given.title, 200, faults, [...path, 'title']) : null,
    html: readMarkup(sanitiseHtml(given.html.trim()), faults, [...path, 'html']),
    links: [],
    machineTranslated: false,
    provenance,
    validFrom: null,
    validTo: null,
  };
}

function readOffer(
  service: LocalService,
  given: LocalOfferInput,
  { authorities }: Surroundings,
  faults: Faults,
  path: Path,
): LocalOffer {
  const authority = authorities.get(given.authorityId);
  if (authority === undefined) faults.add('AUTHORITY_UNKNOWN', [...path, 'authorityId']);
  const own = authority === undefined ? [] : [authority.region];
  const areas = given.areas ? readAreas(given.areas, faults, [...path, 'areas']) : own;
  if (given.areas?.length === 0) faults.add('REQUIRED', [...path, 'areas']);
  const channels = readChannels(given.channels, faults, [...path, 'channels']);
  if (channels.length === 0) faults.add('REQUIRED', [...path, 'channels']);
  const onlineServices = readOnlineServices(given.onlineServices ?? [], faults, [...path, 'onlineServices']);
  checkChannels({ channels, onlineServices }, faults, path);
  const sorted = [...areas].sort();
  const authorityId = given.authorityId as Id<'Authority'>;
  const id = localOfferId(
    service.id as string as Id<'XzufiRecord'>,
    authorityId as string as Id<'XzufiRecord'>,
    sorted[0] ?? COUNTRY,
  );
  return { id, authorityId, areas: sorted, channels, onlineServices };
}

/** Who does it where: no authority twice in one area. */
function readOffers(
  service: LocalService,
  given: readonly LocalOfferInput[],
  surroundings: Surroundings,
  faults: Faults,
): Pick<LocalService, 'offers' | 'areas'> {
  if (given.length === 0) faults.add('REQUIRED', ['offers']);
  const offers = readList(
    given,
    faults,
    ['offers'],
    (one, path) => readOffer(service, one, surroundings, faults, path),
    ({ authorityId, areas }) => JSON.stringify([authorityId, areas]),
  );
  offers.forEach(({ authorityId, areas }, index) => {
    const before = offers.slice(0, index).filter((other) => other.authorityId === authorityId);
    areas.forEach((area) => {
      const isAgain = before.some((other) => other.areas.includes(area) && other.areas.join() !== areas.join());
      if (isAgain) faults.add('REPEATED', ['offers', index, 'areas']);
    });
  });
  return { offers, areas: [...new Set(offers.flatMap(({ areas }) => areas))].sort() };
}

/** The local service with what is given in place of what it says. Adds a fault for each value that cannot be kept. */
export function withLocalValues(
  service: LocalService,
  values: LocalServiceValues,
  surroundings: Surroundings,
  faults: Faults,
): LocalService {
  for (const field of REQUIRED) if (values[field] === null) faults.add('REQUIRED', [field]);
  const { provenance } = surroundings;
  const { name, citizenName, synonyms, audience, texts, offers, fees, requiredDocuments } = values;
  const { processingTime = service.processingTime, requiredTrustLevel = service.requiredTrustLevel } = values;
  const { validFrom = service.validFrom, validTo = service.validTo } = values;
  const nameOf = (given: string | null | undefined, before: string, field: string): string =>
    given === undefined || given === null ? before : readLine(given.replace(/\s+/g, ' '), 200, faults, [field]);
  const changed: LocalService = {
    ...service,
    name: nameOf(name, service.name, 'name'),
    citizenName: nameOf(citizenName, service.citizenName, 'citizenName'),
    synonyms: synonyms
      ? readList(synonyms, faults, ['synonyms'], (one, path) => readLine(one, 100, faults, path))
      : service.synonyms,
    audience: audience ? readList(audience, faults, ['audience'], (one) => one) : service.audience,
    ...(offers ? readOffers(service, offers, surroundings, faults) : {}),
    fees: fees ? readFees(fees, service.fees, provenance, faults) : service.fees,
    requiredDocuments: requiredDocuments ? readDocuments(requiredDocuments, faults) : service.requiredDocuments,
    processingTime,
    requiredTrustLevel,
    validFrom,
    validTo,
  };
  if (values.validFrom !== undefined || values.validTo !== undefined) checkOrder(changed, faults, ['validTo']);
  if (!texts) return withNames(changed);
  const read = readList(
    texts,
    faults,
    ['texts'],
    (one, path) => readText(one, provenance, faults, path),
    ({ code, language, title }) => JSON.stringify([code, language, title]),
  );
  return withNames(withTexts(changed, read));
}

/** True when one authority would offer services of the same name in one area on one day. */
export function isSameLocally(one: LocalService, other: LocalService): boolean {
  const plain = ({ citizenName }: LocalService): string => citizenName.toLocaleLowerCase('de');
  const clash = one.offers.some((own) =>
    other.offers.some(
      ({ authorityId, areas }) => authorityId === own.authorityId && areas.some((area) => own.areas.includes(area)),
    ),
  );
  return one.id !== other.id && plain(one) === plain(other) && clash && overlap(one, other);
}
