/** Values that travel through the browser and come back as they were: signed, for one attempt, one purpose and a short time. */

import { hkdfSync } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import type { z } from 'zod';

export interface Seal<Value> {
  /** `subject` is what the value belongs to. */
  seal(subject: string, value: Value): Promise<string>;
  /** Null for anything that was not sealed for this subject and purpose, or is over. */
  open(subject: string, sealed: string): Promise<Value | null>;
}

/** A key for one purpose from the secret of the installation (RFC 5869). */
export function deriveKey(secret: string, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', `portalverbund ${purpose}`, 32));
}

export function createSeal<Value>(secret: string, purpose: string, shape: z.ZodType<Value>, seconds: number): Seal<Value> {
  const key = deriveKey(secret, purpose);
  return {
    seal: (subject, value) =>
      new SignJWT({ value }).setProtectedHeader({ alg: 'HS256' }).setSubject(subject).setExpirationTime(`${seconds} s`).sign(key),
    open: async (subject, sealed) => {
      try {
        const { payload } = await jwtVerify(sealed, key, { algorithms: ['HS256'], subject, requiredClaims: ['exp'] });
        return shape.parse(payload['value']);
      } catch {
        return null;
      }
    },
  };
}
