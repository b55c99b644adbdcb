/**
 * Whoever knows an id has nothing of it: every operation of the graph that takes one is tried, by everybody, with the ids of what
 * belongs to somebody else, and shows nothing of her and changes nothing.
 */

import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { everyOperation, type AnyOperation } from '../support/every-operation.ts';
import { usePortal } from '../support/portal.ts';
import { createClient, signIn, type Client } from './client.ts';
import { apply, decide, DOG, find, pay } from './walk.ts';

const portal = usePortal({ SAFE_SCANNER: 'off' });

/** What is found nowhere but in what the owner has said. */
const SECRET = 'Zyxgeheim';

/** Everything of the owner, as she sees it. */
const ALL = `{ me {
  id profile { givenName familyName city email }
  organisations { role organisation { id name representatives(ended: true) { edges { node { id role ending } } } invitations { id } } }
  inbox(first: 100) { edges { node { id kind readAt retrievedAt } } }
  applications(first: 100) { edges { node { id number status version data transferOffer { id } timeline { kind text } payment { id status reference } } } }
  documents { edges { node { id name requiredTrustLevel keepUntil shares { id purpose until } versions { number } } } }
  deliveryPreference { electronic since }
} }`;

let owner: Client;
let foreigners: readonly (readonly [string, Client])[];
let ids: readonly (readonly [string, string])[];
let operations: readonly AnyOperation[];

/** What only the owner, and the authority in charge, may see. */
let secrets: readonly string[];

beforeAll(async () => {
  owner = createClient(portal.url, await signIn(portal.url, 'citizen', 'high'));
  foreigners = await Promise.all(
    ['citizen-high', 'representative', 'case-worker-koeln', 'operator'].map(async (person) => {
      return [person, createClient(portal.url, await signIn(portal.url, person, 'high'))] as const;
    }),
  );
  foreigners = [...foreigners, ['nobody', createClient(portal.url)]];
  const place = await find(owner, 'Hundemarke');
  await owner.data(
    `mutation { updateProfile(input: { givenName: "${SECRET}", familyName: "${SECRET}", city: "${SECRET}" }) { account { id } } }`,
  );
  const data = { ...DOG, dog: { ...DOG.dog, name: SECRET } };
  const { id } = await apply(owner, place.offer.id, data);
  const waiting = await apply(owner, place.offer.id, data);
  await owner.data(`mutation { registerOrganisation(input: { name: "${SECRET}" }) { problems { code } } }`);
  const { me: founder } = await owner.data<{ me: { organisations: readonly { organisation: { id: string } }[] } }>(
    '{ me { organisations { organisation { id } } } }',
  );
  const organisation = founder.organisations[0]?.organisation.id ?? '';
  await owner.data(
    'mutation ($id: ID!) { inviteRepresentative(input: { organisationId: $id, role: READER }) { invitationId } }',
    { id: organisation },
  );
  await owner.data(
    'mutation ($id: ID!, $to: ID) { offerApplicationTransfer(input: { applicationId: $id, organisationId: $to }) { problems { code } } }',
    { id: waiting.id, to: null },
  );
  await pay(owner, id, `${portal.url}/playground`);
  const content = Buffer.from(SECRET);
  const { uploadDocument } = await owner.data<{ uploadDocument: { document: { id: string }; upload: { url: string } } }>(
    `mutation { uploadDocument(input: { name: "${SECRET}", mediaType: "text/plain", size: ${content.length} }) { document { id } upload { url } } }`,
  );
  await fetch(uploadDocument.upload.url, { method: 'PUT', headers: { 'content-type': 'text/plain' }, body: content });
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const { shareDocument } = await owner.data<{ shareDocument: { share: { id: string } } }>(
    'mutation ($input: ShareDocumentInput!) { shareDocument(input: $input) { share { id } } }',
    { input: { id: uploadDocument.document.id, applicationId: waiting.id, purpose: 'ATTACHMENT', until } },
  );
  const worker = createClient(portal.url, await signIn(portal.url, 'case-worker', 'high'));
  await owner.data('mutation { setDeliveryPreference(input: { electronic: false }) { problems { code } } }');
  await portal.settle();
  const letter = { caseId: waiting.id, subject: SECRET, body: SECRET };
  await worker.data('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { problems { code } } }', {
    input: letter,
  });
  await decide(worker, place.authority.id, id);
  await portal.settle();
  const { paperDeliveries } = await worker.data<{ paperDeliveries: { edges: readonly { node: { id: string } }[] } }>(
    'query ($id: ID!) { paperDeliveries(authorityId: $id) { edges { node { id } } } }',
    { id: place.authority.id },
  );
  const { me } = await owner.data<{
    me: {
      id: string;
      organisations: readonly {
        organisation: { representatives: { edges: readonly { node: { id: string } }[] }; invitations: readonly { id: string }[] };
      }[];
      inbox: { edges: readonly { node: { id: string } }[] };
      applications: {
        edges: readonly {
          node: { number: string; payment: { id: string; reference: string } | null; transferOffer: { id: string } | null };
        }[];
      };
    };
  }>(ALL);
  const applications = me.applications.edges.map(({ node }) => node);
  const payment = applications.find((application) => application.payment !== null)?.payment;
  const { prepareAccountDeletion } = await owner.data<{ prepareAccountDeletion: { erasure: { id: string } } }>(
    'mutation { prepareAccountDeletion(input: {}) { erasure { id } } }',
  );
  await portal.settle();
  ids = [
    ['an application', waiting.id],
    ['a deletion', prepareAccountDeletion.erasure.id],
    ['a paid application', id],
    ['an account', me.id],
    ['a message', me.inbox.edges[0]?.node.id ?? ''],
    ['a payment', payment?.id ?? ''],
    ['an authority', place.authority.id],
    ['a document', uploadDocument.document.id],
    ['a share', shareDocument.share.id],
    ['a letter', paperDeliveries.edges[0]?.node.id ?? ''],
    ['an organisation', organisation],
    ['a mandate', me.organisations[0]?.organisation.representatives.edges[0]?.node.id ?? ''],
    ['an invitation', me.organisations[0]?.organisation.invitations[0]?.id ?? ''],
    ['an offer', applications.find(({ transferOffer }) => transferOffer !== null)?.transferOffer?.id ?? ''],
  ];
  secrets = [SECRET, payment?.reference ?? '', ...applications.map(({ number }) => number)];
  const introspection = await owner.data<IntrospectionQuery>(getIntrospectionQuery());
  const api = buildClientSchema(introspection);
  // Not as deep, too: what is refused further down may take with it what would have been shown.
  const shallow = everyOperation(api, 2).filter(({ kind }) => kind === 'query');
  operations = [...everyOperation(api, 3), ...shallow];
});

