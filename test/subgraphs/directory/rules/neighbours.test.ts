import { describe, expect, test } from 'vitest';
import { asEntries, readRegions } from '#drizzle/seed/regions.ts';
import { parseRegion } from '#platform/values/region.ts';
import { neighboursOf, sizeClass, type Candidate } from '#subgraphs/directory/rules/neighbours.ts';

/** All municipalities and districts of North Rhine-Westphalia, as the register has them. */
const ALL: readonly (Candidate & { readonly name: string })[] = asEntries(readRegions()).filter(
  ({ kind }) => kind === 'MUNICIPALITY' || kind === 'DISTRICT',
);

function neighboursIn(name: string, kind: Candidate['kind'] = 'MUNICIPALITY') {
  const own = ALL.find((one) => one.name === name && one.kind === kind);
  if (own === undefined) throw new Error(`there is no ${name}`);
  const { basis, neighbours } = neighboursOf(own, ALL);
  return { basis, names: neighbours.map((key) => ALL.find((one) => one.key === key)?.name ?? key).toSorted() };
}

describe('the neighbours', () => {
  test('of a town are those of its district that are of its size', () => {
    const { basis, names } = neighboursIn('Winterberg');
    expect(basis).toBe('DISTRICT_AND_SIZE');
    expect(names).toEqual(['Bestwig', 'Eslohe (Sauerland)', 'Marsberg', 'Medebach', 'Olsberg']);
  });

  test('of Köln are the three other cities of its size in the state', () => {
    expect(neighboursIn('Köln')).toEqual({ basis: 'STATE_AND_SIZE', names: ['Dortmund', 'Düsseldorf', 'Essen'] });
  });

  test('of a kreisfreie Stadt are no towns that have a district', () => {
    const { names } = neighboursIn('Bielefeld');
    for (const name of names) expect(ALL.find((one) => one.name === name)?.key).toMatch(/0{7}$/);
  });

  test('of a district are the districts around it', () => {
    const { basis, names } = neighboursIn('Hochsauerlandkreis', 'DISTRICT');
    expect(basis).toBe('GOVERNMENT_DISTRICT');
    expect(names).toContain('Kreis Olpe');
    expect(names).not.toContain('Dortmund');
  });

  test('of a state are none', () => {
    const own: Candidate = { key: parseRegion('05'), kind: 'STATE', population: 18_000_000 };
    expect(neighboursOf(own, ALL)).toEqual({ basis: 'NONE', neighbours: [] });
  });

  test.each(ALL.map((own) => [own.name, own] as const))('of %s are at least three, and never itself', (_, own) => {
    const { neighbours } = neighboursOf(own, ALL);
    expect(neighbours.length).toBeGreaterThanOrEqual(3);
    expect(neighbours).not.toContain(own.key);
    for (const key of neighbours) expect(ALL.find((one) => one.key === key)?.kind).toBe(own.kind);
  });

  test('do not depend on the order of the register', () => {
    for (const own of ALL.slice(0, 20)) expect(neighboursOf(own, ALL.toReversed())).toEqual(neighboursOf(own, ALL));
  });
});

test.each([
  [null, null],
  [4_999, 0],
  [5_000, 1],
  [19_999, 1],
  [20_000, 2],
  [100_000, 3],
  [500_000, 4],
])('%j inhabitants are of class %j', (population, expected) => {
  expect(sizeClass(population)).toBe(expected);
});
