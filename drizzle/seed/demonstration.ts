/** What the offers of the seed say beyond facts: plausible, made up, and marked as demonstration. */

import type { Channel, Fee, GovernmentLevel, Offer, OnlineService, PaymentPolicy } from '#platform/catalogue/types.ts';
import { derivedId, type Id } from '#platform/values/id.ts';
import { parseLeika, type LeikaKey } from '#platform/values/leika.ts';
import { parseAmount } from '#platform/values/money.ts';
import { contains, parseRegion, type RegionKey } from '#platform/values/region.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import { demonstrationFee } from './fees.ts';
import { DEMONSTRATION } from './sources.ts';

/** How a service is offered wherever it is offered. */
export interface Pattern {
  readonly leikaKey: LeikaKey;
  readonly onlineName: string;
  readonly trustLevel: TrustLevel;
  /** Fee where none is known, in euro. */
  readonly fee: Fee | null;
  readonly requiredDocuments: readonly string[];
  readonly processingTime: string;
  readonly channels: readonly Channel[];
  /** How many of ten offers have an online service. */
  readonly onlineInTen: number;
}

const EVERYWHERE: readonly Channel[] = ['IN_PERSON', 'POST'];

function pattern(leika: string, onlineName: string, rest: Omit<Pattern, 'leikaKey' | 'onlineName'>): Pattern {
  return { leikaKey: parseLeika(leika), onlineName, ...rest };
}

/** Offered by every municipality. */
export const MUNICIPAL_PATTERNS: readonly Pattern[] = [
  pattern('99102013104000', 'Hund online anmelden', {
    trustLevel: 'LOW',
    fee: demonstrationFee('5.00', 'Hundemarke'),
    requiredDocuments: ['Nachweis der Haftpflichtversicherung für den Hund'],
    processingTime: 'P7D',
    channels: EVERYWHERE,
    onlineInTen: 7,
  }),
  pattern('99027002012000', 'Geburtsurkunde online bestellen', {
    trustLevel: 'SUBSTANTIAL',
    fee: demonstrationFee('12.00', 'Geburtsurkunde'),
    requiredDocuments: ['Personalausweis oder Reisepass'],
    processingTime: 'P5D',
    channels: EVERYWHERE,
    onlineInTen: 8,
  }),
  pattern('99059004012000', 'Eheurkunde online bestellen', {
    trustLevel: 'SUBSTANTIAL',
    fee: demonstrationFee('12.00', 'Eheurkunde'),
    requiredDocuments: ['Personalausweis oder Reisepass'],
    processingTime: 'P5D',
    channels: EVERYWHERE,
    onlineInTen: 8,
  }),
  pattern('99050012104000', 'Gewerbe online anmelden', {
    trustLevel: 'SUBSTANTIAL',
    fee: demonstrationFee('26.00', 'Gewerbeanmeldung'),
    requiredDocuments: ['Personalausweis oder Reisepass', 'Registerauszug, wenn das Unternehmen eingetragen ist'],
    processingTime: 'P3D',
    channels: EVERYWHERE,
    onlineInTen: 9,
  }),
  pattern('99108001001000', 'Bewohnerparkausweis online beantragen', {
    trustLevel: 'LOW',
    fee: demonstrationFee('30.00', 'Bewohnerparkausweis für ein Jahr'),
    requiredDocuments: ['Zulassungsbescheinigung Teil I'],
    processingTime: 'P3D',
    channels: EVERYWHERE,
    onlineInTen: 5,
  }),
  pattern('99008001012000', 'Personalausweis online beantragen', {
    trustLevel: 'HIGH',
    fee: null,
    requiredDocuments: ['Digitales Lichtbild', 'Bisheriger Ausweis oder Geburtsurkunde'],
    processingTime: 'P21D',
    channels: ['IN_PERSON'],
    onlineInTen: 2,
  }),
  pattern('99115003012000', 'Meldebestätigung online bestellen', {
    trustLevel: 'SUBSTANTIAL',
    fee: demonstrationFee('9.00', 'Meldebestätigung'),
    requiredDocuments: ['Personalausweis oder Reisepass'],
    processingTime: 'P2D',
    channels: EVERYWHERE,
    onlineInTen: 6,
  }),
  pattern('99001009004000', 'Sperrmüll online anmelden', {
    trustLevel: 'BASIC',
    fee: demonstrationFee('0.00', 'Abholung, in der Abfallgebühr enthalten'),
    requiredDocuments: [],
    processingTime: 'P14D',
    channels: EVERYWHERE,
    onlineInTen: 7,
  }),
];

