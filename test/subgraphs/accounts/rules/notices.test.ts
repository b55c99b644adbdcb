import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '#platform/values/day.ts';
import { dueAfter, GIVE_UP_MS, retryAt, wordsOf } from '#subgraphs/accounts/rules/notices.ts';

const at = (text: string): Date => new Date(text);
const instants = fc.date({ min: at('2024-01-01T00:00:00Z'), max: at('2040-12-31T00:00:00Z'), noInvalidDate: true });

describe('when a notice is due', () => {
  test('a minute after the message, so that one tells of all that come within it', () => {
    expect(dueAfter(at('2026-11-23T09:00:00Z'), null)).toEqual(at('2026-11-23T09:01:00Z'));
  });

  test('a quarter of an hour after the last one to the same account', () => {
    expect(dueAfter(at('2026-11-23T09:00:00Z'), at('2026-11-23T08:55:00Z'))).toEqual(at('2026-11-23T09:10:00Z'));
  });

  test('on the day of the provision, whatever came before', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 3_600_000 }), (now, ago) => {
        const due = dueAfter(now, new Date(now.getTime() - ago));
        expect(dayOf(due)).toBe(dayOf(now));
        expect(due.getTime()).toBeGreaterThanOrEqual(now.getTime());
      }),
    );
  });
});

describe('trying again', () => {
  test('a server that is down all day is asked until the end, at least every quarter of an hour', () => {
    const createdAt = at('2026-11-23T09:00:00Z');
    let now = createdAt;
    let attempts = 0;
    for (;;) {
      attempts += 1;
      const next = retryAt(attempts, createdAt, now);
      if (next === null) break;
      expect(next.getTime() - now.getTime()).toBeLessThanOrEqual(15 * 60_000);
      now = next;
    }
    expect(now.getTime() - createdAt.getTime()).toBeGreaterThan(GIVE_UP_MS - 15 * 60_000);
    expect(now.getTime() - createdAt.getTime()).toBeLessThanOrEqual(GIVE_UP_MS);
  });
});

test.each(['de', 'en'] as const)('a notice in %s leads to the inbox, and says nothing of what is in it', (language) => {
  const { subject, text } = wordsOf('MESSAGES', language, { inboxUrl: 'https://portal.example/', code: null });
  expect(text).toContain('https://portal.example/');
  expect(`${subject}${text}`).not.toMatch(/Antrag|application|Bescheid|decision|Behörde|authority|undefined|null/i);
});
