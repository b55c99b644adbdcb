/** What a form shows under conditions, works out, keeps apart, fills in or takes, as rules: in words, and as a script that comes back. */

import { readDeclaration } from '../../bookings/rules/declared.ts';
import { readDemands } from '../../rules/demands.ts';
import { EACH, type Place } from '../../rules/expression-reading.ts';
import { renameFields, Unnamed } from '../../rules/expression-renaming.ts';
import { fieldsOf, namesOf, type FormField } from '../../rules/form-fields.ts';
import type { Rule } from '../model.ts';
import { inGerman } from '../rules/logic-words.ts';
import { quoted, reference, withArticle } from '../rules/print.ts';
import { writeProgram, type Program } from '../rules/programs.ts';
import type { Reference } from '../rules/statements.ts';
import type { Tally } from '../tally.ts';
import { ruleOf } from './blank.ts';
import type { Ids } from './ids.ts';
import { isObject, listIn, objectIn, textIn, type Json } from './json.ts';
import { pointerOf, schemaAt } from './places.ts';

interface World {
  readonly ids: Ids;
  readonly assigned: ReadonlyMap<string, string>;
  readonly losses: Tally;
  readonly at: string;
  readonly version: string;
}

interface Said {
  readonly words: string;
  readonly value: unknown;
}

const withoutItems = (place: Place): readonly string[] => place.filter((name) => name !== EACH);

/** The form in the language of the export. */
interface Source {
  readonly jsonSchema: Json;
  readonly uiSchema: Json;
}

export function programRules({ jsonSchema, uiSchema }: Source, { ids, assigned, losses, at, version }: World): readonly Rule[] {
  const idAt = (place: Place): string | null => assigned.get(pointerOf(withoutItems(place))) ?? null;

  /** Ids from the root to a place. Throws Unnamed where something on the way was left out. */
  function idsOf(place: Place): readonly string[] {
    return withoutItems(place).map((_, index, names) => {
      const id = idAt(names.slice(0, index + 1));
      if (id === null) throw new Unnamed(names.join('/'));
      return id;
    });
  }

  const elementAt = (place: Place): Reference => ({
    ids: idsOf(place),
    label: textIn(schemaAt(jsonSchema, withoutItems(place))['title']),
  });
  const call = (place: Place): string => reference(elementAt(place));
  const theField = (place: Place): string => withArticle(elementAt(place));

  const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;

  /** Each pointer in a value by ids, with the words for what it leads to. */
  function pointers(value: unknown): unknown {
    if (typeof value === 'string' && value.startsWith('/')) return pointerOf(idsOf(namesOf(value)));
    if (Array.isArray(value)) return value.map(pointers);
    return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, pointers(one)])) : value;
  }

  const logic = (given: unknown, here: Place) => ({
    value: renameFields(given, here, idAt),
    words: inGerman(given, here, call),
  });

  /** What is said of a field, by keyword. */
  const OF_FIELD: Readonly<Record<string, (field: FormField) => Said | null>> = {
    showWhen: ({ place, conditions }) => {
      if (conditions.length === 0) return null;
      const { value, words } = logic(conditions.length === 1 ? conditions[0] : { and: conditions }, place.slice(0, -1));
      return { value, words: `${theField(place)} wird nur gefragt, wenn gilt: ${words}` };
    },
    compute: ({ place, compute }) => {
      if (compute === undefined) return null;
      const { value, words } = logic(compute, place.slice(0, -1));
      return { value, words: `${theField(place)} wird berechnet: ${words}` };
    },
    uniqueBy: ({ place, schema: { uniqueBy } }) => {
      if (uniqueBy === undefined) return null;
      const members = listIn(uniqueBy).map((name) => [...place, String(name)]);
      return {
        value: members.map((member) => idsOf(member).at(-1)),
        words: `keine zwei Einträge von ${call(place)} haben dieselben Angaben in ${members.map(call).join(', ')}`,
      };
    },
    prefill: ({ place, schema: { prefill } }) =>
      typeof prefill === 'string'
        ? { value: prefill, words: `${theField(place)} darf mit Zustimmung vorbefüllt werden: ${quoted(prefill)}` }
        : null,
  };

  function booking(): Said | null {
    const declared = readDeclaration(uiSchema);
    if (declared === null) return null;
    const named = (...all: readonly string[]): string => all.map((pointer) => call(namesOf(pointer))).join(', ');
    const value = pointers(uiSchema['booking']);
    if (declared.kind === 'TICKETS')
      return { value, words: `es werden Plätze eines Kontingents vergeben: ${named(declared.contingent, declared.quantity)}` };
    const plate = named(declared.code, declared.letters, declared.digits);
    return declared.kind === 'PLATE'
      ? { value, words: `ein Kennzeichen wird reserviert: ${plate}` }
      : { value, words: `ein reserviertes Kennzeichen wird verwendet: ${plate}, mit der PIN ${named(declared.pin)}` };
  }

  function submission(): Said | null {
    if (uiSchema['submission'] === undefined) return null;
    const { coSignature, writtenForm } = readDemands(uiSchema);
    const order = writtenForm === null ? '' : `; die Schriftform ist angeordnet (${quoted(writtenForm.legalBasis)})`;
    const { min, max } = coSignature;
    const least = typeof min === 'number' ? { value: min, words: `${min}` } : logic(min, []);
    const words = `weitere Personen zeichnen mit, mindestens ${least.words}, höchstens ${max}${order}`;
    const said = objectIn(uiSchema['submission']);
    return { value: typeof min === 'number' ? said : { ...said, coSignature: { min: least.value, max } }, words };
  }

  function* rule(keyword: string, place: Place, say: () => Said | null): Generator<Rule> {
    try {
      const said = say();
      if (said === null) return;
      const words = sentence(said.words);
      const program = { at: pointerOf(idsOf(place)), keyword, value: said.value } as Program;
      const id = ids.idOf('R', `${pointerOf(place)}#${keyword}`);
      yield { ...ruleOf({ id, name: words.slice(0, 120), version, at }, words), script: writeProgram(program, words) };
    } catch (error) {
      if (!(error instanceof Unnamed)) throw error;
      losses.count(keyword, place.length === 0 ? 'the form' : pointerOf(withoutItems(place)));
    }
  }

  return [
    ...fieldsOf(objectIn(jsonSchema), objectIn(uiSchema)).flatMap((field) =>
      Object.entries(OF_FIELD).flatMap(([keyword, say]) => [...rule(keyword, field.place, () => say(field))]),
    ),
    ...rule('booking', [], booking),
    ...rule('submission', [], submission),
  ];
}
