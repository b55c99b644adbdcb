import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { settle } from '#platform/background.ts';
import { rows } from '#platform/database.ts';
import { event } from '#platform/events/contracts.ts';
import type { ApplicationSubmitted } from '#platform/events/contracts/applications.ts';
import { publish } from '#platform/events.ts';
import type { ProvedLogin } from '#platform/identity/logins.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { createLog } from '#platform/log.ts';
import { derivedId, newId, type Id } from '#platform/values/id.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { addAccesses } from '#subgraphs/accounts/access/store.ts';
import { consents } from '#subgraphs/accounts/consents/tables.ts';
import { createAccounts, createLogins, inspectAccessLog } from '#subgraphs/accounts/index.ts';
import { createDocumentKey, openDocumentKey } from '#subgraphs/accounts/safe/keys.ts';
import { receiptDeliveries } from '#subgraphs/accounts/receipts/tables.ts';
import { documents } from '#subgraphs/accounts/safe/tables.ts';
import { createApplications } from '#subgraphs/applications/index.ts';
import { applications as applicationTable } from '#subgraphs/applications/tables.ts';
import { createPayments } from '#subgraphs/payments/index.ts';
import { startChild } from '#test/support/child-process.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { masterKeysOf, safeSettings } from '#test/support/safe.ts';
import { citizen, now, NOW } from '#test/support/viewers.ts';

const database = useDatabase();
const log = createLog('silent');
const linking = { issuerUrl: 'https://portal.example/identity', returnOrigins: ['https://portal.example'] };

const login = (provider: string, subject: string, overrides: Partial<ProvedLogin> = {}): ProvedLogin => ({
  provider,
  subject,
  trustLevel: 'SUBSTANTIAL',
  organisations: [],
  ...overrides,
});

const logins = () => createLogins(database.current.db, now);
const deps = () => ({ database: database.current, now, log });
const accounts = () => createAccounts({ ...deps(), settings: safeSettings(), linking });

async function signIn(proved: ProvedLogin): Promise<Viewer> {
  const account = await logins().signedIn(proved);
  return citizen({ account, subject: account, provider: proved.provider, trustLevel: proved.trustLevel });
}

async function ask(query: string, variables: Record<string, unknown>, viewer: Viewer) {
  const { data, errors } = await accounts().execute({ query, variables }, { viewer, language: 'en', requestId: 'test' });
  return { data: JSON.parse(JSON.stringify(data ?? null)) as Record<string, unknown>, errors };
}

const START = 'mutation { startIdentityLink(input: { returnTo: "https://portal.example/" }) { url } }';
const PREVIEW = `mutation ($proof: String!) { accountMergePreview(input: { proof: $proof }) {
  preview { own { identities messages documents applications accessLogEntries } other { identities messages documents applications accessLogEntries } }
  problems { code path }
} }`;
const MERGE = `mutation ($proof: String!, $keep: KeptAccount!) { mergeAccounts(input: { proof: $proof, keep: $keep }) {
  account { identities { provider } inbox { edges { node { kind } } } accessLog { totalCount } }
  problems { code path }
} }`;

async function proofOf(viewer: Viewer, proved: ProvedLogin): Promise<string> {
  const { data } = await ask(START, {}, viewer);
  const { url } = data['startIdentityLink'] as { url: string };
  return (await logins().proveForLink(url.split('/').at(-1) ?? '', proved)) ?? '';
}

const merge = async (viewer: Viewer, proved: ProvedLogin, keep: 'OWN' | 'OTHER' = 'OWN') =>
  ask(MERGE, { proof: await proofOf(viewer, proved), keep }, viewer);

/** The two accounts of a person who has a login with each of two providers. */
async function twoAccounts(name: string) {
  const [one, other] = [login('bundid', name), login('muk', name)];
  return { one, other, own: await signIn(one), others: await signIn(other) };
}

const submitted = (account: Id<'Account'>, applicationId = newId<'Application'>()): ApplicationSubmitted => ({
  applicationId,
  account,
  number: `V-${applicationId}`,
  offerId: newId<'Offer'>(),
  leikaKey: parseLeika('99102013104000'),
  authorityId: newId<'Authority'>(),
  serviceName: 'Hund anmelden',
  paymentPolicy: 'MANDATORY',
  charges: [],
});

