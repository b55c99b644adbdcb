import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atExpiry } from '#gateway/streams/expiry.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const DAY_MS = 86_400_000;
const now = (): Date => new Date();
const inMs = (ms: number): Date => new Date(Date.now() + ms);

test.each([
  ['in a minute', 60_000],
  ['later than a timer can wait', 100 * DAY_MS],
])('calls back %s, and no sooner', (_, ms) => {
  const callback = vi.fn();
  atExpiry(inMs(ms), now, callback);
  vi.advanceTimersByTime(ms - 1);
  expect(callback).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(callback).toHaveBeenCalledOnce();
});

test('calls back at once when it is late', () => {
  const callback = vi.fn();
  atExpiry(inMs(-1), now, callback);
  vi.advanceTimersByTime(1);
  expect(callback).toHaveBeenCalledOnce();
});

test('calls nobody back when it is called off, at any time, or has nothing to wait for', () => {
  const callback = vi.fn();
  const stop = atExpiry(inMs(100 * DAY_MS), now, callback);
  vi.advanceTimersByTime(50 * DAY_MS);
  stop();
  atExpiry(undefined, now, callback)();
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(200 * DAY_MS);
  expect(callback).not.toHaveBeenCalled();
});
