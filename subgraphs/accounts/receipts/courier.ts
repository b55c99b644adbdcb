/**
 * Brings receipts into the safe of whoever has paid, and tells her in the inbox. Both come to be in one transaction, in which it counts
 * as delivered: however often it is tried, and wherever a process ends, there is one document and one message.
 */

import type { Background } from '#platform/background.ts';
import type { Transaction } from '#platform/database.ts';
import { createPeriodic, inBatches } from '#platform/periodic.ts';
import { receiptUrl } from '#platform/receipt-link.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { findOneKnown } from '../inbox/store/applications.ts';
import { provide } from '../inbox/provide.ts';
import { levelOf } from '../rules/levels.ts';
import { createDocumentKey } from '../safe/keys.ts';
import type { SafeParts } from '../safe/parts.ts';
import { fill } from '../safe/receive.ts';
import { UploadRefused } from '../safe/refusals.ts';
import { scanVersion } from '../safe/scanning.ts';
import { addDocument } from '../safe/store/documents.ts';
import { addUpload } from '../safe/store/uploads.ts';
import type { UploadRow, VersionRow } from '../safe/tables.ts';
import { holdAccount } from '../store/accounts.ts';
import { claimDeliveries, endDelivery, LONGEST_WAIT_MS, lockDelivery, putOff } from './store.ts';
import type { ReceiptDeliveryRow } from './tables.ts';

const EVERY_MS = 2_000;
const AT_ONCE = 10;
const TIMEOUT_MS = 30_000;
/** How long a process that died keeps others from a receipt. */
const LEASE_MS = 5 * 60_000;
const FIRST_WAIT_MS = 10_000;

const MEDIA_TYPE = 'application/pdf';

/** Puts the message into the inbox, with the document where there is one. False when that was done before. */
async function tell(
  tx: Transaction,
  delivery: ReceiptDeliveryRow,
  documents: readonly Id<'Document'>[],
  now: Date,
): Promise<boolean> {
  if (!(await endDelivery(tx, delivery.paymentId, now))) return false;
  const { accountId, organisationId, leikaKey, applicationId, authorityId, eventPosition } = delivery;
  const known = await findOneKnown(tx, applicationId);
  const facts = { number: known?.number ?? null, serviceName: known?.serviceName ?? null };
  const requiredTrustLevel = levelOf(known?.trustLevel ?? null);
  const about = { accountId, organisationId, leikaKey, applicationId, authorityId, eventPosition };
  const told = await provide(tx, [{ ...about, kind: 'PAYMENT_RECEIPT', facts, requiredTrustLevel, documents }], now);
  return told.length === 1;
}

/** Makes room for the document, which nobody sees before it has come in whole. Null when there is no account to bring it to any more. */
async function begin(parts: SafeParts, { paymentId }: ReceiptDeliveryRow): Promise<UploadRow | null> {
  const now = parts.now();
  return parts.db.transaction(async (tx) => {
    const delivery = await lockDelivery(tx, paymentId);
    const accountId = delivery?.accountId ?? null;
    if (delivery === null || accountId === null || !(await holdAccount(tx, accountId))) return null;
    const { applicationId, authorityId, number, size } = delivery;
    const known = await findOneKnown(tx, applicationId);
    const id = newId<'Document'>();
    const wrappedKey = await createDocumentKey(tx, accountId, id, parts.masterKeys);
    const requiredTrustLevel = levelOf(known?.trustLevel ?? null);
    const origin = { authorityId, applicationId, requiredTrustLevel, withheld: false };
    await addDocument(tx, { id, accountId, name: `Quittung ${number}.pdf`, wrappedKey, createdAt: now, ...origin });
    const file = { mediaType: MEDIA_TYPE, size, expiresAt: now, claimedAt: now };
    const upload = { id: newId<'DocumentVersion'>(), accountId, documentId: id, ...file };
    await addUpload(tx, upload);
    return upload;
  });
}

/** The content as the payments have it. Throws when they give none. */
async function fetchReceipt(parts: SafeParts, { paymentId }: ReceiptDeliveryRow): Promise<AsyncIterable<Uint8Array>> {
  const url = receiptUrl(parts.publicUrl, paymentId, parts.linkSecret, parts.now());
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (response.status !== 200 || response.body === null) throw new Error(`The payments answered ${response.status}`);
  return response.body;
}

async function bring(parts: SafeParts, delivery: ReceiptDeliveryRow): Promise<VersionRow | null> {
  const content = await fetchReceipt(parts, delivery);
  const upload = await begin(parts, delivery);
  if (upload === null) return null;
  return fill(parts, upload, content, async (tx, { documentId, sha512 }) => {
    // What the payments have told of is what comes into the safe, to the byte.
    if (sha512 !== delivery.sha512) throw new UploadRefused('CONTENT_MISMATCH');
    if (!(await tell(tx, delivery, [documentId], parts.now()))) throw new UploadRefused('DOCUMENT_GONE');
  });
}

/** `hear` takes in what was told of applications by now. */
export function createReceiptCourier(parts: SafeParts, hear: () => Promise<unknown>): Background {
  const { db, log, now, scanner } = parts;

  /** True when the receipt was delivered. */
  async function deliver(delivery: ReceiptDeliveryRow): Promise<boolean> {
    try {
      await hear();
      if (delivery.accountId === null) return await db.transaction((tx) => tell(tx, delivery, [], now()));
      const version = await bring(parts, delivery);
      if (version !== null && typeof scanner === 'function') await scanVersion(parts, scanner, version);
      return version !== null;
    } catch (error) {
      const wait = Math.min(FIRST_WAIT_MS * 2 ** delivery.attempts, LONGEST_WAIT_MS);
      log.warn({ payment: delivery.paymentId, err: error, wait }, 'a receipt could not be delivered; trying again');
      await putOff(db, delivery, new Date(now().getTime() + wait));
      return false;
    }
  }

  async function deliverAll(dueAt: Date | null, isOver: () => boolean): Promise<number> {
    let delivered = 0;
    let after: Id<'Payment'> | null = null;
    await inBatches(AT_ONCE, isOver, async () => {
      const until = new Date(now().getTime() + LEASE_MS);
      const claimed = await claimDeliveries(db, { limit: AT_ONCE, dueAt, after }, until);
      for (const delivery of claimed) delivered += (await deliver(delivery)) ? 1 : 0;
      after = claimed.at(-1)?.paymentId ?? after;
      return claimed.length;
    });
    return delivered;
  }

  return createPeriodic({
    name: 'accounts.receipt-courier',
    everyMs: EVERY_MS,
    round: (isOver) => deliverAll(now(), isOver),
    drain: () => deliverAll(null, () => false),
    log,
  });
}
