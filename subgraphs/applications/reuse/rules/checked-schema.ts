/** Whether the schema of a form can be used: it compiles as on submission, is closed, quick to check, and speaks both languages. */

import { compile } from '../../rules/form-check.ts';
import { isQuickPattern } from '../../xdatenfelder/form/pattern.ts';
import { schemasIn, type Json } from './fields.ts';
import type { Faults } from './problems.ts';
import { checkBoth, type Path } from './text.ts';

/** What people read of a schema. */
const WORDS = ['title', 'description', 'errorMessage'] as const;

/** Faults of patterns and texts, wherever they stand in the schema. */
export function checkWithin(schema: Json, faults: Faults, path: Path): void {
  for (const { schema: one, path: below } of schemasIn(schema)) {
    const here = [...path, ...below];
    for (const word of WORDS) if (one[word] !== undefined) checkBoth(one[word], faults, [...here, word]);
    const { pattern, patternProperties } = one;
    if (typeof pattern === 'string' && !isQuickPattern(pattern)) faults.add('PATTERN_UNSAFE', [...here, 'pattern']);
    for (const key of Object.keys(typeof patternProperties === 'object' && patternProperties !== null ? patternProperties : {}))
      if (!isQuickPattern(key)) faults.add('PATTERN_UNSAFE', [...here, 'patternProperties', key]);
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
}
