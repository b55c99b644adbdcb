import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { derivedId, newId } from '#platform/values/id.ts';
import { useDatabase } from '#test/support/database.ts';
import { caseWorker, citizen } from '#test/support/viewers.ts';
import { AUTHORITY, decideAt, openDesk, openProvider, owner, start, type Desk, type Provider } from './desk.ts';

const database = useDatabase();
let provider: Provider;
let desk: Desk;
let applicationId: string;
let paymentId: string;

beforeAll(async () => {
  provider = await openProvider();
  desk = await openDesk(database.current, provider);
  applicationId = await desk.submit();
  paymentId = (await start(desk, { applicationId })).payment?.id ?? '';
});
afterAll(async () => {
  await desk.close();
  await provider.stop();
});

const ENTITIES = `query ($r: [_Any!]!) { _entities(representations: $r) {
  ... on Application { amountDue { amount minor currency } payment { id status } }
  ... on Payment { id status purpose application { id } items { description quantity net { amount } tax { amount } taxRate } }
  ... on Account { payments(first: 2) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }
} }`;

type MaybeViewer = typeof owner | null;

async function entity(representation: Record<string, string>, viewer: MaybeViewer = owner): Promise<unknown> {
  const { data, codes } = await desk.ask<{ _entities: unknown[] }>(ENTITIES, { r: [representation] }, viewer);
  expect(codes).toEqual([]);
  return data._entities[0];
}

/** The codes of the errors, where nothing is shown. */
async function refusal(representation: Record<string, string>, viewer: MaybeViewer = owner): Promise<readonly unknown[]> {
  const { data, codes } = await desk.ask<{ _entities: unknown[] }>(ENTITIES, { r: [representation] }, viewer);
  expect(data._entities).toEqual([null]);
  return codes;
}

const others = [
  ['another citizen', citizen({ subject: 'other' })],
  ['a case worker of another authority', caseWorker(derivedId<'Authority'>('authority:medebach'))],
  ['someone of the authority without the scope', caseWorker(AUTHORITY, { scopes: [] })],
  ['nobody signed in', null],
] as const;

describe('who sees a payment', () => {
  test.each([
    ['the payer', owner],
    ['a case worker of the authority', caseWorker(AUTHORITY)],
  ])('%s does, from the application and by itself', async (_, viewer) => {
    expect(await entity({ __typename: 'Application', id: applicationId }, viewer)).toEqual({
      amountDue: { amount: '5.00', minor: '500', currency: 'EUR' },
      payment: { id: paymentId, status: 'INITIAL' },
    });
    expect(await entity({ __typename: 'Payment', id: paymentId }, viewer)).toMatchObject({
      application: { id: applicationId },
      items: [{ description: 'Hundemarke', quantity: 2, net: { amount: '2.50' }, tax: { amount: '0.00' }, taxRate: '0.00' }],
    });
  });

  test.each(others)('%s does not, and learns nothing of it', async (_, viewer) => {
    expect(await entity({ __typename: 'Application', id: applicationId }, viewer)).toEqual({ amountDue: null, payment: null });
    expect(await entity({ __typename: 'Payment', id: paymentId }, viewer)).toBeNull();
  });

  test.each([...others, ['a case worker of the authority', caseWorker(AUTHORITY)] as const])(
    "%s does not see the account's payments",
    async (_, viewer) => {
      expect(await refusal({ __typename: 'Account', id: owner.account }, viewer)).toEqual(['FORBIDDEN']);
    },
  );

  test('unknown ids and ids that are none look alike', async () => {
    for (const id of [newId<'Application'>(), 'eins']) {
      expect(await entity({ __typename: 'Application', id })).toEqual({ amountDue: null, payment: null });
      expect(await entity({ __typename: 'Payment', id })).toBeNull();
      expect(await refusal({ __typename: 'Account', id })).toEqual(['FORBIDDEN']);
    }
  });
});

describe('what an application costs', () => {
  test.each([
    ['free', { charges: [] }],
    ['without online payment', { paymentPolicy: 'INACTIVE' as const }],
  ])('nothing when it is %s', async (_, overrides) => {
    const id = await desk.submit(overrides);
    await desk.listenToApplications();
    expect(await entity({ __typename: 'Application', id })).toEqual({ amountDue: null, payment: null });
  });

  test('nothing once it is paid or withdrawn', async () => {
    const paid = await desk.submit();
    const withdrawn = await desk.submit();
    await desk.withdraw(withdrawn);
    const { payment } = await start(desk, { applicationId: paid });
    await decideAt(payment?.redirectUrl, 'pay');
    await desk.sweep();
    expect(await entity({ __typename: 'Application', id: paid })).toMatchObject({ amountDue: null, payment: { status: 'PAID' } });
    expect(await entity({ __typename: 'Application', id: withdrawn })).toMatchObject({ amountDue: null });
  });

  test('nothing while the decision is awaited by which it falls due', async () => {
    const id = await desk.submit({ paymentPolicy: 'AFTER_DECISION' });
    await desk.listenToApplications();
    expect(await entity({ __typename: 'Application', id })).toMatchObject({ amountDue: null, payment: null });
  });
});

test("an account's payments come page by page, the newest first", async () => {
  const payer = citizen({ subject: 'payer-of-three' });
  const ids: string[] = [];
  for (let count = 0; count < 3; count += 1) {
    const { payment } = await start(desk, { applicationId: await desk.submit({ account: payer.account }) }, payer);
    ids.unshift(payment?.id ?? '');
  }
  const query = `query ($r: [_Any!]!, $after: String) { _entities(representations: $r) { ... on Account {
    payments(first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } } } }`;
  interface Page {
    payments: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: { id: string } }[] };
  }
  const read = async (after: string | null): Promise<Page['payments']> => {
    const r = [{ __typename: 'Account', id: payer.account }];
    const { data } = await desk.ask<{ _entities: [Page] }>(query, { r, after }, payer);
    return data._entities[0].payments;
  };
  const first = await read(null);
  const second = await read(first.pageInfo.endCursor);
  expect([...first.edges, ...second.edges].map(({ node }) => node.id)).toEqual(ids);
  expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([3, true, false]);
  const r = [{ __typename: 'Account', id: payer.account }];
  expect((await desk.ask(query, { r, after: 'bm8' }, payer)).codes).toEqual(['INVALID']);
});
