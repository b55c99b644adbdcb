/** Looks again and again, one look after the other, and at once when somebody asks. */

export interface Polling {
  /** Looks now, or once more when the present look is over. Resolves when that look is over. */
  readonly now: () => Promise<void>;
  readonly stop: () => void;
}

/** `look` hears whether it was asked for, and never rejects. The pause lies between two looks; with 0 none comes by itself. */
export function createPolling(look: (asked: boolean) => Promise<void>, pauseMs: number): Polling {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  /** The end of the line. */
  let line: Promise<void> = Promise.resolve();
  let asked: Promise<void> | null = null;

  async function run(isAsked: boolean): Promise<void> {
    clearTimeout(timer);
    if (isStopped) return;
    await look(isAsked);
    wait();
  }

  function queue(isAsked: boolean): Promise<void> {
    line = line.then(() => {
      if (isAsked) asked = null;
      return run(isAsked);
    });
    return line;
  }

  function wait(): void {
    if (!isStopped && pauseMs > 0) timer = setTimeout(() => void queue(false), pauseMs).unref();
  }

  wait();
  return {
    now: () => (asked ??= queue(true)),
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
