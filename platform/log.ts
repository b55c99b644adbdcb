/** Structured logs on standard output. Personal data, tokens and secrets never enter a log record. */

import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger };

/** SQLSTATE class 22: the message repeats the value that was refused. */
const DATA_EXCEPTION = /^22...$/;

/** How deep a chain of causes is told. */
const CAUSES = 5;

/** Message of an error without the values it was about: Drizzle adds parameters to a query, PostgreSQL the value it refused. */
function messageOf(error: Error): string {
  if ('query' in error && 'params' in error) return 'Failed query: ' + String(error.query);
  if ('code' in error && DATA_EXCEPTION.test(String(error.code))) return 'A value was refused';
  return error.message;
}

/** An error as a log record: what happened and where, none of the properties drivers hang on it. */
function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return typeof error;
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return {
    type: error.name,
    message: messageOf(error),
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    // The first lines of a stack repeat the message.
    stack: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    ...(error.cause !== undefined && depth < CAUSES && { cause: describeError(error.cause, depth + 1) }),
  };
}

/** `level` is pino's: `debug`, `info`, `warn`, `error`, `silent`. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: (error: unknown) => describeError(error) },
    redact: { paths: ['authorization', '*.authorization', '*.*.authorization', '*.cookie', '*.*.cookie'], remove: true },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
