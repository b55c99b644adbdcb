import { describe, expect, it } from 'vitest';
import { structureOf, withParents, parseLeika } from '#platform/values/leika.ts';
import { executedBy, textsOf } from '#subgraphs/federal/rules.ts';
import { TESTED } from '#test/support/catalogue.ts';

describe('who carries a service out', () => {
  it.each([
    ['1', ['FEDERAL']],
    ['2', ['STATE']],
    ['2a', ['STATE']],
    ['3b', ['MUNICIPAL']],
    ['2/3', ['STATE', 'MUNICIPAL']],
    ['2/3a', ['STATE', 'MUNICIPAL']],
    ['4', ['STATE', 'MUNICIPAL']],
    ['4a', ['STATE']],
    ['4b', ['MUNICIPAL']],
    ['5', ['MUNICIPAL']],
    ['1, 2/3', ['FEDERAL', 'STATE', 'MUNICIPAL']],
    ['1, 2', ['FEDERAL', 'STATE']],
    ['6', []],
    ['12', []],
    ['', []],
    [null, []],
  ])('for type %j is %j', (type, levels) => {
    expect(executedBy(type)).toEqual(levels);
  });
});

describe('the place of a service in the LeiKa tree', () => {
  it.each([
    ['99102013000000', 'LO', []],
    ['99102013104000', 'LOV', ['99102013000000']],
    ['99036009072003', 'LOVD', ['99036009072000', '99036009000000']],
  ])('of %s is %s below %j', (key, structure, parents) => {
    const leikaKey = parseLeika(key);
    expect(structureOf(leikaKey)).toBe(structure);
    expect(withParents(leikaKey).slice(1)).toEqual(parents);
  });
});

describe('the text modules of a service', () => {
  const source = { name: 'Hundesteuer Anmeldung', legalBases: ['KAG', 'GO'], provenance: TESTED, citizenName: null };

  it('are its name and its laws, each with its source', () => {
    expect(textsOf(source).map(({ code, text, provenance }) => [code, text, provenance])).toEqual([
      ['02', 'Hundesteuer Anmeldung', TESTED],
      ['07', 'KAG, GO', TESTED],
    ]);
  });

  it('hold no module that nobody wrote', () => {
    expect(textsOf({ ...source, legalBases: [] }).map(({ code }) => code)).toEqual(['02']);
  });

  it('name the source of the everyday name apart', () => {
    const provenance = { ...TESTED, source: 'PVOG' };
    const [, everyday] = textsOf({ ...source, citizenName: { text: 'Hund anmelden', provenance } });
    expect(everyday).toMatchObject({ code: '03', text: 'Hund anmelden', provenance });
  });
});
