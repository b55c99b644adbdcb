/** Conditions of a form in words: `if`/`then`, `dependentRequired`, one of several; what cannot be said is null. */

import type { Comparison, Condition, Effect, Reference, Statement, Value } from '../rules/statements.ts';
import { further, isObject, isScalar, listIn, objectIn, WORDS, type Json, type Scalar } from './json.ts';

/** Names of properties from an object of the form to one below it. */
export type Names = readonly string[];

export interface Naming {
  /** How words call what lies at names below the object; null when nothing does. */
  readonly referenceTo: (names: Names) => Reference | null;
  /** How words call a value of it; null for one that words would change. */
  readonly valueOf: (names: Names, value: Scalar) => Value | null;
  /** Whether it is a group that the form demands in any case, with all it lies in. */
  readonly isRequired: (names: Names) => boolean;
}

class Unsayable extends Error {}

function must<Found>(found: Found | null): Found {
  if (found === null) throw new Unsayable();
  return found;
}

/** Only what was looked at may stand there. */
function only(schema: Json, ...known: readonly string[]): void {
  if (further(schema, [...WORDS, ...known]).length > 0) throw new Unsayable();
}

const required = (schema: Json): readonly string[] => listIn(schema['required']).filter((name) => typeof name === 'string');

function scalars(schema: Json): readonly Scalar[] | null {
  const values = schema['const'] === undefined ? schema['enum'] : [schema['const']];
  return Array.isArray(values) && values.length > 0 && values.every(isScalar) ? values : null;
}

/** What `if` demands of one property that has to be there. */
function* comparisonsAt(schema: Json, names: Names, naming: Naming): Generator<Comparison> {
  const of = must(naming.referenceTo(names));
  const values = scalars(schema);
  const excluded = isObject(schema['not']) ? scalars(schema['not']) : null;
  const inWords = (all: readonly Scalar[]): readonly Value[] => all.map((value) => must(naming.valueOf(names, value)));
  if (values !== null) {
    only(schema, 'type', 'const', 'enum');
    yield { kind: 'equals', of, values: inWords(values) };
  } else if (excluded !== null && excluded.length === 1) {
    only(schema, 'type', 'not');
    only(objectIn(schema['not']), 'type', 'const', 'enum');
    yield { kind: 'differs', of, values: inWords(excluded) };
  } else if (required(schema).length > 0) yield* comparisonsIn(schema, names, naming);
  else {
    only(schema, 'type');
    yield { kind: 'filled', of };
  }
}

function* comparisonsIn(schema: Json, above: Names, naming: Naming): Generator<Comparison> {
  const properties = objectIn(schema['properties']);
  const names = required(schema);
  // A bound on what need not be there holds when it is missing, which no words say.
  if (Object.keys(properties).some((name) => !names.includes(name))) throw new Unsayable();
  only(schema, 'type', 'required', 'properties', 'allOf');
  for (const name of names) yield* comparisonsAt(objectIn(properties[name]), [...above, name], naming);
  for (const part of listIn(schema['allOf'])) yield* negatable(objectIn(part), above, naming);
}

/** Comparisons that all have to hold, or that something is missing. */
function* negatable(schema: Json, above: Names, naming: Naming): Generator<Comparison> {
  if (schema['not'] === undefined) {
    yield* comparisonsIn(schema, above, naming);
    return;
  }
  only(schema, 'type', 'not');
  const [found, second] = [...comparisonsIn(objectIn(schema['not']), above, naming)];
  if (found?.kind !== 'filled' || second !== undefined) throw new Unsayable();
  yield { kind: 'empty', of: found.of };
}

function conditionOf(schema: Json, naming: Naming): Condition {
  if (schema['anyOf'] === undefined) {
    const comparisons = [...negatable(schema, [], naming)];
    if (comparisons.length === 0) throw new Unsayable();
    return { join: 'and', comparisons };
  }
  only(schema, 'type', 'anyOf');
  const comparisons = listIn(schema['anyOf']).flatMap((part) => {
    const all = [...negatable(objectIn(part), [], naming)];
    if (all.length !== 1) throw new Unsayable();
    return all;
  });
  return { join: 'or', comparisons };
}

