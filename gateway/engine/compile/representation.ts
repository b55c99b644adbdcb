/**
 * Writes an entity's representation, the keys and required fields that its other subgraphs know it by, as JSON. The text is what
 * is sent, and what tells one entity from another.
 */

import type { FetchRewrite, RequiresSelection } from '../plan/plan.ts';
import { quote } from './quote.ts';
import { UnsupportedPlanError } from './unsupported.ts';

type Unchecked = Readonly<Record<string, unknown>>;

/** Writes a part of a representation; null when something it needs is missing. */
type WritePart = (entity: Unchecked) => string | null;

/** Writes the representation of an entity; null when something it needs is missing, so that nothing can be asked about it. */
export interface WriteRepresentation extends WritePart {
  /** Where the values lie that a representation is made of, for entities of its type; null when some lie deeper. */
  readonly keysOf: (entity: Unchecked) => EntityKeys | null;
}

/** One object for each type, so that entities of two types are told apart by it. */
export type EntityKeys = readonly string[];

export interface RepresentationContext {
  readonly satisfies: (type: string, condition: string) => boolean;
}

interface CompiledField {
  readonly prefix: string;
  /** Where the value lies in fetched data. */
  readonly dataKey: string;
  /** Sent instead of the fetched value. */
  readonly constant: string | null;
  /** For objects. */
  readonly nested: WritePart | null;
}

/** Rewrites of the entity itself: deeper ones are not planned by any planner we use. */
function rewriteOf(rewrites: readonly FetchRewrite[], type: string, key: string, context: RepresentationContext) {
  let name = key;
  let constant: string | null = null;
  for (const rewrite of rewrites) {
    const { path } = 'KeyRenamer' in rewrite ? rewrite.KeyRenamer : 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
    const [condition, last] = path.length === 2 ? path : [undefined, path[0]];
    if (
      last === undefined ||
      !('Key' in last) ||
      (condition !== undefined && !('TypenameEquals' in condition)) ||
      path.length > 2
    ) {
      throw new UnsupportedPlanError(`an input rewrite at ${JSON.stringify(path)}`);
    }
    if (last.Key !== key) continue;
    if (condition !== undefined && !condition.TypenameEquals.some((allowed) => context.satisfies(type, allowed))) continue;
    if ('KeyRenamer' in rewrite) name = rewrite.KeyRenamer.renameKeyTo;
    else constant = JSON.stringify('ValueSetter' in rewrite ? rewrite.ValueSetter.setValueTo : rewrite.setValueTo);
  }
  return { name, constant };
}

/** Compiles what a fetch requires of its entities. Throws UnsupportedPlanError. */
export function compileRepresentation(
  requires: readonly RequiresSelection[],
  rewrites: readonly FetchRewrite[],
  context: RepresentationContext,
): WriteRepresentation {
  return compileObject(requires, rewrites, context, true);
}

interface CompiledType {
  readonly fields: readonly CompiledField[];
  readonly keys: EntityKeys | null;
}

const NO_TYPE: CompiledType = { fields: [], keys: null };

function compileObject(
  requires: readonly RequiresSelection[],
  rewrites: readonly FetchRewrite[],
  context: RepresentationContext,
  isEntity: boolean,
): WriteRepresentation {
  function collect(
    type: string,
    selections: readonly RequiresSelection[],
    into: Map<string, { dataKey: string; nested: RequiresSelection[] }>,
  ): void {
    for (const selection of selections) {
      if (selection.kind === 'FragmentSpread') throw new UnsupportedPlanError('a fragment spread in what a fetch requires');
      if (selection.kind === 'InlineFragment') {
        if (context.satisfies(type, selection.typeCondition)) collect(type, selection.selections, into);
        continue;
      }
      const key = selection.alias ?? selection.name;
      const entry = into.get(key) ?? { dataKey: selection.name, nested: [] };
      into.set(key, entry);
      entry.nested.push(...(selection.selections ?? []));
    }
  }

  function compileFor(type: string): CompiledType {
    const collected = new Map<string, { dataKey: string; nested: RequiresSelection[] }>();
    collect(type, requires, collected);
    const fields = [...collected].map(([key, { dataKey, nested }]): CompiledField => {
      const { name, constant } = rewriteOf(rewrites, type, key, context);
      const compiled = nested.length === 0 ? null : compileObject(nested, [], context, false);
      return { prefix: `${JSON.stringify(name)}:`, dataKey, constant, nested: compiled };
    });
    const fetched = fields.filter(({ constant, dataKey }) => constant === null && dataKey !== '__typename');
    const isPlain = fetched.length > 0 && fetched.every(({ nested }) => nested === null);
    return { fields, keys: isPlain ? fetched.map(({ dataKey }) => dataKey) : null };
  }

  const byType = new Map<unknown, CompiledType>();
  // An object without a name is of the one type that is asked for.
  const [first] = requires;
  const onlyType = requires.length === 1 && first?.kind === 'InlineFragment' ? first.typeCondition : '';

  function compiledOf(entity: Unchecked): CompiledType {
    const typename = entity['__typename'] ?? onlyType;
    let compiled = byType.get(typename);
    if (compiled === undefined) {
      compiled = typeof typename === 'string' ? compileFor(typename) : NO_TYPE;
      if (byType.size < 1_000) byType.set(typename, compiled);
    }
    return compiled;
  }

  function write(entity: Unchecked): string | null {
    const { fields } = compiledOf(entity);
    if (fields.length === 0) return null;
    let text = '';
    let isKnown = !isEntity;
    for (const field of fields) {
      let written = field.constant;
      if (written === null) {
        const value = entity[field.dataKey] ?? (field.dataKey === '__typename' ? onlyType : entity[field.dataKey]);
        written = writeValue(value, field.nested);
        if (written === null) return null;
        if (written !== 'null' && field.dataKey !== '__typename') isKnown = true;
      }
      text += (text === '' ? '{' : ',') + field.prefix + written;
    }
    // Nothing but nulls identifies nothing.
    return isKnown ? `${text}}` : null;
  }

  return Object.assign(write, { keysOf: (entity: Unchecked) => compiledOf(entity).keys });
}

function writeValue(value: unknown, nested: WritePart | null): string | null {
  if (value === undefined) return null;
  if (value === null) return 'null';
  if (typeof value === 'string') return quote(value);
  if (nested === null || typeof value !== 'object') return JSON.stringify(value);
  if (!Array.isArray(value)) return nested(value as Unchecked);
  const items: string[] = [];
  for (const item of value) {
    const written = writeValue(item, nested);
    if (written === null) return null;
    items.push(written);
  }
  return `[${items.join(',')}]`;
}
