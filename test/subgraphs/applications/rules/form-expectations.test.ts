import { describe, expect, test } from 'vitest';
import { parseDay } from '#platform/values/day.ts';
import { createFormChecks } from '#subgraphs/applications/rules/form-check.ts';
import { readFormFile } from '#subgraphs/applications/rules/forms.ts';

const today = parseDay('2026-11-23');
const title = { de: 'Angabe', en: 'Entry' };

const formOf = (field: object) =>
  readFormFile({
    slug: 'one-field',
    version: 1,
    leikaKeys: ['99102013104000'],
    title,
    uiSchema: { pages: [{ title, fields: ['/given'] }] },
    jsonSchema: { type: 'object', additionalProperties: false, properties: { given: { title, ...field } } },
  });

/** What is said of a value in a form of one field, in both languages. */
function say(field: object, given: unknown): readonly string[] {
  const form = formOf(field);
  const said = (language: 'de' | 'en') => createFormChecks().check(form, { given }, language, today);
  return [...said('de'), ...said('en')].map(({ message }) => message);
}

describe('what does not fit is told in words', () => {
  test.each<[object, unknown, string, string]>([
    [{ type: 'string', minLength: 2 }, 'x', 'Bitte mindestens 2 Zeichen angeben', 'please give at least 2 characters'],
    [{ type: 'string', maxLength: 1 }, 'xy', 'Bitte höchstens ein Zeichen angeben', 'please give at most one character'],
    [{ type: 'number', minimum: 0.5 }, 0, 'Bitte mindestens 0,5 angeben', 'please give at least 0.5'],
    [{ type: 'number', multipleOf: 0.01 }, 1.234, 'Bitte ein Vielfaches von 0,01 angeben', 'please give a multiple of 0.01'],
    [{ type: 'string', format: 'time' }, '25:00', 'Bitte eine gültige Uhrzeit angeben', 'please give a valid time'],
    [{ type: 'string', format: 'uuid' }, 'x', 'Bitte eine gültige Kennung angeben', 'please give a valid identifier'],
    [
      { type: 'string', format: 'date', formatMinimum: '2026-01-31' },
      '2026-01-30',
      'Bitte frühestens 31.01.2026 angeben',
      'please give 2026-01-31 at the earliest',
    ],
    [
      { type: 'string', pattern: '^[A-Z]+$' },
      'x',
      'Bitte in der vorgeschriebenen Form angeben',
      'please give it in the prescribed form',
    ],
    [{ type: ['string', 'null'] }, 7, 'Bitte einen Text angeben', 'please give a text'],
    [
      { type: 'array', minItems: 1, items: { type: 'string' } },
      [],
      'Bitte mindestens einen Eintrag machen',
      'please make at least one entry',
    ],
  ])('%j does not take %j', (field, given, de, en) => {
    expect(say(field, given)).toEqual([`Angabe: ${de}`, `Entry: ${en}`]);
  });

  test('a blank text is missing, whatever the form says of its length', () => {
    const errorMessage = { de: 'Bitte höchstens 50 Zeichen eintragen', en: 'please enter at most 50 characters' };
    const field = { type: 'string', minLength: 1, maxLength: 50, pattern: '\\S', errorMessage };
    expect(say(field, '  ')).toEqual(['Angabe: Bitte ausfüllen', 'Entry: please fill in']);
    expect(say(field, 'x'.repeat(51))).toEqual([`Angabe: ${errorMessage.de}`, `Entry: ${errorMessage.en}`]);
  });

  test('a value of another type is told the type, as the form’s own words would speak of its digits', () => {
    const errorMessage = { de: 'Bitte fünf Ziffern angeben', en: 'please give five digits' };
    expect(say({ type: 'string', pattern: '^\\d{5}$', errorMessage }, 59955)).toEqual([
      'Angabe: Bitte einen Text angeben',
      'Entry: please give a text',
    ]);
  });

  test('what takes a document is told so, whatever is there instead', () => {
    const field = { type: 'string', format: 'uuid', attachment: { mediaTypes: ['application/pdf'] } };
    for (const given of ['', 'x', 7])
      expect(say(field, given)).toEqual(['Angabe: Bitte ein Dokument angeben', 'Entry: please give a document']);
  });

  test('an item without a name of its own goes by that of its list', () => {
    expect(say({ type: 'array', items: { type: 'integer' } }, ['x'])).toEqual([
      'Angabe 1: Bitte eine ganze Zahl angeben',
      'Entry 1: please give a whole number',
    ]);
  });
});

test('an emptied text is missing from a draft, and no remark', () => {
  const form = formOf({ type: 'string', minLength: 1, pattern: '\\S' });
  const { remarks } = createFormChecks().checkDraft(form, { given: '' }, {}, 'de', { today, documents: null });
  expect(remarks).toEqual([]);
});
