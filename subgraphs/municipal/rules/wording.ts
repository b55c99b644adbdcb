/** Values of fields in words, a line each, so that a person sees at a glance what a change did. */

import { Temporal } from 'temporal-polyfill';
import { titleOf } from '#platform/catalogue/text-modules.ts';
import type {
  Accessibility,
  Address,
  Audience,
  Channel,
  Contact,
  Fee,
  OnlineService,
  PaymentPolicy,
} from '#platform/catalogue/types.ts';
import type { Language, Text } from '#platform/language.ts';
import type { Day, Validity } from '#platform/values/day.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import type { Id } from '#platform/values/id.ts';
import type { LocalOffer, TextModule } from '../description.ts';
import { plainText } from '../xzufi/records/html.ts';
import type { EntryField } from '../types.ts';
import type { LocalOffers } from './fields.ts';

/** What a region or an authority is called; its key or id where nobody knows. */
export type NameOf = (key: RegionKey | Id<'Authority'>) => string;

const CHANNELS: Readonly<Record<Channel, Text>> = {
  ONLINE: { de: 'Onlinedienst', en: 'online' },
  IN_PERSON: { de: 'persönlich vor Ort', en: 'in person' },
  POST: { de: 'schriftlich per Post', en: 'by post' },
};

const AUDIENCES: Readonly<Record<Audience, Text>> = {
  CITIZEN: { de: 'Bürgerinnen und Bürger', en: 'citizens' },
  BUSINESS: { de: 'Unternehmen', en: 'businesses' },
};

const LEVELS: Readonly<Record<TrustLevel, Text>> = {
  BASIC: { de: 'Basisregistrierung', en: 'basic' },
  LOW: { de: 'niedrig', en: 'low' },
  SUBSTANTIAL: { de: 'substantiell', en: 'substantial' },
  HIGH: { de: 'hoch', en: 'high' },
};

const POLICIES: Readonly<Record<PaymentPolicy, Text>> = {
  INACTIVE: { de: 'keine Zahlung', en: 'no payment' },
  OPTIONAL: { de: 'Zahlung möglich', en: 'payment possible' },
  MANDATORY: { de: 'Zahlung vor der Entscheidung', en: 'payment before the decision' },
  AFTER_DECISION: { de: 'Zahlung nach der Entscheidung', en: 'payment after the decision' },
};

const UNITS: readonly (readonly [RegExp, readonly [string, string], readonly [string, string]])[] = [
  [/^P(\d+)Y$/, ['Jahr', 'Jahre'], ['year', 'years']],
  [/^P(\d+)M$/, ['Monat', 'Monate'], ['month', 'months']],
  [/^P(\d+)W$/, ['Woche', 'Wochen'], ['week', 'weeks']],
  [/^P(\d+)D$/, ['Tag', 'Tage'], ['day', 'days']],
  [/^PT(\d+)H$/, ['Stunde', 'Stunden'], ['hour', 'hours']],
];

const LOCALES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };

function dayIn(day: Day, language: Language): string {
  return Temporal.PlainDate.from(day).toLocaleString(LOCALES[language], { dateStyle: 'long' });
}

/** A duration of one unit in words; any other as ISO 8601 has it. */
function durationIn(duration: string, language: Language): string {
  for (const [pattern, de, en] of UNITS) {
    const count = pattern.exec(duration)?.[1];
    if (count !== undefined) return `${count} ${(language === 'de' ? de : en)[count === '1' ? 0 : 1]}`;
  }
  return duration;
}

function euro(amount: string, language: Language): string {
  return language === 'de' ? `${amount.replace('.', ',')} €` : `€${amount}`;
}

function validityIn({ validFrom, validTo }: Validity, language: Language): string {
  const from = validFrom === null ? '' : `${language === 'de' ? ' ab' : ' from'} ${dayIn(validFrom, language)}`;
  const to = validTo === null ? '' : `${language === 'de' ? ' bis' : ' until'} ${dayIn(validTo, language)}`;
  return from + to;
}

