/** Looks for viruses in a document's content. */

import type { NoVerdict, Verdict } from '../rules/scanning.ts';

/** Thrown when there is no verdict: what nobody looked at is not clean. */
export class ScannerUnavailable extends Error {
  readonly why: NoVerdict;

  constructor(why: NoVerdict, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'ScannerUnavailable';
    this.why = why;
  }
}

/** Throws ScannerUnavailable; what `content` throws comes out as it is. */
export type Scan = (content: AsyncIterable<Uint8Array>) => Promise<Verdict>;

/** A scan; `off` when it was decided that there is none, `missing` when nothing was said. */
export type Scanner = Scan | 'off' | 'missing';
