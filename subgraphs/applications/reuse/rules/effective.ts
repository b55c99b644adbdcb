/** The form that citizens of an adopting authority fill in: the published version with what the authority has added. Pure. */

import type { Fee } from '#platform/catalogue/types.ts';
import type { Localisable } from '../../rules/forms.ts';
import { isWithin, listIn, objectIn, type Json } from './fields.ts';
import type { EffectiveForm, ExtraField, LocalText, Parameters, Publication } from './types.ts';

/** The schema with another description at a place; a pointer that leads nowhere changes nothing. */
function described(schema: Json, tokens: readonly string[], text: LocalText['text']): Json {
  const [first, ...further] = tokens;
  if (first === undefined) return { ...schema, description: text };
  if (schema['type'] === 'array') return { ...schema, items: described(objectIn(schema['items']), further, text) };
  const members = objectIn(schema['properties']);
  if (!Object.hasOwn(members, first)) return schema;
  return { ...schema, properties: { ...members, [first]: described(objectIn(members[first]), further, text) } };
}

const tokensOf = (pointer: string): readonly string[] =>
  pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));

function withHelp(schema: Json, texts: readonly LocalText[]): Json {
  return texts.reduce((result, { field, text }) => (field === null ? result : described(result, tokensOf(field), text)), schema);
}

function withFields(schema: Json, fields: readonly ExtraField[]): Json {
  if (fields.length === 0) return schema;
  const added = Object.fromEntries(fields.map(({ name, schema: field }) => [name, field]));
  const demanded = fields.filter(({ required }) => required).map(({ name }) => name);
  return {
    ...schema,
    properties: { ...objectIn(schema['properties']), ...added },
    required: [...listIn(schema['required']), ...demanded],
  };
}

/** The page with the further fields after those they follow, in their order. */
function pageWith(page: Json, fields: readonly ExtraField[]): Json {
  const asked = listIn(page['fields']).flatMap((pointer): readonly unknown[] => {
    const following = fields.filter(({ after }) => typeof pointer === 'string' && isWithin(after, pointer));
    return [pointer, ...following.map(({ name }) => `/${name}`)];
  });
  return { ...page, fields: asked };
}

function pagesWith(uiSchema: Json, { extraFields, texts }: Parameters): Localisable {
  const said = (place: LocalText['place']): LocalText['text'] | undefined => texts.find((one) => one.place === place)?.text;
  const [introduction, confirmation] = [said('INTRODUCTION'), said('CONFIRMATION')];
  return {
    ...uiSchema,
    ...(extraFields.length === 0
      ? {}
      : {
          pages: listIn(uiSchema['pages']).map((page) => pageWith(objectIn(page), extraFields)),
          /** What only this authority asks for. */
          extraFields: extraFields.map(({ name }) => `/${name}`),
        }),
    ...(introduction === undefined ? {} : { introduction }),
    ...(confirmation === undefined ? {} : { confirmation }),
  };
}

/**
 * The effective form. The same version and parameters make the same form, and data that fits it fits, without the further fields, the
 * published version: what an authority adds never weakens what was published.
 */
export function effectiveForm(
  { title, jsonSchema, uiSchema, pricing }: Pick<Publication, 'title' | 'jsonSchema' | 'uiSchema' | 'pricing'>,
  parameters: Parameters,
  fees: readonly Fee[],
): EffectiveForm {
  return {
    title,
    jsonSchema: withFields(withHelp(jsonSchema, parameters.texts), parameters.extraFields),
    uiSchema: pagesWith(uiSchema, parameters),
    pricing,
    fees,
    paymentPolicy: parameters.paymentPolicy,
  };
}
