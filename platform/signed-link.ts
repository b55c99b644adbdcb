/** Signed addresses: whoever has one may do the one thing it is for, with the one object it names, until it ends. */

import { createHmac, timingSafeEqual } from 'node:crypto';

export interface LinkSubject {
  /** What the link is for, for example `payments.receipt`: the same secret signs links of other kinds. */
  readonly purpose: string;
  /** Id of the object. */
  readonly id: string;
}

/** What a link carries in its query. */
export interface LinkQuery {
  readonly expires: string | undefined;
  readonly signature: string | undefined;
}

function sign({ purpose, id }: LinkSubject, expires: number, secret: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}:${id}:${expires}`).digest();
}

/** `address` with what proves that it may be used until `expiresAt`, to the second. */
export function signLink(address: string, subject: LinkSubject, expiresAt: Date, secret: string): string {
  const expires = Math.floor(expiresAt.getTime() / 1000);
  const query = new URLSearchParams({
    expires: String(expires),
    signature: sign(subject, expires, secret).toString('base64url'),
  });
  return `${address}?${query.toString()}`;
}

/** True when the signature fits and its time is not over. */
export function isLinkValid(subject: LinkSubject, query: LinkQuery, secret: string, now: Date): boolean {
  if (!/^\d{1,12}$/.test(query.expires ?? '')) return false;
  const expires = Number(query.expires);
  const expected = sign(subject, expires, secret);
  const given = Buffer.from(query.signature ?? '', 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  return now.getTime() < expires * 1000;
}

/** What a query string says; a parameter given several times says nothing. */
export function readLinkQuery(query: Readonly<Record<string, unknown>>): LinkQuery {
  const single = (name: string): string | undefined => {
    const value = query[name];
    return typeof value === 'string' ? value : undefined;
  };
  return { expires: single('expires'), signature: single('signature') };
}
