import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRule } from '#subgraphs/applications/xdatenfelder/rules/parse.ts';
import { printStatement } from '#subgraphs/applications/xdatenfelder/rules/print.ts';
import { FORMATS, type Statement } from '#subgraphs/applications/xdatenfelder/rules/statements.ts';

const one = (id: string, label: string | null = null) => ({ ids: [id], label });
const [F1, F2] = ['F99000000001', 'F99000000002'];

describe('a rule in words', () => {
  test.each<readonly [string, readonly Statement[]]>([
    [
      `Wenn das Feld ${F1} "Art" = 001 "Nein", dann muss die Feldgruppe G99000000001.${F2} „Zahlung“ befüllt sein.`,
      [
        {
          condition: {
            join: 'and',
            comparisons: [{ kind: 'equals', of: one(F1, 'Art'), values: [{ code: '001', label: 'Nein' }] }],
          },
          effects: [{ kind: 'required', of: { ids: ['G99000000001', F2], label: 'Zahlung' } }],
        },
      ],
    ],
    [
      `WENN ${F1} 'Status' <> 002, DANN aktiviere ${F2} 'Termin' UND mache es zu einer Pflichtangabe.`,
      [
        {
          condition: {
            join: 'and',
            comparisons: [{ kind: 'differs', of: one(F1, 'Status'), values: [{ code: '002', label: null }] }],
          },
          effects: [{ kind: 'required', of: one(F2, 'Termin') }],
        },
      ],
    ],
    [
      `Falls ${F1} nicht leer ist und ${F2} leer ist, darf G99000000001 nicht befüllt werden. ${F1} ist eine Pflichtangabe`,
      [
        {
          condition: {
            join: 'and',
            comparisons: [
              { kind: 'filled', of: one(F1) },
              { kind: 'empty', of: one(F2) },
            ],
          },
          effects: [{ kind: 'forbidden', of: one('G99000000001') }],
        },
        { condition: null, effects: [{ kind: 'required', of: one(F1) }] },
      ],
    ],
    [
      `Wenn ${F1} = wahr oder das Feld ${F2} = "a b" oder "c", dann deaktiviere G99000000001`,
      [
        {
          condition: {
            join: 'or',
            comparisons: [
              { kind: 'equals', of: one(F1), values: [{ code: 'wahr', label: null }] },
              {
                kind: 'equals',
                of: one(F2),
                values: [
                  { code: null, label: 'a b' },
                  { code: null, label: 'c' },
                ],
              },
            ],
          },
          effects: [{ kind: 'forbidden', of: one('G99000000001') }],
        },
      ],
    ],
    [
      `Es muss mindestens eines der Felder ${F1}, ${F2} oder G99000000001 befüllt sein. Es muss entweder ${F1} oder ${F2} befüllt werden.`,
      [
        { condition: null, effects: [{ kind: 'someOf', of: [one(F1), one(F2), one('G99000000001')] }] },
        { condition: null, effects: [{ kind: 'oneOf', of: [one(F1), one(F2)] }] },
      ],
    ],
  ])('is understood: %s', (text, statements) => {
    expect(parseRule(text)).toEqual(statements);
  });

  test.each([
    ['', 'nothing'],
    ['Die Angaben müssen plausibel sein.', 'words that name no element'],
    [
      `Wenn ${F1} = 001, dann muss ${F2} befüllt sein. Für die Länder NW, SL gilt etwas anderes.`,
      'one sentence that is not understood',
    ],
    [`Wenn ${F1} = 001 und ${F2} = 1 oder ${F1} = 2, dann muss ${F2} befüllt sein.`, 'and beside or'],
    [`Wenn ${F1} größer als ${F2}, dann muss ${F2} befüllt sein.`, 'a comparison of two fields'],
    [`Es muss genau eine der Angaben ${F1} befüllt sein.`, 'a choice of one'],
    [`Das Feld ${F1} muss dem Format "regex" entsprechen.`, 'a format nobody checks'],
    [`Wenn ${F1} = "offen, dann muss ${F2} befüllt sein.`, 'a quotation without end'],
    [`Das Feld ${F1} muss befüllt sein.`.repeat(2_000), 'a text without end'],
  ])('is left to people: %s (%s)', (text) => {
    expect(parseRule(text)).toBeNull();
  });

  test('of any words is understood or not, but never fails', () => {
    const words = fc.constantFrom(
      'Wenn',
      'dann',
      'muss',
      F1,
      'befüllt',
      'sein',
      '=',
      '<>',
      '"x"',
      '.',
      ',',
      'oder',
      'und',
      'nicht',
      'darf',
      'es',
      '001',
      '§',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (some) => {
        expect(() => parseRule(some.join(' '))).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

const label = fc.option(fc.stringMatching(/^[A-ZÄ][a-zß]{0,8}( \(\w\))?$/), { nil: null });
const digits = fc.stringMatching(/^\d{11}$/);
const reference = fc.record({
  ids: fc
    .tuple(fc.array(digits, { maxLength: 2 }), digits, fc.constantFrom('F', 'G'))
    .map(([above, last, letter]) => [...above.map((some) => `G${some}`), `${letter}${last}`]),
  label,
});
const value = fc.oneof(
  fc.record({
    code: fc.stringMatching(/^[\p{L}\d_+-]{1,6}$/u).filter((code) => !/^(das|die|der|de[mns]|\w*feld\w*|\w*gruppe)$/i.test(code)),
    label,
  }),
  fc.record({
    code: fc.constant(null),
    label: fc
      .stringMatching(/^[a-z](.[a-z ]{0,5}[a-z])?$/)
      .filter((text) => !/["'„“”‟‚‘’]|\s\s/.test(text) && !/[^\S ]/.test(text)),
  }),
);
const comparison = fc.oneof(
  fc.record({ kind: fc.constant('filled' as const), of: reference }),
  fc.record({ kind: fc.constant('empty' as const), of: reference }),
  fc.record({ kind: fc.constant('equals' as const), of: reference, values: fc.array(value, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('differs' as const), of: reference, values: fc.tuple(value) }),
);
const effect = fc.oneof(
  fc.record({ kind: fc.constantFrom('required' as const, 'forbidden' as const, 'notInFuture' as const), of: reference }),
  fc.record({ kind: fc.constant('equals' as const), of: reference, value }),
  fc.record({ kind: fc.constant('format' as const), of: reference, format: fc.constantFrom(...FORMATS) }),
  fc.record({
    kind: fc.constantFrom('oneOf' as const, 'someOf' as const),
    of: fc.array(reference, { minLength: 2, maxLength: 3 }),
  }),
);
const condition = fc
  .record({
    join: fc.constantFrom('and' as const, 'or' as const),
    comparisons: fc.array(comparison, { minLength: 1, maxLength: 3 }),
  })
  .map((some) => (some.comparisons.length === 1 ? { ...some, join: 'and' as const } : some));

describe('a statement', () => {
  test('is understood as it was printed', () => {
    const statements = fc.array(
      fc.record({ condition: fc.option(condition, { nil: null }), effects: fc.array(effect, { minLength: 1, maxLength: 2 }) }),
      {
        minLength: 1,
        maxLength: 2,
      },
    );
    fc.assert(
      fc.property(statements, (all) => {
        expect(parseRule(all.map((statement) => printStatement(statement as Statement)).join(' '))).toEqual(all);
      }),
      { numRuns: 200 },
    );
  });
});
