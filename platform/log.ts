/** Structured logs on standard output. Personal data, tokens and secrets never enter a log record. */

import { pino, type Logger } from 'pino';

export type { Logger };

/** `level` is pino's: `debug`, `info`, `warn`, `error`, `silent`. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['authorization', '*.authorization', '*.*.authorization', '*.cookie', '*.*.cookie'], remove: true },
  });
}
