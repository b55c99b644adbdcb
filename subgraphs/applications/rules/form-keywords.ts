/** The keywords that forms know beyond JSON Schema: what they mean, and of which kind they have to be. */

import type { SchemaValidateFunction } from 'ajv';
import { Ajv2020, type AnySchemaObject, type ErrorObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { stringify } from 'safe-stable-stringify';
import type { Day } from '#platform/values/day.ts';
import { faultOfDocument, type DocumentRule, type DocumentsAtHand } from './attachments.ts';
import { SOURCE } from './prefill.ts';

/** What a check depends on beside form and data. */
export interface Moment {
  readonly today: Day;
  /** Documents that may be attached; null where nobody knows them, as when a file is checked: then none is looked at. */
  readonly documents: DocumentsAtHand | null;
}

/** Of a keyword's own errors, where the fault lies within the data it stands at. */
const errorAt = (keyword: string, instancePath: string, params: Readonly<Record<string, unknown>>): Partial<ErrorObject> => ({
  keyword,
  instancePath,
  params,
  message: keyword,
});

const memberOf = (item: unknown, name: string): unknown =>
  typeof item === 'object' && item !== null && Object.hasOwn(item, name)
    ? (item as Readonly<Record<string, unknown>>)[name]
    : undefined;

/** The later of two items that say the same in all of these properties is one too many. */
const uniqueBy: SchemaValidateFunction = function (
  names: readonly string[],
  items: readonly unknown[],
  _: AnySchemaObject | undefined,
  context,
) {
  const seen = new Set<string>();
  const path = context?.instancePath ?? '';
  const errors: Partial<ErrorObject>[] = [];
  for (const [index, item] of items.entries()) {
    const values = names.map((name) => memberOf(item, name));
    if (values.some((value) => value === undefined)) continue;
    const key = JSON.stringify(values);
    if (seen.has(key)) errors.push(errorAt('uniqueBy', `${path}/${index}/${names[0] ?? ''}`, { names }));
    seen.add(key);
  }
  uniqueBy.errors = errors;
  return errors.length === 0;
};

/** JSON Schema's own, in which the order of members does not count. Ajv compares each item with each other one, which takes seconds where there are thousands. */
const uniqueItems: SchemaValidateFunction = function (demanded: boolean, items: readonly unknown[]) {
  if (!demanded || new Set(items.map((item) => stringify(item))).size === items.length) return true;
  uniqueItems.errors = [{ keyword: 'uniqueItems', message: 'uniqueItems', params: {} }];
  return false;
};

const attachment: SchemaValidateFunction = function (
  this: Moment,
  rule: DocumentRule,
  id: string,
  _: AnySchemaObject | undefined,
  context,
) {
  const fault = this.documents === null ? null : faultOfDocument(rule, id, this.documents);
  attachment.errors = fault === null ? [] : [errorAt('attachment', context?.instancePath ?? '', { fault, rule })];
  return fault === null;
};

const LOGIC = { metaSchema: { type: ['object', 'boolean', 'number', 'string'] } };

/** A validator that knows all keywords of forms. */
export function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    passContext: true,
    strictTypes: true,
    // Amounts are multiples of 0.01, which no binary fraction is exactly.
    multipleOfPrecision: 4,
  });
  formats.default(ajv);
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword({ keyword: 'uniqueItems', type: 'array', schemaType: 'boolean', validate: uniqueItems, errors: true });
  ajv.addKeyword({ keyword: 'errorMessage', schemaType: 'string' });
  ajv.addKeyword({
    keyword: 'notInFuture',
    type: 'string',
    schemaType: 'boolean',
    validate(this: Moment, demanded: boolean, day: string) {
      return !demanded || day <= this.today;
    },
  });
  // Worked out before data are checked (form-logic.ts).
  ajv.addKeyword({ keyword: 'showWhen', ...LOGIC });
  ajv.addKeyword({ keyword: 'compute', ...LOGIC });
  ajv.addKeyword({
    keyword: 'prefill',
    schemaType: 'string',
    metaSchema: { type: 'string', pattern: SOURCE },
  });
  ajv.addKeyword({
    keyword: 'uniqueBy',
    type: 'array',
    schemaType: 'array',
    metaSchema: { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
    validate: uniqueBy,
    errors: 'full',
  });
  ajv.addKeyword({
    keyword: 'attachment',
    type: 'string',
    schemaType: 'object',
    metaSchema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        mediaTypes: {
          type: 'array',
          minItems: 1,
          uniqueItems: true,
          items: { type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' },
        },
        maxBytes: { type: 'integer', minimum: 1 },
      },
    },
    validate: attachment,
    errors: 'full',
  });
  return ajv;
}
