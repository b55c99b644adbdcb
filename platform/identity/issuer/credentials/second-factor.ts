/** The second factor: codes of an authenticator app (RFC 6238), and recovery codes for whoever has lost it. */

import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const PERIOD_S = 30;
/** A code counts one step early or late, as clocks and fingers go (RFC 6238 §5.2). */
const WINDOW = 1;
const CODES = 10;
/** Ten bytes: nobody guesses them, not even from the digests. */
const CODE_BYTES = 10;

const totpOf = (key: string, label: string): TOTP =>
  new TOTP({ issuer: 'Portalverbund', label, secret: Secret.fromBase32(key), period: PERIOD_S, digits: 6, algorithm: 'SHA1' });

/** A new key in base32, as people type it into the app. */
export function newTotpKey(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an app on the same device opens. */
export function totpAddress(key: string, name: string): string {
  return totpOf(key, name).toString();
}

/** The time step of a code that is right now; null for any other. */
export function stepOfCode(key: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = totpOf(key, '').validate({ token: code.replace(/\s/g, ''), timestamp, window: WINDOW });
  return delta === null ? null : Math.floor(timestamp / 1_000 / PERIOD_S) + delta;
}

/** New recovery codes, in groups of four for reading. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: CODES }, () => {
    const text = new Secret({ buffer: new Uint8Array(randomBytes(CODE_BYTES)).buffer }).base32;
    return text.match(/.{4}/g)?.join('-') ?? text;
  });
}

/** A recovery code however it was typed. */
export function readRecoveryCode(text: string): string {
  return (
    text
      .toUpperCase()
      .replace(/[^A-Z2-7]/g, '')
      .match(/.{1,4}/g)
      ?.join('-') ?? ''
  );
}
