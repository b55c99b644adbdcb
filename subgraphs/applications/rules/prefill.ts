/** Where the values of fields may come from, so that nobody has to say anything twice. */

import { isDeepStrictEqual } from 'node:util';
import type { Language } from '#platform/language.ts';
import { dayOf, germanDay } from '#platform/values/day.ts';
import { lower, reaches, type TrustLevel } from '#platform/values/trust-level.ts';
import { EACH } from './expression-reading.ts';
import { fieldsOf, isObject, pointerOf } from './form-fields.ts';
import type { Localisable } from './forms.ts';
import { valueAt } from './settling.ts';

/** `account/birthDate`, or a name that the same thing has in several forms: `person/phone`. */
export const SOURCE = '^[a-z][A-Za-z0-9]*(/[A-Za-z][A-Za-z0-9]*)+$';

/** What an account may hold (§ 8 Abs. 1 and 2 OZG), by what forms call it. */
export const ATTRIBUTES_OF = {
  'account/title': 'TITLE',
  'account/givenName': 'GIVEN_NAME',
  'account/familyName': 'FAMILY_NAME',
  'account/birthName': 'BIRTH_NAME',
  'account/birthDate': 'BIRTH_DATE',
  'account/birthPlace': 'BIRTH_PLACE',
  'account/nationality': 'NATIONALITY',
  'account/street': 'STREET',
  'account/postalCode': 'POSTAL_CODE',
  'account/city': 'CITY',
  'account/country': 'COUNTRY',
  'account/email': 'EMAIL',
  'account/organisationName': 'ORGANISATION_NAME',
  'account/legalForm': 'LEGAL_FORM',
  'account/occupation': 'OCCUPATION',
  'account/registerType': 'REGISTER_TYPE',
  'account/registerNumber': 'REGISTER_NUMBER',
  'account/registerCourt': 'REGISTER_COURT',
  'account/organisationAddress': 'ORGANISATION_ADDRESS',
} as const;

/** What is said of an organisation; the rest is said of the person. */
const OF_ORGANISATION: readonly string[] = [
  'account/organisationName',
  'account/legalForm',
  'account/occupation',
  'account/registerType',
  'account/registerNumber',
  'account/registerCourt',
  'account/organisationAddress',
];

export type PrefillSource = 'ACCOUNT_PROVEN' | 'ACCOUNT_STATED' | 'ORGANISATION' | 'APPLICATION';

/** Where a value is from. */
export interface Origin {
  readonly source: PrefillSource;
  readonly trustLevel: TrustLevel | null;
  readonly provider: string | null;
  readonly seenAt: Date | null;
  readonly fromNumber: string | null;
  readonly fromSubmittedAt: Date | null;
}

export interface Proposal extends Origin {
  readonly pointer: string;
  readonly value: unknown;
}

export interface ProvenFact {
  readonly name: string;
  readonly value: string;
  readonly trustLevel: TrustLevel;
  readonly provider: string;
  readonly seenAt: Date;
}

export interface EarlierApplication {
  readonly number: string;
  readonly submittedAt: Date;
  readonly data: unknown;
  readonly jsonSchema: Localisable;
  readonly uiSchema: Localisable;
}

export interface Known {
  readonly attributes: readonly ProvenFact[];
  /** What the person says of herself, by `givenName` and so on. */
  readonly profile: Readonly<Record<string, string | null | undefined>>;
  /** Name of the organisation that the application is made for; null: for the person herself. */
  readonly organisation: string | null;
  /** The latest first. */
  readonly earlier: readonly EarlierApplication[];
}

interface Keyed {
  readonly pointer: string;
  readonly key: string;
}

/** What `autocomplete` says of a field that asks for something of the person herself (HTML, autofill; WCAG 2.2, 1.3.5). */
const AUTOFILL: Readonly<Record<string, string>> = {
  'honorific-prefix': 'account/title',
  'given-name': 'account/givenName',
  'family-name': 'account/familyName',
  bday: 'account/birthDate',
  'street-address': 'account/street',
  'postal-code': 'account/postalCode',
  'address-level2': 'account/city',
  country: 'account/country',
  email: 'account/email',
  organization: 'account/organisationName',
  tel: 'person/phone',
};

const SINGLE: readonly unknown[] = ['string', 'number', 'integer', 'boolean'];

/** Fields that have the same meaning wherever they stand: by their source, by what `autocomplete` says, or by their id in the FIM catalogue. */
function keyedFields(jsonSchema: Localisable, uiSchema: Localisable): readonly Keyed[] {
  return fieldsOf(jsonSchema, uiSchema).flatMap(({ place, schema }) => {
    const { type, prefill, readOnly, attachment } = schema;
    const name = place.at(-1) ?? '';
    const autofill = isObject(uiSchema['autocomplete']) ? uiSchema['autocomplete'][pointerOf(place)] : undefined;
    const isFim = /^F\d{8}(\d{3})?$/.test(name);
    const key = typeof prefill === 'string' ? prefill : (AUTOFILL[String(autofill)] ?? (isFim ? `fim/${name}` : null));
    const isAsked = key !== null && SINGLE.includes(type) && readOnly !== true && attachment === undefined;
    return isAsked && !place.includes(EACH) ? [{ pointer: pointerOf(place), key }] : [];
  });
}

const NOWHERE = { trustLevel: null, provider: null, seenAt: null, fromNumber: null, fromSubmittedAt: null } as const;

