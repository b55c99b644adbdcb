/** A schema as a form: nested objects by groups, lists by Anzahl, rules as conditions, what nobody checks named. */

import type { Text } from '#platform/language.ts';
import type { Localisable } from '../../rules/forms.ts';
import { choicesOf, type CodeList } from '../code-lists.ts';
import type { Refusal } from '../faults.ts';
import type { CodeValue, Field, Group, Member } from '../model.ts';
import { demandsOf, type Demand } from '../rules/demands.ts';
import { parseRule } from '../rules/parse.ts';
import { programsIn, type Programs } from './programs.ts';
import type { Tally } from '../tally.ts';
import { fieldSchema } from './field.ts';
import { inBoth, type Texts } from './texts.ts';
import { createTree, isList, pointerOf, rulesOf, type Path, type PlacedRule } from './tree.ts';
import { ONE_OF } from './words.ts';

export interface Root {
  readonly rules: Group['rules'];
  readonly members: readonly Member[];
}

/** A rule that people have to look at. */
export interface Check {
  readonly rule: string;
  /** The object it is about; empty for the form as a whole. */
  readonly at: string;
  readonly title: Text;
  readonly text: Text;
}

export interface FormParts {
  readonly jsonSchema: Localisable;
  readonly checks: readonly Check[];
  /** What is taken with the form and demanded of its submission, for the UI schema. */
  readonly ofForm: Localisable;
  /** Rules that became conditions. */
  readonly automatic: number;
  readonly refusals: readonly Refusal[];
}

interface Sources {
  readonly texts: Texts;
  readonly lists: readonly CodeList[];
  readonly notes: Tally;
}

/** Fields that show something and hold nothing. */
export const isLabel = ({ element }: Member): boolean => element.type === 'field' && element.inputKind === 'label';

/** Nobody can fill it in, so that it cannot be asked for. */
const isFixed = ({ element }: Member): boolean =>
  element.type === 'field' && (element.inputKind === 'hidden' || element.inputKind === 'locked');

/** One schema that says both; what would take the place of another keyword stands beside it. */
function joined(schema: Localisable, more: readonly Localisable[]): Localisable {
  const own = new Set(Object.keys(schema));
  return more.reduce<Localisable>((whole, { type, errorMessage, ...rest }) => {
    const words = errorMessage === undefined ? {} : { errorMessage };
    const isFree = Object.keys(rest).every((key) => !own.has(key));
    for (const key of Object.keys(rest)) own.add(key);
    if (isFree) return { ...whole, ...rest, ...words };
    const all = (whole['allOf'] ?? []) as readonly Localisable[];
    return { ...whole, allOf: [...all, { ...(type === undefined ? {} : { type }), ...rest, ...words }] };
  }, schema);
}

