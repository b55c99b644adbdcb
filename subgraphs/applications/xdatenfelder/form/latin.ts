/**
 * String.Latin: the characters of DIN 91379:2022-08, data type C (Latin letters with their sequences, and the normative
 * non-letters N1 to N4). Code points as in the list of letters and sequences 1.3 that the authors of the norm publish.
 */

/** First and last code point of each run. */
const RUNS: readonly (readonly [number, number])[] = [
  [0x09, 0x0a],
  [0x0d, 0x0d],
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x17e],
  [0x187, 0x188],
  [0x18f, 0x18f],
  [0x197, 0x197],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1b7, 0x1b7],
  [0x1cd, 0x1dc],
  [0x1de, 0x1df],
  [0x1e2, 0x1f0],
  [0x1f4, 0x1f5],
  [0x1f8, 0x1ff],
  [0x212, 0x213],
  [0x218, 0x21b],
  [0x21e, 0x21f],
  [0x227, 0x233],
  [0x259, 0x259],
  [0x268, 0x268],
  [0x292, 0x292],
  [0x2b9, 0x2ba],
  [0x2be, 0x2bf],
  [0x2c8, 0x2c8],
  [0x2cc, 0x2cc],
  [0x1e02, 0x1e03],
  [0x1e06, 0x1e07],
  [0x1e0a, 0x1e11],
  [0x1e17, 0x1e17],
  [0x1e1c, 0x1e2b],
  [0x1e2f, 0x1e37],
  [0x1e3a, 0x1e3b],
  [0x1e40, 0x1e49],
  [0x1e52, 0x1e5b],
  [0x1e5e, 0x1e63],
  [0x1e6a, 0x1e6f],
  [0x1e80, 0x1e87],
  [0x1e8c, 0x1e97],
  [0x1e9e, 0x1e9e],
  [0x1ea0, 0x1ef9],
  [0x2019, 0x2019],
  [0x2021, 0x2021],
  [0x20ac, 0x20ac],
];

/** Letters that stand with combining marks, by the marks. */
const SEQUENCES: readonly (readonly [string, string])[] = [
  ['CFGKMPSTZcfgkmpstz', '\\u0300'],
  ['Jj\\u00ff\\u012a\\u012b', '\\u0301'],
  ['DKLMNdklmn', '\\u0302'],
  ['CFHKNPSTZcfhknpstz\\u00db\\u00fb\\u1e32\\u1e33\\u1e62\\u1e63\\u1e6c\\u1e6d\\u1ee4\\u1ee5', '\\u0304'],
  ['CMNRZcmnrz\\u00c7\\u00e7', '\\u0306'],
  ['KUku', '\\u0307'],
  ['CTZcz\\u1ea0\\u1ea1\\u1ecc\\u1ecd\\u1ee4\\u1ee5', '\\u0308'],
  ['Aa', '\\u030b'],
  ['J', '\\u030c'],
  ['\\u0113\\u014d', '\\u030d'],
  ['Mm', '\\u0310'],
  ['CKPTckpt\\u010c\\u010d', '\\u0315'],
  ['KTkt', '\\u031b'],
  ['Ss', '\\u031b\\u0304'],
  ['CPcp\\u010c\\u010d', '\\u0323'],
  ['LRlr', '\\u0325\\u0304?'],
  ['CHKLNchkln\\u017d\\u017e', '\\u0326'],
  ['Zz\\u017d\\u017e', '\\u0327'],
  ['Cc', '\\u0328\\u0306'],
  ['HSs', '\\u0331'],
  ['K', '\\u035f[Hh]'],
  ['k', '\\u035fh'],
];

const escaped = (point: number): string => `\\u${point.toString(16).padStart(4, '0')}`;

const single = RUNS.map(([first, last]) => (first === last ? escaped(first) : `${escaped(first)}-${escaped(last)}`)).join('');

/** Matches texts of such characters only, the empty one too; sequences first, so that nothing is tried twice. */
export const STRING_LATIN = `(?:${SEQUENCES.map(([letters, marks]) => `[${letters}]${marks}`).join('|')}|[${single}])*`;
