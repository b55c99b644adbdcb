/** The values that fields of all kinds of records have, each read in one place. Every function throws RecordFault. */

import type { Address, Provenance } from '#platform/catalogue/types.ts';
import { readDay, type Day, type Validity } from '#platform/values/day.ts';
import { readAgs, readRegion, type RegionKey } from '#platform/values/region.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import { RecordFault } from '#platform/xml/faults.ts';
import { child, children, codeOf, requireText, textOf, type XmlElement } from '#platform/xml/element.ts';
import type { Identifier, Localized } from './types.ts';

export const GERMAN = 'de';

/** An identifier that is the text of an element, with its agency as attribute. */
export function readIdentifier(element: XmlElement): Identifier {
  const agency = element.attributes['schemeAgencyID']?.trim() ?? '';
  const value = textOf(element);
  if (value === null) throw new RecordFault(element.line, `'${element.name}' is empty.`);
  if (agency === '')
    throw new RecordFault(
      element.line,
      `'${element.name}' names no agency (schemeAgencyID); '${value}' alone identifies nothing.`,
    );
  return { agency, value };
}

function languageOf(element: XmlElement): string {
  const language = element.attributes['languageCode'] ?? GERMAN;
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) {
    throw new RecordFault(element.line, `'${language}' is no language code.`);
  }
  return language;
}

/** Texts in several languages; empty ones are left out. */
export function readLocalized(of: XmlElement, name: string): readonly Localized[] {
  return children(of, name).flatMap((element) => {
    const text = textOf(element);
    return text === null ? [] : [{ language: languageOf(element), text }];
  });
}

/** The German text where there is one, else the first. */
export function inGerman(texts: readonly Localized[]): string | null {
  return (texts.find(({ language }) => language === GERMAN) ?? texts[0])?.text ?? null;
}

/** A day, or the day of an instant as it is written. */
export function readDayField(element: XmlElement | null): Day | null {
  const text = textOf(element);
  if (element === null || text === null) return null;
  const day = readDay(/^(\d{4}-\d{2}-\d{2})(T.*|Z|[+-]\d{2}:\d{2})?$/.exec(text)?.[1] ?? '');
  if (day === null) throw new RecordFault(element.line, `'${text}' in '${element.name}' is no day.`);
  return day;
}

/** The first period of validity; a second one has no place in the catalogue. */
export function readValidity(of: XmlElement): Validity {
  const [first, second] = children(of, 'gueltigkeit');
  if (second !== undefined) throw new RecordFault(second.line, `'${of.name}' is valid in two periods; one can be kept.`);
  if (first === undefined) return { validFrom: null, validTo: null };
  const validity = { validFrom: readDayField(child(first, 'beginn')), validTo: readDayField(child(first, 'ende')) };
  if (validity.validFrom !== null && validity.validTo !== null && validity.validTo < validity.validFrom) {
    throw new RecordFault(first.line, `The validity of '${of.name}' ends before it begins.`);
  }
  return validity;
}

/** A regional key (ARS) or municipality key (AGS), whichever the scheme of the identifier or its length says. */
export function readArea(element: XmlElement): RegionKey {
  const text = codeOf(element) ?? '';
  const isAgs = text.length === 8;
  const region = isAgs ? readAgs(text) : readRegion(text);
  if (region !== null) return region;
  const reason = isAgs ? 'a municipality key (AGS) whose regional key (ARS) does not follow from it' : 'no regional key (ARS)';
  throw new RecordFault(element.line, `'${text}' in '${element.name}' is ${reason}.`);
}

/** Code list Vertrauensniveau. */
const TRUST_LEVELS: Readonly<Record<string, TrustLevel>> = {
  '00': 'BASIC',
  '10': 'BASIC',
  '15': 'BASIC',
  '20': 'LOW',
  '30': 'SUBSTANTIAL',
  '40': 'HIGH',
};

export function readTrustLevel(element: XmlElement): TrustLevel {
  const code = codeOf(element) ?? '';
  const level = TRUST_LEVELS[code];
  if (level === undefined) throw new RecordFault(element.line, `'${code}' is no code of a trust level (Vertrauensniveau).`);
  return level;
}

/** An address that can be opened; other schemes may run scripts. */
export function readUrl(element: XmlElement, schemes: readonly string[] = ['http:', 'https:']): string {
  const text = textOf(element) ?? '';
  const isUrl = /^[a-z]+:[^\s\p{Cc}]+$/iu.test(text) && URL.canParse(text) && schemes.includes(new URL(text).protocol);
  if (!isUrl) throw new RecordFault(element.line, `'${text.slice(0, 100)}' in '${element.name}' is no address of the web.`);
  return text;
}

/** Where a record comes from: the version and agency, who wrote it, and the day it was last changed. */
export function readProvenance(of: XmlElement, { agency }: Identifier, version: string): Provenance {
  const information = child(of, 'versionsinformationen') ?? child(of, 'versionsinformation');
  const read = (name: string): XmlElement | null => (information === null ? null : child(information, name));
  const changed = readDayField(read('geaendertDatumZeit'));
  const created = readDayField(read('erstelltDatumZeit'));
  const author = textOf(read('geaendertDurch')) ?? textOf(read('erstelltDurch'));
  if (information !== null) children(information, 'version');
  const publisher = child(of, 'herausgeber');
  const name = publisher === null ? null : inGerman(readLocalized(publisher, 'bezeichnung'));
  if (publisher !== null) children(publisher, 'id');
  return {
    source: `XZuFi ${version}, ${agency}`,
    retrievedAt: changed ?? created,
    editor: name ?? author,
    demonstration: false,
  };
}

/** A postal address; null where it names no place. */
export function readAddress(element: XmlElement): Address | null {
  const city = textOf(child(element, 'ort'));
  const postalCode = textOf(child(element, 'postleitzahl') ?? child(element, 'plz'));
  const street = [textOf(child(element, 'strasse')), textOf(child(element, 'hausnummer'))]
    .filter((part) => part !== null)
    .join(' ');
  if (postalCode !== null && !/^\d{5}$/.test(postalCode)) {
    throw new RecordFault(element.line, `'${postalCode}' is no postal code.`);
  }
  return city === null ? null : { street: street === '' ? null : street, postalCode, city };
}

/** The name of a record in German; it must have one. */
export function requireName(of: XmlElement, name: string): string {
  return inGerman(readLocalized(of, name)) ?? requireText(of, name);
}
