import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reaches, TRUST_LEVELS } from '#platform/values/trust-level.ts';
import { levelOf } from '#subgraphs/accounts/rules/levels.ts';

const levels = fc.constantFrom(...TRUST_LEVELS);

test('a message never demands less than the service nor than the case worker chose, and no more than one of them', () => {
  fc.assert(
    fc.property(levels, fc.option(levels), (service, chosen) => {
      const level = levelOf(service, chosen);
      expect(reaches(level, service)).toBe(true);
      if (chosen !== null) expect(reaches(level, chosen)).toBe(true);
      expect([service, chosen]).toContain(level);
    }),
  );
});

test('a warning about the account reaches whoever can open it', () => {
  expect(levelOf(null)).toBe('BASIC');
});
