/** Reads a message as it comes, in memory that does not grow with it: first its head, then record by record. */

import type { XmlElement } from '#platform/xml/element.ts';
import { createXmlReader, readParts, type XmlLimits, type XmlReader } from '#platform/xml/reader.ts';
import { readHead, readVersion, type MessageHead, type XzufiVersion } from './head.ts';

export type Operation = 'schreibe' | 'loesche';

export interface MessageRecord {
  readonly operation: Operation;
  readonly element: XmlElement;
}

export type MessagePart = { readonly head: MessageHead } | { readonly record: MessageRecord };

/** XZuFi needs a depth of about a dozen. */
const LIMITS: XmlLimits = { depth: 40, elements: 200_000, characters: 20_000_000, name: 'record' };

function isOperation(name: string): name is Operation {
  return name === 'schreibe' || name === 'loesche';
}

/** A reader that gathers the parts it comes upon in `parts`. */
function createReader(parts: MessagePart[]): XmlReader {
  const heads: XmlElement[] = [];
  let version: XzufiVersion | null = null;
  let begun = 1;
  let operation: Operation | null = null;
  let hasHead = false;

  function emitHead(): void {
    if (hasHead || version === null) return;
    hasHead = true;
    parts.push({ head: readHead(version, heads, begun) });
  }

  return createXmlReader(LIMITS, {
    root: (tag, line) => {
      version = readVersion(tag.uri, tag.attributes['xzufiVersion']?.value ?? null, line);
      return version.namespace;
    },
    isWrapper: (tag, depth, line) => {
      if (depth !== 2 || !isOperation(tag.local) || tag.uri !== version?.namespace) return false;
      begun = line;
      emitHead();
      operation = tag.local;
      return true;
    },
    element: (element) => {
      if (operation === null) heads.push(element);
      else parts.push({ record: { operation, element } });
    },
    left: (depth, line) => {
      operation = null;
      begun = line;
      if (depth === 1) emitHead();
    },
  });
}

/**
 * The parts of a message, some at a time. Throws MessageFault when it is no XZuFi of a version we know, is not
 * well-formed, ends early, or is larger in some way than any honest message.
 */
export function readMessage(source: AsyncIterable<Uint8Array>): AsyncGenerator<readonly MessagePart[]> {
  return readParts(source, createReader);
}
