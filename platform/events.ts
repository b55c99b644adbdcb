/**
 * Transactional outbox: a subgraph writes an event in the transaction of the change it tells of, and
 * others consume it by position — at least once, in order per aggregate.
 *
 * Positions come from a sequence, so a reader could see a later one before an earlier one commits and
 * pass it by. Writers therefore hold a shared advisory lock from their insert to their commit; a reader
 * takes the lock alone for a moment to learn up to where everything is committed.
 */

import { setTimeout } from 'node:timers/promises';
import { eq, max, sql } from 'drizzle-orm';
import type { Background } from './background.ts';
import type { Database, OpenDatabase, Transaction } from './database.ts';
import { BATCH, readBatch } from './events/replay.ts';
import { consumers, outbox } from './events/tables.ts';
import type { Logger } from './log.ts';

/** `outbox` in ASCII; any number unused elsewhere would do. */
const COMMIT_LOCK = 0x6f_75_74_62_6f_78;
const CHANNEL = 'outbox';
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 30_000;
const POLL_MS = 5_000;
/** Rows of an insert: each takes four of the 65,535 parameters a statement may have. */
const INSERT = 5_000;
/** What PostgreSQL lets a notification say is 8,000 bytes. */
const LONGEST_NOTICE = 7_000;

export interface NewEvent {
  readonly type: string;
  readonly aggregate: string;
  readonly payload: unknown;
}

export interface Event extends NewEvent {
  readonly position: bigint;
  readonly occurredAt: Date;
}

export interface ConsumerDefinition {
  /** Stable name: the position is kept under it. */
  readonly name: string;
  readonly types: readonly string[];
  /** Handles events in order within `tx`; what it writes there is kept together with the new position. */
  handle(tx: Transaction, events: readonly Event[]): Promise<void>;
}

/** Writes events in the transaction of the change. Call it last: the commit follows, and other writers do not wait. */
export async function publish(tx: Transaction, now: Date, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${COMMIT_LOCK}::bigint)`);
  for (let start = 0; start < events.length; start += INSERT) {
    await tx.insert(outbox).values(events.slice(start, start + INSERT).map((event) => ({ ...event, occurredAt: now })));
  }
  await tx.execute(sql`select pg_notify(${CHANNEL}, ${noticeOf(events)})`);
}

/** The types of events, for those who hear some of them only; nothing where there are too many to name: then all look. */
function noticeOf(events: readonly NewEvent[]): string {
  const named = [...new Set(events.map(({ type }) => type))].join();
  return named.length > LONGEST_NOTICE ? '' : named;
}

const concerns = (notice: string, types: readonly string[]): boolean =>
  notice === '' || notice.split(',').some((type) => types.includes(type));

/** The position up to which every event is committed. */
async function committedPosition(db: Database): Promise<bigint> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${COMMIT_LOCK}::bigint)`);
    const [row] = await tx.select({ position: max(outbox.position) }).from(outbox);
    return row?.position ?? 0n;
  });
}

/** What to do while another process or call handles a batch: leave it to that one, or wait until it is done. */
type Meanwhile = 'leave' | 'wait';

/** Handles the next batch. Answers how many events it held; 0 as well when it is left to another. */
async function handleBatch(db: Database, definition: ConsumerDefinition, until: bigint, meanwhile: Meanwhile): Promise<number> {
  return db.transaction(async (tx) => {
    const [own] = await tx
      .select()
      .from(consumers)
      .where(eq(consumers.name, definition.name))
      .for('update', meanwhile === 'leave' ? { skipLocked: true } : {});
    if (own === undefined) return 0;
    const batch = await readBatch(tx, definition.types, { after: own.position, until });
    const last = batch.at(-1);
    if (last === undefined) return 0;
    await definition.handle(tx, batch);
    await tx.update(consumers).set({ position: last.position }).where(eq(consumers.name, definition.name));
    return batch.length;
  });
}

/** Handles all that is committed by now, batch by batch. */
async function drain(db: Database, definition: ConsumerDefinition, meanwhile: Meanwhile): Promise<number> {
  await db.insert(consumers).values({ name: definition.name, position: 0n }).onConflictDoNothing();
  const until = await committedPosition(db);
  let total = 0;
  for (;;) {
    const handled = await handleBatch(db, definition, until, meanwhile);
    total += handled;
    if (handled < BATCH) return total;
  }
}

/**
 * Work that many may ask for at once: whoever asks while it is done waits for the next time, together with all others, and so finds done
 * what was there to do when she asked.
 */
function createShared<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let current: Promise<unknown> = Promise.resolve();
  let next: Promise<Value> | null = null;
  return () => {
    next ??= current.then(() => {
      const begun = work();
      next = null;
      current = begun.catch(() => undefined);
      return begun;
    });
    return next;
  };
}

/** Waits until time is up or one of the signals comes. */
async function pause(ms: number, signals: readonly AbortSignal[]): Promise<void> {
  await setTimeout(ms, undefined, { signal: AbortSignal.any([...signals]) }).catch(() => undefined);
}

export interface ConsumerOptions {
  /** How often it looks without a notification, should one get lost with its connection. */
  readonly pollMs?: number;
}

/** A consumer of the outbox; a new name begins with the oldest event. */
export function createConsumer(
  database: OpenDatabase,
  definition: ConsumerDefinition,
  log: Logger,
  { pollMs = POLL_MS }: ConsumerOptions = {},
): Background {
  const { db } = database;
  let stopping = new AbortController();
  let news = new AbortController();
  let finished: Promise<void> = Promise.resolve();
  let unlisten = (): Promise<void> => Promise.resolve();

  async function consume(stopped: AbortSignal): Promise<void> {
    let retryMs = FIRST_PAUSE_MS;
    while (!stopped.aborted) {
      news = new AbortController(); // Set before the read, so that a notification during it is not lost.
      try {
        await drain(db, definition, 'leave');
        retryMs = FIRST_PAUSE_MS;
        await pause(pollMs, [stopped, news.signal]);
      } catch (error) {
        log.error({ consumer: definition.name, err: error, retryMs }, 'an event could not be handled; trying again');
        await pause(retryMs, [stopped]);
        retryMs = Math.min(retryMs * 2, LONGEST_PAUSE_MS);
      }
    }
  }

  return {
    name: definition.name,
    // Who drains wants everything done on return, so what another is at has to be waited for.
    drain: createShared(() => drain(db, definition, 'wait')),
    start: async () => {
      stopping = new AbortController();
      unlisten = await database.listen(CHANNEL, (notice) => {
        if (concerns(notice, definition.types)) news.abort();
      });
      finished = consume(stopping.signal);
    },
    stop: async () => {
      stopping.abort();
      await finished;
      await unlisten();
    },
  };
}
