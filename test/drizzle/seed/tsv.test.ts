import { describe, expect, it } from 'vitest';
import { optional, readDayCell, readTable } from '#drizzle/seed/tsv.ts';

describe('a table of the seed', () => {
  it('reads quotes within a name', () => {
    const rows = readTable('data/leika_leistungen.tsv', ['leika', 'name']);
    expect(rows.find(({ leika }) => leika === '99148030000000')?.name).toBe(
      'Förderprogramm "Energieeffizient Sanieren - Investitionszuschuss" Nr. 430',
    );
  });

  it('refuses a column that is not there', () => {
    expect(() => readTable('own/fees.tsv', ['leika', 'colour'])).toThrow('own/fees.tsv has no column colour');
  });

  it('knows an empty cell', () => {
    expect([optional(''), optional('0')]).toEqual([null, '0']);
    expect([readDayCell(''), readDayCell('2026-11-23')]).toEqual([null, '2026-11-23']);
    expect(() => readDayCell('2026-02-30')).toThrow(RangeError);
  });
});
