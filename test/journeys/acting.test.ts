/** Acting for an organisation as a front end does it: invited, chosen by a header, shown in every record, and over at the next request. */

import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { ACTING_HEADER } from '#platform/identity/representation.ts';
import { usePortal } from '../support/portal.ts';
import { createClient, signIn, type Client } from './client.ts';
import { readMatrix, tryEach } from './matrix.ts';
import { DOG, find, pay, save, start, submit, type Place } from './walk.ts';

const portal = usePortal();

let tokens: Readonly<Record<'boss' | 'clerk' | 'guest' | 'worker', string>>;
let organisation: string;
let place: Place;

const as = (token: string, acting?: string): Client => createClient(portal.url, token, acting);

interface Representing {
  readonly me: {
    readonly organisations: readonly {
      readonly organisation: {
        readonly id: string;
        readonly representatives?: {
          readonly edges: readonly { readonly node: { readonly id: string; readonly name: string | null } }[];
        };
      };
    }[];
  };
}

beforeAll(async () => {
  const [boss, clerk, guest, worker] = await Promise.all(
    ['representative', 'clerk', 'citizen', 'case-worker'].map((person) => signIn(portal.url, person, 'substantial')),
  );
  if (boss === undefined || clerk === undefined || guest === undefined || worker === undefined) throw new Error('four people');
  tokens = { boss, clerk, guest, worker };
  const { me } = await as(boss).data<Representing>('{ me { organisations { organisation { id } } } }');
  organisation = me.organisations[0]?.organisation.id ?? '';
  place = await find(as(guest), 'Hundemarke');
});

/** Invites the guest as her representative, and answers nothing: the guest's token stays as it was. */
async function invite(): Promise<void> {
  const { inviteRepresentative } = await as(tokens.boss).data<{ inviteRepresentative: { code: string } }>(
    'mutation ($id: ID!) { inviteRepresentative(input: { organisationId: $id, role: REPRESENTATIVE }) { code problems { code } } }',
    { id: organisation },
  );
  await as(tokens.guest).data(
    'mutation ($code: String!) { acceptInvitation(input: { code: $code, name: "Erika" }) { problems { code } } }',
    { code: inviteRepresentative.code },
  );
}

async function revoke(): Promise<void> {
  const list = '{ me { organisations { organisation { id representatives(ended: false) { edges { node { id name } } } } } } }';
  const { me } = await as(tokens.boss).data<Representing>(list);
  const edges = me.organisations[0]?.organisation.representatives?.edges ?? [];
  const mandateId = edges.find(({ node }) => node.name === 'Erika')?.node.id;
  const query = 'mutation ($mandateId: ID!) { revokeRepresentative(input: { mandateId: $mandateId }) { problems { code } } }';
  expect(await as(tokens.boss).data(query, { mandateId })).toEqual({ revokeRepresentative: { problems: [] } });
}

const codesOf = async (client: Client, query: string, variables: object = {}): Promise<readonly unknown[]> =>
  ((await client.ask(query, variables)).errors ?? []).map(({ extensions }) => extensions?.['code']);

const LOOK = 'query ($id: ID!) { application(id: $id) { number status } }';

test('an application of an organisation, from the invitation to the end of the right', async () => {
  await invite();
  const guest = as(tokens.guest, organisation);
  const started = await start(guest, place.offer.id);
  const id = started.application?.id ?? '';
  await save(as(tokens.clerk, organisation), { id, version: 1, data: DOG });
  expect(
    await codesOf(
      as(tokens.clerk, organisation),
      'mutation ($id: ID!) { submitApplication(input: { id: $id }) { problems { code } } }',
      { id },
    ),
  ).toEqual(['FORBIDDEN']);
  expect((await submit(guest, id)).problems).toEqual([]);
  await pay(guest, id, `${portal.url}/playground`);
  await portal.settle();

  const RECORDS = `query ($id: ID!) { application(id: $id) { organisation { name isProven }
    timeline { kind representative onBehalfOf { name } } payment { status organisationName applicant { id } } } }`;
  const { me } = await guest.data<{ me: { id: string } }>('{ me { id } }');
  const submitted = { kind: 'SUBMITTED', representative: me.id, onBehalfOf: { name: 'Beispiel GmbH' } };
  const paid = { status: 'PAID', organisationName: 'Beispiel GmbH', applicant: { id: me.id } };
  for (const client of [as(tokens.worker), as(tokens.boss, organisation)]) {
    const { application } = await client.data<{ application: { timeline: readonly unknown[] } }>(RECORDS, { id });
    expect(application).toMatchObject({ organisation: { name: 'Beispiel GmbH', isProven: true }, payment: paid });
    expect(application.timeline[0]).toEqual(submitted);
  }
  const OVERVIEW = '{ me { applications { edges { node { id } } } payments { totalCount } inbox { edges { node { kind } } } } }';
  const all = await as(tokens.clerk, organisation).data<{ me: unknown }>(OVERVIEW);
  const kinds = ['PAYMENT_RECEIPT', 'PAYMENT_PAID', 'APPLICATION_SUBMITTED'].map((kind) => ({ node: { kind } }));
  expect(all.me).toEqual({ applications: { edges: [{ node: { id } }] }, payments: { totalCount: 1 }, inbox: { edges: kinds } });
  expect(await as(tokens.guest).data(OVERVIEW)).toMatchObject({
    me: { applications: { edges: [] }, payments: { totalCount: 0 } },
  });

  await revoke();
  expect(await codesOf(guest, LOOK, { id })).toEqual(['FORBIDDEN']);
  expect(await codesOf(as(tokens.guest), LOOK, { id })).toEqual(['NOT_FOUND']);
  expect(await codesOf(as(tokens.boss, organisation), LOOK, { id })).toEqual([]);

  await portal.settle();
  const LOG = '{ me { accessLog(first: 100) { edges { node { reader organisations entityId } } } } }';
  const log = await as(tokens.guest).data<{
    me: { accessLog: { edges: { node: { entityId: string; organisations: string[]; reader: string } }[] } };
  }>(LOG);
  const entries = log.me.accessLog.edges.map(({ node }) => node).filter(({ entityId }) => entityId === id);
  expect(new Set(entries.map(({ reader, organisations }) => `${reader} ${organisations.join()}`))).toEqual(
    new Set(['SELF Beispiel GmbH', 'REPRESENTATIVE Beispiel GmbH', 'AUTHORITY ']),
  );
});