function fromAccount(
  key: string,
  { attributes, profile, organisation }: Known,
): readonly (Origin & { readonly value: unknown })[] {
  if (!Object.hasOwn(ATTRIBUTES_OF, key)) return [];
  if (organisation !== null && OF_ORGANISATION.includes(key))
    // What her logins prove may be of another organisation than the one she acts for here.
    return key === 'account/organisationName' ? [{ ...NOWHERE, source: 'ORGANISATION', value: organisation }] : [];
  const name = ATTRIBUTES_OF[key as keyof typeof ATTRIBUTES_OF];
  const proven = attributes
    .filter((fact) => fact.name === name)
    .toSorted(
      (one, other) => Number(reaches(other.trustLevel, one.trustLevel)) - Number(reaches(one.trustLevel, other.trustLevel)),
    )
    .map(({ value, trustLevel, provider, seenAt }) => {
      return { ...NOWHERE, source: 'ACCOUNT_PROVEN' as const, value, trustLevel, provider, seenAt };
    });
  const stated = profile[key.slice('account/'.length)];
  return typeof stated === 'string' ? [...proven, { ...NOWHERE, source: 'ACCOUNT_STATED', value: stated }] : proven;
}

const isSingle = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** What was said under each key, by the latest application that said it. */
function fromEarlier(earlier: readonly EarlierApplication[]): ReadonlyMap<string, Origin & { readonly value: unknown }> {
  const found = new Map<string, Origin & { readonly value: unknown }>();
  for (const { number, submittedAt, data, jsonSchema, uiSchema } of earlier)
    for (const { pointer, key } of keyedFields(jsonSchema, uiSchema)) {
      const value = valueAt(data, pointer);
      if (found.has(key) || !isSingle(value) || value === '') continue;
      found.set(key, { ...NOWHERE, source: 'APPLICATION', fromNumber: number, fromSubmittedAt: submittedAt, value });
    }
  return found;
}

/** Where each field stands on the pages. */
function placesOnPages(uiSchema: Localisable): ReadonlyMap<string, number> {
  const pages: readonly unknown[] = Array.isArray(uiSchema['pages']) ? uiSchema['pages'] : [];
  const pointers = pages.flatMap((page): readonly unknown[] => {
    const fields = isObject(page) ? page['fields'] : undefined;
    return Array.isArray(fields) ? (fields as readonly unknown[]) : [];
  });
  return new Map(pointers.map((pointer, index) => [String(pointer), index]));
}

/**
 * What may be taken over into which field of a draft: of each value the best origin, the best first. `session` is the level of the session:
 * what is proved better than she has shown herself to be counts no more than that. Nothing is proposed that is there already; fields come as
 * they stand on the pages.
 */
export function propose(
  form: Pick<EarlierApplication, 'jsonSchema' | 'uiSchema'>,
  data: unknown,
  known: Known,
  session: TrustLevel,
): readonly Proposal[] {
  const earlier = fromEarlier(known.earlier);
  const order = placesOnPages(form.uiSchema);
  const inOrder = keyedFields(form.jsonSchema, form.uiSchema).toSorted(
    (one, other) =>
      (order.get(one.pointer) ?? Infinity) - (order.get(other.pointer) ?? Infinity) || (one.pointer < other.pointer ? -1 : 1),
  );
  return inOrder.flatMap(({ pointer, key }) => {
    const before = earlier.get(key);
    const all = [...fromAccount(key, known), ...(before === undefined ? [] : [before])];
    const distinct = all.filter(({ value }, index) => all.findIndex((other) => isDeepStrictEqual(other.value, value)) === index);
    return distinct
      .filter(({ value }) => !isDeepStrictEqual(value, valueAt(data, pointer)))
      .map((origin) => ({
        ...origin,
        trustLevel: origin.trustLevel === null ? null : lower(origin.trustLevel, session),
        pointer,
      }));
  });
}

const LEVELS: Readonly<Record<TrustLevel, Readonly<Record<Language, string>>>> = {
  BASIC: { de: 'BASISREGISTRIERUNG', en: 'BASIC' },
  LOW: { de: 'NIEDRIG', en: 'LOW' },
  SUBSTANTIAL: { de: 'SUBSTANTIELL', en: 'SUBSTANTIAL' },
  HIGH: { de: 'HOCH', en: 'HIGH' },
};

/** Where a value is from, in words. */
export function describeOrigin({ source, trustLevel, fromNumber, fromSubmittedAt }: Origin, language: Language): string {
  const day = fromSubmittedAt === null ? null : dayOf(fromSubmittedAt);
  switch (source) {
    case 'ACCOUNT_PROVEN': {
      if (trustLevel === null) return language === 'de' ? 'aus einem Konto' : 'from an account';
      const level = LEVELS[trustLevel][language];
      return language === 'de'
        ? `aus Ihrem Konto, nachgewiesen auf dem Niveau ${level}`
        : `from your account, proven at level ${level}`;
    }
    case 'ACCOUNT_STATED':
      return language === 'de' ? 'aus Ihrem Konto, nach Ihrer eigenen Angabe' : 'from your account, as you have stated it';
    case 'ORGANISATION':
      return language === 'de' ? 'Name der Organisation, für die Sie handeln' : 'name of the organisation you act for';
    case 'APPLICATION':
      return language === 'de'
        ? `aus dem Antrag ${fromNumber ?? ''} vom ${day === null ? '' : germanDay(day)}`
        : `from application ${fromNumber ?? ''} of ${day ?? ''}`;
  }
}

/** What a form calls the field at a pointer, in a language. */
export function titleAt(schema: Localisable | null, language: Language): string {
  const title = schema?.['title'];
  const words = isObject(title) ? title[language] : title;
  return typeof words === 'string' ? words : '';
}
