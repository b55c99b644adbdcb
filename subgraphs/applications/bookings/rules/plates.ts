/** Licence plates (Kennzeichen): which there can be by § 9 FZV and its Anlage 2, and which are never given out. */

/** A number: code of the district (Unterscheidungszeichen), then letters and digits (Erkennungsnummer). */
export interface Plate {
  readonly code: string;
  readonly letters: string;
  readonly digits: string;
  /** E of an electric, H of a historic vehicle; empty for others. */
  readonly suffix: string;
}

export type PlateFault = 'PLATE_CODE' | 'PLATE_LETTERS' | 'PLATE_DIGITS' | 'PLATE_TOO_LONG' | 'PLATE_FORBIDDEN';

/** Letters and digits with all that stands before and behind them: § 9 Abs. 1 FZV. */
const MOST_SIGNS = 8;
/** Against good morals (§ 9 Abs. 1 FZV): signs of National Socialist organisations, alone or together with the code (K-Z, S-S). */
const FORBIDDEN: ReadonlySet<string> = new Set(['HJ', 'KZ', 'NS', 'SA', 'SS']);

/** True when letters are given out in a district at all. */
export function isForbidden(code: string, letters: string): boolean {
  return FORBIDDEN.has(letters) || FORBIDDEN.has(`${code}${letters}`);
}

/** What is wrong with a number in a district with these codes, and which part; null when it can be given out. */
export function plateFault(
  plate: Plate,
  codes: readonly string[],
): { readonly fault: PlateFault; readonly part: keyof Plate } | null {
  const { code, letters, digits, suffix } = plate;
  if (!codes.includes(code)) return { fault: 'PLATE_CODE', part: 'code' };
  if (!/^[A-Z]{1,2}$/.test(letters)) return { fault: 'PLATE_LETTERS', part: 'letters' };
  if (!/^[1-9]\d{0,3}$/.test(digits)) return { fault: 'PLATE_DIGITS', part: 'digits' };
  if (isForbidden(code, letters)) return { fault: 'PLATE_FORBIDDEN', part: 'letters' };
  const signs = code.length + letters.length + digits.length + suffix.length;
  return signs > MOST_SIGNS ? { fault: 'PLATE_TOO_LONG', part: 'digits' } : null;
}

/** As it is written: `HSK AB 123E`. */
export function writtenPlate({ code, letters, digits, suffix }: Plate): string {
  return `${code} ${letters} ${digits}${suffix}`;
}

/** What is looked for: `?` stands for any letter or digit. */
export interface PlatePattern {
  readonly codes: readonly string[];
  readonly letters: string;
  readonly digits: string;
  readonly suffix: string;
}

/** Which part of a pattern no number can fit; null: some can. */
export function faultyPart({ letters, digits }: Pick<PlatePattern, 'letters' | 'digits'>): 'letters' | 'digits' | null {
  if (!/^[A-Z?]{1,2}$/.test(letters)) return 'letters';
  return /^[1-9?][0-9?]{0,3}$/.test(digits) ? null : 'digits';
}

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const DIGITS = Array.from('0123456789');

/** Every text that fits a pattern, in order. */
function* fitting(pattern: string, signs: readonly string[]): Generator<string> {
  const [first, ...rest] = pattern;
  if (first === undefined) {
    yield '';
    return;
  }
  for (const sign of first === '?' ? signs : [first]) {
    for (const behind of fitting(rest.join(''), signs)) yield `${sign}${behind}`;
  }
}

/** Every number that fits and can be given out, in the order of codes, letters and digits; made one by one, as there may be millions. */
export function* platesFitting({ codes, letters, digits, suffix }: PlatePattern): Generator<Plate> {
  for (const code of codes) {
    for (const ofLetters of fitting(letters, LETTERS)) {
      if (isForbidden(code, ofLetters)) continue;
      for (const ofDigits of fitting(digits, DIGITS)) {
        const plate = { code, letters: ofLetters, digits: ofDigits, suffix };
        if (plateFault(plate, codes) === null) yield plate;
      }
    }
  }
}
