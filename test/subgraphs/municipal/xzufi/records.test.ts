import { describe, expect, it } from 'vitest';
import { RecordFault } from '#platform/xml/faults.ts';
import { untaken, type XmlElement } from '#platform/xml/element.ts';
import { readMessage } from '#subgraphs/municipal/xzufi/message/read.ts';
import { kindOfRecord, readDeletion, readRecord } from '#subgraphs/municipal/xzufi/records/read.ts';
import type { XzufiRecord } from '#subgraphs/municipal/xzufi/records/types.ts';

type Version = '2.2.0' | '2.3.1';

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Promise.resolve(Buffer.from(text));
}

/** The element of a record as a message brings it; the record begins in line 2. */
async function elementOf(record: string, version: Version): Promise<XmlElement> {
  const namespace = `http://xoev.de/schemata/xzufi/${version.replaceAll('.', '_')}`;
  const head = '<nachrichtenkopf/><transaktionID>T</transaktionID><transaktionPosition>1</transaktionPosition>';
  const text = `<m xmlns="${namespace}" xzufiVersion="${version}">${head}<schreibe>\n${record}</schreibe></m>`;
  for await (const parts of readMessage(once(text))) {
    for (const part of parts) if ('record' in part) return part.record.element;
  }
  throw new Error('no record was read');
}

async function read(text: string, version: Version = '2.2.0'): Promise<{ record: XzufiRecord; unread: readonly string[] }> {
  const element = await elementOf(text, version);
  const kind = kindOfRecord(element);
  if (kind === null) throw new Error('the record is not kept');
  return { record: readRecord(kind, element, { version, sender: null }), unread: [...untaken(element)] };
}

const ID = '<id schemeAgencyID="L100002">L100002.LB.1</id>';

