/** Reads an Onlinedienst: where it begins and for which services it is. */

import { RecordFault } from '#platform/xml/faults.ts';
import { child, children, codeOf, requireChild, type XmlElement } from '#platform/xml/element.ts';
import { TRUST_LEVELS } from '#platform/values/trust-level.ts';
import { readIdentifier, readTrustLevel, readUrl, requireName } from './fields.ts';
import { readResponsibilities } from './responsibility.ts';
import type { OnlineServiceRecord } from './types.ts';

/** Code list `urn:xoev-de:fim:codeliste:onlinedienstlinktyp`: the page the service begins with. */
const ENTRY = '01';

function readEntry(element: XmlElement): string {
  const links = children(element, 'link').map((link) => {
    for (const name of ['titel', 'beschreibung', 'positionDarstellung']) children(link, name);
    return { type: codeOf(child(link, 'typ')), address: child(link, 'link') ?? link };
  });
  const entry = links.find(({ type }) => type === ENTRY) ?? links[0];
  if (entry === undefined) throw new RecordFault(element.line, `'onlinedienst' has no 'link'.`);
  return readUrl(entry.address);
}

/** Throws RecordFault. */
export function readOnlineService(element: XmlElement): OnlineServiceRecord {
  const levels = children(element, 'vertrauensniveau').map(readTrustLevel);
  return {
    kind: 'onlinedienst',
    identifier: readIdentifier(requireChild(element, 'id')),
    name: requireName(element, 'bezeichnung'),
    url: readEntry(element),
    // Each level it names lets a person in, so the lowest is what it asks for.
    trustLevel: TRUST_LEVELS.find((level) => levels.includes(level)) ?? null,
    responsibilities: readResponsibilities(element),
  };
}
