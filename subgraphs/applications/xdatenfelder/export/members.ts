/** The objects of a form as groups with their members, and its conditions as rules. */

import type { Tally } from '../tally.ts';
import { fieldSchema } from '../form/field.ts';
import type { Field, Group, Member, Rule, Standard } from '../model.ts';
import type { Known } from '../origin.ts';
import { printStatement } from '../rules/print.ts';
import type { Reference, Statement } from '../rules/statements.ts';
import { blankField, blankGroup, ruleOf, type Naming as Called } from './blank.ts';
import { statementsIn, type Names, type Naming } from './conditions.ts';
import { fieldParts, type FieldParts, type Saying } from './field.ts';
import type { Ids, Letter } from './ids.ts';
import { further, listIn, objectIn, PROGRAMMED, textIn, WORDS, type Json } from './json.ts';
import { inWords, isChoiceOf, itemsOf, occurrenceOf, pointerOf, schemaAt, titled } from './places.ts';

export interface World {
  readonly ids: Ids;
  readonly known: Known;
  readonly losses: Tally;
  /** Pointers of the fields that stand on a page. */
  readonly shown: ReadonlySet<string>;
  /** What is made of it in the end: version 2 knows no fields that are locked. */
  readonly standard: Standard;
  /** The instant of the export, and the version of new elements. */
  readonly at: string;
  readonly version: string;
  /** Hears under which id each place of the form goes. */
  readonly assigned: Map<string, string>;
}

const OBJECT = [
  ...WORDS,
  ...PROGRAMMED,
  'type',
  'properties',
  'required',
  'additionalProperties',
  'allOf',
  'oneOf',
  'anyOf',
  'if',
  'then',
  'else',
  'dependentRequired',
];

/** What a form says of an element, over what was known of it. */
function overlay<Whole extends Field | Group>(blank: Whole, known: Field | Group | undefined, said: Partial<Whole>): Whole {
  if (known?.type !== blank.type) return { ...blank, ...said };
  const { name, outputLabel, identification } = known;
  return {
    ...blank,
    ...known,
    identification: { ...identification, id: blank.identification.id },
    name,
    outputLabel,
    rules: [],
    ...said,
  };
}

