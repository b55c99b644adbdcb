import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { levelOf } from '#platform/identity/issuer/credentials/method.ts';
import { faultOfPassword, hashPassword, verifyPassword } from '#platform/identity/issuer/credentials/password.ts';
import {
  newRecoveryCodes,
  newTotpKey,
  readRecoveryCode,
  stepOfCode,
} from '#platform/identity/issuer/credentials/second-factor.ts';
import { createSealing } from '#platform/identity/issuer/credentials/state.ts';
import { useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { startIdentityServer, type IdentityServer } from './identity-server.ts';
import {
  codeFor,
  PASSWORD,
  register as registerAt,
  registerWithFactor as registerWithFactorAt,
  visit as visitAt,
} from './visitor.ts';

const database = useDatabase();
let server: IdentityServer;
beforeAll(async () => {
  server = await startIdentityServer(database.current);
});
afterAll(() => server.close());

const visit = () => visitAt(server);
const register = (name: string) => registerAt(server, name);
const registerWithFactor = (name: string) => registerWithFactorAt(server, name);

describe('a password', () => {
  test('is kept so that it can be checked, and never the same twice', async () => {
    const [one, other] = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)]);
    expect(one).not.toBe(other);
    expect(await verifyPassword(PASSWORD, one)).toBe(true);
    expect(await verifyPassword(`${PASSWORD}!`, one)).toBe(false);
    expect(await verifyPassword('', one)).toBe(false);
    expect(await verifyPassword(PASSWORD, null)).toBe(false);
  });

  test('is the same however the keyboard composes its letters', async () => {
    expect(await verifyPassword('Mu\u0308nsterplatz 12', await hashPassword('M\u00fcnsterplatz 12'))).toBe(true);
  });

  test.each(['kurz', 'erika-erika-2026', 'aaaaaaaaaaaaaaaaa', 'x'.repeat(257)])('%s is refused', (password) => {
    expect(faultOfPassword(password, 'erika')).not.toBeNull();
  });

  test('of a few words is taken', () => expect(faultOfPassword(PASSWORD, 'erika')).toBeNull());
});

describe('the trust level of a login of the portal', () => {
  test.each([
    [['pwd'], 'BASIC', 'BASIC'],
    [['pwd'], 'HIGH', 'BASIC'],
    [['pwd', 'otp', 'mfa'], 'BASIC', 'BASIC'],
    [['pwd', 'otp', 'mfa'], 'LOW', 'LOW'],
    [['pop', 'user', 'mfa'], 'HIGH', 'LOW'],
  ] as const)('with %j of a person otherwise known at %s is %s', (amr, identifiedAs, level) => {
    expect(levelOf(amr, identifiedAs)).toBe(level);
  });
});

describe('what a page carries along', () => {
  const sealing = createSealing('x'.repeat(32));
  const state = { kind: 'password', credential: '3f0e6b6e-6a52-5b0e-8d5b-0f6f0f3b6c11' } as const;

  test('counts for its own attempt and its own installation only, and cannot be changed', async () => {
    const sealed = await sealing.seal('sign-in:1', state);
    expect(await sealing.open('sign-in:1', sealed)).toEqual(state);
    expect(await sealing.open('sign-in:2', sealed)).toBeNull();
    expect(await createSealing('y'.repeat(32)).open('sign-in:1', sealed)).toBeNull();
    const [header, , signature] = sealed.split('.');
    const forged = Buffer.from(JSON.stringify({ value: { ...state, kind: 'verified', amr: [] }, sub: 'sign-in:1', exp: 9e9 }));
    expect(await sealing.open('sign-in:1', `${header ?? ''}.${forged.toString('base64url')}.${signature ?? ''}`)).toBeNull();
  });

  test('what is encrypted reads again, and is refused when changed', () => {
    const secret = sealing.encrypt('JBSWY3DPEHPK3PXP');
    expect(sealing.decrypt(secret)).toBe('JBSWY3DPEHPK3PXP');
    expect(secret).not.toContain('JBSWY3');
    expect(() => sealing.decrypt(`${secret.startsWith('A') ? 'B' : 'A'}${secret.slice(1)}`)).toThrow();
  });
});

