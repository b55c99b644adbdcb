/** A small catalogue with real keys and regions, as events; valid by default, override what matters. */

import { settle } from '#platform/background.ts';
import type { Authority, Delegation, Fee, GovernmentLevel, Offer, RegionKind, TierTerm } from '#platform/catalogue/types.ts';
import type { OpenDatabase } from '#platform/database.ts';
import { event } from '#platform/events/contracts.ts';
import type { LocalServiceChanged, RegionChanged, ServiceChanged } from '#platform/events/contracts/catalogue.ts';
import { publish, type NewEvent } from '#platform/events.ts';
import { createLog } from '#platform/log.ts';
import type { Subgraph } from '#platform/subgraph.ts';
import { derivedId, type Id } from '#platform/values/id.ts';
import { parseLeika, parseStem } from '#platform/values/leika.ts';
import { parseRegion } from '#platform/values/region.ts';
import { createDirectory } from '#subgraphs/directory/index.ts';
import { NOW, now } from '#test/support/viewers.ts';

export const WINTERBERG = '059580048048';
export const MEDEBACH = '059580028028';
export const HOCHSAUERLANDKREIS = '059580000000';
export const PADERBORN = '057740032032';
export const SALZKOTTEN = '057740036036';
export const KREIS_PADERBORN = '057740000000';
export const NRW = '050000000000';
export const GERMANY = '000000000000';

export const DOG_TAX = '99102013104000';
export const ID_CARD = '99008001012000';
export const TRADE = '99050012104000';
export const VEHICLE = '99036020001000';
export const BIRTH_CERTIFICATE = '99027002012000';
export const OLD_PLATE = '99036009072003';
export const NEW_PLATE = '99036049069000';

const provenance = { source: 'demonstration data', retrievedAt: null, editor: null, demonstration: true };

export const authorityId = (region: string): Id<'Authority'> => derivedId<'Authority'>(`test:${region}`);
export const localServiceId = (name: string): Id<'LocalService'> => derivedId<'LocalService'>(`test:${name}`);
export const offerId = (name: string): Id<'Offer'> => derivedId<'Offer'>(`test:${name}`);

export function region(key: string, name: string, kind: RegionKind, ...postalCodes: string[]): NewEvent {
  const payload: RegionChanged = { key: parseRegion(key), name, kind, postalCodes, population: null, tiers: [] };
  return event('catalogue.region.changed', key, payload);
}

/** A municipality that is a medium or large town of its district. */
export function town(key: string, name: string, terms: readonly Partial<TierTerm>[], ...postalCodes: string[]): NewEvent {
  const tiers = terms.map((term): TierTerm => ({
    tier: 'MEDIUM',
    confirmed: true,
    provenance,
    validFrom: null,
    validTo: null,
    ...term,
  }));
  const payload: RegionChanged = { key: parseRegion(key), name, kind: 'MUNICIPALITY', postalCodes, population: null, tiers };
  return event('catalogue.region.changed', key, payload);
}

/** A rule for North Rhine-Westphalia, by default one that makes medium and large towns competent. */
export function delegation(stem: string, overrides: Partial<Delegation> = {}): NewEvent {
  const payload: Delegation = {
    id: derivedId<'Delegation'>(`test:${stem}:${overrides.validFrom ?? ''}`),
    stem: parseStem(stem),
    area: parseRegion('05'),
    downTo: 'MEDIUM',
    legalBasis: 'BauO NRW § 57',
    confirmed: true,
    provenance,
    validFrom: null,
    validTo: null,
    ...overrides,
  };
  return event('catalogue.delegation.changed', payload.id, payload);
}

export function service(key: string, name: string, overrides: Partial<ServiceChanged> = {}): NewEvent {
  const payload: ServiceChanged = {
    leikaKey: parseLeika(key),
    name,
    citizenName: name,
    synonyms: [],
    audience: ['CITIZEN'],
    executedBy: ['MUNICIPAL'],
    bundle: null,
    situation: null,
    topic: null,
    replacedBy: null,
    reference: null,
    validFrom: null,
    validTo: null,
    fees: [],
    ...overrides,
  };
  return event('catalogue.service.changed', key, payload);
}

export function authority(
  of: string,
  name: string,
  level: GovernmentLevel = 'MUNICIPAL',
  validTo: Authority['validTo'] = null,
): NewEvent {
  const payload: Authority = {
    id: authorityId(of),
    name,
    level,
    region: parseRegion(of),
    address: null,
    openingHours: [],
    contacts: [],
    website: null,
    emblem: null,
    accessibility: null,
    provenance,
    validFrom: null,
    validTo,
  };
  return event('catalogue.authority.changed', payload.id, payload);
}

