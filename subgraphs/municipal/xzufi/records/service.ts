/** Reads a Leistung of either version. */

import { readLeika, type LeikaKey } from '#platform/values/leika.ts';
import { child, children, codeOf, requireChild, textOf, within, type XmlElement } from '#platform/xml/element.ts';
import { readDeadlines } from './deadlines.ts';
import { readProcessingTime } from './durations.ts';
import { readFees } from './fees.ts';
import { inGerman, readArea, readIdentifier, readLocalized, readProvenance, readTrustLevel, readValidity } from './fields.ts';
import { readTexts } from './texts.ts';
import type { Localized, ServiceRecord } from './types.ts';

const URN = 'urn:de:fim:leika:leistung:';

/** 2.2.0 names LeiKa keys as codes, 2.3.1 as identifiers. Keys of other lists are not LeiKa keys and left out. */
function readLeikaKeys(service: XmlElement): readonly LeikaKey[] {
  const references = [...children(service, 'referenzLeiKa'), ...children(service, 'referenzLeistungsschluessel')];
  const keys = references.flatMap((element) => {
    const text = codeOf(element) ?? '';
    return readLeika(text.startsWith(URN) ? text.slice(URN.length) : text) ?? [];
  });
  return [...new Set(keys)];
}

function readSynonyms(service: XmlElement): readonly Localized[] {
  return children(service, 'modulBegriffImKontext').flatMap((module) =>
    children(module, 'begriffImKontext').flatMap((element) => {
      children(element, 'typ').forEach(codeOf);
      return readLocalized(element, 'begriff');
    }),
  );
}

/** Names of the documents to bring; 2.3.1 wraps each in what it says of when it is needed. */
function readDocuments(service: XmlElement): readonly string[] {
  return children(service, 'modulDokument').flatMap((module) =>
    children(module, 'dokumentEingehend').flatMap((element) => {
      const document = child(element, 'dokument') ?? element;
      for (const name of ['typ', 'art']) children(document, name).forEach(codeOf);
      children(element, 'pflichtangabetyp').forEach(codeOf);
      return inGerman(readLocalized(document, 'bezeichnung')) ?? [];
    }),
  );
}

function readCodes(service: XmlElement, name: string): readonly string[] {
  return children(service, name).flatMap((element) => codeOf(element) ?? []);
}

/** Throws RecordFault. */
export function readService(element: XmlElement, version: string): ServiceRecord {
  const identifier = readIdentifier(requireChild(element, 'id'));
  const provenance = readProvenance(element, identifier, version);
  const approval = within(element, 'fachlichFreigegebenDurch');
  const trustLevel = child(element, 'vertrauensniveau');
  return {
    kind: 'leistung',
    identifier,
    leikaKeys: readLeikaKeys(element),
    areas: children(element, 'gueltigkeitGebietID').map(readArea),
    texts: readTexts(element, provenance),
    synonyms: readSynonyms(element),
    fees: readFees(element, provenance),
    requiredDocuments: readDocuments(element),
    processingTime: readProcessingTime(element),
    deadlines: readDeadlines(element),
    trustLevel: trustLevel === null ? null : readTrustLevel(trustLevel),
    addressees: readCodes(element, 'leistungsadressat'),
    regulationTypes: readCodes(element, 'typisierung'),
    reference: codeOf(child(element, 'bezugsortTyp')),
    provenance: { ...provenance, editor: textOf(approval) ?? provenance.editor },
    ...readValidity(element),
  };
}
