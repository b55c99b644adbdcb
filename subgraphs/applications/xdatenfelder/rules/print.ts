/** Writes statements in the words editors use, so that people and `parse.ts` understand them alike. */

import type { Comparison, Condition, Effect, Reference, Statement, Value } from './statements.ts';

/** Marks of quotation within what is quoted would end it. */
export const quoted = (text: string): string => `"${text.replace(/\s+/g, ' ').replaceAll('"', "'")}"`;

const isPlain = (code: string): boolean => /^[\p{L}\p{N}_+-]+$/u.test(code);

export function reference({ ids, label }: Reference): string {
  const noun = ids.at(-1)?.startsWith('G') === true ? 'Feldgruppe' : 'Feld';
  return `${noun} ${ids.join('.')}${label === null ? '' : ` ${quoted(label)}`}`;
}

export const withArticle = (of: Reference): string =>
  `${of.ids.at(-1)?.startsWith('G') === true ? 'die' : 'das'} ${reference(of)}`;

/** A code with other signs stands in quotation marks, without its label. */
function value({ code, label }: Value): string {
  if (code === null) return quoted(label ?? '');
  return isPlain(code) ? `${code}${label === null ? '' : ` ${quoted(label)}`}` : quoted(code);
}

function comparison(one: Comparison): string {
  switch (one.kind) {
    case 'filled':
      return `${withArticle(one.of)} befüllt ist`;
    case 'empty':
      return `${withArticle(one.of)} nicht befüllt ist`;
    case 'equals':
      return `${withArticle(one.of)} = ${one.values.map(value).join(' oder = ')}`;
    case 'differs':
      return `${withArticle(one.of)} <> ${one.values.map(value).join('')}`;
  }
}

const condition = ({ join, comparisons }: Condition): string =>
  `Wenn ${comparisons.map(comparison).join(join === 'and' ? ' und ' : ' oder ')}, dann `;

/** What of an element, before and behind it: the verb comes first behind a condition, second without one. */
function verbs(one: Exclude<Effect, { of: readonly Reference[] }>): readonly [string, string] {
  switch (one.kind) {
    case 'required':
      return ['muss', 'befüllt sein'];
    case 'forbidden':
      return ['darf', 'nicht befüllt sein'];
    case 'notInFuture':
      return ['darf', 'nicht in der Zukunft liegen'];
    case 'equals':
      return ['muss', `= ${value(one.value)} sein`];
    case 'format':
      return ['muss', `dem Format ${quoted(one.format)} entsprechen`];
  }
}

function effect(one: Effect, isConditional: boolean): string {
  if (one.kind === 'oneOf' || one.kind === 'someOf') {
    const number = one.kind === 'oneOf' ? 'genau' : 'mindestens';
    return `es muss ${number} eine der Angaben ${one.of.map(reference).join(', ')} befüllt sein`;
  }
  const [modal, rest] = verbs(one);
  return isConditional ? `${modal} ${withArticle(one.of)} ${rest}` : `${withArticle(one.of)} ${modal} ${rest}`;
}

/** One sentence. */
export function printStatement({ condition: when, effects }: Statement): string {
  const text = `${when === null ? '' : condition(when)}${effects.map((one) => effect(one, when !== null)).join(' und ')}.`;
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
