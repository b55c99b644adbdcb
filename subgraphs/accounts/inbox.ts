/** Puts what applications and payments tell into the inbox: exactly one message an event. */

import type { OpenDatabase, Transaction } from '#platform/database.ts';
import type { Background } from '#platform/background.ts';
import { createConsumer, type Event } from '#platform/events.ts';
import { payloadOf } from '#platform/events/contracts.ts';
import type { Logger } from '#platform/log.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { findSuccessors } from './merging/store.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import { isNotice, NOTICES, type MessageFacts, type MessageKind } from './rules/messages.ts';
import { openAccounts } from './store/accounts.ts';
import { deliver, findFacts } from './store/messages.ts';

const PAYMENT = 'payments.payment.changed';
const TRANSFERRED = 'applications.application.transferred';

interface News {
  readonly event: Event;
  readonly kind: MessageKind;
  readonly account: Id<'Account'>;
  /** The organisation whose message it is to be, and the service it is about. */
  readonly organisation: Id<'Organisation'> | null;
  readonly leikaKey: LeikaKey | null;
  readonly applicationId: Id<'Application'>;
  /** Null where the event does not name the application. */
  readonly facts: MessageFacts | null;
}

/** The message an event is to become; null for one that the applicant need not hear of. */
function readNews(event: Event): News | null {
  const { type } = event;
  if (isNotice(type)) {
    const { account, organisation = null, leikaKey = null, applicationId, number, serviceName } = payloadOf(type, event);
    const facts = { number, serviceName };
    return { event, kind: NOTICES[type], account, organisation, leikaKey, applicationId, facts };
  }
  if (type === TRANSFERRED) {
    const { to, leikaKey, applicationId, number, serviceName } = payloadOf(TRANSFERRED, event);
    return { event, kind: 'APPLICATION_RECEIVED', ...to, leikaKey, applicationId, facts: { number, serviceName } };
  }
  const { account, organisation = null, leikaKey = null, applicationId, status } = payloadOf(PAYMENT, event);
  if (status !== 'PAID') return null;
  return { event, kind: 'PAYMENT_PAID', account, organisation, leikaKey, applicationId, facts: null };
}

async function handle(tx: Transaction, events: readonly Event[], receivedAt: Date): Promise<void> {
  const told = events.map(readNews).filter((entry) => entry !== null);
  // What was said of an account before it was merged is for the one it was merged into.
  const successors = await findSuccessors(tx, [...new Set(told.map(({ account }) => account))]);
  const news = told.map((entry) => ({ ...entry, account: successors.get(entry.account) ?? entry.account }));
  await openAccounts(tx, [...new Set(news.map(({ account }) => account))], receivedAt);
  // A payment does not name its application, but the application was submitted before, so that a message did.
  const unnamed = news.filter(({ facts }) => facts === null).map(({ applicationId }) => applicationId);
  const known = new Map(await findFacts(tx, [...new Set(unnamed)]));
  const messages = news.map(({ event, kind, account, organisation, leikaKey, applicationId, facts }) => {
    const named = facts ?? known.get(applicationId) ?? { number: null, serviceName: null };
    known.set(applicationId, named);
    return {
      id: newId<'Message'>(),
      accountId: account,
      organisationId: organisation,
      leikaKey,
      kind,
      facts: named,
      applicationId,
      eventPosition: event.position,
      receivedAt,
    };
  });
  await deliver(tx, messages);
}

/** The consumer that fills the inbox; a message counts as received when it is put there. */
export function createInbox(database: OpenDatabase, now: () => Date, log: Logger): Background {
  const types = [...Object.keys(NOTICES), TRANSFERRED, PAYMENT];
  return createConsumer(database, { name: 'accounts.inbox', types, handle: (tx, events) => handle(tx, events, now()) }, log);
}
