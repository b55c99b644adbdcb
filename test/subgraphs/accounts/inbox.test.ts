import { describe, expect, test } from 'vitest';
import { and, eq, sql } from 'drizzle-orm';
import { settle } from '#platform/background.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { PaymentChanged } from '#platform/events/contracts/payments.ts';
import { outbox } from '#platform/events/tables.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import type { Language } from '#platform/language.ts';
import { createLog } from '#platform/log.ts';
import { derivedId, newId } from '#platform/values/id.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { createAccounts } from '#subgraphs/accounts/index.ts';
import { useDatabase } from '#test/support/database.ts';
import { safeSettings } from '#test/support/safe.ts';
import { citizen, now, NOW } from '#test/support/viewers.ts';

const database = useDatabase();
const log = createLog('silent');
const accounts = () => createAccounts({ database: database.current, now, log, settings: safeSettings() });

const INBOX = `query ($first: Int, $after: String, $unreadOnly: Boolean) { me { inbox(first: $first, after: $after, unreadOnly: $unreadOnly) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { id kind subject body application { id } receivedAt readAt } }
} } }`;

const READ = 'mutation ($id: ID!) { markMessageRead(input: { id: $id }) { message { readAt } problems { code } } }';

interface Inbox {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[];
}

async function inboxOf(viewer: Viewer, variables: Record<string, unknown> = {}, language: Language = 'de'): Promise<Inbox> {
  const result = await accounts().execute({ query: INBOX, variables }, { viewer, language, requestId: 'test' });
  expect(result.errors).toBeUndefined();
  return (result.data as { me: { inbox: Inbox } }).me.inbox;
}

const kinds = ({ edges }: Inbox): unknown[] => edges.map(({ node }) => node['kind']);

async function tell(...events: Parameters<typeof publish>[2]): Promise<void> {
  await database.current.db.transaction((tx) => publish(tx, NOW, events));
  await settle(accounts().background);
}

/** The events one application makes, for the account of a viewer. */
function applicationOf({ account }: Viewer) {
  const applicationId = newId<'Application'>();
  const notice = { applicationId, account, number: 'V-2026-000123', serviceName: 'Hund anmelden' };
  return {
    applicationId,
    submitted: event('applications.application.submitted', applicationId, {
      ...notice,
      offerId: derivedId('offer'),
      leikaKey: parseLeika('99102013104000'),
      authorityId: derivedId('office'),
      paymentPolicy: 'MANDATORY',
      charges: [],
    }),
    asked: event('applications.application.information-requested', applicationId, notice),
    decided: event('applications.application.decided', applicationId, notice),
    withdrawn: event('applications.application.withdrawn', applicationId, notice),
    untold: event('applications.application.withdrawn', applicationId, { ...notice, reachesAuthority: false }),
    rejected: event('applications.application.rejected', applicationId, notice),
    closed: event('applications.application.closed', applicationId, notice),
    payment: (status: PaymentChanged['status']) => {
      const paymentId = derivedId<'Payment'>(`payment:${applicationId}`);
      return event('payments.payment.changed', paymentId, { paymentId, applicationId, account, status });
    },
  };
}

