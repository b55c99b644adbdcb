/** Sealed files in a bucket of an S3 object store. */

import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { Blobs, StoreSettings } from './blobs.ts';

export type S3Settings = Extract<StoreSettings, { readonly kind: 's3' }>;

/** How much is held in memory at a time; S3 takes 10,000 parts at most, which makes files of 80 GB. */
const PART = 8 * 1_048_576;

export function createS3Blobs({ bucket, endpoint, region, accessKeyId, secretAccessKey }: S3Settings): Blobs {
  const client = new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    // Other stores than Amazon's know neither buckets as host names nor its newer checksums.
    ...(endpoint !== null && { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });

  async function* read(key: string, start: number, end: number): AsyncGenerator<Uint8Array, void> {
    const { Body: body } = await client.send(
      new GetObjectCommand({ Bucket: bucket, Key: key, Range: `bytes=${start}-${end - 1}` }),
    );
    if (!(body instanceof Readable)) throw new TypeError('the store answered without a body');
    for await (const bytes of body as AsyncIterable<Uint8Array>) yield bytes;
  }

  /** What a process that died had sent is billed, though nobody sees it. */
  async function abortUploads(key: string): Promise<void> {
    const { Uploads: uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: bucket, Prefix: key }));
    for (const { Key, UploadId } of uploads) {
      if (Key === key) await client.send(new AbortMultipartUploadCommand({ Bucket: bucket, Key, UploadId }));
    }
  }

  return {
    put: async (key, content) => {
      const body = Readable.from(content, { objectMode: false });
      // One part after the other: several at once would each be held in memory. A failed upload takes its parts away.
      const upload = new Upload({ client, params: { Bucket: bucket, Key: key, Body: body }, partSize: PART, queueSize: 1 });
      await upload.done();
    },
    read,
    remove: async (key) => {
      await abortUploads(key);
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
  };
}
