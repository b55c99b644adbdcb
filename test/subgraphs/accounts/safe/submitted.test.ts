/** What was submitted stays readable for the authority, whatever its owner does with her document meanwhile. */

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import { signShareLink } from '#platform/share-link.ts';
import { derivedId, type Id } from '#platform/values/id.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { useDatabase } from '#test/support/database.ts';
import { citizen, NOW } from '#test/support/viewers.ts';
import { openDesk, type Desk, type Problem } from './desk.ts';
import { pdfOf } from './samples.ts';

const database = useDatabase();
let desk: Desk;
/** How far the desk's clock is ahead of ours. */
let ahead = 0;
beforeAll(async () => {
  desk = await openDesk(database.current);
});
afterAll(() => desk.close());

const DAY = 86_400_000;
const OWNER = citizen({ subject: 'submitting-owner' });
const OFFICE = derivedId<'Authority'>('office');
const CONTENT = pdfOf(700);
const about = { leikaKey: parseLeika('99102013104000'), number: 'V-2026-000001', serviceName: 'Hund anmelden' };

const tell = (type: 'submitted' | 'decided' | 'withdrawn', applicationId: Id<'Application'>) =>
  database.current.db.transaction((tx) => {
    const notice = { applicationId, account: OWNER.account, organisation: null, ...about };
    const submission = {
      offerId: derivedId<'Offer'>('offer'),
      authorityId: OFFICE,
      paymentPolicy: 'INACTIVE',
      charges: [],
    } as const;
    return publish(tx, new Date(NOW.getTime() + ahead), [
      type === 'submitted'
        ? event('applications.application.submitted', applicationId, { ...notice, ...submission, requiredTrustLevel: 'LOW' })
        : event(`applications.application.${type}`, applicationId, notice),
    ]);
  });

/** A document that is shared for a day, with an application that is submitted or not. */
async function attached({ isSubmitted = true } = {}) {
  const applicationId = await desk.begin(OWNER, OFFICE);
  const { id } = await desk.put(CONTENT, {}, OWNER);
  const until = new Date(NOW.getTime() + ahead + DAY).toISOString();
  const input = { id, applicationId, purpose: 'ATTACHMENT', until };
  const { share } = await desk.call<{ share: { id: Id<'DocumentShare'> } }>('shareDocument', input, 'share { id }', OWNER);
  if (isSubmitted) await tell('submitted', applicationId);
  return { applicationId, id, shareId: share.id };
}

type Attached = Awaited<ReturnType<typeof attached>>;

/** What the authority gets of it, at a moment; null: nothing. */
async function readBy({ applicationId, shareId }: Attached): Promise<string | null> {
  const request = { shareId, applicationId, purpose: 'ATTACHMENT' };
  const { url } = signShareLink(desk.url, request, 'x'.repeat(32), new Date(NOW.getTime() + ahead));
  const response = await fetch(url);
  return response.status === 200
    ? createHash('sha512')
        .update(Buffer.from(await response.arrayBuffer()))
        .digest('hex')
    : null;
}

function wait(ms: number): void {
  ahead += ms;
  desk.wait(ms);
}

const problemsOf = async (mutation: string, input: object) =>
  (await desk.call<{ problems: readonly Problem[] }>(mutation, input, 'problems { code path }', OWNER)).problems;

const SHA512 = createHash('sha512').update(CONTENT).digest('hex');

describe('a document that was submitted', () => {
  test('is neither taken back nor deleted, nor does it end with its retention or with the consent', async () => {
    const one = await attached();
    expect(await problemsOf('unshareDocument', { shareId: one.shareId })).toEqual([{ code: 'SUBMITTED', path: ['shareId'] }]);
    expect(await problemsOf('deleteDocument', { id: one.id })).toEqual([{ code: 'SUBMITTED', path: ['id'] }]);
    await desk.call('withdrawConsent', { purpose: 'SHARE_DOCUMENTS' }, 'problems { code }', OWNER);
    await desk.call('retainDocument', { id: one.id, keepUntil: '2026-11-24' }, 'problems { code }', OWNER);
    wait(3 * DAY);
    await desk.sweep();
    expect(await readBy(one)).toBe(SHA512);
    await desk.call('giveConsent', { purpose: 'SHARE_DOCUMENTS', textVersion: 1 }, 'problems { code }', OWNER);
  });

  test('is read until a year after the decision, and is its owner’s again then', async () => {
    const one = await attached();
    await tell('decided', one.applicationId);
    await desk.sweep();
    wait(200 * DAY);
    expect(await readBy(one)).toBe(SHA512);
    wait(200 * DAY);
    expect(await readBy(one)).toBeNull();
    expect(await problemsOf('deleteDocument', { id: one.id })).toEqual([]);
  });

  test('is nobody’s to read once the application is taken back', async () => {
    const one = await attached();
    await tell('withdrawn', one.applicationId);
    await desk.sweep();
    expect(await readBy(one)).toBeNull();
  });
});

test('a document that is only shared is its owner’s to take back and to delete', async () => {
  const one = await attached({ isSubmitted: false });
  expect(await problemsOf('unshareDocument', { shareId: one.shareId })).toEqual([]);
  expect(await readBy(one)).toBeNull();
  expect(await problemsOf('deleteDocument', { id: one.id })).toEqual([]);
});
