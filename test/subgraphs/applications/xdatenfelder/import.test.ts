import { describe, expect, test } from 'vitest';
import { createFormChecks } from '#subgraphs/applications/rules/form-check.ts';
import { SchemaRefused } from '#subgraphs/applications/xdatenfelder/faults.ts';
import { imported, problems, today } from './imported.ts';
import { goodsList, market2, market3, person3 } from './samples.ts';

const checks = createFormChecks();

const VALID = {
  G99000000001: { F99000000001: 'Müller-Ğüneş', F99000000002: '59955' },
  G99000000002: [{ F99000000009: 2.5 }, { F99000000010: 6 }],
  F99000000006: 1.15,
  F99000000007: '001',
  F99000000008: ['0b9f3c1e-4f43-4d5e-8f2a-0d9f0a1b2c3d'],
  F99000000014: true,
};

describe('a form from XDatenfelder 3', () => {
  const { form, report } = imported(market3(), { english: Buffer.from(market3('en')) });

  test('takes an application that fits', () => {
    for (const language of ['de', 'en'] as const) expect(checks.check(form, VALID, language, today)).toEqual([]);
  });

  test('tells every fault at its place', () => {
    const broken = {
      G99000000001: { F99000000001: 'Мюллер', F99000000002: '1234' },
      G99000000002: [{ F99000000009: 12, F99000000010: 6 }],
      F99000000003: '25:00:00Z',
      F99000000004: '2019-12-31',
      F99000000006: 1.155,
      F99000000007: '004',
      F99000000008: ['x.exe'],
      F99000000011: 'ANDERS',
      F99000000013: 'ein Hinweis ist kein Feld',
      F99000000014: false,
    };
    const found = checks
      .check(form, broken, 'en', today)
      .map(({ code, path, message }) => [code, path.slice(1).join('/'), message]);
    expect(found).toEqual([
      ['UNKNOWN_FIELD', 'F99000000013', 'this field is not part of the form'],
      ['PATTERN', 'G99000000001/F99000000001', 'Family name: please give: 1 to 50 characters, Latin characters only (DIN 91379)'],
      ['PATTERN', 'G99000000001/F99000000002', 'Postal code: please give: in the prescribed form'],
      ['CHOICE', 'G99000000002/0', 'Stall 1: please give exactly one of these'],
      ['MAXIMUM', 'G99000000002/0/F99000000009', 'Stall 1: Width: please give: a number, from 1 to 9.5'],
      ['FORMAT', 'F99000000003', 'Begin: please give: a time with its zone, for example 14:30:00+01:00'],
      ['FORMAT_MINIMUM', 'F99000000004', 'Training: please give: a day as YYYY-MM-DD, at least 2020-01-01'],
      ['MULTIPLE_OF', 'F99000000006', 'Turnover: please give: an amount with at most two decimals'],
      ['CHOICE', 'F99000000007', 'Goods: please choose one of the values offered'],
      ['FORMAT', 'F99000000008/0', 'Proof 1: please give: a file of a permitted type and size'],
      ['CHOICE', 'F99000000011', 'Procedure: please choose one of the values offered'],
      ['CHOICE', 'F99000000014', 'Consent: please give what is demanded'],
    ]);
  });

  test('asks for what a rule demands, and for nothing that nobody can fill in', () => {
    expect(problems(market3(), { ...VALID, F99000000007: '002' })).toEqual([['REQUIRED', 'F99000000004']]);
    expect(problems(market3(), { ...VALID, F99000000007: '003', F99000000004: '2026-01-01' })).toEqual([]);
    expect(problems(market3(), { ...VALID, F99000000011: 'MARKT', F99000000012: 'Marktplatz' })).toEqual([]);
    expect(problems(market3(), {})).toEqual(
      ['G99000000001', 'G99000000002', 'F99000000007', 'F99000000014'].map((id) => ['REQUIRED', id]),
    );
  });

  test('takes documents of the kinds and sizes that the schema allows', () => {
    const at = new Date('2026-11-23T09:00:00Z');
    const document = VALID.F99000000008[0] ?? '';
    const shared = { documentId: document, isHere: true, until: null, mediaType: 'application/pdf', byteSize: 1000 };
    const found = (file: object) => {
      const moment = { today, documents: { files: [{ ...shared, ...file }], now: at } };
      return checks.checkSubmission(form, VALID, 'en', moment).problems.map(({ code, path }) => [code, path.slice(1).join('/')]);
    };
    expect(found({})).toEqual([]);
    expect(found({ mediaType: 'application/x-msdownload' })).toEqual([['DOCUMENT_TYPE_NOT_ALLOWED', 'F99000000008/0']]);
    expect(found({ byteSize: 1001 })).toEqual([['DOCUMENT_TOO_LARGE', 'F99000000008/0']]);
  });

  test('takes every amount of whole cents', () => {
    for (const amount of [0.07, 1.1, 4.35, 1e9 + 0.1])
      expect(problems(market3(), { ...VALID, F99000000006: amount })).toEqual([]);
  });

  test('has a page for each group, what stands at the top between them, and no hidden field', () => {
    expect(form.uiSchema['pages']).toEqual([
      { title: { de: 'Person', en: 'Person' }, fields: ['/G99000000001/F99000000001', '/G99000000001/F99000000002'] },
      { title: { de: 'Stand', en: 'Stall' }, fields: ['/G99000000002'] },
      {
        title: { de: 'Standplatz', en: 'Market stall' },
        fields: [3, 4, 5, 6, 7, 8, 12, 14].map((number) => `/F990000000${String(number).padStart(2, '0')}`),
        labels: [{ before: '/F99000000014', text: { de: 'Bitte früh kommen.', en: 'Please come early.' } }],
      },
    ]);
  });

  test('has its texts in both languages', () => {
    expect(form.jsonSchema).toMatchObject({
      properties: {
        G99000000001: {
          properties: {
            F99000000001: {
              title: { de: 'Familienname', en: 'Family name' },
              description: { de: 'Wie im Ausweis.', en: 'As in the identity card.' },
            },
          },
        },
        F99000000007: { oneOf: [{ const: '001', title: { de: 'Obst', en: 'Fruit' } }, {}, {}] },
      },
    });
    expect(form.uiSchema).not.toHaveProperty('untranslated');
    expect(report).toEqual([
      'XDatenfelder 3.0.0, S99000000001 2.1.0: Standplatz',
      '  14 fields in 2 groups; rules: 3 checked automatically, 0 not',
      '  not checked: fixed fields, which need not be sent: F99000000011, F99000000012',
    ]);
  });
});

