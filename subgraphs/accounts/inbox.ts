/** Puts what applications and payments tell into the inbox: exactly one message an event. Keeps what is to be known of applications. */

import type { OpenDatabase, Transaction } from '#platform/database.ts';
import type { Background } from '#platform/background.ts';
import { createConsumer, type Event } from '#platform/events.ts';
import { payloadOf } from '#platform/events/contracts.ts';
import type { Logger } from '#platform/log.ts';
import type { Id } from '#platform/values/id.ts';
import { endShares } from './inbox/ending.ts';
import { provide, type News } from './inbox/provide.ts';
import { endKnown, findKnown, saveKnown, transferKnown } from './inbox/store/applications.ts';
import type { KnownApplicationRow } from './inbox/tables.ts';
import { levelOf } from './rules/levels.ts';
import { isNotice, NOTICES, type MessageFacts } from './rules/messages.ts';
import { findSuccessors } from './merging/store.ts';
import { openAccounts } from './store/accounts.ts';
import { findFacts } from './store/messages.ts';

const STARTED = 'applications.application.started';
const SUBMITTED = 'applications.application.submitted';
const DISCARDED = 'applications.application.discarded';
const WITHDRAWN = 'applications.application.withdrawn';
const DECIDED = 'applications.application.decided';
const ASKED = 'applications.application.information-requested';
const PAYMENT = 'payments.payment.changed';
const TRANSFERRED = 'applications.application.transferred';

/** The account that is meant by now: what was said of one before it was merged is for the one it was merged into. */
type Successors = (account: Id<'Account'>) => Id<'Account'>;

/** What the events tell of applications themselves. */
async function learn(tx: Transaction, event: Event, successorOf: Successors, now: Date): Promise<void> {
  if (event.type === STARTED) {
    const { applicationId: id, account, authorityId, requiredTrustLevel: trustLevel, ...of } = payloadOf(STARTED, event);
    const accountId = successorOf(account);
    await saveKnown(tx, { id, accountId, organisationId: of.organisation, leikaKey: of.leikaKey, authorityId, trustLevel });
  } else if (event.type === SUBMITTED) {
    const { applicationId: id, account, authorityId, number, serviceName, ...rest } = payloadOf(SUBMITTED, event);
    const accountId = successorOf(account);
    const trustLevel = rest.requiredTrustLevel ?? 'SUBSTANTIAL';
    const of = { organisationId: rest.organisation ?? null, leikaKey: rest.leikaKey };
    await saveKnown(tx, { id, accountId, ...of, authorityId, trustLevel, number, serviceName, submittedAt: event.occurredAt });
  } else if (event.type === TRANSFERRED) {
    const { applicationId, to } = payloadOf(TRANSFERRED, event);
    // What the earlier holder let the authority read was hers.
    await endShares(tx, applicationId, now);
    await transferKnown(tx, applicationId, { accountId: successorOf(to.account), organisationId: to.organisation });
  } else if (event.type === WITHDRAWN || event.type === DISCARDED) {
    const { applicationId } = payloadOf(event.type, event);
    await endKnown(tx, applicationId, event.occurredAt);
    await endShares(tx, applicationId, now);
  }
}

/** What only some events say of their message. */
function particulars(event: Event): Pick<News, 'law' | 'documents'> & { readonly chosen: News['requiredTrustLevel'] | null } {
  if (event.type === ASKED) return { chosen: payloadOf(ASKED, event).chosenTrustLevel ?? null };
  if (event.type !== DECIDED) return { chosen: null };
  const { chosenTrustLevel = null, law = 'GENERAL', documents = [] } = payloadOf(DECIDED, event);
  return { chosen: chosenTrustLevel, law, documents };
}

interface Known {
  readonly successorOf: Successors;
  readonly applications: ReadonlyMap<string, KnownApplicationRow>;
  /** What earlier messages said of applications. */
  readonly facts: Map<string, MessageFacts>;
}

/** The message an event is to become; null for one that the applicant need not hear of. */
function readNews(event: Event, { applications, facts, successorOf }: Known): News | null {
  const { type, position: eventPosition } = event;
  if (isNotice(type)) {
    const { account, organisation = null, leikaKey = null, applicationId, number, serviceName } = payloadOf(type, event);
    const { chosen, ...rest } = particulars(event);
    const application = applications.get(applicationId);
    const authority = type === DECIDED || type === ASKED ? application?.authorityId : undefined;
    facts.set(applicationId, { number, serviceName });
    return {
      accountId: successorOf(account),
      organisationId: organisation,
      leikaKey,
      kind: NOTICES[type],
      facts: { number, serviceName },
      applicationId,
      eventPosition,
      requiredTrustLevel: levelOf(application?.trustLevel ?? null, chosen),
      ...(authority !== undefined && { authorityId: authority }),
      ...rest,
    };
  }
  const about = (id: Id<'Application'>) => levelOf(applications.get(id)?.trustLevel ?? null);
  if (type === TRANSFERRED) {
    const { to, leikaKey, applicationId, number, serviceName } = payloadOf(TRANSFERRED, event);
    const whose = { accountId: successorOf(to.account), organisationId: to.organisation, leikaKey };
    const told = { applicationId, eventPosition, requiredTrustLevel: about(applicationId) };
    return { ...whose, ...told, kind: 'APPLICATION_RECEIVED', facts: { number, serviceName } };
  }
  if (type !== PAYMENT) return null;
  const { account, organisation = null, leikaKey = null, applicationId, status } = payloadOf(PAYMENT, event);
  const accountId = successorOf(account);
  if (status !== 'PAID') return null;
  const named = facts.get(applicationId) ?? { number: null, serviceName: null };
  const whose = { accountId, organisationId: organisation, leikaKey };
  const told = { applicationId, eventPosition, requiredTrustLevel: about(applicationId) };
  return { ...whose, ...told, kind: 'PAYMENT_PAID', facts: named };
}

async function handle(tx: Transaction, events: readonly Event[], now: Date): Promise<void> {
  const about = events.map((event) => {
    if (event.type === TRANSFERRED) return { ...payloadOf(TRANSFERRED, event), ...payloadOf(TRANSFERRED, event).to };
    return event.payload as { readonly applicationId: Id<'Application'>; readonly account: Id<'Account'> };
  });
  const successors = await findSuccessors(tx, [...new Set(about.map(({ account }) => account))]);
  const successorOf: Successors = (account) => successors.get(account) ?? account;
  for (const event of events) await learn(tx, event, successorOf, now);
  const told = events.filter(({ type }) => isNotice(type) || type === PAYMENT || type === TRANSFERRED);
  const ids = [...new Set(about.map(({ applicationId }) => applicationId))];
  await openAccounts(tx, [...new Set(about.map(({ account }) => successorOf(account)))], now);
  const applications = new Map((await findKnown(tx, ids)).map((application) => [application.id, application]));
  // A payment does not name its application, but the application was submitted before, so that a message did.
  const facts = new Map(await findFacts(tx, ids));
  const news = told.map((event) => readNews(event, { applications, facts, successorOf })).filter((entry) => entry !== null);
  await provide(tx, news, now);
}

/** The consumer that fills the inbox; a message counts as provided when it is put there. */
export function createInbox(database: OpenDatabase, now: () => Date, log: Logger): Background {
  const types = [...Object.keys(NOTICES), TRANSFERRED, PAYMENT, STARTED, DISCARDED];
  return createConsumer(database, { name: 'accounts.inbox', types, handle: (tx, events) => handle(tx, events, now()) }, log);
}
