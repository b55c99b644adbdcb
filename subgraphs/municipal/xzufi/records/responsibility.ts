/** Reads Zuständigkeiten: within an Organisationseinheit or Onlinedienst, and as records of their own. */

import { child, children, codeOf, requireChild, textOf, type XmlElement } from '#platform/xml/element.ts';
import { readArea, readIdentifier } from './fields.ts';
import type { Responsibility, ResponsibilityRecord } from './types.ts';

/** Scheme under which FIT-Connect puts the signed address of a destination. */
const DESTINATION = 'urn:de:fitko:fit-connect:xzufi:destination';

function readOne(element: XmlElement): readonly Responsibility[] {
  const destination = children(element, 'idSekundaer').find(({ attributes }) => attributes['schemeID'] === DESTINATION) ?? null;
  const areas = children(element, 'gebietID').map(readArea);
  const role = codeOf(child(element, 'rolle'));
  return children(element, 'leistungID').map((service) => ({
    service: readIdentifier(service),
    areas,
    role,
    destination: textOf(destination),
  }));
}

/** What a record says it is responsible for. Throws RecordFault. */
export function readResponsibilities(of: XmlElement): readonly Responsibility[] {
  return children(of, 'zustaendigkeit').flatMap((element) => {
    children(element, 'id');
    return readOne(element);
  });
}

/** A Zuständigkeit that is a record itself. Throws RecordFault. */
export function readResponsibilityRecord(element: XmlElement): ResponsibilityRecord {
  return {
    kind: 'zustaendigkeit',
    identifier: readIdentifier(requireChild(element, 'id')),
    organisation: readIdentifier(requireChild(element, 'organisationseinheitID')),
    responsibilities: readOne(element),
  };
}
