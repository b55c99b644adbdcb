/** Decrypts any part of a sealed file; reads and checks only the chunks that hold it. */

import { createDecipheriv } from 'node:crypto';
import {
  CHUNK,
  chunkOffset,
  chunksOf,
  ContentDamaged,
  fileKey,
  HEADER,
  nonceOf,
  sealedSize,
  TAG,
  type Seal,
} from './container.ts';

/** Reads the bytes of a stored file from `start` up to before `end`. */
export type ReadStored = (start: number, end: number) => AsyncIterable<Uint8Array>;

/** A part of the content: from `start` up to before `end`. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

function openChunk(key: Buffer, sealed: Buffer, index: number, isLast: boolean): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index, isLast), { authTagLength: TAG });
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  const content = decipher.update(sealed.subarray(0, sealed.length - TAG));
  try {
    decipher.final();
  } catch (error) {
    throw new ContentDamaged(error);
  }
  return content;
}

/** The pieces of a stream in the given sizes, one after the other. Throws ContentDamaged when it ends early. */
async function* inSizes(source: AsyncIterable<Uint8Array>, sizes: Iterable<number>): AsyncGenerator<Buffer, void> {
  const parts = source[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array(0);
  try {
    for (const size of sizes) {
      const piece = Buffer.allocUnsafe(size);
      let filled = 0;
      while (filled < size) {
        if (rest.length === 0) {
          const next = await parts.next();
          if (next.done === true) throw new ContentDamaged();
          rest = next.value;
        }
        const some = rest.subarray(0, size - filled);
        piece.set(some, filled);
        filled += some.length;
        rest = rest.subarray(some.length);
      }
      yield piece;
    }
  } finally {
    await parts.return?.();
  }
}

function* sizesOf(first: number, last: number, size: number): Generator<number, void> {
  if (first === 0) yield HEADER;
  for (let index = first; index <= last; index += 1) {
    yield index === chunksOf(size) - 1 ? size - index * CHUNK + TAG : CHUNK + TAG;
  }
}

async function readHeader(read: ReadStored): Promise<Buffer> {
  for await (const header of inSizes(read(0, HEADER), [HEADER])) return header;
  throw new ContentDamaged();
}

/**
 * A part of the content; nothing is given out before its chunk has proved whole and in its place, and the size of the
 * content along with it. Throws ContentDamaged.
 */
export async function* openContent(read: ReadStored, seal: Seal, { start, end }: Part): AsyncGenerator<Buffer, void> {
  const { size } = seal;
  if (!(start >= 0 && start <= end && end <= size)) throw new RangeError('no part of this content');
  const final = chunksOf(size) - 1;
  const first = Math.min(Math.floor(start / CHUNK), final);
  const last = Math.max(first, Math.ceil(end / CHUNK) - 1);
  let key = first === 0 ? null : fileKey(await readHeader(read), seal);
  const from = first === 0 ? 0 : chunkOffset(first);
  const to = last === final ? sealedSize(size) : chunkOffset(last + 1);
  let index = first;
  for await (const piece of inSizes(read(from, to), sizesOf(first, last, size))) {
    if (key === null) {
      key = fileKey(piece, seal);
      continue;
    }
    const content = openChunk(key, piece, index, index === final);
    const offset = index * CHUNK;
    yield content.subarray(Math.max(0, start - offset), Math.min(content.length, end - offset));
    index += 1;
  }
}
