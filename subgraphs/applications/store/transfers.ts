/** Offers to hand applications over, in the database; their codes are not kept. */

import { and, asc, eq, gt, isNull, like, or, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Holder } from '#platform/identity/representation.ts';
import { digestOf } from '#platform/one-time-code.ts';
import type { Id } from '#platform/values/id.ts';
import type { Represented } from '../rules/access.ts';
import type { Holding, TransferAnswer } from '../rules/transfers.ts';
import { applications, transfers, type ApplicationRow, type TransferRow } from '../tables.ts';

/** An offer that can be answered, and the application as it is. */
export interface OpenOffer {
  readonly transfer: TransferRow;
  readonly application: ApplicationRow;
}

/** By which an offer is found: the code that was handed over, or its id for the organisation it is addressed to. */
export type OfferKey = { readonly code: string } | { readonly id: Id<'Transfer'>; readonly organisation: Id<'Organisation'> };

const isOpen = (now: Date) => and(isNull(transfers.answeredAt), gt(transfers.expiresAt, now));

const isKeyed = (key: OfferKey) =>
  'code' in key
    ? eq(transfers.codeHash, digestOf(key.code))
    : and(eq(transfers.id, key.id), eq(transfers.toOrganisation, key.organisation));

/** Null when there is no such offer, or it was answered, or its time is over. */
export async function findOpenOffer(db: Database | Transaction, key: OfferKey, now: Date): Promise<OpenOffer | null> {
  const [row] = await db
    .select({ transfer: transfers, application: applications })
    .from(transfers)
    .innerJoin(applications, eq(applications.id, transfers.applicationId))
    .where(and(isKeyed(key), isOpen(now)));
  return row ?? null;
}

/** The offer of an application that is open; null: there is none. */
export async function findOfferOf(db: Database | Transaction, id: Id<'Application'>, now: Date): Promise<TransferRow | null> {
  const [row] = await db
    .select()
    .from(transfers)
    .where(and(eq(transfers.applicationId, id), isOpen(now)));
  return row ?? null;
}

/** The open offers to an organisation, about the services that somebody acts in, the oldest first. */
export async function readOffersTo(db: Database, { organisation, services }: Holder, now: Date): Promise<readonly OpenOffer[]> {
  if (organisation === null) return [];
  const about =
    services === null ? undefined : or(...services.map((stem) => like(applications.leikaKey, `${stem}%`)), sql`false`);
  return db
    .select({ transfer: transfers, application: applications })
    .from(transfers)
    .innerJoin(applications, eq(applications.id, transfers.applicationId))
    .where(and(eq(transfers.toOrganisation, organisation), isOpen(now), about))
    .orderBy(asc(transfers.id));
}

type NewOffer = Omit<TransferRow, 'codeHash' | 'answer' | 'answeredAt' | 'answeredBy'>;

/** Writes an offer; one that is not answered yet gives way. Call it with the application locked. */
export async function saveOffer(tx: Transaction, offer: NewOffer, code: string | null): Promise<void> {
  await tx
    .update(transfers)
    .set({ answer: 'REPLACED', answeredAt: offer.offeredAt, answeredBy: offer.offeredBy })
    .where(and(eq(transfers.applicationId, offer.applicationId), isNull(transfers.answeredAt)));
  await tx.insert(transfers).values({ ...offer, codeHash: code === null ? null : digestOf(code) });
}

/** Answers an offer. Call it with the application locked, so that nobody else answers it. */
export async function answerOffer(
  tx: Transaction,
  id: Id<'Transfer'>,
  answer: TransferAnswer,
  by: Id<'Account'>,
  now: Date,
): Promise<void> {
  await tx.update(transfers).set({ answer, answeredAt: now, answeredBy: by }).where(eq(transfers.id, id));
}

/** Gives an application its new owner. */
export async function saveOwner(
  tx: Transaction,
  id: Id<'Application'>,
  { accountId, organisation }: Pick<Holding, 'accountId'> & { readonly organisation: Represented | null },
): Promise<void> {
  await tx
    .update(applications)
    .set({
      accountId,
      organisationId: organisation?.id ?? null,
      organisationName: organisation?.name ?? null,
      organisationProven: organisation?.isProven ?? null,
    })
    .where(eq(applications.id, id));
}
