/** Cuts rules in words into tokens, and walks over them. */

export type Token =
  | { readonly kind: 'word'; readonly text: string }
  /** One or more ids, the outer one first. */
  | { readonly kind: 'element'; readonly ids: readonly string[] }
  | { readonly kind: 'quoted'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string };

const ID = '[GF]\\d{8}(?:\\d{3})?';
const TOKEN = new RegExp(
  [
    `(?<ids>${ID}(?:\\.${ID})*)(?![\\p{L}\\p{N}])`,
    `"(?<straight>[^"]*)"`,
    `[„“‟](?<low>[^“”"]*)[“”"]`,
    `['‚](?<single>[^'‘’]*)['‘’]`,
    `(?<word>[\\p{L}\\p{N}_+-]+(?:[./:@][\\p{L}\\p{N}_+-]+)*)`,
    `(?<sign><>|[=,.;:])`,
    `\\s+`,
  ].join('|'),
  'uy',
);

/** Longer ones are texts, not rules. */
const LONGEST = 20_000;

/** Null where something stands that belongs to no rule we could understand. */
export function tokenize(text: string): readonly Token[] | null {
  if (text.length > LONGEST) return null;
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const groups = TOKEN.exec(text)?.groups;
    if (groups === undefined) return null;
    const { ids, straight, low, single, word, sign } = groups;
    const quoted = straight ?? low ?? single;
    if (ids !== undefined) tokens.push({ kind: 'element', ids: ids.split('.') });
    else if (quoted !== undefined) tokens.push({ kind: 'quoted', text: quoted });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
  }
  return tokens;
}

/** Tokens read one after the other. What does not fit throws NotUnderstood. */
export class NotUnderstood extends Error {}

export interface Cursor {
  readonly isAtEnd: boolean;
  readonly next: Token | undefined;
  skip(): void;
  /** Reads one of the words or signs, whatever their case, if it is there. */
  take(...texts: readonly string[]): boolean;
  /** Throws NotUnderstood when none of them is there. */
  demand(...texts: readonly string[]): void;
}

export function createCursor(tokens: readonly Token[]): Cursor {
  let at = 0;
  const take = (...texts: readonly string[]): boolean => {
    const token = tokens[at];
    if (token === undefined || token.kind === 'element' || token.kind === 'quoted') return false;
    if (!texts.includes(token.text.toLowerCase())) return false;
    at += 1;
    return true;
  };
  return {
    get isAtEnd() {
      return at >= tokens.length;
    },
    get next() {
      return tokens[at];
    },
    skip: () => void (at += 1),
    take,
    demand: (...texts) => {
      if (!take(...texts)) throw new NotUnderstood();
    },
  };
}
