import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { loginHandle, type ProvedLogin } from '#platform/identity/logins.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { createLog } from '#platform/log.ts';
import type { Id } from '#platform/values/id.ts';
import { createAccounts, createLogins } from '#subgraphs/accounts/index.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { safeSettings } from '#test/support/safe.ts';
import { citizen, now, NOW } from '#test/support/viewers.ts';

const database = useDatabase();
const log = createLog('silent');
const linking = { issuerUrl: 'https://portal.example/identity', returnOrigins: ['https://portal.example'] };
const RETURN = 'https://portal.example/konto?tab=logins';

const login = (provider: string, subject: string, overrides: Partial<ProvedLogin> = {}): ProvedLogin => ({
  provider,
  subject,
  trustLevel: 'SUBSTANTIAL',
  organisations: [],
  ...overrides,
});

const loginsAt = (at: () => Date = now) => createLogins(database.current.db, at);

/** A viewer whom our own issuer has signed in. */
async function signIn(proved: ProvedLogin): Promise<Viewer> {
  const account = await loginsAt().signedIn(proved);
  return citizen({ account, subject: account, provider: proved.provider, trustLevel: proved.trustLevel });
}

async function ask(query: string, variables: Record<string, unknown>, viewer: Viewer | null, at: () => Date = now) {
  const accounts = createAccounts({ database: database.current, now: at, log, settings: safeSettings(), linking });
  const { data, errors } = await accounts.execute({ query, variables }, { viewer, language: 'en', requestId: 'test' });
  return { data: JSON.parse(JSON.stringify(data ?? null)) as Record<string, unknown>, errors };
}

const START = 'mutation ($returnTo: String!) { startIdentityLink(input: { returnTo: $returnTo }) { url } }';
const LINK = `mutation ($proof: String!) {
  linkIdentity(input: { proof: $proof }) { account { identities { provider } } problems { code path } }
}`;
const UNLINK = `mutation ($id: ID!) {
  unlinkIdentity(input: { id: $id }) { account { identities { provider } } problems { code path } }
}`;

async function intentOf(viewer: Viewer, at: () => Date = now): Promise<string> {
  const { data } = await ask(START, { returnTo: RETURN }, viewer, at);
  return (data['startIdentityLink'] as { url: string }).url.replace('https://portal.example/identity/link/', '');
}

async function proofOf(viewer: Viewer, proved: ProvedLogin): Promise<string> {
  const proof = await loginsAt().proveForLink(await intentOf(viewer), proved);
  if (proof === null) throw new Error('the intent is not open');
  return proof;
}

const addLogin = async (viewer: Viewer, proved: ProvedLogin) => ask(LINK, { proof: await proofOf(viewer, proved) }, viewer);

const problems = (code: string, path: string) => [{ code, path: [path] }];

