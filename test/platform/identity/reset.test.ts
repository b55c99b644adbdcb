import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { localRevocations } from '#platform/identity/revocations.ts';
import { createTokenVerifier } from '#platform/identity/verify.ts';
import type { Id } from '#platform/values/id.ts';
import { derivedId } from '#platform/values/id.ts';
import { createAccounts } from '#subgraphs/accounts/index.ts';
import { useDatabase } from '#test/support/database.ts';
import { safeSettings } from '#test/support/safe.ts';
import { citizen } from '#test/support/viewers.ts';
import { log, startIdentityServer, type IdentityServer } from './identity-server.ts';
import { refresh } from './sign-in.ts';
import { codeFor, PASSWORD, register, registerWithFactor, visit } from './visitor.ts';

const NEW = 'neun kleine rote Hefte';

const database = useDatabase();
const now = (): Date => new Date();
let server: IdentityServer;
beforeAll(async () => {
  server = await startIdentityServer(database.current);
});
afterAll(() => server.close());

const forgetful = () => visit(server, undefined, 'reset');

/** Signs in with name and password; answers whether that was enough. */
async function opens(name: string, password: string): Promise<boolean> {
  const visitor = await visit(server);
  const page = await visitor.send('password', { name, password });
  return page.status === 0 || page.html.includes('Zweiter Faktor');
}

async function ask(account: string, query: string, variables: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const accounts = createAccounts({
    database: database.current,
    now,
    log,
    settings: safeSettings(),
    linking: { issuerUrl: `${server.publicUrl}/identity`, returnOrigins: ['https://portal.example'] },
  });
  const viewer = citizen({ account: account as Id<'Account'>, subject: account, trustLevel: 'HIGH' });
  const { data } = await accounts.execute({ query, variables }, { viewer, language: 'de', requestId: 'test' });
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}

const kindsOf = async (account: string): Promise<unknown> =>
  (
    (await ask(account, '{ me { inbox { edges { node { kind } } } } }')) as {
      me: { inbox: { edges: { node: { kind: string } }[] } };
    }
  ).me.inbox.edges.map(({ node }) => node.kind);

describe('a forgotten password', () => {
  test('is replaced by whoever has a recovery code, which counts once', async () => {
    const { visitor, codes } = await registerWithFactor(server, 'anna');
    await visitor.send('continue');
    const reset = await (await forgetful()).send('reset-code', { name: 'Anna', code: codes[0] ?? '', password: NEW });
    expect(reset.html).toContain('Ihr Passwort ist geändert');
    expect(await opens('anna', PASSWORD)).toBe(false);
    expect(await opens('anna', NEW)).toBe(true);
    const again = await (await forgetful()).send('reset-code', { name: 'anna', code: codes[0] ?? '', password: PASSWORD });
    expect(again.status).toBe(400);
  });

  test('is replaced by whoever has the authenticator app, and a code of it counts once', async () => {
    const { key } = await registerWithFactor(server, 'berta');
    const code = codeFor(key);
    const reset = await (await forgetful()).send('reset-code', { name: 'berta', code, password: NEW });
    expect(reset.html).toContain('Ihr Passwort ist geändert');
    const again = await (await forgetful()).send('reset-code', { name: 'berta', code, password: PASSWORD });
    expect(again.status).toBe(400);
    expect(await opens('berta', NEW)).toBe(true);
  });

  test('ends every session and refresh token of the account within seconds, and is told in its inbox', async () => {
    const { visitor, codes } = await registerWithFactor(server, 'carla');
    await visitor.send('continue');
    const tokens = await visitor.tokens();
    const revocations = localRevocations(database.current, now, log);
    const verify = createTokenVerifier({ issuer: server.provider.issuer, keys: server.provider.keys, revocations, now, log });
    const viewer = await verify(`Bearer ${tokens.access_token}`);
    await (await forgetful()).send('reset-code', { name: 'carla', code: codes[1] ?? '', password: NEW });
    await revocations.refresh();
    await expect(verify(`Bearer ${tokens.access_token}`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await refresh(server.publicUrl, tokens.refresh_token)).body.error).toBe('invalid_grant');
    expect(await kindsOf(viewer?.account ?? '')).toEqual(['CREDENTIALS_CHANGED']);
  });

  test('answers the same for a wrong code, a name without a second factor, and a name that nobody has', async () => {
    await registerWithFactor(server, 'dora');
    await register(server, 'plain');
    const [wrong, plain, nobody] = await Promise.all(
      ['dora', 'plain', 'nobody'].map(async (name) =>
        (await forgetful()).send('reset-code', { name, code: 'AAAA-BBBB-CCCC-DDDD', password: NEW }),
      ),
    );
    expect(wrong?.status).toBe(400);
    expect(plain?.html).toBe(wrong?.html);
    expect(nobody?.html).toBe(wrong?.html);
    expect(await opens('plain', PASSWORD)).toBe(true);
  });

  test('by six digits is closed for the day after five guesses, and a recovery code still opens', async () => {
    const { key, codes } = await registerWithFactor(server, 'emil');
    for (const code of ['000000', '000001', '000002', '000003', '000004']) {
      await (await forgetful()).send('reset-code', { name: 'emil', code, password: NEW });
    }
    const right = await (await forgetful()).send('reset-code', { name: 'emil', code: codeFor(key), password: NEW });
    expect(right.status).toBe(400);
    const recovered = await (await forgetful()).send('reset-code', { name: 'emil', code: codes[0] ?? '', password: NEW });
    expect(recovered.status).toBe(200);
  });

  test('is closed after ten guesses in a quarter of an hour, whether the name exists or not', async () => {
    for (const code of 'ABCDEFGHIJ') {
      await (await forgetful()).send('reset-code', { name: 'guessed', code, password: NEW });
    }
    const page = await (await forgetful()).send('reset-code', { name: 'guessed', code: 'AAAA', password: NEW });
    expect(page.status).toBe(429);
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(800);
  });

  test('is not replaced by a password that is too short', async () => {
    const { codes } = await registerWithFactor(server, 'frida');
    const page = await (await forgetful()).send('reset-code', { name: 'frida', code: codes[0] ?? '', password: 'kurz' });
    expect(page.html).toContain('mindestens 12 Zeichen');
    expect(await opens('frida', PASSWORD)).toBe(true);
  });

  test('is not replaced by a passkey that is none of hers', async () => {
    const page = await (await forgetful()).send('reset-passkey', { response: '{"id":"made-up"}' });
    expect(page.html).toContain('Passkey lässt sich hier nicht verwenden');
  });
});

