/** Secrets that have to be read again, encrypted at rest with a key of one purpose (AES-256-GCM). */

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deriveKey } from './seal.ts';

const NONCE = 12;
const TAG = 16;

export interface Cipher {
  encrypt(text: string): string;
  /** Throws for what was not encrypted with this key, or was changed. */
  decrypt(text: string): string;
}

/** Over a secret of the installation. */
export function createCipher(secret: string, purpose: string): Cipher {
  const key = deriveKey(secret, purpose);
  return {
    encrypt: (text) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    decrypt: (text) => {
      const bytes = Buffer.from(text, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG });
      decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
    },
  };
}
