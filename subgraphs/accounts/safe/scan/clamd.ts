/** ClamAV's clamd, asked over its INSTREAM command (clamd(8), "COMMANDS") on TCP or a local socket. */

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { finished } from 'node:stream/promises';
import type { Verdict } from '../rules/scanning.ts';
import { ScannerUnavailable, type Scan } from './scanner.ts';

export type ClamdAddress = { readonly host: string; readonly port: number } | { readonly path: string };

/** How long clamd may be silent, in milliseconds: it reads all before it looks. */
const PATIENCE_MS = 120_000;
/** A reply is one line; more is no reply. */
const LONGEST_REPLY = 4_096;

/** Reads `stream: OK`, `stream: <signature> FOUND` or `<text> ERROR`. Throws ScannerUnavailable for all that is no verdict. */
export function readReply(reply: string): Verdict {
  const line = reply.replace(/[\0\n]+$/, '');
  if (line === 'stream: OK') return { kind: 'clean' };
  const [, signature] = /^stream: (\S.*) FOUND$/.exec(line) ?? [];
  // With `AlertExceedsMax` clamd reports what it did not look at to its end as if it had found something.
  const isTooLarge = line.includes('size limit exceeded') || (signature?.startsWith('Heuristics.Limits.Exceeded') ?? false);
  if (signature !== undefined && !isTooLarge) return { kind: 'infected', signature };
  if (isTooLarge) throw new ScannerUnavailable('TOO_LARGE', 'clamd takes no file of this size');
  throw new ScannerUnavailable('REFUSED', line === '' ? 'clamd hung up' : 'clamd answered with an error');
}

function frame(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** Sends what clamd still takes: it hangs up early when it has seen enough, and has then said why. */
async function send(
  socket: Socket,
  content: AsyncIterable<Uint8Array>,
  closed: Promise<void>,
  isOver: () => boolean,
): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const bytes of content) {
    if (isOver()) return;
    // A frame of no bytes would end the stream.
    if (bytes.length > 0 && !socket.write(frame(bytes)))
      await Promise.race([once(socket, 'drain').catch(() => undefined), closed]);
  }
  if (!isOver()) socket.write(frame(new Uint8Array(0)));
}

export function createClamd(address: ClamdAddress): Scan {
  return async (content) => {
    const socket = connect({ ...address, allowHalfOpen: false });
    let reply = '';
    let fault: unknown;
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('clamd is silent')));
    socket.setEncoding('latin1').on('data', (text: string) => {
      reply += text;
      if (reply.length > LONGEST_REPLY) socket.destroy(new Error('clamd talks too much'));
    });
    const closed = finished(socket).catch((error: unknown) => void (fault = error));
    try {
      await once(socket, 'connect');
    } catch (error) {
      throw new ScannerUnavailable('UNREACHABLE', 'clamd cannot be reached', error);
    }
    try {
      await send(socket, content, closed, () => socket.destroyed || reply !== '');
      await closed;
    } finally {
      socket.destroy();
    }
    if (reply === '' && fault !== undefined) throw new ScannerUnavailable('REFUSED', 'clamd hung up', fault);
    return readReply(reply);
  };
}
