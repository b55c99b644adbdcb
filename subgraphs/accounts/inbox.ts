/** Puts what applications and payments tell into the inbox: exactly one message an event. Keeps what is to be known of applications. */

import type { OpenDatabase, Transaction } from '#platform/database.ts';
import type { Background } from '#platform/background.ts';
import { createConsumer, type Event } from '#platform/events.ts';
import { payloadOf } from '#platform/events/contracts.ts';
import type { PaymentChanged } from '#platform/events/contracts/payments.ts';
import type { Logger } from '#platform/log.ts';
import type { Id } from '#platform/values/id.ts';
import { endShares } from './inbox/ending.ts';
import { provide, type News } from './inbox/provide.ts';
import { dropKnown, endKnown, findKnown, forwardKnown, saveKnown, transferKnown } from './inbox/store/applications.ts';
import type { KnownApplicationRow } from './inbox/tables.ts';
import { levelOf } from './rules/levels.ts';
import { releaseHeld } from './safe/holding.ts';
import { AFTER_DECISION_DAYS, submittedUntil } from './safe/rules/sharing.ts';
import { bindShares, bindSharesById, endBoundAt } from './safe/store/shares.ts';
import { isNotice, NOTICES, type MessageFacts, type MessageKind } from './rules/messages.ts';
import { readCurrent, type CurrentAccount } from './merging/current.ts';
import { openAccounts } from './store/accounts.ts';
import { findFacts } from './store/messages.ts';

const STARTED = 'applications.application.started';
const SUBMITTED = 'applications.application.submitted';
const DISCARDED = 'applications.application.discarded';
const WITHDRAWN = 'applications.application.withdrawn';
const REJECTED = 'applications.application.rejected';
const DECIDED = 'applications.application.decided';
const ASKED = 'applications.application.information-requested';
const FORWARDED = 'applications.application.forwarded';
const ANSWERED = 'applications.application.answered';
const RECEIVED = 'applications.attachments.received';
const PAYMENT = 'payments.payment.changed';
const REFUND = 'payments.refund.paid-out';
const TRANSFERRED = 'applications.application.transferred';
const TOGETHER = 'applications.co-application.told';

const DAY_MS = 86_400_000;

/** False where neither a person nor an organisation is left to keep anything for. */
const isSomebodys = (holder: Pick<KnownApplicationRow, 'accountId' | 'organisationId'>): boolean =>
  holder.accountId !== null || holder.organisationId !== null;

/** What the events tell of applications themselves. */
async function learn(tx: Transaction, event: Event, currentOf: CurrentAccount, now: Date): Promise<void> {
  if (event.type === STARTED) {
    const { applicationId: id, account, authorityId, requiredTrustLevel: trustLevel, ...of } = payloadOf(STARTED, event);
    const holder = { accountId: currentOf(account), organisationId: of.organisation };
    if (isSomebodys(holder)) await saveKnown(tx, { id, ...holder, leikaKey: of.leikaKey, authorityId, trustLevel });
  } else if (event.type === SUBMITTED) {
    const { applicationId: id, account, authorityId, number, serviceName, ...rest } = payloadOf(SUBMITTED, event);
    const holder = { accountId: currentOf(account), organisationId: rest.organisation ?? null };
    const of = { leikaKey: rest.leikaKey, trustLevel: rest.requiredTrustLevel ?? ('SUBSTANTIAL' as const) };
    const submitted = { id, ...holder, ...of, authorityId, number, serviceName, submittedAt: event.occurredAt };
    if (isSomebodys(holder)) await saveKnown(tx, submitted);
    const bound = { submittedAt: event.occurredAt, until: submittedUntil(event.occurredAt) };
    if (rest.attachments !== undefined) await bindSharesById(tx, id, rest.attachments, bound);
    else if (holder.accountId !== null) await bindShares(tx, id, holder.accountId, bound);
  } else if (event.type === FORWARDED) {
    const { applicationId, authorityId } = payloadOf(FORWARDED, event);
    await forwardKnown(tx, applicationId, authorityId);
  } else if (event.type === ANSWERED) {
    const { applicationId, attachments } = payloadOf(ANSWERED, event);
    const bound = { submittedAt: event.occurredAt, until: submittedUntil(event.occurredAt) };
    await bindSharesById(tx, applicationId, attachments, bound);
  } else if (event.type === RECEIVED) {
    const { applicationId } = payloadOf(RECEIVED, event);
    await endBoundAt(tx, applicationId, event.occurredAt);
    await releaseHeld(tx, applicationId, now);
  } else if (event.type === TRANSFERRED) {
    const { applicationId, to } = payloadOf(TRANSFERRED, event);
    const holder = { accountId: currentOf(to.account), organisationId: to.organisation };
    // What the earlier holder let the authority read was hers, save for what was submitted.
    await endShares(tx, applicationId, now, 'SUBMITTED');
    if (isSomebodys(holder)) await transferKnown(tx, applicationId, holder);
    else await dropKnown(tx, applicationId);
  } else if (event.type === DECIDED) {
    const { applicationId } = payloadOf(DECIDED, event);
    await endBoundAt(tx, applicationId, new Date(event.occurredAt.getTime() + AFTER_DECISION_DAYS * DAY_MS));
  } else if (event.type === WITHDRAWN || event.type === DISCARDED || event.type === REJECTED) {
    const { applicationId } = payloadOf(event.type, event);
    await endKnown(tx, applicationId, event.occurredAt);
    await endShares(tx, applicationId, now);
    await releaseHeld(tx, applicationId, now);
  }
}