describe('a Leistung', () => {
  it('of 2.2.0 is read with its key, texts, costs, documents, duration and validity', async () => {
    const { record, unread } = await read(`<leistung>${ID}
      <referenzLeiKa listURI="urn:x" listVersionID="1"><code xmlns="">99102013104000</code><name xmlns="">Hundesteuer</name></referenzLeiKa>
      <modulText><positionDarstellung>1</positionDarstellung><leikaTextmodul><code xmlns="">05</code></leikaTextmodul>
        <leikaTextmodulAbweichendeBezeichnung languageCode="de">Kurz</leikaTextmodulAbweichendeBezeichnung>
        <inhalt languageCode="de">&lt;p onclick="x()"&gt;Hunde &amp;amp; Steuern&lt;script&gt;alert(1)&lt;/script&gt;&lt;/p&gt;</inhalt>
        <inhalt languageCode="en">Dogs</inhalt>
        <weiterfuehrenderLink languageCode="de"><uri>https://winterberg.de</uri><titel>Stadt</titel></weiterfuehrenderLink></modulText>
      <modulBearbeitungsdauer><bearbeitungsdauer><fristDauer><dauer>1</dauer><einheit>WOCHE</einheit><dauerBis>10</dauerBis>
        <einheitBis><code xmlns="">ARBEITSTAG</code></einheitBis></fristDauer></bearbeitungsdauer></modulBearbeitungsdauer>
      <bezugsortTyp><code xmlns="">002</code></bezugsortTyp>
      <modulFrist><frist><typ><code xmlns="">001</code></typ><fristDauer><dauer>1</dauer><einheit>MONAT</einheit><dauerBis>30</dauerBis>
        <einheitBis>ARBEITSTAG</einheitBis></fristDauer><beschreibung languageCode="de">&lt;p&gt;ab Bekanntgabe&lt;/p&gt;</beschreibung></frist>
        <frist><fristStichtag><von><monatTag>--02-29</monatTag></von><bis>2026-03-31</bis></fristStichtag>
        <gueltigkeit><beginn>2026-01-01</beginn></gueltigkeit></frist></modulFrist>
      <modulKosten><kosten><typ><code xmlns="">001</code></typ><kostenFix><betrag currencyCode="EUR">5</betrag></kostenFix>
        <beschreibung>&lt;p&gt;Hundemarke&lt;/p&gt;</beschreibung><gueltigkeit><beginn>2026-01-01</beginn></gueltigkeit></kosten>
        <kosten><typ><code xmlns="">002</code></typ><kostenVariabel><betragUntergrenze>10.5</betragUntergrenze></kostenVariabel></kosten>
        <beschreibung languageCode="de">Je Hund</beschreibung></modulKosten>
      <modulDokument><dokumentEingehend><typ><code xmlns="">001</code></typ><bezeichnung languageCode="de">Ausweis</bezeichnung></dokumentEingehend></modulDokument>
      <modulBegriffImKontext><begriffImKontext><begriff languageCode="de">Hundemarke</begriff></begriffImKontext></modulBegriffImKontext>
      <vertrauensniveau><code xmlns="">30</code></vertrauensniveau>
      <gueltigkeitGebietID>05958048</gueltigkeitGebietID>
      <versionsinformation><geaendertDatumZeit>2026-10-01T10:00:00+02:00</geaendertDatumZeit><geaendertDurch>Redaktion</geaendertDurch></versionsinformation>
      <sprachversion><languageCode>en</languageCode><erstelltDurch>Übersetzung</erstelltDurch></sprachversion>
      <gueltigkeit><ende>2026-12-31Z</ende></gueltigkeit><kategorie><id>7</id></kategorie></leistung>`);
    const provenance = { source: 'XZuFi 2.2.0, L100002', retrievedAt: '2026-10-01', editor: 'Redaktion', demonstration: false };
    const text = { validFrom: null, validTo: null, machineTranslated: false, provenance };
    expect(record).toEqual({
      kind: 'leistung',
      identifier: { agency: 'L100002', value: 'L100002.LB.1' },
      leikaKeys: ['99102013104000'],
      areas: ['059580048048'],
      texts: [
        {
          ...text,
          code: '05',
          title: 'Kurz',
          language: 'de',
          html: '<p>Hunde &amp; Steuern</p>',
          links: [{ language: 'de', url: 'https://winterberg.de', title: 'Stadt' }],
        },
        {
          ...text,
          code: '05',
          title: 'Kurz',
          language: 'en',
          html: 'Dogs',
          links: [],
          provenance: { ...provenance, editor: 'Übersetzung' },
        },
        { ...text, code: '98', title: null, language: 'de', html: 'Je Hund', links: [] },
      ],
      synonyms: [{ language: 'de', text: 'Hundemarke' }],
      fees: [
        expect.objectContaining({
          code: 'STANDARD',
          amount: '5.00',
          description: 'Hundemarke',
          validFrom: '2026-01-01',
          validTo: null,
        }),
        expect.objectContaining({ code: 'XZUFI_002_2', amount: null, from: '10.50', to: null, description: 'Kostentyp 002' }),
      ],
      requiredDocuments: ['Ausweis'],
      processingTime: 'P14D',
      deadlines: [
        {
          type: '001',
          period: { count: 1, unit: 'MONTH' },
          periodTo: { count: 30, unit: 'WORKING_DAY_OF_FIVE' },
          from: null,
          to: null,
          description: 'ab Bekanntgabe',
          validFrom: null,
          validTo: null,
        },
        {
          type: null,
          period: null,
          periodTo: null,
          from: '--02-29',
          to: '2026-03-31',
          description: null,
          validFrom: '2026-01-01',
          validTo: null,
        },
      ],
      reference: '002',
      trustLevel: 'SUBSTANTIAL',
      addressees: [],
      regulationTypes: [],
      provenance,
      validFrom: null,
      validTo: '2026-12-31',
    });
    expect(unread).toEqual(['leistung/kategorie']);
  });

  it('of 2.3.1 names its key as identifier, wraps documents, and tells what a machine translated', async () => {
    const { record } = await read(
      `<leistung>${ID}
      <referenzLeistungsschluessel schemeAgencyID="x">urn:de:fim:leika:leistung:99102013104000</referenzLeistungsschluessel>
      <modulText><leikaTextmodul><code xmlns="">06</code></leikaTextmodul><inhalt languageCode="en">Dogs</inhalt></modulText>
      <modulDokument><dokumentEingehend><pflichtangabetyp><code xmlns="">01</code></pflichtangabetyp>
        <dokument><art><code xmlns="">001</code></art><bezeichnung>Ausweis</bezeichnung></dokument></dokumentEingehend></modulDokument>
      <sprachversion><languageCode>en</languageCode><kennzeichenMaschinelleUebersetzung>true</kennzeichenMaschinelleUebersetzung></sprachversion>
      </leistung>`,
      '2.3.1',
    );
    expect(record).toMatchObject({
      leikaKeys: ['99102013104000'],
      requiredDocuments: ['Ausweis'],
      texts: [{ language: 'en', machineTranslated: true, provenance: { source: 'XZuFi 2.3.1, L100002' } }],
    });
  });

  it('without a LeiKa key is a local service', async () => {
    const { record } = await read(`<leistung>${ID}<referenzLeiKa><code xmlns="">KOMMUNAL-7</code></referenzLeiKa></leistung>`);
    expect(record).toMatchObject({ leikaKeys: [] });
  });
});

