/** What the command line says when a command fails: what to put right, or, for a bug, where it happened. */

import { ConfigError } from '#platform/config.ts';
import { DataFolderInUse } from '#platform/database/lock.ts';
import { PublicError } from '#platform/errors.ts';

/** The message alone for what people can put right; the stack for everything else. */
export function describeFault(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DataFolderInUse || error instanceof PublicError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
