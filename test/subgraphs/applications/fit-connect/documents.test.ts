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

const erase =
  'mutation ($id: ID!) { erasePersonalData(input: { erasureId: $id, preview: false }) { erased { type } kept { type count } } }';

/** Somebody's application with a proof. */
async function handedIn(leaving: Viewer, proof: Buffer): Promise<string> {
  const id = await post.world.started({ authorityId: post.office }, leaving);
  await post.world.call('saveApplication', { id, version: 1, data: DOG }, leaving);
  await share(id, 'Nachweis.pdf', proof, leaving);
  expect((await post.world.call('submitApplication', { id }, leaving)).problems).toEqual([]);
  return id;
}

test('an attachment of somebody who deletes her account goes to the authority all the same, and is gone for good when that has it', async () => {
  const leaving = citizen({ subject: 'leaving' });
  const proof = pdfOf(8);
  const id = await handedIn(leaving, proof);
  const erasure = { id: newId<'Erasure'>() };
  // The safe has not even heard of the submission.
  const { data } = await desk.ask(erase, erasure, leaving);
  expect(data).toMatchObject({ erasePersonalData: { kept: [{ type: 'DocumentShare', count: 1 }] } });
  expect((await post.world.ask(erase, erasure, leaving)).codes).toEqual([]);
  await desk.sweep();
  await post.carry();
  const opened = await post.simulator.authority.accept((await post.kept(id)).submissionId);
  const proofs = opened.attachments.filter(({ purpose }) => purpose === 'attachment');
  expect(proofs.map(({ filename, content }) => [filename, content.equals(proof)])).toEqual([['Nachweis.pdf', true]]);
  const before = await desk.files();
  await post.carry();
  await desk.sweep();
  expect((await desk.files()).length).toBe(before.length - 1);
});

test('an attachment is held beyond the time of its share, which its owner had set before she submitted it', async () => {
  const id = await draft();
  await share(id, 'Nachweis.pdf', pdfOf(4));
  await submit(id);
  desk.wait(2 * 86_400_000);
  post.wait(2 * 86_400_000);
  await post.carry(); // The safe has not heard of the submission.
  expect(await post.delivery(id)).toMatchObject({ state: 'SUBMITTED' });
});

test('attachments are sent one by one, and only what is missing is sent again', async () => {
  desk = await openDesk(database.current);
  const own = await openPost(database.current, { publicUrl: desk.url });
  const id = await own.world.saved({ authorityId: own.office });
  await share(id, 'Eins.pdf', pdfOf(5));
  await share(id, 'Zwei.pdf', pdfOf(6));
  await own.world.call('submitApplication', { id }, APPLICANT);
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
