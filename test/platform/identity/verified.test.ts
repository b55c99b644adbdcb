import { describe, expect, test } from 'vitest';
import { createVerifiedTokens } from '#platform/identity/verified.ts';
import { nowInSeconds } from './test-issuer.ts';
import { citizen } from '#test/support/viewers.ts';

describe('a token that was verified', () => {
  const clockAt = () => {
    let seconds = nowInSeconds;
    return { now: () => new Date(seconds * 1000), pass: (more: number) => void (seconds += more) };
  };

  test.each([
    ['for as long as it is told to be', 600, 20],
    ['until it expires, when that is sooner', 5, 5],
  ])('is known %s', (_, lifetime, known) => {
    const clock = clockAt();
    const verified = createVerifiedTokens(20, clock.now);
    verified.keep('token', citizen(), nowInSeconds + lifetime);
    clock.pass(known - 1);
    expect(verified.find('token')?.viewer).toEqual(citizen());
    clock.pass(1);
    expect(verified.find('token')).toBeUndefined();
  });

  test('says nothing of another one', () => {
    const verified = createVerifiedTokens(20, clockAt().now);
    verified.keep('token', null, nowInSeconds + 600);
    expect(verified.find('token')).toMatchObject({ viewer: null });
    expect(verified.find('token2')).toBeUndefined();
  });
});
