/** How a value stands in XML: each part reads and writes the same place, so that what was written is read again. */

import { textOf, child, children, codeOf, requireChild, type XmlElement } from '#platform/xml/element.ts';
import { RecordFault } from '#platform/xml/faults.ts';

/** XML to be written: an element with text or children. */
export interface XmlNode {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | null>>;
  readonly content: string | readonly XmlNode[];
  /** A name without namespace, as codes have it. */
  readonly isBare?: boolean;
}

export interface Part<Value> {
  /** Gathers in `faults` what costs a single member. Throws RecordFault for what costs the whole. */
  read(of: XmlElement, faults: RecordFault[]): Value;
  write(value: Value): readonly XmlNode[];
}

/** The parts of a whole, in the order they are written in. */
export type Shape<Whole> = { readonly [Key in keyof Whole]: Part<Whole[Key]> };

export function readShape<Whole>(shape: Shape<Whole>, of: XmlElement, faults: RecordFault[]): Whole {
  const entries = Object.entries<Part<unknown>>(shape).map(([key, part]) => [key, part.read(of, faults)] as const);
  return Object.fromEntries(entries) as Whole;
}

export function writeShape<Whole>(shape: Shape<Whole>, whole: Whole): readonly XmlNode[] {
  const values = whole as Readonly<Record<string, unknown>>;
  return Object.entries<Part<unknown>>(shape).flatMap(([key, part]) => part.write(values[key]));
}

/** Text as it is kept: line ends are newlines, none at the ends. */
export const tidy = (element: XmlElement | null): string | null => textOf(element)?.replace(/\r\n?/g, '\n') ?? null;

const written = (name: string, value: string | null): readonly XmlNode[] => (value === null ? [] : [{ name, content: value }]);

/** A text that may be missing; `always` writes an empty element then, where the standard demands one. */
export function text(name: string, { always = false } = {}): Part<string | null> {
  return { read: (of) => tidy(child(of, name)), write: (value) => written(name, value ?? (always ? '' : null)) };
}

/** A text that must be there. */
export function requiredText(name: string): Part<string> {
  return {
    read: (of) => {
      const element = requireChild(of, name);
      const value = tidy(element);
      if (value === null) throw new RecordFault(element.line, `'${name}' is empty.`);
      return value;
    },
    write: (value) => written(name, value),
  };
}

/** Texts that may stand any number of times. */
export function texts(name: string): Part<readonly string[]> {
  return {
    read: (of) => children(of, name).flatMap((element) => tidy(element) ?? []),
    write: (values) => values.map((content) => ({ name, content })),
  };
}

/** A code of a list, as XÖV writes it. */
export function code(name: string, list: string, version: string): Part<string | null> {
  return {
    read: (of) => codeOf(child(of, name)),
    write: (value) => {
      if (value === null) return [];
      const bare: XmlNode = { name: 'code', content: value, isBare: true };
      return [{ name, attributes: { listURI: list, listVersionID: version }, content: [bare] }];
    },
  };
}

/** A code that must be there and one of those known. */
export function requiredCode<Value extends string>(
  known: readonly Value[],
  part: Part<string | null>,
  name: string,
): Part<Value> {
  return {
    read: (of, faults) => {
      const value = part.read(of, faults);
      const found = known.find((one) => one === value);
      if (found === undefined)
        throw new RecordFault(of.line, value === null ? `There is no '${name}'.` : `'${value}' is no ${name}.`);
      return found;
    },
    write: (value) => part.write(value),
  };
}

/** What a version of the standard has no place for. */
export function nowhere<Value>(value: Value): Part<Value> {
  return { read: () => value, write: () => [] };
}

/** A whole within one element that may be missing. */
export function within<Whole>(name: string, shape: Shape<Whole>): Part<Whole | null> {
  return {
    read: (of, faults) => {
      const element = child(of, name);
      return element === null ? null : readShape(shape, element, faults);
    },
    write: (whole) => (whole === null ? [] : [{ name, content: writeShape(shape, whole) }]),
  };
}

/** A whole within one element that must be there. */
export function requiredWithin<Whole>(name: string, shape: Shape<Whole>): Part<Whole> {
  return {
    read: (of, faults) => readShape(shape, requireChild(of, name), faults),
    write: (whole) => [{ name, content: writeShape(shape, whole) }],
  };
}

/** A whole within each element of a name; one that cannot be read is a fault of its own. */
export function each<Whole>(name: string, shape: () => Shape<Whole>): Part<readonly Whole[]> {
  return {
    read: (of, faults) =>
      children(of, name).flatMap((element): readonly Whole[] => {
        try {
          return [readShape(shape(), element, faults)];
        } catch (error) {
          if (!(error instanceof RecordFault)) throw error;
          faults.push(error);
          return [];
        }
      }),
    write: (wholes) => wholes.map((whole) => ({ name, content: writeShape(shape(), whole) })),
  };
}
