/** A stream ends with the token it was begun with: when that expires, or when its session ends before. */

import type { Viewer } from '#platform/identity/viewer.ts';

/** The longest that a timer of Node can wait. */
const LONGEST_MS = 2_147_483_647;

/** Calls back at an instant; answers how to call that off. Without an instant there is nothing to wait for. */
export function atExpiry(instant: Date | undefined, now: () => Date, callback: () => void): () => void {
  if (instant === undefined) return () => undefined;
  let timer: NodeJS.Timeout;
  const wait = (): void => {
    const left = instant.getTime() - now().getTime();
    timer = setTimeout(left > LONGEST_MS ? wait : callback, Math.min(Math.max(left, 0), LONGEST_MS));
  };
  wait();
  return () => clearTimeout(timer);
}

export type SessionEnd = 'expired' | 'revoked';

/** Calls back once when the session of a viewer ends; answers how to call that off. Nobody's session never ends. */
export function atSessionEnd(viewer: Viewer | null, now: () => Date, callback: (why: SessionEnd) => void): () => void {
  const stopWaiting = atExpiry(viewer?.expiresAt, now, () => end('expired'));
  const stopListening = viewer?.onRevoked?.(() => end('revoked'));
  const stop = (): void => {
    stopWaiting();
    stopListening?.();
  };
  function end(why: SessionEnd): void {
    stop();
    callback(why);
  }
  return stop;
}
