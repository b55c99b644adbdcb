/**
 * The access log at the gateway: what is read of people is on disk before the answer goes out, and comes to the accounts subgraph a
 * moment later. When that cannot take it for too long, nothing personal is read any more.
 */

import { rename, unlink } from 'node:fs/promises';
import { v7 } from 'uuid';
import type { Background } from '#platform/background.ts';
import { PublicError } from '#platform/errors.ts';
import { rightsOf } from '#platform/identity/representation.ts';
import type { Logger } from '#platform/log.ts';
import type { GatewayContext } from '../context.ts';
import type { EntityRead } from '../engine/execute/reads.ts';
import { openSpool, readLines, type Spool } from './spool.ts';

/** What one operation has read. */
export interface AccessBatch {
  /** Delivered twice, it counts once. */
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly requestId: string;
  /** The account that has read; null: nobody was signed in. */
  readonly reader: string | null;
  /** Authorities it reads for. */
  readonly authorities: readonly string[];
  /** Organisations it acts for: the one it has chosen, else each it might have read for. */
  readonly organisations: readonly string[];
  /** True where it has said for which one. */
  readonly isActing: boolean;
  readonly reads: readonly EntityRead[];
}

export interface AccessLog {
  /** Throws UNAVAILABLE when nothing more can be taken; then nothing personal may be fetched. */
  requireRoom(): void;
  /** Resolves when it cannot be lost any more. Throws UNAVAILABLE when it cannot be kept; then nothing may be shown. */
  record(context: GatewayContext, reads: readonly EntityRead[]): Promise<void>;
}

/** Hands batches over. Throws PublicError INVALID for what will never be taken, anything else for what may be tried again. */
export type Deliver = (batches: readonly AccessBatch[]) => Promise<void>;

export interface AccessLogOptions {
  readonly folder: string;
  readonly deliver: Deliver;
  readonly now: () => Date;
  readonly log: Logger;
  /** The most bytes that may wait for their delivery. */
  readonly mostBytes?: number;
}

const MOST_BYTES = 64_000_000;
const PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
/** Batches in one call. */
const TOGETHER = 100;

const unavailable = (cause?: unknown): PublicError =>
  new PublicError('UNAVAILABLE', 'Personal data cannot be shown now: the access log takes no more', { cause });

function createDelivery(spool: Spool, { deliver, log }: AccessLogOptions): Background {
  let timer: NodeJS.Timeout | null = null;
  let working: Promise<number> | null = null;
  let pause = PAUSE_MS;

  async function deliverFile(file: string): Promise<number> {
    const batches = (await readLines(file)).map((line) => JSON.parse(line) as AccessBatch);
    try {
      for (let from = 0; from < batches.length; from += TOGETHER) await deliver(batches.slice(from, from + TOGETHER));
      await spool.remove(file, unlink);
    } catch (error) {
      if (!(error instanceof PublicError && error.code === 'INVALID')) throw error;
      log.error({ file, err: error }, 'the access log refuses records for good; they are kept beside');
      await spool.remove(file, (path) => rename(path, `${path}.refused`));
    }
    return batches.length;
  }

  async function deliverAll(): Promise<number> {
    let delivered = 0;
    for (const file of await spool.take()) delivered += await deliverFile(file);
    return delivered;
  }

  /** One round at a time. */
  const drain = (): Promise<number> => (working ??= deliverAll().finally(() => (working = null)));

  async function round(): Promise<void> {
    try {
      await drain();
      pause = PAUSE_MS;
    } catch (error) {
      log.warn({ err: error }, 'the access log cannot be delivered now');
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    }
    if (timer !== null) timer = setTimeout(() => void round(), pause).unref();
  }

  return {
    name: 'gateway.access-log',
    drain,
    start: () => {
      timer = setTimeout(() => void round(), 0).unref();
      return Promise.resolve();
    },
    stop: async () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      await working?.catch(() => undefined);
      // What has just been recorded need not wait for the next start.
      await drain().catch((error: unknown) => log.warn({ err: error }, 'the access log is delivered at the next start'));
    },
  };
}

export interface OpenAccessLog extends AccessLog {
  /** Brings what is on disk to its place. */
  readonly delivery: Background;
}

/** Opens the access log over a folder of this machine. */
export async function openAccessLog(options: AccessLogOptions): Promise<OpenAccessLog> {
  const { folder, now, log, mostBytes = MOST_BYTES } = options;
  const spool = await openSpool(folder);
  return {
    delivery: createDelivery(spool, options),
    requireRoom: () => {
      if (spool.size >= mostBytes) throw unavailable();
    },
    record: async ({ viewer, requestId }, reads) => {
      if (reads.length === 0) return;
      const batch: AccessBatch = {
        id: v7(),
        at: now().toISOString(),
        requestId,
        reader: viewer?.account ?? null,
        authorities: viewer?.authorities ?? [],
        organisations: rightsOf(viewer).map(({ organisation }) => organisation),
        isActing: viewer?.actingFor !== undefined,
        reads,
      };
      try {
        await spool.append(JSON.stringify(batch));
      } catch (error) {
        log.error({ requestId, err: error }, 'the access log cannot be written');
        throw unavailable();
      }
    },
  };
}