describe('an Organisationseinheit', () => {
  it('is read with its seat, contacts and responsibilities', async () => {
    const { record, unread } = await read(`<organisationseinheit><id schemeAgencyID="L100002">OE.1</id>
      <name><name languageCode="en">Town hall</name><name languageCode="de">Rathaus</name></name>
      <anschrift><strasse>Fichtenweg</strasse><hausnummer>10</hausnummer><postleitzahl>59955</postleitzahl><ort>Winterberg</ort>
        <kennzeichenRollstuhlgerecht>true</kennzeichenRollstuhlgerecht><kennzeichenAufzug>0</kennzeichenAufzug>
        <verwaltungspolitischeKodierung><kreis><code xmlns="">05958</code></kreis><gemeindeschluessel><code xmlns="">05958048</code></gemeindeschluessel></verwaltungspolitischeKodierung></anschrift>
      <kommunikation><kanal><code xmlns="">01</code></kanal><kennung>rathaus@winterberg.example</kennung></kommunikation>
      <kommunikation><kanal><code xmlns="">06</code></kanal><kennung>Pager</kennung></kommunikation>
      <zustaendigkeit><idSekundaer schemeAgencyID="urn:de:fitko" schemeID="urn:de:fitko:fit-connect:xzufi:destination">eyJ</idSekundaer>
        <rolle><code xmlns="">01</code></rolle><leistungID schemeAgencyID="L100002">LB.1</leistungID><gebietID>059580048048</gebietID></zustaendigkeit>
      <bild><bezeichnung languageCode="de">Rathaus von vorn</bezeichnung><dateiReferenz><dateiURL>https://winterberg.example/haus.jpg</dateiURL></dateiReferenz></bild>
      <bild><bezeichnung languageCode="de">Stadtwappen</bezeichnung><dateiReferenz><dateiURL>https://winterberg.example/wappen.svg</dateiURL></dateiReferenz></bild>
      <gueltigkeit><beginn>2024-01-01</beginn></gueltigkeit>
      <bankverbindung><iban>DE</iban></bankverbindung></organisationseinheit>`);
    expect(record).toEqual({
      kind: 'organisationseinheit',
      identifier: { agency: 'L100002', value: 'OE.1' },
      name: 'Rathaus',
      region: '059580048048',
      address: { street: 'Fichtenweg 10', postalCode: '59955', city: 'Winterberg' },
      accessibility: { wheelchair: true, lift: false },
      emblem: 'https://winterberg.example/wappen.svg',
      openingHours: [],
      contacts: [{ kind: 'EMAIL', value: 'rathaus@winterberg.example' }],
      responsibilities: [
        { service: { agency: 'L100002', value: 'LB.1' }, areas: ['059580048048'], role: '01', destination: 'eyJ' },
      ],
      provenance: { source: 'XZuFi 2.2.0, L100002', retrievedAt: null, editor: null, demonstration: false },
      validFrom: '2024-01-01',
      validTo: null,
    });
    expect(unread).toEqual([
      'organisationseinheit/kommunikation',
      'organisationseinheit/bild',
      'organisationseinheit/bankverbindung',
    ]);
  });
});

const OFFICE = '<organisationseinheit><id schemeAgencyID="A">1</id><name><name>Amt</name></name>';

