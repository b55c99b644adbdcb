/** The terminal of a command in a test: what it was told, anew for each test. Call it at the top of a test file. */

import { beforeEach } from 'vitest';
import type { Terminal } from '#cli/terminal.ts';

export function recordTerminal(): {
  readonly terminal: Terminal;
  readonly printed: readonly string[];
  readonly said: readonly string[];
  /** Forgets what it was told so far. */
  clear(): void;
} {
  let printed: string[] = [];
  let said: string[] = [];
  const clear = (): void => {
    printed = [];
    said = [];
  };
  beforeEach(clear);
  return {
    terminal: {
      config: () => {
        throw new Error('no configuration is needed');
      },
      print: (line) => void printed.push(line),
      say: (line) => void said.push(line),
    },
    get printed() {
      return printed;
    },
    get said() {
      return said;
    },
    clear,
  };
}
