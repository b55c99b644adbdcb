/** Writes random valid operations for a schema: aliases, arguments, variables, fragments, conditions, of bounded depth. */

import fc from 'fast-check';
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  print,
  validate,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

export interface RandomOperation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

export interface Style {
  readonly depth: number;
  /** Values for arguments by name, so that they hit something. */
  readonly values: Readonly<Record<string, readonly unknown[]>>;
  /** Whether `@skip` and `@include` may stand anywhere. */
  readonly conditions: boolean;
  /** Whether fragments may be deferred. */
  readonly defers: boolean;
  /** Fields (`Type.field`) that are left out. */
  readonly without: ReadonlySet<string>;
  /** Drawn from for every third field; names of keys among them are a trap. */
  readonly aliases: readonly string[];
}

/** A number from 0 up to, not including, `limit`. */
type Draw = (limit: number) => number;

const SCALARS: Readonly<Record<string, readonly unknown[]>> = {
  ID: ['1', '2', '3', '9'],
  String: ['', 'a', 'Ada', '"quoted" ä'],
  Int: [0, 1, 2, -1],
  Float: [0, 1.5],
  Boolean: [true, false],
};
const ATTEMPTS = 8;

function pick<Value>(draw: Draw, values: readonly Value[]): Value {
  return values[draw(values.length)] as Value;
}

/** A value in JSON; null only where the type allows it. */
function valueOf(type: GraphQLInputType, draw: Draw, depth: number): unknown {
  const nullable = getNullableType(type);
  if (nullable === type && draw(8) === 0) return null;
  if (isListType(nullable)) return Array.from({ length: draw(3) }, () => valueOf(nullable.ofType, draw, depth));
  if (isEnumType(nullable)) return pick(draw, nullable.getValues()).name;
  if (!isInputObjectType(nullable)) return pick(draw, SCALARS[getNamedType(nullable).name] ?? ['x', 1]);
  const fields = Object.values(nullable.getFields()).filter((field) => isRequired(field) || (depth > 0 && draw(2) === 0));
  return Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type, draw, depth - 1)]));
}

function isRequired({ type, defaultValue }: GraphQLArgument | GraphQLInputField): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

/** The literal of a JSON value; enum values lose their quotes. */
function literal(value: unknown, type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (value === null) return 'null';
  if (isListType(nullable)) {
    return `[${(value as unknown[]).map((item) => literal(item, nullable.ofType)).join(', ')}]`;
  }
  if (isEnumType(nullable)) return value as string;
  if (!isInputObjectType(nullable)) return JSON.stringify(value);
  const given = value as Readonly<Record<string, unknown>>;
  const parts = Object.values(nullable.getFields())
    .filter(({ name }) => name in given)
    .map(({ name, type: inner }) => `${name}: ${literal(given[name], inner)}`);
  return `{${parts.join(', ')}}`;
}

/** Writes one operation, and afterwards knows its variables and fragments. */
class Writer {
  readonly variables: Record<string, unknown> = {};
  private defers = false;
  private readonly definitions: string[] = [];
  private readonly fragments: string[] = [];
  private readonly schema: GraphQLSchema;
  private readonly style: Style;
  private readonly draw: Draw;

  constructor(schema: GraphQLSchema, style: Style, draw: Draw) {
    this.schema = schema;
    this.style = style;
    this.draw = draw;
  }

  operation(): string {
    const root = this.schema.getQueryType();
    const events = this.schema.getSubscriptionType();
    if (!root) throw new Error('a schema without queries');
    // Where there are subscriptions, most operations are some; they may have no more than one root field (§5.2.3.1).
    const isSubscription = events != null && !this.once(4);
    this.defers = this.style.defers && !isSubscription;
    const fields = isSubscription ? Object.values(events.getFields()) : [];
    const selection = isSubscription
      ? `{ ${this.field(pick(this.draw, fields), this.style.depth, false)} }`
      : this.selection(root, this.style.depth);
    const variables = this.definitions.length === 0 ? '' : `(${this.definitions.join(', ')})`;
    return `${isSubscription ? 'subscription' : 'query'} Random${variables} ${selection}\n${this.fragments.join('\n')}`;
  }

