/** The inbox in the database. */

import { and, asc, count, desc, eq, inArray, isNotNull, isNull, like, lt, or, sql, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import type { Id } from '#platform/values/id.ts';
import type { Inbox } from '../rules/inbox.ts';
import type { MessageFacts } from '../rules/messages.ts';
import { messages, type MessageRow } from '../tables.ts';

type NewMessage = typeof messages.$inferInsert;

interface InboxFilter extends Inbox {
  readonly unreadOnly: boolean;
  /** Only messages about it; null: all. */
  readonly application: Id<'Application'> | null;
}

/** The person's own messages, or those of an organisation, about the services that she acts in. */
function isIn({ account, organisation, services }: Inbox): SQL | undefined {
  if (organisation === null) return and(eq(messages.accountId, account), isNull(messages.organisationId));
  const about = services === null ? undefined : or(...services.map((stem) => like(messages.leikaKey, `${stem}%`)), sql`false`);
  return and(eq(messages.organisationId, organisation), about);
}

const inInbox = ({ unreadOnly, application, ...inbox }: InboxFilter) =>
  and(
    isIn(inbox),
    unreadOnly ? isNull(messages.readAt) : undefined,
    application === null ? undefined : eq(messages.applicationId, application),
  );

/** The messages of an inbox that came before `before`, the newest first. */
export async function readInbox(
  db: Database,
  filter: InboxFilter,
  before: Id<'Message'> | null,
  limit: number,
): Promise<readonly MessageRow[]> {
  return db
    .select()
    .from(messages)
    .where(and(inInbox(filter), before === null ? undefined : lt(messages.id, before)))
    .orderBy(desc(messages.id))
    .limit(limit);
}

export async function countInbox(db: Database, filter: InboxFilter): Promise<number> {
  const [row] = await db.select({ total: count() }).from(messages).where(inInbox(filter));
  return row?.total ?? 0;
}

export const findMessages = readByKeys((db, ids: Keys<Id<'Message'>>) =>
  db.select().from(messages).where(isAmong(messages.id, ids)),
);

/** Marks a message as read unless it is; the time of the first reading stays. Null when there is no such message in the inbox. */
export async function markRead(tx: Transaction, inbox: Inbox, id: Id<'Message'>, at: Date): Promise<MessageRow | null> {
  const [row] = await tx
    .update(messages)
    .set({ readAt: sql`coalesce(${messages.readAt}, ${at.toISOString()}::timestamptz)` })
    .where(and(eq(messages.id, id), isIn(inbox)))
    .returning();
  return row ?? null;
}

/** Keeps messages; one whose event was told of before is left out. Answers those that are new. For `provide` alone, which does the rest. */
export async function insertMessages(tx: Transaction, news: readonly NewMessage[]): Promise<readonly MessageRow[]> {
  return tx
    .insert(messages)
    .values([...news])
    .onConflictDoNothing({ target: messages.eventPosition })
    .returning();
}

/** Keeps that messages were opened. Answers those that were opened for the first time. */
export async function markRetrieved(tx: Transaction, ids: readonly Id<'Message'>[], at: Date): Promise<readonly Id<'Message'>[]> {
  const opened = await tx
    .update(messages)
    .set({ retrievedAt: at })
    .where(and(inArray(messages.id, [...ids]), isNull(messages.retrievedAt)))
    .returning({ id: messages.id });
  return opened.map(({ id }) => id);
}

/** What authorities have sent about an application, the oldest first. */
export function readDispatched(db: Database, applicationId: Id<'Application'>): Promise<readonly MessageRow[]> {
  return db
    .select()
    .from(messages)
    .where(and(eq(messages.applicationId, applicationId), isNotNull(messages.authorityId)))
    .orderBy(asc(messages.id));
}

/** What earlier messages said of applications. */
export async function findFacts(tx: Transaction, ids: readonly Id<'Application'>[]): Promise<ReadonlyMap<string, MessageFacts>> {
  if (ids.length === 0) return new Map();
  const found = await tx
    .selectDistinctOn([messages.applicationId], { applicationId: messages.applicationId, facts: messages.facts })
    .from(messages)
    .where(inArray(messages.applicationId, [...ids]))
    .orderBy(messages.applicationId, desc(messages.id));
  return new Map(found.flatMap(({ applicationId, facts }) => (applicationId === null ? [] : [[applicationId, facts]])));
}