/** Offered by every district, and by a city that is its own district. */
export const DISTRICT_PATTERNS: readonly Pattern[] = [
  pattern('99036049069000', 'Wunschkennzeichen online reservieren', {
    trustLevel: 'BASIC',
    fee: demonstrationFee('12.80', 'Reservierung des Wunschkennzeichens'),
    requiredDocuments: [],
    processingTime: 'P1D',
    channels: ['IN_PERSON'],
    onlineInTen: 9,
  }),
  pattern('99036020001000', 'Fahrzeug online zulassen', {
    trustLevel: 'HIGH',
    fee: demonstrationFee('30.00', 'Erstzulassung'),
    requiredDocuments: [
      'Zulassungsbescheinigung Teil II',
      'Elektronische Versicherungsbestätigung',
      'SEPA-Mandat für die Kraftfahrzeugsteuer',
    ],
    processingTime: 'P1D',
    channels: ['IN_PERSON'],
    onlineInTen: 8,
  }),
];

/** Offered by every building authority (untere Bauaufsichtsbehörde). */
export const BUILDING_PATTERN = pattern('99012008001000', 'Bauantrag online stellen', {
  trustLevel: 'SUBSTANTIAL',
  fee: demonstrationFee('250.00', 'Baugenehmigung für ein Einfamilienhaus'),
  requiredDocuments: ['Lageplan', 'Bauzeichnungen', 'Baubeschreibung'],
  processingTime: 'P3M',
  channels: EVERYWHERE,
  onlineInTen: 6,
});

export const LAND_REGISTER_PATTERN = pattern('99043007000000', 'Grundbuchausdruck online bestellen', {
  trustLevel: 'SUBSTANTIAL',
  fee: null,
  requiredDocuments: ['Darlegung des berechtigten Interesses (GBO § 12)'],
  processingTime: 'P10D',
  channels: EVERYWHERE,
  onlineInTen: 4,
});

export const FEDERAL_PATTERNS: readonly Pattern[] = [
  pattern('99049001001000', 'Führungszeugnis online beantragen', {
    trustLevel: 'HIGH',
    fee: null,
    requiredDocuments: ['Personalausweis mit Online-Funktion'],
    processingTime: 'P14D',
    channels: EVERYWHERE,
    onlineInTen: 10,
  }),
  pattern('99052002109000', 'Auskunft aus dem Gewerbezentralregister online beantragen', {
    trustLevel: 'HIGH',
    fee: null,
    requiredDocuments: ['Personalausweis mit Online-Funktion'],
    processingTime: 'P14D',
    channels: EVERYWHERE,
    onlineInTen: 10,
  }),
];

/** Places whose offers are all online: Winterberg, Köln and Aachen. */
const ALL_ONLINE = ['059580048048', '053150000000', '053340002002'].map((key) => parseRegion(key));

/** Made up, but the same on every machine: the id decides, evenly spread as it is a hash. */
function isOnline(id: Id<'Offer'>, areas: readonly RegionKey[], inTen: number): boolean {
  return (
    ALL_ONLINE.some((place) => areas.some((area) => contains(area, place))) || Number.parseInt(id.slice(0, 8), 16) % 10 < inTen
  );
}

/** Paid with the application where there is something to pay. */
function policyFor(fees: readonly Fee[]): PaymentPolicy {
  return fees.some(({ code, amount }) => code === 'STANDARD' && amount !== null && parseAmount(amount).minor > 0n)
    ? 'MANDATORY'
    : 'INACTIVE';
}

function onlineServices(id: Id<'Offer'>, { onlineName, trustLevel }: Pattern, fees: readonly Fee[]): readonly OnlineService[] {
  return [{ name: onlineName, url: `https://portalverbund.example/antrag/${id}`, trustLevel, paymentPolicy: policyFor(fees) }];
}

export interface OfferPlace {
  readonly area: RegionKey;
  readonly furtherAreas?: readonly RegionKey[];
  readonly authorityId: Id<'Authority'>;
  readonly level: GovernmentLevel;
}

/** An authority's offer of a service for its areas; `known` are the fees that are facts, the pattern's applies where there are none. */
export function demonstrationOffer(of: Pattern, place: OfferPlace, known: readonly Fee[]): Offer {
  const { area, furtherAreas = [], authorityId, level } = place;
  const id = derivedId<'Offer'>(`offer:${of.leikaKey}:${area}`);
  const fees = known.length > 0 || of.fee === null ? known : [of.fee];
  const online = isOnline(id, [area, ...furtherAreas], of.onlineInTen);
  return {
    id,
    leikaKey: of.leikaKey,
    authorityId,
    area,
    furtherAreas,
    level,
    channels: online ? ['ONLINE', ...of.channels] : of.channels,
    onlineServices: online ? onlineServices(id, of, fees) : [],
    fees,
    requiredDocuments: of.requiredDocuments,
    processingTime: of.processingTime,
    provenance: DEMONSTRATION,
    validFrom: null,
    validTo: null,
  };
}