describe('signing in', () => {
  test('the first time registers the login with an account of its own, and every later time finds it', async () => {
    const first = await loginsAt().signedIn(login('bundid', 'first'));
    expect(await loginsAt().signedIn(login('bundid', 'first', { trustLevel: 'HIGH' }))).toBe(first);
    expect(await loginsAt().find(login('bundid', 'first'))).toMatchObject({ account: first, trustLevel: 'HIGH' });
    expect(await loginsAt().signedIn(login('elster', 'first'))).not.toBe(first);
  });

  test('our own issuer has registered the login, so that none is registered for the token', async () => {
    const viewer = await signIn(login('bundid', 'brokered'));
    const { data } = await ask('{ me { identities { id provider linkedAt } } }', {}, viewer);
    const identity = { id: loginHandle(login('bundid', 'brokered')), provider: 'bundid', linkedAt: NOW.toISOString() };
    expect(data).toEqual({ me: { identities: [identity] } });
  });

  test('to an account that was closed meanwhile is refused', async () => {
    const closed = '00000000-0000-4000-8000-000000000000' as Id<'Account'>;
    const { errors } = await ask('{ me { id } }', {}, citizen({ account: closed, subject: closed }));
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  test.skipIf(!onRealPostgres)('for the first time twice at once makes one account', async () => {
    const accounts = await Promise.all(Array.from({ length: 20 }, () => loginsAt().signedIn(login('bundid', 'twins'))));
    expect(new Set(accounts).size).toBe(1);
  });
});

describe('a second login', () => {
  test('that was proved opens the account, and the inbox tells of it', async () => {
    const viewer = await signIn(login('bundid', 'anna'));
    const { data } = await addLogin(viewer, login('elster', 'anna'));
    expect(data).toEqual({
      linkIdentity: { account: { identities: [{ provider: 'bundid' }, { provider: 'elster' }] }, problems: [] },
    });
    expect(await loginsAt().signedIn(login('elster', 'anna'))).toBe(viewer.account);
    const inbox = await ask('{ me { inbox { edges { node { kind body application { id } } } } } }', {}, viewer);
    expect(inbox.data).toMatchObject({
      me: {
        inbox: {
          edges: [{ node: { kind: 'IDENTITY_LINKED', body: expect.stringContaining('elster') as string, application: null } }],
        },
      },
    });
  });

  test('that already opens the account changes nothing', async () => {
    const viewer = await signIn(login('bundid', 'again'));
    await addLogin(viewer, login('elster', 'again'));
    const { data } = await addLogin(viewer, login('elster', 'again'));
    expect(data).toMatchObject({ linkIdentity: { problems: [] } });
    const inbox = await ask('{ me { inbox { totalCount } } }', {}, viewer);
    expect(inbox.data).toEqual({ me: { inbox: { totalCount: 1 } } });
  });

  test('that opens another account stays there', async () => {
    const viewer = await signIn(login('bundid', 'taker'));
    const other = await signIn(login('elster', 'owner'));
    const { data } = await addLogin(viewer, login('elster', 'owner'));
    expect(data).toEqual({
      linkIdentity: { account: { identities: [{ provider: 'bundid' }] }, problems: problems('IDENTITY_IN_USE', 'proof') },
    });
    expect(await loginsAt().signedIn(login('elster', 'owner'))).toBe(other.account);
  });

  test('is not found by the e-mail address that two accounts share', async () => {
    const update = 'mutation { updateProfile(input: { email: "same@example.org" }) { problems { code } } }';
    const one = await signIn(login('bundid', 'mail'));
    const other = await signIn(login('elster', 'mail'));
    await ask(update, {}, one);
    await ask(update, {}, other);
    expect(await loginsAt().signedIn(login('elster', 'mail'))).toBe(other.account);
    expect(other.account).not.toBe(one.account);
  });

  test('counts for nobody but the account that asked for it', async () => {
    const attacker = await signIn(login('bundid', 'attacker'));
    const victim = await signIn(login('bundid', 'victim'));
    const proof = await proofOf(attacker, login('elster', 'victim'));
    // The browser of the victim comes back with the proof, signed in to another account than the one that asked.
    const { data } = await ask(LINK, { proof }, victim);
    expect(data).toMatchObject({ linkIdentity: { problems: problems('PROOF_INVALID', 'proof') } });
    expect(await loginsAt().find(login('elster', 'victim'))).toBeNull();
  });

  test('is proved once: neither its proof nor the wish for it can be used again', async () => {
    const viewer = await signIn(login('bundid', 'once'));
    const intent = await intentOf(viewer);
    const proof = await loginsAt().proveForLink(intent, login('elster', 'once'));
    expect(await loginsAt().proveForLink(intent, login('elster', 'other'))).toBeNull();
    expect(await loginsAt().findLinkIntent(intent)).toBeNull();
    await ask(LINK, { proof }, viewer);
    const { data } = await ask(LINK, { proof }, viewer);
    expect(data).toMatchObject({ linkIdentity: { problems: problems('PROOF_INVALID', 'proof') } });
  });

  test('has to be proved within ten minutes, and handed over within five', async () => {
    const later = (minutes: number) => () => new Date(NOW.getTime() + minutes * 60_000);
    const viewer = await signIn(login('bundid', 'slow'));
    const intent = await intentOf(viewer);
    expect(await loginsAt(later(9)).findLinkIntent(intent)).toEqual({ returnTo: RETURN });
    expect(await loginsAt(later(10)).findLinkIntent(intent)).toBeNull();
    expect(await loginsAt(later(10)).proveForLink(intent, login('elster', 'slow'))).toBeNull();
    const proof = await proofOf(viewer, login('elster', 'slow'));
    const { data } = await ask(LINK, { proof }, viewer, later(5));
    expect(data).toMatchObject({ linkIdentity: { problems: problems('PROOF_INVALID', 'proof') } });
  });

  test('keeps no secret that could be used by whoever reads the table', async () => {
    const viewer = await signIn(login('bundid', 'secret'));
    const intent = await intentOf(viewer);
    const proof = await loginsAt().proveForLink(intent, login('elster', 'secret'));
    const kept = JSON.stringify(await rows(database.current.db, sql`select * from accounts.identity_link`));
    expect(kept).not.toContain(intent);
    expect(kept).not.toContain(proof);
  });

  test.each(['https://evil.example/', 'https://portal.example.evil.example/', 'javascript:alert(1)', '/konto', ''])(
    'is not sent back to %j',
    async (returnTo) => {
      const { errors } = await ask(START, { returnTo }, await signIn(login('bundid', 'sent')));
      expect(errors).toMatchObject([{ extensions: { code: 'INVALID', argument: 'returnTo' } }]);
    },
  );

  test.skipIf(!onRealPostgres)('claimed by many accounts at once opens one of them', async () => {
    const viewers = await Promise.all(Array.from({ length: 12 }, (_, index) => signIn(login('bundid', `racer-${index}`))));
    const proofs = await Promise.all(viewers.map((viewer) => proofOf(viewer, login('elster', 'trophy'))));
    const answers = await Promise.all(viewers.map((viewer, index) => ask(LINK, { proof: proofs[index] }, viewer)));
    const codes = answers.map(
      ({ data }) => (data['linkIdentity'] as { problems: { code: string }[] }).problems[0]?.code ?? 'LINKED',
    );
    expect(codes.filter((code) => code === 'LINKED')).toHaveLength(1);
    expect(codes.filter((code) => code === 'IDENTITY_IN_USE')).toHaveLength(11);
    const winner = viewers[codes.indexOf('LINKED')];
    expect(await loginsAt().signedIn(login('elster', 'trophy'))).toBe(winner?.account);
  });

  test.skipIf(!onRealPostgres)(
    'claimed while it signs in for the first time opens one account, whichever comes first',
    async () => {
      for (const round of Array.from({ length: 10 }, (_, index) => index)) {
        const viewer = await signIn(login('bundid', `host-${round}`));
        const proof = await proofOf(viewer, login('elster', `guest-${round}`));
        const [account, { data }] = await Promise.all([
          loginsAt().signedIn(login('elster', `guest-${round}`)),
          ask(LINK, { proof }, viewer),
        ]);
        const [problem] = (data['linkIdentity'] as { problems: { code: string }[] }).problems;
        expect(account === viewer.account).toBe(problem === undefined);
        expect(await loginsAt().signedIn(login('elster', `guest-${round}`))).toBe(account);
      }
    },
  );
});

describe('removing a login', () => {
  const withTwo = async (name: string, overrides: Partial<ProvedLogin> = {}): Promise<Viewer> => {
    const viewer = await signIn(login('bundid', name));
    await addLogin(viewer, login('elster', name, overrides));
    return viewer;
  };

  test('ends its way into the account, even for the login that opened it', async () => {
    const viewer = await withTwo('leaver');
    const { data } = await ask(UNLINK, { id: loginHandle(login('bundid', 'leaver')) }, viewer);
    expect(data).toEqual({ unlinkIdentity: { account: { identities: [{ provider: 'elster' }] }, problems: [] } });
    expect(await loginsAt().find(login('bundid', 'leaver'))).toBeNull();
    expect(await loginsAt().signedIn(login('bundid', 'leaver'))).not.toBe(viewer.account);
    expect(await loginsAt().signedIn(login('elster', 'leaver'))).toBe(viewer.account);
  });

  test('is told in the inbox', async () => {
    const viewer = await withTwo('told');
    await ask(UNLINK, { id: loginHandle(login('elster', 'told')) }, viewer);
    const { data } = await ask('{ me { inbox(first: 1) { edges { node { kind } } } } }', {}, viewer);
    expect(data).toEqual({ me: { inbox: { edges: [{ node: { kind: 'IDENTITY_UNLINKED' } }] } } });
  });

  test('leaves the last one where it is', async () => {
    const viewer = await signIn(login('bundid', 'only'));
    const { data } = await ask(UNLINK, { id: loginHandle(login('bundid', 'only')) }, viewer);
    expect(data).toEqual({
      unlinkIdentity: { account: { identities: [{ provider: 'bundid' }] }, problems: problems('LAST_IDENTITY', 'id') },
    });
  });

  test('needs a session as strong as the login', async () => {
    const viewer = await withTwo('weak', { trustLevel: 'HIGH' });
    const { errors } = await ask(UNLINK, { id: loginHandle(login('elster', 'weak')) }, viewer);
    expect(errors).toMatchObject([{ extensions: { code: 'TRUST_LEVEL_REQUIRED', required: 'HIGH', current: 'SUBSTANTIAL' } }]);
    expect(await loginsAt().find(login('elster', 'weak'))).not.toBeNull();
  });

  test('of another account, or one that does not exist, is refused as unknown', async () => {
    await signIn(login('elster', 'stranger'));
    const viewer = await withTwo('curious');
    for (const id of [loginHandle(login('elster', 'stranger')), loginHandle(login('nowhere', 'nobody'))]) {
      const { errors } = await ask(UNLINK, { id }, viewer);
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    }
  });

  test.skipIf(!onRealPostgres)('both logins at once leaves one', async () => {
    const viewer = await withTwo('both');
    const ids = [loginHandle(login('bundid', 'both')), loginHandle(login('elster', 'both'))];
    await Promise.all(ids.map((id) => ask(UNLINK, { id }, viewer)));
    const left = await rows(database.current.db, sql`select 1 from accounts.identity where account_id = ${viewer.account}`);
    expect(left).toHaveLength(1);
  });
});
