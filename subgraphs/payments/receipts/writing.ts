/**
 * Receipts are written once: the bytes that come of it are kept, and whoever opens the receipt ten years later gets them, whatever
 * renders receipts by then. That one is written is told in the same transaction, so once.
 */

import { createHash } from 'node:crypto';
import type { Background } from '#platform/background.ts';
import type { Database, Transaction } from '#platform/database.ts';
import { event } from '#platform/events/contracts.ts';
import { publish } from '#platform/events.ts';
import type { Logger } from '#platform/log.ts';
import { createPeriodic } from '#platform/periodic.ts';
import type { Id } from '#platform/values/id.ts';
import { numberOnReceipt } from '../rules/reference.ts';
import { findAuthorityName } from '../store/authorities.ts';
import { findPayable } from '../store/payables.ts';
import { findPayment } from '../store/payments.ts';
import type { PaymentRow } from '../tables.ts';
import { renderReceipt } from './render.ts';
import { addReceipt, claimUnwritten, findReceipt, lockReceipt, saveReceipt } from './store.ts';
import type { ReceiptRow } from './tables.ts';

/** How soon after a payment its receipt is begun. */
const EVERY_MS = 2_000;

type Written = ReceiptRow & { readonly content: Uint8Array; readonly sha512: string };

const isWritten = (receipt: ReceiptRow): receipt is Written => receipt.content !== null && receipt.sha512 !== null;

async function write(tx: Transaction, payment: PaymentRow, now: Date): Promise<Written> {
  const payable = await findPayable(tx, payment.applicationId);
  if (payable === null) throw new Error(`nobody knows what payment ${payment.id} was for`);
  const content = await renderReceipt(payment, { payable, authority: await findAuthorityName(tx, payment.authorityId) });
  const sha512 = createHash('sha512').update(content).digest('hex');
  const written = { paymentId: payment.id, content, sha512, writtenAt: now };
  await saveReceipt(tx, written);
  return written;
}

async function tell(tx: Transaction, payment: PaymentRow, { content, sha512 }: Written, now: Date): Promise<void> {
  const { id, applicationId, account, organisationId, leikaKey, authorityId } = payment;
  const whose = { paymentId: id, applicationId, account, organisation: organisationId, leikaKey, authorityId };
  const told = { ...whose, number: numberOnReceipt(payment) ?? '', size: content.length, sha512 };
  await publish(tx, now, [event('payments.receipt.issued', id, told)]);
}

/**
 * The receipt of a payment, which is written now where it was not before. Null for a payment that is not paid. That of a payment from
 * before receipts were kept is told to nobody.
 */
export async function readReceipt(db: Database, payment: PaymentRow, now: Date): Promise<Written | null> {
  if (numberOnReceipt(payment) === null) return null;
  const found = await findReceipt(db, payment.id);
  if (found !== null && isWritten(found)) return found;
  return db.transaction(async (tx) => {
    const isOld = await addReceipt(tx, payment.id);
    const locked = await lockReceipt(tx, payment.id);
    if (locked !== null && isWritten(locked)) return locked;
    const written = await write(tx, payment, now);
    if (!isOld) await tell(tx, payment, written, now);
    return written;
  });
}

interface WriterDeps {
  readonly db: Database;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Writes the receipts of what was paid. Its `drain` answers how many. */
export function createReceiptWriter({ db, now, log }: WriterDeps): Background {
  /** Writes the next one behind `after`. Answers which it was, and whether it was written; null when there is none. */
  async function writeNext(after: Id<'Payment'> | null): Promise<{ readonly id: Id<'Payment'>; readonly done: boolean } | null> {
    const claimed: { id: Id<'Payment'> | null } = { id: null };
    try {
      return await db.transaction(async (tx) => {
        const id = await claimUnwritten(tx, after);
        const payment = id === null ? null : await findPayment(tx, id);
        if (payment === null) return null;
        claimed.id = payment.id;
        await tell(tx, payment, await write(tx, payment, now()), now());
        return { id: payment.id, done: true };
      });
    } catch (error) {
      if (claimed.id === null) throw error;
      log.error({ payment: claimed.id, err: error }, 'a receipt could not be written');
      return { id: claimed.id, done: false };
    }
  }

  async function writeAll(isOver: () => boolean): Promise<number> {
    let count = 0;
    let after: Id<'Payment'> | null = null;
    while (!isOver()) {
      const next = await writeNext(after);
      if (next === null) break;
      after = next.id;
      if (next.done) count += 1;
    }
    return count;
  }

  return createPeriodic({
    name: 'payments.receipts',
    everyMs: EVERY_MS,
    round: writeAll,
    drain: () => writeAll(() => false),
    log,
  });
}
