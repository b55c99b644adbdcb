import { beforeAll, describe, expect, test } from 'vitest';
import { usePortal } from '../support/portal.ts';
import { createClient, signIn, type Client } from './client.ts';
import { apply, decide, find, outcomeOf, overview, pay, type Application, type Place } from './walk.ts';

const portal = usePortal();

describe('from the search to the decision', () => {
  let citizen: Client;
  let place: Place;
  let application: Application;

  beforeAll(async () => {
    citizen = createClient(portal.url, await signIn(portal.url, 'citizen', 'high'));
  });

  test('the everyday word and the postal code lead to one office, with the reason', async () => {
    place = await find(createClient(portal.url), 'Hundemarke');
    expect(place).toMatchObject({
      region: '059580048048',
      leikaKey: '99102013104000',
      status: 'RESOLVED',
      authority: { name: 'Stadtverwaltung Winterberg' },
    });
    expect(place.path.filter(({ outcome }) => outcome === 'APPLIED')).toHaveLength(1);
    expect(place.path.every(({ reason }) => reason.length > 20)).toBe(true);
  });

  test('a draft is saved and submitted, and gets a number', async () => {
    application = await apply(citizen, place.offer.id);
    expect(application).toMatchObject({ status: 'DELIVERED', number: expect.stringMatching(/^V-\d{4}-\d{6}$/) });
  });

  test('the decision waits for the payment', async () => {
    const worker = createClient(portal.url, await signIn(portal.url, 'case-worker', 'high'));
    await expect(decide(worker, place.authority.id, application.id)).rejects.toThrow('PAYMENT_OUTSTANDING');
  });

  test('she pays, the case worker decides, and everything can be seen in the end', async () => {
    await pay(citizen, application.id, `${portal.url}/playground`);
    const worker = createClient(portal.url, await signIn(portal.url, 'case-worker', 'high'));
    const decided = await worker.data<{ decideCase: { case: { status: string }; problems: unknown[] } }>(
      'mutation ($input: DecideCaseInput!) { decideCase(input: $input) { case { status } problems { code } } }',
      { input: { caseId: application.id, outcome: 'GRANTED', text: 'Ihr Hund ist angemeldet.' } },
    );
    expect(decided.decideCase).toEqual({ case: { status: 'DECIDED' }, problems: [] });
    await portal.settle();

    const outcome = await outcomeOf(citizen, application.id);
    expect(outcome).toMatchObject({ status: 'DECIDED', payment: { status: 'PAID' } });
    expect(outcome.timeline.map(({ kind }) => kind)).toEqual([
      'SUBMITTED',
      'DELIVERED',
      'ACCEPTED',
      'IN_PROGRESS',
      'PAYMENT_INITIAL',
      'PAYMENT_PAID',
      'DECIDED',
    ]);
    const receipt = await fetch(outcome.payment?.receipt?.url ?? '');
    expect(receipt.status).toBe(200);
    expect(
      Buffer.from(await receipt.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('one query goes through all subgraphs', async () => {
    const { me } = await overview(citizen);
    expect(me.applications.edges.map(({ node }) => node)).toMatchObject([
      {
        id: application.id,
        offer: { service: { name: 'Hundesteuer Anmeldung' }, authority: { name: 'Stadtverwaltung Winterberg' } },
        payment: { status: 'PAID' },
      },
    ]);
    const kinds = me.inbox.edges.map(({ node }) => node.kind);
    const isReceipt = (kind: string): boolean => kind === 'PAYMENT_RECEIPT';
    expect(kinds.filter((kind) => !isReceipt(kind))).toEqual(['APPLICATION_DECIDED', 'PAYMENT_PAID', 'APPLICATION_SUBMITTED']);
    // It comes when it is written, before the decision or after it.
    expect(kinds.filter(isReceipt)).toHaveLength(1);
  });
});
