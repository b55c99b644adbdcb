/** Codes that open something once: 256 bits that nobody guesses, kept as a digest only. */

import { createHash, randomBytes } from 'node:crypto';

/** A new code of 43 letters, digits, `-` and `_`. */
export const newCode = (): string => randomBytes(32).toString('base64url');

/** What is kept of a code: SHA-256. A slow hash would add nothing, as there is nothing to guess. */
export const digestOf = (code: string): string => createHash('sha256').update(code).digest('base64url');