describe('a form from XDatenfelder 2', () => {
  const codeLists = [Buffer.from(goodsList('2025-01-01')), Buffer.from(goodsList())];
  const { form, report } = imported(market2(), { codeLists });
  const data = { G99000001: { F99000001: 'Muster', F99000003: ['1', '2'] }, F99000004: '001', F99000006: 1.5 };

  test('takes an application that fits, and refuses one that does not', () => {
    const find = (some: unknown) =>
      createFormChecks()
        .check(form, some, 'de', today)
        .map(({ code, path }) => [code, path.slice(1).join('/')]);
    expect(find(data)).toEqual([]);
    expect(find({ ...data, F99000004: '002' })).toEqual([['REQUIRED', 'F99000005']]);
    expect(
      find({ ...data, F99000006: 13, G99000001: { F99000001: '', F99000002: '123456', F99000003: ['1', '2', '3', '4'] } }),
    ).toEqual([
      ['REQUIRED', 'G99000001/F99000001'],
      ['PATTERN', 'G99000001/F99000002'],
      ['MAX_ITEMS', 'G99000001/F99000003'],
      ['MAXIMUM', 'F99000006'],
    ]);
  });

  test('shows a rule nobody could turn into a condition, and runs no program', () => {
    const text = 'Die Standfläche ist nach der Zahl der Stände zu bemessen.';
    expect(form.uiSchema['checks']).toEqual([
      { rule: 'R99000002', at: '', title: { de: 'Regel', en: 'Regel' }, text: { de: text, en: text } },
    ]);
    expect(report).toEqual([
      'XDatenfelder 2.0, S99000001 1.2: Standplatz auf dem Wochenmarkt',
      '  8 fields in 1 groups; rules: 1 checked automatically, 1 not',
      '  no English edition: German texts stand for English ones',
      `  not checked automatically: R99000002: ${text}`,
      '  not understood: regel/bezeichnungAusgabe (2)',
    ]);
  });

  test('says that its English texts are German', () => {
    expect(form.title).toEqual({ de: 'Standplatz auf dem Wochenmarkt', en: 'Standplatz auf dem Wochenmarkt' });
    expect(form.uiSchema['untranslated']).toEqual(['en']);
  });

  test('fills in beforehand what the schema says', () => {
    expect(form.jsonSchema).toMatchObject({ properties: { F99000008: { type: 'boolean', default: true } } });
  });

  test('is refused without its code list, of the very version', () => {
    expect(() => imported(market2())).toThrow('F99000004: the code list urn:de:beispiel:waren_2026-01-01 is missing.');
    expect(() => imported(market2(), { codeLists: [Buffer.from(goodsList('2025-01-01'))] })).toThrow(SchemaRefused);
    expect(() => imported(market2(), { codeLists: [Buffer.from('<x/>')] })).toThrow("code list 1, line 1: 'x' is no code list");
  });
});

describe('a form from a group', () => {
  test('asks for that group', () => {
    expect(problems(person3(), { G99000000001: { F99000000001: 'Erika' } })).toEqual([]);
    expect(problems(person3(), {})).toEqual([['REQUIRED', 'G99000000001']]);
  });
});
