/** Writes a Leistung in either version. */

import type { Fee, Provenance } from '#platform/catalogue/types.ts';
import type { Validity } from '#platform/values/day.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import type { XzufiVersion } from '../message/head.ts';
import type { Deadline, Period, TextModule } from '../../description.ts';
import { UNIT_CODES } from '../records/deadlines.ts';
import type { Identifier, ServiceRecord } from '../records/types.ts';
import { code, element, escapeXml, field } from '#platform/xml/write.ts';

type Version = XzufiVersion['name'];

const TRUST_CODES: Readonly<Record<TrustLevel, string>> = { BASIC: '10', LOW: '20', SUBSTANTIAL: '30', HIGH: '40' };
const LANGUAGE = 'languageCode';

export function identifier(name: string, { agency, value }: Identifier): string {
  return field(name, value, { schemeAgencyID: agency });
}

export function trustLevel(level: TrustLevel | null): string {
  return code('vertrauensniveau', level === null ? null : TRUST_CODES[level], 'urn:de:fim:codeliste:vertrauensniveau');
}

export function validity({ validFrom, validTo }: Validity): string {
  if (validFrom === null && validTo === null) return '';
  return element('gueltigkeit', field('beginn', validFrom) + field('ende', validTo));
}

/** Who wrote it and when, by the name each version gives it. */
export function information({ retrievedAt, editor }: Provenance, version: Version): string {
  const name = version === '2.2.0' ? 'versionsinformation' : 'versionsinformationen';
  const changed = retrievedAt === null ? null : `${retrievedAt}T00:00:00+01:00`;
  return element(name, field('geaendertDatumZeit', changed) + field('geaendertDurch', editor));
}

function textModule({ code: kind, title, language, html, links, ...rest }: TextModule): string {
  const at = { [LANGUAGE]: language };
  return element(
    'modulText',
    code('leikaTextmodul', kind, 'urn:de:xzufi:codeliste:leistungstextmodulleika') +
      field('leikaTextmodulAbweichendeBezeichnung', title, at) +
      field('inhalt', html, at) +
      links
        .map((link) =>
          element('weiterfuehrenderLink', field('uri', link.url) + field('titel', link.title), { [LANGUAGE]: link.language }),
        )
        .join('') +
      validity(rest),
  );
}

/** One entry for each language: modules of a language have its provenance in common. */
function languageVersions({ texts, provenance }: ServiceRecord, version: Version): string {
  const first = new Map(texts.toReversed().map((text) => [text.language, text]));
  return [...first.values()]
    .map(({ language, machineTranslated, provenance: own }) => {
      const changed = own.retrievedAt === null ? null : `${own.retrievedAt}T00:00:00+01:00`;
      return element(
        'sprachversion',
        field(LANGUAGE, language) +
          field('kennzeichenMaschinelleUebersetzung', version === '2.2.0' ? null : String(machineTranslated)) +
          field('geaendertDatumZeit', changed) +
          field('geaendertDurch', own.editor === provenance.editor ? null : own.editor),
      );
    })
    .join('');
}

/** The first is read as the one that applies as a rule. */
const standardFirst = (fees: readonly Fee[]): readonly Fee[] =>
  fees.toSorted((one, other) => Number(other.code === 'STANDARD') - Number(one.code === 'STANDARD'));

function cost(fee: Fee, index: number): string {
  // Of the type of the first are those that follow it in time.
  const type = /^XZUFI_(\d+)_\d+$/.exec(fee.code)?.[1] ?? (index === 0 || fee.code === 'STANDARD' ? '001' : '999');
  const amount = (name: string, value: string | null): string => field(name, value, { currencyCode: 'EUR' });
  const choice =
    fee.amount !== null
      ? element('kostenFix', amount('betrag', fee.amount))
      : element('kostenVariabel', amount('betragUntergrenze', fee.from) + amount('betragObergrenze', fee.to));
  const words = field('beschreibung', escapeXml(fee.description), { [LANGUAGE]: 'de' });
  return element('kosten', code('typ', type, 'urn:de:xzufi:codeliste:kostentyp') + choice + words + validity(fee));
}

