/** What an authority sends: messages with documents that land in the safe, what it sees of them, and what it may read in turn. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { event } from '#platform/events/contracts.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { newId } from '#platform/values/id.ts';
import { inspectProvisions } from '#subgraphs/accounts/index.ts';
import { useDatabase } from '#test/support/database.ts';
import { caseWorker, NOW } from '#test/support/viewers.ts';
import { outcomeOf, type Problem, type Share } from '../safe/desk.ts';
import { pdfOf } from '../safe/samples.ts';
import { createPeople, entityOf, noticeOf, OFFICE, openOffice, OTHER_WORKER, WORKER, type Office } from './office.ts';

const database = useDatabase();
let office: Office;
beforeAll(async () => {
  office = await openOffice(database.current);
});
afterAll(() => office.close());

const person = createPeople('correspondence');
const until = new Date(NOW.getTime() + 86_400_000).toISOString();
const letter = (caseId: string, input: object = {}) => ({ caseId, subject: 'Zu Ihrem Hund', body: 'Bitte lesen.', ...input });
const send = (caseId: string, input: object = {}, worker = WORKER) =>
  office.call<{ delivery: { id: string } | null; problems: Problem[] }>(
    'sendMessage',
    letter(caseId, input),
    'delivery { id kind providedAt retrievedAt notice proof } problems { code path message }',
    worker,
  );
const attempt = async (name: string, input: object, viewer: Viewer | null) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  return outcomeOf(
    await office.ask(`mutation ($input: ${type}) { ${name}(input: $input) { problems { code } } }`, { input }, viewer),
  );
};

describe('a message of a case worker', () => {
  test('comes into the inbox of the applicant in the words of the case worker, with its documents', async () => {
    const applicant = person();
    const caseId = await office.submitted(applicant);
    const id = await office.delivered(caseId, { name: 'Anlage.pdf' });
    expect(await office.documents(applicant)).toEqual([]);
    const { delivery, problems } = await send(caseId, { documents: [id] });
    expect(problems).toEqual([]);
    expect(delivery).toMatchObject({
      kind: 'AUTHORITY_MESSAGE',
      providedAt: NOW.toISOString(),
      retrievedAt: null,
      notice: 'PENDING',
    });
    const shown = await office.message(
      applicant,
      delivery?.id ?? '',
      'subject body authority { id } application { id } attachments { document { id name deliveredBy { id } } version { number download { url } } }',
    );
    const message = entityOf<{ attachments: readonly { version: { download: { url: string } } }[] }>(shown);
    expect(message).toMatchObject({
      subject: 'Zu Ihrem Hund',
      body: 'Bitte lesen.',
      authority: { id: OFFICE },
      application: { id: caseId },
      attachments: [{ document: { id, name: 'Anlage.pdf', deliveredBy: { id: OFFICE } }, version: { number: 1 } }],
    });
    const content = await fetch(message.attachments[0]?.version.download.url ?? '');
    expect(Buffer.from(await content.arrayBuffer()).equals(pdfOf())).toBe(true);
    expect((await office.documents(applicant)).map(({ name, keepUntil }) => [name, keepUntil])).toEqual([['Anlage.pdf', null]]);
  });

  test('is not sent with a document of another case, one that is not there, or one that has not been found free of viruses', async () => {
    const guarded = await openOffice(database.current, { scanner: { kind: 'missing' } });
    const applicant = person();
    const [caseId, other] = [await office.submitted(applicant), await office.submitted(applicant)];
    const foreign = await office.delivered(other);
    const quarantined = await guarded.delivered(caseId);
    const own = await office.put(pdfOf(), {}, applicant);
    for (const id of [foreign, quarantined, own.id, newId()]) {
      expect((await send(caseId, { documents: [id] })).problems).toMatchObject([
        { code: 'DOCUMENT_NOT_READY', path: ['documents'] },
      ]);
    }
    await guarded.close();
    expect((await office.inbox(applicant)).map(({ kind }) => kind)).not.toContain('AUTHORITY_MESSAGE');
  });

  test.each([
    [{ subject: ' ' }, 'REQUIRED'],
    [{ subject: 'Zeile\numbruch' }, 'INVALID_CHARACTER'],
    [{ body: 'x'.repeat(10_001) }, 'TOO_LONG'],
  ])('with %j is refused: %s', async (input, code) => {
    const applicant = person();
    expect((await send(await office.submitted(applicant), input)).problems.map((problem) => problem.code)).toEqual([code]);
  });

  test('about a draft, of another authority, or about an application of her own, is none', async () => {
    const applicant = person();
    const [draft, caseId] = [await office.begin(applicant), await office.submitted(applicant)];
    const own = await office.submitted(WORKER);
    const upload = { name: 'x.pdf', mediaType: 'application/pdf', size: 10 };
    for (const [id, worker, code] of [
      [draft, WORKER, 'NOT_FOUND'],
      [caseId, OTHER_WORKER, 'NOT_FOUND'],
      [newId(), WORKER, 'NOT_FOUND'],
      [own, WORKER, 'FORBIDDEN'],
      [caseId, applicant, 'FORBIDDEN'],
      [caseId, caseWorker(OFFICE, { scopes: ['case:read'] }), 'FORBIDDEN'],
      [caseId, null, 'UNAUTHENTICATED'],
      ['x', WORKER, 'INVALID'],
    ] as const) {
      expect(await attempt('sendMessage', letter(id), worker)).toBe(code);
      expect(await attempt('deliverDocument', { caseId: id, ...upload }, worker)).toBe(code);
    }
  });

  test('belongs with all others about the application, for the applicant alone', async () => {
    const applicant = person();
    const [caseId, other] = [await office.submitted(applicant), await office.submitted(applicant)];
    await send(caseId);
    await send(other);
    const thread = 'messages { totalCount edges { node { kind } } }';
    expect(entityOf(await office.application(applicant, caseId, thread))).toEqual({
      messages: { totalCount: 2, edges: [{ node: { kind: 'AUTHORITY_MESSAGE' } }, { node: { kind: 'APPLICATION_SUBMITTED' } }] },
    });
    expect(entityOf(await office.application(WORKER, caseId, thread))).toEqual({ messages: null });
    for (const stranger of [person(), OTHER_WORKER, null]) {
      expect(entityOf(await office.application(stranger, caseId, thread))).toBeNull();
    }
  });
});

describe('what the authority sees of its messages', () => {
  const FIELDS = 'deliveries { id kind providedAt proof notice notifiedAt retrievedAt channel deemedDeliveredOn deemedBy }';
  interface Seen {
    readonly deliveries: readonly Readonly<Record<string, unknown>>[];
  }

  test('is when they were provided and opened, with the proof, and of no others', async () => {
    const applicant = person();
    const caseId = await office.submitted(applicant);
    await send(caseId);
    await office.decide(applicant, caseId);
    const before = entityOf<Seen>(await office.application(WORKER, caseId, FIELDS)).deliveries;
    expect(before).toMatchObject([
      { kind: 'AUTHORITY_MESSAGE', retrievedAt: null, channel: null, deemedDeliveredOn: null, deemedBy: null },
      {
        kind: 'APPLICATION_DECIDED',
        retrievedAt: null,
        channel: 'INBOX',
        deemedDeliveredOn: '2026-11-26',
        deemedBy: '§ 9 Abs. 1 Satz 4 OZG (BGBl. 2024 I Nr. 245)',
      },
    ]);
    for (const { proof } of before) expect(proof).toMatch(/^\d+:[\da-f]{64}$/);
    const decision = String(before[1]?.['id']);
    expect((await office.message({ ...applicant, trustLevel: 'BASIC' }, decision, 'body')).errors).toHaveLength(1);
    expect(entityOf<Seen>(await office.application(WORKER, caseId, FIELDS)).deliveries).toEqual(before);
    office.wait(3_600_000);
    await office.message(applicant, decision, 'body');
    office.wait(3_600_000);
    await office.message(applicant, decision, 'body');
    office.wait(-7_200_000);
    const after = entityOf<Seen>(await office.application(WORKER, caseId, FIELDS)).deliveries;
    // Opened within the days of the fiction: the day stays.
    expect(after).toMatchObject([
      { retrievedAt: null },
      { retrievedAt: '2026-11-23T10:00:00.000Z', deemedDeliveredOn: '2026-11-26' },
    ]);
    expect(entityOf<Seen>(await office.application(applicant, caseId, FIELDS)).deliveries).toEqual(after);
  });

  test('a copy of all data opens nothing', async () => {
    const applicant = person();
    const caseId = await office.submitted(applicant);
    const { delivery } = await send(caseId);
    await office.message({ ...applicant, scopes: ['data:export'] }, delivery?.id ?? '', 'body');
    expect((await office.inbox(applicant))[0]?.retrievedAt).toBeNull();
  });

  test('is kept in a chain that nobody can alter, and that is whole', async () => {
    const { sound, broken, end } = await inspectProvisions(database.current, null);
    expect([sound > 3, broken]).toEqual([true, null]);
    expect((await inspectProvisions(database.current, end)).hasNoted).toBe(true);
    expect((await inspectProvisions(database.current, { ...end, digest: '0'.repeat(64) })).hasNoted).toBe(false);
    for (const statement of [
      'update accounts.provision set at = now()',
      'delete from accounts.provision',
      'truncate accounts.provision',
    ]) {
      await expect(database.current.db.execute(statement)).rejects.toThrow();
    }
  });
});

describe('a document that an applicant shares', () => {
  const SHARED = 'sharedDocuments { id name mediaType size purpose until requiredTrustLevel download { url } }';
  interface Shown {
    readonly sharedDocuments: readonly { readonly id: string; readonly download: { readonly url: string } | null }[];
  }
  async function shared(input: object = {}, level: object = {}) {
    const applicant = person();
    const caseId = await office.submitted(applicant);
    const document = await office.put(pdfOf(), level, applicant);
    const wish = { id: document.id, applicationId: caseId, purpose: 'ANSWER', until, ...input };
    const { share } = await office.call<{ share: Share }>('shareDocument', wish, 'share { id }', applicant);
    return { applicant, caseId, document, share };
  }
  const seenBy = async (viewer: Viewer | null, caseId: string) =>
    entityOf<Shown | null>(await office.application(viewer, caseId, SHARED));

  test('is read by the case workers of the authority for the purpose, which its owner sees', async () => {
    const { applicant, caseId, document, share } = await shared();
    const seen = await seenBy(WORKER, caseId);
    expect(seen?.sharedDocuments).toMatchObject([
      { id: share.id, name: 'Mietvertrag.pdf', size: pdfOf().length, purpose: 'ANSWER' },
    ]);
    expect((await fetch(seen?.sharedDocuments[0]?.download?.url ?? '')).status).toBe(200);
    const query = `query ($id: ID!) { _entities(representations: [{ __typename: "Document", id: $id }]) { ... on Document {
      records { edges { node { action actor authority { id } application { id } purpose } } } } } }`;
    const records = entityOf<{ records: { edges: { node: object }[] } }>(await office.ask(query, { id: document.id }, applicant));
    expect(records.records.edges.map(({ node }) => node)).toEqual([
      { action: 'READ_BY_SHARE', actor: 'AUTHORITY', authority: { id: OFFICE }, application: { id: caseId }, purpose: 'ANSWER' },
      { action: 'SHARED', actor: 'OWNER', authority: null, application: { id: caseId }, purpose: 'ANSWER' },
      { action: 'UPLOADED', actor: 'OWNER', authority: null, application: null, purpose: null },
    ]);
  });

  test('is shown to nobody else', async () => {
    const { caseId } = await shared();
    for (const stranger of [person(), OTHER_WORKER, null]) expect(await seenBy(stranger, caseId)).toBeNull();
    expect(await seenBy(caseWorker(OFFICE, { scopes: [] }), caseId)).toBeNull();
  });

  test('demands its level of the case worker, too', async () => {
    const { caseId } = await shared({}, { requiredTrustLevel: 'SUBSTANTIAL' });
    const below = await office.application({ ...WORKER, trustLevel: 'LOW' }, caseId, SHARED);
    expect(new Set(below.errors?.map(({ extensions }) => extensions?.['code']))).toEqual(new Set(['TRUST_LEVEL_REQUIRED']));
    expect((await seenBy(WORKER, caseId))?.sharedDocuments[0]?.download).not.toBeNull();
  });

  test('can be shared with an application of her own only', async () => {
    const [applicant, stranger] = [person(), person()];
    const { id } = await office.put(pdfOf(), {}, applicant);
    const foreign = await office.submitted(stranger);
    for (const applicationId of [foreign, newId()]) {
      expect(await attempt('shareDocument', { id, applicationId, purpose: 'ANSWER', until }, applicant)).toBe('NOT_FOUND');
    }
    expect((await seenBy(WORKER, foreign))?.sharedDocuments).toEqual([]);
  });

  test('is shared until the application is taken back, and not after', async () => {
    const { applicant, caseId, document } = await shared();
    const url = (await seenBy(WORKER, caseId))?.sharedDocuments[0]?.download?.url ?? '';
    expect((await fetch(url)).status).toBe(200);
    await office.tell(event('applications.application.withdrawn', caseId, noticeOf(applicant, caseId)));
    expect((await fetch(url)).status).toBe(404);
    expect((await seenBy(WORKER, caseId))?.sharedDocuments).toEqual([]);
    const wish = { id: document.id, applicationId: caseId, purpose: 'ANSWER', until };
    expect(await attempt('shareDocument', wish, applicant)).toBe('APPLICATION_ENDED');
  });

  test('with a draft is not shown to the authority before that is submitted', async () => {
    const applicant = person();
    const applicationId = await office.begin(applicant);
    const { id } = await office.put(pdfOf(), {}, applicant);
    expect(await attempt('shareDocument', { id, applicationId, purpose: 'ATTACHMENT', until }, applicant)).toBeNull();
    expect(await seenBy(WORKER, applicationId)).toBeNull();
    expect((await seenBy(applicant, applicationId))?.sharedDocuments).toHaveLength(1);
    await office.tell(event('applications.application.discarded', applicationId, { applicationId, account: applicant.account }));
    expect((await seenBy(applicant, applicationId))?.sharedDocuments).toEqual([]);
  });
});

test('what an authority delivers takes no room of the applicant, and is gone when it is never sent', async () => {
  const own = await openOffice(database.current, { quota: 1_000 });
  const applicant = person();
  const caseId = await own.submitted(applicant);
  await own.delivered(caseId, {});
  const usage = await own.ask('{ me { safeUsage { used } documents { totalCount } } }', {}, applicant);
  expect(usage.data).toEqual({ me: { safeUsage: { used: '0' }, documents: { totalCount: 0 } } });
  const LIST = 'deliveredDocuments { name scanStatus sent }';
  expect(entityOf(await own.application(WORKER, caseId, LIST))).toEqual({
    deliveredDocuments: [{ name: 'Bescheid.pdf', scanStatus: 'UNSCANNED', sent: false }],
  });
  expect(entityOf(await own.application(applicant, caseId, LIST))).toEqual({ deliveredDocuments: [] });
  own.wait(92 * 86_400_000);
  await own.sweep();
  expect(entityOf(await own.application(WORKER, caseId, LIST))).toEqual({ deliveredDocuments: [] });
  await own.close();
});