/** What only some events say of their message. */
function particulars(event: Event): Pick<News, 'law' | 'documents'> & { readonly chosen: News['requiredTrustLevel'] | null } {
  if (event.type === ASKED || event.type === REJECTED) return { chosen: payloadOf(event.type, event).chosenTrustLevel ?? null };
  if (event.type !== DECIDED) return { chosen: null };
  const { chosenTrustLevel = null, law = 'GENERAL', documents = [], deemed = false } = payloadOf(DECIDED, event);
  // What nobody has decided is not notified, and no period to object begins by that.
  if (deemed) return { chosen: chosenTrustLevel };
  return { chosen: chosenTrustLevel, law, documents };
}

interface Known {
  readonly currentOf: CurrentAccount;
  readonly applications: ReadonlyMap<string, KnownApplicationRow>;
  /** What earlier messages said of applications. */
  readonly facts: Map<string, MessageFacts>;
}

type OfMoney = Omit<PaymentChanged, 'paymentId' | 'status'> & { readonly kind: MessageKind };

/** What an event tells of money that the applicant has to hear of; null for any other. */
function readMoney(event: Event): OfMoney | null {
  if (event.type === REFUND) {
    const refund = payloadOf(REFUND, event);
    return { ...refund, kind: refund.isWhole ? 'PAYMENT_REFUNDED' : 'PAYMENT_PARTLY_REFUNDED' };
  }
  if (event.type !== PAYMENT) return null;
  const payment = payloadOf(PAYMENT, event);
  if (payment.status === 'PAID') return { ...payment, kind: 'PAYMENT_PAID' };
  return payment.status === 'DUE' ? { ...payment, kind: 'PAYMENT_DUE' } : null;
}

/** The message an event is to become; null for one that the applicant need not hear of. */
function readNews(event: Event, { applications, facts, currentOf }: Known): News | null {
  const { type, position: eventPosition } = event;
  if (isNotice(type)) {
    const { account, organisation = null, leikaKey = null, applicationId, number, serviceName } = payloadOf(type, event);
    const { chosen, ...rest } = particulars(event);
    const application = applications.get(applicationId);
    const authority = type === DECIDED || type === ASKED || type === REJECTED ? application?.authorityId : undefined;
    const isUntold = type === WITHDRAWN && payloadOf(WITHDRAWN, event).reachesAuthority === false;
    const isDeemed = type === DECIDED && payloadOf(DECIDED, event).deemed === true;
    facts.set(applicationId, { number, serviceName });
    return {
      accountId: currentOf(account),
      organisationId: organisation,
      leikaKey,
      kind: isUntold ? 'WITHDRAWAL_TO_TELL' : isDeemed ? 'APPLICATION_DEEMED_GRANTED' : NOTICES[type],
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
    const whose = { accountId: currentOf(to.account), organisationId: to.organisation, leikaKey };
    const told = { applicationId, eventPosition, requiredTrustLevel: about(applicationId) };
    return { ...whose, ...told, kind: 'APPLICATION_RECEIVED', facts: { number, serviceName } };
  }
  if (type === TOGETHER) {
    const { account, applicationId, number, serviceName, news } = payloadOf(TOGETHER, event);
    const told = { applicationId, eventPosition, requiredTrustLevel: about(applicationId) };
    return { ...told, accountId: currentOf(account), kind: `CO_APPLICATION_${news}`, facts: { number, serviceName } };
  }
  const ofMoney = readMoney(event);
  if (ofMoney === null) return null;
  const { account, organisation = null, leikaKey = null, applicationId, kind } = ofMoney;
  const accountId = currentOf(account);
  const named = facts.get(applicationId) ?? { number: null, serviceName: null };
  const whose = { accountId, organisationId: organisation, leikaKey };
  const told = { applicationId, eventPosition, requiredTrustLevel: about(applicationId) };
  return { ...whose, ...told, kind, facts: named };
}

interface About {
  readonly applicationId: Id<'Application'>;
  readonly account: Id<'Account'> | null;
}

async function handle(tx: Transaction, events: readonly Event[], now: Date): Promise<void> {
  const about: readonly About[] = events.map((event) => {
    if (event.type === TRANSFERRED) return { ...payloadOf(TRANSFERRED, event), ...payloadOf(TRANSFERRED, event).to };
    return { account: null, ...(event.payload as Pick<About, 'applicationId'> & Partial<About>) };
  });
  const currentOf = await readCurrent(
    tx,
    about.map(({ account }) => account),
  );
  for (const event of events) await learn(tx, event, currentOf, now);
  const told = events.filter(
    ({ type }) => isNotice(type) || type === PAYMENT || type === REFUND || type === TRANSFERRED || type === TOGETHER,
  );
  const ids = [...new Set(about.map(({ applicationId }) => applicationId))];
  const accounts = about.map(({ account }) => currentOf(account)).filter((account) => account !== null);
  await openAccounts(tx, [...new Set(accounts)], now);
  const applications = new Map((await findKnown(tx, ids)).map((application) => [application.id, application]));
  // A payment does not name its application, but the application was submitted before, so that a message did.
  const facts = new Map(await findFacts(tx, ids));
  const news = told.map((event) => readNews(event, { applications, facts, currentOf })).filter((entry) => entry !== null);
  await provide(tx, news, now);
}

/** The consumer that fills the inbox; a message counts as provided when it is put there. */
export function createInbox(database: OpenDatabase, now: () => Date, log: Logger): Background {
  const types = [...Object.keys(NOTICES), TRANSFERRED, TOGETHER, PAYMENT, REFUND, STARTED, DISCARDED, ANSWERED, RECEIVED];
  return createConsumer(database, { name: 'accounts.inbox', types, handle: (tx, events) => handle(tx, events, now()) }, log);
}
