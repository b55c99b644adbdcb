/** What a signed assertion tells: its name identifier and its attributes, with the trust level that a provider writes beside each value. */

import { z } from 'zod';

/** Every element is a list, as the library reads XML; the text of one is `_`, its attributes are `$`. */
const values = z.array(z.looseObject({ _: z.string().optional(), $: z.record(z.string(), z.string()).optional() }));
const assertion = z.object({
  Assertion: z.object({
    Subject: z
      .array(
        z.looseObject({ NameID: z.array(z.looseObject({ _: z.string(), $: z.looseObject({ Format: z.string() }) })).length(1) }),
      )
      .length(1),
    AttributeStatement: z.array(
      z.looseObject({ Attribute: z.array(z.looseObject({ $: z.looseObject({ Name: z.string() }), AttributeValue: values })) }),
    ),
  }),
});

export interface ToldValue {
  readonly text: string;
  /** As the provider spells it; null where it says none. */
  readonly trustLevel: string | null;
  /** The texts of elements within, by local name, where the value has a complex type. */
  readonly parts: Readonly<Record<string, string>>;
}

export interface Told {
  readonly nameId: { readonly format: string; readonly value: string };
  /** The only value of an attribute; null where there is none. Throws where there are several, as nobody knows which one counts. */
  readonly find: (name: string) => ToldValue | null;
}

const partsOf = (value: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(value).flatMap(([name, content]) => {
      const [only, ...others] = Array.isArray(content) ? (content as unknown[]) : [];
      const text = typeof only === 'string' ? only : (only as { readonly _?: unknown } | undefined)?._;
      return typeof text === 'string' && others.length === 0 && name !== '$' ? [[name, text]] : [];
    }),
  );

/** `parsed` is the assertion as the library has read it from the bytes that were signed. Throws for what is none. */
export function readTold(parsed: unknown): Told {
  const { Subject, AttributeStatement } = assertion.parse(parsed).Assertion;
  const nameId = Subject[0]?.NameID[0];
  if (nameId === undefined) throw new Error('the assertion has no name identifier');
  const attributes = AttributeStatement.flatMap(({ Attribute }) => Attribute);
  return {
    nameId: { format: nameId.$.Format, value: nameId._ },
    find: (name) => {
      const [value, ...others] = attributes.filter(({ $ }) => $.Name === name).flatMap(({ AttributeValue }) => AttributeValue);
      if (others.length > 0) throw new Error(`the assertion has several values of ${name}`);
      if (value === undefined) return null;
      const [, trustLevel = null] = Object.entries(value.$ ?? {}).find(([key]) => /^([\w-]+:)?TrustLevel$/.test(key)) ?? [];
      return { text: (value._ ?? '').trim(), trustLevel, parts: partsOf(value) };
    },
  };
}

/** Throws unless the attribute has one value that says something. */
export function requireText(told: Told, name: string): string {
  const { text } = told.find(name) ?? { text: '' };
  if (text === '') throw new Error(`the assertion has no single value of ${name}`);
  return text;
}
