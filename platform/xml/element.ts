/** An element with all it holds, and how to ask for it: what nobody asked for is told in the end. */

import { RecordFault } from './faults.ts';

export interface XmlElement {
  /** The name within the file's own namespace; one of another has it before, in braces. */
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
  /** True when somebody asked for it. */
  taken: boolean;
}

/** All children of a name. */
export function children(of: XmlElement, name: string): readonly XmlElement[] {
  const found = of.children.filter((child) => child.name === name);
  for (const child of found) child.taken = true;
  return found;
}

/** The only child of a name, null when there is none. Throws RecordFault for a second one. */
export function child(of: XmlElement, name: string): XmlElement | null {
  const [first, second] = children(of, name);
  if (second !== undefined) throw new RecordFault(second.line, `'${of.name}' holds '${name}' twice.`);
  return first ?? null;
}

/** Throws RecordFault when there is none or a second one. */
export function requireChild(of: XmlElement, name: string): XmlElement {
  const found = child(of, name);
  if (found === null) throw new RecordFault(of.line, `'${of.name}' has no '${name}'.`);
  return found;
}

/** The first element of a name at any depth: schemas of different versions wrap choices differently. */
export function within(of: XmlElement, name: string): XmlElement | null {
  for (const one of of.children) {
    const found = one.name === name ? one : within(one, name);
    if (found === null) continue;
    one.taken = true;
    found.taken = true;
    return found;
  }
  return null;
}

/** The text of an element, null when it is empty or there is no element. */
export function textOf(element: XmlElement | null): string | null {
  const text = element?.text.trim() ?? '';
  return text === '' ? null : text;
}

/** A code as XÖV writes it, in a child `code`, or as bare text. */
export function codeOf(element: XmlElement | null): string | null {
  if (element === null) return null;
  children(element, 'name');
  return textOf(child(element, 'code')) ?? textOf(element);
}

/** Throws RecordFault when the element is missing or empty. */
export function requireText(of: XmlElement, name: string): string {
  const element = requireChild(of, name);
  const text = codeOf(element);
  if (text === null) throw new RecordFault(element.line, `'${name}' is empty.`);
  return text;
}

/** The elements nobody asked for, as `parent/name`; what lies within them is not named again. */
export function* untaken(of: XmlElement): Generator<string> {
  for (const one of of.children) {
    if (one.taken) yield* untaken(one);
    else yield `${of.name}/${one.name}`;
  }
}
