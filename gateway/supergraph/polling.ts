/** Looks again and again, one look after the other, and at once when somebody asks. */

export interface Polling {
  readonly start: () => void;
  /** Looks now, or once more when the present look is over. */
  readonly now: () => void;
  readonly stop: () => void;
}

/** `look` hears whether it was asked for, and never rejects. The pause lies between the end of a look and the next one; 0: none comes by itself. */
export function createPolling(look: (asked: boolean) => Promise<void>, pauseMs: number): Polling {
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isLooking = false;
  let isAsked = false;

  async function run(): Promise<void> {
    if (!isRunning || isLooking) return;
    clearTimeout(timer);
    isLooking = true;
    const asked = isAsked;
    isAsked = false;
    await look(asked);
    isLooking = false;
    next();
  }

  function next(): void {
    if (isAsked) void run();
    else if (isRunning && pauseMs > 0) timer = setTimeout(() => void run(), pauseMs).unref();
  }

  return {
    start: () => {
      isRunning = true;
      next();
    },
    now: () => {
      isAsked = true;
      void run();
    },
    stop: () => {
      isRunning = false;
      clearTimeout(timer);
    },
  };
}
