import { describe, expect, test } from 'vitest';
import { MessageFault } from '#platform/xml/faults.ts';
import { SchemaRefused } from '#subgraphs/applications/xdatenfelder/faults.ts';
import { readXdatenfelder } from '#subgraphs/applications/xdatenfelder/xml/read.ts';
import { field2, field3, market2, market3, member3, person3, schema3 } from './samples.ts';

const read = (xml: string | Uint8Array) => readXdatenfelder(typeof xml === 'string' ? Buffer.from(xml) : xml);

/** Everything a schema is refused for, and where. */
function refusals(xml: string): readonly (readonly [number | null, string])[] {
  try {
    read(xml);
  } catch (error) {
    if (error instanceof SchemaRefused) return error.refusals.map(({ line, reason }) => [line, reason]);
    throw error;
  }
  return [];
}

describe('a schema of XDatenfelder 2', () => {
  const { model, notUnderstood } = read(market2());

  test('is read with its groups, multiplicities, bounds and references', () => {
    expect(model).toMatchObject({ standard: '2.0', messageId: 'M-2', createdAt: '2026-11-01T08:00:00Z', group: null });
    expect(model.schema).toMatchObject({
      identification: { id: 'S99000001', version: '1.2' },
      label: 'Standplatz auf dem Wochenmarkt',
      references: [{ text: '§ 69 GewO', link: null }],
      status: 'aktiv',
      statusSetBy: 'Marktamt',
      structureChanges: '3',
    });
    const [trader, goods] = model.schema?.members ?? [];
    expect(trader).toMatchObject({
      occurrence: { min: 1, max: 1 },
      element: {
        type: 'group',
        members: [
          {
            element: {
              constraints: { minLength: '1', maxLength: '120', pattern: null, other: null },
              inputHelp: 'Wie im Ausweis.',
            },
          },
          { element: { constraints: { pattern: '\\d{5}' } } },
          { occurrence: { min: 0, max: 3 } },
        ],
      },
    });
    expect(goods?.element).toMatchObject({
      inputKind: 'select',
      codeList: { identification: { id: 'C99000004' }, canonicalVersionUri: 'urn:de:beispiel:waren_2026-01-01' },
    });
    expect(model.schema?.rules.map(({ script }) => script?.includes('nobody runs this'))).toEqual([true, true]);
  });

  test('tells what of it nobody asked for', () => {
    expect([...notUnderstood]).toEqual([['regel/bezeichnungAusgabe', 2]]);
  });
});

describe('a schema of XDatenfelder 3', () => {
  test('is read with its values, files, keywords and profile', () => {
    const { model, notUnderstood } = read(market3());
    expect(notUnderstood.size).toBe(0);
    expect(model.schema).toMatchObject({
      status: '6',
      profile: 'D99000000001',
      keywords: [{ text: 'Wochenmarkt', uri: 'urn:de:beispiel:markt' }],
      references: [{ link: 'https://www.gesetze-im-internet.de/gewo/__69.html' }],
    });
    const elements = model.schema?.members.map(({ element }) => element) ?? [];
    expect(elements.find(({ identification: { id } }) => id === 'F99000000007')).toMatchObject({
      values: [{ code: '001', name: 'Obst', help: null }, { code: '002' }, { code: '003' }],
    });
    expect(elements.find(({ identification: { id } }) => id === 'F99000000008')).toMatchObject({
      dataType: 'file',
      maxSize: '1000',
      mediaTypes: ['application/pdf'],
    });
  });

  test('may be a single group (0103), under any prefix', () => {
    const { model } = read(person3());
    expect(model).toMatchObject({
      standard: '3.0.0',
      schema: null,
      group: { name: 'Person', members: [{ element: { name: 'Name' } }] },
    });
  });
});

