/** LeiKa keys (Leistungsschlüssel): `99 GGG KKK VVV DDD`, the tree of services in fourteen digits. */

declare const brand: unique symbol;
export type LeikaKey = string & { readonly [brand]: 'LeikaKey' };
export type LeikaStructure = 'LO' | 'LOV' | 'LOVD';

/** Null when the text is no LeiKa key. */
export function readLeika(text: string): LeikaKey | null {
  return /^99\d{12}$/.test(text) ? (text as LeikaKey) : null;
}

/** Throws a RangeError when the text is no LeiKa key. */
export function parseLeika(text: string): LeikaKey {
  const key = readLeika(text);
  if (key === null) throw new RangeError(`'${text}' is no LeiKa key: 14 digits that begin with 99`);
  return key;
}

/** LO: no Verrichtung; LOV: a Verrichtung without detail; LOVD: with detail. */
export function structureOf(key: LeikaKey): LeikaStructure {
  if (key.endsWith('000000')) return 'LO';
  return key.endsWith('000') ? 'LOV' : 'LOVD';
}

/** The key itself and the keys above it in the tree, the most specific first. */
export function withParents(key: LeikaKey): readonly LeikaKey[] {
  const above = [`${key.slice(0, 11)}000`, `${key.slice(0, 8)}000000`];
  return [...new Set([key, ...above])] as LeikaKey[];
}
