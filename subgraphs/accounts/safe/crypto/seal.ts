/** Encrypts a content as it comes by, chunk by chunk. */

import { createCipheriv, randomBytes } from 'node:crypto';
import { CHUNK, chunksOf, fileKey, nonceOf, SALT, writeHeader, type Seal } from './container.ts';

const ALGORITHM = 'aes-256-gcm';

/** A chunk and its tag, one after the other: joining them would copy every byte once more. */
function* sealChunk(key: Buffer, content: Buffer, index: number, isLast: boolean): Generator<Buffer, void> {
  const cipher = createCipheriv(ALGORITHM, key, nonceOf(index, isLast));
  if (content.length > 0) yield cipher.update(content);
  cipher.final();
  yield cipher.getAuthTag();
}

/**
 * The sealed file of a content. The last chunk comes only after the content has ended: what reads on to find a fault there
 * has found it before anything is whole. Throws a RangeError when the content has another size than `seal` says.
 */
export async function* sealContent(content: AsyncIterable<Uint8Array>, seal: Seal): AsyncGenerator<Buffer, void> {
  const header = writeHeader(seal.size, randomBytes(SALT));
  const key = fileKey(header, seal);
  yield header;
  const last = chunksOf(seal.size) - 1;
  const chunk = Buffer.allocUnsafe(CHUNK);
  let filled = 0;
  let index = 0;
  let total = 0;
  for await (const part of content) {
    total += part.length;
    if (total > seal.size) throw new RangeError('the content is longer than it was said to be');
    let taken = 0;
    while (taken < part.length) {
      if (filled === CHUNK) {
        yield* sealChunk(key, chunk, index, false);
        index += 1;
        filled = 0;
      }
      const some = part.subarray(taken, taken + CHUNK - filled);
      chunk.set(some, filled);
      filled += some.length;
      taken += some.length;
    }
  }
  if (total !== seal.size || index !== last) throw new RangeError('the content is shorter than it was said to be');
  yield* sealChunk(key, chunk.subarray(0, filled), index, true);
}
