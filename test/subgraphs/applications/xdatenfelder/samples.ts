/** Small schemas written for these tests: a registration of a stall at a market, in both versions and both languages. */

const NAMESPACE_2 = 'urn:xoev-de:fim:standard:xdatenfelder_2';
const NAMESPACE_3 = 'urn:xoev-de:fim:standard:xdatenfelder_3.0.0';

const code2 = (name: string, value: string): string =>
  `<xdf:${name} listURI="urn:xoev-de:fim:codeliste:xdatenfelder.${name}" listVersionID="1.0"><code>${value}</code></xdf:${name}>`;

const head2 = (id: string, label: string): string => `
  <xdf:identifikation><xdf:id>${id}</xdf:id><xdf:version>1.2</xdf:version></xdf:identifikation>
  <xdf:name>${label}</xdf:name><xdf:bezeichnungEingabe>${label}</xdf:bezeichnungEingabe>
  <xdf:bezeichnungAusgabe>${label}</xdf:bezeichnungAusgabe>
  <xdf:beschreibung/><xdf:definition/><xdf:bezug>§ 69 GewO</xdf:bezug>${code2('status', 'aktiv')}
  <xdf:fachlicherErsteller>Marktamt</xdf:fachlicherErsteller>`;

const member2 = (anzahl: string, content: string): string => `
  <xdf:struktur><xdf:anzahl>${anzahl}</xdf:anzahl><xdf:bezug/><xdf:enthaelt>${content}</xdf:enthaelt></xdf:struktur>`;

export interface FieldSample {
  readonly art?: string;
  readonly typ?: string;
  readonly grenzen?: string;
  readonly hilfe?: string;
  readonly inhalt?: string;
  readonly mehr?: string;
}

export const field2 = (
  id: string,
  label: string,
  { art = 'input', typ = 'text', grenzen = '', hilfe = '', inhalt = '', mehr = '' }: FieldSample = {},
): string => `
  <xdf:datenfeld>${head2(id, label)}${code2('schemaelementart', 'RNG')}
  <xdf:hilfetextEingabe>${hilfe}</xdf:hilfetextEingabe><xdf:hilfetextAusgabe/>${code2('feldart', art)}${code2('datentyp', typ)}
  <xdf:praezisierung>${grenzen}</xdf:praezisierung><xdf:inhalt>${inhalt}</xdf:inhalt>${mehr}</xdf:datenfeld>`;

const rule2 = (id: string, words: string): string => `
  <xdf:regel>${head2(id, 'Regel').replace('<xdf:definition/>', `<xdf:definition>${words}</xdf:definition>`)}
  <xdf:script>function script() { throw new Error('nobody runs this'); }</xdf:script></xdf:regel>`;

export const GOODS = 'urn:de:beispiel:waren';

const goods2 = `<xdf:codelisteReferenz>
  <xdf:identifikation><xdf:id>C99000004</xdf:id><xdf:version>1.2</xdf:version></xdf:identifikation>
  <xdf:genericodeIdentification><xdf:canonicalIdentification>${GOODS}</xdf:canonicalIdentification>
  <xdf:version>2026-01-01</xdf:version><xdf:canonicalVersionUri>${GOODS}_2026-01-01</xdf:canonicalVersionUri>
  </xdf:genericodeIdentification></xdf:codelisteReferenz>`;

