/**
 * Understands rules in the words editors write them in: "Wenn F… = 001, dann muss F… befüllt sein." Only what is
 * understood to the last word counts: one sentence that is not leaves the whole rule to people.
 */

import { condition, FILLED, reference, value } from './parse-condition.ts';
import { FORMATS, type Effect, type Reference, type Statement } from './statements.ts';
import { createCursor, NotUnderstood, tokenize, type Cursor } from './tokens.ts';

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
