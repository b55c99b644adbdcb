import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'drizzle-orm';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { rows } from '#platform/database.ts';
import { localRevocations, remoteRevocations } from '#platform/identity/revocations.ts';
import { createTokenVerifier } from '#platform/identity/verify.ts';
import { startChild } from '#test/support/child-process.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { createBrowser } from './browser.ts';
import { log, startIdentityServer, type IdentityServer } from './identity-server.ts';
import { refresh, signInAs, signOut } from './sign-in.ts';

const database = useDatabase();
const now = (): Date => new Date();
/** Two processes of one issuer, as far as the database can tell. */
let one: IdentityServer;
let other: IdentityServer;
beforeAll(async () => {
  one = await startIdentityServer(database.current);
  other = await startIdentityServer(database.current);
});
afterAll(() => Promise.all([one.close(), other.close()]));

describe('a session', () => {
  test('outlives the process: another one goes on with its refresh token', async () => {
    const { refresh_token: token } = await signInAs('citizen:SUBSTANTIAL', one);
    const { status, body } = await refresh(other.publicUrl, token);
    expect(status).toBe(200);
    expect(decodeJwt(body.access_token)['acr']).toBe('http://eidas.europa.eu/LoA/substantial');
  });

  test('ends as a whole when a refresh token is used twice, in whichever process', async () => {
    const { refresh_token: token } = await signInAs('citizen:HIGH', one);
    const { body } = await refresh(one.publicUrl, token);
    expect((await refresh(other.publicUrl, token)).body.error).toBe('invalid_grant');
    expect((await refresh(one.publicUrl, body.refresh_token)).body.error).toBe('invalid_grant');
  });

  test.skipIf(!onRealPostgres)('ends when a refresh token is used several times at the same moment', async () => {
    const { refresh_token: token } = await signInAs('citizen:HIGH', one);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => refresh([one, other][index % 2]?.publicUrl ?? '', token)),
    );
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    for (const { body } of answers) {
      if (body.refresh_token !== undefined) expect((await refresh(one.publicUrl, body.refresh_token)).status).toBe(400);
    }
  });

  test('leaves no refresh token in the database that could be used', async () => {
    const { refresh_token: token = '' } = await signInAs('citizen:HIGH', one);
    const kept = await rows(database.current.db, sql`select * from identity.entry`);
    expect(kept.length).toBeGreaterThan(0);
    expect(token.length).toBeGreaterThan(20);
    expect(JSON.stringify(kept)).not.toContain(token);
  });
});

describe('an access token', () => {
  const signedIn = async () => {
    const browser = createBrowser();
    const tokens = await signInAs('citizen:HIGH', { publicUrl: one.publicUrl, browser });
    return { browser, tokens };
  };

  test.each([
    ['in the same process', () => localRevocations(database.current, now, log), true],
    [
      'at a gateway that knows the issuer by its address only',
      () => remoteRevocations(`${other.publicUrl}/identity`, log),
      false,
    ],
  ])('is refused within five seconds of the sign-out, %s, though it was good a moment ago', async (_, createRevocations) => {
    const revocations = createRevocations();
    await revocations.start();
    const verify = createTokenVerifier({ issuer: one.provider.issuer, keys: one.provider.keys, revocations, now, log });
    const { browser, tokens } = await signedIn();
    const header = `Bearer ${tokens.access_token}`;
    expect(await verify(header)).toMatchObject({ trustLevel: 'HIGH' });
    await signOut({ publicUrl: one.publicUrl, browser }, tokens.id_token);
    await vi.waitFor(() => expect(verify(header)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' }), 5_000);
    await revocations.stop();
  });

  test('is refused within five seconds of the sign-out by a gateway in another process', async () => {
    const { browser, tokens } = await signedIn();
    const gateway = startChild('watch-token.ts', one.provider.issuer.url, tokens.access_token);
    await gateway.says('good');
    await signOut({ publicUrl: one.publicUrl, browser }, tokens.id_token);
    const left = performance.now();
    await gateway.says('refused');
    expect(performance.now() - left).toBeLessThan(5_000);
    expect(await gateway.ended).toBe(0);
  });

  test('of another session of the same person stays good', async () => {
    const revocations = localRevocations(database.current, now, log);
    const verify = createTokenVerifier({ issuer: one.provider.issuer, keys: one.provider.keys, revocations, now, log });
    const [left, stays] = [await signedIn(), await signedIn()];
    await signOut({ publicUrl: one.publicUrl, browser: left.browser }, left.tokens.id_token);
    await revocations.refresh();
    await expect(verify(`Bearer ${left.tokens.access_token}`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await verify(`Bearer ${stays.tokens.access_token}`)).toMatchObject({ trustLevel: 'HIGH' });
  });

  test('stays as good as it was while the list cannot be read', async () => {
    const revocations = remoteRevocations('http://127.0.0.1:1/identity', log);
    await revocations.start();
    const verify = createTokenVerifier({ issuer: one.provider.issuer, keys: one.provider.keys, revocations, now, log });
    const { tokens } = await signedIn();
    expect(await verify(`Bearer ${tokens.access_token}`)).toMatchObject({ trustLevel: 'HIGH' });
    await revocations.stop();
  });

  test('is named by nothing on the published list that tells whose it is', async () => {
    const { browser, tokens } = await signedIn();
    await signOut({ publicUrl: one.publicUrl, browser }, tokens.id_token);
    const list = await (await fetch(`${one.publicUrl}/identity/revocations`)).text();
    const { grant, sub } = decodeJwt(tokens.access_token) as { grant: string; sub: string };
    expect(list).toContain(grant);
    expect(list).not.toContain(sub);
  });
});

describe('an application of the configuration', () => {
  test('is told when the session ends (back-channel logout)', async () => {
    const told: string[] = [];
    const frontEnd = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        told.push(new URLSearchParams(body).get('logout_token') ?? '');
        response.end();
      });
    });
    await new Promise<void>((resolve) => frontEnd.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(frontEnd.address() as AddressInfo).port}`;
    const client = {
      client_id: 'kommune',
      client_name: 'Bürgerportal',
      redirect_uris: [`${origin}/zurueck`],
      post_logout_redirect_uris: [`${origin}/zurueck`],
      backchannel_logout_uri: `${origin}/abgemeldet`,
    };
    const issuer = await startIdentityServer(database.current, { frontEnds: [client] });
    const browser = createBrowser();
    const at = { publicUrl: issuer.publicUrl, clientId: 'kommune', redirectUri: `${origin}/zurueck`, browser };
    const tokens = await signInAs('citizen:LOW', at);
    await signOut(at, tokens.id_token);
    await vi.waitFor(() => expect(told).toHaveLength(1), 5_000);
    const { sub } = decodeJwt(tokens.access_token);
    expect(decodeJwt(told[0] ?? '')).toMatchObject({ sub, aud: 'kommune', sid: expect.any(String) as string });
    await issuer.close();
    frontEnd.close();
  });
});
