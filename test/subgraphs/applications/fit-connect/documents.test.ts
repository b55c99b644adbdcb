import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Viewer } from '#platform/identity/viewer.ts';
import { useDatabase } from '#test/support/database.ts';
import { newId } from '#platform/values/id.ts';
import { citizen, NOW } from '#test/support/viewers.ts';
import { openDesk, type Desk, type Share } from '../../accounts/safe/desk.ts';
import { pdfOf } from '../../accounts/safe/samples.ts';
import { APPLICANT, DOG, STRANGER } from '../world.ts';
import { openPost, type Post } from './post.ts';

const database = useDatabase();
let desk: Desk;
let post: Post;
beforeAll(async () => {
  desk = await openDesk(database.current);
  post = await openPost(database.current, { publicUrl: desk.url });
  await post.world.seed();
});
afterAll(async () => {
  await post.close();
  await desk.close();
});

async function share(applicationId: string, name: string, content: Buffer, viewer: Viewer = APPLICANT): Promise<string> {
  const { id } = await desk.put(content, { name, size: content.length }, viewer);
  const until = new Date(NOW.getTime() + 86_400_000).toISOString();
  const input = { id, applicationId, purpose: 'ATTACHMENT', until };
  return (await desk.call<{ share: Share }>('shareDocument', input, 'share { id }', viewer)).share.id;
}

const draft = (): Promise<string> => post.world.saved({ authorityId: post.office });
const submit = (id: string) => post.world.call('submitApplication', { id }, APPLICANT);

test('what the applicant has shared with her application by its submission goes with it, to the byte, and nothing else does', async () => {
  const id = await draft();
  const proof = pdfOf(300_000);
  await share(id, 'Nachweis über Größe.pdf', proof);
  const second = pdfOf(7);
  await share(id, 'Zweiter.pdf', second);
  const takenBack = await share(id, 'Zurückgezogen.pdf', pdfOf(1));
  await desk.call('unshareDocument', { shareId: takenBack }, 'problems { code }', APPLICANT);
  await expect(share(id, 'Fremd.pdf', pdfOf(2), STRANGER)).rejects.toThrow(/NOT_FOUND/);
  await submit(id);
  await share(id, 'Zu spät.pdf', pdfOf(3));
  await post.carry();
  const opened = await post.simulator.authority.accept((await post.kept(id)).submissionId);
  const byName = (one: { filename: string }, other: { filename: string }): number => one.filename.localeCompare(other.filename);
  const proofs = opened.attachments.filter(({ purpose }) => purpose === 'attachment');
  expect([...proofs].sort(byName).map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
    ['Nachweis über Größe.pdf', 'application/pdf'],
    ['Zweiter.pdf', 'application/pdf'],
  ]);
  expect(opened.attachments.find(({ filename }) => filename.startsWith('Nachweis'))?.content.equals(proof)).toBe(true);
  await post.carry();
  expect(await post.world.read(id)).toMatchObject({ status: 'ACCEPTED' });
});

test('an attachment of somebody who has deleted her account stops the delivery aloud, too', async () => {
  const leaving = citizen({ subject: 'leaving' });
  const id = await post.world.started({ authorityId: post.office }, leaving);
  await post.world.call('saveApplication', { id, version: 1, data: DOG }, leaving);
  await share(id, 'Nachweis.pdf', pdfOf(8), leaving);
  expect((await post.world.call('submitApplication', { id }, leaving)).problems).toEqual([]);
  await post.world
    .subgraph()
    .background.find(({ name }) => name === 'applications.attachments')
    ?.drain();
  const erase = 'mutation ($id: ID!) { erasePersonalData(input: { erasureId: $id, preview: false }) { erased { type } } }';
  const erasure = { id: newId<'Erasure'>() };
  for (const { errors } of [await desk.ask(erase, erasure, leaving), await post.world.ask(erase, erasure, leaving)])
    expect(errors ?? []).toEqual([]);
  await post.carry();
  expect(await post.delivery(id)).toMatchObject({ state: 'GIVEN_UP', trouble: 'ATTACHMENT_GONE' });
});

test('an attachment that cannot be had any more stops the delivery aloud instead of being left out', async () => {
  const id = await draft();
  await share(id, 'Nachweis.pdf', pdfOf(4));
  await submit(id);
  desk.wait(2 * 86_400_000); // The share has ended.
  await post.carry();
  expect(await post.delivery(id)).toMatchObject({ state: 'GIVEN_UP', trouble: 'ATTACHMENT_GONE' });
});

test('attachments are sent one by one, and only what is missing is sent again', async () => {
  desk = await openDesk(database.current);
  const own = await openPost(database.current, { publicUrl: desk.url });
  const id = await own.world.saved({ authorityId: own.office });
  await share(id, 'Eins.pdf', pdfOf(5));
  await share(id, 'Zwei.pdf', pdfOf(6));
  await submit(id);
  own.simulator.faults.failBefore.add('submit');
  await own.carry();
  await own.carry();
  expect(own.simulator.world.asked.filter((each) => each.startsWith('PUT'))).toEqual([
    // Two documents, the summary and the seal.
    ...Array.from({ length: 4 }, () => 'PUT /v2/submissions/:id/attachments/:id'),
    'PUT /v2/submissions/:id',
    'PUT /v2/submissions/:id',
  ]);
  expect((await own.kept(id)).attachments.size).toBe(4);
  await own.close();
});
