/** What was wrong with a token, fit for a log: the libraries' errors carry the whole payload, and with it personal data. */

import { errors } from 'jose';
import { ZodError } from 'zod';

/** An error with the code and the claim at fault, without any value of the token. */
export function tokenFault(cause: unknown): Error {
  if (cause instanceof errors.JOSEError) return new Error(`${cause.code}: ${cause.message}`);
  if (cause instanceof ZodError) {
    return new Error(`malformed claims: ${cause.issues.map(({ path, code }) => `${path.join('.')} (${code})`).join(', ')}`);
  }
  return new Error(cause instanceof Error ? cause.name : 'unknown fault');
}
