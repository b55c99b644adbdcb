/**
 * Reads XML from strangers as it comes: what lies in wrappers is handed out element by element, so that memory does not
 * grow with the file. Nothing is resolved or fetched; what is made to exhaust a reader is refused.
 */

import { SaxesParser, type SaxesTagNS } from 'saxes';
import { createDecoder } from './decoder.ts';
import type { XmlElement } from './element.ts';
import { MessageFault } from './faults.ts';

export interface XmlLimits {
  /** How deep elements may lie in each other. */
  readonly depth: number;
  /** What one element that is handed out may hold: elements, and characters of text and attributes. */
  readonly elements: number;
  readonly characters: number;
  /** What such an element is called in the words of a refusal. */
  readonly name: string;
}

/** What becomes of the parts of a file. Whatever a method throws ends the reading. */
export interface XmlParts {
  /** The root, which is a wrapper. Answers the namespace whose names are read without it. */
  root(tag: SaxesTagNS, line: number): string;
  /** Whether an element within wrappers only is one itself, by its name and depth; the root's depth is 1. */
  isWrapper(tag: SaxesTagNS, depth: number, line: number): boolean;
  /** An element that lies in wrappers only and is none itself, whole. */
  element(element: XmlElement): void;
  /** The end of a wrapper; `line` is that of the last element begun. */
  left(depth: number, line: number): void;
}

export interface XmlReader {
  /** At most STEP bytes. Throws MessageFault. */
  write(bytes: Uint8Array): void;
  /** Throws MessageFault when the file ends early. */
  end(): void;
}

/** Longest text, attribute, comment or start of a file, in characters. */
const LONGEST_PIECE = 1_000_000;
/** Bytes to hand to a reader at once: what it has to hold is looked at in between. */
export const STEP = 65_536;

/** A reader of one file. */
export function createXmlReader(limits: XmlLimits, parts: XmlParts): XmlReader {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const decoder = createDecoder();
  const open: XmlElement[] = [];
  let namespace: string | null = null;
  let hasBegun = false;
  let depth = 0;
  let wrappers = 0;
  let line = 1;
  /** Where the last piece ended, and what the element at hand holds so far. */
  let known = 0;
  let elements = 0;
  let characters = 0;

  const refuse = (reason: string, at: number = parser.line): never => {
    throw new MessageFault(at, reason);
  };

  function measure(length: number): void {
    known = parser.position;
    characters += length;
    if (length > LONGEST_PIECE) refuse(`A text or attribute is longer than ${LONGEST_PIECE} characters.`);
    if (characters > limits.characters) refuse(`A ${limits.name} is longer than ${limits.characters} characters.`);
  }

  function elementOf(tag: SaxesTagNS): XmlElement {
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes)) {
      measure(attribute.value.length);
      if (attribute.uri !== 'http://www.w3.org/2000/xmlns/') attributes[attribute.local] = attribute.value;
    }
    // Code lists (`code`, `name`) are in no namespace, all else is in that of the file.
    const name = tag.uri === '' || tag.uri === namespace ? tag.local : `{${tag.uri}}${tag.local}`;
    return { name, line, attributes, children: [], text: '', taken: false };
  }

  function openElement(tag: SaxesTagNS): void {
    const element = elementOf(tag);
    elements += 1;
    if (elements > limits.elements) refuse(`A ${limits.name} holds more than ${limits.elements} elements.`);
    const parent = open.at(-1);
    open.push(element);
    if (parent !== undefined) parent.children.push(element);
  }

  function closeElement(): void {
    const element = open.pop();
    if (element === undefined || open.length > 0) return;
    parts.element(element);
    elements = 0;
    characters = 0;
  }

  parser.on('error', (error) =>
    refuse(`This is no well-formed XML: ${error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}.`),
  );
  parser.on('xmldecl', ({ encoding }) => {
    measure(0);
    if (encoding !== undefined && encoding.toUpperCase() !== 'UTF-8')
      refuse(`The file says it is ${encoding}; a message must be UTF-8.`);
  });
  parser.on('doctype', () => refuse('The file has a document type (DTD); entities could hide in it, and a message needs none.'));
  parser.on('processinginstruction', ({ body }) => measure(body.length));
  parser.on('comment', (text) => measure(text.length));
  parser.on('opentagstart', () => {
    measure(0);
    // A line break right after the name is behind the parser already.
    line = parser.column === 0 ? parser.line - 1 : parser.line;
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > limits.depth) refuse(`Elements lie more than ${limits.depth} deep in each other.`, line);
    measure(0);
    if (depth === 1) namespace = parts.root(tag, line);
    if (depth === 1 || (wrappers === depth - 1 && parts.isWrapper(tag, depth, line))) wrappers = depth;
    else openElement(tag);
  });
  const addText = (text: string): void => {
    measure(text.length);
    const element = open.at(-1);
    if (element !== undefined && text.trim() !== '') element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    measure(0);
    closeElement();
    if (depth === wrappers) {
      parts.left(depth, line);
      wrappers -= 1;
    }
    depth -= 1;
  });

  function parse(text: string): void {
    if (!hasBegun && text.trim() !== '') {
      hasBegun = true;
      if (!/^\s*</.test(text)) refuse('This is no XML: it does not begin with a tag.');
    }
    parser.write(text);
    if (parser.position - known > LONGEST_PIECE) {
      refuse(`A text, attribute, comment or the beginning of the file is longer than ${LONGEST_PIECE} characters.`);
    }
  }

  return {
    write: (bytes) => parse(decoder.decode(bytes, parser.line)),
    end: () => {
      parser.write(decoder.end(parser.line));
      parser.close();
    },
  };
}

/** The parts of a file as they come, some at a time. The reader that is made puts them into the list it is given. Throws what it throws. */
export async function* readParts<Part>(
  source: AsyncIterable<Uint8Array>,
  createReader: (parts: Part[]) => XmlReader,
): AsyncGenerator<readonly Part[]> {
  const parts: Part[] = [];
  const reader = createReader(parts);
  for await (const bytes of source) {
    for (let start = 0; start < bytes.length; start += STEP) {
      reader.write(bytes.subarray(start, start + STEP));
      yield parts.splice(0);
    }
  }
  reader.end();
  yield parts;
}
