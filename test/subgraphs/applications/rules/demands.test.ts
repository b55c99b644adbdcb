import { describe, expect, test } from 'vitest';
import { TRUST_LEVELS, reaches } from '#platform/values/trust-level.ts';
import { declared, faultsOfDemands, levelFor, readDemands } from '#subgraphs/applications/rules/demands.ts';
import { faultsOf } from '#subgraphs/applications/rules/publication.ts';

const DECLARATION = { de: 'Ich erkläre.', en: 'I declare.' };
const written = (more: object = {}) =>
  readDemands({ submission: { writtenForm: { declaration: DECLARATION, legalBasis: '§ 1 X', ...more } } });

describe('what a form demands', () => {
  test('is nothing unless it says so', () => {
    expect(readDemands({ pages: [] })).toEqual({ coSignature: { min: 0, max: 10 }, writtenForm: null });
  });

  test.each([
    { coSignature: { min: 3, max: 2 } },
    { coSignature: { min: -1, max: 2 } },
    { writtenForm: { legalBasis: '§ 1 X' } },
    { signature: true },
  ])('is refused where it makes no sense: %j', (submission) => {
    expect(faultsOfDemands({ submission })).not.toEqual([]);
    expect(faultsOf({ jsonSchema: {}, uiSchema: { submission }, pricing: [] })).toEqual(
      faultsOfDemands({ submission }).map(({ en }) => en),
    );
  });
});

describe('the written form', () => {
  test('needs the level that replaces it, of a person and of an organisation, and never less than the service', () => {
    for (const service of TRUST_LEVELS) {
      expect(levelFor(written(), service, false)).toBe('HIGH');
      expect(reaches(levelFor(written(), service, true), 'SUBSTANTIAL')).toBe(true);
      expect(reaches(levelFor(written(), service, true), service)).toBe(true);
      expect(levelFor(readDemands({}), service, false)).toBe(service);
    }
    expect(levelFor(written({ trustLevel: 'HIGH' }), 'LOW', true)).toBe('HIGH');
    expect(levelFor(written({ trustLevel: 'SUBSTANTIAL' }), 'LOW', false)).toBe('HIGH');
  });

  test('needs its declaration word for word, in either language', () => {
    expect(declared(written(), DECLARATION.en)).toEqual({ ok: true, decision: DECLARATION.en });
    for (const given of [null, '', 'ich erkläre.']) expect(declared(written(), given).ok).toBe(false);
    expect(declared(readDemands({}), 'Ja.')).toEqual({ ok: true, decision: null });
  });
});
