import { describe, expect, test } from 'vitest';
import { imported, problems } from './imported.ts';
import { field3, group3, member3, rule3, schema3, values3 } from './samples.ts';

describe('what cannot be kept as it is meant', () => {
  test('is refused: two elements under one name, a choice without values', () => {
    const twice = member3('1:1', field3('F99000000001', 'Eins'));
    expect(() => imported(schema3(twice + twice))).toThrow('F99000000001: stands twice in one group');
    expect(() => imported(schema3(member3('1:1', field3('F99000000001', 'Wahl', { art: 'select' }))))).toThrow(
      'nothing to choose from',
    );
  });

  test.each([
    ['a pattern that a long text would keep busy', { grenzen: 'pattern="(a+)+b"' }, 'a pattern that cannot be run'],
    ['a pattern of no dialect', { grenzen: String.raw`pattern="[a-z-[aeiou]](\i"` }, 'a pattern that cannot be run'],
    ['a length in words', { grenzen: 'maxLength="viel"' }, 'a length that is no number'],
    ['a bound of a number in words', { typ: 'num', grenzen: 'minValue="wenig"' }, 'a bound that is no number'],
    ['a bound of a day that is none', { typ: 'date', grenzen: 'minValue="heute"' }, 'a bound that is no day'],
    ['content that is no number', { typ: 'num_int', inhalt: 'eins' }, 'content that is no value of its type'],
  ])('is told: %s', (_, sample, kind) => {
    const { report } = imported(schema3(member3('0:1', field3('F99000000001', 'Feld', sample))));
    expect(report).toContain(`  not checked: ${kind}: F99000000001`);
  });

  test('is told: codes that stand twice', () => {
    const xml = schema3(member3('1:1', field3('F99000000001', 'Wahl', { art: 'select', mehr: values3(['1', 'a'], ['1', 'b']) })));
    expect(imported(xml).report).toContain('  not checked: codes that stand twice in a list: F99000000001');
    expect(problems(xml, { F99000000001: '1' })).toEqual([]);
  });
});

describe('a group of which one member is chosen', () => {
  const art = '<xdf3:art><code>X</code></xdf3:art>';
  const xml = schema3(
    member3(
      '1:1',
      group3(
        'G99000000001',
        'Anschrift',
        art + ['F99000000001', 'F99000000002'].map((id) => member3('1:1', field3(id, id))).join(''),
      ),
    ),
  );

  test.each([
    [{ F99000000001: 'a' }, []],
    [{ F99000000001: 'a', F99000000002: 'b' }, [['CHOICE', 'G99000000001']]],
    [{}, [['CHOICE', 'G99000000001']]],
  ])('%j has %j', (group, expected) => {
    expect(problems(xml, { G99000000001: group })).toEqual(expected);
  });
});

describe('rules about groups that are reused', () => {
  const address = (id: string): string =>
    group3(
      id,
      'Ort',
      member3(
        '0:1',
        group3(
          'G99000000009',
          'Anschrift',
          rule3('R99000000001', 'Wenn F99000000001 befüllt ist, dann darf F99000000002 nicht befüllt sein.') +
            member3('0:1', field3('F99000000001', 'Straße')) +
            member3('0:1', field3('F99000000002', 'Postfach')),
        ),
      ),
    );
  const xml = schema3(member3('1:1', address('G99000000001')) + member3('1:1', address('G99000000002')));

  test('hold in each place', () => {
    const both = { G99000000009: { F99000000001: 'a', F99000000002: 'b' } };
    expect(problems(xml, { G99000000001: both, G99000000002: both })).toEqual([
      ['UNEXPECTED', 'G99000000001/G99000000009/F99000000002'],
      ['UNEXPECTED', 'G99000000002/G99000000009/F99000000002'],
    ]);
  });

  test('are left to people when it is not certain which place is meant', () => {
    const { report } = imported(
      xml.replace('<xdf3:struktur>', `${rule3('R99000000002', 'Das Feld F99000000001 muss befüllt sein.')}<xdf3:struktur>`),
    );
    expect(report).toContain('  not checked automatically: R99000000002: Das Feld F99000000001 muss befüllt sein.');
  });
});
