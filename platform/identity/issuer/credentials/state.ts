/** What has been proved so far, carried from page to page of one attempt: signed, so that nobody can write it, and short-lived. */

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

const LIFETIME = '10 minutes';

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

export interface Sealing {
  seal(attempt: string, state: State): Promise<string>;
  /** Null for anything that was not sealed for this attempt, or is over. */
  open(attempt: string, sealed: string): Promise<State | null>;
  /** For secrets that have to be read again. */
  encrypt(text: string): string;
  decrypt(text: string): string;
}

/** Over a secret of the installation. */
export function createSealing(secret: string): Sealing {
  const derive = (purpose: string): Uint8Array => new Uint8Array(hkdfSync('sha256', secret, '', `portalverbund ${purpose}`, 32));
  const signing = derive('sign-in state');
  const encryption = derive('second factors');
  return {
    seal: (attempt, value) =>
      new SignJWT({ state: value })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(attempt)
        .setExpirationTime(LIFETIME)
        .sign(signing),
    open: async (attempt, sealed) => {
      try {
        const { payload } = await jwtVerify(sealed, signing, {
          algorithms: ['HS256'],
          subject: attempt,
          requiredClaims: ['exp'],
        });
        return state.parse(payload['state']);
      } catch {
        return null;
      }
    },
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
