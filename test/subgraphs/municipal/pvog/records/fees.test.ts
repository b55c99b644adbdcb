import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feesOf, readFeeText } from '#subgraphs/municipal/pvog/records/fees.ts';
import { TESTED } from '#test/support/catalogue.ts';

const fixed = (amount: string) => ({ amount, from: null, to: null });

describe('the text of a fee', () => {
  it.each([
    ['46,00 EUR', '46.00'],
    ['Gebühr: 27,60 €', '27.60'],
    ['<p>7,50&nbsp;Euro</p>', '7.50'],
    ['1.234,5 EUR', '1234.50'],
    ['13 Euro', '13.00'],
    ['10,-- EUR', '10.00'],
    ['Die Gebühr beträgt 60 Euro.', '60.00'],
  ])('%s names an amount', (text, amount) => {
    expect(readFeeText(text)).toEqual(fixed(amount));
  });

  it.each([
    ['10,00 EUR bis 50,00 EUR', '10.00', '50.00'],
    ['15 - 1.000 Euro', '15.00', '1000.00'],
    ['Rahmengebühr 25,00 – 250,00 €', '25.00', '250.00'],
  ])('%s names a range', (text, from, to) => {
    expect(readFeeText(text)).toEqual({ amount: null, from, to });
  });

  it.each(['kostenlos', 'gebührenfrei', 'Es ist kostenfrei.'])('%s is free', (text) => {
    expect(readFeeText(text)).toEqual(fixed('0.00'));
  });

  it.each([
    '46 EUR, unter 24 Jahren 27,60 EUR',
    'ab 10,00 EUR',
    '12 Euro pro Stunde',
    'je angefangene Stunde 12 Euro',
    '5 Prozent',
    '37,50',
    'siehe Satzung',
    '',
    'nicht kostenlos für 2 Personen',
    '50,00 USD',
  ])('%s leaves a doubt and names none', (text) => {
    expect(readFeeText(text)).toBeNull();
  });

  it('is read as it is written, whatever the amount', () => {
    const euro = fc.tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 99 }), fc.boolean());
    fc.assert(
      fc.property(euro, ([whole, cents, grouped]) => {
        const text = grouped ? whole.toLocaleString('de-DE') : String(whole);
        const decimals = String(cents).padStart(2, '0');
        expect(readFeeText(`Gebühr: ${text},${decimals} EUR`)).toEqual(fixed(`${whole}.${decimals}`));
      }),
    );
  });

  it('is an amount or none, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { amount = null, from = null, to = null } = readFeeText(text) ?? {};
        for (const one of [amount, from, to]) expect(one ?? '0.00').toMatch(/^\d+\.\d\d$/);
      }),
    );
  });
});

describe('costs', () => {
  const costs = (...texts: readonly string[]) => ({
    code: '98',
    title: 'Kosten',
    text: null,
    links: [],
    details: texts.map((text) => ({ title: null, text })),
    placeholder: false,
    date: null,
  });
  const codes = (...texts: readonly string[]) => feesOf(costs(...texts), TESTED).map(({ code, amount }) => [code, amount]);

  it('of a single amount are what is charged as a rule', () => {
    expect(codes('46,00 EUR')).toEqual([['STANDARD', '46.00']]);
  });

  it('of several amounts are told, and nothing is charged by them', () => {
    expect(codes('46,00 EUR', '27,60 EUR')).toEqual([
      ['PVOG_1', '46.00'],
      ['PVOG_2', '27.60'],
    ]);
  });

  it('are none where one of them leaves a doubt', () => {
    expect(codes('46,00 EUR', 'nach Aufwand')).toEqual([]);
  });

  it('are none where nothing is said, or only for show', () => {
    expect(feesOf(undefined, TESTED)).toEqual([]);
    expect(feesOf({ ...costs('46,00 EUR'), placeholder: true }, TESTED)).toEqual([]);
  });
});
