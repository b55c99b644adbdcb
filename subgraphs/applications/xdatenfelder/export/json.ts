/** JSON Schema as it is found in forms, in one language: what is there, and what nobody has looked at. */

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectIn = (value: unknown): Json => (isObject(value) ? value : {});
export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);
export const textIn = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

export type Scalar = string | number | boolean;

export const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** The keywords of a schema that are none of these. */
export function further(schema: Json, known: readonly string[]): readonly string[] {
  return Object.keys(schema).filter((key) => !known.includes(key));
}

/** Keywords that say nothing of data. */
export const WORDS: readonly string[] = ['title', 'description', 'errorMessage', '$schema', '$id', '$comment', 'examples'];

/** Keywords that go out as rules with a script (programs.ts). */
export const PROGRAMMED: readonly string[] = ['showWhen', 'compute', 'uniqueBy', 'prefill'];