const answersOf = (client: Client, id: string): Promise<readonly (readonly [string, string])[]> =>
  Promise.all(
    operations
      .filter((operation) => operation.takesId)
      .map(async ({ name, document, variables }) => {
        const answer = await client.ask(document, variables(id, `${portal.url}/playground`));
        return [name, JSON.stringify(answer)] as const;
      }),
  );

test('there is something to find, and the owner finds it', async () => {
  expect(operations.filter((operation) => operation.takesId).length).toBeGreaterThan(14);
  for (const [, id] of ids) expect(id).toMatch(/^[\da-f-]{36}$/);
  for (const secret of secrets) expect(secret.length).toBeGreaterThan(8);
  const application = ids[2]?.[1] ?? '';
  const seen = (await answersOf(owner, application)).filter(([, answer]) => answer.includes(SECRET)).map(([name]) => name);
  expect(seen).toContain('query application');
  await portal.settle(); // She has withdrawn it with one of them; the message of that comes later.
});

describe.each(['citizen-high', 'representative', 'case-worker-koeln', 'operator', 'nobody'])('%s', (person) => {
  test('gets nothing by the ids of somebody else, and changes nothing', async () => {
    const client = foreigners.find(([name]) => name === person)?.[1];
    if (client === undefined) throw new Error(`nobody is ${person}`);
    const before = await owner.data(ALL);
    const given: string[] = [];
    for (const [what, id] of ids) {
      for (const [name, answer] of await answersOf(client, id))
        if (secrets.some((secret) => answer.includes(secret))) given.push(`${name} with the id of ${what}`);
    }
    expect(given).toEqual([]);
    await portal.settle();
    expect(await owner.data(ALL)).toEqual(before);
  });
});
