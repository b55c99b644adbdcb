/** Somebody who has used all of the portal: rows of hers in every subgraph, as the tables take them. */

import type { Database } from '#platform/database.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { openAccounts, linkLogin } from '#subgraphs/accounts/store/accounts.ts';
import { insertMessages } from '#subgraphs/accounts/store/messages.ts';
import { accounts } from '#subgraphs/accounts/tables.ts';
import { applications, timeline } from '#subgraphs/applications/tables.ts';
import type { Status } from '#subgraphs/applications/rules/states.ts';
import { payables, paymentKeys, payments } from '#subgraphs/payments/tables.ts';
import { eq } from 'drizzle-orm';

interface AnApplication {
  readonly status: Status;
  /** When it was begun, and had its last entry. */
  readonly at: Date;
  readonly number?: string | null;
}

/** An application of an account; submitted unless it is a draft. Answers its id. */
export async function addApplication(
  db: Database,
  accountId: Id<'Account'> | null,
  { status, at, number = null }: AnApplication,
): Promise<Id<'Application'>> {
  const id = newId<'Application'>();
  await db.insert(applications).values({
    id,
    accountId,
    offerId: newId(),
    leikaKey: '99102013104000' as never,
    authorityId: newId(),
    formId: newId(),
    formVersion: 1,
    data: { dog: { name: 'Bello' } },
    version: 1,
    status,
    number,
    startedAt: at,
    submittedAt: number === null ? null : at,
  });
  await db.insert(timeline).values({ applicationId: id, at, kind: status, actor: 'APPLICANT' });
  return id;
}

/** A payment of 30 € for an application. Answers its id. */
export async function addPayment(
  db: Database,
  account: Id<'Account'> | null,
  applicationId: Id<'Application'>,
  { status, at }: { readonly status: 'PAID' | 'FAILED' | 'INITIAL'; readonly at: Date },
): Promise<Id<'Payment'>> {
  const id = newId<'Payment'>();
  const charges = [{ description: 'Gebühr', quantity: 1, net: '30.00', tax: '0.00', taxRate: '0.00' }];
  const facts = { applicationId, account, authorityId: newId<'Authority'>() };
  const payable = { number: `V-${id}`, serviceName: 'Hund anmelden', policy: 'OPTIONAL', charges } as const;
  await db
    .insert(payables)
    .values({ ...facts, ...payable })
    .onConflictDoNothing();
  await db.insert(payments).values({
    ...facts,
    id,
    requestId: newId(),
    provider: 'simulated',
    originatorId: 'winterberg',
    endPointId: 'standard',
    bookingData: {},
    reference: `K-${id}`,
    purpose: 'Gebühr',
    items: charges,
    gross: 3000n,
    status,
    returnUrl: 'https://portal.example/',
    createdAt: at,
    nextCheckAt: at,
    decidedAt: status === 'INITIAL' ? null : at,
    receiptYear: status === 'PAID' ? 2026 : null,
    receiptNumber: status === 'PAID' ? 1n : null,
  });
  if (account !== null) await db.insert(paymentKeys).values({ account, key: `key-${id}`, paymentId: id });
  return id;
}

/** An account with a profile, a login, a message, a draft, a submitted application and what she has paid for it. */
export async function addPerson(db: Database, viewer: Viewer, givenName: string, at: Date): Promise<{ number: string }> {
  const { account } = viewer;
  await openAccounts(db, [account], at);
  await db.update(accounts).set({ givenName }).where(eq(accounts.id, account));
  await db.transaction(async (tx) => {
    await linkLogin(tx, viewer, account, at);
    await insertMessages(tx, [
      {
        id: newId(),
        accountId: account,
        kind: 'APPLICATION_SUBMITTED',
        facts: { number: null, serviceName: null },
        requiredTrustLevel: 'BASIC',
        receivedAt: at,
      },
    ]);
  });
  await addApplication(db, account, { status: 'DRAFT', at });
  const number = `N-${account}`.slice(0, 20);
  const application = await addApplication(db, account, { status: 'DELIVERED', at, number });
  await addPayment(db, account, application, { status: 'PAID', at });
  return { number };
}
