/** Writes records as a message of XZuFi, a piece at a time. */

import { VERSIONS, type MessageHead } from '../message/head.ts';
import { CONTACT_KINDS } from '../records/organisation.ts';
import type {
  Identifier,
  OnlineServiceRecord,
  OrganisationRecord,
  RecordKind,
  Responsibility,
  XzufiRecord,
} from '../records/types.ts';
import { identifier, information, service, trustLevel, validity } from './service.ts';
import { code, element, escapeXml, field } from '#platform/xml/write.ts';

/** A record to be written, or the identity of one to be deleted. */
export type Order =
  { readonly write: XzufiRecord } | { readonly delete: { readonly kind: RecordKind; readonly identifier: Identifier } };

const REGIONAL_KEY = 'urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs';
const DESTINATION = { schemeID: 'urn:de:fitko:fit-connect:xzufi:destination', schemeAgencyID: 'urn:de:fitko' };

function duties({ service: of, areas, role, destination }: Responsibility): string {
  return (
    field('idSekundaer', destination, DESTINATION) +
    code('rolle', role, 'urn:de:xzufi:codeliste:zustaendigkeitsrolle') +
    identifier('leistungID', of) +
    areas.map((area) => field('gebietID', area, { schemeID: REGIONAL_KEY })).join('')
  );
}

const responsibility = (one: Responsibility): string => element('zustaendigkeit', duties(one));

const flag = (name: string, value: boolean | null): string => field(name, value === null ? null : String(value));

function emblem(address: string | null): string {
  if (address === null) return '';
  return element(
    'bild',
    field('bezeichnung', 'Wappen', { languageCode: 'de' }) + element('dateiReferenz', field('dateiURL', address)),
  );
}

function organisation(record: OrganisationRecord, version: MessageHead['version']): string {
  const { address } = record;
  const coding = element('verwaltungspolitischeKodierung', code('regionalschluessel', record.region, REGIONAL_KEY));
  const seat =
    field('strasse', address?.street ?? null) +
    field('postleitzahl', address?.postalCode ?? null) +
    field('ort', address?.city ?? null) +
    flag('kennzeichenAufzug', record.accessibility?.lift ?? null) +
    flag('kennzeichenRollstuhlgerecht', record.accessibility?.wheelchair ?? null);
  const channels = Object.entries(CONTACT_KINDS);
  const contacts = record.contacts.map(({ kind, value }) => {
    const channel = channels.find(([, known]) => known === kind)?.[0] ?? null;
    return element('kommunikation', code('kanal', channel, 'urn:de:xoev:codeliste:erreichbarkeit') + field('kennung', value));
  });
  return element(
    'organisationseinheit',
    [
      identifier('id', record.identifier),
      element('name', field('name', record.name, { languageCode: 'de' })),
      element('anschrift', seat + coding),
      ...contacts,
      record.website === undefined ? '' : element('internetadresse', field('uri', record.website)),
      // Read as HTML.
      ...record.openingHours.map((hours) => field('oeffnungszeiten', escapeXml(hours), { languageCode: 'de' })),
      ...record.responsibilities.map(responsibility),
      emblem(record.emblem),
      information(record.provenance, version),
      validity(record),
    ].join(''),
  );
}

function onlineService(record: OnlineServiceRecord): string {
  return element(
    'onlinedienst',
    [
      identifier('id', record.identifier),
      field('bezeichnung', record.name, { languageCode: 'de' }),
      element('link', code('typ', '01', 'urn:xoev-de:fim:codeliste:onlinedienstlinktyp') + field('link', record.url)),
      ...record.responsibilities.map(responsibility),
      trustLevel(record.trustLevel),
    ].join(''),
  );
}

function writeRecord(record: XzufiRecord, version: MessageHead['version']): string {
  switch (record.kind) {
    case 'leistung':
      return service(record, version);
    case 'organisationseinheit':
      return organisation(record, version);
    case 'onlinedienst':
      return onlineService(record);
    case 'zustaendigkeit':
      return element(
        'zustaendigkeit',
        identifier('id', record.identifier) +
          identifier('organisationseinheitID', record.organisation) +
          record.responsibilities.map(duties).join(''),
      );
  }
}

function writeOrder(order: Order, version: MessageHead['version']): string {
  if ('write' in order) return element('schreibe', writeRecord(order.write, version));
  return element('loesche', element(order.delete.kind, identifier('id', order.delete.identifier)));
}

/** The message piece by piece, each with its line break, so that a reader can name a line. */
export function* writeMessage(head: MessageHead, orders: Iterable<Order>): Generator<string> {
  const { namespace } = VERSIONS.find(({ name }) => name === head.version) ?? { namespace: '' };
  yield `<?xml version="1.0" encoding="UTF-8"?>\n`;
  yield `<transfer xmlns="${namespace}" xzufiVersion="${head.version}">\n`;
  yield `${element('nachrichtenkopf', field('sender', head.sender))}\n`;
  yield `${field('transaktionID', head.transaction)}${field('transaktionPosition', String(head.position))}\n`;
  for (const order of orders) yield `${writeOrder(order, head.version)}\n`;
  yield `</transfer>\n`;
}
