/** German compounds taken apart into words the catalogue knows: `hundesteueranmeldung` = `hundesteuer` + `anmeldung`. */

const SHORTEST_PART = 3;
/** Longer ones are not looked at: the number of pieces grows with the square. */
const LONGEST_COMPOUND = 48;

function isCompound(word: string): boolean {
  return word.length >= 2 * SHORTEST_PART && word.length <= LONGEST_COMPOUND;
}

/** Every piece of a word that may be one of its parts. */
export function piecesOf(word: string): readonly string[] {
  if (!isCompound(word)) return [];
  const pieces = new Set<string>();
  for (let start = 0; start + SHORTEST_PART <= word.length; start += 1) {
    for (let end = start + SHORTEST_PART; end <= word.length; end += 1) pieces.add(word.slice(start, end));
  }
  pieces.delete(word);
  return [...pieces];
}

/**
 * The parts of a compound: as few as possible, and the first ones as long as possible. Null when it does not come out
 * even. Linking letters (Fugen-s, -n, -e) stay with the part before; the caller's `isWord` compares by stem.
 */
export function split(word: string, isWord: (piece: string) => boolean): readonly string[] | null {
  if (!isCompound(word)) return null;
  /** The best parts of the word from an index on. */
  const rest: (readonly string[] | null)[] = Array<null>(word.length + 1).fill(null);
  rest[word.length] = [];
  for (let start = word.length - SHORTEST_PART; start >= 0; start -= 1) {
    for (let end = word.length; end >= start + SHORTEST_PART; end -= 1) {
      const after = rest[end];
      const best = rest[start];
      const piece = word.slice(start, end);
      if (after === null || after === undefined || piece === word || !isWord(piece)) continue;
      if (best === null || best === undefined || after.length + 1 < best.length) rest[start] = [piece, ...after];
    }
  }
  return rest[0] ?? null;
}

export interface Remainder {
  readonly before: string;
  readonly unknown: string;
  readonly after: string;
}

/** Where one side of the word is known and the other is not, which may be where the typing error is. */
export function remainders(word: string, isWord: (piece: string) => boolean): readonly Remainder[] {
  if (!isCompound(word)) return [];
  const found: Remainder[] = [];
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut += 1) {
    const [head, tail] = [word.slice(0, cut), word.slice(cut)];
    if (isWord(head)) found.push({ before: head, unknown: tail, after: '' });
    if (isWord(tail)) found.push({ before: '', unknown: head, after: tail });
  }
  return found;
}
