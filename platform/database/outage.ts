/** Failures of the database that are nobody's fault and pass: it is away, it restarts, it takes no more connections, its disk is full. */

import { PublicError } from '../errors.ts';

/** How postgres.js, the system and PostgreSQL itself (appendix A, classes 08 and 57P) say that there is no connection. */
const AWAY = new Set([
  ...['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['08000', '08001', '08003', '08004', '08006', '57P01', '57P02', '57P03'],
]);
const TOO_MANY_CONNECTIONS = '53300';
const DISK_FULL = '53100';

/** The codes of an error and of its causes; none of a failed `fetch`, which is a TypeError and not the database's. */
function codesOf(error: unknown): readonly unknown[] {
  if (!(error instanceof Error) || error instanceof TypeError) return [];
  return [(error as { readonly code?: unknown }).code, ...codesOf(error.cause)];
}

/** Whether an error says that there is no connection, or no more. */
export function isLoss(error: unknown): boolean {
  return codesOf(error).some((code) => typeof code === 'string' && AWAY.has(code));
}

/**
 * What to tell a client whose change met such a failure; null for any other error. Whoever gets no answer from a database cannot know
 * whether its last word, the commit, was heard: so the same is to be asked again, and every change of ours may be.
 */
export function outageOf(error: unknown): PublicError | null {
  const codes = codesOf(error);
  if (codes.includes(DISK_FULL))
    return new PublicError(
      'UNAVAILABLE',
      'There is no room to keep anything at present; nothing was changed, please try again later',
      {
        cause: error,
      },
    );
  if (!isLoss(error) && !codes.includes(TOO_MANY_CONNECTIONS)) return null;
  const message = 'The database does not answer at present; please try again, and see then whether it was done';
  return new PublicError('UNAVAILABLE', message, { cause: error });
}
