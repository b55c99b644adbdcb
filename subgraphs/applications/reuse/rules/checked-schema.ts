/** Whether the schema of a form can be used: it compiles as on submission, is closed, comes to an end, quick to check, and speaks both languages. */

import { compile } from '../../rules/form-check.ts';
import { isQuickPattern, isWellFormed } from '../../xdatenfelder/form/pattern.ts';
import { isObject, listIn, objectIn, schemasIn, type Json } from './fields.ts';
import type { Faults } from './problems.ts';
import { circularReferences } from './references.ts';
import { checkBoth, type Path } from './text.ts';

/** What people read of a schema. */
const WORDS = ['title', 'description', 'errorMessage'] as const;

function checkPattern(pattern: string, faults: Faults, path: Path): void {
  if (!isWellFormed(pattern)) faults.add('PATTERN_MALFORMED', path);
  else if (!isQuickPattern(pattern)) faults.add('PATTERN_UNSAFE', path);
}

/** Faults of fields that nobody could name, as they have no title; a group may go without one. */
function checkTitles(schema: Json, faults: Faults, path: Path): void {
  for (const [name, given] of Object.entries(objectIn(schema['properties']))) {
    const field = objectIn(given);
    const here = [...path, 'properties', name];
    const isGroup = isObject(field['properties']);
    if (!isGroup && field['title'] === undefined && field['$ref'] === undefined) checkBoth(undefined, faults, [...here, 'title']);
    if (field['type'] === 'array') checkTitles(objectIn(field['items']), faults, [...here, 'items']);
    else checkTitles(field, faults, here);
  }
}

/** Limits of the same thing: of the first of each pair there may not be more than of the second. */
const LIMITS = [
  ['minLength', 'maxLength'],
  ['minimum', 'maximum'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
  ['formatMinimum', 'formatMaximum'],
] as const;

/** Faults of limits between which there is nothing. */
function checkLimits(schema: Json, faults: Faults, path: Path): void {
  for (const [least, most] of LIMITS) {
    const [low, high] = [schema[least], schema[most]];
    const isComparable = typeof low === typeof high && (typeof low === 'number' || typeof low === 'string');
    if (isComparable && (low as number) > (high as number)) faults.add('LIMITS_CROSSED', [...path, least], most);
  }
}

/** Faults of demands that nobody could meet: limits that cross, and a member that the same object does not take. */
function checkDemands(schema: Json, faults: Faults, path: Path): void {
  for (const { schema: one, path: below } of schemasIn(schema)) {
    checkLimits(one, faults, [...path, ...below]);
    if (one['additionalProperties'] !== false || one['patternProperties'] !== undefined) continue;
    for (const [index, name] of listIn(one['required']).entries())
      if (typeof name === 'string' && !Object.hasOwn(objectIn(one['properties']), name))
        faults.add('FIELD_UNKNOWN', [...path, ...below, 'required', index], name);
  }
}

/** Faults of patterns and texts, wherever they stand in the schema. */
export function checkWithin(schema: Json, faults: Faults, path: Path): void {
  for (const { schema: one, path: below } of schemasIn(schema)) {
    const here = [...path, ...below];
    for (const word of WORDS) if (one[word] !== undefined) checkBoth(one[word], faults, [...here, word]);
    const { pattern, patternProperties } = one;
    if (typeof pattern === 'string') checkPattern(pattern, faults, [...here, 'pattern']);
    for (const key of Object.keys(objectIn(patternProperties))) checkPattern(key, faults, [...here, 'patternProperties', key]);
  }
}

/** A fault where the code that checks applications cannot be made from the schema, in either language. */
export function checkCompiles(schema: Json, faults: Faults, path: Path): void {
  for (const language of ['de', 'en'] as const) {
    try {
      compile(schema, language);
    } catch (error) {
      faults.add('SCHEMA_INVALID', path, error instanceof Error ? error.message : String(error));
      return;
    }
  }
}

/** All faults of the schema of a form. */
export function checkSchema(schema: Json, faults: Faults, path: Path): void {
  if (schema['type'] !== 'object' || schema['additionalProperties'] !== false) faults.add('SCHEMA_OPEN', path);
  const before = faults.found.length;
  checkWithin(schema, faults, path);
  // A text of one language would be told of twice.
  if (faults.found.length === before) checkCompiles(schema, faults, path);
  for (const way of circularReferences(schema)) faults.add('REFERENCE_CIRCULAR', [...path, ...way]);
  checkTitles(schema, faults, path);
  checkDemands(schema, faults, path);
}
