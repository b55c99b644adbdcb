/**
 * Writes the answer as JSON along the selection, straight from fetched data. Functions are generated for each operation, so that
 * every property is read at a place of its own, which is what makes them fast. They know clean data only: at anything else, a
 * null where none may be or a value that is no such leaf, they give up, and project.ts does it with all the care it needs.
 */

import {
  getNamedType,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLLeafType,
  type GraphQLOutputType,
} from 'graphql';
import { quote } from './quote.ts';
import { typeOf, type Field, type Selection } from './selection.ts';

/** Writes an object; throws `GIVEN_UP` at data that is not clean. */
export type WriteObject = (value: object) => string;

/** Thrown, without a stack, by a writer that gives up. */
export const GIVEN_UP = Symbol('the data is not clean');

function giveUp(): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- no stack is wanted: this is a branch, not a fault
  throw GIVEN_UP;
}

function writeLeaf(type: GraphQLLeafType, value: unknown): string {
  try {
    const text: unknown = JSON.stringify(type.serialize(value));
    return typeof text === 'string' ? text : giveUp();
  } catch {
    return giveUp();
  }
}

const INT = '(typeof v === "number" && (v | 0) === v ? "" + v : giveUp())';
const FLOAT = '(typeof v === "number" && Number.isFinite(v) ? "" + v : giveUp())';
const TEXT = '(typeof v === "string" ? quote(v) : giveUp())';
const BOOLEAN = '(v === true ? "true" : v === false ? "false" : giveUp())';

/** The source of one function and the values it refers to. */
interface Source {
  readonly names: string[];
  readonly values: unknown[];
}

function refer(source: Source, value: unknown): string {
  const name = `r${source.names.length}`;
  source.names.push(name);
  source.values.push(value);
  return name;
}

/** Keys are GraphQL names or made from them, and quoted as JSON all the same: no text of a client becomes code. */
const literal = (text: string): string => JSON.stringify(text);

/** Compiles the writer of a selection whose values are of the one type `type`. */
function compileType(selection: Selection, type: string, known: Map<Selection, WriteObject>): WriteObject {
  const fields = selection.fieldsOf(type);
  if (fields === null || selection.refusalOf(type) !== null) return giveUp;
  const source: Source = { names: [], values: [] };

  function leafSource(leaf: GraphQLLeafType): string {
    if (leaf === GraphQLInt) return INT;
    if (leaf === GraphQLFloat) return FLOAT;
    if (leaf === GraphQLString || leaf === GraphQLID) return TEXT;
    if (leaf === GraphQLBoolean) return BOOLEAN;
    if (isEnumType(leaf)) {
      const written = new Map(leaf.getValues().map(({ name }) => [name, JSON.stringify(name)]));
      return `(${refer(source, written)}.get(v) ?? giveUp())`;
    }
    return `writeLeaf(${refer(source, leaf)}, v)`;
  }

  function valueSource(of: GraphQLOutputType, field: Field): string {
    if (isNonNullType(of)) return presentSource(of.ofType, field, 'giveUp()');
    return presentSource(of, field, '"null"');
  }

  function presentSource(of: GraphQLOutputType, field: Field, absent: string): string {
    if (isListType(of)) {
      const items = refer(source, compileList(of.ofType, field));
      return `(v == null ? ${absent} : ${items}(v))`;
    }
    const named = getNamedType(of);
    if (isLeafType(named)) return `(v == null ? ${absent} : ${leafSource(named)})`;
    const write = field.selection === null ? giveUp : compileSelection(field.selection, known);
    return `(v == null ? ${absent} : typeof v === "object" ? ${refer(source, write)}(v) : giveUp())`;
  }

  function compileList(item: GraphQLOutputType, field: Field): (list: unknown) => string {
    const outer = source.names.length;
    const itemSource = valueSource(item, field);
    const names = source.names.slice(outer);
    const body = `return (list) => {
  if (!Array.isArray(list)) giveUp();
  let text = "[";
  for (let at = 0; at < list.length; at++) {
    const v = list[at];
    text += (at === 0 ? "" : ",") + ${itemSource};
  }
  return text + "]";
};`;
    return build(body, names, source.values.slice(outer)) as (list: unknown) => string;
  }

  const lines = fields.map((field, at) => {
    const head = literal(`${at === 0 ? '{' : ','}${JSON.stringify(field.responseKey)}:`);
    if (field.name === '__typename')
      return `text += ${literal(`${at === 0 ? '{' : ','}${JSON.stringify(field.responseKey)}:${JSON.stringify(type)}`)};`;
    if (field.refusal !== null) return 'giveUp();';
    return `v = o[${literal(field.dataKey)}];\ntext += ${head} + ${valueSource(field.type, field)};`;
  });
  const body = `return (o) => {\nlet v, text = ${fields.length === 0 ? '"{"' : '""'};\n${lines.join('\n')}\nreturn text + "}";\n};`;
  return build(body, source.names, source.values) as WriteObject;
}

function build(body: string, names: readonly string[], values: readonly unknown[]): unknown {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- see `literal`
  return new Function('giveUp', 'quote', 'writeLeaf', ...names, body)(giveUp, quote, writeLeaf, ...values);
}

function compileSelection(selection: Selection, known: Map<Selection, WriteObject>): WriteObject {
  const existing = known.get(selection);
  if (existing !== undefined) return existing;
  const write = isAbstractType(selection.type) ? dispatch(selection, known) : compileType(selection, selection.type.name, known);
  known.set(selection, write);
  return write;
}

/** Writers for the types a value may have, compiled as they are met. */
function dispatch(selection: Selection, known: Map<Selection, WriteObject>): WriteObject {
  const byType = new Map<string, WriteObject>();
  return (value) => {
    const type = typeOf(selection, value);
    if (type === null) return giveUp();
    let write = byType.get(type);
    if (write === undefined) {
      if (selection.fieldsOf(type) === null) return giveUp();
      write = compileType(selection, type, known);
      byType.set(type, write);
    }
    return write(value);
  };
}

/** Compiles the writer of an operation's root. */
export function compileWriter(selection: Selection): WriteObject {
  return compileSelection(selection, new Map());
}
