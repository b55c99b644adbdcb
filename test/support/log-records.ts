/** A log whose records a test can read. */

import { createLog, type Logger } from '#platform/log.ts';

export type LogRecord = Readonly<Record<string, unknown>> & { readonly level: number; readonly msg: string };

/** What is logged at `error` or above. */
const ERROR = 50;

export interface RecordingLog {
  readonly log: Logger;
  readonly records: readonly LogRecord[];
  readonly errors: readonly LogRecord[];
  /** All that was logged, as it would stand in the file. */
  readonly text: string;
}

export function recordLog(): RecordingLog {
  const lines: string[] = [];
  const log = createLog('debug', { write: (line) => lines.push(line) });
  const records = (): readonly LogRecord[] => lines.map((line) => JSON.parse(line) as LogRecord);
  return {
    log,
    get records() {
      return records();
    },
    get errors() {
      return records().filter(({ level }) => level >= ERROR);
    },
    get text() {
      return lines.join('');
    },
  };
}