const tell = (fact: ApplicationSubmitted) =>
  database.current.db.transaction((tx) =>
    publish(tx, NOW, [event('applications.application.submitted', fact.applicationId, fact)]),
  );

async function addDraft(accountId: Id<'Account'>): Promise<Id<'Application'>> {
  const id = newId<'Application'>();
  await database.current.db.insert(applicationTable).values({
    id,
    accountId,
    offerId: newId<'Offer'>(),
    leikaKey: parseLeika('99102013104000'),
    authorityId: newId<'Authority'>(),
    formId: newId<'Form'>(),
    formVersion: 1,
    data: {},
    version: 1,
    status: 'DRAFT',
    startedAt: NOW,
  });
  return id;
}

const everybody = () => {
  const settings = {
    providers: [],
    fallback: null,
    publicUrl: 'http://localhost:4000',
    returnOrigins: [],
    linkSecret: 'x'.repeat(32),
  };
  return [accounts(), createApplications(deps()), createPayments({ ...deps(), settings })].flatMap(({ background }) =>
    background.filter(({ name }) => /^(accounts\.inbox|applications\.accounts|payments\.applications)$/.test(name)),
  );
};

describe('merging two accounts', () => {
  test('shows first what each holds, which changes nothing and leaves the proof good', async () => {
    const { own, others, other } = await twoAccounts('looker');
    await tell(submitted(others.account));
    await settle(everybody());
    const proof = await proofOf(own, other);
    const holds = { identities: 1, messages: 0, documents: 0, applications: 0, accessLogEntries: 0 };
    const preview = { own: holds, other: { ...holds, messages: 1, applications: 1 } };
    const [first, again] = [await ask(PREVIEW, { proof }, own), await ask(PREVIEW, { proof }, own)];
    expect(first.data).toEqual({ accountMergePreview: { preview, problems: [] } });
    expect(again.data).toEqual(first.data);
    expect((await logins().find(other))?.account).toBe(others.account);
  });

  test('moves logins and messages, tells it in the inbox, and closes the other account for good', async () => {
    const { own, others, other } = await twoAccounts('mover');
    await tell(submitted(others.account));
    await settle(everybody());
    const { data } = await merge(own, other);
    expect(data).toEqual({
      mergeAccounts: {
        account: {
          identities: [{ provider: 'bundid' }, { provider: 'muk' }],
          inbox: { edges: [{ node: { kind: 'ACCOUNTS_MERGED' } }, { node: { kind: 'APPLICATION_SUBMITTED' } }] },
          accessLog: { totalCount: 0 },
        },
        problems: [],
      },
    });
    expect(await logins().signedIn(other)).toBe(own.account);
    const { errors } = await ask('{ me { id } }', {}, others);
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    const reference = { query: 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Account { createdAt } } }' };
    const found = await ask(reference.query, { of: [{ __typename: 'Account', id: others.account }] }, own);
    expect(found.data).toEqual({ _entities: [null] });
  });

  test('keeps the other account where the person says so, and ends the present session', async () => {
    const { own, others, one, other } = await twoAccounts('stayer');
    const { data } = await merge(own, other, 'OTHER');
    expect(data).toEqual({ mergeAccounts: { account: null, problems: [] } });
    expect(await logins().signedIn(one)).toBe(others.account);
    const withdrawn = await rows<{ handle: string }>(database.current.db, sql`select handle from identity.revocation`);
    expect(withdrawn.map(({ handle }) => handle)).toContain(derivedId(`identity:bundid:stayer`));
  });

  test('brings consents along: the latest word counts, whichever account it was said in', async () => {
    const { own, others, other } = await twoAccounts('consents');
    const { db } = database.current;
    const decide = (id: string, accountId: Id<'Account'>, decision: 'GIVEN' | 'WITHDRAWN') =>
      db.insert(consents).values({
        id: id as Id<'Consent'>,
        accountId,
        purpose: 'SHARE_DOCUMENTS',
        decision,
        textVersion: 1,
        language: 'de',
        at: NOW,
      });
    const [first, second] = [newId(), newId()];
    await decide(first, own.account, 'GIVEN');
    await decide(second, others.account, 'WITHDRAWN');
    await merge(own, other);
    const consentsOf = '{ me { consents { isGiven history { decision } } } }';
    expect((await ask(consentsOf, {}, own)).data).toEqual({
      me: { consents: [{ isGiven: false, history: [{ decision: 'WITHDRAWN' }, { decision: 'GIVEN' }] }] },
    });
  });

  test('keeps every document readable: only its key is wrapped anew', async () => {
    const { own, others, other } = await twoAccounts('safe');
    const { db } = database.current;
    const masterKeys = masterKeysOf('test');
    const id = newId<'Document'>();
    const key = await db.transaction(async (tx) => {
      const wrappedKey = await createDocumentKey(tx, others.account, id, masterKeys);
      await tx.insert(documents).values({
        id,
        accountId: others.account,
        name: 'Vertrag',
        wrappedKey,
        createdAt: NOW,
        requiredTrustLevel: 'BASIC',
        withheld: false,
      });
      return openDocumentKey(tx, { id, accountId: others.account, wrappedKey }, masterKeys);
    });
    await merge(own, other);
    const [moved] = await db.select().from(documents).where(eq(documents.id, id));
    if (moved === undefined) throw new Error('the document is gone');
    expect(moved.accountId).toBe(own.account);
    expect((await openDocumentKey(db, moved, masterKeys)).equals(key)).toBe(true);
    expect(await rows(db, sql`select 1 from accounts.account_key where account_id = ${others.account}`)).toHaveLength(0);
  });

  test('shows the access log of both, in which nothing was altered', async () => {
    const { own, others, other } = await twoAccounts('log');
    const content = (account: Id<'Account'>) => ({
      account,
      requestId: 'r',
      reader: null,
      authorities: [],
      subgraph: 'accounts',
      type: 'Profile',
      entity: null,
      fields: ['Profile.city'],
      purposes: ['Prefill applications'],
    });
    for (const { account } of [own, others])
      await database.current.db.transaction((tx) =>
        addAccesses(tx, [{ batch: newId<'AccessBatch'>(), at: NOW, content: content(account) }]),
      );
    const { data } = await merge(own, other);
    expect(data).toMatchObject({ mergeAccounts: { account: { accessLog: { totalCount: 2 } } } });
    expect(await inspectAccessLog(database.current, null)).toMatchObject({ broken: null, altered: [] });
  });

  test('fills in what the account that stays does not know of the person', async () => {
    const [one, other] = [login('bundid', 'profile'), login('muk', 'profile')];
    const city = { name: 'CITY', value: 'Winterberg', trustLevel: 'HIGH' } as const;
    const own = await signIn(one);
    await ask('mutation { updateProfile(input: { givenName: "Erika" }) { problems { code } } }', {}, own);
    await signIn({ ...other, attributes: [city] });
    await merge(own, other);
    const { data } = await ask('{ me { profile { givenName city proven { field provider } } } }', {}, own);
    expect(data).toEqual({
      me: { profile: { givenName: 'Erika', city: 'Winterberg', proven: [{ field: 'city', provider: 'muk' }] } },
    });
  });
});

