/**
 * A gateway in another process, which knows the issuer by its address only, and a client of it on each kind of stream: says `open` when
 * all have had an event, and how each was ended.
 */

import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { remoteRevocations } from '#platform/identity/revocations.ts';
import { createTokenVerifier } from '#platform/identity/verify.ts';
import { createLog } from '#platform/log.ts';
import { serve } from '../../gateway/streams/served.ts';

const [, , url, token] = process.argv;
if (url === undefined || token === undefined) throw new Error('usage: watch-stream.ts <issuer> <token>');
const log = createLog('silent');
const authorization = `Bearer ${token}`;
const revocations = remoteRevocations(url, log);
await revocations.start();
const issuer = { name: 'portalverbund', url, audience: 'portalverbund', knowsAccounts: true };
const signIn = createTokenVerifier({ issuer, revocations, now: () => new Date(), log });
const served = await serve({ signIn });
const query = 'subscription { mine { id } }';

const events = await fetch(served.url, {
  method: 'POST',
  headers: { authorization, accept: 'text/event-stream', 'content-type': 'application/json' },
  body: JSON.stringify({ query }),
});
const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
let text = '';
const readOn = async (until: (whole: string) => boolean): Promise<void> => {
  for (let part = await reader?.read(); part?.done === false && !until((text += part.value)); part = await reader?.read());
};
await readOn((whole) => whole.includes('"mine"'));

const client = createClient({ url: served.socketUrl, webSocketImpl: WebSocket, connectionParams: { authorization } });
const closed = new Promise<number>((resolve) => client.on('closed', (event) => resolve((event as CloseEvent).code)));
await new Promise<void>((resolve) =>
  client.subscribe({ query }, { next: () => resolve(), error: () => undefined, complete: () => undefined }),
);
process.stdout.write('open\n');

await readOn(() => false);
process.stdout.write(`${/"code":"(\w+)"/.exec(text)?.[1] ?? 'nothing said'}\n`);
process.stdout.write(`${await closed}\n`);
await revocations.stop();
await served.close();
