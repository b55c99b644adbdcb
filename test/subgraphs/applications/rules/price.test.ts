import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '#platform/values/day.ts';
import { placeOfExcess, priceOf, totalOf } from '#subgraphs/applications/rules/price.ts';
import { pricing } from '#subgraphs/applications/rules/pricing.ts';
import { KENNEL } from '../kennel.ts';
import { fee } from '../world.ts';

const today = parseDay('2026-11-23');
const price = (charges: unknown, data: unknown, ...fees: ReturnType<typeof fee>[]) =>
  priceOf(pricing.parse(charges), data, fees, today);

describe('what an application costs', () => {
  test('a form that says nothing charges the standard fee once', () => {
    const item = { description: 'Hundemarke', quantity: 1, net: '5.00', tax: '0.00', taxRate: '0.00' };
    expect(price(undefined, {}, fee())).toEqual([item]);
  });

  test('of an old and a new amount the one valid on the day counts, both ends included', () => {
    const old = fee({ amount: '37.00', validTo: parseDay('2026-11-22') });
    const current = fee({ amount: '46.00', validFrom: today, validTo: today });
    expect(price(undefined, {}, old, current).map(({ net }) => net)).toEqual(['46.00']);
    expect(price(undefined, {}, old)).toEqual([]);
  });

  test('the more particular fee comes first and counts alone', () => {
    expect(price(undefined, {}, fee({ amount: '10.00' }), fee({ amount: '12.00' })).map(({ net }) => net)).toEqual(['10.00']);
  });

  test('free fees and ranges are not charged', () => {
    expect(price(undefined, {}, fee({ amount: '0.00' }))).toEqual([]);
    expect(price(undefined, {}, fee({ amount: null, from: '10.00', to: '50.00' }))).toEqual([]);
  });

  const certificate = [{ fee: 'STANDARD' }, { fee: 'FURTHER_COPY', otherwise: 'STANDARD', quantity: '/copies', less: 1 }];

  test.each([
    [1, [1]],
    [3, [1, 2]],
    [undefined, [1]],
    ['many', [1]],
  ])('for %s copies the quantities are %j', (copies, quantities) => {
    const items = price(certificate, { copies }, fee({ amount: '10.00' }), fee({ code: 'FURTHER_COPY', amount: '5.00' }));
    expect(items.map(({ quantity }) => quantity)).toEqual(quantities);
  });

  test.each<[unknown, readonly string[] | null]>([
    [2_147_483_647, null],
    [2_147_483_649, ['copies']],
    [1e300, ['copies']],
    [-5, null],
    ['many', null],
  ])('for %s copies more than can be charged is asked for at %j', (copies, place) => {
    const charges = pricing.parse(certificate);
    expect(placeOfExcess(price(charges, { copies }, fee()), charges, { copies })).toEqual(place);
  });

  test('a price of more digits than an amount has is too high, whatever it comes from', () => {
    const charges = pricing.parse([{ fee: 'STANDARD', quantity: { '*': [{ var: 'metres' }, 1_000_000] } }]);
    const data = { metres: 1000 };
    expect(placeOfExcess(price(charges, data, fee({ amount: '1000000.00' })), charges, data)).toEqual([]);
    expect(placeOfExcess(price(charges, data, fee({ amount: '1.00' })), charges, data)).toBeNull();
  });

  test('where further copies are no cheaper each costs what the first costs', () => {
    expect(price(certificate, { copies: 2 }, fee({ amount: '12.00' })).map(({ net }) => net)).toEqual(['12.00', '12.00']);
  });

  test('a fee under a condition applies where the data fulfil it', () => {
    const charges = [{ fee: 'STANDARD', when: { path: '/format', equals: 'PRINT' } }];
    expect(price(charges, { format: 'PRINT' }, fee())).toHaveLength(1);
    expect(price(charges, { format: 'FILE' }, fee())).toEqual([]);
    expect(price(charges, {}, fee())).toEqual([]);
  });

  const card = [
    { fee: 'STANDARD', when: { path: '/person/birthDate', yearsAtLeast: 24 } },
    { fee: 'UNDER_24', when: { path: '/person/birthDate', yearsBelow: 24 } },
  ];
  const cardFees = [fee({ amount: '46.00' }), fee({ code: 'UNDER_24', amount: '27.60' })];

  test.each([
    ['2002-11-23', ['46.00']],
    ['2002-11-24', ['27.60']],
    ['no day', []],
  ])('somebody born on %s pays %j', (birthDate, nets) => {
    expect(price(card, { person: { birthDate } }, ...cardFees).map(({ net }) => net)).toEqual(nets);
  });

  test('everybody with a day of birth pays exactly one of the two', () => {
    const born = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-23'), noInvalidDate: true });
    fc.assert(
      fc.property(born, (birth) => {
        const birthDate = birth.toISOString().slice(0, 10);
        expect(price(card, { person: { birthDate } }, ...cardFees)).toHaveLength(1);
      }),
    );
  });

  test('data of any shape never break the price', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        for (const { quantity } of price(certificate, data, ...cardFees)) expect(quantity).toBeGreaterThan(0);
      }),
    );
  });

  test('an inherited property is no data', () => {
    expect(price([{ fee: 'STANDARD', quantity: '/constructor/length' }], {}, fee()).map(({ quantity }) => quantity)).toEqual([1]);
  });

  const kennel = [
    fee({ amount: '96.00', description: 'Erster Hund' }),
    fee({ code: 'FURTHER_DOG', amount: '120.00', description: 'Weiterer Hund' }),
    fee({ code: 'DANGEROUS', amount: '600.00', description: 'Gefährlicher Hund' }),
    fee({ code: 'MINIMUM', amount: '100.00', description: 'Mindestgebühr' }),
    fee({ code: 'MAXIMUM', amount: '1000.00', description: 'Höchstgebühr' }),
  ];
  const dogs = (count: number, dangerous = 0) => Array.from({ length: count }, (_, index) => ({ dangerous: index < dangerous }));
  const priceOfDogs = (data: unknown) =>
    priceOf(KENNEL.pricing, data, kennel, today).map(({ quantity, net }) => `${quantity} x ${net}`);

  test.each([
    ['one dog, up to the minimum', { dogs: dogs(1) }, ['1 x 96.00', '1 x 4.00']],
    ['the first and each further one', { dogs: dogs(3) }, ['1 x 96.00', '2 x 120.00']],
    ['as many as are charged at most', { dogs: dogs(9) }, ['1 x 96.00', '5 x 120.00']],
    ['what only some of a list cost', { dogs: dogs(2, 1) }, ['1 x 96.00', '1 x 120.00', '1 x 600.00']],
    ['no more than the maximum, to the cent', { dogs: dogs(3, 2) }, ['1 x 96.00', '2 x 120.00', '1 x 600.00', '1 x 64.00']],
    ['nothing in a case that is free', { dogs: dogs(1), keeper: { blind: true } }, []],
    ['as usual where the case is not free', { dogs: dogs(2), keeper: { blind: true } }, ['1 x 96.00', '1 x 120.00']],
  ])('logic charges %s', (_, data, expected) => {
    expect(priceOfDogs(data)).toEqual(expected);
  });

  test('whatever is charged, the items come to the total, which keeps within its bounds', () => {
    const charges = fc.array(
      fc.oneof(
        fc.record({ fee: fc.constantFrom('STANDARD', 'FURTHER_DOG', 'DANGEROUS'), quantity: fc.constant('/n'), less: fc.nat(2) }),
        fc.record({ minimum: fc.constant('MINIMUM') }),
      ),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(charges, fc.nat(30), (entries, n) => {
        const items = price([...entries, { maximum: 'MAXIMUM' }], { n }, ...kennel);
        const cents = items.map(({ quantity, net }) => quantity * Math.round(Number(net) * 100));
        expect(totalOf(items).minor).toBe(BigInt(cents.reduce((one, other) => one + other, 0)));
        expect(totalOf(items).minor).toBeLessThanOrEqual(100_000n);
        const unbound = totalOf(price(entries, { n }, ...kennel)).minor;
        expect(totalOf(items).minor).toBe(unbound > 100_000n ? 100_000n : unbound);
        for (const { quantity, net } of items) expect(quantity > 0 && Number(net) > 0).toBe(true);
      }),
    );
  });

  test('an expression that comes to no number charges nothing', () => {
    expect(price([{ fee: 'STANDARD', quantity: { var: 'n' } }], { n: 'many' }, fee())).toEqual([]);
  });
});