/** A service without a LeiKa key; its id is made of its name. */
export function localService(name: string, areas: readonly string[], overrides: Partial<LocalServiceChanged> = {}): NewEvent {
  const payload: LocalServiceChanged = {
    id: localServiceId(name),
    name,
    citizenName: name,
    synonyms: [],
    audience: [],
    areas: areas.map(parseRegion),
    validFrom: null,
    validTo: null,
    ...overrides,
  };
  return event('catalogue.local-service.changed', payload.id, payload);
}

/** An offer of a region's authority in that region; its id is made of `name`, by default region and key. */
export function offer(area: string, key: string, overrides: Partial<Offer> = {}, name = `${area} ${key}`): NewEvent {
  const payload: Offer = {
    id: offerId(name),
    leikaKey: parseLeika(key),
    authorityId: authorityId(area),
    area: parseRegion(area),
    furtherAreas: [],
    level: 'MUNICIPAL',
    channels: ['IN_PERSON'],
    onlineServices: [],
    fees: [],
    requiredDocuments: [],
    processingTime: null,
    provenance,
    validFrom: null,
    validTo: null,
    ...overrides,
  };
  return event('catalogue.offer.changed', payload.id, payload);
}

export function fee(code: string, amount: string, level: GovernmentLevel, overrides: Partial<Fee> = {}): Fee {
  return {
    code,
    amount,
    from: null,
    to: null,
    description: code,
    legalBasis: 'Satzung',
    level,
    provenance,
    validFrom: null,
    validTo: null,
    ...overrides,
  };
}

export const onlineService = {
  name: 'Onlineantrag',
  url: 'https://example.org/antrag',
  trustLevel: 'LOW',
  paymentPolicy: 'INACTIVE',
} as const;

export const REGIONS: readonly NewEvent[] = [
  region(GERMANY, 'Deutschland', 'COUNTRY'),
  region(NRW, 'Nordrhein-Westfalen', 'STATE'),
  region('059', 'Regierungsbezirk Arnsberg', 'GOVERNMENT_DISTRICT'),
  region(HOCHSAUERLANDKREIS, 'Hochsauerlandkreis', 'DISTRICT'),
  region(KREIS_PADERBORN, 'Kreis Paderborn', 'DISTRICT'),
  region(WINTERBERG, 'Winterberg', 'MUNICIPALITY', '59955'),
  region(MEDEBACH, 'Medebach', 'MUNICIPALITY', '59964'),
  region(PADERBORN, 'Paderborn', 'MUNICIPALITY', '33098', '33154'),
  region(SALZKOTTEN, 'Salzkotten', 'MUNICIPALITY', '33154'),
];

export const AUTHORITIES: readonly NewEvent[] = [
  authority(WINTERBERG, 'Stadt Winterberg'),
  authority(MEDEBACH, 'Stadt Medebach'),
  authority(PADERBORN, 'Stadt Paderborn'),
  authority(SALZKOTTEN, 'Stadt Salzkotten'),
  authority(HOCHSAUERLANDKREIS, 'Hochsauerlandkreis'),
  authority(KREIS_PADERBORN, 'Kreis Paderborn'),
  authority(NRW, 'Land Nordrhein-Westfalen', 'STATE'),
  authority(GERMANY, 'Bundesverwaltungsamt', 'FEDERAL'),
];

/** The directory over a database, with a way to let it hear of events. */
export function directoryOn(database: OpenDatabase): {
  readonly subgraph: Subgraph;
  readonly hear: (...events: readonly NewEvent[]) => Promise<void>;
  readonly ask: (query: string, variables?: Readonly<Record<string, unknown>>, language?: 'de' | 'en') => Promise<Answer>;
} {
  const subgraph = createDirectory({ database, now, log: createLog('silent') });
  return {
    subgraph,
    hear: async (...events) => {
      await database.db.transaction((tx) => publish(tx, NOW, events));
      await settle(subgraph.background);
    },
    ask: async (query, variables = {}, language = 'de') => {
      const result = await subgraph.execute({ query, variables }, { viewer: null, language, requestId: 'test' });
      // Objects without a prototype, as GraphQL makes them, equal no literal.
      return structuredClone(result) as Answer;
    },
  };
}

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}
