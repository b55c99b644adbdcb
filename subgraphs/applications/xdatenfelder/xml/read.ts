/** Reads a message of XDatenfelder 2 or 3 (0102: schema, 0103: group), or says everything that is wrong with it. */

import { child, textOf, untaken, type XmlElement } from '#platform/xml/element.ts';
import { MessageFault, RecordFault } from '#platform/xml/faults.ts';
import { createXmlReader, STEP, type XmlLimits } from '#platform/xml/reader.ts';
import { SchemaRefused } from '../faults.ts';
import type { Group, Model, Schema, Standard } from '../model.ts';
import type { Shape } from './parts.ts';
import { named } from './shared.ts';
import * as version2 from './version-2.ts';
import * as version3 from './version-3.ts';

interface Version {
  readonly standard: Standard;
  readonly namespace: string;
  readonly schema: Shape<Schema>;
  readonly group: Shape<Group>;
}

export const VERSIONS: readonly Version[] = [
  { standard: '2.0', namespace: 'urn:xoev-de:fim:standard:xdatenfelder_2', ...version2 },
  { standard: '3.0.0', namespace: 'urn:xoev-de:fim:standard:xdatenfelder_3.0.0', ...version3 },
];

export const SCHEMA_MESSAGE = 'xdatenfelder.stammdatenschema.0102';
export const GROUP_MESSAGE = 'xdatenfelder.datenfeldgruppe.0103';

/** Each level of groups takes three elements; the deepest schemas published have about a dozen levels. */
const LIMITS: XmlLimits = { depth: 120, elements: 400_000, characters: 40_000_000, name: 'schema' };

/** What was read, and what nobody understood: `parent/name` with how often it stood there. */
export interface Reading {
  readonly model: Model;
  readonly notUnderstood: ReadonlyMap<string, number>;
}

interface Message {
  readonly version: Version;
  readonly parts: readonly XmlElement[];
}

/** The elements right below the root. Throws MessageFault. */
function readMessage(bytes: Uint8Array): Message {
  const parts: XmlElement[] = [];
  let version: Version | undefined;
  const reader = createXmlReader(LIMITS, {
    root: (tag, line) => {
      version = VERSIONS.find(({ namespace }) => namespace === tag.uri);
      if (version === undefined)
        throw new MessageFault(line, `The root has the namespace '${tag.uri}'; only XDatenfelder 2 and 3.0.0 are read.`);
      if (tag.local !== SCHEMA_MESSAGE && tag.local !== GROUP_MESSAGE)
        throw new MessageFault(line, `'${tag.local}' is neither a schema (0102) nor a group (0103).`);
      return version.namespace;
    },
    isWrapper: () => false,
    element: (element) => parts.push(element),
    left: () => undefined,
  });
  for (let start = 0; start < bytes.length; start += STEP) reader.write(bytes.subarray(start, start + STEP));
  reader.end();
  if (version === undefined) throw new MessageFault(1, 'The file is empty.');
  return { version, parts };
}

function countUntaken(root: XmlElement): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of untaken(root)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/**
 * Throws MessageFault when the file as a whole is refused, and SchemaRefused with all that is wrong with its elements, each
 * with id and line.
 */
export function readXdatenfelder(bytes: Uint8Array): Reading {
  const { version, parts } = readMessage(bytes);
  const root: XmlElement = { name: 'message', line: 1, attributes: {}, children: [...parts], text: '', taken: true };
  const faults: RecordFault[] = [];
  const headed = child(root, 'header');
  const [schema, group] = [child(root, 'stammdatenschema'), child(root, 'datenfeldgruppe')];
  if (schema === null && group === null) throw new MessageFault(1, 'The message holds neither a schema nor a group.');
  const model = attempt(faults, () => ({
    standard: version.standard,
    messageId: headed === null ? null : textOf(child(headed, 'nachrichtID')),
    createdAt: headed === null ? null : textOf(child(headed, 'erstellungszeitpunkt')),
    schema: schema === null ? null : named(version.schema)(schema, faults),
    group: group === null ? null : named(version.group)(group, faults),
  }));
  if (model === null || faults.length > 0)
    throw new SchemaRefused(faults.map(({ line, message }) => ({ line, reason: message })));
  return { model, notUnderstood: countUntaken(root) };
}

function attempt<Value>(faults: RecordFault[], work: () => Value): Value | null {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RecordFault)) throw error;
    faults.push(error);
    return null;
  }
}
