/** What has been proved so far, carried from page to page of one attempt: signed, so that nobody can write it, and short-lived. */

import { z } from 'zod';
import { createCipher, type Cipher } from '../cipher.ts';
import { createSeal, type Seal } from '../seal.ts';

const LIFETIME_S = 10 * 60;

const state = z.discriminatedUnion('kind', [
  /** The password was right; the second factor is missing. */
  z.object({ kind: z.literal('password'), credential: z.uuid() }),
  /** All that the credential asks for was proved, with these methods. */
  z.object({ kind: z.literal('verified'), credential: z.uuid(), amr: z.array(z.string()), challenge: z.string().optional() }),
  /** As before; a new second factor waits for its first code. */
  z.object({ kind: z.literal('totp'), credential: z.uuid(), amr: z.array(z.string()), key: z.string() }),
  /** Who has proved herself may set a new password of one of these. */
  z.object({ kind: z.literal('reset'), credentials: z.array(z.uuid()).min(1) }),
  /** A passkey is asked for. */
  z.object({ kind: z.literal('challenge'), challenge: z.string() }),
]);
export type State = Readonly<z.infer<typeof state>>;

/** Sealed for the key of an attempt; as a cipher for secrets that have to be read again. */
export interface Sealing extends Seal<State>, Cipher {}

/** Over a secret of the installation. */
export function createSealing(secret: string): Sealing {
  return {
    ...createSeal<State>(secret, 'sign-in state', state, LIFETIME_S),
    ...createCipher(secret, 'second factors'),
  };
}
