/** The order in which a form's conditions and computed fields are worked out, each after what it reads; and why there is none. */

import type { Text } from '#platform/language.ts';
import { about, readsNoField } from './declarations.ts';
import { readyLogic, type Ready } from './expression.ts';
import { HERE, readExpression, type Place, type Readings } from './expression-reading.ts';
import { fieldsOf, isObject, pointerOf, schemaAt, type FormField } from './form-fields.ts';
import type { Localisable } from './forms.ts';

/** A field that is not simply filled in. */
export interface Task {
  readonly place: Place;
  /** Null: it is always asked for. */
  readonly when: Ready | null;
  /** Null: a person fills it in. */
  readonly compute: Ready | null;
  /** Whether nothing beside it is filled in by a person: then its group comes into being with it. */
  readonly isAmongComputed: boolean;
}

export interface FormLogic {
  readonly tasks: readonly Task[];
  /** Names of the properties of each group, by its pointer. */
  readonly members: ReadonlyMap<string, readonly string[]>;
}

interface Planned {
  readonly logic: FormLogic;
  /** What is wrong; the logic is of use only where there is nothing. */
  readonly faults: readonly Text[];
}

interface Node {
  readonly field: FormField;
  readonly readings: Readings['readings'];
}

const startsWith = (place: Place, start: Place): boolean => start.every((name, index) => place[index] === name);

/** Whether what is read depends on a field: on one above it, which may be hidden, or on one within it. */
function reads({ readings }: Node, { field: { place } }: Node): boolean {
  return readings.some((reading) => startsWith(reading.place, place) || (reading.isWhole && startsWith(place, reading.place)));
}

const hasLogic = ({ conditions, compute }: FormField): boolean => conditions.length > 0 || compute !== undefined;

function taskOf(field: FormField, all: ReadonlyMap<string, FormField>): Task {
  const { place, conditions, compute, siblings } = field;
  const parent = place.slice(0, -1);
  return {
    place,
    when: conditions.length === 0 ? null : readyLogic(conditions.length === 1 ? conditions[0] : { and: conditions }),
    compute: compute === undefined ? null : readyLogic(compute),
    isAmongComputed: siblings.every((name) => all.get(pointerOf([...parent, name]))?.compute !== undefined),
  };
}

/** Each after those it reads; a fault for every circle. */
function inOrder(nodes: readonly Node[], faults: Text[]): readonly FormField[] {
  const ordered: FormField[] = [];
  const state = new Map<Node, 'open' | 'done'>();
  function visit(node: Node, way: readonly Node[]): void {
    if (state.get(node) === 'done') return;
    if (state.get(node) === 'open') {
      const circle = [...way.slice(way.indexOf(node)), node].map(({ field }) => pointerOf(field.place));
      faults.push({
        de: `Felder brauchen einander: ${circle.join(' braucht ')}`,
        en: `fields need each other: ${circle.join(' needs ')}`,
      });
      return;
    }
    state.set(node, 'open');
    for (const other of nodes) if (reads(node, other)) visit(other, [...way, node]);
    state.set(node, 'done');
    ordered.push(node.field);
  }
  for (const node of nodes) visit(node, []);
  return ordered;
}

/** How often a keyword stands anywhere in a schema, on properties or not. */
function occurrences(value: unknown, keyword: string): number {
  if (Array.isArray(value)) return value.reduce<number>((total, item) => total + occurrences(item, keyword), 0);
  if (!isObject(value)) return 0;
  const here = Object.hasOwn(value, keyword) && Object.hasOwn(value, 'type') ? 1 : 0;
  return Object.values(value).reduce<number>((total, member) => total + occurrences(member, keyword), here);
}

function nodeOf(field: FormField, root: Localisable, faults: Text[]): Node {
  const at = pointerOf(field.place);
  const read = [...field.conditions, ...(field.compute === undefined ? [] : [field.compute])].map((logic) =>
    readExpression(logic, field.place.slice(0, -1)),
  );
  const readings = read.flatMap((one) => one.readings);
  for (const fault of read.flatMap((one) => one.faults)) faults.push(about(at, fault));
  for (const { place } of readings) if (schemaAt(root, place) === null) faults.push(readsNoField(at, pointerOf(place)));
  return { field, readings };
}

/** Plans the logic of a form. It is found wanting where an expression is none, reads what is not there, or needs itself. */
export function planLogic(jsonSchema: Localisable, uiSchema: Localisable): Planned {
  const fields = fieldsOf(jsonSchema, uiSchema);
  const faults: Text[] = [];
  const nodes = fields.filter(hasLogic).map((field) => nodeOf(field, jsonSchema, faults));
  for (const keyword of ['showWhen', 'compute']) {
    const found = fields.filter(({ schema }) => Object.hasOwn(schema, keyword)).length;
    if (occurrences(jsonSchema, keyword) !== found)
      faults.push({
        de: `'${keyword}' steht an etwas anderem als einem Feld des Formulars`,
        en: `'${keyword}' stands at something else than a property of the form`,
      });
  }
  for (const { place, compute, schema } of fields) {
    if (nodes.length > 0 && place.some((name) => name === HERE || name === '' || name.includes('.') || /^\d+$/.test(name)))
      faults.push({
        de: `${pointerOf(place)} hat einen Namen, den Ausdrücke nicht nennen können`,
        en: `${pointerOf(place)} has a name that expressions cannot say`,
      });
    if (compute !== undefined && schema['readOnly'] !== true)
      faults.push({
        de: `${pointerOf(place)} wird berechnet und muss deshalb readOnly sein`,
        en: `${pointerOf(place)} is computed, and so has to be readOnly`,
      });
  }
  const all = new Map(fields.map((field) => [pointerOf(field.place), field]));
  const tasks = inOrder(nodes, faults).map((field) => taskOf(field, all));
  const members = new Map(fields.map(({ place, siblings }) => [pointerOf(place.slice(0, -1)), siblings]));
  return { logic: { tasks, members }, faults };
}