const UNITS: Readonly<Record<string, string>> = {
  Y: 'JAHR',
  M: 'MONAT',
  W: 'WOCHE',
  D: 'TAG',
  TH: 'STUNDE',
  TM: 'MINUTE',
  TS: 'SEKUNDE',
};

function processingTime(duration: string | null): string {
  const [, time, count, unit] = /^P(T?)(\d+)([YMWDHS])$/.exec(duration ?? '') ?? [];
  const name = UNITS[`${time ?? ''}${unit ?? ''}`];
  if (count === undefined || name === undefined) return '';
  const period = element('fristDauer', field('dauer', count) + field('einheit', name));
  return element('modulBearbeitungsdauer', element('bearbeitungsdauer', period));
}

function day(name: string, value: string | null): string {
  return value === null ? '' : element(name, field(value.startsWith('--') ? 'monatTag' : 'datum', value));
}

function deadline({ type, period, periodTo, from, to, description, ...rest }: Deadline): string {
  const count = (name: string, unit: string, of: Period | null): string =>
    of === null ? '' : field(name, String(of.count)) + field(unit, UNIT_CODES[of.unit]);
  const lasting = count('dauer', 'einheit', period) + count('dauerBis', 'einheitBis', periodTo);
  const dated = day('von', from) + day('bis', to);
  return element(
    'frist',
    [
      code('typ', type, 'urn:de:xzufi:codeliste:fristtyp'),
      element('fristDauer', lasting === '' ? null : lasting),
      element('fristStichtag', dated === '' ? null : dated),
      field('beschreibung', description === null ? null : escapeXml(description), { [LANGUAGE]: 'de' }),
      validity(rest),
    ].join(''),
  );
}

function document(name: string, version: Version): string {
  const named = field('bezeichnung', name, { [LANGUAGE]: 'de' });
  return element('dokumentEingehend', version === '2.2.0' ? named : element('dokument', named));
}

/** A processing time of several units and the wrappers of HTML descriptions are not written: no record we read has them. */
export function service(record: ServiceRecord, version: Version): string {
  const keys = record.leikaKeys.map((key) =>
    version === '2.2.0'
      ? code('referenzLeiKa', key, 'urn:de:fim:leika:leistung')
      : field('referenzLeistungsschluessel', key, { schemeAgencyID: 'LeiKa', schemeID: 'urn:de:fim:leika:leistung' }),
  );
  return element(
    'leistung',
    [
      identifier('id', record.identifier),
      ...keys,
      ...record.addressees.map((addressee) => code('leistungsadressat', addressee, 'urn:de:fim:codeliste:leistungsadressat')),
      code('bezugsortTyp', record.reference, 'urn:de:fim:codeliste:leistungsbezugsorttyp'),
      ...record.texts.map(textModule),
      processingTime(record.processingTime),
      element('modulFrist', record.deadlines.length === 0 ? null : record.deadlines.map(deadline).join('')),
      element('modulKosten', record.fees.length === 0 ? null : standardFirst(record.fees).map(cost).join('')),
      element(
        'modulDokument',
        record.requiredDocuments.length === 0 ? null : record.requiredDocuments.map((name) => document(name, version)).join(''),
      ),
      ...record.synonyms.map(({ language, text }) =>
        element('modulBegriffImKontext', element('begriffImKontext', field('begriff', text, { [LANGUAGE]: language }))),
      ),
      ...record.regulationTypes.map((type) => code('typisierung', type, 'urn:de:fim:leika:typisierung')),
      trustLevel(record.trustLevel),
      ...record.areas.map((area) =>
        field('gueltigkeitGebietID', area, { schemeID: 'urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs' }),
      ),
      information(record.provenance, version),
      languageVersions(record, version),
      validity(record),
    ].join(''),
  );
}
