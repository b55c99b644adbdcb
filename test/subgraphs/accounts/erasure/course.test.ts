/** The course of a deletion: previewed, ordered, asked for again where somebody is away, finished, reported, and forgotten. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { createLog } from '#platform/log.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import { OWN } from '#platform/identity/issuer/names.ts';
import { attempts, credentials, passkeys, recoveryCodes } from '#platform/identity/tables.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { addAccesses } from '#subgraphs/accounts/access/store.ts';
import { digestOf, inspectErasures } from '#subgraphs/accounts/erasure/audit.ts';
import { createForgetting } from '#subgraphs/accounts/erasure/forgetting.ts';
import { secretHash } from '#subgraphs/accounts/erasure/deletion.ts';
import { writeReport } from '#subgraphs/accounts/erasure/report.ts';
import { findByReceipt, findParts } from '#subgraphs/accounts/erasure/store.ts';
import { createInbox } from '#subgraphs/accounts/inbox.ts';
import { createLogins } from '#subgraphs/accounts/logins.ts';
import { accesses, accounts } from '#subgraphs/accounts/tables.ts';
import { applications } from '#subgraphs/applications/tables.ts';
import { useDatabase } from '#test/support/database.ts';
import { openErasing, type Erasing } from '#test/support/erasing.ts';
import { findWords } from '#test/support/every-row.ts';
import { addApplication, addPerson } from '#test/support/person.ts';
import { citizen, NOW } from '#test/support/viewers.ts';

const database = useDatabase();
const folder = mkdtempSync(join(tmpdir(), 'safe-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A clock that is put forward, and subgraphs that can be away. */
async function open(): Promise<Erasing & { wait(ms: number): void; away: Set<string>; now: () => Date }> {
  let ahead = 0;
  const now = (): Date => new Date(NOW.getTime() + ahead);
  const away = new Set<string>();
  return { ...(await openErasing(database.current, { folder, now, away })), wait: (ms) => void (ahead += ms), away, now };
}

const codeOf = ({ errors }: { errors?: readonly { extensions?: Readonly<Record<string, unknown>> }[] }): unknown =>
  errors?.[0]?.extensions?.['code'];

const secretOf = (url: string): string => /erasures\/([\w-]+)\.json/.exec(url)?.[1] ?? '';

/** The report as its address gives it out. */
async function reportOf(
  url: string,
): Promise<{ text: string; finishedAt: string | null; outstanding: readonly string[] } | null> {
  const erasure = await findByReceipt(database.current.db, secretHash(secretOf(url)));
  if (erasure === null) return null;
  const text = writeReport(erasure, await findParts(database.current.db, erasure.id));
  return { text, ...(JSON.parse(text) as { finishedAt: string | null; outstanding: readonly string[] }) };
}

describe('a preview', () => {
  test('has to be there, be hers, and be at most an hour old', async () => {
    const erasing = await open();
    const viewer = citizen({ subject: 'hesitant' });
    await addPerson(database.current.db, viewer, 'Zögerlich', NOW);
    expect(codeOf(await erasing.order(viewer, newId()))).toBe('NOT_FOUND');
    const id = await erasing.preview(viewer);
    expect(codeOf(await erasing.order(citizen({ subject: 'else' }), id))).toBe('NOT_FOUND');
    erasing.wait(61 * MINUTE);
    expect((await erasing.order(viewer, id)).data?.deleteAccount.problems).toMatchObject([{ code: 'PREVIEW_OVER' }]);
    expect(await database.current.db.select().from(accounts).where(eq(accounts.id, viewer.account))).toHaveLength(1);
  });

  test('that is not ready yet deletes nothing', async () => {
    const erasing = await open();
    const viewer = citizen({ subject: 'hasty' });
    const { data } = await erasing.ask<{ prepareAccountDeletion: { erasure: { id: string } } }>(
      'accounts',
      'mutation { prepareAccountDeletion(input: {}) { erasure { id } } }',
      {},
      viewer,
    );
    const answer = await erasing.order(viewer, data?.prepareAccountDeletion.erasure.id ?? '');
    expect(answer.data?.deleteAccount.problems).toMatchObject([{ code: 'PREVIEW_PENDING' }]);
  });

  test('names a service that is away, and does not keep her from deleting', async () => {
    const erasing = await open();
    const viewer = citizen({ subject: 'undeterred' });
    erasing.away.add('payments');
    const id = await erasing.preview(viewer);
    const { data } = await erasing.ask<{ me: { erasure: { status: string; parts: readonly object[] } } }>(
      'accounts',
      '{ me { erasure { status parts { subgraph status } } } }',
      {},
      viewer,
    );
    expect(data?.me.erasure.status).toBe('PREVIEWED');
    expect(data?.me.erasure.parts).toContainEqual({ subgraph: 'payments', status: 'UNREACHABLE' });
    expect((await erasing.order(viewer, id)).data?.deleteAccount.problems).toEqual([]);
    erasing.away.clear();
    await erasing.drain();
  });
});

