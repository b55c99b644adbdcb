/** Official regional keys (Amtlicher Regionalschlüssel, ARS): the only place that slices a key. */

declare const brand: unique symbol;
/** Twelve digits: Land 2, Regierungsbezirk 1, Kreis 2, Verband 4, Gemeinde 3; zeros at the end mean "all of it". */
export type RegionKey = string & { readonly [brand]: 'RegionKey' };

/** Lengths a key may be cut at: Land, Regierungsbezirk, Kreis, Verband, Gemeinde (FIT-Connect Routing API 2.0.0). */
const CUTS = [2, 3, 5, 9, 12] as const;

export const COUNTRY = '000000000000' as RegionKey;

/** Reads a key of 2, 3, 5, 9 or 12 digits and fills it up to 12. Null when the text is no key. */
export function readRegion(text: string): RegionKey | null {
  if (!/^(\d{2}|\d{3}|\d{5}|\d{9}|\d{12})$/.test(text)) return null;
  return text.padEnd(12, '0') as RegionKey;
}

/**
 * Reads a municipality key (Amtlicher Gemeindeschlüssel, AGS) of 8 digits. Null when the text is none or the regional key
 * does not follow from it: that it does in North Rhine-Westphalia alone, where no municipality shares an association.
 */
export function readAgs(text: string): RegionKey | null {
  if (!/^05\d{6}$/.test(text)) return null;
  const municipality = text.slice(5);
  return `${text.slice(0, 5)}0${municipality}${municipality}` as RegionKey;
}

/** Like `readRegion`, for text that must be a key. Throws a RangeError. */
export function parseRegion(text: string): RegionKey {
  const region = readRegion(text);
  if (region === null) throw new RangeError(`'${text}' is no regional key: 2, 3, 5, 9 or 12 digits`);
  return region;
}

/** The digits that mean something: `05` for `050000000000`, none for the whole country. */
export function significant(region: RegionKey): string {
  if (region === COUNTRY) return '';
  const digits = region.replace(/0+$/, '').length;
  const cut = CUTS.find((length) => length >= digits) ?? 12;
  return region.slice(0, cut);
}

/** True when `inner` lies in `outer` or is the same region. */
export function contains(outer: RegionKey, inner: RegionKey): boolean {
  return inner.startsWith(significant(outer));
}

/** The region itself and all it lies in, the smallest first, the country last. */
export function withAncestors(region: RegionKey): readonly RegionKey[] {
  const own = significant(region);
  const cuts = CUTS.filter((length) => length < own.length).map((length) => own.slice(0, length).padEnd(12, '0'));
  return [...new Set([region, ...cuts.reverse(), COUNTRY])] as RegionKey[];
}

/** The next larger region by key; null for the country. The region's own register may skip a level that has no entry. */
export function parentOf(region: RegionKey): RegionKey | null {
  return withAncestors(region)[1] ?? null;
}

/** How specific a key is: 0 for the country up to 12 digits for a municipality. */
export function depthOf(region: RegionKey): number {
  return significant(region).length;
}
