/** Takes a content in as it comes over the wire: counted, hashed, looked at, sealed and stored, none of it kept in memory. */

import { createHash } from 'node:crypto';
import type { Seal } from './crypto/container.ts';
import { sealContent } from './crypto/seal.ts';
import { inspect } from './inspection.ts';
import { UploadRefused } from './refusals.ts';

export interface Declared {
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * Hands the sealed content to `store` and answers the SHA-512 of the content, in hexadecimal. Throws UploadRefused when the
 * content is not what was declared, and what `store` throws; a store that keeps nothing it did not get whole keeps nothing then.
 */
export async function takeIn(
  content: AsyncIterable<Uint8Array>,
  declared: Declared,
  seal: Seal,
  store: (sealed: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<string> {
  const hash = createHash('sha512');
  const inspection = inspect(declared.mediaType);

  async function* checked(): AsyncGenerator<Uint8Array, void> {
    let received = 0;
    for await (const bytes of content) {
      received += bytes.length;
      if (received > declared.size) throw new UploadRefused('SIZE_MISMATCH');
      hash.update(bytes);
      if (!(await inspection.see(bytes))) throw new UploadRefused('CONTENT_MISMATCH');
      yield bytes;
    }
    if (received < declared.size) throw new UploadRefused('SIZE_MISMATCH');
    if (!(await inspection.decide())) throw new UploadRefused('CONTENT_MISMATCH');
  }

  try {
    await store(sealContent(checked(), seal));
  } finally {
    inspection.drop();
  }
  return hash.digest('hex');
}