describe('merging is refused', () => {
  const problem = (code: string) => ({
    mergeAccounts: { account: expect.anything() as object, problems: [{ code, path: ['proof'] }] },
  });

  test('for a proof that is none, that somebody else has, or that was used', async () => {
    const { own, others, other } = await twoAccounts('proofs');
    const proof = await proofOf(own, other);
    expect((await ask(MERGE, { proof: 'made-up', keep: 'OWN' }, own)).data).toMatchObject(problem('PROOF_INVALID'));
    expect((await ask(MERGE, { proof, keep: 'OWN' }, others)).data).toMatchObject(problem('PROOF_INVALID'));
    await ask(MERGE, { proof, keep: 'OWN' }, own);
    expect((await ask(MERGE, { proof, keep: 'OWN' }, own)).data).toMatchObject(problem('PROOF_INVALID'));
  });

  test('for a login that opens no account, or this one', async () => {
    const { own, one } = await twoAccounts('same');
    expect((await merge(own, login('elster', 'nobody'))).data).toMatchObject(problem('NO_ACCOUNT'));
    expect((await merge(own, one)).data).toMatchObject(problem('SAME_ACCOUNT'));
  });

  test('for a session below what the account has shown, and for a login below what the other has shown', async () => {
    const own = await signIn(login('bundid', 'levels', { trustLevel: 'HIGH' }));
    const strong = login('muk', 'levels', { trustLevel: 'HIGH' });
    await signIn(strong);
    const weak = await merge({ ...own, trustLevel: 'BASIC' }, strong);
    expect(weak.errors).toMatchObject([{ extensions: { code: 'TRUST_LEVEL_REQUIRED', required: 'HIGH', current: 'BASIC' } }]);
    expect((await merge(own, { ...strong, trustLevel: 'LOW' })).data).toMatchObject(problem('PROOF_TOO_WEAK'));
    const seen = await ask(PREVIEW, { proof: await proofOf(own, { ...strong, trustLevel: 'LOW' }) }, own);
    expect(seen.data).toMatchObject({ accountMergePreview: { preview: null, problems: [{ code: 'PROOF_TOO_WEAK' }] } });
  });

  test('while an export of either is being made', async () => {
    const { own, others, other } = await twoAccounts('exporter');
    await ask('mutation { requestDataExport(input: {}) { export { id } } }', {}, others);
    expect((await merge(own, other)).data).toMatchObject(problem('EXPORT_RUNNING'));
    expect((await logins().find(other))?.account).toBe(others.account);
  });
});

