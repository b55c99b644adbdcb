/** What an authority may say of its own when it adopts a form, checked against the version it adopts: at first, and again for an update. */

import { z } from 'zod';
import type { PaymentPolicy } from '#platform/catalogue/types.ts';
import type { Text } from '#platform/language.ts';
import { checkCompiles, checkWithin } from './checked-schema.ts';
import { hindrancesOf, namesAtTop } from './extension.ts';
import { codesIn, readLocalFees, type LocalFeeInput } from './fees.ts';
import { isObject, isWithin, listIn, objectIn, pagesOf, schemaAt, type Json } from './fields.ts';
import type { Faults } from './problems.ts';
import { readJson } from './publication.ts';
import { readAmount } from '#platform/values/money.ts';
import { readBoth, readOptional, readText, checkBoth, type Path } from './text.ts';
import type { ExtraField, Known, LocalFee, LocalText, Parameters, Publication, ResponsibleUnit, TextPlace } from './types.ts';

export interface ParametersInput {
  readonly fees: readonly LocalFeeInput[];
  readonly extraFields: readonly {
    readonly name: string;
    readonly schema: unknown;
    readonly required?: boolean;
    readonly after: string;
  }[];
  readonly texts: readonly { readonly place: TextPlace; readonly field?: string | null | undefined; readonly text: Text }[];
  readonly paymentPolicy?: PaymentPolicy | null | undefined;
  readonly unit?:
    | {
        readonly name: string;
        readonly email?: string | null | undefined;
        readonly phone?: string | null | undefined;
        readonly address?: string | null | undefined;
      }
    | null
    | undefined;
}

type Form = Pick<Publication, 'jsonSchema' | 'uiSchema' | 'pricing'>;

const TYPES: readonly unknown[] = ['string', 'integer', 'number', 'boolean', 'array'];

/** Keywords of a further field. None refers to what is elsewhere or changes what others mean. */
const KEYWORDS: readonly string[] = [
  ...['type', 'title', 'description', 'errorMessage', 'format', 'formatMinimum', 'formatMaximum', 'notInFuture', 'pattern'],
  ...['minLength', 'maxLength', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'enum', 'const'],
  ...['oneOf', 'items', 'minItems', 'maxItems', 'uniqueItems', 'default'],
];

function checkKeywords(schema: Json, faults: Faults, path: Path): void {
  if (!TYPES.includes(schema['type'])) faults.add('TYPE_NOT_ALLOWED', [...path, 'type']);
  for (const keyword of Object.keys(schema))
    if (!KEYWORDS.includes(keyword)) faults.add('KEYWORD_NOT_ALLOWED', [...path, keyword], keyword);
  for (const [index, choice] of listIn(schema['oneOf']).entries()) {
    for (const keyword of Object.keys(objectIn(choice)))
      if (keyword !== 'const' && keyword !== 'title')
        faults.add('KEYWORD_NOT_ALLOWED', [...path, 'oneOf', index, keyword], keyword);
    checkBoth(objectIn(choice)['title'], faults, [...path, 'oneOf', index, 'title']);
  }
  if (schema['type'] !== 'array') return;
  const { items } = schema;
  if (!isObject(items) || items['type'] === 'array') faults.add('TYPE_NOT_ALLOWED', [...path, 'items']);
  else checkKeywords(items, faults, [...path, 'items']);
}

function checkExtraSchema(schema: Json, faults: Faults, path: Path): void {
  const before = faults.found.length;
  checkKeywords(schema, faults, path);
  if (schema['title'] === undefined) checkBoth(null, faults, [...path, 'title']);
  checkWithin(schema, faults, path);
  if (faults.found.length === before) checkCompiles({ type: 'object', properties: { field: schema } }, faults, path);
}

