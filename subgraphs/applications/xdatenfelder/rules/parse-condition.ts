/** Understands the conditions of rules, and how they name elements and values. */

import type { Comparison, Condition, Reference, Value } from './statements.ts';
import { NotUnderstood, type Cursor } from './tokens.ts';

const ARTICLES = ['das', 'die', 'der', 'dem', 'den', 'des'];
const NOUNS = ['feld', 'feldes', 'felds', 'datenfeld', 'auswahlfeld', 'feldgruppe', 'datenfeldgruppe', 'datengruppe', 'gruppe'];
export const FILLED = ['befüllt', 'ausgefüllt', 'angegeben'];

/** An element, by its ids. Throws NotUnderstood. */
export function reference(cursor: Cursor): Reference {
  cursor.take(...ARTICLES);
  cursor.take(...NOUNS);
  const token = cursor.next;
  if (token?.kind !== 'element') throw new NotUnderstood();
  cursor.skip();
  const label = cursor.next;
  if (label?.kind !== 'quoted') return { ids: token.ids, label: null };
  cursor.skip();
  return { ids: token.ids, label: label.text };
}

/** `001 "Nein"`, `001`, `"Nein"` or `wahr`. */
export function value(cursor: Cursor): Value {
  const first = cursor.next;
  if (first?.kind === 'quoted') {
    cursor.skip();
    return { code: null, label: first.text };
  }
  if (first?.kind !== 'word') throw new NotUnderstood();
  cursor.skip();
  const label = cursor.next;
  if (label?.kind !== 'quoted') return { code: first.text, label: null };
  cursor.skip();
  return { code: first.text, label: label.text };
}

/** Whether another value of the same comparison follows, rather than another comparison. */
function hasFurtherValue({ next }: Cursor): boolean {
  if (next?.kind === 'quoted') return true;
  if (next?.kind === 'sign') return next.text === '=';
  return next?.kind === 'word' && ![...ARTICLES, ...NOUNS].includes(next.text.toLowerCase());
}

interface Compared {
  readonly comparison: Comparison;
  /** An `oder` was read that begins the next comparison. */
  readonly hasOr: boolean;
}

function comparison(cursor: Cursor): Compared {
  const of = reference(cursor);
  cursor.take('ist');
  const isNegative = cursor.take('nicht');
  if (cursor.take('leer')) {
    cursor.take('ist');
    return { comparison: { kind: isNegative ? 'filled' : 'empty', of }, hasOr: false };
  }
  if (cursor.take(...FILLED)) {
    cursor.take('ist', 'wurde', 'wird');
    return { comparison: { kind: isNegative ? 'empty' : 'filled', of }, hasOr: false };
  }
  if (isNegative) throw new NotUnderstood();
  const isDifferent = cursor.take('<>', 'ungleich');
  if (!isDifferent) cursor.demand('=', 'gleich');
  const values = [value(cursor)];
  let hasOr = false;
  while (!isDifferent && cursor.take('oder')) {
    hasOr = !hasFurtherValue(cursor);
    if (hasOr) break;
    cursor.take('=');
    values.push(value(cursor));
  }
  cursor.take('ist');
  return { comparison: { kind: isDifferent ? 'differs' : 'equals', of, values }, hasOr };
}

/** All between `wenn` and what follows from it. Throws NotUnderstood. */
export function condition(cursor: Cursor): Condition {
  const comparisons: Comparison[] = [];
  let join: Condition['join'] | null = null;
  for (;;) {
    const { comparison: found, hasOr } = comparison(cursor);
    comparisons.push(found);
    const isOr = hasOr || cursor.take('oder');
    if (!isOr && !cursor.take('und')) break;
    const next = isOr ? 'or' : 'and';
    // Which of both binds closer is not said.
    if (join !== null && join !== next) throw new NotUnderstood();
    join = next;
  }
  cursor.take(',');
  cursor.take('dann', 'so');
  return { join: join ?? 'and', comparisons };
}
