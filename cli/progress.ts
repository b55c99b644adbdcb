/** Progress bars on a terminal; elsewhere nothing is drawn. */

import { MultiBar, Presets } from 'cli-progress';
import type { Progress } from '#platform/catalogue/store.ts';

/** Shows the progress of one step until `stop`. */
export interface Display {
  readonly show: Progress;
  stop(): void;
}

/** A bar with a name; null as terminal draws none. */
export function createDisplay(name: string, terminal: NodeJS.WriteStream | null): Display {
  if (terminal === null) return { show: () => undefined, stop: () => undefined };
  const bars = new MultiBar(
    { format: '  {name} {bar} {percentage}%', stream: terminal, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  const bar = bars.create(1, 0, { name: name.padEnd(10) });
  return {
    show: (done, total) => {
      bar.setTotal(total);
      bar.update(done);
    },
    stop: () => bars.stop(),
  };
}
