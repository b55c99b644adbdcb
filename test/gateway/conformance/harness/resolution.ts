/** Resolves fields over the rows of a world, for subgraphs and monolith alike. */

import {
  getNamedType,
  isCompositeType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLTypeResolver,
} from 'graphql';
import { carries, type Contract } from './contract.ts';
import { failure, type Resolver, type Resolvers, type Row } from './rule.ts';

/** A row as one subgraph sees it. */
export interface View {
  readonly __typename: string;
  readonly row: Row;
  /** The representation it was asked for with. */
  readonly given: Readonly<Record<string, unknown>>;
  /** A field with `@provides` led here: external fields may be read. */
  readonly provided: boolean;
}

interface Resolution {
  /** The first that knows a field answers. */
  readonly resolvers: readonly Resolvers[];
  /** What is to fail: `Type.field` or `Type(id).field`. */
  readonly failing: ReadonlySet<string>;
  readonly contract?: Contract;
  /** Hears of what no correct engine asks. */
  readonly note?: (violation: string) => void;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && '__typename' in value;
}

/** Anything an object type is read from. Values without a row of their own (`{ amount: 3 }`) need no type name. */
function viewOf(value: unknown, typeName: string | undefined, provided: boolean): unknown {
  if (value instanceof Error || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => viewOf(item, typeName, provided));
  const row = value as Row;
  const view: View = { __typename: isRow(value) ? value.__typename : (typeName ?? ''), row, given: {}, provided };
  return view;
}

function resolverOf(resolution: Resolution, info: GraphQLResolveInfo): Resolver | undefined {
  const { parentType, fieldName } = info;
  const names = [parentType.name, ...parentType.getInterfaces().map(({ name }) => name)];
  for (const resolvers of resolution.resolvers) {
    for (const name of names) {
      const resolver = resolvers[name]?.[fieldName];
      if (resolver !== undefined) return resolver;
    }
  }
  return undefined;
}

function isFailing({ failing }: Resolution, typeName: string, row: Row | undefined, fieldName: string): boolean {
  if (failing.size === 0) return false;
  if (failing.has(`${typeName}.${fieldName}`)) return true;
  const id = row === undefined ? undefined : (row as unknown as Record<string, unknown>)['id'];
  return failing.has(`${typeName}(${String(id)}).${fieldName}`);
}

/** The fields of a row that a subgraph may read: external and required ones only from the representation. */
function readable({ row, given, provided }: View, info: GraphQLResolveInfo, contract: Contract): Record<string, unknown> {
  const { name } = info.parentType;
  const own = Object.entries(row).filter(([field]) => provided || !contract.externals.has(`${name}.${field}`));
  const isComputed = contract.requires.has(`${name}.${info.fieldName}`);
  return isComputed ? { ...Object.fromEntries(own), ...given } : { ...given, ...Object.fromEntries(own) };
}

/** Notes what a subgraph cannot answer by its contract. */
function checkAsked(view: View, coordinate: string, { contract, note }: Resolution): void {
  if (contract === undefined || note === undefined) return;
  const fieldName = coordinate.slice(coordinate.indexOf('.') + 1);
  const isKnown = view.provided || fieldName in view.given || !contract.externals.has(coordinate);
  if (!isKnown) note(`${contract.name} was asked for ${coordinate}, which is not its own`);
  const required = contract.requires.get(coordinate);
  if (required !== undefined && !carries(view.given, required)) {
    note(`${contract.name} was asked for ${coordinate} without what it requires: ${JSON.stringify(view.given)}`);
  }
}

/** Reads a field by its resolver, else from the row. */
export function fieldResolver(resolution: Resolution): GraphQLFieldResolver<View | undefined, unknown> {
  const { contract } = resolution;
  return (view, args, _context, info) => {
    const { parentType, fieldName } = info;
    const coordinate = `${parentType.name}.${fieldName}`;
    if (isFailing(resolution, view?.row.__typename ?? parentType.name, view?.row, fieldName))
      throw failure(`${coordinate} fails`);
    if (view !== undefined) checkAsked(view, coordinate, resolution);
    const source = view === undefined ? {} : contract === undefined ? { ...view.row } : readable(view, info, contract);
    const resolver = resolverOf(resolution, info);
    const value = resolver === undefined ? source[fieldName] : resolver(source as never, args as never);
    const type = getNamedType(info.returnType);
    if (!isCompositeType(type)) return value;
    const provided = (view?.provided ?? false) || (contract?.providers.has(coordinate) ?? false);
    return viewOf(value, isObjectType(type) ? type.name : undefined, provided);
  };
}

export const typeResolver: GraphQLTypeResolver<View, unknown> = ({ __typename }) => __typename;
