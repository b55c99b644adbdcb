/** Errors by who may read them: a client (PublicError), whoever runs the portal (OperatorError). All else is a bug and gets masked. */

export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'TRUST_LEVEL_REQUIRED'
  | 'NOT_FOUND'
  | 'INVALID'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'QUERY_TOO_COSTLY'
  | 'UNKNOWN_OPERATION';

export interface PublicErrorOptions {
  /** What really happened; logged, never shown. */
  readonly cause?: unknown;
  /** Further facts for the client beside `code`, for example `{ argument: 'region' }`. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/**
 * An error a client may read. GraphQL takes over `extensions` from the original error, so that it
 * arrives with its code wherever a resolver throws it.
 */
export class PublicError extends Error {
  readonly code: ErrorCode;
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, options: PublicErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'PublicError';
    this.code = code;
    this.extensions = { ...options.facts, code };
  }
}

/** Something whoever starts the program can put right: told in its message alone, without a stack. */
export abstract class OperatorError extends Error {}