  private once(outOf: number): boolean {
    return this.draw(outOf) === 0;
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    const parts = Array.from({ length: 1 + this.draw(4) }, () => this.part(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  private part(type: GraphQLCompositeType, depth: number): string {
    if (depth > 0 && this.once(isAbstractType(type) ? 2 : 8)) return this.fragment(type, depth);
    const fields = 'getFields' in type ? Object.values(type.getFields()).filter((field) => this.fits(type, field, depth)) : [];
    if (fields.length === 0 || this.once(10)) return `${this.alias()}__typename${this.condition()}`;
    return this.field(pick(this.draw, fields), depth, true);
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number, mayBeLeftOut: boolean): string {
    const inner = getNamedType(field.type);
    const children = isLeafType(inner) ? '' : ` ${this.selection(inner as GraphQLCompositeType, depth - 1)}`;
    return `${this.alias()}${field.name}${this.args(field)}${mayBeLeftOut ? this.condition() : ''}${children}`;
  }

  private fits(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, depth: number): boolean {
    const isLeft = this.style.without.has(`${type.name}.${field.name}`);
    return !isLeft && (depth > 0 || isLeafType(getNamedType(field.type)));
  }

  private fragment(type: GraphQLCompositeType, depth: number): string {
    const members = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
    const member = pick(this.draw, members);
    const target = pick<GraphQLCompositeType>(this.draw, [type, member, member, ...member.getInterfaces()]);
    const selection = this.selection(target, depth - 1);
    if (this.once(3)) {
      const name = `F${this.fragments.length}`;
      this.fragments.push(`fragment ${name} on ${target.name} ${selection}`);
      return `...${name}${this.condition()}${this.defer()}`;
    }
    const hasCondition = target !== type || isObjectType(type) || this.once(2);
    return `...${hasCondition ? ` on ${target.name}` : ''}${this.condition()}${this.defer()} ${selection}`;
  }

  private alias(): string {
    return this.once(3) ? `${pick(this.draw, this.style.aliases)}: ` : '';
  }

  private condition(): string {
    if (!this.style.conditions || !this.once(6)) return '';
    const name = this.once(2) ? 'skip' : 'include';
    const value = this.once(2);
    if (this.once(2)) return ` @${name}(if: ${value})`;
    return ` @${name}(if: ${this.variable('Boolean!', value, this.once(3) ? String(!value) : undefined)})`;
  }

  /** Nothing is drawn for who does not defer, so that her operations stay the same. */
  private defer(): string {
    if (!this.defers || !this.once(2)) return '';
    if (!this.once(4)) return ' @defer';
    return ` @defer(if: ${this.variable('Boolean!', this.once(2))})`;
  }

  /** Declares a variable and answers `$name`; `undefined` leaves it absent. */
  private variable(type: string, value: unknown, defaultValue?: string): string {
    const name = `v${this.definitions.length}`;
    this.definitions.push(`$${name}: ${type}${defaultValue === undefined ? '' : ` = ${defaultValue}`}`);
    if (value !== undefined) this.variables[name] = value;
    return `$${name}`;
  }

  private args(field: GraphQLField<unknown, unknown>): string {
    const given = field.args.filter((arg) => isRequired(arg) || this.once(2)).map((arg) => `${arg.name}: ${this.argument(arg)}`);
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  private argument(arg: GraphQLArgument): string {
    const known = this.style.values[arg.name];
    const value = known === undefined ? valueOf(arg.type, this.draw, 2) : pick(this.draw, known);
    if (this.once(2)) return literal(value, arg.type);
    if (!isNonNullType(arg.type) && this.once(5)) return this.variable(String(arg.type), undefined);
    return this.variable(String(arg.type), value);
  }
}

/** Random operations of a schema, each valid. Shrinks towards fewer and simpler selections. */
export function randomOperation(schema: GraphQLSchema, style: Style): fc.Arbitrary<RandomOperation> {
  return fc.gen().map((generate) => {
    const draw: Draw = (limit) => generate(fc.nat, { max: limit - 1 });
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const writer = new Writer(schema, style, draw);
      const document = parse(writer.operation());
      if (validate(schema, document).length === 0) return { query: print(document), variables: writer.variables };
    }
    return { query: '{ __typename }', variables: {} };
  });
}
