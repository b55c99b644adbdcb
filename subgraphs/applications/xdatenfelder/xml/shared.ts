/** What both versions of the standard write alike. */

import { child, children, requireChild, type XmlElement } from '#platform/xml/element.ts';
import { RecordFault } from '#platform/xml/faults.ts';
import { DATA_TYPES, INPUT_KINDS, type Field, type Group, type Identification, type Member, type Occurrence } from '../model.ts';
import {
  code,
  readShape,
  requiredCode,
  requiredText,
  requiredWithin,
  text,
  tidy,
  writeShape,
  type Part,
  type Shape,
  type XmlNode,
} from './parts.ts';

const LIST = 'urn:xoev-de:fim:codeliste:xdatenfelder.';
const ID = /^[A-Z]\d{8}(\d{3})?$/;

/** The code of a list of the standard's own. */
export const ownCode = (name: string, version: string, list = name): Part<string | null> => code(name, `${LIST}${list}`, version);

export const inputKind = (version: string) => requiredCode(INPUT_KINDS, ownCode('feldart', version), 'feldart');
export const dataType = (version: string) => requiredCode(DATA_TYPES, ownCode('datentyp', version), 'datentyp');

const id: Part<string> = {
  read: (of, faults) => {
    const value = requiredText('id').read(of, faults);
    if (!ID.test(value)) throw new RecordFault(of.line, `'${value}' is no id: a letter with 8 or 11 digits.`);
    return value;
  },
  write: (value) => requiredText('id').write(value),
};

const identified: Shape<Identification> = { id, version: text('version') };
export const identification: Part<Identification> = requiredWithin('identifikation', identified);

/** The id of an element without a version (Dokumentsteckbrief); any text is taken. */
export function idWithin(name: string): Part<string | null> {
  return {
    read: (of) => {
      const [element] = children(of, name);
      if (element === undefined) return null;
      children(element, 'version');
      return tidy(children(element, 'id')[0] ?? null);
    },
    write: (value) => (value === null ? [] : [{ name, content: [{ name: 'id', content: value }] }]),
  };
}

/** Anzahl, `0:1` or `1:*`. */
export const occurrence: Part<Occurrence> = {
  read: (of, faults) => {
    const value = requiredText('anzahl').read(of, faults);
    const [, min, max] = /^(\d{1,6}):(\d{1,6}|\*)$/.exec(value) ?? [];
    if (min === undefined || max === undefined || (max !== '*' && Number(max) < Number(min)))
      throw new RecordFault(of.line, `'${value}' is no Anzahl, such as 0:1 or 1:*.`);
    return { min: Number(min), max: max === '*' ? null : Number(max) };
  },
  write: ({ min, max }) => [{ name: 'anzahl', content: `${min}:${max ?? '*'}` }],
};

/** The id of an element, to name it in a fault; it may be what is wrong. */
function idOf(of: XmlElement): string | null {
  const found = of.children.find(({ name }) => name === 'identifikation');
  return found === undefined ? null : tidy(found.children.find(({ name }) => name === 'id') ?? null);
}

/** Faults that name their element already: those around it are not named, too. */
const namedFaults = new WeakSet<RecordFault>();

/** A shape whose faults name the element they are about. */
export function named<Whole>(shape: Shape<Whole>): Part<Whole>['read'] {
  return (of, faults) => {
    const before = faults.length;
    const id = idOf(of);
    const prefixed = (fault: RecordFault): RecordFault => {
      if (id === null || namedFaults.has(fault)) return fault;
      const named = new RecordFault(fault.line, `${id}: ${fault.message}`);
      namedFaults.add(named);
      return named;
    };
    try {
      const whole = readShape(shape, of, faults);
      faults.splice(before, faults.length, ...faults.slice(before).map(prefixed));
      return whole;
    } catch (error) {
      throw error instanceof RecordFault ? prefixed(error) : error;
    }
  };
}

/** What a member holds: one field or one group (`enthaelt`). */
export function held(field: Shape<Field>, group: () => Shape<Group>): Part<Member['element']> {
  return {
    read: (of, faults) => {
      const holder = requireChild(of, 'enthaelt');
      const [one, other] = [child(holder, 'datenfeld'), child(holder, 'datenfeldgruppe')];
      if (one !== null && other !== null) throw new RecordFault(other.line, "'enthaelt' holds a field and a group.");
      if (one !== null) return named(field)(one, faults);
      if (other !== null) return named(group())(other, faults);
      throw new RecordFault(holder.line, "'enthaelt' holds neither a field nor a group.");
    },
    write: (element) => {
      const content: XmlNode =
        element.type === 'field'
          ? { name: 'datenfeld', content: writeShape(field, element) }
          : { name: 'datenfeldgruppe', content: writeShape(group(), element) };
      return [{ name: 'enthaelt', content: [content] }];
    },
  };
}
