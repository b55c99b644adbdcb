/**
 * What makes it safe to add fields at the top of a form: that no condition of the form speaks of them or counts them. Then whatever
 * fits the form with the further fields fits, without them, the form as it was published.
 */

import { isObject, listIn, objectIn, schemasBeside, type Json } from './fields.ts';

/** Keywords that look at all members of an object, whatever they are called. */
const COUNTING = [
  'minProperties',
  'maxProperties',
  'propertyNames',
  'patternProperties',
  'unevaluatedProperties',
  'const',
  'enum',
];
/** Keywords that lead elsewhere, or are led to. */
const LEADING = ['$dynamicRef', '$anchor', '$dynamicAnchor'];

/** The schemas that say something of the top of the data, the root first. Definitions count as if they were used there. */
function* atTop(schema: Json): Generator<Json> {
  yield schema;
  const definitions = Object.values(objectIn(schema['$defs'])).filter(isObject);
  for (const one of [...schemasBeside(schema), ...definitions]) yield* atTop(one);
}

/** Names of members that the form speaks of at its top; no further field may have one of them. */
export function namesAtTop(schema: Json): ReadonlySet<string> {
  const names = [...atTop(schema)].flatMap((one) => [
    ...Object.keys(objectIn(one['properties'])),
    ...listIn(one['required']),
    ...Object.entries(objectIn(one['dependentRequired'])).flatMap(([name, others]) => [name, ...listIn(others)]),
    ...Object.keys(objectIn(one['dependentSchemas'])),
  ]);
  return new Set(names.filter((name): name is string => typeof name === 'string'));
}

function isLeading(one: Json): boolean {
  const reference = one['$ref'];
  return reference !== undefined && !(typeof reference === 'string' && /^#\/\$defs\/[^/]+$/.test(reference));
}

/** The keywords that keep fields from being added; none where they can be. */
export function hindrancesOf(schema: Json): readonly string[] {
  const found = [...atTop(schema)].flatMap((one, index) => [
    ...[...COUNTING, ...LEADING].filter((keyword) => one[keyword] !== undefined),
    ...(index > 0 && one['additionalProperties'] !== undefined ? ['additionalProperties'] : []),
    ...(isLeading(one) ? ['$ref'] : []),
  ]);
  return [...new Set(found)];
}