/** The code list that `market2` refers to. */
export const goodsList = (version = '2026-01-01'): string => `<?xml version="1.0" encoding="UTF-8"?>
<gc:CodeList xmlns:gc="http://docs.oasis-open.org/codelist/ns/genericode/1.0/">
  <Identification><ShortName>waren</ShortName><LongName>Warenarten</LongName><Version>${version}</Version>
    <CanonicalUri>${GOODS}</CanonicalUri><CanonicalVersionUri>${GOODS}_${version}</CanonicalVersionUri></Identification>
  <ColumnSet><Column Id="name" Use="required"/><Column Id="code" Use="required"/>
    <Key Id="codeKey"><ShortName>Key</ShortName><ColumnRef Ref="code"/></Key></ColumnSet>
  <SimpleCodeList>
    <Row><Value ColumnRef="name"><SimpleValue>Obst &amp; Gemüse</SimpleValue></Value><Value><SimpleValue>001</SimpleValue></Value></Row>
    <Row><Value ColumnRef="code"><SimpleValue>002</SimpleValue></Value><Value ColumnRef="name"><SimpleValue>Speisen</SimpleValue></Value></Row>
  </SimpleCodeList>
</gc:CodeList>`;

export const market2 = (more = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<xdf:xdatenfelder.stammdatenschema.0102 xmlns:xdf="${NAMESPACE_2}">
  <xdf:header><xdf:nachrichtID>M-2</xdf:nachrichtID><xdf:erstellungszeitpunkt>2026-11-01T08:00:00Z</xdf:erstellungszeitpunkt></xdf:header>
  <xdf:stammdatenschema>${head2('S99000001', 'Standplatz auf dem Wochenmarkt')}
    <xdf:hilfetext>Für einen Platz auf dem Markt.</xdf:hilfetext>
    ${code2('ableitungsmodifikationenStruktur', '3')}${code2('ableitungsmodifikationenRepraesentation', '1')}
    ${rule2('R99000001', 'Wenn das Feld F99000004 &quot;Warenart&quot; = 002 &quot;Speisen&quot;, dann muss das Feld F99000005 &quot;Schulung&quot; befüllt sein.')}
    ${rule2('R99000002', 'Die Standfläche ist nach der Zahl der Stände zu bemessen.')}
    ${member2(
      '1:1',
      `<xdf:datenfeldgruppe>${head2('G99000001', 'Händlerin oder Händler')}${code2('schemaelementart', 'RNG')}
      <xdf:hilfetextEingabe>Wer den Stand betreibt.</xdf:hilfetextEingabe><xdf:hilfetextAusgabe/>
      ${member2('1:1', field2('F99000001', 'Familienname', { grenzen: '{"minLength":"1","maxLength":"120"}', hilfe: 'Wie im Ausweis.' }))}
      ${member2('0:1', field2('F99000002', 'Postleitzahl', { grenzen: String.raw`{"pattern":"\d{5}"}` }))}
      ${member2('0:3', field2('F99000003', 'Telefon', { grenzen: '{"maxLength":"20"}' }))}</xdf:datenfeldgruppe>`,
    )}
    ${member2('1:1', field2('F99000004', 'Warenart', { art: 'select', mehr: goods2 }))}
    ${member2('0:1', field2('F99000005', 'Schulung', { typ: 'date' }))}
    ${member2('1:1', field2('F99000006', 'Frontmeter', { typ: 'num', grenzen: '{"minValue":"1,5","maxValue":"12"}' }))}
    ${member2('0:1', field2('F99000007', 'Hinweis', { art: 'label', inhalt: 'Der Markt beginnt um 7 Uhr.' }))}
    ${member2('0:1', field2('F99000008', 'Strom', { typ: 'bool', inhalt: 'true' }))}${more}
  </xdf:stammdatenschema>
</xdf:xdatenfelder.stammdatenschema.0102>`;

const code3 = (name: string, value: string, version = '2.0'): string =>
  `<xdf3:${name} listURI="urn:xoev-de:fim:codeliste:xdatenfelder.${name}" listVersionID="${version}"><code>${value}</code></xdf3:${name}>`;

const head3 = (id: string, name: string): string => `
  <xdf3:identifikation><xdf3:id>${id}</xdf3:id><xdf3:version>2.1.0</xdf3:version></xdf3:identifikation><xdf3:name>${name}</xdf3:name>
  <xdf3:bezug link="https://www.gesetze-im-internet.de/gewo/__69.html">§ 69 GewO</xdf3:bezug>
  <xdf3:freigabestatus listURI="urn:xoev-de:xprozess:codeliste:status" listVersionID="2020-03-19"><code>6</code></xdf3:freigabestatus>
  <xdf3:statusGesetztAm>2026-10-01</xdf3:statusGesetztAm><xdf3:letzteAenderung>2026-10-01T10:00:00Z</xdf3:letzteAenderung>
  <xdf3:stichwort uri="urn:de:beispiel:markt">Wochenmarkt</xdf3:stichwort>`;

const member3 = (anzahl: string, content: string): string =>
  `<xdf3:struktur><xdf3:anzahl>${anzahl}</xdf3:anzahl><xdf3:enthaelt>${content}</xdf3:enthaelt></xdf3:struktur>\n`;

const words3 = (label: string, hilfe: string): string => `<xdf3:bezeichnungEingabe>${label}</xdf3:bezeichnungEingabe>
  <xdf3:bezeichnungAusgabe>${label}</xdf3:bezeichnungAusgabe>${code3('schemaelementart', 'HAR', '1.0')}
  ${hilfe === '' ? '' : `<xdf3:hilfetextEingabe>${hilfe}</xdf3:hilfetextEingabe>`}`;

export const field3 = (
  id: string,
  label: string,
  { art = 'input', typ = 'text', grenzen = '', hilfe = '', inhalt = '', mehr = '' }: FieldSample = {},
): string => `
  <xdf3:datenfeld>${head3(id, label)}${words3(label, hilfe)}${code3('feldart', art)}${code3('datentyp', typ)}
  ${grenzen === '' ? '' : `<xdf3:praezisierung ${grenzen}/>`}${inhalt === '' ? '' : `<xdf3:inhalt>${inhalt}</xdf3:inhalt>`}
  ${code3('vorbefuellung', 'keine', '1.0')}${mehr}</xdf3:datenfeld>`;

export const group3 = (id: string, label: string, content: string): string =>
  `<xdf3:datenfeldgruppe>${head3(id, label)}${words3(label, '')}${content}</xdf3:datenfeldgruppe>`;

export const rule3 = (id: string, text: string): string => `<xdf3:regel>
  <xdf3:identifikation><xdf3:id>${id}</xdf3:id></xdf3:identifikation><xdf3:name>Regel ${id}</xdf3:name>
  <xdf3:freitextRegel>${text}</xdf3:freitextRegel><xdf3:letzteAenderung>2026-10-01T10:00:00Z</xdf3:letzteAenderung>
  ${code3('typ', 'V', '1.0')}</xdf3:regel>`;

const wert = (code: string, name: string): string =>
  `<xdf3:wert><xdf3:code>${code}</xdf3:code><xdf3:name>${name}</xdf3:name></xdf3:wert>`;

export const values3 = (...values: readonly (readonly [string, string])[]): string =>
  `<xdf3:werte>${values.map(([code, name]) => wert(code, name)).join('')}</xdf3:werte>`;

/** A schema of version 3 around members and rules. */
export const schema3 = (content: string, label = 'Standplatz'): string => `<?xml version="1.0" encoding="UTF-8"?>
<xdf3:xdatenfelder.stammdatenschema.0102 xmlns:xdf3="${NAMESPACE_3}">
  <xdf3:header><xdf3:nachrichtID>M-3</xdf3:nachrichtID><xdf3:erstellungszeitpunkt>2026-11-01T08:00:00Z</xdf3:erstellungszeitpunkt></xdf3:header>
  <xdf3:stammdatenschema>${head3('S99000000001', label)}<xdf3:bezeichnung>${label}</xdf3:bezeichnung>
    ${code3('ableitungsmodifikationenStruktur', '3', '1.0')}${code3('ableitungsmodifikationenRepraesentation', '1', '1.0')}
    <xdf3:dokumentsteckbrief><xdf3:id>D99000000001</xdf3:id></xdf3:dokumentsteckbrief>
    ${content}
  </xdf3:stammdatenschema>
</xdf3:xdatenfelder.stammdatenschema.0102>`;

/** The group of a person as a message of its own. */
export const person3 = (): string =>
  `<x:xdatenfelder.datenfeldgruppe.0103 xmlns:x="${NAMESPACE_3}">${group3('G99000000001', 'Person', member3('1:1', field3('F99000000001', 'Name'))).replaceAll('xdf3:', 'x:')}</x:xdatenfelder.datenfeldgruppe.0103>`;

export { member3 };

/** One schema with every type of field, its texts in a language. */
export const market3 = (language: 'de' | 'en' = 'de'): string => {
  const say = (de: string, en: string): string => (language === 'de' ? de : en);
  return schema3(
    `${rule3('R99000000001', say('Wenn F99000000007 "Warenart" = 002 "Speisen" oder = 003, dann ist F99000000004 "Schulung" eine Pflichtangabe.', 'in English'))}
    ${member3(
      '1:1',
      group3(
        'G99000000001',
        say('Person', 'Person'),
        member3(
          '1:1',
          field3('F99000000001', say('Familienname', 'Family name'), {
            typ: 'text_latin',
            grenzen: 'minLength="1" maxLength="50"',
            hilfe: say('Wie im Ausweis.', 'As in the identity card.'),
          }),
        ) + member3('0:1', field3('F99000000002', say('Postleitzahl', 'Postal code'), { grenzen: 'pattern="[0-9]{5}"' })),
      ),
    )}
    ${member3(
      '1:*',
      group3(
        'G99000000002',
        say('Stand', 'Stall'),
        rule3(
          'R99000000002',
          'Es muss entweder das Feld F99000000009 &quot;Breite&quot; oder das Feld F99000000010 &quot;Fläche&quot; befüllt werden.',
        ) +
          member3('0:1', field3('F99000000009', say('Breite', 'Width'), { typ: 'num', grenzen: 'minValue="1" maxValue="9.5"' })) +
          member3('0:1', field3('F99000000010', say('Fläche', 'Area'), { typ: 'num_int', grenzen: 'minValue="1"' })),
      ),
    )}
    ${member3('0:1', field3('F99000000003', say('Beginn', 'Begin'), { typ: 'time' }))}
    ${member3('0:1', field3('F99000000004', say('Schulung', 'Training'), { typ: 'date', grenzen: 'minValue="2020-01-01"' }))}
    ${member3('0:1', field3('F99000000005', say('Termin', 'Appointment'), { typ: 'datetime' }))}
    ${member3('0:1', field3('F99000000006', say('Umsatz', 'Turnover'), { typ: 'num_currency' }))}
    ${member3('1:1', field3('F99000000007', say('Warenart', 'Goods'), { art: 'select', mehr: values3(['001', say('Obst', 'Fruit')], ['002', say('Speisen', 'Meals')], ['003', say('Fisch', 'Fish')]) }))}
    ${member3('0:2', field3('F99000000008', say('Nachweis', 'Proof'), { typ: 'file', mehr: '<xdf3:maxSize>1000</xdf3:maxSize><xdf3:mediaType>application/pdf</xdf3:mediaType>' }))}
    ${member3('1:1', field3('F99000000011', say('Verfahren', 'Procedure'), { art: 'hidden', inhalt: 'MARKT' }))}
    ${member3('1:1', field3('F99000000012', say('Platz', 'Place'), { art: 'locked', inhalt: 'Marktplatz' }))}
    ${member3('0:1', field3('F99000000013', say('Hinweis', 'Note'), { art: 'label', inhalt: say('Bitte früh kommen.', 'Please come early.') }))}
    ${member3('1:1', field3('F99000000014', say('Einwilligung', 'Consent'), { typ: 'bool', mehr: rule3('R99000000003', 'Das Feld F99000000014 muss = wahr sein.') }))}`,
    say('Standplatz', 'Market stall'),
  );
};