function feeIn(fee: Fee, language: Language): string {
  const { code, amount, from, to, description, legalBasis } = fee;
  const [least, most] = language === 'de' ? ['ab', 'bis'] : ['from', 'up to'];
  const range = [from === null ? [] : [least, euro(from, language)], to === null ? [] : [most, euro(to, language)]].flat();
  const price = amount === null ? range.join(' ') : euro(amount, language);
  return `${description} [${code}]: ${price}${validityIn(fee, language)} (${legalBasis})`;
}

function onlineServiceIn({ name, url, trustLevel, paymentPolicy }: OnlineService, language: Language): string {
  const level = language === 'de' ? 'Vertrauensniveau' : 'trust level';
  return `${name}: ${url} (${level} ${LEVELS[trustLevel][language]}, ${POLICIES[paymentPolicy][language]})`;
}

function accessibilityIn({ wheelchair, lift }: Accessibility, language: Language): readonly string[] {
  const [yes, no] = language === 'de' ? ['ja', 'nein'] : ['yes', 'no'];
  const [reach, raise] = language === 'de' ? ['rollstuhlgerecht', 'Aufzug'] : ['wheelchair', 'lift'];
  const said = [[reach, wheelchair] as const, [raise, lift] as const].filter(([, has]) => has !== null);
  return said.map(([what, has]) => `${what}: ${has === true ? yes : no}`);
}

const textIn = ({ code, title, language, html }: TextModule): string =>
  `${title ?? titleOf(code, language)} (${language}): ${plainText(html)}`;

function localOfferIn({ authorityId, areas, channels, onlineServices }: LocalOffer, language: Language, nameOf: NameOf): string {
  const where = areas.map((key) => nameOf(key)).join(', ');
  const ways = [
    ...channels.filter((channel) => channel !== 'ONLINE').map((channel) => CHANNELS[channel][language]),
    ...onlineServices.map((service) => onlineServiceIn(service, language)),
  ];
  return `${nameOf(authorityId)} (${where}): ${ways.join('; ')}`;
}

/** The value of a field in words: a line for each thing it lists, none where it says nothing. */
export function linesOf(field: EntryField, value: unknown, language: Language, nameOf: NameOf): readonly string[] {
  if (value === null || value === undefined) return [];
  switch (field) {
    case 'AREAS':
      return (value as readonly RegionKey[]).map((key) => `${nameOf(key)} (${key})`);
    case 'CHANNELS':
      return (value as readonly Channel[]).map((channel) => CHANNELS[channel][language]);
    case 'ONLINE_SERVICES':
      return (value as readonly OnlineService[]).map((service) => onlineServiceIn(service, language));
    case 'FEES':
      return (value as readonly Fee[]).map((fee) => feeIn(fee, language));
    case 'PROCESSING_TIME':
      return [durationIn(value as string, language)];
    case 'VALID_FROM':
    case 'VALID_TO':
      return [dayIn(value as Day, language)];
    case 'ADDRESS': {
      const { street, postalCode, city } = value as Address;
      return [[street, [postalCode, city].filter((part) => part !== null).join(' ')].filter((part) => part !== null).join(', ')];
    }
    case 'CONTACTS':
      return (value as readonly Contact[]).map((contact) => `${contact.kind} ${contact.value}`);
    case 'ACCESSIBILITY':
      return accessibilityIn(value as Accessibility, language);
    case 'REQUIRED_DOCUMENTS':
    case 'OPENING_HOURS':
    case 'SYNONYMS':
      return value as readonly string[];
    case 'AUDIENCE':
      return (value as readonly Audience[]).map((audience) => AUDIENCES[audience][language]);
    case 'TEXTS':
      return (value as readonly TextModule[]).map((text) => textIn(text));
    case 'OFFERS':
      return (value as LocalOffers).offers.map((offer) => localOfferIn(offer, language, nameOf));
    case 'REQUIRED_TRUST_LEVEL':
      return [LEVELS[value as TrustLevel][language]];
    case 'NAME':
    case 'CITIZEN_NAME':
    case 'WEBSITE':
    case 'EMBLEM':
      return [value as string];
  }
}

export interface Wording {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** What of the lines is gone and what has come; all of them where only their order is another. */
export function wordingOf(before: readonly string[], after: readonly string[]): Wording {
  const removed = before.filter((line) => !after.includes(line));
  const added = after.filter((line) => !before.includes(line));
  return removed.length + added.length > 0 ? { removed, added } : { removed: before, added: after };
}
