/** Forms of what XDatenfelder has a place for, with data that fit them and data that do not. */

import fc from 'fast-check';

type Json = Readonly<Record<string, unknown>>;

/** A property, whether it must be there, and what may stand in it, right or wrong. */
interface Property {
  readonly schema: Json;
  readonly data: fc.Arbitrary<unknown>;
  /** A value a condition may ask for; null where it may only ask whether something is there. */
  readonly asked: unknown;
}

const title = (name: string): Json => ({ de: `Feld ${name}`, en: `Field ${name}` });

const property = (schema: Json, ...data: readonly unknown[]): Property => ({
  schema,
  data: fc.constantFrom(...data),
  asked: null,
});

const text = fc
  .record({
    min: fc.constantFrom({}, { minLength: 2 }),
    max: fc.constantFrom({}, { maxLength: 4 }),
    pattern: fc.constantFrom(
      {},
      ...[String.raw`\S`, String.raw`^\d{2,3}$`, '^a|b$', '[x-z]+', '^(?:ab)*$', String.raw`^\+?[0-9 ()/-]{2,5}$`].map((one) => ({
        pattern: one,
      })),
    ),
  })
  .map(({ min, max, pattern }) =>
    property({ type: 'string', ...min, ...max, ...pattern }, '', 'a', 'ab', 'xyz', '12', '+4 9', 'abab5', 'b', ' ', 5),
  );

const choice = fc
  .constantFrom(
    {
      oneOf: [
        { const: 'ONE', title: { de: 'eins', en: 'one' } },
        { const: '2', title: { de: 'zwei', en: 'two' } },
      ],
    },
    { enum: ['ONE', '2', 'three words'] },
  )
  .map((kind): Property => ({ ...property({ type: 'string', ...kind }, 'ONE', '2', 'three words', 'other', 1), asked: 'ONE' }));

const day = fc
  .constantFrom({}, { notInFuture: true }, { formatMinimum: '2026-01-01', formatMaximum: '2026-06-30' })
  .map((more) =>
    property({ type: 'string', format: 'date', ...more }, '2026-01-01', '2026-05-31', '2026-12-31', '2026-02-30', 'today'),
  );

const number = fc
  .tuple(
    fc.constantFrom({ type: 'integer' }, { type: 'number' }, { type: 'number', multipleOf: 0.01 }),
    fc.constantFrom({}, { minimum: 1 }, { maximum: 2.5 }, { minimum: 0, maximum: 1 }),
  )
  .map(([type, bounds]) => property({ ...type, ...bounds }, -1, 0, 1, 1.15, 1.155, 2.5, 3, '1'));

const flag = fc
  .constantFrom({}, { const: true })
  .map((more): Property => ({ ...property({ type: 'boolean', ...more }, true, false, 'true'), asked: true }));

const mail = fc.constant(property({ type: 'string', format: 'email', maxLength: 20 }, 'a@b.de', 'nobody', ''));

const single = fc.oneof(text, choice, day, number, flag, mail);

const NAMES = ['a', 'givenName', 'c/d', 'F12345678'] as const;

interface Entry {
  readonly property: Property;
  readonly isRequired: boolean;
}

const absent = Symbol('absent');

/** An object of some properties, and conditions among them. */
function object(entries: readonly Entry[], conditions: readonly Json[]): Property {
  const named = entries.map((entry, index) => [NAMES[index] ?? '', entry] as const);
  const required = named.filter(([, { isRequired }]) => isRequired).map(([name]) => name);
  const data = fc
    .record(
      Object.fromEntries(
        named.map(([name, entry]) => [
          name,
          fc.oneof({ weight: 4, arbitrary: entry.property.data }, { weight: 1, arbitrary: fc.constant(absent) }),
        ]),
      ),
    )
    .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== absent)));
  const properties = Object.fromEntries(named.map(([name, entry]) => [name, { title: title(name), ...entry.property.schema }]));
  const allOf = conditions.length > 0 ? { allOf: conditions } : {};
  return { schema: { type: 'object', additionalProperties: false, required, properties, ...allOf }, data, asked: null };
}

const isList = ({ schema }: Property): boolean => schema['type'] === 'array';

/** If one of them is there, or is what is asked for, another has to be there or must not. */
function conditions(entries: readonly Entry[]): fc.Arbitrary<readonly Json[]> {
  if (entries.length < 2) return fc.constant([]);
  const index = fc.nat(entries.length - 1);
  const one = fc
    .tuple(index, index, fc.constantFrom('then', 'dependent', 'not'), fc.boolean())
    .filter(([from, to]) => from !== to)
    .map(([from, to, kind, isDifferent]): Json => {
      const [asking, asked] = [NAMES[from] ?? '', NAMES[to] ?? ''];
      if (kind === 'dependent') return { type: 'object', dependentRequired: { [asking]: [asked] } };
      const source = entries[from]?.property;
      const value = source === undefined || isList(source) ? null : source.asked;
      const leaf = isDifferent ? { not: { const: value } } : { const: value };
      const condition = { type: 'object', required: [asking], ...(value === null ? {} : { properties: { [asking]: leaf } }) };
      if (kind === 'then') return { if: condition, then: { type: 'object', required: [asked] } };
      return { if: condition, then: { type: 'object', properties: { [asked]: { not: {} } } } };
    });
  return fc.array(one, { maxLength: 2 });
}

const list = (of: fc.Arbitrary<Property>): fc.Arbitrary<Entry> =>
  fc.tuple(of, fc.boolean(), fc.constantFrom({}, { maxItems: 2 })).map(([item, isRequired, max]) => ({
    isRequired,
    property: {
      schema: { type: 'array', ...(isRequired ? { minItems: 1 } : {}), ...max, items: { title: title('item'), ...item.schema } },
      data: fc.array(item.data, { maxLength: 3 }),
      asked: null,
    },
  }));

function group(of: fc.Arbitrary<Entry>): fc.Arbitrary<Property> {
  return fc
    .array(of, { minLength: 1, maxLength: 3 })
    .chain((entries) => conditions(entries).map((some) => object(entries, some)));
}

const plain = fc.record({ property: single, isRequired: fc.boolean() });
const nested = fc.record({ property: group(fc.oneof(plain, plain, list(single))), isRequired: fc.boolean() });

/** A form's schema together with data for it. */
export const formsWithData = group(fc.oneof(plain, nested, list(single), list(group(plain)))).chain(({ schema, data }) =>
  fc.array(data, { minLength: 12, maxLength: 12 }).map((samples) => ({ schema, samples })),
);
