/**
 * The layout of a sealed file, after the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015):
 *
 *     header   4 bytes `PVS1`, 8 bytes size of the content, 32 bytes salt
 *     chunks   64 KiB of content each, the last one what is left, every one with the 16 bytes of its AES-256-GCM tag
 *
 * The file's own key is derived from the document's key, the salt, the header and the version's id, so that no chunk fits
 * another file and no size another header. The nonce of a chunk is its number and whether it is the last: a chunk fits no
 * other place, and nothing can be cut off or added.
 */

import { hkdfSync, type KeyObject } from 'node:crypto';

export const CHUNK = 65_536;
export const TAG = 16;
const MAGIC = Buffer.from('PVS1', 'latin1');
export const SALT = 32;
export const HEADER = MAGIC.length + 8 + SALT;

/** What a file is sealed with, and what it is: neither fits another. */
export interface Seal {
  /** The document's key, 256 bits. */
  readonly key: KeyObject;
  /** The id of the version. */
  readonly context: string;
  /** Of the content, in bytes. */
  readonly size: number;
}

/** Thrown when a sealed file is not what was once sealed with this key for this version. */
export class ContentDamaged extends Error {
  constructor(cause?: unknown) {
    super('The content is not what was stored', { cause });
    this.name = 'ContentDamaged';
  }
}

/** How many chunks hold a content; an empty one has one, too. */
export function chunksOf(size: number): number {
  return Math.max(1, Math.ceil(size / CHUNK));
}

/** The size of a sealed file. */
export function sealedSize(size: number): number {
  return HEADER + size + chunksOf(size) * TAG;
}

/** Where a sealed chunk begins in the file. */
export function chunkOffset(index: number): number {
  return HEADER + index * (CHUNK + TAG);
}

export function writeHeader(size: number, salt: Buffer): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(size));
  return Buffer.concat([MAGIC, length, salt]);
}

/** Throws ContentDamaged for what is no header of a file of this size. */
function saltOf(header: Buffer, size: number): Buffer {
  const isOurs = header.length === HEADER && header.subarray(0, MAGIC.length).equals(MAGIC);
  if (!isOurs || header.readBigUInt64BE(MAGIC.length) !== BigInt(size)) throw new ContentDamaged();
  return header.subarray(MAGIC.length + 8);
}

/** The key of one file (RFC 5869). Throws ContentDamaged for a header that does not fit. */
export function fileKey(header: Buffer, { key, context, size }: Seal): Buffer {
  const salt = saltOf(header, size);
  const info = Buffer.concat([header, Buffer.from(context, 'utf8')]);
  return Buffer.from(hkdfSync('sha256', key, salt, info, 32));
}

/** 7 bytes of zeros, 4 bytes number, 1 byte that is 1 for the last one; each file has its own key, so nothing repeats. */
export function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 7);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}
