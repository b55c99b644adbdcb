/** Who excludes the inbox gets decisions on paper: what lies in the inbox is for information, and the authority has a letter to send. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '#platform/identity/viewer.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import { newId } from '#platform/values/id.ts';
import { useDatabase } from '#test/support/database.ts';
import { caseWorker, NOW } from '#test/support/viewers.ts';
import { outcomeOf, type Problem } from '../safe/desk.ts';
import { createPeople, entityOf, noticeOf, OFFICE, openOffice, OTHER_WORKER, WORKER, type Office } from './office.ts';

const database = useDatabase();
let office: Office;
beforeAll(async () => {
  office = await openOffice(database.current);
});
afterAll(() => office.close());

const person = createPeople('paper');
const prefer = (electronic: boolean, viewer: Viewer) =>
  office.call<{ account: { deliveryPreference: object } }>(
    'setDeliveryPreference',
    { electronic },
    'account { deliveryPreference { electronic since } } problems { code }',
    viewer,
  );

interface Letter {
  readonly id: string;
  readonly application: { readonly id: string };
  readonly address: object | null;
  readonly postedOn: string | null;
  readonly deemedDeliveredOn: string | null;
}

const QUEUE = `query ($id: ID!, $openOnly: Boolean, $after: String) { paperDeliveries(authorityId: $id, openOnly: $openOnly, first: 100, after: $after) {
  totalCount edges { node { id application { id } authority { id } orderedAt address { name street postalCode city } postedOn deemedDeliveredOn } }
} }`;

async function queue(openOnly = true, worker: Viewer | null = WORKER): Promise<readonly Letter[]> {
  const { data, errors } = await office.ask(QUEUE, { id: OFFICE, openOnly }, worker);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return (data as { paperDeliveries: { edges: { node: Letter }[] } }).paperDeliveries.edges.map(({ node }) => node);
}

const letterOf = async (caseId: string, openOnly = true) =>
  (await queue(openOnly)).find(({ application }) => application.id === caseId);
const confirm = (id: string, postedOn: string, worker = WORKER) =>
  office.call<{ delivery: Letter; problems: Problem[] }>(
    'confirmPaperDelivery',
    { id, postedOn },
    'delivery { id postedOn deemedDeliveredOn address { name } } problems { code path message }',
    worker,
  );

async function decided(applicant: Viewer) {
  const caseId = await office.submitted(applicant);
  await office.decide(applicant, caseId);
  const message = (await office.inbox(applicant)).find(({ kind, channel }) => kind === 'APPLICATION_DECIDED' && channel !== null);
  return { caseId, message: message ?? expect.fail() };
}

describe('the preference', () => {
  test('is the inbox until somebody says otherwise, and every change stays on record', async () => {
    const applicant = person();
    const { data } = await office.ask('{ me { deliveryPreference { electronic since } } }', {}, applicant);
    expect(data).toEqual({ me: { deliveryPreference: { electronic: true, since: null } } });
    await prefer(false, applicant);
    await prefer(false, applicant);
    expect((await prefer(true, applicant)).account.deliveryPreference).toEqual({ electronic: true, since: NOW.toISOString() });
    const history = await office.ask(
      '{ me { deliveryPreferences { totalCount edges { node { electronic } } } } }',
      {},
      applicant,
    );
    expect(history.data).toEqual({
      me: { deliveryPreferences: { totalCount: 2, edges: [{ node: { electronic: true } }, { node: { electronic: false } }] } },
    });
    await expect(database.current.db.execute('update accounts.delivery_preference set electronic = true')).rejects.toThrow();
  });
});

describe('a decision', () => {
  test('in the inbox counts as notified on the third day, and makes no letter', async () => {
    const { caseId, message } = await decided(person());
    expect(message).toMatchObject({ channel: 'INBOX', deemedDeliveredOn: '2026-11-26' });
    expect(await letterOf(caseId)).toBeUndefined();
  });

  test('of taxes counts as notified as the Abgabenordnung says', async () => {
    const applicant = person();
    await office.decide(applicant, await office.submitted(applicant), { law: 'TAX' });
    expect((await office.inbox(applicant))[0]).toMatchObject({ channel: 'INBOX', deemedDeliveredOn: '2026-11-27' });
  });

  test('for somebody who has excluded the inbox lies there for information, and makes a letter of its authority', async () => {
    const applicant = person();
    await prefer(false, applicant);
    const { caseId, message } = await decided(applicant);
    expect(message).toMatchObject({ channel: 'POST', deemedDeliveredOn: null });
    expect(entityOf(await office.message(applicant, message.id, 'body'))).toEqual({
      body: expect.stringContaining('Der Bescheid kommt mit der Post') as string,
    });
    expect(await letterOf(caseId)).toMatchObject({ address: null, postedOn: null, deemedDeliveredOn: null });
    const input = {
      givenName: 'Ada',
      familyName: 'Lovelace',
      street: 'Am Waltenberg 2',
      postalCode: '59955',
      city: 'Winterberg',
    };
    await office.call('updateProfile', input, 'problems { code }', applicant);
    const address = { name: 'Ada Lovelace', street: 'Am Waltenberg 2', postalCode: '59955', city: 'Winterberg' };
    expect(await letterOf(caseId)).toMatchObject({ address });
  });

  test.each([
    [false, 'POST'],
    [true, 'INBOX'],
  ])('goes as its addressee wants it when it is provided, not when it was made (electronic: %s)', async (electronic, channel) => {
    const applicant = person();
    const caseId = await office.submitted(applicant);
    await prefer(!electronic, applicant);
    const made = event('applications.application.decided', caseId, noticeOf(applicant, caseId));
    await database.current.db.transaction((tx) => publish(tx, NOW, [made]));
    await prefer(electronic, applicant);
    await office.hear();
    expect((await office.inbox(applicant))[0]).toMatchObject({ kind: 'APPLICATION_DECIDED', channel });
  });

  test('that was provided stays as it was when the preference changes after it', async () => {
    const applicant = person();
    const { caseId } = await decided(applicant);
    await prefer(false, applicant);
    expect((await office.inbox(applicant))[0]).toMatchObject({ channel: 'INBOX', deemedDeliveredOn: '2026-11-26' });
    expect(await letterOf(caseId)).toBeUndefined();
  });
});

describe('a letter', () => {
  async function ordered() {
    const applicant = person();
    await prefer(false, applicant);
    const { caseId } = await decided(applicant);
    return { applicant, caseId, letter: (await letterOf(caseId)) ?? expect.fail() };
  }

  test('that was posted counts as notified on the fourth day, leaves the queue, and its day stays', async () => {
    const { applicant, caseId, letter } = await ordered();
    const confirmed = await confirm(letter.id, '2026-11-23');
    expect(confirmed).toMatchObject({ problems: [], delivery: { postedOn: '2026-11-23', deemedDeliveredOn: '2026-11-27' } });
    expect(await confirm(letter.id, '2026-11-23')).toEqual(confirmed);
    for (const viewer of [applicant, WORKER]) {
      expect(
        entityOf(await office.application(viewer, caseId, 'deliveries { channel paper { postedOn deemedDeliveredOn } }')),
      ).toEqual({
        deliveries: [{ channel: 'POST', paper: { postedOn: '2026-11-23', deemedDeliveredOn: '2026-11-27' } }],
      });
    }
    expect((await confirm(letter.id, '2026-11-22')).problems.map(({ code }) => code)).toEqual(['ALREADY_CONFIRMED']);
    expect([await letterOf(caseId), await letterOf(caseId, false)]).toMatchObject([undefined, { postedOn: '2026-11-23' }]);
  });

  test.each([
    ['2026-11-24', 'IN_FUTURE'],
    ['2026-11-22', 'BEFORE_DECISION'],
  ])('cannot have been posted on %s: %s', async (postedOn, code) => {
    const { letter } = await ordered();
    expect((await confirm(letter.id, postedOn)).problems).toMatchObject([{ code, path: ['postedOn'] }]);
  });

  test('is the affair of the case workers of its authority', async () => {
    const { applicant, letter } = await ordered();
    const mutation =
      'mutation ($input: ConfirmPaperDeliveryInput!) { confirmPaperDelivery(input: $input) { problems { code } } }';
    const reader = caseWorker(OFFICE, { scopes: ['case:read'] });
    for (const [viewer, list, act] of [
      [null, 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
      [applicant, 'FORBIDDEN', 'FORBIDDEN'],
      [OTHER_WORKER, 'FORBIDDEN', 'NOT_FOUND'],
      [reader, null, 'FORBIDDEN'],
      [{ ...WORKER, account: applicant.account }, null, 'FORBIDDEN'],
    ] as const) {
      expect(outcomeOf(await office.ask(QUEUE, { id: OFFICE }, viewer))).toBe(list);
      expect(outcomeOf(await office.ask(mutation, { input: { id: letter.id, postedOn: '2026-11-23' } }, viewer))).toBe(act);
    }
    expect(outcomeOf(await office.ask(mutation, { input: { id: newId(), postedOn: '2026-11-23' } }, WORKER))).toBe('NOT_FOUND');
    expect(outcomeOf(await office.ask(QUEUE, { id: OFFICE, after: 'x' }, WORKER))).toBe('INVALID');
  });
});