test('what is watched for an organisation ends with the right, whichever way it comes', async () => {
  await invite();
  const guest = as(tokens.guest, organisation);
  const id = (await start(guest, place.offer.id)).application?.id ?? '';
  const query = 'subscription ($id: ID!) { applicationChanged(id: $id) { version } }';
  const authorization = `Bearer ${tokens.guest}`;
  const headers = { authorization, [ACTING_HEADER]: organisation };
  const events = createSseClient({ url: `${portal.url}/graphql`, headers, retryAttempts: 0 }).iterate({
    query,
    variables: { id },
  });
  const socket = createSocketClient({
    url: `${portal.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: headers,
    retryAttempts: 0,
  });
  const messages = socket.iterate({ query, variables: { id } });
  for (const stream of [events, messages])
    expect((await stream.next()).value).toMatchObject({ data: { applicationChanged: { version: 1 } } });
  await revoke();
  await save(as(tokens.boss, organisation), { id, version: 1, data: {} });
  for (const stream of [events, messages])
    expect((await stream.next()).value).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  await socket.dispose();
});

describe("who may do what with an organisation's application", () => {
  const ROLES = ['stranger', 'alone', 'clerk', 'boss', 'worker'] as const;
  const clients = async (): Promise<Readonly<Record<(typeof ROLES)[number], Client>>> => ({
    stranger: as(await signIn(portal.url, 'citizen-high', 'high')),
    alone: as(tokens.guest), // She has begun it, and has no right any more.
    clerk: as(tokens.clerk, organisation),
    boss: as(tokens.boss, organisation),
    worker: as(tokens.worker),
  });
  const input = (name: string, answer: string, given: string): string =>
    `mutation ($id: ID!) { ${name}(input: { ${given} }) { ${answer} problems { code } } }`;
  const operations: Readonly<Record<string, string>> = {
    application: 'query ($id: ID!) { application(id: $id) { data } }',
    saveApplication: input('saveApplication', 'application { id }', 'id: $id, version: 1, data: {}'),
    offerApplicationTransfer: input('offerApplicationTransfer', 'application { id }', 'applicationId: $id'),
    submitApplication: input('submitApplication', 'application { id }', 'id: $id'),
    withdrawDraft: input('withdrawApplication', 'application { id }', 'id: $id'),
  };

  test.each(
    readMatrix(
      ROLES,
      `
                               stranger   alone      clerk      boss      worker
      application              NOT_FOUND  NOT_FOUND  ALLOWED    ALLOWED   NOT_FOUND
      saveApplication          NOT_FOUND  NOT_FOUND  ALLOWED    ALLOWED   NOT_FOUND
      offerApplicationTransfer NOT_FOUND  NOT_FOUND  FORBIDDEN  ALLOWED   NOT_FOUND
      submitApplication        NOT_FOUND  NOT_FOUND  FORBIDDEN  REQUIRED,REQUIRED,REQUIRED,REQUIRED  NOT_FOUND
      withdrawDraft            NOT_FOUND  NOT_FOUND  ALLOWED    ALLOWED   NOT_FOUND
      `,
    ),
  )('%s: %j', async (name, expected) => {
    await invite();
    const guest = as(tokens.guest, organisation);
    const begun = ROLES.map(async (role) => [role, (await start(guest, place.offer.id)).application?.id] as const);
    const ids = new Map(await Promise.all(begun)); // One each, so that nobody is refused for what another has changed.
    await revoke();
    const query = operations[name] ?? '';
    const outcomes = await tryEach(await clients(), (role) => ({ query, variables: { id: ids.get(role) } }), expected);
    expect(outcomes).toEqual(expected);
  });
});

test.each([
  ['an organisation of others', 'citizen-high', undefined, 'FORBIDDEN', 403],
  ['what is no id', 'representative', 'Beispiel GmbH', 'INVALID', 400],
] as const)('%s is refused before anything is done', async (_, person, header, code, status) => {
  const token = await signIn(portal.url, person, 'low');
  const response = await fetch(`${portal.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, [ACTING_HEADER]: header ?? organisation },
    body: JSON.stringify({ query: '{ me { id } }' }),
  });
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
});

test('nobody acts without signing in', async () => {
  const response = await fetch(`${portal.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [ACTING_HEADER]: organisation },
    body: JSON.stringify({ query: '{ topics { id } }' }),
  });
  expect(response.status).toBe(401);
});
