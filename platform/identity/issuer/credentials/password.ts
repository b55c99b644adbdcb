/** Passwords, kept as scrypt digests (RFC 7914) that say how they were made. */

import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/** OWASP's password storage cheat sheet, of its equivalent choices one of 64 MiB. */
const COST = { N: 2 ** 16, r: 8, p: 2 };
const LENGTH = 32;

/** BSI, ORP.4.A22: long beats complicated. */
export const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 256;

function derive(password: string, salt: Buffer, { N, r, p }: typeof COST): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) =>
    // NFKC: the same password from keyboards that compose characters differently (NIST SP 800-63B §5.1.1.2).
    scrypt(password.normalize('NFKC'), salt, LENGTH, options, (error, key) => (error === null ? resolve(key) : reject(error))),
  );
}

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Takes as long for no digest, when there is nobody of that name, as for a wrong password. */
export async function verifyPassword(password: string, kept: string | null): Promise<boolean> {
  if (password.length > LONGEST_PASSWORD) return false;
  const [, N, r, p, salt = '', key = ''] = kept?.split('$') ?? [];
  const cost = kept === null ? COST : { N: Number(N), r: Number(r), p: Number(p) };
  const derived = await derive(password, kept === null ? Buffer.alloc(16) : Buffer.from(salt, 'base64url'), cost);
  const expected = Buffer.from(key, 'base64url');
  return kept !== null && expected.length === LENGTH && timingSafeEqual(derived, expected);
}

/** What is wrong with a new password, for the person; null: nothing. */
export function faultOfPassword(password: string, name: string): string | null {
  if (password.length < SHORTEST_PASSWORD) return `Das Passwort braucht mindestens ${SHORTEST_PASSWORD} Zeichen.`;
  if (password.length > LONGEST_PASSWORD) return `Das Passwort darf höchstens ${LONGEST_PASSWORD} Zeichen haben.`;
  if (password.toLowerCase().includes(name.toLowerCase())) return 'Das Passwort darf den Benutzernamen nicht enthalten.';
  if (new Set(password).size < 5) return 'Das Passwort wiederholt nur wenige Zeichen.';
  return null;
}
