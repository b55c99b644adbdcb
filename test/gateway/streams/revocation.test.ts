/** A stream ends when its session does, long before its token would. */

import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { localRevocations } from '#platform/identity/revocations.ts';
import { createTokenVerifier } from '#platform/identity/verify.ts';
import { startChild } from '#test/support/child-process.ts';
import { useDatabase } from '#test/support/database.ts';
import { createBrowser } from '../../platform/identity/browser.ts';
import { log, startIdentityServer, type IdentityServer } from '../../platform/identity/identity-server.ts';
import { signInAs, signOut } from '../../platform/identity/sign-in.ts';
import { now, useServed } from './served.ts';

const database = useDatabase();
const serve = useServed(afterEach);
let identity: IdentityServer;
beforeAll(async () => void (identity = await startIdentityServer(database.current)));
afterAll(() => identity.close());

const MINE = 'subscription { mine { id } }';
const FIVE_SECONDS = 5_000;

/** A person who is signed in, and how she signs out. */
async function signedIn() {
  const browser = createBrowser();
  const tokens = await signInAs('citizen:HIGH', { publicUrl: identity.publicUrl, browser });
  const out = (): Promise<unknown> => signOut({ publicUrl: identity.publicUrl, browser }, tokens.id_token);
  return { authorization: `Bearer ${tokens.access_token}`, token: tokens.access_token, out };
}

/** A gateway in the process of the issuer. */
async function serveHere() {
  const revocations = localRevocations(database.current, now, log);
  await revocations.start();
  onTestFinished(() => revocations.stop());
  const { issuer, keys } = identity.provider;
  return serve({ signIn: createTokenVerifier({ issuer, keys, revocations, now, log }) });
}

/** The text of a stream of events; resolves with the first event. */
async function listen(url: string, authorization: string) {
  const headers = { authorization, accept: 'text/event-stream', 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: MINE }) });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const first = await reader?.read();
  const rest = async (): Promise<string> => {
    let text = '';
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) text += part.value;
    return text;
  };
  return { first: first?.value, rest: rest() };
}

async function openSocket(url: string, authorization: string) {
  const socket = new WebSocket(url, 'graphql-transport-ws');
  onTestFinished(() => socket.terminate());
  const closed = once(socket, 'close').then(([code, reason]) => [code, String(reason)] as [number, string]);
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } }));
  await once(socket, 'message');
  socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: MINE } }));
  await once(socket, 'message');
  return { closed };
}

describe('within seconds of the sign-out', () => {
  test('streams of a gateway in the same process end, and those of another session go on', async () => {
    const { url, socketUrl, sources } = await serveHere();
    const [left, stays] = [await signedIn(), await signedIn()];
    const events = await listen(url, left.authorization);
    const socket = await openSocket(socketUrl, left.authorization);
    const others = await openSocket(socketUrl, stays.authorization);
    expect(events.first).toContain('"mine"');
    const begin = performance.now();
    await left.out();
    expect(await socket.closed).toEqual([4401, 'The session has ended']);
    expect(await events.rest).toContain('"message":"The session has ended","extensions":{"code":"UNAUTHENTICATED"}');
    expect(performance.now() - begin).toBeLessThan(FIVE_SECONDS);
    await Promise.all(sources.slice(0, 2).map(({ closed }) => closed));
    await stays.out();
    expect(await others.closed).toEqual([4401, 'The session has ended']);
  });

  test('streams of a gateway in another process end', async () => {
    const person = await signedIn();
    const gateway = startChild('watch-stream.ts', identity.provider.issuer.url, person.token);
    await gateway.says('open');
    const begin = performance.now();
    await person.out();
    await gateway.says('UNAUTHENTICATED');
    await gateway.says('4401');
    expect(performance.now() - begin).toBeLessThan(FIVE_SECONDS);
    expect(await gateway.ended).toBe(0);
  });
});