function readExtraFields(given: ParametersInput['extraFields'], form: Form, faults: Faults): readonly ExtraField[] {
  if (given.length > 30) faults.add('TOO_MANY', ['extraFields'], 30);
  const hindrances = given.length === 0 ? [] : hindrancesOf(form.jsonSchema);
  if (hindrances.length > 0) faults.add('NOT_EXTENSIBLE', ['extraFields'], hindrances.join(', '));
  const taken = namesAtTop(form.jsonSchema);
  const asked = pagesOf(form.uiSchema).flatMap(({ fields }) => fields);
  return given.map(({ name, required = false, after, schema: raw }, index) => {
    const path = ['extraFields', index];
    if (!/^[A-Za-z][A-Za-z0-9]{0,59}$/.test(name)) faults.add('NAME_MALFORMED', [...path, 'name']);
    if (taken.has(name)) faults.add('NAME_TAKEN', [...path, 'name'], name);
    if (given.slice(0, index).some((other) => other.name === name)) faults.add('REPEATED', [...path, 'name']);
    if (!asked.some((pointer) => isWithin(after, pointer))) faults.add('FIELD_UNKNOWN', [...path, 'after'], after);
    const schema = readJson(raw, faults, [...path, 'schema']);
    if (schema !== null) checkExtraSchema(schema, faults, [...path, 'schema']);
    return { name, required, after, schema: schema ?? {} };
  });
}

function readTexts(given: ParametersInput['texts'], form: Form, faults: Faults): readonly LocalText[] {
  if (given.length > 200) faults.add('TOO_MANY', ['texts'], 200);
  return given.map(({ place, text, ...rest }, index) => {
    const path = ['texts', index];
    const field = rest.field ?? null;
    if ((field !== null) !== (place === 'FIELD_HELP')) faults.add('FIELD_WITH_HELP_ONLY', [...path, 'field']);
    else if (field !== null && schemaAt(form.jsonSchema, field) === null) faults.add('FIELD_UNKNOWN', [...path, 'field'], field);
    const isSame = (other: ParametersInput['texts'][number]): boolean => other.place === place && (other.field ?? null) === field;
    if (given.slice(0, index).some(isSame)) faults.add('REPEATED', path);
    return { place, field, text: readBoth(text, 2_000, faults, [...path, 'text']) };
  });
}

function readUnit(given: ParametersInput['unit'], faults: Faults): ResponsibleUnit | null {
  if (given === null || given === undefined) return null;
  const email = readOptional(given.email, 254, faults, ['responsibleUnit', 'email']);
  if (email !== null && !z.email().safeParse(email).success) faults.add('INVALID_EMAIL', ['responsibleUnit', 'email']);
  return {
    name: readText(given.name, 200, faults, ['responsibleUnit', 'name']),
    email,
    phone: readOptional(given.phone, 50, faults, ['responsibleUnit', 'phone']),
    address: readOptional(given.address, 300, faults, ['responsibleUnit', 'address']),
  };
}

/** A fault where a fee would be charged that nobody can pay. */
function checkPayment(fees: readonly LocalFee[], wanted: PaymentPolicy | null, { policies }: Known, faults: Faults): void {
  const costs = fees.some(({ amount }) => (readAmount(amount)?.minor ?? 0n) > 0n);
  const isPaid = wanted === null ? !policies.includes('INACTIVE') : wanted !== 'INACTIVE';
  if (costs && !isPaid) faults.add('FEE_NOT_PAID', ['paymentPolicy']);
}

/** The parameters of an adoption. Where faults are added, it must not be made; `known` is what is known of the service there. */
export function readParameters(given: ParametersInput, form: Form, known: Known, faults: Faults): Parameters {
  const fees = readLocalFees(given.fees, { codes: codesIn(form.pricing), catalogue: known.fees }, faults);
  const paymentPolicy = given.paymentPolicy ?? null;
  checkPayment(fees, paymentPolicy, known, faults);
  return {
    fees,
    extraFields: readExtraFields(given.extraFields, form, faults),
    texts: readTexts(given.texts, form, faults),
    unit: readUnit(given.unit, faults),
    paymentPolicy,
  };
}
