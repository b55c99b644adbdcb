import { request as httpRequest } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { derivedId } from '#platform/values/id.ts';
import { rows } from '#platform/database.ts';
import { sql } from 'drizzle-orm';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { useDatabase } from '#test/support/database.ts';
import { citizen } from '#test/support/viewers.ts';
import { openDesk, send, type Desk, type Doc } from './desk.ts';
import { pdfOf, SAMPLES, UNWANTED } from './samples.ts';

const database = useDatabase();
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(database.current);
});
afterAll(() => desk.close());

let count = 0;
const newcomer = () => citizen({ subject: `sender-${(count += 1)}` });

async function refusalOf(response: Promise<Response>): Promise<readonly [number, string]> {
  const answer = await response;
  return [answer.status, ((await answer.json()) as { code: string }).code];
}

const uploadsOf = (owner: ReturnType<typeof newcomer>) =>
  rows(database.current.db, sql`select 1 from accounts.upload where account_id = ${owner.account}`);

describe('the link of an upload', () => {
  test('is good for fifteen minutes', async () => {
    const own = await openDesk(database.current);
    const owner = newcomer();
    const [first, second] = [await own.start({}, owner), await own.start({}, owner)];
    own.wait(14.9 * 60_000);
    expect((await send(first.upload, pdfOf())).status).toBe(201);
    own.wait(0.2 * 60_000);
    expect(await refusalOf(send(second.upload, pdfOf()))).toEqual([403, 'LINK_INVALID']);
    await own.close();
  });

  test('is good once', async () => {
    const owner = newcomer();
    const { upload } = await desk.start({}, owner);
    const statuses = await Promise.all(Array.from({ length: 5 }, async () => (await send(upload, pdfOf())).status));
    expect(statuses.toSorted()).toEqual([201, 409, 409, 409, 409]);
    expect(await refusalOf(send(upload, pdfOf()))).toEqual([409, 'LINK_USED']);
    expect(await desk.documents(owner)).toHaveLength(1);
  });

  test.each([
    ['for another upload', (url: string) => url.replace(/[0-9a-f-]{36}/, derivedId('other'))],
    ['with a later end', (url: string) => url.replace(/expires=(\d+)/, (_, at) => `expires=${Number(at) + 60}`)],
    ['with another signature', (url: string) => url.replace(/signature=.{4}/, 'signature=AAAA')],
    ['without a signature', (url: string) => url.replace(/&signature=.*/, '')],
    ['with two signatures', (url: string) => `${url}&signature=x`],
    ['with an id that is none', (url: string) => url.replace(/[0-9a-f-]{36}/, '..%2f..%2fetc%2fpasswd')],
  ])('%s is worth nothing', async (_, change) => {
    const owner = newcomer();
    const { upload } = await desk.start({}, owner);
    const changed = { ...(upload ?? expect.fail()), url: change(upload?.url ?? '') };
    expect(await refusalOf(send(changed, pdfOf()))).toEqual([403, 'LINK_INVALID']);
    expect(await desk.documents(owner)).toEqual([]);
    expect((await send(upload, pdfOf())).status).toBe(201);
  });

  test('does not serve to download, nor the other way round', async () => {
    const { upload } = await desk.start({}, newcomer());
    const swapped = upload?.url.replace('/uploads/', '/documents/') ?? '';
    expect(await refusalOf(fetch(swapped))).toEqual([403, 'LINK_INVALID']);
  });
});

