import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLeika } from '#platform/values/leika.ts';
import { rank, type Filters, type Findable, type Fitting } from '#subgraphs/directory/rules/ranking.ts';
import { DOG_TAX, ID_CARD, NEW_PLATE, OLD_PLATE, TRADE, VEHICLE } from '../catalogue.ts';

const KEYS = [DOG_TAX, ID_CARD, TRADE, VEHICLE, OLD_PLATE, NEW_PLATE].map(parseLeika);
const ANY: Filters = { audience: null, level: null, topic: null };
const PAGE = { after: 0, limit: 10 };
const nowhere = (): boolean => false;

function fitting(key: string, fit: number, overrides: Partial<Findable> = {}): Fitting {
  const leikaKey = parseLeika(key);
  const service: Findable = {
    leikaKey,
    lineage: [leikaKey],
    audience: ['CITIZEN'],
    executedBy: ['MUNICIPAL'],
    situationId: null,
    topicId: null,
    topicName: null,
    ...overrides,
  };
  return { service, matched: leikaKey, fit };
}

const any: fc.Arbitrary<Fitting> = fc
  .record({
    fit: fc.double({ min: 0.01, max: 1, noNaN: true }),
    audience: fc.subarray(['CITIZEN', 'BUSINESS'] as const),
    executedBy: fc.subarray(['MUNICIPAL', 'STATE', 'FEDERAL'] as const),
    topicId: fc.constantFrom(null, 'bauen', 'reise'),
  })
  .map(({ fit, ...of }) => fitting(DOG_TAX, fit, { ...of, topicName: of.topicId }));
const several = fc.array(any, { maxLength: KEYS.length }).map((list) =>
  list.map(({ service, fit }, index): Fitting => {
    const leikaKey = KEYS[index] ?? service.leikaKey;
    return { service: { ...service, leikaKey, lineage: [leikaKey] }, matched: leikaKey, fit };
  }),
);
const filters: fc.Arbitrary<Filters> = fc.record({
  audience: fc.constantFrom(null, 'CITIZEN' as const),
  level: fc.constantFrom(null, 'STATE' as const),
  topic: fc.constantFrom(null, 'bauen'),
});

describe('The order of hits', () => {
  test('puts what is offered here before what fits about as well, and not before what fits far better', () => {
    const list = [fitting(DOG_TAX, 0.5), fitting(ID_CARD, 0.6), fitting(TRADE, 0.9)];
    const { hits } = rank(list, ({ leikaKey }) => leikaKey === DOG_TAX, ANY, PAGE);
    expect(hits.map(({ leikaKey, offered, score }) => [leikaKey, offered, score])).toEqual([
      [TRADE, false, 0.9],
      [DOG_TAX, true, 0.65],
      [ID_CARD, false, 0.6],
    ]);
  });

  test('is by key where two are as good', () => {
    const { hits } = rank([fitting(DOG_TAX, 0.5), fitting(ID_CARD, 0.5)], nowhere, ANY, PAGE);
    expect(hits.map(({ leikaKey }) => leikaKey)).toEqual([ID_CARD, DOG_TAX]);
  });

  test('is the same whatever order services come in, and pages are cuttings of it with one hit more', async () => {
    await fc.assert(
      fc.asyncProperty(several, filters, fc.nat(6), fc.integer({ min: 1, max: 4 }), (list, narrowed, after, limit) => {
        const whole = rank(list, nowhere, narrowed, { after: 0, limit: 100 });
        expect(rank(list.toReversed(), nowhere, narrowed, { after: 0, limit: 100 })).toEqual(whole);
        expect(whole.hits).toHaveLength(whole.total);
        expect(rank(list, nowhere, narrowed, { after, limit }).hits).toEqual(whole.hits.slice(after, after + limit + 1));
        return Promise.resolve();
      }),
    );
  });
});

describe('A facet', () => {
  test('counts what there would be if its own filter were set to the value instead', () => {
    fc.assert(
      fc.property(several, filters, (list, narrowed) => {
        const { audiences, levels, topics } = rank(list, nowhere, narrowed, PAGE);
        const total = (instead: Partial<Record<keyof Filters, string>>): number =>
          rank(list, nowhere, { ...narrowed, ...instead } as Filters, PAGE).total;
        for (const { value, count } of audiences) expect(count).toBe(total({ audience: value }));
        for (const { value, count } of levels) expect(count).toBe(total({ level: value }));
        for (const { value, count, label } of topics) expect([count, label]).toEqual([total({ topic: value }), value]);
      }),
    );
  });

  test('names the most frequent value first', () => {
    const list = [fitting(DOG_TAX, 1, { audience: ['BUSINESS', 'CITIZEN'] }), fitting(ID_CARD, 1)];
    expect(rank(list, nowhere, ANY, PAGE).audiences).toEqual([
      { value: 'CITIZEN', label: null, count: 2 },
      { value: 'BUSINESS', label: null, count: 1 },
    ]);
  });
});
