/**
 * Reads a message as it comes, in memory that does not grow with it: first its head, then record by record. Nothing
 * is resolved or fetched; what is made to exhaust a reader is refused.
 */

import { SaxesParser, type SaxesTagNS } from 'saxes';
import { MessageFault } from '../faults.ts';
import { createDecoder } from './decoder.ts';
import type { XmlElement } from './element.ts';
import { readHead, readVersion, type MessageHead, type XzufiVersion } from './head.ts';

export type Operation = 'schreibe' | 'loesche';

export interface MessageRecord {
  readonly operation: Operation;
  readonly element: XmlElement;
}

export type MessagePart = { readonly head: MessageHead } | { readonly record: MessageRecord };

/** Longest text, attribute, comment or start of a file, in characters. */
const LONGEST_PIECE = 1_000_000;
/** XZuFi needs about a dozen. */
const DEEPEST = 40;
const MOST_ELEMENTS = 200_000;
const LONGEST_RECORD = 20_000_000;
/** Bytes handed to the parser at once: what it has to hold is looked at in between. */
const STEP = 65_536;

function isOperation(name: string): name is Operation {
  return name === 'schreibe' || name === 'loesche';
}

interface Reader {
  write(bytes: Uint8Array): readonly MessagePart[];
  end(): readonly MessagePart[];
}

function createReader(): Reader {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const decoder = createDecoder();
  const heads: XmlElement[] = [];
  const open: XmlElement[] = [];
  let parts: MessagePart[] = [];
  let version: XzufiVersion | null = null;
  let operation: Operation | null = null;
  let hasBegun = false;
  let hasHead = false;
  let depth = 0;
  let line = 1;
  /** Where the last piece ended, and what the record at hand holds so far. */
  let known = 0;
  let elements = 0;
  let characters = 0;

  const refuse = (reason: string, at: number = parser.line): never => {
    throw new MessageFault(at, reason);
  };

  function emitHead(): void {
    if (hasHead || version === null) return;
    hasHead = true;
    parts.push({ head: readHead(version, heads, line) });
  }

  function measure(length: number): void {
    known = parser.position;
    characters += length;
    if (length > LONGEST_PIECE) refuse(`A text or attribute is longer than ${LONGEST_PIECE} characters.`);
    if (characters > LONGEST_RECORD) refuse(`A record is longer than ${LONGEST_RECORD} characters.`);
  }

  function elementOf(tag: SaxesTagNS): XmlElement {
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes)) {
      measure(attribute.value.length);
      if (attribute.uri !== 'http://www.w3.org/2000/xmlns/') attributes[attribute.local] = attribute.value;
    }
    // Code lists (`code`, `name`) are in no namespace, all else is in that of the version.
    const name = tag.uri === '' || tag.uri === version?.namespace ? tag.local : `{${tag.uri}}${tag.local}`;
    return { name, line, attributes, children: [], text: '', taken: false };
  }

  function openRoot(tag: SaxesTagNS): void {
    version = readVersion(tag.uri, tag.attributes['xzufiVersion']?.value ?? null, line);
  }

  function openElement(tag: SaxesTagNS): void {
    const element = elementOf(tag);
    elements += 1;
    if (elements > MOST_ELEMENTS) refuse(`A record holds more than ${MOST_ELEMENTS} elements.`);
    const parent = open.at(-1);
    open.push(element);
    if (parent !== undefined) parent.children.push(element);
  }

  function closeElement(): void {
    const element = open.pop();
    if (element === undefined || open.length > 0) return;
    if (operation === null) heads.push(element);
    else parts.push({ record: { operation, element } });
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
    if (depth > DEEPEST) refuse(`Elements lie more than ${DEEPEST} deep in each other.`, line);
    measure(0);
    if (depth === 1) {
      openRoot(tag);
    } else if (depth === 2 && isOperation(tag.local) && tag.uri === version?.namespace) {
      emitHead();
      operation = tag.local;
    } else {
      openElement(tag);
    }
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
    if (depth === 2) operation = null;
    depth -= 1;
    if (depth === 0) emitHead();
  });

  function parse(text: string): readonly MessagePart[] {
    if (!hasBegun && text.trim() !== '') {
      hasBegun = true;
      if (!/^\s*</.test(text)) refuse('This is no XML: it does not begin with a tag.');
    }
    parser.write(text);
    if (parser.position - known > LONGEST_PIECE) {
      refuse(`A text, attribute, comment or the beginning of the file is longer than ${LONGEST_PIECE} characters.`);
    }
    const ready = parts;
    parts = [];
    return ready;
  }

  return {
    write: (bytes) => parse(decoder.decode(bytes, parser.line)),
    end: () => {
      parser.write(decoder.end(parser.line));
      parser.close();
      return parts;
    },
  };
}

/**
 * The parts of a message, some at a time. Throws MessageFault when it is no XZuFi of a version we know, is not
 * well-formed, ends early, or is larger in some way than any honest message.
 */
export async function* readMessage(source: AsyncIterable<Uint8Array>): AsyncGenerator<readonly MessagePart[]> {
  const reader = createReader();
  for await (const bytes of source) {
    for (let start = 0; start < bytes.length; start += STEP) yield reader.write(bytes.subarray(start, start + STEP));
  }
  yield reader.end();
}
