import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '#platform/identity/viewer.ts';
import { derivedId, type Id } from '#platform/values/id.ts';
import { rows } from '#platform/database.ts';
import { sql } from 'drizzle-orm';
import { signShareLink } from '#platform/share-link.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { citizen, NOW } from '#test/support/viewers.ts';
import { DOCUMENT, openDesk, send, startVersion, type Desk, type Doc, type Problem, type Share } from './desk.ts';
import { pdfOf, SAMPLES } from './samples.ts';

const database = useDatabase();
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(database.current);
});
afterAll(() => desk.close());

const DAY_MS = 86_400_000;
const later = (ms: number): string => new Date(NOW.getTime() + ms).toISOString();
let count = 0;
/** Somebody whose safe is empty. */
const newcomer = () => citizen({ subject: `owner-${(count += 1)}` });

const bytesOf = async (url: string | undefined): Promise<Buffer> => Buffer.from(await (await fetch(url ?? '')).arrayBuffer());

describe('a document', () => {
  test('comes out as it was put in', async () => {
    const owner = newcomer();
    const content = pdfOf(300_000);
    const put = await desk.put(content, {}, owner);
    expect(put).toMatchObject({
      name: 'Mietvertrag.pdf',
      keepUntil: null,
      scanStatus: 'UNSCANNED',
      current: { number: 1, mediaType: 'application/pdf', size: content.length, scanFinding: null },
      shares: [],
    });
    expect(put.current?.sha512).toBe(createHash('sha512').update(content).digest('hex'));
    expect((await bytesOf(put.current?.download?.url)).equals(content)).toBe(true);
  });

  test.each(Object.keys(SAMPLES))('may be of type %s', async (mediaType) => {
    const content = SAMPLES[mediaType] ?? expect.fail();
    const put = await desk.put(content, { mediaType, name: 'Beleg' }, newcomer());
    const response = await fetch(put.current?.download?.url ?? '');
    expect(response.headers.get('content-type')).toBe(mediaType);
    expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
  });

  test('lies in the store without a byte of its content or its name', async () => {
    const content = Buffer.from('Kaltmiete 500 Euro. '.repeat(100));
    const { current } = await desk.put(content, { name: 'Mietvertrag Kamp.txt', mediaType: 'text/plain' }, newcomer());
    const id = current?.id ?? '';
    const stored = await readFile(join(desk.folder, id.slice(-2), id));
    expect(stored.includes('Kaltmiete')).toBe(false);
    expect((await desk.files()).join()).not.toContain('Mietvertrag');
  });

  test('is not there before its file has come in whole', async () => {
    const owner = newcomer();
    const { document, upload } = await desk.start({}, owner);
    expect(document).toMatchObject({ current: null, versions: [], scanStatus: null });
    expect(await desk.documents(owner)).toEqual([]);
    expect((await send(upload, pdfOf())).status).toBe(201);
    expect(await desk.documents(owner)).toMatchObject([{ id: document?.id }]);
  });

  test('gets further versions, and keeps the earlier ones', async () => {
    const owner = newcomer();
    const first = await desk.put(pdfOf(), {}, owner);
    const png = SAMPLES['image/png'] ?? expect.fail();
    const { upload } = await startVersion(desk, { id: first.id, mediaType: 'image/png', size: png.length }, owner);
    expect(await desk.documents(owner)).toMatchObject([{ current: { number: 1 } }]);
    await send(upload, png);
    const [document] = await desk.documents(owner);
    expect(document?.versions.map(({ number, mediaType }) => [number, mediaType])).toEqual([
      [2, 'image/png'],
      [1, 'application/pdf'],
    ]);
    expect((await bytesOf(document?.versions[1]?.download?.url)).equals(pdfOf())).toBe(true);
    expect((await bytesOf(document?.current?.download?.url)).equals(png)).toBe(true);
  });

  test('can be given another name', async () => {
    const owner = newcomer();
    const { id } = await desk.put(pdfOf(), {}, owner);
    const renamed = await desk.call<{ document: Doc }>(
      'renameDocument',
      { id, name: ' Vertrag.pdf ' },
      'document { name }',
      owner,
    );
    expect(renamed.document.name).toBe('Vertrag.pdf');
    expect(await desk.documents(owner)).toMatchObject([{ name: 'Vertrag.pdf' }]);
  });

  test.each([
    ['', 'REQUIRED'],
    ['   ', 'REQUIRED'],
    ['../../etc/passwd', 'INVALID_CHARACTER'],
    ['C:\\Windows\\win.ini', 'INVALID_CHARACTER'],
    ['Rechnung\u202Efdp.exe', 'INVALID_CHARACTER'],
    ['Zeile\nzwei', 'INVALID_CHARACTER'],
    ['x'.repeat(256), 'TOO_LONG'],
  ])('cannot be called "%s"', async (name, code) => {
    const owner = newcomer();
    const { id } = await desk.put(pdfOf(), {}, owner);
    const selection = 'document { name } problems { code path }';
    const renamed = await desk.call<{ document: Doc; problems: Problem[] }>('renameDocument', { id, name }, selection, owner);
    expect(renamed).toEqual({ document: { name: 'Mietvertrag.pdf' }, problems: [{ code, path: ['name'] }] });
    const started = await desk.start({ name }, owner);
    expect(started.problems).toMatchObject([{ code, path: ['name'] }]);
    expect(started.upload).toBeNull();
  });

  test('pages of the safe follow one another, the latest first', async () => {
    const owner = newcomer();
    for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) await desk.put(pdfOf(), { name }, owner);
    const query = `query ($after: String) { me { documents(first: 2, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { name } } } } }`;
    interface Page {
      readonly me: { readonly documents: { readonly pageInfo: { readonly endCursor: string } } };
    }
    const first = await desk.ask(query, {}, owner);
    expect(first.data).toMatchObject({
      me: { documents: { totalCount: 3, edges: [{ node: { name: 'c.pdf' } }, { node: { name: 'b.pdf' } }] } },
    });
    const after = (first.data as unknown as Page).me.documents.pageInfo.endCursor;
    const second = await desk.ask(query, { after }, owner);
    expect(second.data).toMatchObject({
      me: { documents: { pageInfo: { hasNextPage: false }, edges: [{ node: { name: 'a.pdf' } }] } },
    });
  });
});

