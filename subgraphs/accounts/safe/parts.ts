/** What the work of the safe is done with. */

import type { Config } from '#platform/config.ts';
import type { OpenDatabase } from '#platform/database.ts';
import type { MasterKeys } from '#platform/keys/master-keys.ts';
import type { Logger } from '#platform/log.ts';
import { createBlobs, type Blobs } from './blobs/blobs.ts';
import type { Limits } from './rules/documents.ts';
import { createClamd } from './scan/clamd.ts';
import type { Scanner } from './scan/scanner.ts';

export interface SafeSettings extends Omit<Config['safe'], 'masterKeys'> {
  readonly masterKeys: MasterKeys;
  /** Where browsers reach us, without a slash at the end. */
  readonly publicUrl: string;
  /** Signs short-lived links; at least 32 characters. */
  readonly linkSecret: string;
}

export interface SafeParts extends Limits {
  readonly db: OpenDatabase['db'];
  readonly masterKeys: MasterKeys;
  readonly blobs: Blobs;
  readonly scanner: Scanner;
  readonly publicUrl: string;
  readonly linkSecret: string;
  readonly now: () => Date;
  readonly log: Logger;
}

/** The parts that settings name. */
export function createParts(
  { store, scanner, ...settings }: SafeSettings,
  { db, now, log }: Pick<SafeParts, 'db' | 'now' | 'log'>,
): SafeParts {
  const scan = scanner.kind === 'clamd' ? createClamd(scanner.address) : scanner.kind;
  return { ...settings, db, now, log, blobs: createBlobs(store), scanner: scan };
}