describe('what belonged to a closed account', () => {
  let kept: Viewer;
  let closed: Viewer;
  let draft: Id<'Application'>;
  const early = newId<'Application'>();
  const late = newId<'Application'>();
  beforeAll(async () => {
    const { own, others, other } = await twoAccounts('follower');
    [kept, closed] = [own, others];
    draft = await addDraft(closed.account);
    await tell(submitted(closed.account, early));
    await settle(everybody());
    await merge(own, other);
    // Sent before anybody had heard of the merger.
    await tell(submitted(closed.account, late));
    await settle(everybody());
    await settle(everybody());
  });

  test('are applications, which follow and tell it in their timelines once', async () => {
    const { db } = database.current;
    const [row] = await db.select().from(applicationTable).where(eq(applicationTable.id, draft));
    expect(row?.accountId).toBe(kept.account);
    const told = await rows(db, sql`select kind, actor from applications.timeline_entry where application_id = ${draft}`);
    expect(told).toEqual([{ kind: 'ACCOUNT_MERGED', actor: 'APPLICANT' }]);
  });

  test('are payables, whether they came before the merger or after it', async () => {
    const found = await rows<{ account: string }>(
      database.current.db,
      sql`select account from payments.payable where application_id in (${early}, ${late})`,
    );
    expect(found).toEqual([{ account: kept.account }, { account: kept.account }]);
  });

  test('are receipts that are still on their way', async () => {
    const { own, others, other } = await twoAccounts('payer');
    const paymentId = newId<'Payment'>();
    const about = {
      organisationId: null,
      leikaKey: null,
      applicationId: newId<'Application'>(),
      authorityId: newId<'Authority'>(),
    };
    const file = { number: 'Q-2026-000001', size: 1, sha512: '00', eventPosition: 1n };
    const delivery = { paymentId, accountId: others.account, ...about, ...file, dueAt: NOW, attempts: 0, deliveredAt: null };
    await database.current.db.insert(receiptDeliveries).values(delivery);
    await merge(own, other);
    const moved = await database.current.db.select().from(receiptDeliveries).where(eq(receiptDeliveries.paymentId, paymentId));
    expect(moved.map(({ accountId }) => accountId)).toEqual([own.account]);
  });

  test('are messages, and a late one finds its way to the account that stays', async () => {
    const { data } = await ask('{ me { inbox { edges { node { kind } } } } }', {}, kept);
    const kinds = (data['me'] as { inbox: { edges: { node: { kind: string } }[] } }).inbox.edges.map(({ node }) => node.kind);
    expect(kinds).toEqual(['APPLICATION_SUBMITTED', 'ACCOUNTS_MERGED', 'APPLICATION_SUBMITTED']);
  });

  test('is begun by nobody any more, though a token may outlive the account by seconds', async () => {
    const start = 'mutation ($id: ID!) { startApplication(input: { offerId: $id }) { application { id } } }';
    const { errors } = await createApplications(deps()).execute(
      { query: start, variables: { id: newId<'Offer'>() } },
      { viewer: closed, language: 'de', requestId: 'test' },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  test('goes on to a third account when that one takes both', async () => {
    const third = await signIn(login('elster', 'follower', { trustLevel: 'HIGH' }));
    await merge(third, login('muk', 'follower', { trustLevel: 'HIGH' }));
    const last = newId<'Application'>();
    await tell(submitted(closed.account, last));
    await settle(everybody());
    const found = await rows(
      database.current.db,
      sql`select distinct account from payments.payable where application_id in (${early}, ${last})`,
    );
    expect(found).toEqual([{ account: third.account }]);
  });

  test('opens nothing under its old id, not even for the login that once opened it', async () => {
    const { own, others, other } = await twoAccounts('reborn');
    await merge(own, other);
    await database.current.db.execute(sql`delete from accounts.identity where provider = 'muk' and subject = 'reborn'`);
    const fresh = await logins().signedIn(other);
    expect([own.account, others.account]).not.toContain(fresh);
    const reopen = database.current.db.execute(
      sql`insert into accounts.account (id, created_at) values (${others.account}, now())`,
    );
    await expect(reopen).rejects.toThrow();
  });
});

test('merging knows every table that refers to an account', async () => {
  const found = await rows<{ name: string }>(
    database.current.db,
    sql`select distinct conrelid::regclass::text as name from pg_constraint where contype = 'f' and confrelid = 'accounts.account'::regclass`,
  );
  expect(found.map(({ name }) => name).toSorted()).toEqual(
    [
      'account_key',
      'account_merger',
      'consent',
      'data_export',
      'delivery_preference',
      'document',
      'document_record',
      'email_confirmation',
      'identity',
      'identity_link',
      'mandate',
      'message',
      'notice',
      'notice_address',
      'paper_delivery',
      'receipt_delivery',
      'upload',
    ].map((name) => `accounts.${name}`),
  );
});

describe.skipIf(!onRealPostgres)('whatever happens meanwhile', () => {
  test('a process that is killed in the middle has moved nothing, and the next attempt moves all', async () => {
    const { own, others, other } = await twoAccounts('killed');
    const { settings } = database;
    const child = startChild('merge-and-hang.ts', settings.kind === 'postgres' ? settings.url : '', own.account, others.account);
    await child.says('moved');
    await child.kill();
    expect((await logins().find(other))?.account).toBe(others.account);
    expect((await merge(own, other)).data).toMatchObject({ mergeAccounts: { problems: [] } });
    expect((await logins().find(other))?.account).toBe(own.account);
  });

  test('the same two accounts merged both ways at once become one', async () => {
    for (const round of [1, 2, 3, 4, 5]) {
      const { own, others, one, other } = await twoAccounts(`cross-${round}`);
      await Promise.all([merge(own, other), merge(others, one)]);
      const [first, second] = [await logins().find(one), await logins().find(other)];
      expect(first?.account).toBe(second?.account);
    }
  });

  test('consumers in two processes move everything once', async () => {
    const { own, others, other } = await twoAccounts('twice');
    const ids = await Promise.all(Array.from({ length: 5 }, () => addDraft(others.account)));
    await merge(own, other);
    await Promise.all([settle(everybody()), settle(everybody()), settle(everybody())]);
    const told = await rows(database.current.db, sql`select 1 from applications.timeline_entry where application_id in ${ids}`);
    expect(told).toHaveLength(5);
  });

  test('events that arrive during a merger end in the account that stays', async () => {
    for (const round of [1, 2, 3]) {
      const { own, others, other } = await twoAccounts(`during-${round}`);
      const facts = Array.from({ length: 10 }, () => submitted(others.account));
      await Promise.all([merge(own, other), ...facts.map(tell), settle(everybody()).catch(() => undefined)]);
      await settle(everybody());
      const { data } = await ask('{ me { inbox { totalCount } } }', {}, own);
      expect(data).toEqual({ me: { inbox: { totalCount: 11 } } });
    }
  });
});