/** What is demanded of a property, whether it has to be there or not. */
function* effectsAt(schema: Json, names: Names, naming: Naming): Generator<Effect> {
  if (isObject(schema['not']) && Object.keys(schema['not']).length === 0) {
    only(schema, 'not');
    yield { kind: 'forbidden', of: must(naming.referenceTo(names)) };
  } else if (isScalar(schema['const'])) {
    only(schema, 'type', 'const');
    yield { kind: 'equals', of: must(naming.referenceTo(names)), value: must(naming.valueOf(names, schema['const'])) };
  } else yield* effectsIn(schema, names, naming);
}

function* effectsIn(schema: Json, above: Names, naming: Naming): Generator<Effect> {
  only(schema, 'type', 'required', 'properties');
  const properties = objectIn(schema['properties']);
  // What is required of a group only if it is there, words would require always: the same where the group always has to be there.
  const optional = Object.keys(properties).filter(
    (name) => !required(schema).includes(name) && !naming.isRequired([...above, name]),
  );
  if (optional.some((name) => required(objectIn(properties[name])).length > 0)) throw new Unsayable();
  for (const name of required(schema)) {
    const inner = objectIn(properties[name]);
    // An element further in needs those around it anyway.
    if (required(inner).length === 0) yield { kind: 'required', of: must(naming.referenceTo([...above, name])) };
  }
  for (const [name, inner] of Object.entries(properties)) {
    if (further(objectIn(inner), WORDS).length > 0) yield* effectsAt(objectIn(inner), [...above, name], naming);
  }
}

function pathIn(schema: Json, above: Names = []): Names {
  only(schema, 'type', 'required', 'properties');
  const [name, second] = required(schema);
  if (name === undefined || second !== undefined) throw new Unsayable();
  const inner = objectIn(objectIn(schema['properties'])[name]);
  return required(inner).length > 0 ? pathIn(inner, [...above, name]) : [...above, name];
}

/** `oneOf` or `anyOf` of objects that each hold one thing. */
function selection(all: unknown, kind: 'oneOf' | 'someOf', naming: Naming): Statement {
  const of = listIn(all).map((one) => must(naming.referenceTo(pathIn(objectIn(one)))));
  if (of.length < 2) throw new Unsayable();
  return { condition: null, effects: [{ kind, of }] };
}

function conditional(schema: Json, naming: Naming): Statement {
  const effects = [...effectsIn(objectIn(schema['then']), [], naming)];
  if (effects.length === 0 || schema['else'] !== undefined) throw new Unsayable();
  return { condition: conditionOf(objectIn(schema['if']), naming), effects };
}

function* dependent(schema: Json, naming: Naming): Generator<Statement> {
  for (const [name, needed] of Object.entries(objectIn(schema['dependentRequired']))) {
    const of = must(naming.referenceTo([name]));
    const effects = listIn(needed).map((one): Effect => ({ kind: 'required', of: must(naming.referenceTo([String(one)])) }));
    if (effects.length > 0) yield { condition: { join: 'and', comparisons: [{ kind: 'filled', of }] }, effects };
  }
}

/** Attempts that fail for themselves. */
function attempt(work: () => readonly Statement[], fail: () => void): readonly Statement[] {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Unsayable)) throw error;
    fail();
    return [];
  }
}

/** All conditions that stand at an object of the form; `lose` hears of each that words cannot say. */
export function statementsIn(schema: Json, naming: Naming, lose: (kind: string) => void): readonly Statement[] {
  const own = (one: Json): readonly Statement[] => [
    ...(one['if'] === undefined
      ? []
      : attempt(
          () => [conditional(one, naming)],
          () => lose('conditions that words cannot say'),
        )),
    ...attempt(
      () => [...dependent(one, naming)],
      () => lose('dependentRequired'),
    ),
    ...(one['oneOf'] === undefined
      ? []
      : attempt(
          () => [selection(one['oneOf'], 'oneOf', naming)],
          () => lose('oneOf'),
        )),
    ...(one['anyOf'] === undefined
      ? []
      : attempt(
          () => [selection(one['anyOf'], 'someOf', naming)],
          () => lose('anyOf'),
        )),
  ];
  const CONDITIONS = ['if', 'then', 'else', 'dependentRequired', 'oneOf', 'anyOf'];
  const nested = listIn(schema['allOf'])
    .filter(isObject)
    .flatMap((one): readonly Statement[] => {
      if (further(one, [...WORDS, 'type', ...CONDITIONS]).length === 0) return own(one);
      return attempt(
        () => [{ condition: null, effects: [...effectsIn(one, [], naming)] }],
        () => lose('allOf'),
      );
    });
  return [...own(schema), ...nested];
}
