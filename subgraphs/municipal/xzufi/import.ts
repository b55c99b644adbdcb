/** Imports a message: all of it that is sound, in one transaction, or nothing when the message itself is not. */

import { createHash } from 'node:crypto';
import type { OpenDatabase, Transaction } from '#platform/database.ts';
import { untaken } from '#platform/xml/element.ts';
import { dayBefore, dayOf } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { namesOf } from '../rules/texts.ts';
import { MessageFault, RecordFault } from '#platform/xml/faults.ts';
import { recordId } from './identity.ts';
import type { MessageHead } from './message/head.ts';
import { readMessage, type MessageRecord } from './message/read.ts';
import { kindOfRecord, readDeletion, readRecord } from './records/read.ts';
import type { XzufiRecord } from './records/types.ts';
import { remakeAndTell } from './remake.ts';
import { count, createTally, type MessageReport, type Tally } from './report.ts';
import { findAffected, findVacated } from './store/affected.ts';
import { beginMessage, endMessage } from './store/messages.ts';
import { takeStock, type Days } from './store/offers.ts';
import { applyChanges, type RecordId } from './store/records.ts';

export interface ImportOptions {
  readonly now: Date;
  /** Hears how many bytes are read so far. */
  readonly progress?: (bytes: number) => void;
}

/** Records of a statement. */
const RECORDS = 200;
/** Services from which on it pays to look at the tables anew. */
const MANY = 500;
/** A message with more is not what its sender takes it for. */
const MOST_REFUSED = 10_000;

/** The bytes on their way to the reader: measured and digested. */
async function* watched(
  source: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
  progress: ImportOptions['progress'],
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of source) {
    hash.update(chunk);
    bytes += chunk.length;
    progress?.(bytes);
    yield chunk;
  }
}

/** The change a record asks for; null when it asks for none that can be made, which the tally tells. */
function readChange(
  { operation, element }: MessageRecord,
  head: MessageHead,
  tally: Tally,
): readonly [RecordId, XzufiRecord | null] | null {
  tally.records += 1;
  try {
    const kind = kindOfRecord(element);
    if (kind === null) {
      count(tally.notKept, element.name);
      return null;
    }
    if (operation === 'loesche') return [recordId(kind, readDeletion(element)), null];
    const record = readRecord(kind, element, head);
    for (const name of untaken(element)) count(tally.notUnderstood, name);
    if (record.kind === 'leistung' && record.reference !== null) count(tally.references, record.reference);
    if (record.kind === 'leistung' && record.leikaKeys.length === 0) {
      if (namesOf(record.texts) === null) tally.withoutName += 1;
      else tally.withoutKey += 1;
    }
    return [recordId(kind, record.identifier), record];
  } catch (error) {
    if (!(error instanceof RecordFault)) throw error;
    tally.refused.push({ line: error.line, operation, element: element.name, reason: error.message });
    if (tally.refused.length > MOST_REFUSED) throw new MessageFault(error.line, `More than ${MOST_REFUSED} records are refused.`);
    return null;
  }
}

/** Gathers changes of different records and applies them together. */
function createBatch(tx: Transaction, tally: Tally, { yesterday }: Days) {
  const services = new Set<RecordId>();
  const authorities = new Set<Id<'Authority'>>();
  let waiting = new Map<RecordId, XzufiRecord | null>();

  async function flush(): Promise<void> {
    if (waiting.size === 0) return;
    const applied = await applyChanges(tx, waiting, yesterday);
    tally.written += applied.written.size;
    tally.deleted += applied.deleted.size;
    tally.unchanged += waiting.size - applied.written.size - applied.deleted.size;
    for (const id of applied.authorities) authorities.add(id);
    tally.keptEdits.push(...applied.kept);
    for (const id of applied.services) services.add(id);
    waiting = new Map();
  }

  return {
    services,
    authorities,
    flush,
    add: async (id: RecordId, record: XzufiRecord | null): Promise<void> => {
      // A message may name a record twice; its changes happen one after the other.
      if (waiting.size >= RECORDS || waiting.has(id)) await flush();
      waiting.set(id, record);
    },
  };
}

async function importMessage(
  tx: Transaction,
  source: AsyncIterable<Uint8Array>,
  { now, progress }: ImportOptions,
  tally: Tally,
): Promise<void> {
  const hash = createHash('sha256');
  const today = dayOf(now);
  const days: Days = { today, yesterday: dayBefore(today) };
  const batch = createBatch(tx, tally, days);
  let known: string | null = null;
  for await (const parts of readMessage(watched(source, hash, progress))) {
    for (const part of parts) {
      if ('head' in part) {
        tally.head = part.head;
        known = await beginMessage(tx, part.head, now);
      } else if (known === null && tally.head !== null) {
        const change = readChange(part.record, tally.head, tally);
        if (change !== null) await batch.add(...change);
      }
    }
  }
  if (tally.head === null) return;
  const digest = hash.digest('hex');
  if (known !== null) {
    tally.outcome = 'KNOWN';
    if (known !== digest) {
      throw new MessageFault(1, 'A message with this transaction and position was read before, and it was another one.');
    }
    return;
  }
  await batch.flush();
  if (batch.services.size > MANY) await takeStock(tx);
  await endMessage(tx, tally.head, digest);
  // An editor's offer that was to end on a day is over by now, and what the feed has said all along counts again.
  for (const service of await findAffected(tx, await findVacated(tx, days))) batch.services.add(service);
  const remade = await remakeAndTell(tx, batch, now);
  tally.outranked = remade.outranked;
  tally.missingServices = remade.missing;
  tally.keptEdits.push(...remade.kept);
  tally.changedAuthorities = batch.authorities.size;
  tally.changedOffers = remade.changedOffers;
  tally.changedLocalServices = remade.changedLocalServices;
}

/**
 * Imports a message and answers what became of it. What was read before is left alone. When the source or the database fails,
 * that error is thrown; nothing is changed then, and the import can begin anew.
 */
export async function importXzufi(
  { db }: OpenDatabase,
  source: AsyncIterable<Uint8Array>,
  options: ImportOptions,
): Promise<MessageReport> {
  const tally = createTally();
  try {
    await db.transaction((tx) => importMessage(tx, source, options, tally));
    return tally;
  } catch (error) {
    if (!(error instanceof MessageFault)) throw error;
    return { ...createTally(), head: tally.head, outcome: 'REFUSED', fault: { line: error.line, reason: error.message } };
  }
}
