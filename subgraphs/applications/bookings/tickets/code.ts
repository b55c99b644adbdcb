/**
 * Codes of tickets: number and event, signed with the key of seals (JWS, RFC 7515). Whoever has the published keys can tell at the door, without a
 * network too, that a ticket is none of somebody's own making; whether it was used only the portal knows.
 */

import { CompactSign, compactVerify, createLocalJWKSet, decodeProtectedHeader } from 'jose';
import { z } from 'zod';
import { PublicError } from '#platform/errors.ts';
import type { SealKeys } from '#platform/keys/seal-keys.ts';
import { readTicketNumber } from '../rules/tickets.ts';

/** What kind of JWS it is, so that no seal is taken for a ticket. */
const TYPE = 'portalverbund-ticket+jws';
const LONGEST = 1_000;

const payload = z.object({ ticket: z.string(), event: z.string() });

export interface TicketCodes {
  /** Throws UNAVAILABLE where there is no key. */
  sign(ticket: { readonly ticket: string; readonly event: string }): Promise<string>;
  /** The number that a code, or what somebody has typed in its place, stands for; null for what was not made here. */
  read(code: string): Promise<string | null>;
}

export function createTicketCodes(keys: SealKeys | null): TicketCodes {
  const known = createLocalJWKSet({ keys: [...(keys?.jwks.keys ?? [])] });
  return {
    sign: async (ticket) => {
      if (keys === null) throw new PublicError('UNAVAILABLE', 'Tickets cannot be signed at present');
      const { kid, alg, key } = keys.current;
      return new CompactSign(Buffer.from(JSON.stringify(ticket))).setProtectedHeader({ alg, kid, typ: TYPE }).sign(key);
    },
    read: async (code) => {
      const number = readTicketNumber(code);
      if (number !== null || code.length > LONGEST) return number;
      try {
        if (decodeProtectedHeader(code.trim()).typ !== TYPE) return null;
        const verified = await compactVerify(code.trim(), known, { algorithms: ['EdDSA', 'ES256'] });
        return payload.parse(JSON.parse(Buffer.from(verified.payload).toString('utf8'))).ticket;
      } catch {
        return null;
      }
    },
  };
}
