/** A stream ends with the token it was begun with. */

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
