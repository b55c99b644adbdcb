/** References within a schema: whether one leads back to where it stands, without going down in the data. A check would never end there. */

import { namesOf } from '../../rules/form-fields.ts';
import { isObject, schemasBeside, schemasIn, type Json } from './fields.ts';

type Resolve = (reference: unknown) => Json | null;

/** The fragment of a reference; null where it is not encoded as it should be, which the compiler tells of. */
function decoded(fragment: string): string | null {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return null;
  }
}

/** Finds what references stand for: pointers (RFC 6901) and anchors, behind the schema's own `$id` or without it. */
function resolverOf(root: Json): Resolve {
  const anchors = new Map<unknown, Json>();
  for (const { schema } of schemasIn(root))
    for (const name of [schema['$anchor'], schema['$dynamicAnchor']]) if (name !== undefined) anchors.set(name, schema);
  return (reference) => {
    if (typeof reference !== 'string') return null;
    const [base = '', fragment = ''] = reference.split('#');
    if (base !== '' && base !== root['$id']) return null;
    const name = decoded(fragment);
    if (name === null) return null;
    if (name !== '' && !name.startsWith('/')) return anchors.get(name) ?? null;
    const found = namesOf(name).reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], root);
    return isObject(found) ? found : null;
  };
}

/** The schemas that hold for the same value as a schema does, within it or referred to. */
function besides(schema: Json, resolve: Resolve): readonly Json[] {
  return [...schemasBeside(schema), ...[schema['$ref'], schema['$dynamicRef']].map(resolve).filter(isObject)];
}

/** The ways to the references of a schema that lead back to themselves, or to one that does. */
export function circularReferences(root: Json): readonly (readonly (string | number)[])[] {
  const resolve = resolverOf(root);
  const harmless = new Set<Json>();
  const circular = new Set<Json>();

  /** Step by step and not by recursion: a chain of references may be as long as the schema. */
  function isCircular(start: Json): boolean {
    if (circular.has(start)) return true;
    const way = [{ schema: start, next: besides(start, resolve).values() }];
    const onWay = new Set([start]);
    for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
      const { value: schema, done } = last.next.next();
      if (done === true) {
        harmless.add(last.schema);
        onWay.delete(last.schema);
        way.pop();
      } else if (onWay.has(schema) || circular.has(schema)) {
        for (const each of onWay) circular.add(each);
        return true;
      } else if (!harmless.has(schema)) {
        onWay.add(schema);
        way.push({ schema, next: besides(schema, resolve).values() });
      }
    }
    return false;
  }

  return [...schemasIn(root)].flatMap(({ schema, path }) =>
    ['$ref', '$dynamicRef']
      .filter((keyword) => schema[keyword] !== undefined && isCircular(schema))
      .map((keyword) => [...path, keyword]),
  );
}
