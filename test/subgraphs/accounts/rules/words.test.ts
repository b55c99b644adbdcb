import { describe, expect, test } from 'vitest';
import { bodyOf, subjectOf } from '#subgraphs/accounts/rules/words.ts';

const facts = { number: 'V-2026-000123', serviceName: 'Hund anmelden' };

describe('words of a message', () => {
  test('a message names the service and the number in both languages', () => {
    expect(bodyOf('APPLICATION_DECIDED', facts, 'de')).toBe(
      'Über Ihren Antrag „Hund anmelden“ (V-2026-000123) wurde entschieden. Den Bescheid finden Sie im Antrag.',
    );
    expect(bodyOf('PAYMENT_PAID', facts, 'en')).toContain('your application “Hund anmelden” (V-2026-000123) has been received');
  });

  test('a message without a name still reads well', () => {
    expect(bodyOf('PAYMENT_PAID', { number: null, serviceName: null }, 'de')).toBe(
      'Die Zahlung für Ihren Antrag ist eingegangen. Die Quittung finden Sie bei der Zahlung.',
    );
  });

  test('a name with a dollar sign stays as it is', () => {
    expect(bodyOf('APPLICATION_SUBMITTED', { number: null, serviceName: "$& $'" }, 'de')).toContain("„$& $'“");
  });

  test('the subject tells what happened', () => {
    expect(subjectOf('INFORMATION_REQUESTED', 'de')).toBe('Rückfrage zu Ihrem Antrag');
    expect(subjectOf('APPLICATION_WITHDRAWN', 'en')).toBe('Your application has been withdrawn');
  });
});
