/** What a rule demands, once it is understood: under what condition which elements are required, empty or of a value. */

/** The last ids of a path, one or more, and what the rule calls the element. */
export interface Reference {
  readonly ids: readonly string[];
  readonly label: string | null;
}

/** A value in words: a code or number as it stands, and the label beside it. */
export interface Value {
  readonly code: string | null;
  readonly label: string | null;
}

export type Comparison =
  | { readonly kind: 'filled'; readonly of: Reference }
  | { readonly kind: 'empty'; readonly of: Reference }
  | { readonly kind: 'equals'; readonly of: Reference; readonly values: readonly Value[] }
  | { readonly kind: 'differs'; readonly of: Reference; readonly values: readonly Value[] };

export interface Condition {
  /** All of them, or any. */
  readonly join: 'and' | 'or';
  readonly comparisons: readonly Comparison[];
}

export type FieldEffect =
  | { readonly kind: 'notInFuture'; readonly of: Reference }
  | { readonly kind: 'equals'; readonly of: Reference; readonly value: Value }
  | { readonly kind: 'format'; readonly of: Reference; readonly format: string };

export type Effect =
  | FieldEffect
  | { readonly kind: 'required'; readonly of: Reference }
  | { readonly kind: 'forbidden'; readonly of: Reference }
  /** Exactly one, or at least one, of several. */
  | { readonly kind: 'oneOf'; readonly of: readonly Reference[] }
  | { readonly kind: 'someOf'; readonly of: readonly Reference[] };

export interface Statement {
  /** Null when it always holds. */
  readonly condition: Condition | null;
  readonly effects: readonly Effect[];
}

/** The formats a rule may demand, all of them checked. */
export const FORMATS: ReadonlySet<string> = new Set(['email', 'uri', 'uuid', 'ipv4', 'ipv6', 'hostname']);
