/** What has been proved so far, carried from page to page of one attempt: signed, so that nobody can write it, and short-lived. */

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { createSeal, deriveKey, type Seal } from '../seal.ts';

const LIFETIME_S = 10 * 60;

const state = z.discriminatedUnion('kind', [
  /** The password was right; the second factor is missing. */
  z.object({ kind: z.literal('password'), credential: z.uuid() }),
  /** All that the credential asks for was proved, with these methods. */
  z.object({ kind: z.literal('verified'), credential: z.uuid(), amr: z.array(z.string()), challenge: z.string().optional() }),
  /** As before; a new second factor waits for its first code. */
  z.object({ kind: z.literal('totp'), credential: z.uuid(), amr: z.array(z.string()), key: z.string() }),
  /** A passkey is asked for. */
  z.object({ kind: z.literal('challenge'), challenge: z.string() }),
]);
export type State = Readonly<z.infer<typeof state>>;

/** Sealed for the key of an attempt. */
export interface Sealing extends Seal<State> {
  /** For secrets that have to be read again. */
  encrypt(text: string): string;
  decrypt(text: string): string;
}

/** Over a secret of the installation. */
export function createSealing(secret: string): Sealing {
  const encryption = deriveKey(secret, 'second factors');
  return {
    ...createSeal<State>(secret, 'sign-in state', state, LIFETIME_S),
    encrypt: (text) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', encryption, nonce);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    decrypt: (text) => {
      const bytes = Buffer.from(text, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', encryption, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
  };
}