describe('a deletion', () => {
  test('asks who was away until he answers, and has an operator look after a week', async () => {
    const erasing = await open();
    const viewer = citizen({ subject: 'patient' });
    await addPerson(database.current.db, viewer, 'Geduldig', NOW);
    erasing.away.add('payments');
    const ordered = await erasing.order(viewer, await erasing.preview(viewer));
    const url = ordered.data?.deleteAccount.receipt?.reportUrl ?? '';
    await erasing.drain();
    expect(await reportOf(url)).toMatchObject({ finishedAt: null, outstanding: ['payments'] });
    expect(erasing.overdue()).toBe(0);
    erasing.wait(8 * DAY);
    await erasing.drain();
    expect(erasing.overdue()).toBe(1);
    erasing.away.clear();
    await erasing.drain();
    expect(await reportOf(url)).toMatchObject({ finishedAt: erasing.now().toISOString(), outstanding: [] });
    await erasing.drain();
    expect(erasing.overdue()).toBe(0);
    expect(await findWords(database.current.db, { account: viewer.account, name: 'Geduldig' })).toEqual([]);
  });

  test('takes the password, passkeys and recovery codes of our own issuer with it', async () => {
    const { db } = database.current;
    const erasing = await open();
    const id = newId<'Credential'>();
    await db.insert(credentials).values({ id, name: 'zyxerika', passwordHash: 'x', createdAt: NOW });
    await db
      .insert(passkeys)
      .values({ id: 'zyxpasskey', credentialId: id, publicKey: 'k', counter: 0, transports: [], createdAt: NOW });
    await db.insert(recoveryCodes).values({ credentialId: id, hash: 'h' });
    await db.insert(attempts).values({ key: 'person:name:zyxerika', points: 3 });
    const login = { provider: OWN, subject: id, trustLevel: 'BASIC', organisations: [] } as const;
    const account = await createLogins(db, () => NOW).signedIn(login);
    const viewer = citizen({ account, provider: OWN, subject: account });
    await erasing.order(viewer, await erasing.preview(viewer));
    await erasing.drain();
    expect(await findWords(db, { account, credential: id, name: 'zyxerika', passkey: 'zyxpasskey' })).toEqual([]);
    expect(codeOf(await erasing.ask('accounts', '{ me { id } }', {}, viewer))).toBe('UNAUTHENTICATED');
    expect(await createLogins(db, () => NOW).signedIn(login)).not.toBe(account);
  });

  test('leaves a report that can be told from a forged one, until its time is over', async () => {
    const { db } = database.current;
    const erasing = await open();
    const viewer = citizen({ subject: 'careful' });
    await addPerson(db, viewer, 'Sorgfältig', NOW);
    const ordered = await erasing.order(viewer, await erasing.preview(viewer));
    const { reportUrl = '', id } = ordered.data?.deleteAccount.receipt ?? {};
    expect(await findWords(db, { secret: secretOf(reportUrl) })).toEqual([]);
    await erasing.drain();
    const report = await reportOf(reportUrl);
    expect(await inspectErasures(database.current, report?.text ?? '')).toMatchObject({ broken: null, genuine: id });
    expect(await inspectErasures(database.current, `${report?.text} `)).toMatchObject({ broken: null, genuine: null });
    expect(digestOf(report?.text ?? '')).toHaveLength(64);
    const forgetting = createForgetting({ db, now: erasing.now, log: createLog('silent') });
    erasing.wait(89 * DAY);
    await forgetting.drain();
    expect(await reportOf(reportUrl)).not.toBeNull();
    erasing.wait(2 * DAY);
    await forgetting.drain();
    expect(await reportOf(reportUrl)).toBeNull();
    expect(await inspectErasures(database.current, null)).toMatchObject({ broken: null });
  });
});