function createBuilder({ texts, lists, notes }: Sources, demands: readonly Demand[], programs: Programs, refusals: Refusal[]) {
  const demandsAt = (path: Path, isOfField: boolean): readonly Localisable[] =>
    demands.filter((one) => one.isOfField === isOfField && pointerOf(one.at) === pointerOf(path)).map(({ schema }) => schema);

  const refuse = (reason: string): void => void refusals.push({ line: null, reason });

  function choices(field: Field): readonly CodeValue[] | null {
    if (field.inputKind !== 'select') return null;
    const { id } = field.identification;
    const found = choicesOf(field, lists);
    if (found === null && field.codeList === null) refuse(`${id}: there is nothing to choose from.`);
    else if (found === null)
      refuse(`${id}: the code list ${field.codeList?.canonicalVersionUri ?? field.codeList?.canonicalUri ?? ''} is missing.`);
    const byCode = new Map(found?.map((value) => [value.code, value]));
    if (found !== null && byCode.size < found.length) notes.count('codes that stand twice in a list', id);
    return [...byCode.values()];
  }

  function field(element: Field, path: Path): Localisable {
    const note = (kind: string): void => notes.count(kind, element.identification.id);
    const schema = fieldSchema(element, choices(element), (value) => texts.valueOf(path, value), note);
    return joined(schema, demandsAt(path, true));
  }

  function single({ element }: Member, path: Path): Localisable {
    return element.type === 'field' ? field(element, path) : object(element.members, path, element.choice === 'X');
  }

  function property(member: Member, path: Path): Localisable {
    const { element, occurrence } = member;
    const logic = programs.keywordsAt(path);
    const help = texts.helpOf(path, element);
    const words = { title: texts.titleOf(path, element), ...(help === null ? {} : { description: help }) };
    if (!isList(member)) return { ...words, ...single(member, path), ...logic };
    return {
      type: 'array',
      ...words,
      ...(occurrence.min > 0 ? { minItems: occurrence.min } : {}),
      ...(occurrence.max === null ? {} : { maxItems: occurrence.max }),
      ...logic,
      items: { title: words.title, ...single(member, path) },
    };
  }

  function object(members: readonly Member[], path: Path, isChoice: boolean): Localisable {
    const given = members.filter((member) => !isLabel(member) && member.occurrence.max !== 0);
    const ids = given.map(({ element }) => element.identification.id);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) refuse(`${twice}: stands twice in one group, so that its data could not be told apart.`);
    const needed = given.filter((member) => member.occurrence.min > 0);
    /** What is worked out is there, so that it can be demanded. */
    const isUnasked = (member: Member): boolean =>
      isFixed(member) && programs.keywordsAt([...path, member.element.identification.id])['compute'] === undefined;
    for (const member of needed.filter(isUnasked))
      notes.count('fixed fields, which need not be sent', member.element.identification.id);
    const required = isChoice
      ? []
      : needed.filter((member) => !isUnasked(member)).map(({ element }) => element.identification.id);
    const conditions = demandsAt(path, false);
    return {
      type: 'object',
      additionalProperties: false,
      ...(required.length > 0 ? { required } : {}),
      properties: Object.fromEntries(
        given.map((member) => [member.element.identification.id, property(member, [...path, member.element.identification.id])]),
      ),
      ...(isChoice ? { oneOf: ids.map((id) => ({ type: 'object', required: [id] })), errorMessage: ONE_OF } : {}),
      ...(conditions.length > 0 ? { allOf: conditions } : {}),
    };
  }

  return { object, choices: (element: Field) => (element.inputKind === 'select' ? choicesOf(element, lists) : null) };
}

const inWords = ({ rule }: PlacedRule): string | null => rule.text ?? rule.description;

/** The form's JSON Schema, and what is left to people. Nothing of it is to be used when there are refusals. */
export function buildForm({ rules, members }: Root, sources: Sources): FormParts {
  const tree = createTree(members);
  const refusals: Refusal[] = [];
  const demands: Demand[] = [];
  const checks: Check[] = [];
  const placedRules = rulesOf(rules, tree);
  const programs = programsIn(placedRules, tree);
  const { choices } = createBuilder(sources, [], programs, []);
  const titleOf = (path: Path): Text => {
    const element = tree.at(path)?.element;
    return element === undefined ? inBoth('', null) : sources.texts.titleOf(path, element);
  };
  let automatic = 0;
  for (const placed of placedRules) {
    const { rule, owner } = placed;
    if (programs.understood.has(rule)) {
      automatic += 1;
      continue;
    }
    const text = inWords(placed);
    if (text === null) {
      if (rule.script !== null) sources.notes.count('rules that are programs only', rule.identification.id);
      continue;
    }
    const statements = rule.text === null ? null : parseRule(rule.text);
    const found = statements === null ? null : demandsOf(statements, owner, { tree, choicesOf: choices, titleOf });
    if (found !== null) {
      automatic += 1;
      demands.push(...found);
      continue;
    }
    checks.push({ rule: rule.identification.id, at: pointerOf(owner), title: inBoth(rule.name, null), text: inBoth(text, null) });
  }
  const { object } = createBuilder(sources, demands, programs, refusals);
  const jsonSchema = { $schema: 'https://json-schema.org/draft/2020-12/schema', ...object(members, [], false) };
  return { jsonSchema, checks, ofForm: programs.ofForm, automatic, refusals };
}
