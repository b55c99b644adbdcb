/** A citizen watches her application while the case worker takes it up and decides: no page has to be loaded again. */

import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { usePortal } from '../support/portal.ts';
import { createClient, signIn, type Client } from './client.ts';
import { apply, decide, find, pay, type Place } from './walk.ts';

const portal = usePortal();
const RETURN_URL = () => `${portal.url}/back`;

const QUERY = `subscription ($id: ID!) {
  applicationChanged(id: $id) {
    status
    authority { name }
    decision { outcome }
    payment { status }
  }
}`;

interface Changed {
  readonly status: string;
  readonly authority: { readonly name: string };
  readonly decision: { readonly outcome: string } | null;
  readonly payment: { readonly status: string } | null;
}
interface Event {
  readonly data?: { readonly applicationChanged: Changed } | null;
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
}

let tokens: Readonly<Record<'citizen' | 'worker' | 'stranger', string>>;
let citizen: Client;
let worker: Client;
let place: Place;

beforeAll(async () => {
  tokens = {
    citizen: await signIn(portal.url, 'citizen', 'high'),
    worker: await signIn(portal.url, 'case-worker', 'high'),
    stranger: await signIn(portal.url, 'citizen-high', 'high'),
  };
  citizen = createClient(portal.url, tokens.citizen);
  worker = createClient(portal.url, tokens.worker);
  place = await find(citizen, 'Hundemarke');
});

function overEvents(id: string, token: string): AsyncIterableIterator<Event> {
  const headers = { authorization: `Bearer ${token}` };
  const client = createSseClient({ url: `${portal.url}/graphql`, headers, retryAttempts: 0 });
  return client.iterate({ query: QUERY, variables: { id } }) as AsyncIterableIterator<Event>;
}

function overSocket(id: string, token: string): AsyncIterableIterator<Event> {
  const client = createSocketClient({
    url: `${portal.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  return client.iterate({ query: QUERY, variables: { id } }) as AsyncIterableIterator<Event>;
}

/** Reads on until an event is as wanted; the time limit of the test ends what never comes. */
async function seen(events: AsyncIterableIterator<Event>, isWanted: (changed: Changed) => boolean): Promise<Changed> {
  for (;;) {
    const { value, done } = await events.next();
    if (done === true) throw new Error('the stream has ended');
    const { data, errors } = value;
    if (data == null) throw new Error(JSON.stringify(errors));
    if (isWanted(data.applicationChanged)) return data.applicationChanged;
  }
}

test('who applies sees what the authority does as it does it, and the authority what she does', async () => {
  const { id } = await apply(citizen, place.offer.id);
  const [hers, theirs] = [overEvents(id, tokens.citizen), overSocket(id, tokens.worker)];
  const authority = { name: 'Stadtverwaltung Winterberg' };
  expect(await seen(hers, () => true)).toMatchObject({ status: 'DELIVERED', authority, decision: null });
  expect(await seen(theirs, () => true)).toMatchObject({ status: 'DELIVERED', authority });

  await portal.settle();
  await pay(citizen, id, RETURN_URL());
  await portal.settle();
  expect(await seen(theirs, ({ payment }) => payment?.status === 'PAID')).toMatchObject({ status: 'DELIVERED' });

  await decide(worker, place.authority.id, id);
  const decided = { status: 'DECIDED', decision: { outcome: 'GRANTED' }, payment: { status: 'PAID' } };
  expect(await seen(hers, ({ decision }) => decision !== null)).toMatchObject(decided);
  await hers.return?.();
  await theirs.return?.();
});

test('nobody else sees any of it', async () => {
  const { id } = await apply(citizen, place.offer.id);
  const refused = [{ message: 'There is no such application', extensions: { code: 'NOT_FOUND' } }];
  const { value } = await overEvents(id, tokens.stranger).next();
  expect(value).toMatchObject({ errors: refused });
  expect(value).not.toHaveProperty('data');
  await expect(overSocket(id, tokens.stranger).next()).rejects.toMatchObject(refused);
});

test('a client that takes one answer only is told to ask for a stream', async () => {
  const { id } = await apply(citizen, place.offer.id);
  const { errors } = await citizen.ask(QUERY, { id });
  expect(errors).toMatchObject([
    { message: 'Subscriptions are not served over this transport.', extensions: { code: 'INVALID' } },
  ]);
});
