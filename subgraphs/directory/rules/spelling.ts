/** Typing errors: how far two words are apart, which words to compare at all, and which one was probably meant. */

/** Most errors that are recognised in any word. */
const MOST_ERRORS = 2;
/** Neighbours are made of the first letters only: errors behind them leave them alone. */
const COMPARED_LETTERS = 7;

/** How many single errors a word of a length may hold and still be recognised. */
function tolerance(length: number): number {
  if (length < 3) return 0;
  return length < 6 ? 1 : MOST_ERRORS;
}

/** The beginning of a word and all that is left of it when up to `errors` letters are taken away. */
function deletions(word: string, errors: number): ReadonlySet<string> {
  const found = new Set([word.slice(0, COMPARED_LETTERS)]);
  let last: readonly string[] = [...found];
  for (let taken = 0; taken < errors; taken += 1) {
    last = last.flatMap((text) =>
      Array.from({ length: text.length }, (_, index) => text.slice(0, index) + text.slice(index + 1)),
    );
    for (const text of last) found.add(text);
  }
  return found;
}

/**
 * What to index a word under, so that it is found by `nearby` of any word within the errors tolerated: two words at
 * a distance of n share a text that is left of both when n letters are taken away (symmetric deletion).
 */
export function neighbours(word: string): readonly string[] {
  return [...deletions(word, word.length < 4 ? 1 : MOST_ERRORS)];
}

/** What to look a typed word up under. */
export function nearby(typed: string): readonly string[] {
  return [...deletions(typed, tolerance(typed.length))];
}

/** The distances of the whole of one word from each beginning of the other, the empty one first (optimal string alignment). */
function distances(one: string, other: string): Int32Array {
  const width = other.length + 1;
  const cells = new Int32Array((one.length + 1) * width);
  const at = (row: number, column: number): number => cells[row * width + column] ?? 0;
  for (let row = 0; row <= one.length; row += 1) {
    for (let column = 0; column <= other.length; column += 1) {
      let least = Math.max(row, column);
      if (row > 0 && column > 0) {
        const differs = one[row - 1] === other[column - 1] ? 0 : 1;
        least = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + differs);
        const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
        if (swapped) least = Math.min(least, at(row - 2, column - 2) + 1);
      }
      cells[row * width + column] = least;
    }
  }
  return cells.subarray(one.length * width);
}

/** Number of letters to insert, leave out, replace, or swap with their neighbour to get from one word to the other. */
export function distance(one: string, other: string): number {
  return distances(one, other).at(-1) ?? 0;
}

/** Shorter beginnings are a few errors away from anything. */
const SHORTEST_BEGINNING = 5;

/** The words that begin most nearly as typed, and how many errors that takes; none when all are too far. */
export function closestBeginnings(
  typed: string,
  candidates: readonly string[],
): { readonly words: readonly string[]; readonly distance: number } {
  if (typed.length < SHORTEST_BEGINNING) return { words: [], distance: Infinity };
  const found = [...new Set(candidates)].map((word) => ({ word, errors: Math.min(...distances(typed, word)) }));
  const least = Math.min(...found.map(({ errors }) => errors));
  const nearest = found.filter(({ errors }) => errors === least && errors <= tolerance(typed.length));
  return { words: nearest.map(({ word }) => word), distance: least };
}

export interface Correction {
  readonly word: string;
  readonly distance: number;
}

type Found = Correction & { readonly sameStart: boolean };

/** Fewer errors first, then the same first letter, which people seldom get wrong, then the alphabet. */
function isBetter(one: Found, other: Found): boolean {
  if (one.distance !== other.distance) return one.distance < other.distance;
  if (one.sameStart !== other.sameStart) return one.sameStart;
  return one.word < other.word;
}

/** The word that was probably meant, null when all are too far; the same whatever order the candidates come in. */
export function closest(typed: string, candidates: Iterable<string>): Correction | null {
  const most = tolerance(typed.length);
  let best: Found | null = null;
  for (const word of candidates) {
    if (Math.abs(word.length - typed.length) > most) continue;
    const errors = distance(typed, word);
    const found = { word, distance: errors, sameStart: word.startsWith(typed.charAt(0)) };
    if (errors <= most && (best === null || isBetter(found, best))) best = found;
  }
  return best === null ? null : { word: best.word, distance: best.distance };
}
