/** Who has read what of whom: kept with every answer, shown to the person it is about, and whole or seen to be broken. */

import { expect, test } from 'vitest';
import { inspectAccessLog } from '#subgraphs/accounts/index.ts';
import { usePortal } from '../support/portal.ts';
import { createClient, signIn, type Client } from './client.ts';
import { apply, find } from './walk.ts';

const portal = usePortal();

interface Entry {
  readonly at: string;
  readonly reader: string;
  readonly authorities: readonly { readonly name: string }[];
  readonly subgraph: string;
  readonly entityType: string;
  readonly entityId: string | null;
  readonly fields: readonly string[];
  readonly purposes: readonly string[];
}

const client = async (person: string): Promise<Client> => createClient(portal.url, await signIn(portal.url, person, 'high'));

const LOG = `{ me { accessLog(first: 100) { totalCount edges { node {
  at reader authorities { name } subgraph entityType entityId fields purposes
} } } } }`;

async function logOf(person: Client): Promise<readonly Entry[]> {
  await portal.settle();
  const { me } = await person.data<{ me: { accessLog: { edges: readonly { node: Entry }[] } } }>(LOG);
  return me.accessLog.edges.map(({ node }) => node);
}

test('what a case worker reads of an application is in the log of the applicant, and of nobody else', async () => {
  const [owner, other, worker] = await Promise.all(['citizen', 'citizen-high', 'case-worker'].map(client));
  if (owner === undefined || other === undefined || worker === undefined) throw new Error('somebody is missing');
  const place = await find(owner, 'Hundemarke');
  const { id } = await apply(owner, place.offer.id);
  await worker.data('query ($id: ID!) { application(id: $id) { data timeline { kind } } }', { id });
  const [read] = await logOf(owner);
  expect(read).toEqual({
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
    reader: 'AUTHORITY',
    authorities: [{ name: place.authority.name }],
    subgraph: 'applications',
    entityType: 'Application',
    entityId: id,
    fields: ['Application.data', 'TimelineEntry.kind'],
    purposes: ['Decide the application', 'Document the procedure'],
  });
  expect((await logOf(other)).filter(({ entityId }) => entityId === id)).toEqual([]);
});

test('what is asked for and not shown is not in the log', async () => {
  const [owner, worker] = await Promise.all(['citizen', 'case-worker'].map(client));
  if (owner === undefined || worker === undefined) throw new Error('somebody is missing');
  const place = await find(owner, 'Hundemarke');
  const { id } = await apply(owner, place.offer.id);
  const before = (await logOf(owner)).length;
  await worker.ask('query ($id: ID!) { application(id: $id) { id applicant { profile { familyName } } } }', { id });
  const later = (await logOf(owner)).slice(0, -before);
  expect(later.filter(({ reader }) => reader === 'AUTHORITY').flatMap(({ fields }) => fields)).toEqual([]);
});

test('cases that are listed are read, one by one, and so are payments of an application', async () => {
  const [owner, worker] = await Promise.all(['citizen', 'case-worker'].map(client));
  if (owner === undefined || worker === undefined) throw new Error('somebody is missing');
  const place = await find(owner, 'Hundemarke');
  const { id } = await apply(owner, place.offer.id);
  await portal.settle(); // What is due is known when the payments have heard of the application.
  const query = `query ($id: ID!) { cases(authorityId: $id, first: 100) { edges { node { status application { number amountDue { amount } } } } } }`;
  await worker.data(query, { id: place.authority.id });
  const entries = (await logOf(owner)).filter(({ entityId, reader }) => entityId === id && reader === 'AUTHORITY');
  expect(entries.map(({ subgraph, entityType, fields }) => [subgraph, entityType, fields]).sort()).toEqual([
    ['applications', 'Application', ['Application.number']],
    ['applications', 'Case', ['Case.status']],
    ['payments', 'Application', ['Application.amountDue']],
  ]);
});

test('what a person reads of herself is in her log, whatever she calls it', async () => {
  const person = await client('representative');
  await person.data('mutation { updateProfile(input: { city: "Winterberg" }) { account { id } } }');
  await person.data('{ i: me { who: profile { id: city givenName } } }');
  const [read] = await logOf(person);
  expect(read).toMatchObject({
    reader: 'SELF',
    authorities: [],
    subgraph: 'accounts',
    entityType: 'Account',
    fields: ['Profile.city'],
  });
});

test('what no person is behind leaves no trace', async () => {
  await portal.settle();
  const before = await inspectAccessLog(portal.database, null);
  const nobody = createClient(portal.url);
  await find(nobody, 'Hundemarke');
  await nobody.ask('{ me { profile { city } } }');
  await portal.settle();
  expect((await inspectAccessLog(portal.database, null)).sound).toBe(before.sound);
});
