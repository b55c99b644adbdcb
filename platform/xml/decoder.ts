/** From bytes to text. XÖV messages are UTF-8; whatever is not, is refused rather than guessed at. */

import { MessageFault } from './faults.ts';

/** As many bytes as a byte order mark or the first two characters of UTF-16 and UTF-32 take. */
const TELLING = 4;
const NEWLINE = 0x0a;

export interface Decoder {
  /** The text of the next bytes; `line` is the one they begin in. Throws MessageFault. */
  decode(bytes: Uint8Array, line: number): string;
  /** The rest of the text. Throws MessageFault when the bytes end within a character. */
  end(line: number): string;
}

/** Other encodings show in the first bytes: a byte order mark, or zeros beside ASCII (XML 1.0, appendix F). */
function refuseOthers(first: Uint8Array): void {
  const [one, two, three, four] = first;
  const marked = (one === 0xfe && two === 0xff) || (one === 0xff && two === 0xfe);
  if (marked || [one, two, three, four].includes(0))
    throw new MessageFault(1, 'The bytes are UTF-16 or UTF-32; a message must be UTF-8.');
}

/** The line of the first byte that does not belong: lines can be looked at one by one, as no character holds the byte of a newline. */
function faultyLine(bytes: Uint8Array, line: number): number {
  let current = line;
  for (let start = bytes.indexOf(NEWLINE) + 1; start > 0;) {
    current += 1;
    const next = bytes.indexOf(NEWLINE, start);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, next === -1 ? undefined : next), {
        stream: next === -1,
      });
    } catch {
      return current;
    }
    start = next + 1;
  }
  return line;
}

export function createDecoder(): Decoder {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let waiting: Uint8Array | null = new Uint8Array();

  /** Holds back the first bytes until they tell the encoding. */
  function withFirst(bytes: Uint8Array, atEnd: boolean): Uint8Array {
    if (waiting === null) return bytes;
    const first = Buffer.concat([waiting, bytes]);
    if (first.length < TELLING && !atEnd) {
      waiting = first;
      return new Uint8Array();
    }
    waiting = null;
    refuseOthers(first.subarray(0, TELLING));
    return first;
  }

  function decode(bytes: Uint8Array, line: number, stream: boolean): string {
    try {
      return decoder.decode(bytes, { stream });
    } catch {
      throw new MessageFault(faultyLine(bytes, line), 'A byte is no part of UTF-8, whatever the declaration of the file says.');
    }
  }

  return {
    decode: (bytes, line) => decode(withFirst(bytes, false), line, true),
    end: (line) => decode(withFirst(new Uint8Array(), true), line, false),
  };
}
