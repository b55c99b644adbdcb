import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { atExpiry, atSessionEnd } from '#gateway/streams/expiry.ts';
import { citizen } from '#test/support/viewers.ts';

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

describe('a session', () => {
  /** A viewer whose session a test can end. */
  function aViewer(expiresAt: Date) {
    const listeners = new Set<() => void>();
    const onRevoked = (callback: () => void): (() => void) => {
      listeners.add(callback);
      return () => void listeners.delete(callback);
    };
    return { viewer: citizen({ expiresAt, onRevoked }), listeners };
  }

  test('that is revoked ends at once, and not again when its token expires', () => {
    const callback = vi.fn();
    const { viewer, listeners } = aViewer(inMs(60_000));
    atSessionEnd(viewer, now, callback);
    for (const tell of listeners) tell();
    vi.advanceTimersByTime(120_000);
    expect(callback.mock.calls).toEqual([['revoked']]);
    expect([listeners.size, vi.getTimerCount()]).toEqual([0, 0]);
  });

  test('ends with its token, and nobody listens any more', () => {
    const callback = vi.fn();
    const { viewer, listeners } = aViewer(inMs(60_000));
    atSessionEnd(viewer, now, callback);
    vi.advanceTimersByTime(60_000);
    expect(callback.mock.calls).toEqual([['expired']]);
    expect(listeners.size).toBe(0);
  });

  test('of nobody never ends, and one that is over leaves nothing behind when it is called off', () => {
    const { viewer, listeners } = aViewer(inMs(60_000));
    atSessionEnd(null, now, vi.fn())();
    atSessionEnd(viewer, now, vi.fn())();
    expect([listeners.size, vi.getTimerCount()]).toEqual([0, 0]);
  });
});