describe('the inbox', () => {
  test('each step of an application becomes one message, the newest first', async () => {
    const viewer = citizen({ subject: 'applicant' });
    const application = applicationOf(viewer);
    await tell(application.submitted, application.payment('INITIAL'), application.payment('PAID'));
    await tell(application.asked, application.decided, application.withdrawn);
    const inbox = await inboxOf(viewer);
    expect(inbox.totalCount).toBe(5);
    expect(kinds(inbox)).toEqual([
      'APPLICATION_WITHDRAWN',
      'APPLICATION_DECIDED',
      'INFORMATION_REQUESTED',
      'PAYMENT_PAID',
      'APPLICATION_SUBMITTED',
    ]);
    expect(inbox.edges.at(-1)?.node).toMatchObject({
      subject: 'Ihr Antrag ist eingegangen',
      application: { id: application.applicationId },
      receivedAt: NOW.toISOString(),
      readAt: null,
    });
  });

  test('whoever is turned away, has her case closed or has to tell of her withdrawal herself reads so', async () => {
    const viewer = citizen({ subject: 'told' });
    const { rejected, closed, untold } = applicationOf(viewer);
    await tell(rejected, closed, untold);
    const inbox = await inboxOf(viewer);
    expect(kinds(inbox)).toEqual(['WITHDRAWAL_TO_TELL', 'APPLICATION_CLOSED', 'APPLICATION_REJECTED']);
    expect(inbox.edges.at(-1)?.node['body']).toContain('Die Gründe stehen im Verlauf des Antrags.');
  });

  test('a decision tells when it counts as notified', async () => {
    const viewer = citizen({ subject: 'notified' });
    const { decided, applicationId } = applicationOf(viewer);
    await tell(decided);
    const told = await database.current.db
      .select({ payload: outbox.payload })
      .from(outbox)
      .where(and(eq(outbox.aggregate, applicationId), eq(outbox.type, 'accounts.decision.notified')));
    expect(told).toEqual([{ payload: { applicationId, notifiedOn: '2026-11-26' } }]);
  });

  test('a message about a payment names the application, whether both come together or apart', async () => {
    const viewer = citizen({ subject: 'payer' });
    const together = applicationOf(viewer);
    await tell(together.submitted, together.payment('PAID'));
    const apart = applicationOf(viewer);
    await tell(apart.submitted);
    await tell(apart.payment('PAID'));
    const bodies = (await inboxOf(viewer)).edges
      .filter(({ node }) => node['kind'] === 'PAYMENT_PAID')
      .map(({ node }) => node['body']);
    expect(bodies).toHaveLength(2);
    for (const body of bodies) expect(body).toContain('„Hund anmelden“ (V-2026-000123)');
  });

  test('what is due, and what was given back, is told once, in full or in part', async () => {
    const viewer = citizen({ subject: 'pays-late' });
    const { applicationId, submitted, payment } = applicationOf(viewer);
    const paymentId = derivedId<'Payment'>(`payment:${applicationId}`);
    const about = { paymentId, applicationId, account: viewer.account, organisation: null, leikaKey: null, isSurplus: false };
    const refund = (isWhole: boolean) =>
      event('payments.refund.paid-out', paymentId, { ...about, refundId: derivedId<'Refund'>('refund'), isWhole });
    await tell(submitted, payment('DUE'), payment('PAID'), refund(false), payment('REFUNDED'), refund(true));
    const inbox = await inboxOf(viewer);
    const news = ['PAYMENT_REFUNDED', 'PAYMENT_PARTLY_REFUNDED', 'PAYMENT_PAID', 'PAYMENT_DUE', 'APPLICATION_SUBMITTED'];
    expect(kinds(inbox)).toEqual(news);
    for (const { node } of inbox.edges) expect(node['body']).toContain('„Hund anmelden“ (V-2026-000123)');
  });

  test('an account that nobody has opened yet keeps its messages until the first login', async () => {
    const viewer = citizen({ subject: 'late-comer' });
    await tell(applicationOf(viewer).decided);
    expect(kinds(await inboxOf(viewer))).toEqual(['APPLICATION_DECIDED']);
  });

  test('events handled a second time make no second message', async () => {
    const viewer = citizen({ subject: 'repeated' });
    const { submitted, decided } = applicationOf(viewer);
    await tell(submitted, decided);
    await database.current.db.execute(sql`update events.consumer set position = 0 where name = 'accounts.inbox'`);
    await settle(accounts().background);
    expect((await inboxOf(viewer)).totalCount).toBe(2);
  });

  test('messages are read in the language of the request', async () => {
    const viewer = citizen({ subject: 'bilingual' });
    await tell(applicationOf(viewer).submitted);
    expect((await inboxOf(viewer, {}, 'en')).edges[0]?.node['subject']).toBe('We have received your application');
  });

  test('pages follow each other without gap or repetition', async () => {
    const viewer = citizen({ subject: 'reader' });
    const { submitted, asked, decided } = applicationOf(viewer);
    await tell(submitted, asked, decided);
    const one = await inboxOf(viewer, { first: 2 });
    const two = await inboxOf(viewer, { first: 2, after: one.pageInfo.endCursor });
    expect([one.pageInfo.hasNextPage, two.pageInfo.hasNextPage]).toEqual([true, false]);
    expect([...kinds(one), ...kinds(two)]).toEqual(['APPLICATION_DECIDED', 'INFORMATION_REQUESTED', 'APPLICATION_SUBMITTED']);
  });

  test.each(['x', 'bm8gaWQ'])('the cursor %s is refused', async (after) => {
    const request = { viewer: citizen(), language: 'de', requestId: 'test' } as const;
    const { errors } = await accounts().execute({ query: INBOX, variables: { after } }, request);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', argument: 'after' });
  });
});

