/** The most memory this process holds while something goes on. */

const SAMPLE_MS = 20;
const MB = 1_048_576;

export interface MemoryWatch {
  /** Resident memory at most since the watch began, above what was held then, in MB of 1,048,576 bytes. */
  overBaseMb(): number;
  stop(): void;
}

export function watchMemory(): MemoryWatch {
  const base = process.memoryUsage.rss();
  let most = base;
  const look = (): void => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const sampling = setInterval(look, SAMPLE_MS);
  return {
    overBaseMb: () => {
      look();
      return (most - base) / MB;
    },
    stop: () => {
      clearInterval(sampling);
    },
  };
}