export function createMembers(world: World) {
  const { ids, known, losses, shown, standard, at, version, assigned } = world;

  const called = (letter: Letter, names: Names, schema: Json): Called => {
    const name = names.at(-1) ?? '';
    const place = pointerOf(names);
    const id = assigned.get(place) ?? ids.idOf(letter, place, name);
    assigned.set(place, id);
    return { id, name: textIn(schema['title']) ?? name, version, at };
  };

  /** All ids from the root, each of which is assigned before words speak of it. */
  function referenceTo(root: Json, names: Names): Reference | null {
    let schema = root;
    const path = names.map((_, index) => names.slice(0, index + 1));
    const places = path.map((part) => {
      schema = objectIn(objectIn(itemsOf(schema)['properties'])[part.at(-1) ?? '']);
      return assigned.get(pointerOf(part));
    });
    if (places.some((id) => id === undefined)) return null;
    const title = textIn(schema['title']);
    return { ids: places as string[], label: title };
  }

  const ruleFor = (statement: Statement, place: string): Rule => {
    const text = printStatement(statement);
    return ruleOf({ id: ids.idOf('R', `${place}#${text}`), name: text.slice(0, 120), version, at }, text);
  };

  function fieldOf(schema: Json, names: Names, parts: FieldParts): Field {
    const pointer = pointerOf(names);
    const naming = called('F', names, schema);
    const isLocked = parts.body.inputKind === 'locked';
    const isOpen = isLocked && schema['compute'] !== undefined && standard === '2.0';
    const isHidden = isLocked && !isOpen && !shown.has(pointer);
    const said = {
      ...parts.body,
      ...(isHidden ? { inputKind: 'hidden' as const } : {}),
      ...(isOpen ? { inputKind: 'input' as const } : {}),
      inputLabel: naming.name,
      inputHelp: textIn(schema['description']),
    };
    const before = known.elements.get(names.at(-1) ?? '');
    const blank = blankField(naming);
    const field = overlay(blank, before, said);
    const own = textIn(schema['errorMessage']);
    const ours = fieldSchema(
      field,
      field.inputKind === 'select' ? field.values : null,
      ({ name }) => ({ de: name, en: name }),
      () => undefined,
    );
    if (own !== null && !Object.values(objectIn(ours['errorMessage'])).includes(own)) losses.count('errorMessage', pointer);
    return field.inputKind === 'select' ? { ...field, codeList: null, codeKey: null, nameKey: null, helpKey: null } : field;
  }

  /** What a field says in a rule, at the object it stands in. */
  function saying(root: Json, names: Names, schema: Json, one: Saying): Statement | null {
    const of = referenceTo(root, names);
    if (of === null) return null;
    if (one.kind !== 'equals') return { condition: null, effects: [{ ...one, of }] };
    const value = inWords(schema, one.value);
    return value === null ? null : { condition: null, effects: [{ kind: 'equals', of, value }] };
  }

  interface Made {
    readonly members: readonly Member[];
    readonly rules: readonly Rule[];
    readonly choice: string | null;
  }

  function elementOf(root: Json, schema: Json, names: Names, statements: Statement[]): Field | Group | null {
    const pointer = pointerOf(names);
    const parts = fieldParts(schema, (kind) => losses.count(kind, pointer));
    if (parts === null && schema['type'] === 'object') {
      const naming = called('G', names, schema);
      const made = membersOf(root, schema, names);
      const said = { ...made, inputLabel: naming.name, inputHelp: textIn(schema['description']) };
      return overlay(blankGroup(naming), known.elements.get(names.at(-1) ?? ''), said);
    }
    if (parts === null) {
      losses.count('elements of a kind XDatenfelder does not know (left out)', pointer);
      return null;
    }
    const field = fieldOf(schema, names, parts);
    for (const one of parts.sayings) {
      const statement = saying(root, names, schema, one);
      if (statement === null) losses.count('values that words would change', pointer);
      else statements.push(statement);
    }
    return field;
  }

  /** The members of an object, and its conditions as rules. */
  function membersOf(root: Json, object: Json, names: Names): Made {
    const pointer = pointerOf(names);
    const lose = (kind: string): void => losses.count(kind, pointer === '' ? 'the form' : pointer);
    for (const keyword of further(object, OBJECT)) lose(keyword);
    if (object['additionalProperties'] !== false) lose('further properties, which are no longer allowed');
    const properties = Object.entries(objectIn(object['properties']));
    const required = listIn(object['required']);
    for (const name of required)
      if (!properties.some(([one]) => one === name)) lose('required properties that are nowhere described');
    const statements: Statement[] = [];
    const members = properties.flatMap(([name, value]): readonly Member[] => {
      const schema = objectIn(value);
      const path = [...names, name];
      const occurrence = occurrenceOf(schema, required.includes(name), (kind) => losses.count(kind, pointerOf(path)));
      const inner = schema['type'] === 'array' ? { ...objectIn(schema['items']), ...titled(schema) } : schema;
      const element = elementOf(root, inner, path, statements);
      if (element === null) return [];
      return [{ occurrence, references: [], element }];
    });
    const isChoice = isChoiceOf(object);
    const { oneOf, ...others } = object;
    const naming: Naming = {
      referenceTo: (below) => referenceTo(root, [...names, ...below]),
      valueOf: (below, value) => inWords(schemaAt(object, below), value),
      isRequired: (below) =>
        schemaAt(object, below)['type'] === 'object' &&
        below.every((one, index) => listIn(schemaAt(object, below.slice(0, index))['required']).includes(one)),
    };
    statements.push(...statementsIn(isChoice ? others : { ...others, ...(oneOf === undefined ? {} : { oneOf }) }, naming, lose));
    const rules = statements.map((statement) => ruleFor(statement, pointer));
    return { members, rules, choice: isChoice && names.length > 0 ? 'X' : null };
  }

  return { membersOf };
}
