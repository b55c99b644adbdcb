/** Reads an Organisationseinheit: an authority and what it is responsible for. */

import type { Accessibility, Contact } from '#platform/catalogue/types.ts';
import { contains, depthOf, withAncestors, type RegionKey } from '#platform/values/region.ts';
import { RecordFault } from '#platform/xml/faults.ts';
import { child, children, codeOf, requireChild, textOf, within, type XmlElement } from '#platform/xml/element.ts';
import {
  inGerman,
  readAddress,
  readArea,
  readIdentifier,
  readLocalized,
  readProvenance,
  readUrl,
  readValidity,
  requireName,
} from './fields.ts';
import { plainText } from './html.ts';
import { readResponsibilities } from './responsibility.ts';
import type { OrganisationRecord } from './types.ts';

/** Digits of a district: larger regions are no municipal ones. */
const DISTRICT = 5;

/** Code list `urn:de:xoev:codeliste:erreichbarkeit`, as far as the catalogue has kinds for it. */
export const CONTACT_KINDS: Readonly<Record<string, Contact['kind']>> = {
  '01': 'EMAIL',
  '02': 'PHONE',
  '03': 'PHONE',
  '04': 'FAX',
  '09': 'WEB',
};

/** Ways to contact it; those the catalogue has no kind for stay unread and are told of. */
function readContacts(element: XmlElement): readonly Contact[] {
  return children(element, 'kommunikation').flatMap((one) => {
    const channel = child(one, 'kanal');
    const kind = CONTACT_KINDS[codeOf(channel) ?? ''];
    if (kind === undefined) {
      one.taken = false;
      return [];
    }
    const value = textOf(child(one, 'kennung'));
    return value === null ? [] : [{ kind, value }];
  });
}

/** The picture its name says is the coat of arms or logo; other pictures have no place here and are told of. */
function readEmblem(element: XmlElement): string | null {
  for (const picture of children(element, 'bild')) {
    const name =
      inGerman(readLocalized(picture, 'bezeichnung')) ?? inGerman(readLocalized(picture, 'alternativeBeschreibung')) ?? '';
    const address = /wappen|logo/i.test(name) ? within(picture, 'dateiURL') : null;
    if (address !== null) return readUrl(address);
    picture.taken = false;
  }
  return null;
}

function readFlag(of: XmlElement, name: string): boolean | null {
  const element = child(of, name);
  const text = textOf(element);
  if (element === null || text === null) return null;
  if (!/^(true|false|0|1)$/.test(text)) throw new RecordFault(element.line, `'${text}' in '${name}' is neither true nor false.`);
  return text === 'true' || text === '1';
}

/** Null where the address says nothing of it. */
function readAccessibility(address: XmlElement): Accessibility | null {
  const wheelchair = readFlag(address, 'kennzeichenRollstuhlgerecht');
  const lift = readFlag(address, 'kennzeichenAufzug');
  return wheelchair === null && lift === null ? null : { wheelchair, lift };
}

/** Where the address says it sits. */
function readSeat(address: XmlElement | null): RegionKey | null {
  const coding = address === null ? null : child(address, 'verwaltungspolitischeKodierung');
  if (coding === null) return null;
  for (const name of ['kreis', 'bezirk', 'bundesland', 'nation', 'gemeindeverband']) children(coding, name).forEach(codeOf);
  const [region, municipality] = [child(coding, 'regionalschluessel'), child(coding, 'gemeindeschluessel')];
  const key = region ?? municipality;
  return key === null ? null : readArea(key);
}

/** The smallest region that holds all areas; null for none. */
function smallestCommon(areas: readonly RegionKey[]): RegionKey | null {
  const [first, ...others] = areas;
  if (first === undefined) return null;
  return withAncestors(first).find((region) => others.every((other) => contains(region, other))) ?? null;
}

/**
 * The region it works for: what its responsibilities have in common, or where it sits when that is nothing municipal. In what a
 * portal like this one has exported, the address says which it is.
 */
function regionOf(element: XmlElement, areas: readonly RegionKey[], seat: RegionKey | null, isExported: boolean): RegionKey {
  const common = smallestCommon(areas);
  const region = (isExported ? [seat, common] : [common, seat]).find((one) => one !== null && depthOf(one) >= DISTRICT) ?? null;
  if (region !== null) return region;
  const reason =
    areas.length === 0 && seat === null
      ? 'tells neither where it sits nor for which area it works'
      : 'works for more than a district; only municipal authorities have a place here';
  throw new RecordFault(element.line, `The authority ${reason}.`);
}

/** Opening hours, an entry for each element in German; in the first language where none is. */
function readHours(element: XmlElement): readonly string[] {
  const all = readLocalized(element, 'oeffnungszeiten');
  const language = all.some((one) => one.language === 'de') ? 'de' : all[0]?.language;
  return all.filter((one) => one.language === language).map(({ text }) => plainText(text));
}

/** `isExported`: the message comes from a portal like this one. Throws RecordFault. */
export function readOrganisation(element: XmlElement, version: string, isExported = false): OrganisationRecord {
  const identifier = readIdentifier(requireChild(element, 'id'));
  const [address = null] = children(element, 'anschrift');
  const responsibilities = readResponsibilities(element);
  const naming = requireChild(element, 'name');
  const website = within(element, 'internetadresse');
  return {
    kind: 'organisationseinheit',
    identifier,
    name: textOf(naming) ?? requireName(naming, 'name'),
    region: regionOf(
      element,
      responsibilities.flatMap(({ areas }) => areas),
      readSeat(address),
      isExported,
    ),
    address: address === null ? null : readAddress(address),
    accessibility: address === null ? null : readAccessibility(address),
    emblem: readEmblem(element),
    openingHours: readHours(element),
    contacts: readContacts(element),
    ...(website === null ? {} : { website: readUrl(child(website, 'uri') ?? website) }),
    responsibilities,
    provenance: readProvenance(element, identifier, version),
    ...readValidity(element),
  };
}
