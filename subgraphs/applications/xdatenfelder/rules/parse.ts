/**
 * Understands rules in the words editors write them in: "Wenn F… = 001, dann muss F… befüllt sein." Only what is
 * understood to the last word counts: one sentence that is not leaves the whole rule to people.
 */

import {
  FORMATS,
  type Comparison,
  type Condition,
  type Effect,
  type Reference,
  type Statement,
  type Value,
} from './statements.ts';
import { createCursor, NotUnderstood, tokenize, type Cursor } from './tokens.ts';

const ARTICLES = ['das', 'die', 'der', 'dem', 'den', 'des'];
const NOUNS = ['feld', 'feldes', 'felds', 'datenfeld', 'auswahlfeld', 'feldgruppe', 'datenfeldgruppe', 'datengruppe', 'gruppe'];
const FILLED = ['befüllt', 'ausgefüllt', 'angegeben'];

function reference(cursor: Cursor): Reference {
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
function value(cursor: Cursor): Value {
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
  while (!isDifferent && !hasOr && cursor.take('oder')) {
    hasOr = !hasFurtherValue(cursor);
    if (hasOr) break;
    cursor.take('=');
    values.push(value(cursor));
  }
  cursor.take('ist');
  return { comparison: { kind: isDifferent ? 'differs' : 'equals', of, values }, hasOr };
}

function condition(cursor: Cursor): Condition {
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

/** The end of a demand: `befüllt sein`. */
function toBeFilled(cursor: Cursor): void {
  cursor.demand(...FILLED);
  cursor.demand('sein', 'werden');
}

/** What follows `muss`, with the element before or behind it. */
function demand(cursor: Cursor, of: Reference): Effect {
  if (cursor.take('=')) {
    const wanted = value(cursor);
    cursor.demand('sein');
    return { kind: 'equals', of, value: wanted };
  }
  if (cursor.take('dem')) {
    cursor.demand('format');
    const { label } = value(cursor);
    cursor.demand('entsprechen');
    if (label === null || !FORMATS.has(label)) throw new NotUnderstood();
    return { kind: 'format', of, format: label };
  }
  toBeFilled(cursor);
  return { kind: 'required', of };
}

/** What follows `darf`. */
function ban(cursor: Cursor, of: Reference): Effect {
  cursor.demand('nicht');
  if (cursor.take('in')) {
    cursor.demand('der');
    cursor.demand('zukunft');
    cursor.demand('liegen');
    return { kind: 'notInFuture', of };
  }
  toBeFilled(cursor);
  return { kind: 'forbidden', of };
}

/** What follows `es muss`: `entweder … oder …`, `genau eines der Felder …`, `mindestens eines der Felder …`. */
function selection(cursor: Cursor): Effect {
  const isEither = cursor.take('entweder');
  const isOne = isEither || cursor.take('genau');
  if (!isOne) cursor.demand('mindestens');
  if (!isEither) {
    cursor.demand('eines', 'eine', 'ein', 'einer');
    if (cursor.take('der', 'dieser')) cursor.demand('felder', 'feldgruppen', 'angaben', 'datenfelder', 'datenfeldgruppen');
  }
  const of = [reference(cursor)];
  while (cursor.take(',', 'oder', ...(isEither ? [] : ['und']))) of.push(reference(cursor));
  toBeFilled(cursor);
  if (of.length < 2) throw new NotUnderstood();
  return { kind: isOne ? 'oneOf' : 'someOf', of };
}

function effects(cursor: Cursor): readonly Effect[] {
  if (cursor.take('es')) {
    cursor.demand('muss');
    return [selection(cursor)];
  }
  if (cursor.take('muss')) return [demand(cursor, reference(cursor))];
  if (cursor.take('darf')) return [ban(cursor, reference(cursor))];
  if (cursor.take('deaktiviere')) return [{ kind: 'forbidden', of: reference(cursor) }];
  if (cursor.take('aktiviere')) {
    const of = reference(cursor);
    for (const word of ['und', 'mache', 'es', 'zu', 'einer', 'pflichtangabe']) cursor.demand(word);
    return [{ kind: 'required', of }];
  }
  const isQuestioned = cursor.take('ist');
  const of = reference(cursor);
  if (isQuestioned || cursor.take('ist')) {
    cursor.take('eine', 'ein');
    cursor.demand('pflichtangabe', 'pflichtfeld');
    return [{ kind: 'required', of }];
  }
  if (cursor.take('muss')) return [demand(cursor, of)];
  cursor.demand('darf');
  return [ban(cursor, of)];
}

function statement(cursor: Cursor): Statement {
  const found = cursor.take('wenn', 'falls') ? condition(cursor) : null;
  const all = [...effects(cursor)];
  while (cursor.take('und')) all.push(...effects(cursor));
  while (cursor.take('.', ';')) continue;
  return { condition: found, effects: all };
}

/** The statements of a rule, null when not all of it is understood. */
export function parseRule(text: string): readonly Statement[] | null {
  const tokens = tokenize(text);
  if (tokens === null || tokens.length === 0) return null;
  const cursor = createCursor(tokens);
  const statements: Statement[] = [];
  try {
    while (!cursor.isAtEnd) statements.push(statement(cursor));
  } catch (error) {
    if (error instanceof NotUnderstood) return null;
    throw error;
  }
  return statements;
}
