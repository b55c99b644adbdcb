/** Wraps a key under another one (AES-256-GCM), bound to what it belongs to: a wrapped key fits no other place. */

import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const KEY = 32;
const TAG = 16;

/** Thrown when a wrapped key does not belong where it was found, or was wrapped under another one. */
export class KeyDoesNotFit extends Error {
  constructor(cause?: unknown) {
    super('A wrapped key does not fit', { cause });
    this.name = 'KeyDoesNotFit';
  }
}

/** A new key of 256 bits. */
export function newKey(): KeyObject {
  return createSecretKey(randomBytes(KEY));
}

/** `owner` names what the key belongs to, for example `document:<id>`. */
export function wrapKey(key: KeyObject, under: KeyObject, owner: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, under, nonce).setAAD(Buffer.from(owner, 'utf8'));
  return Buffer.concat([nonce, cipher.update(key.export()), cipher.final(), cipher.getAuthTag()]);
}

/** Throws KeyDoesNotFit. */
export function unwrapKey(wrapped: Uint8Array, under: KeyObject, owner: string): KeyObject {
  if (wrapped.length !== NONCE + KEY + TAG) throw new KeyDoesNotFit();
  const bytes = Buffer.from(wrapped);
  const decipher = createDecipheriv(ALGORITHM, under, bytes.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(Buffer.from(owner, 'utf8'))
    .setAuthTag(bytes.subarray(NONCE + KEY));
  try {
    return createSecretKey(Buffer.concat([decipher.update(bytes.subarray(NONCE, NONCE + KEY)), decipher.final()]));
  } catch (error) {
    throw new KeyDoesNotFit(error);
  }
}