const refused: readonly (readonly [string, string, number, RegExp])[] = [
  ['no identifier', '<leistung></leistung>', 2, /no 'id'/],
  ['an identifier without an agency', '<leistung>\n<id>1</id></leistung>', 3, /names no agency/],
  ['two identifiers', `<leistung>${ID}\n${ID}</leistung>`, 3, /twice/],
  ['a day that is none', `<leistung>${ID}<gueltigkeit>\n<beginn>2026-02-30</beginn></gueltigkeit></leistung>`, 3, /is no day/],
  [
    'a validity that ends before it begins',
    `<leistung>${ID}<gueltigkeit><beginn>2026-02-02</beginn><ende>2026-02-01</ende></gueltigkeit></leistung>`,
    2,
    /ends before/,
  ],
  [
    'an area that is none',
    `<leistung>${ID}<gueltigkeitGebietID>Winterberg</gueltigkeitGebietID></leistung>`,
    2,
    /no regional key/,
  ],
  [
    'a municipality key from elsewhere',
    `<leistung>${ID}<gueltigkeitGebietID>09162000</gueltigkeitGebietID></leistung>`,
    2,
    /does not follow/,
  ],
  [
    'a currency we do not keep',
    `<leistung>${ID}<modulKosten><kosten><betrag currencyCode="CHF">5</betrag></kosten></modulKosten></leistung>`,
    2,
    /CHF/,
  ],
  [
    'an amount that is none',
    `<leistung>${ID}<modulKosten><kosten><betrag>viel</betrag></kosten></modulKosten></leistung>`,
    2,
    /no amount/,
  ],
  ['costs without an amount', `<leistung>${ID}<modulKosten><kosten/></modulKosten></leistung>`, 2, /neither an amount/],
  [
    'a duration that is none',
    `<leistung>${ID}<modulBearbeitungsdauer><bearbeitungsdauer><dauer>3</dauer><einheit>MOND</einheit></bearbeitungsdauer></modulBearbeitungsdauer></leistung>`,
    2,
    /no duration/,
  ],
  [
    'a deadline that ends on no day',
    `<leistung>${ID}<modulFrist><frist><fristStichtag>\n<bis>--02-30</bis></fristStichtag></frist></modulFrist></leistung>`,
    3,
    /neither a day/,
  ],
  [
    'a deadline in no unit',
    `<leistung>${ID}<modulFrist><frist><dauer>2</dauer><einheit>MOND</einheit></frist></modulFrist></leistung>`,
    2,
    /no period/,
  ],
  [
    'a link that runs a script',
    `<leistung>${ID}<modulText><leikaTextmodul>05</leikaTextmodul><weiterfuehrenderLink><uri>javascript:alert(1)</uri></weiterfuehrenderLink></modulText></leistung>`,
    2,
    /no address/,
  ],
  ['a trust level nobody knows', `<leistung>${ID}<vertrauensniveau>99</vertrauensniveau></leistung>`, 2, /trust level/],
  [
    'a lift that is neither there nor not',
    `${OFFICE}<anschrift>\n<kennzeichenAufzug>vielleicht</kennzeichenAufzug></anschrift><zustaendigkeit><leistungID schemeAgencyID="A">1</leistungID><gebietID>05958</gebietID></zustaendigkeit></organisationseinheit>`,
    3,
    /neither true nor false/,
  ],
  ['an authority of nowhere', `${OFFICE}</organisationseinheit>`, 2, /neither where/],
  [
    'an authority of a state',
    `${OFFICE}<zustaendigkeit><leistungID schemeAgencyID="A">1</leistungID><gebietID>05</gebietID></zustaendigkeit></organisationseinheit>`,
    2,
    /only municipal/,
  ],
  [
    'a postal code that is none',
    `${OFFICE}<zustaendigkeit><leistungID schemeAgencyID="A">1</leistungID><gebietID>05958</gebietID></zustaendigkeit><anschrift><plz>1</plz><ort>X</ort></anschrift></organisationseinheit>`,
    2,
    /postal code/,
  ],
  [
    'an online service without an address',
    '<onlinedienst><id schemeAgencyID="A">1</id><bezeichnung>X</bezeichnung></onlinedienst>',
    2,
    /no 'link'/,
  ],
  ['a record nobody knows', '<hundemarke/>', 2, /no record/],
];

describe('a record is refused for', () => {
  it.each(refused)('%s', async (_, text, line, reason) => {
    const error = await read(text).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(RecordFault);
    expect({ line: (error as RecordFault).line, reason: (error as RecordFault).message }).toEqual({
      line,
      reason: expect.stringMatching(reason),
    });
  });
});

describe('a deletion', () => {
  it.each(['<leistung><id schemeAgencyID="A">1</id></leistung>', '<leistungID schemeAgencyID="A">1</leistungID>'])(
    'may be %s',
    async (text) => {
      const element = await elementOf(text, '2.2.0');
      expect([kindOfRecord(element), readDeletion(element)]).toEqual(['leistung', { agency: 'A', value: '1' }]);
    },
  );
});

describe('records without a place', () => {
  it.each(['gebiet', 'formular', 'spezialisierung'])('are known: %s', async (name) => {
    expect(kindOfRecord(await elementOf(`<${name}/>`, '2.2.0'))).toBeNull();
  });
});
