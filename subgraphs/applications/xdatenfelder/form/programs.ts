/** Scripts of ours in a schema: which of them count, and what they add to the form. All others are left to people, as every script. */

import { z } from 'zod';
import { readDeclaration } from '../../bookings/rules/declared.ts';
import { faultsOfDemands } from '../../rules/demands.ts';
import { EACH, readExpression, type Place } from '../../rules/expression-reading.ts';
import type { Localisable } from '../../rules/forms.ts';
import { SOURCE } from '../../rules/prefill.ts';
import type { Rule } from '../model.ts';
import { readProgram, type Program } from '../rules/programs.ts';
import { pointerOf, type Path, type PlacedRule, type Tree } from './tree.ts';

export interface Programs {
  readonly understood: ReadonlySet<Rule>;
  /** What they say of the field at a path. */
  keywordsAt(path: Path): Localisable;
  /** Members of the UI schema. */
  readonly ofForm: Localisable;
}

const names = z.array(z.string()).min(1);

const pathOf = (pointer: string): Path => pointer.split('/').slice(1);

/** Whether a program speaks of nothing but what is there, and says what can be said of that. */
function isSound({ at, keyword, value }: Program, tree: Tree): boolean {
  const isThere = (path: Path): boolean => path.length === 0 || tree.at(path) !== undefined;
  const path = pathOf(at);
  if (!isThere(path)) return false;
  switch (keyword) {
    case 'booking':
      return isDeclaration(value);
    case 'submission':
      return faultsOfDemands({ submission: value }).length === 0;
    case 'prefill':
      return typeof value === 'string' && new RegExp(SOURCE).test(value) && tree.at(path)?.element.type === 'field';
    case 'uniqueBy':
      return (
        tree.at(path)?.isList === true &&
        names.safeParse(value).success &&
        (value as string[]).every((id) => isThere([...path, id]))
      );
    case 'showWhen':
    case 'compute': {
      if (value === null || Array.isArray(value)) return false;
      const { readings, faults } = readExpression(value, placeOf(path.slice(0, -1), tree));
      return faults.length === 0 && readings.every(({ place }) => isThere(place.filter((name) => name !== EACH)));
    }
  }
}

function isDeclaration(booking: unknown): boolean {
  try {
    return readDeclaration({ booking }) !== null;
  } catch (error) {
    if (error instanceof z.ZodError) return false;
    throw error;
  }
}

/** A path with a step for each item of the lists on its way, itself among them. */
const placeOf = (path: Path, tree: Tree): Place =>
  path.flatMap((id, index) => (tree.at(path.slice(0, index + 1))?.isList === true ? [id, EACH] : [id]));

/** What the rules of a schema add to its form, as far as they are scripts of ours. */
export function programsIn(rules: readonly PlacedRule[], tree: Tree): Programs {
  const understood = new Set<Rule>();
  const ofFields = new Map<string, Record<string, unknown>>();
  const ofForm: Record<string, unknown> = {};
  for (const { rule } of rules) {
    const program = readProgram(rule.script, rule.text);
    if (program === null || !isSound(program, tree)) continue;
    understood.add(rule);
    const { at, keyword, value } = program;
    if (at === '') ofForm[keyword] = value;
    else {
      // What is worked out nobody fills in.
      const fixed = keyword === 'compute' ? { readOnly: true } : {};
      ofFields.set(at, { ...ofFields.get(at), ...fixed, [keyword]: value });
    }
  }
  return { understood, ofForm, keywordsAt: (path) => ofFields.get(pointerOf(path)) ?? {} };
}