describe('a file that is not what was declared', () => {
  test.each([
    ['by its header', SAMPLES['application/pdf'], { 'Content-Type': 'image/png' }, 415, 'TYPE_MISMATCH'],
    ['by its size', pdfOf(1), {}, 400, 'SIZE_MISMATCH'],
  ] as const)('%s is refused, and the link is still good', async (_, content, headers, status, code) => {
    const owner = newcomer();
    const { upload } = await desk.start({}, owner);
    expect(await refusalOf(send(upload, content ?? expect.fail(), headers))).toEqual([status, code]);
    expect((await send(upload, pdfOf())).status).toBe(201);
  });

  test.each(Object.entries(UNWANTED))('by its content is refused and leaves nothing: %s', async (_, content) => {
    const owner = newcomer();
    const before = await desk.files();
    const { upload } = await desk.start({ size: content.length }, owner);
    expect(await refusalOf(send(upload, content))).toEqual([422, 'CONTENT_MISMATCH']);
    expect(await desk.documents(owner)).toEqual([]);
    expect(await desk.files()).toEqual(before);
    expect(await uploadsOf(owner)).toEqual([]);
    expect(await rows(database.current.db, sql`select 1 from accounts.document where account_id = ${owner.account}`)).toEqual([]);
  });

  test('is refused in the words of whoever sent it, even when it is large', async () => {
    const content = Buffer.alloc(20_000_000, 1);
    const { upload } = await desk.start({ size: content.length }, newcomer());
    const answer = await send(upload, content, { 'accept-language': 'en' });
    expect(await answer.json()).toEqual({
      code: 'CONTENT_MISMATCH',
      message: 'The content of the file is not of the type that was declared.',
    });
  });

  test('without a length is refused', async () => {
    const { upload } = await desk.start({}, newcomer());
    const body = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new Uint8Array(pdfOf()));
        controller.close();
      },
    });
    const init = { method: 'PUT', body, duplex: 'half', headers: { 'content-type': 'application/pdf' } };
    expect(await refusalOf(fetch(upload?.url ?? '', init as RequestInit))).toEqual([411, 'LENGTH_REQUIRED']);
  });

  test('that breaks off leaves nothing', async () => {
    const owner = newcomer();
    const before = await desk.files();
    const { upload } = await desk.start({ size: 1_000_000 }, owner);
    const headers = { 'content-type': 'application/pdf', 'content-length': '1000000' };
    const sending = httpRequest(upload?.url ?? '', { method: 'PUT', headers });
    sending.on('error', () => undefined);
    sending.write(pdfOf(200_000));
    await expect.poll(() => desk.files().then((files) => files.length)).toBe(before.length + 1);
    sending.destroy();
    await expect.poll(() => desk.files()).toEqual(before);
    await expect.poll(() => uploadsOf(owner)).toEqual([]);
    expect(await desk.documents(owner)).toEqual([]);
  });
});

