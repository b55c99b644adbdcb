/**
 * Reads statements of banks, camt.053.001.02 and .08 of ISO 20022, as they come: the head of a statement, then a movement after the
 * other, then its end; memory does not grow with them, not even with one collective entry of all the money of a day.
 */

import { createXmlReader, STEP, type XmlLimits, type XmlReader } from '#platform/xml/reader.ts';
import type { XmlElement } from '#platform/xml/element.ts';
import { MessageFault } from '#platform/xml/faults.ts';
import { createStatement, type OpenStatement, type StatementPart } from './statement.ts';

const NAMESPACE = /^urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.(02|08)$/;
const LIMITS: XmlLimits = { depth: 30, elements: 2_000, characters: 500_000, name: 'part of a statement' };
/** What is handed out part by part, by depth. */
const WRAPPERS = ['', 'Document', 'BkToCstmrStmt', 'Stmt', 'Ntry', 'NtryDtls'];

function createReader(parts: StatementPart[]): XmlReader {
  let statement: OpenStatement | null = null;
  let namespace = '';
  /** How deep the wrappers are at the moment. */
  let within = 1;
  return createXmlReader(LIMITS, {
    root: ({ uri, local }, line) => {
      if (!NAMESPACE.test(uri) || local !== 'Document')
        throw new MessageFault(line, 'This is no statement in camt.053.001.02 or camt.053.001.08.');
      namespace = uri;
      return uri;
    },
    isWrapper: ({ local, uri }, depth, line) => {
      if (uri !== namespace || WRAPPERS[depth] !== local) return false;
      within = depth;
      if (local === 'Stmt') statement = createStatement(line, (part) => parts.push(part));
      if (local === 'Ntry') statement?.beginEntry(line);
      return true;
    },
    element: (element: XmlElement) => {
      if (within === 3) statement?.head(element);
      else if (within === 4) statement?.field(element);
      else if (within === 5 && element.name === 'TxDtls') statement?.details(element);
    },
    left: (depth, line) => {
      within = depth - 1;
      if (depth === 4) statement?.endEntry();
      if (depth === 3) statement?.end(line);
      if (depth === 1 && statement === null) throw new MessageFault(line, 'There is no statement in the file.');
    },
  });
}

/**
 * The parts of a file, some at a time. Throws MessageFault or RecordFault, each with a line, where it is no statement of these versions,
 * is not well-formed or ends early, or where its own sums do not add up.
 */
export async function* readCamt(source: AsyncIterable<Uint8Array>): AsyncGenerator<readonly StatementPart[]> {
  const parts: StatementPart[] = [];
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
