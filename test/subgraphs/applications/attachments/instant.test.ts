/** Whether a document belongs to what was submitted is decided once, whoever asks and however close it was. */

import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signShareLink } from '#platform/share-link.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { readStatement } from '#subgraphs/applications/sealing/reading.ts';
import { seals } from '#subgraphs/applications/sealing/tables.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { citizen, NOW, now } from '#test/support/viewers.ts';
import { openDesk, type Desk, type Problem } from '../../accounts/safe/desk.ts';
import { pdfOf } from '../../accounts/safe/samples.ts';
import { sealingSettings } from '#test/support/sealing.ts';
import { APPLICANT, codes, createWorld, DOG, WORKER, type CasePayload } from '../world.ts';

const database = useDatabase();
let desk: Desk;
const world = createWorld(
  () => database.current,
  now,
  null,
  () => {
    const settings = sealingSettings();
    return { ...settings, publicUrl: desk.url, linkSecret: 'x'.repeat(32) };
  },
);
beforeAll(async () => {
  desk = await openDesk(database.current);
  await world.seed();
});
afterAll(() => desk.close());

interface Proof {
  readonly documentId: string;
  readonly shareId: Id<'DocumentShare'>;
}

async function prove(applicationId: string, purpose = 'ATTACHMENT', viewer: Viewer = APPLICANT, size = 300): Promise<Proof> {
  const { id } = await desk.put(pdfOf(size), { size: pdfOf(size).length }, viewer);
  const until = new Date(NOW.getTime() + 86_400_000).toISOString();
  const wish = { id, applicationId, purpose, until };
  const { share } = await desk.call<{ share: { id: Id<'DocumentShare'> } }>('shareDocument', wish, 'share { id }', viewer);
  return { documentId: id, shareId: share.id };
}

async function draft(viewer: Viewer = APPLICANT): Promise<string> {
  const id = await world.started({}, viewer);
  await world.call('saveApplication', { id, version: 1, data: DOG }, viewer);
  return id;
}

async function sealedIn(id: string): Promise<readonly string[]> {
  const [seal] = await database.current.db
    .select()
    .from(seals)
    .where(eq(seals.applicationId, id as Id<'Application'>));
  return seal === undefined ? [] : readStatement(seal.jws).attachments.map((one) => one.id);
}

const isReadable = async (applicationId: string, { shareId }: Proof, purpose = 'ATTACHMENT'): Promise<boolean> =>
  (await fetch(signShareLink(desk.url, { shareId, applicationId, purpose }, 'x'.repeat(32), NOW).url)).status === 200;

const safe = async (mutation: string, input: object, viewer: Viewer = APPLICANT): Promise<readonly string[]> =>
  (await desk.call<{ problems: readonly Problem[] }>(mutation, input, 'problems { code }', viewer)).problems.map(
    ({ code }) => code,
  );

const erase =
  'mutation ($id: ID!) { erasePersonalData(input: { erasureId: $id, preview: false }) { erased { type } kept { type count } } }';

/** As the case worker sees it: what is attached, each with what its link gives out. */
async function seenBy(
  id: string,
  viewer: Viewer = WORKER,
): Promise<readonly { readonly purpose: string; readonly size: number | null }[]> {
  const query = 'query ($id: ID!) { application(id: $id) { attachments { purpose size download { url } } } }';
  const { data } = await world.ask(query, { id }, viewer);
  const { application } = data as {
    application: { attachments: readonly { purpose: string; size: number; download: { url: string } | null }[] };
  };
  return Promise.all(
    application.attachments.map(async ({ purpose, download }) => {
      const response = download === null ? null : await fetch(download.url);
      return { purpose, size: response?.status === 200 ? (await response.arrayBuffer()).byteLength : null };
    }),
  );
}