describe('reading messages', () => {
  const read = (viewer: Viewer, id: unknown) =>
    accounts().execute({ query: READ, variables: { id } }, { viewer, language: 'de', requestId: 'test' });

  test('a message read leaves the unread ones', async () => {
    const viewer = citizen({ subject: 'tidy' });
    const { submitted, decided } = applicationOf(viewer);
    await tell(submitted, decided);
    const [newest] = (await inboxOf(viewer)).edges;
    const { data } = await read(viewer, newest?.node['id']);
    expect(data).toEqual({ markMessageRead: { message: { readAt: NOW.toISOString() }, problems: [] } });
    const unread = await inboxOf(viewer, { unreadOnly: true });
    expect(kinds(unread)).toEqual(['APPLICATION_SUBMITTED']);
    expect(unread.totalCount).toBe(1);
  });

  test('the time of the first reading stays', async () => {
    const viewer = citizen({ subject: 'rereader' });
    await tell(applicationOf(viewer).submitted);
    const id = (await inboxOf(viewer)).edges[0]?.node['id'];
    await read(viewer, id);
    const tomorrow = createAccounts({
      database: database.current,
      now: () => new Date('2026-11-24T09:00:00Z'),
      log,
      settings: safeSettings(),
    });
    const again = await tomorrow.execute({ query: READ, variables: { id } }, { viewer, language: 'de', requestId: 'test' });
    expect(again.data).toMatchObject({ markMessageRead: { message: { readAt: NOW.toISOString() } } });
  });

  test("another person's message is as unknown as one that does not exist", async () => {
    const owner = citizen({ subject: 'addressee' });
    await tell(applicationOf(owner).submitted);
    const id = (await inboxOf(owner)).edges[0]?.node['id'];
    const foreign = await read(citizen({ subject: 'snoop' }), id);
    const unknown = await read(citizen({ subject: 'snoop' }), newId());
    expect(foreign).toEqual(unknown);
    expect(foreign.errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
    const entity = `query ($id: ID!) { _entities(representations: [{ __typename: "Message", id: $id }]) { ... on Message { body } } }`;
    const request = { viewer: citizen({ subject: 'snoop' }), language: 'de', requestId: 'test' } as const;
    expect(await accounts().execute({ query: entity, variables: { id } }, request)).toEqual({ data: { _entities: [null] } });
    expect((await inboxOf(owner)).edges[0]?.node['readAt']).toBeNull();
  });
});

describe('applying together', () => {
  test('each step becomes a message for whom it is told to, in her language and in hers alone', async () => {
    const [spouse, applicant] = [citizen({ subject: 'co-spouse' }), citizen({ subject: 'co-applicant' })];
    const { applicationId, submitted } = applicationOf(applicant);
    const NEWS = [
      'SIGNATURE_VOIDED',
      'SUBMITTED',
      'INFORMATION_REQUESTED',
      'DECIDED',
      'WITHDRAWN',
      'REJECTED',
      'CLOSED',
      'REMOVED',
    ] as const;
    const notice = { applicationId, account: spouse.account, number: 'V-2026-000123', serviceName: 'Hund anmelden' };
    await tell(submitted, ...NEWS.map((news) => event('applications.co-application.told', applicationId, { ...notice, news })));
    const inbox = await inboxOf(spouse, { first: 20 });
    expect(kinds(inbox).sort()).toEqual(NEWS.map((news) => `CO_APPLICATION_${news}`).sort());
    for (const { node } of inbox.edges) expect(node['body']).toContain('„Hund anmelden“ (V-2026-000123)');
    const english = await inboxOf(spouse, { first: 20 }, 'en');
    expect(english.edges.map(({ node }) => node['subject'])).toContain('Your signature is void');
    expect(kinds(await inboxOf(applicant))).toEqual(['APPLICATION_SUBMITTED']);
  });
});
