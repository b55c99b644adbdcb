/**
 * Puts messages into inboxes, and does what follows from that in the same transaction: attachments come before their owner's eyes,
 * decisions get the day they count as notified or go out on paper, a notice is ordered, and the provision is proved.
 */

import type { Transaction } from '#platform/database.ts';
import { newId, type Id } from '#platform/values/id.ts';
import type { ServiceKey } from '#platform/values/service-key.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import type { Words } from '../rules/correspondence.ts';
import type { MessageFacts, MessageKind } from '../rules/messages.ts';
import { deemedDeliveredOn, type ProcedureLaw } from '../rules/notification.ts';
import { notify } from '../notices/store.ts';
import { record } from '../safe/store/records.ts';
import { insertMessages } from '../store/messages.ts';
import { lockAccounts } from '../store/accounts.ts';
import type { MessageRow } from '../tables.ts';
import { attach, lockDelivered } from './store/attachments.ts';
import { orderPaper } from './store/paper.ts';
import { optedOut } from './store/preferences.ts';
import { prove } from './store/provisions.ts';
import { tellNotified } from './notified.ts';

/** A message that is to come. */
export interface News {
  /** Null for that of an organisation whose application leads to no account any more. */
  readonly accountId: Id<'Account'> | null;
  /** The organisation whose message it is, and the service it is about; left out or null: the account's own. */
  readonly organisationId?: Id<'Organisation'> | null;
  readonly leikaKey?: ServiceKey | null;
  readonly kind: MessageKind;
  readonly facts: MessageFacts;
  readonly requiredTrustLevel: TrustLevel;
  readonly applicationId?: Id<'Application'>;
  /** The authority it comes from; left out: it comes from the portal. */
  readonly authorityId?: Id<'Authority'>;
  /** The event it tells of: the same event makes one message. */
  readonly eventPosition?: bigint;
  readonly words?: Words;
  /** The law of a decision; left out for what is none. */
  readonly law?: ProcedureLaw;
  /** Documents made for the application that come with it. */
  readonly documents?: readonly Id<'Document'>[];
}

type Entry = News & { readonly id: Id<'Message'> };

async function attachAll(tx: Transaction, { id, applicationId, accountId, authorityId, documents = [] }: Entry, at: Date) {
  if (accountId === null || applicationId === undefined || authorityId === undefined || documents.length === 0) return;
  const found = await lockDelivered(tx, applicationId, documents);
  const delivered = found.filter(({ document }) => document.accountId === accountId && document.authorityId === authorityId);
  await attach(tx, id, delivered);
  for (const { document } of delivered) {
    const what = { accountId, documentId: document.id, applicationId, authorityId, actor: 'AUTHORITY' } as const;
    await record(tx, { ...what, action: 'DELIVERED', at });
  }
}

async function orderLetters(tx: Transaction, entries: readonly Entry[], orderedAt: Date): Promise<void> {
  const letters = entries.flatMap(({ id: messageId, accountId, applicationId, authorityId, law }) => {
    if (applicationId === undefined || authorityId === undefined || law === undefined) return [];
    return [{ id: newId<'PaperDelivery'>(), messageId, accountId, applicationId, authorityId, law, orderedAt }];
  });
  await orderPaper(tx, letters);
}

/** How a decision is notified: as its addressee wants it at the moment of the provision, whatever she wanted when it was made. */
function channelOf({ law, accountId }: News, onPaper: ReadonlySet<Id<'Account'>>, now: Date) {
  if (law === undefined) return {};
  if (accountId !== null && onPaper.has(accountId)) return { law, channel: 'POST' as const };
  return { law, channel: 'INBOX' as const, deemedDeliveredOn: deemedDeliveredOn(now, law) };
}

/** Provides messages; one whose event was told of before is left out. Answers those that are new. */
export async function provide(tx: Transaction, news: readonly News[], now: Date): Promise<readonly MessageRow[]> {
  if (news.length === 0) return [];
  const addressees = news.flatMap(({ law, accountId }) => (law === undefined || accountId === null ? [] : [accountId]));
  // Whoever changes her mind at this moment does so before or after, and never in between.
  await lockAccounts(tx, addressees);
  const onPaper = await optedOut(tx, addressees);
  const entries: readonly Entry[] = news.map((one) => ({ ...one, id: newId<'Message'>() }));
  const inserted = await insertMessages(
    tx,
    entries.map((entry) => {
      const { id, accountId, kind, facts, requiredTrustLevel, applicationId, authorityId, eventPosition, words } = entry;
      const { organisationId, leikaKey } = entry;
      const about = { organisationId, leikaKey, applicationId, authorityId, eventPosition, ...words };
      return { id, accountId, kind, facts, requiredTrustLevel, ...about, ...channelOf(entry, onPaper, now), receivedAt: now };
    }),
  );
  const isNew = new Set(inserted.map(({ id }) => id));
  const added = entries.filter(({ id }) => isNew.has(id));
  for (const entry of added) await attachAll(tx, entry, now);
  await orderLetters(
    tx,
    added.filter(({ accountId }) => accountId !== null && onPaper.has(accountId)),
    now,
  );
  await notify(tx, added, now);
  await tellNotified(
    tx,
    inserted.flatMap(({ applicationId, deemedDeliveredOn: notifiedOn }) =>
      applicationId === null || notifiedOn === null ? [] : [{ applicationId, notifiedOn }],
    ),
    now,
  );
  await prove(
    tx,
    added.map(({ id }) => id),
    'PROVIDED',
    now,
  );
  return inserted;
}
