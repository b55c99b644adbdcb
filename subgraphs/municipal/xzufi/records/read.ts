/** From an element of a message to a record, or to the identity of one that is to be deleted. */

import { child, type XmlElement } from '#platform/xml/element.ts';
import { RecordFault } from '#platform/xml/faults.ts';
import { AGENCY } from '../identity.ts';
import type { MessageHead } from '../message/head.ts';
import { readIdentifier } from './fields.ts';
import { readOnlineService } from './online-service.ts';
import { readOrganisation } from './organisation.ts';
import { readResponsibilityRecord } from './responsibility.ts';
import { readService } from './service.ts';
import { RECORD_KINDS, type Identifier, type RecordKind, type XzufiRecord } from './types.ts';

/** Records XZuFi has and the municipal catalogue no place for. */
const NOT_KEPT = ['gebiet', 'formular', 'spezialisierung'];

/** The kind by the name of the element; a deletion may name the identifier instead (`leistungID`). */
function kindOf(name: string): string {
  return name.endsWith('ID') ? name.slice(0, -'ID'.length) : name;
}

/** Null for records that are known and not kept. Throws RecordFault for what is no record. */
export function kindOfRecord({ name, line }: XmlElement): RecordKind | null {
  const kind = kindOf(name);
  const kept = RECORD_KINDS.find((one) => one === kind);
  if (kept !== undefined) return kept;
  if (NOT_KEPT.includes(kind)) return null;
  throw new RecordFault(line, `'${name}' is no record that XZuFi 2.2 or 2.3 knows.`);
}

/** Throws RecordFault, with the line of what is wrong. */
export function readRecord(
  kind: RecordKind,
  element: XmlElement,
  { version, sender }: Pick<MessageHead, 'version' | 'sender'>,
): XzufiRecord {
  switch (kind) {
    case 'leistung':
      return readService(element, version);
    case 'organisationseinheit':
      return readOrganisation(element, version, sender === AGENCY);
    case 'onlinedienst':
      return readOnlineService(element);
    case 'zustaendigkeit':
      return readResponsibilityRecord(element);
  }
}

/** The identity of a record to be deleted: its `id`, or the element itself. Throws RecordFault. */
export function readDeletion(element: XmlElement): Identifier {
  return readIdentifier(child(element, 'id') ?? element);
}
