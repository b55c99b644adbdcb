import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '#platform/values/day.ts';
import { changeProfile, type ProfileInput } from '#subgraphs/accounts/rules/profile.ts';

const today = parseDay('2026-11-23');
const change = (input: ProfileInput) => changeProfile(input, today, 'de');

describe('changing a profile', () => {
  test('a field left out stays, null and blank text delete, text is trimmed', () => {
    expect(change({ givenName: '  Ada ', city: null, street: '   ', email: undefined })).toEqual({
      ok: true,
      values: { givenName: 'Ada', city: null, street: null },
    });
  });

  test('nobody is born tomorrow, but today is possible', () => {
    expect(change({ birthDate: today })).toEqual({ ok: true, values: { birthDate: today } });
    expect(change({ birthDate: parseDay('2026-11-24') })).toMatchObject({
      ok: false,
      problems: [{ code: 'IN_FUTURE', path: ['birthDate'] }],
    });
  });

  test('every field with a fault is named, in the language of the person', () => {
    const input = { givenName: 'x'.repeat(101), city: 'Winter\u0000berg', email: 'nobody' };
    const result = changeProfile(input, today, 'en');
    expect(result).toEqual({
      ok: false,
      problems: [
        { code: 'TOO_LONG', path: ['givenName'], message: 'Please shorten this.' },
        { code: 'INVALID_CHARACTER', path: ['city'], message: 'This contains characters that are not possible here.' },
        { code: 'INVALID_EMAIL', path: ['email'], message: 'Please give a valid e-mail address.' },
      ],
    });
  });

  test.each(['a@b.de', 'müller@städte.example', 'first.last+tag@sub.domain.org'])('%s is an e-mail address', (email) => {
    expect(change({ email })).toEqual({ ok: true, values: { email } });
  });

  test.each(['a@b', 'a b@c.de', '@c.de', 'a@@c.de', 'a@c.d', 'Ada <a@c.de>', 'a@c.de, b@c.de'])('%s is none', (email) => {
    expect(change({ email })).toMatchObject({ ok: false, problems: [{ code: 'INVALID_EMAIL' }] });
  });

  test('what is kept never holds control characters or halves of characters, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (givenName) => {
        const result = change({ givenName });
        if (result.ok && result.values.givenName !== null) expect(result.values.givenName).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      }),
    );
  });
});
