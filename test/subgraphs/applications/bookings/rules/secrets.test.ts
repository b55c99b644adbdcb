import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pinOf, ticketNumber } from '#subgraphs/applications/bookings/rules/secrets.ts';

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });

test('a ticket has twelve signs that nobody mistakes, a plate a PIN of six digits', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      expect(ticketNumber(random)).toMatch(/^([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}$/);
      expect(pinOf(random)).toMatch(/^\d{6}$/);
    }),
  );
});
