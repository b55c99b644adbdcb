/** Expressions of forms in German, for whoever reads a rule where no program of ours does. */

import type { Logic } from '../../rules/expression.ts';
import { EACH, isOperation, operandsOf, placeOf, sourceOf, type Place, type Scope } from '../../rules/expression-reading.ts';
import { quoted } from './print.ts';

/** How words call what lies at a place. */
export type Calling = (place: Place) => string;

type Words = readonly string[];

const SIGNS: Readonly<Record<string, string>> = {
  ...{ '==': '=', '===': '=', '!=': '<>', '!==': '<>', '<': '<', '<=': '<=', '>': '>', '>=': '>=' },
  ...{ '+': '+', '-': '-', '*': '*', '/': '/', '%': 'Rest bei Teilung durch' },
};

const [list, each] = [0, 1];

const WORDS: Readonly<Record<string, (of: Words) => string>> = {
  '!': ([one = '']) => `nicht ${one}`,
  '!!': ([one = '']) => one,
  filled: ([one = '']) => `${one} ist ausgefüllt`,
  count: ([one = '']) => `die Anzahl der Einträge von ${one}`,
  today: () => 'der heutige Tag',
  age: ([birth = '', on = 'am heutigen Tag']) => `das Alter in vollendeten Jahren nach ${birth}, ${on}`,
  days: ([from = '', to = 'zum heutigen Tag']) => `die Zahl der Tage von ${from} bis ${to}`,
  dayAfter: ([day = '', duration = '']) => `der Tag ${duration} nach ${day}`,
  round: ([value = '', places = '0']) => `${value}, gerundet auf ${places} Stellen`,
  min: (of) => `der kleinste Wert von ${of.join(', ')}`,
  max: (of) => `der größte Wert von ${of.join(', ')}`,
  in: ([one = '', other = '']) => `${one} ist enthalten in ${other}`,
  cat: (of) => `aneinandergefügt ${of.join(', ')}`,
  map: (of) => `für jeden Eintrag von ${of[list] ?? ''}: ${of[each] ?? ''}`,
  filter: (of) => `die Einträge von ${of[list] ?? ''}, für die gilt: ${of[each] ?? ''}`,
  all: (of) => `für alle Einträge von ${of[list] ?? ''} gilt: ${of[each] ?? ''}`,
  some: (of) => `für mindestens einen Eintrag von ${of[list] ?? ''} gilt: ${of[each] ?? ''}`,
  none: (of) => `für keinen Eintrag von ${of[list] ?? ''} gilt: ${of[each] ?? ''}`,
  reduce: (of) => `über alle Einträge von ${of[list] ?? ''}, beginnend mit ${of[2] ?? 'nichts'}: ${of[each] ?? ''}`,
};

/** `wenn …, dann …, sonst wenn …`. */
function choice(of: Words): string {
  const [when, then, ...others] = of;
  if (when === undefined) return 'nichts';
  if (then === undefined) return when;
  return `wenn ${when}, dann ${then}, sonst ${choice(others)}`;
}

function literal(value: Logic): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'boolean') return value ? 'wahr' : 'falsch';
  return value === null || value === undefined ? 'nichts' : JSON.stringify(value);
}

/** What an expression of a field in the object at `here` says. */
export function inGerman(logic: Logic, here: Place, call: Calling): string {
  function variable(name: Logic, scope: Scope): string {
    if (name === '') return 'der Eintrag';
    const found = typeof name === 'string' ? placeOf(name, scope) : { place: null };
    const place = 'place' in found ? found.place : null;
    if (place !== null && place.length > 0 && place.at(-1) !== EACH) return call(place);
    return name === 'accumulator' ? 'das Zwischenergebnis' : 'der Eintrag';
  }

  /** A part of a sentence, in brackets where it is made of several. */
  function part(given: Logic, scope: Scope): string {
    const text = say(given, scope);
    const isWhole = !isOperation(given) || 'var' in given || 'today' in given;
    return isWhole ? text : `(${text})`;
  }

  function say(given: Logic, scope: Scope): string {
    if (Array.isArray(given)) return `[${given.map((one) => part(one, scope)).join(', ')}]`;
    if (!isOperation(given)) return literal(given);
    const [operator = '', args] = Object.entries(given)[0] ?? [];
    const operands = operandsOf(args);
    if (operator === 'var') return variable(operands[0], scope);
    const isIteration = ['map', 'filter', 'all', 'some', 'none', 'reduce'].includes(operator);
    const source = isIteration ? sourceOf(operands[list], scope) : null;
    const inner = { root: source === null ? null : [...source, EACH], here: null, isReduce: operator === 'reduce' };
    const words = operands.map((one, index) => part(one, isIteration && index === each ? inner : scope));
    if (operator === 'and' || operator === 'or') return words.join(operator === 'and' ? ' und ' : ' oder ');
    if (operator === 'if') return choice(words);
    const sign = SIGNS[operator];
    if (sign !== undefined) return words.length === 1 ? `${sign} ${words.join('')}` : words.join(` ${sign} `);
    return WORDS[operator]?.(words) ?? `${operator}(${words.join(', ')})`;
  }

  return say(logic, { root: [], here, isReduce: false });
}