describe('what is still on its way', () => {
  test('does not open the account again, and is not listed in anybody’s access log', async () => {
    const { db } = database.current;
    const erasing = await open();
    const viewer = citizen({ subject: 'gone' });
    const { account } = viewer;
    await addPerson(db, viewer, 'Fort', NOW);
    await erasing.order(viewer, await erasing.preview(viewer));
    await erasing.drain();
    const applicationId = newId<'Application'>();
    const facts = { applicationId, account, number: 'N-1', serviceName: 'Hund anmelden' };
    await db.transaction((tx) => publish(tx, NOW, [event('applications.application.decided', applicationId, facts)]));
    await createInbox(database.current, () => NOW, createLog('silent')).drain();
    const content = {
      account,
      requestId: 'r',
      reader: account,
      authorities: [],
      subgraph: 'accounts',
      type: 'Profile',
      entity: null,
      fields: [],
      purposes: [],
    };
    const batch = newId<'AccessBatch'>();
    await db.transaction((tx) => addAccesses(tx, [{ batch, at: NOW, content }]));
    expect(await db.select().from(accounts).where(eq(accounts.id, account))).toEqual([]);
    expect(await db.select().from(accesses).where(eq(accesses.batch, batch))).toMatchObject([{ account: null, content: null }]);
  });

  test('a login of another issuer has to wait, and then begins anew under the same id', async () => {
    const { db } = database.current;
    const erasing = await open();
    const viewer = citizen({ subject: 'returning' });
    await addPerson(db, viewer, 'Wiederkehr', NOW);
    erasing.away.add('payments');
    await erasing.order(viewer, await erasing.preview(viewer));
    await erasing.drain();
    expect(codeOf(await erasing.ask('accounts', '{ me { id } }', {}, viewer))).toBe('CONFLICT');
    erasing.away.clear();
    await erasing.drain();
    const me = '{ me { id profile { givenName } inbox { totalCount } } }';
    const { data } = await erasing.ask('accounts', me, {}, viewer);
    expect(data).toEqual({ me: { id: viewer.account, profile: { givenName: null }, inbox: { totalCount: 0 } } });
    const again = await erasing.order(viewer, await erasing.preview(viewer));
    expect(again.data?.deleteAccount.receipt).not.toBeNull();
  });
});

test('who works for an authority gives her cases back', async () => {
  const { db } = database.current;
  const erasing = await open();
  const worker = citizen({ account: newId<'Account'>() });
  const viewer = { ...worker, subject: worker.account };
  const id: Id<'Application'> = await addApplication(db, newId<'Account'>(), {
    status: 'IN_PROGRESS',
    at: NOW,
    number: 'N-case',
  });
  await db.update(applications).set({ assignee: viewer.subject }).where(eq(applications.id, id));
  await db.insert(accounts).values({ id: viewer.account, createdAt: NOW });
  await erasing.order(viewer, await erasing.preview(viewer));
  await erasing.drain();
  expect(await db.select().from(applications).where(eq(applications.id, id))).toMatchObject([
    { assignee: null, number: 'N-case' },
  ]);
});