describe('another login', () => {
  const START = 'mutation { startIdentityLink(input: { returnTo: "https://portal.example/" }) { url } }';
  const LINK = 'mutation ($proof: String!) { linkIdentity(input: { proof: $proof }) { problems { code } } }';

  /** Registers, and links the test person of an id at a level; answers the account. */
  async function withTestPerson(name: string, person: string): Promise<string> {
    const visitor = await register(server, name);
    await visitor.send('continue');
    const { sub = '' } = await visitor.claims();
    const { url } = (await ask(sub, START))['startIdentityLink'] as { url: string };
    const proof = await server.logins.proveForLink(url.split('/').at(-1) ?? '', {
      provider: 'embedded',
      subject: derivedId(`person:${person}`),
      trustLevel: 'BASIC',
      organisations: [],
    });
    await ask(sub, LINK, { proof });
    return sub;
  }

  test('of the same account lets the person set a new password', async () => {
    const account = await withTestPerson('gerda', 'citizen-basic');
    const visitor = await forgetful();
    const asked = await visitor.send('citizen-basic:BASIC');
    expect(asked.html).toContain('Benutzername: gerda');
    const changed = await visitor.send('reset-finish', { password: NEW });
    expect(changed.html).toContain('Ihr Passwort ist geändert');
    expect(await opens('gerda', NEW)).toBe(true);
    expect(await kindsOf(account)).toEqual(['CREDENTIALS_CHANGED', 'IDENTITY_LINKED']);
  });

  test('of an account without a password has none to reset, and signs nobody in', async () => {
    const visitor = await forgetful();
    const page = await visitor.send('citizen-low:LOW');
    expect(page.html).toContain('lässt sich hier kein Passwort ändern');
    expect(page.url).not.toContain('code=');
  });

  test('sets the password of no other person, whatever the page sends along', async () => {
    await withTestPerson('hilde', 'citizen-high');
    await register(server, 'victim');
    const [victim] = await rows<{ id: string }>(
      database.current.db,
      sql`select id from identity.credential where name = 'victim'`,
    );
    const visitor = await forgetful();
    await visitor.send('citizen-high:HIGH');
    await visitor.send('reset-finish', { password: NEW, credential: victim?.id ?? '' });
    expect(await opens('victim', PASSWORD)).toBe(true);
  });
});

describe('what was proved to reset a password', () => {
  test('signs nobody in, and what was proved to sign in resets no password', async () => {
    await register(server, 'ida');
    const resetting = await forgetful();
    expect((await resetting.send('password', { name: 'ida', password: PASSWORD })).status).toBe(400);
    expect((await resetting.send('continue')).status).toBe(400);
    const { visitor } = await registerWithFactor(server, 'inge');
    const verified = visitor.state();
    expect((await visitor.send('reset-finish', { password: NEW })).status).toBe(400);
    const other = await forgetful();
    expect((await other.send('reset-finish', { state: verified, password: NEW })).html).toContain('abgelaufen');
  });
});

describe('whoever is signed in', () => {
  test('changes her password after proving all that her login asks for', async () => {
    await registerWithFactor(server, 'jana');
    const skipping = await visit(server);
    await skipping.send('password', { name: 'jana', password: PASSWORD });
    expect((await skipping.send('password-new', { password: NEW })).html).toContain('abgelaufen');
    const visitor = await register(server, 'karla');
    expect((await visitor.send('password-new', { password: 'kurz' })).html).toContain('mindestens 12 Zeichen');
    expect((await visitor.send('password-new', { password: NEW })).html).toContain('Ihr Passwort ist geändert');
    expect(await opens('karla', PASSWORD)).toBe(false);
    expect(await opens('karla', NEW)).toBe(true);
  });

  test('replaces her authenticator app, which ends her other sessions', async () => {
    const { visitor, codes } = await registerWithFactor(server, 'lena');
    await visitor.send('continue');
    const tokens = await visitor.tokens();
    const again = await visit(server);
    await again.send('password', { name: 'lena', password: PASSWORD });
    await again.send('recovery', { code: codes[0] ?? '' });
    const asked = await again.send('totp-new');
    const key = /<code>([A-Z2-7 ]+)<\/code>/.exec(asked.html)?.[1]?.replaceAll(' ', '') ?? '';
    await again.send('totp-confirm', { code: codeFor(key) });
    expect((await refresh(server.publicUrl, tokens.refresh_token)).body.error).toBe('invalid_grant');
  });
});