describe('a document that was submitted a moment ago', () => {
  test('is not let go by a safe that has not heard of it: neither with the consent nor with the account', async () => {
    const leaving = citizen({ subject: 'leaving-at-once' });
    const id = await draft(leaving);
    const proof = await prove(id, 'ATTACHMENT', leaving);
    expect(codes(await world.call('submitApplication', { id }, leaving))).toEqual([]);
    await safe('withdrawConsent', { purpose: 'SHARE_DOCUMENTS' }, leaving);
    expect(await isReadable(id, proof)).toBe(true);
    const { data } = await desk.ask(erase, { id: newId() }, leaving);
    expect(data).toMatchObject({ erasePersonalData: { kept: [{ type: 'DocumentShare', count: 1 }] } });
    await world.ask(erase, { id: newId() }, leaving);
    await desk.sweep();
    expect(await seenBy(id)).toEqual([{ purpose: 'ATTACHMENT', size: pdfOf(300).length }]);
  });

  test('goes with the account where it was only shared', async () => {
    const leaving = citizen({ subject: 'leaving-a-draft' });
    const id = await draft(leaving);
    const proof = await prove(id, 'ATTACHMENT', leaving);
    await desk.ask(erase, { id: newId() }, leaving);
    expect(await isReadable(id, proof)).toBe(false);
  });

  test('is held no longer than the application is: what is taken back is nobody’s to read, and its file is removed', async () => {
    const leaving = citizen({ subject: 'leaving-and-withdrawn' });
    const id = await draft(leaving);
    const proof = await prove(id, 'ATTACHMENT', leaving);
    await world.call('submitApplication', { id }, leaving);
    await desk.ask(erase, { id: newId() }, leaving);
    await desk.sweep();
    const files = (await desk.files()).length;
    await world.call('withdrawApplication', { id }, leaving);
    await desk.sweep();
    expect(await isReadable(id, proof)).toBe(false);
    expect((await desk.files()).length).toBe(files - 1);
  });
});

describe('a share that was ended a moment ago', () => {
  test('is no part of what is submitted, though the applications have not heard of it', async () => {
    const id = await draft();
    const [kept, ended] = [await prove(id), await prove(id, 'ATTACHMENT', APPLICANT, 400)];
    expect(await safe('unshareDocument', { shareId: ended.shareId })).toEqual([]);
    expect(codes(await world.call('submitApplication', { id }, APPLICANT))).toEqual([]);
    expect(await sealedIn(id)).toEqual([kept.documentId]);
  });
});

describe('a document that was given as an answer', () => {
  test('is as bound as what was submitted, and the case worker reads it when the account is gone', async () => {
    const leaving = citizen({ subject: 'answering' });
    const id = await draft(leaving);
    await world.call('submitApplication', { id }, leaving);
    await world.call<CasePayload>('requestInformation', { caseId: id, text: 'Bitte den Impfpass.' }, WORKER);
    await desk.sweep();
    const [given, other] = [await prove(id, 'ANSWER', leaving), await prove(id, 'ANSWER', leaving, 500)];
    const answer = { id, text: 'Anbei.', documents: [given.documentId] };
    expect(codes(await world.call('answerQuery', answer, leaving))).toEqual([]);
    expect(await safe('unshareDocument', { shareId: given.shareId }, leaving)).toEqual(['SUBMITTED']);
    expect(await safe('deleteDocument', { id: given.documentId }, leaving)).toEqual(['SUBMITTED']);
    expect(await safe('unshareDocument', { shareId: other.shareId }, leaving)).toEqual([]);
    await desk.ask(erase, { id: newId() }, leaving);
    await world.ask(erase, { id: newId() }, leaving);
    await desk.sweep();
    expect(await seenBy(id)).toEqual([{ purpose: 'ANSWER', size: pdfOf(300).length }]);
  });

  test('is shown to its owner without a link: she has it in her safe, at the level it demands there', async () => {
    const id = await draft();
    await prove(id);
    await world.call('submitApplication', { id }, APPLICANT);
    expect(await seenBy(id, APPLICANT)).toEqual([{ purpose: 'ATTACHMENT', size: null }]);
  });
});

describe.skipIf(!onRealPostgres)('at the very same instant', () => {
  test('a share is ended or submitted with: never both, never neither', async () => {
    for (let round = 0; round < 6; round += 1) {
      const id = await draft();
      const proof = await prove(id);
      const ending =
        round % 2 === 0 ? safe('unshareDocument', { shareId: proof.shareId }) : safe('deleteDocument', { id: proof.documentId });
      const [submitted, refused] = await Promise.all([world.call('submitApplication', { id }, APPLICANT), ending]);
      expect(codes(submitted)).toEqual([]);
      const isSealed = (await sealedIn(id)).includes(proof.documentId);
      expect(refused).toEqual(isSealed ? ['SUBMITTED'] : []);
      expect(await isReadable(id, proof)).toBe(isSealed);
    }
  }, 120_000);

  test('an account is deleted or its document submitted: what is sealed can be read', async () => {
    for (let round = 0; round < 3; round += 1) {
      const leaving = citizen({ subject: `leaving-${round}` });
      const id = await draft(leaving);
      const proof = await prove(id, 'ATTACHMENT', leaving);
      await Promise.all([
        world.call('submitApplication', { id }, leaving).catch(() => null),
        desk.ask(erase, { id: newId() }, leaving),
      ]);
      await desk.sweep();
      const isSealed = (await sealedIn(id)).includes(proof.documentId);
      expect(await isReadable(id, proof)).toBe(isSealed);
    }
  }, 120_000);
});
