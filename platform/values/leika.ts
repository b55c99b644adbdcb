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

declare const stem: unique symbol;
/** What many keys begin with: a Leistungsgruppierung (`99012`), a Leistungskennung (`99012008`), down to a single key. */
export type LeikaStem = string & { readonly [stem]: 'LeikaStem' };

/** Lengths a key may be cut at: Gruppierung, Kennung, Verrichtung, Verrichtungsdetail. */
const CUTS = [5, 8, 11, 14] as const;

/** Throws a RangeError when the text is no beginning of LeiKa keys. */
export function parseStem(text: string): LeikaStem {
  if (!/^99\d{3}(\d{3}){0,3}$/.test(text)) throw new RangeError(`'${text}' begins no LeiKa key: 5, 8, 11 or 14 digits`);
  return text as LeikaStem;
}

/** All stems of a key, the most specific first. */
export function stemsOf(key: LeikaKey): readonly LeikaStem[] {
  return CUTS.map((length) => key.slice(0, length) as LeikaStem).reverse();
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
