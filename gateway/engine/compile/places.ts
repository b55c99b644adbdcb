/** Places in fetched data, as far as they can be told before anything is fetched: by keys, and by the types objects may have. */

import { isAbstractType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';

/** Runtime types of objects; null: any. */
export type Types = ReadonlySet<string> | null;

export interface DataPlace {
  /** The keys from the root on. */
  readonly keys: readonly string[];
  /** For each key, the types of the objects that it is read from. */
  readonly types: readonly Types[];
}

export const ROOT: DataPlace = { keys: [], types: [] };

export function below({ keys, types }: DataPlace, key: string, of: Types): DataPlace {
  return { keys: [...keys, key], types: [...types, of] };
}

/** Keys are names, so that a dot can only stand between two of them. */
export function nameOf({ keys }: DataPlace): string {
  return keys.join('.');
}

export function both(left: Types, right: Types): Types {
  if (left === null || right === null) return left ?? right;
  return new Set([...left].filter((type) => right.has(type)));
}

/** True when some object can be at both places; they have the same keys. */
export function touches(left: DataPlace, right: DataPlace): boolean {
  return left.types.every((types, at) => {
    const others = right.types[at] ?? null;
    return types === null || others === null || [...types].some((type) => others.has(type));
  });
}

/** True when every object at `place` is at `outer`, too; they have the same keys. */
export function covers(outer: DataPlace, place: DataPlace): boolean {
  return outer.types.every((types, at) => {
    if (types === null) return true;
    const inner = place.types[at] ?? null;
    return inner !== null && [...inner].every((type) => types.has(type));
  });
}

/** The runtime types of a type that clients know. */
export function runtimeTypes(schema: GraphQLSchema, type: GraphQLNamedType): ReadonlySet<string> {
  return new Set(isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name]);
}
