/** A store keeps its promises whatever it is: a folder, or a bucket of the S3 server that TEST_S3_URL names. */

import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  S3Client,
  UploadPartCommand,
  CreateMultipartUploadCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBlobs, type Blobs, type StoreSettings } from '#subgraphs/accounts/safe/blobs/blobs.ts';
import { newId } from '#platform/values/id.ts';
import { useDatabase } from '#test/support/database.ts';
import { citizen } from '#test/support/viewers.ts';
import { openDesk } from '../desk.ts';
import { pdfOf } from '../samples.ts';

const endpoint = process.env['TEST_S3_URL'];
const database = useDatabase();
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const bucket = `safe-${newId()}`;
const s3: StoreSettings = { kind: 's3', bucket, endpoint: endpoint ?? null, region: 'eu-central-1', ...credentials };

async function* parts(content: Buffer, failAt?: number): AsyncGenerator<Buffer, void> {
  for (let start = 0; start < content.length; start += 65_536) {
    if (failAt !== undefined && start >= failAt) throw new Error('broke off');
    yield await Promise.resolve(content.subarray(start, start + 65_536));
  }
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const bytes of stream) all.push(bytes);
  return Buffer.concat(all);
}

function keepsItsPromises(open: () => { readonly blobs: Blobs; readonly list: () => Promise<readonly string[]> }): void {
  test('gives back what was put in, and any part of it', async () => {
    const { blobs } = open();
    const [key, content] = [newId(), randomBytes(20_000_000)];
    await blobs.put(key, parts(content));
    expect((await collect(blobs.read(key, 0, content.length))).equals(content)).toBe(true);
    expect((await collect(blobs.read(key, 12_345_678, 12_345_690))).equals(content.subarray(12_345_678, 12_345_690))).toBe(true);
    await blobs.remove(key);
    await expect(collect(blobs.read(key, 0, 10))).rejects.toThrow();
  });

  test.each([100_000, 10_000_000])('keeps nothing of what broke off after %i bytes', async (failAt) => {
    const { blobs, list } = open();
    const before = await list();
    await expect(blobs.put(newId(), parts(randomBytes(20_000_000), failAt))).rejects.toThrow('broke off');
    expect(await list()).toEqual(before);
  });

  test('removes what is not there without a word', async () => {
    await open().blobs.remove(newId());
  });
}

describe('a folder', () => {
  let folder: string;
  let blobs: Blobs;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'blobs-'));
    blobs = createBlobs({ kind: 'folder', folder: join(folder, 'documents') });
  });
  afterAll(() => rm(folder, { recursive: true }));

  const list = async (): Promise<readonly string[]> =>
    (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name);

  keepsItsPromises(() => ({ blobs, list }));

  test('lets nobody but its owner in', async () => {
    const key = newId();
    await blobs.put(key, parts(Buffer.from('x')));
    const shard = join(folder, 'documents', key.slice(-2));
    expect([(await stat(shard)).mode & 0o777, (await stat(join(shard, key))).mode & 0o777]).toEqual([0o700, 0o600]);
  });

  test('removes what a killed process had begun', async () => {
    const key = newId();
    await blobs.put(key, parts(Buffer.from('x')));
    const path = join(folder, 'documents', key.slice(-2), key);
    await writeFile(`${path}.part`, 'half');
    await blobs.remove(key);
    expect((await list()).filter((name) => name.startsWith(key))).toEqual([]);
  });

  test.each(['../x', '/etc/passwd', 'a/b', '', 'x\0'])('takes no key that would lead elsewhere: "%s"', async (key) => {
    await expect(blobs.put(key, parts(Buffer.from('x')))).rejects.toThrow(TypeError);
    await expect(blobs.remove(key)).rejects.toThrow(TypeError);
    expect(() => blobs.read(key, 0, 1)).toThrow(TypeError);
  });
});

describe.skipIf(endpoint === undefined)('a bucket', () => {
  const client = new S3Client({ endpoint: endpoint ?? '', region: 'eu-central-1', credentials, forcePathStyle: true });
  beforeAll(() => client.send(new CreateBucketCommand({ Bucket: bucket })));

  const list = async (): Promise<readonly string[]> => {
    const { Contents: objects = [] } = await client.send(new ListObjectsV2Command({ Bucket: bucket }));
    const { Uploads: uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: bucket }));
    return [...objects, ...uploads].map(({ Key }) => Key ?? '');
  };

  keepsItsPromises(() => ({ blobs: createBlobs(s3), list }));

  test('removes the parts that a killed process had sent', async () => {
    const Key = newId();
    const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket: bucket, Key }));
    await client.send(new UploadPartCommand({ Bucket: bucket, Key, UploadId, PartNumber: 1, Body: 'half' }));
    expect(await list()).toContain(Key);
    await createBlobs(s3).remove(Key);
    expect(await list()).not.toContain(Key);
  });

  test('serves the safe as a folder does: upload, part of a download, deletion', async () => {
    const desk = await openDesk(database.current, { store: s3 });
    const owner = citizen({ subject: 'bucket' });
    const content = pdfOf(12_000_000);
    const { id, current } = await desk.put(content, {}, owner);
    expect(await list()).toContain(current?.id);
    const part = await fetch(current?.download?.url ?? '', { headers: { range: 'bytes=9000000-9000009' } });
    expect(Buffer.from(await part.arrayBuffer()).equals(content.subarray(9_000_000, 9_000_010))).toBe(true);
    await desk.call('deleteDocument', { id }, 'deletedId', owner);
    expect(await list()).not.toContain(current?.id);
    await desk.close();
  });
});
