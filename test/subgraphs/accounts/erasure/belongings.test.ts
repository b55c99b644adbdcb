/** What is not a person's alone when she deletes her account: what belongs to an organisation, to a merged account, or into the post. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import type { Transaction } from '#platform/database.ts';
import { createLog } from '#platform/log.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { createForgetting } from '#subgraphs/accounts/erasure/forgetting.ts';
import { createInbox } from '#subgraphs/accounts/inbox.ts';
import { paperDeliveries } from '#subgraphs/accounts/inbox/tables.ts';
import { mandates, organisations } from '#subgraphs/accounts/organisations/tables.ts';
import { insertMessages } from '#subgraphs/accounts/store/messages.ts';
import { openAccounts } from '#subgraphs/accounts/store/accounts.ts';
import { accounts, mergers, messages } from '#subgraphs/accounts/tables.ts';
import { closedAccounts } from '#subgraphs/applications/copies/tables.ts';
import { applications } from '#subgraphs/applications/tables.ts';
import { payments } from '#subgraphs/payments/tables.ts';
import { useDatabase } from '#test/support/database.ts';
import { openErasing } from '#test/support/erasing.ts';
import { findWords } from '#test/support/every-row.ts';
import { addApplication, addPayment, addPerson } from '#test/support/person.ts';
import { citizen, NOW } from '#test/support/viewers.ts';

const database = useDatabase();
const folder = mkdtempSync(join(tmpdir(), 'safe-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function deleted(viewer: Viewer): Promise<void> {
  const erasing = await openErasing(database.current, { folder, now: () => NOW });
  const { data } = await erasing.order(viewer, await erasing.preview(viewer));
  expect(data?.deleteAccount).toMatchObject({ problems: [] });
  await erasing.drain();
}

const message = (accountId: Id<'Account'>, more: object = {}) => ({
  id: newId<'Message'>(),
  accountId,
  kind: 'APPLICATION_DECIDED' as const,
  facts: { number: 'N-1', serviceName: 'Hund anmelden' },
  requiredTrustLevel: 'BASIC' as const,
  receivedAt: NOW,
  ...more,
});

const told = (...entries: Parameters<typeof insertMessages>[1]) =>
  database.current.db.transaction((tx: Transaction) => insertMessages(tx, entries));

describe('what belongs to an organisation', () => {
  test('stays the organisation’s: drafts, applications, payments and messages, which no longer lead to her', async () => {
    const { db } = database.current;
    const viewer = citizen({ subject: 'representative' });
    const { account } = viewer;
    await addPerson(db, viewer, 'Vertretung', NOW);
    const organisationId = newId<'Organisation'>();
    await db.insert(organisations).values({ id: organisationId, name: 'Bäckerei GmbH', createdAt: NOW });
    const draft = await addApplication(db, account, { status: 'DRAFT', at: NOW });
    const submitted = await addApplication(db, account, { status: 'DELIVERED', at: NOW, number: 'N-org' });
    for (const id of [draft, submitted]) await db.update(applications).set({ organisationId }).where(eq(applications.id, id));
    const payment = await addPayment(db, account, submitted, { status: 'FAILED', at: NOW });
    await db.update(payments).set({ organisationId }).where(eq(payments.id, payment));
    const letter = message(account, { organisationId });
    await told(letter);
    const other = newId<'Account'>();
    await openAccounts(db, [other], NOW);
    const right = { organisationId, role: 'ADMINISTRATOR', validFrom: '2026-01-01', origin: 'FOUNDER', grantedAt: NOW };
    const [hers, given] = [newId<'Mandate'>(), newId<'Mandate'>()];
    await db.insert(mandates).values([
      { ...right, id: hers, accountId: account },
      { ...right, id: given, accountId: other, grantedBy: account },
    ] as never);

    await deleted(viewer);

    expect(await db.select().from(applications).where(eq(applications.organisationId, organisationId))).toMatchObject([
      { id: draft, accountId: null },
      { id: submitted, accountId: null },
    ]);
    expect(await db.select().from(payments).where(eq(payments.id, payment))).toMatchObject([{ account: null, status: 'FAILED' }]);
    expect(await db.select().from(messages).where(eq(messages.id, letter.id))).toMatchObject([{ accountId: null }]);
    expect(await db.select().from(mandates).where(eq(mandates.organisationId, organisationId))).toMatchObject([
      { id: given, grantedBy: null },
    ]);
    expect(await findWords(db, { account })).toEqual([]);
  });
});

describe('an account that was merged into hers', () => {
  test('is forgotten with it, and is not opened again by what arrives late', async () => {
    const { db } = database.current;
    const viewer = citizen({ subject: 'merged' });
    const { account } = viewer;
    await addPerson(db, viewer, 'Zusammen', NOW);
    const closed = newId<'Account'>();
    const application = await addApplication(db, closed, { status: 'DELIVERED', at: NOW, number: 'N-closed' });
    await db.insert(mergers).values({ closed, into: account, at: NOW, sessionLevel: 'HIGH', proofLevel: 'HIGH' });
    await db.insert(closedAccounts).values({ closed, into: account });
    const owner = (id: Id<'Account'>) => ({ account: id, organisation: null });
    const facts = { applicationId: application, number: 'N-closed', serviceName: 'Hund anmelden', leikaKey: '99102013104000' };
    const transfer = { ...facts, from: owner(closed), to: owner(account) } as never;
    await db.transaction((tx) =>
      publish(tx, NOW, [
        event('accounts.account.merged', closed, { closed, into: account }),
        event('applications.application.transferred', application, transfer),
      ]),
    );

    await deleted(viewer);

    const late = { applicationId: application, account: closed, number: 'N-closed', serviceName: 'Hund anmelden' };
    await db.transaction((tx) => publish(tx, NOW, [event('applications.application.withdrawn', application, late)]));
    await createInbox(database.current, () => NOW, createLog('silent')).drain();
    expect(await db.select().from(accounts).where(eq(accounts.id, closed))).toEqual([]);
    expect(await db.select().from(applications).where(eq(applications.id, application))).toMatchObject([{ accountId: null }]);
    expect(await findWords(db, { account })).toEqual([]);
    // What came after the end is the only thing that still names it.
    expect(await findWords(db, { closed })).toEqual(['closed in events.outbox']);
  });
});

describe('a decision that is still to be sent on paper', () => {
  test('keeps the address it goes to until it is posted, and is forgotten then', async () => {
    const { db } = database.current;
    const viewer = citizen({ subject: 'by-post' });
    const { account } = viewer;
    await addPerson(db, viewer, 'Briefwahl', NOW);
    const address = { familyName: 'Ehrlich', street: 'Am Tor 1', postalCode: '59955', city: 'Winterberg' };
    await db.update(accounts).set(address).where(eq(accounts.id, account));
    const letter = message(account, { channel: 'POST' });
    await told(letter);
    const [id, applicationId, authorityId] = [newId<'PaperDelivery'>(), newId<'Application'>(), newId<'Authority'>()];
    const order = { messageId: letter.id, accountId: account, applicationId, authorityId, law: 'GENERAL' as const };
    await db.insert(paperDeliveries).values({ id, ...order, orderedAt: NOW });

    await deleted(viewer);

    const forgetting = createForgetting({ db, now: () => NOW, log: createLog('silent') });
    await forgetting.drain();
    expect(await db.select().from(paperDeliveries).where(eq(paperDeliveries.id, id))).toMatchObject([
      { accountId: null, sentTo: { name: 'Briefwahl Ehrlich', street: 'Am Tor 1', postalCode: '59955', city: 'Winterberg' } },
    ]);
    await db
      .update(paperDeliveries)
      .set({ confirmedAt: NOW, postedOn: '2026-11-23' as never })
      .where(eq(paperDeliveries.id, id));
    await forgetting.drain();
    expect(await findWords(db, { account, address: 'Am Tor 1', letter: letter.id })).toEqual([]);
  });
});