describe('an upload is refused before a byte is sent', () => {
  test.each([
    [{ mediaType: 'text/html' }, 'UNSUPPORTED_TYPE', 'mediaType'],
    [{ mediaType: 'application/x-msdownload' }, 'UNSUPPORTED_TYPE', 'mediaType'],
    [{ size: 0 }, 'EMPTY', 'size'],
    [{ size: -1 }, 'EMPTY', 'size'],
    [{ size: 100_000_001 }, 'TOO_LARGE', 'size'],
    [{ keepUntil: '2026-11-22' }, 'IN_PAST', 'keepUntil'],
  ])('%j: %s', async (input, code, field) => {
    const owner = newcomer();
    expect(await desk.start(input, owner)).toMatchObject({ document: null, upload: null, problems: [{ code, path: [field] }] });
    expect(await rows(database.current.db, sql`select 1 from accounts.document where account_id = ${owner.account}`)).toEqual([]);
  });

  test('all that is wrong with it is told at once', async () => {
    const { problems } = await desk.start({ name: '', mediaType: 'text/html', size: 0 }, newcomer());
    expect(problems.map(({ code }) => code)).toEqual(['REQUIRED', 'UNSUPPORTED_TYPE', 'EMPTY']);
  });
});

describe('the quota', () => {
  const usage = async (owner: ReturnType<typeof newcomer>): Promise<unknown> =>
    (await desk.ask('{ me { safeUsage { used quota fileLimit } } }', {}, owner)).data;

  test('counts what lies in the safe and what is being uploaded', async () => {
    const owner = newcomer();
    const { current } = await desk.put(pdfOf(), {}, owner);
    await desk.start({ size: 1_000 }, owner);
    const used = String((current?.size ?? 0) + 1_000);
    expect(await usage(owner)).toEqual({ me: { safeUsage: { used, quota: '1000000000', fileLimit: '100000000' } } });
  });

  test('cannot be exceeded by what is begun side by side', async () => {
    const owner = newcomer();
    const begun = await Promise.all(Array.from({ length: 15 }, () => desk.start({ size: 90_000_000 }, owner)));
    expect(begun.filter(({ upload }) => upload !== null)).toHaveLength(11);
    expect(begun.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(Array(4).fill('QUOTA_EXCEEDED'));
  });

  test('is free again when an upload was never begun, was refused, or its document was deleted', async () => {
    const owner = newcomer();
    const own = await openDesk(database.current, { quota: 5_000, fileLimit: 4_000 });
    const { upload } = await own.start({ size: 4_000 }, owner);
    expect((await own.start({ size: 4_000 }, owner)).problems).toMatchObject([{ code: 'QUOTA_EXCEEDED' }]);
    expect((await send(upload, Buffer.alloc(4_000))).status).toBe(422);
    await own.start({ size: 4_000 }, owner);
    own.wait(17 * 60_000);
    const { id } = await own.put(pdfOf(3_000), {}, owner);
    await own.call('deleteDocument', { id }, 'deletedId', owner);
    expect((await own.start({ size: 4_000 }, owner)).problems).toEqual([]);
    await own.close();
  });
});

describe('sharing', () => {
  let owner = citizen();
  let application: Id<'Application'>;
  beforeEach(async () => {
    owner = newcomer();
    application = await desk.begin(owner);
  });

  const wish = (id: string, input: object = {}) => ({
    id,
    applicationId: application,
    purpose: 'ATTACHMENT',
    until: later(DAY_MS),
    ...input,
  });
  const SHARED = 'share { id purpose until version { number } application { id } } problems { code path }';
  const share = (input: object, owner: Viewer) =>
    desk.call<{ share: Share; problems: Problem[] }>('shareDocument', input, SHARED, owner);
  const linkTo = (id: string, request: { applicationId?: string; purpose?: string } = {}): string =>
    signShareLink(
      desk.url,
      { shareId: id as never, applicationId: application, purpose: 'ATTACHMENT', ...request },
      'x'.repeat(32),
      NOW,
    ).url;

  test('lets the application read one version until the end, and no later one', async () => {
    const document = await desk.put(pdfOf(10), {}, owner);
    const { share: shared, problems } = await share(wish(document.id), owner);
    expect(problems).toEqual([]);
    expect(shared).toMatchObject({
      purpose: 'ATTACHMENT',
      until: later(DAY_MS),
      version: { number: 1 },
      application: { id: application },
    });
    const { upload } = await startVersion(desk, { id: document.id, size: pdfOf(20).length }, owner);
    await send(upload, pdfOf(20));
    expect((await bytesOf(linkTo(shared.id))).equals(pdfOf(10))).toBe(true);
    expect((await desk.documents(owner))[0]?.shares).toMatchObject([{ id: shared.id, version: { number: 1 } }]);
  });

  test('with another application, for another purpose or with a link that was signed by nobody reads nothing', async () => {
    const { id } = await desk.put(pdfOf(), {}, owner);
    const { share: shared } = await share(wish(id), owner);
    const link = linkTo(shared.id);
    const statuses = [
      linkTo(shared.id, { applicationId: derivedId('other') }),
      linkTo(shared.id, { purpose: 'ANSWER' }),
      linkTo(derivedId('no share')),
      link.replace('/ATTACHMENT', '/ANSWER'),
      link.replace(/signature=.*/, 'signature=AAAA'),
    ].map(async (url) => (await fetch(url)).status);
    expect(await Promise.all(statuses)).toEqual([404, 404, 404, 403, 403]);
    expect((await fetch(link)).status).toBe(200);
  });

  test('ends by itself, and when it is taken back', async () => {
    const own = await openDesk(database.current);
    const { id } = await own.put(pdfOf(), {}, owner);
    const input = wish(id, { until: later(60_000) });
    const { share: short } = await own.call<{ share: Share }>('shareDocument', input, SHARED, owner);
    const { share: long } = await own.call<{ share: Share }>('shareDocument', wish(id, { purpose: 'ANSWER' }), SHARED, owner);
    const statusOf = async (one: Share): Promise<number> =>
      (await fetch(linkTo(one.id, { purpose: one.purpose }).replace(desk.url, own.url))).status;
    expect([await statusOf(short), await statusOf(long)]).toEqual([200, 200]);
    own.wait(61_000);
    expect((await own.documents(owner))[0]?.shares.map((one) => one.id)).toEqual([long.id]);
    expect([await statusOf(short), await statusOf(long)]).toEqual([404, 200]);
    await own.call('unshareDocument', { shareId: long.id }, 'document { id }', owner);
    expect(await statusOf(long)).toBe(404);
    await own.close();
  });

  test('again changes the end and nothing else', async () => {
    const { id } = await desk.put(pdfOf(), {}, owner);
    const first = await share(wish(id), owner);
    const again = await share(wish(id, { until: later(2 * DAY_MS) }), owner);
    expect(again.share).toEqual({ ...first.share, until: later(2 * DAY_MS) });
  });

  test.each([
    [{ until: later(0) }, 'IN_PAST', 'until'],
    [{ until: later(367 * DAY_MS) }, 'END_TOO_FAR', 'until'],
  ])('%j is refused: %s', async (input, code, field) => {
    const { id } = await desk.put(pdfOf(), {}, owner);
    expect(await share(wish(id, input), owner)).toEqual({ share: null, problems: [{ code, path: [field] }] });
  });

  test('tells the applications, with ids, sizes and digests only', async () => {
    const { id, current } = await desk.put(pdfOf(), { name: 'Geheimname.pdf' }, owner);
    const { share: shared } = await share(wish(id), owner);
    await desk.call('deleteDocument', { id }, 'deletedId', owner);
    const told = await rows<{ type: string; payload: unknown }>(
      database.current.db,
      sql`select type, payload from events.outbox where aggregate = ${id} order by position`,
    );
    const ids = { shareId: shared.id, documentId: id, account: owner.account, applicationId: application };
    expect(told).toEqual([
      {
        type: 'accounts.document.shared',
        payload: {
          ...ids,
          purpose: 'ATTACHMENT',
          until: later(DAY_MS),
          mediaType: 'application/pdf',
          size: current?.size,
          sha512: current?.sha512,
        },
      },
      { type: 'accounts.document.unshared', payload: ids },
    ]);
  });
});

describe('deletion', () => {
  test('leaves no key, no file and nothing to read; a record without name or content stays', async () => {
    const owner = newcomer();
    const before = await desk.files();
    const document = await desk.put(pdfOf(), {}, owner);
    const url = document.current?.download?.url ?? '';
    expect((await fetch(url)).status).toBe(200);
    const { deletedId } = await desk.call<{ deletedId: string }>('deleteDocument', { id: document.id }, 'deletedId', owner);
    expect(deletedId).toBe(document.id);
    expect((await fetch(url)).status).toBe(404);
    expect(await desk.documents(owner)).toEqual([]);
    expect((await desk.files()).toSorted()).toEqual(before.toSorted());
    const { db } = database.current;
    for (const [table, column] of [
      ['document', 'id'],
      ['document_version', 'document_id'],
    ] as const) {
      const found = sql`select 1 from accounts.${sql.identifier(table)} where ${sql.identifier(column)} = ${document.id}`;
      expect(await rows(db, found)).toEqual([]);
    }
    const recorded = await rows(
      db,
      sql`select action, application_id from accounts.document_record where document_id = ${document.id} order by id`,
    );
    expect(recorded).toEqual([
      { action: 'UPLOADED', application_id: null },
      { action: 'DOWNLOADED', application_id: null },
      { action: 'DELETED', application_id: null },
    ]);
  });

  test('comes by itself after the last day it was to be kept, and not before', async () => {
    const own = await openDesk(database.current);
    const owner = newcomer();
    await own.put(pdfOf(), { keepUntil: '2026-11-24' }, owner);
    const { id: prolonged } = await own.put(pdfOf(), { keepUntil: '2026-11-24' }, owner);
    await own.call('retainDocument', { id: prolonged, keepUntil: '2026-11-30' }, 'document { keepUntil }', owner);
    const { id: kept } = await own.put(pdfOf(), { keepUntil: '2026-11-24' }, owner);
    await own.call('retainDocument', { id: kept, keepUntil: null }, 'document { keepUntil }', owner);
    own.wait(DAY_MS);
    await own.sweep();
    expect(await own.documents(owner)).toHaveLength(3);
    own.wait(DAY_MS);
    await own.sweep();
    expect((await own.documents(owner)).map(({ id }) => id).toSorted()).toEqual([prolonged, kept].toSorted());
    expect(await own.files()).toHaveLength(2);
    await own.close();
  });

  test('during an upload of a new version wins: the upload comes to nothing', async () => {
    const owner = newcomer();
    const { id } = await desk.put(pdfOf(), {}, owner);
    const before = await desk.files();
    const { upload } = await startVersion(desk, { id, size: pdfOf().length }, owner);
    await desk.call('deleteDocument', { id }, 'deletedId', owner);
    const response = await send(upload, pdfOf());
    expect([response.status, await response.json()]).toMatchObject([409, { code: 'LINK_USED' }]);
    expect(await desk.files()).toHaveLength(before.length - 1);
  });
});

test.skipIf(!onRealPostgres)('versions that come in at the same moment are numbered one after the other', async () => {
  const owner = newcomer();
  const { id } = await desk.put(pdfOf(), {}, owner);
  const started = await Promise.all(Array.from({ length: 8 }, () => startVersion(desk, { id }, owner)));
  const statuses = await Promise.all(started.map(async ({ upload }) => (await send(upload, pdfOf())).status));
  expect(statuses).toEqual(Array(8).fill(201));
  const { data } = await desk.ask(
    `query ($id: ID!) { _entities(representations: [{ __typename: "Document", id: $id }]) { ... on Document { ${DOCUMENT} } } }`,
    { id },
    owner,
  );
  const [document] = (data as { _entities: Doc[] })._entities;
  expect(document?.versions.map(({ number }) => number)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
});
