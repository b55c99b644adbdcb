/** Statements as conditions of JSON Schema, each at the innermost object that holds all it speaks of. */

import type { Text } from '#platform/language.ts';
import type { Localisable } from '../../rules/forms.ts';
import { DEMANDED, EMPTY, ONE_OF, SOME_OF } from '../form/words.ts';
import type { Path, Place, Tree } from '../form/tree.ts';
import type { CodeValue, Field } from '../model.ts';
import { findElement, findValue } from './resolve.ts';
import type { Comparison, Effect, FieldEffect, Reference, Statement, Value } from './statements.ts';

/** What a rule adds to a form: to the object at a path, or to the field itself. */
export interface Demand {
  readonly at: Path;
  readonly schema: Localisable;
  /** True when the schema says more of the field at the path, rather than of an object. */
  readonly isOfField: boolean;
}

export interface World {
  readonly tree: Tree;
  readonly choicesOf: (field: Field) => readonly CodeValue[] | null;
  readonly titleOf: (path: Path) => Text;
}

/** Ends the resolving of a rule that is not certain. */
class Uncertain extends Error {}

interface Scope extends World {
  readonly owner: Path;
}

function placeOf({ tree, owner }: Scope, of: Reference): Place {
  const place = findElement(tree, of, owner);
  // A label has no data to speak of.
  if (place === null || (place.element.type === 'field' && place.element.inputKind === 'label')) throw new Uncertain();
  return place;
}

/** A field, or each of a list of them. */
function anyFieldOf(scope: Scope, of: Reference): readonly [Place, Field] {
  const place = placeOf(scope, of);
  if (place.element.type === 'group') throw new Uncertain();
  return [place, place.element];
}

/** A field that holds one value. */
function fieldOf(scope: Scope, of: Reference): readonly [Path, Field] {
  const [{ path, isList }, field] = anyFieldOf(scope, of);
  if (isList) throw new Uncertain();
  return [path, field];
}

function valueOf({ choicesOf }: Scope, field: Field, value: Value): string | number | boolean {
  const found = findValue(field, choicesOf(field), value);
  if (found === null) throw new Uncertain();
  return found;
}

/** An object that holds what lies at a path below it, as `leaf` says. */
function holding(path: Path, leaf: Localisable | null): Localisable {
  const [first = '', ...rest] = path;
  const inner = rest.length > 0 ? holding(rest, leaf) : leaf;
  return { type: 'object', required: [first], ...(inner === null ? {} : { properties: { [first]: inner } }) };
}

/** An object that holds it so, if at all. */
function allowing(path: Path, leaf: Localisable): Localisable {
  const [first = '', ...rest] = path;
  return { type: 'object', properties: { [first]: rest.length > 0 ? allowing(rest, leaf) : leaf } };
}

const amongst = (values: readonly (string | number | boolean)[]): Localisable =>
  values.length === 1 ? { const: values[0] } : { enum: values };

/** Builds a part of a condition, relative to the object it will stand in. */
type Relative = (at: Path) => Localisable;

interface Part {
  readonly paths: readonly Path[];
  readonly schema: Relative;
}

const below = (path: Path, at: Path): Path => path.slice(at.length);

function compare(scope: Scope, one: Comparison): Part {
  if (one.kind === 'filled' || one.kind === 'empty') {
    const { path } = placeOf(scope, one.of);
    const filled: Relative = (at) => holding(below(path, at), null);
    return { paths: [path], schema: one.kind === 'filled' ? filled : (at) => ({ not: filled(at) }) };
  }
  const [path, field] = fieldOf(scope, one.of);
  const values = amongst(one.values.map((value) => valueOf(scope, field, value)));
  return { paths: [path], schema: (at) => holding(below(path, at), one.kind === 'equals' ? values : { not: values }) };
}

function affect(scope: Scope, one: Effect): Part {
  const { titleOf } = scope;
  switch (one.kind) {
    case 'required': {
      const { path } = placeOf(scope, one.of);
      return { paths: [path], schema: (at) => holding(below(path, at), { title: titleOf(path) }) };
    }
    case 'forbidden': {
      const { path } = placeOf(scope, one.of);
      return { paths: [path], schema: (at) => allowing(below(path, at), { title: titleOf(path), not: {}, errorMessage: EMPTY }) };
    }
    case 'oneOf':
    case 'someOf': {
      const paths = one.of.map((of) => placeOf(scope, of).path);
      const [keyword, errorMessage] = one.kind === 'oneOf' ? ['oneOf', ONE_OF] : ['anyOf', SOME_OF];
      return {
        paths,
        schema: (at) => ({ type: 'object', [keyword]: paths.map((path) => holding(below(path, at), null)), errorMessage }),
      };
    }
    case 'equals':
    case 'format':
    case 'notInFuture': {
      const [path, field] = fieldOf(scope, one.of);
      const leaf = { title: titleOf(path), ...ofField(scope, field, one) };
      return { paths: [path], schema: (at) => allowing(below(path, at), leaf) };
    }
  }
}

/** What an effect says of the field itself. */
function ofField(scope: Scope, field: Field, one: FieldEffect): Localisable {
  switch (one.kind) {
    case 'equals':
      return { const: valueOf(scope, field, one.value), errorMessage: DEMANDED };
    case 'format':
      if (field.dataType !== 'text' && field.dataType !== 'text_latin') throw new Uncertain();
      return { type: 'string', format: one.format };
    case 'notInFuture':
      if (field.dataType !== 'date') throw new Uncertain();
      return { type: 'string', notInFuture: true };
  }
}

/** The innermost object that holds all paths. Throws Uncertain where one of them lies in a list that another does not. */
function objectOf({ tree }: Scope, paths: readonly Path[]): Path {
  const [first = [], ...others] = paths.map((path) => path.slice(0, -1));
  let length = first.length;
  for (const path of others) {
    let shared = 0;
    while (shared < length && path[shared] === first[shared]) shared += 1;
    length = shared;
  }
  const at = first.slice(0, length);
  for (const path of paths) {
    for (let end = at.length + 1; end < path.length; end += 1) {
      if (tree.at(path.slice(0, end))?.isList === true) throw new Uncertain();
    }
  }
  return at;
}

function demandOf(scope: Scope, { condition, effects }: Statement): readonly Demand[] {
  const comparisons = condition?.comparisons.map((one) => compare(scope, one)) ?? [];
  return effects.map((one): Demand => {
    if (condition === null && (one.kind === 'equals' || one.kind === 'format' || one.kind === 'notInFuture')) {
      const [{ path }, field] = anyFieldOf(scope, one.of);
      return { at: path, schema: ofField(scope, field, one), isOfField: true };
    }
    const effect = affect(scope, one);
    const at = objectOf(
      scope,
      [...comparisons, effect].flatMap(({ paths }) => paths),
    );
    const then = effect.schema(at);
    if (condition === null) return { at, schema: then, isOfField: false };
    const parts = comparisons.map(({ schema }) => schema(at));
    const [only] = parts;
    const joined = condition.join === 'and' ? { allOf: parts } : { anyOf: parts };
    return { at, schema: { if: parts.length === 1 ? only : joined, then }, isOfField: false };
  });
}

/** What the statements of a rule add to the form; null when it is not certain what one of them speaks of. */
export function demandsOf(statements: readonly Statement[], owner: Path, world: World): readonly Demand[] | null {
  try {
    return statements.flatMap((statement) => demandOf({ ...world, owner }, statement));
  } catch (error) {
    if (error instanceof Uncertain) return null;
    throw error;
  }
}
