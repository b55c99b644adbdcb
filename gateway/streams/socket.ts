/**
 * One WebSocket under the protocol: what is sent waits until the connection took it, so that nothing piles up for a client that
 * does not read, and who gives no sign of life is cut off.
 */

import type { Duplex } from 'node:stream';
import { CloseCode, type Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Logger } from '#platform/log.ts';

export interface SocketTiming {
  /** How often the client is asked for a sign of life. */
  readonly pingMs: number;
  /** How long it may give none. Who does not read does not see that it is asked. */
  readonly stallMs: number;
}

/** Of the range that applications may use (RFC 6455 §7.4.2). */
const STALLED = 4008;
/** How long a client may take to say goodbye. */
const FAREWELL_MS = 1_000;
/** While so much waits to be sent, nothing is read: each message may be answered. */
const HIGH_WATER = 1_048_576;

export interface OpenSocket {
  /** Closes with a code, and lets go of the streams at once. */
  readonly end: (code: number, reason: string) => void;
}

/** The library throws at a message that only servers send, as at faults of our own; but it is the client's. */
function isMisdirected(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Unexpected message of type');
}

/** Runs the protocol on a socket until it is closed. `connection` is what lies under it. */
export function runSocket<Extra extends object>(
  protocol: Server<Extra>,
  socket: WebSocket,
  connection: Duplex,
  extra: (opened: OpenSocket) => Extra,
  { pingMs, stallMs }: SocketTiming,
  log: Logger,
): OpenSocket {
  let leave: ((code?: number, reason?: string) => Promise<void>) | null = null;
  let lastSign = performance.now();

  function left(code: number, reason: string): void {
    clearInterval(pings);
    const leaving = leave;
    leave = null;
    leaving?.(code, reason).catch((error: unknown) => log.error({ err: error }, 'a stream could not be closed'));
  }

  function end(code: number, reason: string): void {
    socket.close(code, reason);
    left(code, reason);
    const timer = setTimeout(() => socket.terminate(), FAREWELL_MS);
    socket.once('close', () => clearTimeout(timer));
  }

  const pings = setInterval(() => {
    if (performance.now() - lastSign > stallMs) end(STALLED, 'The client does not read');
    else socket.ping();
  }, pingMs);

  function easeOff(): void {
    if (connection.writableLength < HIGH_WATER || socket.isPaused) return;
    socket.pause();
    connection.once('drain', () => socket.resume());
  }

  const opened: OpenSocket = { end };
  socket.on('pong', () => (lastSign = performance.now()));
  socket.on('ping', easeOff);
  socket.on('error', (error) => log.info({ err: error }, 'a WebSocket failed'));
  socket.once('close', (code, reason) => left(code, String(reason)));
  leave = protocol.opened(
    {
      protocol: socket.protocol,
      send: (data) =>
        new Promise((resolve) => {
          socket.send(data, () => resolve()); // What cannot be sent, nobody is left to hear of.
        }),
      close: (code = CloseCode.InternalServerError, reason = '') => end(code, reason),
      onMessage: (handle) =>
        socket.on('message', (data: Buffer) => {
          easeOff();
          handle(data.toString('utf8')).catch((error: unknown) => {
            if (isMisdirected(error)) {
              end(CloseCode.BadRequest, 'Only the server sends such a message');
              return;
            }
            log.error({ err: error }, 'a message could not be handled');
            end(CloseCode.InternalServerError, 'Internal error');
          });
        }),
    },
    extra(opened),
  );
  return opened;
}