describe('a download', () => {
  const content = pdfOf(200_000);
  let document: Doc;
  let url: string;
  beforeAll(async () => {
    document = await desk.put(content, { name: 'Übersicht „2026“ €.pdf' }, citizen({ subject: 'reader' }));
    url = document.current?.download?.url ?? '';
  });

  test('is something a browser keeps and never shows, guesses at or runs', async () => {
    const { headers } = await fetch(url);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(content.length),
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'accept-ranges': 'bytes',
    });
  });

  test('has its name in a way that every browser reads (RFC 6266)', async () => {
    const disposition = (await fetch(url)).headers.get('content-disposition');
    expect(disposition).toBe(
      `attachment; filename="_bersicht _2026_ _.pdf"; filename*=UTF-8''${encodeURIComponent('Übersicht „2026“ €.pdf')}`,
    );
  });

  test.each([
    ['bytes=0-0', 0, 1],
    ['bytes=65530-65550', 65_530, 65_551],
    ['bytes=150000-', 150_000, content.length],
    ['bytes=-10', content.length - 10, content.length],
    [`bytes=10-${content.length + 50}`, 10, content.length],
  ])('of %s gives that part', async (range, start, end) => {
    const response = await fetch(url, { headers: { range } });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end - 1}/${content.length}`);
    expect(response.headers.get('content-length')).toBe(String(end - start));
    expect(Buffer.from(await response.arrayBuffer()).equals(content.subarray(start, end))).toBe(true);
  });

  test('of a part behind its end gives its size', async () => {
    const response = await fetch(url, { headers: { range: `bytes=${content.length}-` } });
    expect([response.status, response.headers.get('content-range')]).toEqual([416, `bytes */${content.length}`]);
  });

  test.each(['bytes=0-1,5-6', 'lines=1-2', 'bytes'])(
    'of %s, which needs no answer of its own, gives all of it',
    async (range) => {
      const response = await fetch(url, { headers: { range } });
      expect([response.status, (await response.arrayBuffer()).byteLength]).toEqual([200, content.length]);
    },
  );

  test('goes on only where it is still the same version', async () => {
    const { headers } = await fetch(url, { method: 'HEAD' });
    const range = 'bytes=5-6';
    const same = await fetch(url, { headers: { range, 'if-range': headers.get('etag') ?? '' } });
    const other = await fetch(url, { headers: { range, 'if-range': '"other"' } });
    expect([same.status, other.status]).toEqual([206, 200]);
    expect((await fetch(url, { headers: { 'if-none-match': headers.get('etag') ?? '' } })).status).toBe(304);
  });

  test('can be asked for its headers alone', async () => {
    const response = await fetch(url, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([
      200,
      String(content.length),
      '',
    ]);
  });

  test('is good for five minutes, to whoever has the link', async () => {
    const own = await openDesk(database.current);
    const { current } = await own.put(pdfOf(), {}, newcomer());
    const link = current?.download?.url ?? '';
    own.wait(4.9 * 60_000);
    expect((await fetch(link)).status).toBe(200);
    own.wait(0.2 * 60_000);
    expect(await refusalOf(fetch(link))).toEqual([403, 'LINK_INVALID']);
    await own.close();
  });

  test('of another version is not opened by this link', async () => {
    const { current } = await desk.put(pdfOf(), {}, newcomer());
    const stolen = url.replace(/[0-9a-f-]{36}/, current?.id ?? '');
    expect(await refusalOf(fetch(stolen))).toEqual([403, 'LINK_INVALID']);
  });

  test('of a file that somebody changed in the store is no success, and never gives out what was changed', async () => {
    const { current } = await desk.put(content, {}, newcomer());
    const id = current?.id ?? '';
    const path = join(desk.folder, id.slice(-2), id);
    await truncate(path, 150_000);
    const link = current?.download?.url ?? '';
    const response = await fetch(link);
    expect(response.status).toBe(200);
    await expect(response.arrayBuffer()).rejects.toThrow();
    await writeFile(path, Buffer.alloc(200_000));
    expect((await fetch(link)).status).toBe(500);
    expect(desk.log.errors.some(({ msg }) => msg === 'a download broke off')).toBe(true);
  });
});

test('nothing personal is logged: no name, no content, no signature', async () => {
  const owner = newcomer();
  const { upload } = await desk.start({ name: 'Scheidungsurteil.pdf', size: 20 }, owner);
  await send(upload, Buffer.from('Geheimnis'.padEnd(20)));
  const { current } = await desk.put(pdfOf(), { name: 'Scheidungsurteil.pdf' }, owner);
  await writeFile(join(desk.folder, (current?.id ?? '').slice(-2), current?.id ?? ''), 'x');
  expect((await fetch(current?.download?.url ?? '')).status).toBe(500);
  expect(desk.log.errors.length).toBeGreaterThan(0);
  for (const word of ['Scheidung', 'Geheimnis', 'signature=']) expect(desk.log.text).not.toContain(word);
});

test('an upload may be as large as a file may be, far beyond what other requests may', async () => {
  const content = pdfOf(30_000_000);
  const { current } = await desk.put(content, {}, newcomer());
  const { body } = await fetch(current?.download?.url ?? '');
  let received = 0;
  for await (const bytes of body ?? expect.fail()) received += (bytes as Uint8Array).length;
  expect(received).toBe(content.length);
});

test('whoever hangs up in the middle of a download costs nothing further', async () => {
  const { current } = await desk.put(pdfOf(20_000_000), {}, newcomer());
  const asking = httpRequest(current?.download?.url ?? '');
  asking.on('error', () => undefined).end();
  const [answer] = (await once(asking, 'response')) as [NodeJS.ReadableStream];
  await once(answer, 'data');
  asking.destroy();
  expect((await fetch(current?.download?.url ?? '', { method: 'HEAD' })).status).toBe(200);
});