describe('what is wrong with a schema', () => {
  test('is told at once, each with the element and its line', () => {
    const broken = market2(`
<xdf:struktur><xdf:anzahl>2:1</xdf:anzahl><xdf:enthaelt>${field2('F99000020', 'Zu viel')}</xdf:enthaelt></xdf:struktur>
<xdf:struktur><xdf:anzahl>0:1</xdf:anzahl><xdf:enthaelt>${field2('F99000021', 'Bild', { typ: 'picture' })}</xdf:enthaelt></xdf:struktur>
<xdf:struktur><xdf:anzahl>0:1</xdf:anzahl><xdf:enthaelt/></xdf:struktur>
<xdf:struktur><xdf:anzahl>0:1</xdf:anzahl><xdf:enthaelt>${field2('X1', 'Ohne Nummer')}</xdf:enthaelt></xdf:struktur>`);
    const lineOf = (part: string): number => broken.slice(0, broken.indexOf(part)).split('\n').length;
    expect(refusals(broken)).toEqual([
      [lineOf('<xdf:anzahl>2:1'), "S99000001: '2:1' is no Anzahl, such as 0:1 or 1:*."],
      [lineOf('<xdf:id>F99000021') - 1, "F99000021: 'picture' is no datentyp."],
      [lineOf('<xdf:enthaelt/>'), "S99000001: 'enthaelt' holds neither a field nor a group."],
      [lineOf('<xdf:id>X1'), "X1: 'X1' is no id: a letter with 8 or 11 digits."],
    ]);
  });

  test('is told for a missing Feldart, too', () => {
    const [[, reason] = []] = [
      ...refusals(schema3(member3('1:1', field3('F99000000001', 'Name').replace(/<xdf3:feldart.*?feldart>/, '')))),
    ];
    expect(reason).toBe("F99000000001: There is no 'feldart'.");
  });

  test('does not include constraints in words, which are kept', () => {
    const { model } = read(
      schema3(
        member3(
          '1:1',
          field3('F99000000001', 'Name', { grenzen: 'note="x"' }).replace('note="x"/>', '>nur Namen</xdf3:praezisierung>'),
        ),
      ),
    );
    expect(model.schema?.members[0]?.element).toMatchObject({ constraints: { other: 'nur Namen' } });
  });
});

const DEEP = '<xdf3:struktur>'.repeat(130);
const ROOT = '<xdf3:xdatenfelder.stammdatenschema.0102 xmlns:xdf3="urn:xoev-de:fim:standard:xdatenfelder_3.0.0">';
const LATIN_1 = Buffer.from(person3().replace('<x:', '<?xml version="1.0" encoding="ISO-8859-1"?><x:'), 'latin1');

const hostile: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  [
    'entities that grow',
    market3().replace('<xdf3:x', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><xdf3:x'),
    /document type/,
  ],
  ['an entity from outside', `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${ROOT}&e;`, /document type/],
  ['elements too deep in each other', `${ROOT}${DEEP}`, /more than 120 deep/],
  ['a text without end', `${ROOT}<xdf3:name>${'x'.repeat(1_100_000)}`, /longer than 1000000/],
  ['another encoding', LATIN_1.filter((byte) => byte < 128), /ISO-8859-1; a message must be UTF-8/],
  ['bytes that are no UTF-8', Buffer.concat([Buffer.from(ROOT), Buffer.from([0xff, 0xfe])]), /no part of UTF-8/],
  ['UTF-16', Buffer.from(`\ufeff${market3()}`, 'utf16le'), /UTF-16/],
  ['a file that breaks off', market3().slice(0, -40), /no well-formed XML/],
  ['an empty file', '', /no well-formed XML/],
  ['something else', '{"id": "S1"}', /does not begin with a tag/],
  ['another version', market3().replaceAll('xdatenfelder_3.0.0', 'xdatenfelder_4'), /only XDatenfelder 2 and 3.0.0/],
  ['another message', market3().replaceAll('stammdatenschema.0102', 'suche.0101'), /neither a schema/],
  ['a message about nothing', `${ROOT}</xdf3:xdatenfelder.stammdatenschema.0102>`, /neither a schema nor a group/],
];

describe('refused as a whole', () => {
  test.each(hostile)('%s', (_, content, reason) => {
    expect(() => read(content)).toThrow(MessageFault);
    expect(() => read(content)).toThrow(reason);
  });

  test('too many elements', { timeout: 60_000 }, () => {
    expect(() => read(`${ROOT}<xdf3:stammdatenschema>${'<xdf3:regel/>'.repeat(400_001)}`)).toThrow(/more than 400000 elements/);
  });
});