describe('a code of an authenticator app', () => {
  const key = newTotpKey();
  const at = NOW.getTime();

  test('counts in its own half minute and in those beside it', () => {
    const step = Math.floor(at / 30_000);
    expect(stepOfCode(key, codeFor(key, at), NOW)).toBe(step);
    expect(stepOfCode(key, codeFor(key, at - 30_000), NOW)).toBe(step - 1);
    expect(stepOfCode(key, codeFor(key, at - 90_000), NOW)).toBeNull();
    expect(stepOfCode(key, '', NOW)).toBeNull();
  });

  test('a recovery code is read however it is typed', () => {
    const [code = ''] = newRecoveryCodes();
    expect(readRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
  });
});

describe('signing in with name and password', () => {
  test('registers an account at the lowest level, and opens it the next time', async () => {
    const visitor = await register('Anna.Kamp');
    expect(visitor.page().html).toContain('Anmeldung einrichten');
    await visitor.send('continue');
    const first = await visitor.claims();
    expect(first).toMatchObject({ acr: 'urn:portalverbund:loa:basic', idp: 'portalverbund' });
    const again = await visit();
    await again.send('password', { name: 'anna.kamp', password: PASSWORD });
    expect((await again.claims()).sub).toBe(first.sub);
  });

  test('says the same of a wrong password and of a name that nobody has', async () => {
    await register('berta');
    const wrong = await (await visit()).send('password', { name: 'berta', password: 'etwas ganz anderes' });
    const unknown = await (await visit()).send('password', { name: 'nobody', password: 'etwas ganz anderes' });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toBe(unknown.html);
  });

  test.each([
    ['a name that is taken', { name: 'CARLA', password: PASSWORD }, 'gibt es schon'],
    ['a name that is none', { name: '<b>', password: PASSWORD }, 'Der Benutzername braucht'],
    ['a short password', { name: 'carlo', password: 'kurz' }, 'mindestens 12 Zeichen'],
  ])('%s is refused at registration', async (_, fields, text) => {
    await register('carla');
    const page = await (await visit()).send('register', fields);
    expect(page.status).toBe(400);
    expect(page.html).toContain(text);
  });

  test('is closed after ten wrong guesses, even for the right one, and says for how long', async () => {
    await register('dora');
    for (const guess of Array.from({ length: 10 }, (_, index) => `falsch geraten ${index}`)) {
      await (await visit()).send('password', { name: 'dora', password: guess });
    }
    const page = await (await visit()).send('password', { name: 'dora', password: PASSWORD });
    expect(page.status).toBe(429);
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(800);
    const other = await (await visit()).send('password', { name: 'berta', password: PASSWORD });
    expect(other.status).toBe(0);
  });
});

describe('the second factor', () => {
  test('is asked for once it is set up, and a code counts once', async () => {
    const { key, codes } = await registerWithFactor('emil');
    expect(codes).toHaveLength(10);
    const visitor = await visit();
    const asked = await visitor.send('password', { name: 'emil', password: PASSWORD });
    expect(asked.html).toContain('Zweiter Faktor');
    const code = codeFor(key);
    await visitor.send('second-factor', { code });
    expect(await visitor.claims()).toMatchObject({ idp: 'portalverbund' });
    const replay = await visit();
    await replay.send('password', { name: 'emil', password: PASSWORD });
    expect((await replay.send('second-factor', { code })).html).toContain('wurde schon benutzt');
  });

  test('cannot be passed by with what the password alone has proved', async () => {
    await registerWithFactor('frida');
    for (const choice of ['continue', 'setup', 'totp-new', 'passkey-new']) {
      const visitor = await visit();
      await visitor.send('password', { name: 'frida', password: PASSWORD });
      const page = await visitor.send(choice, { response: '{}' });
      expect(page.status).toBe(400);
      expect(page.html).toContain('abgelaufen');
    }
  });

  test('cannot be passed by with the state of another attempt', async () => {
    const { visitor } = await registerWithFactor('gerd');
    const verified = visitor.state();
    const other = await visit();
    expect((await other.send('continue', { state: verified })).status).toBe(400);
  });

  test('lost, is replaced by a recovery code, which counts once', async () => {
    const { codes } = await registerWithFactor('hanna');
    const visitor = await visit();
    await visitor.send('password', { name: 'hanna', password: PASSWORD });
    const page = await visitor.send('recovery', { code: codes[0]?.toLowerCase() ?? '' });
    expect(page.html).toContain('noch 9 Wiederherstellungscodes');
    const again = await visit();
    await again.send('password', { name: 'hanna', password: PASSWORD });
    expect((await again.send('recovery', { code: codes[0] ?? '' })).status).toBe(400);
  });

  test('is kept so that whoever reads the tables can sign in nowhere', async () => {
    const { key, codes } = await registerWithFactor('ida');
    const kept = JSON.stringify([
      await rows(database.current.db, sql`select * from identity.credential`),
      await rows(database.current.db, sql`select * from identity.recovery_code`),
    ]);
    for (const secret of [key, codes[0] ?? key, PASSWORD]) expect(kept).not.toContain(secret);
  });
});
