/**
 * What was proved elsewhere, on the way back to the attempt's own page: it may hold names and addresses, so that it waits in the
 * database, encrypted and for a minute, and the browser carries no more than a number that counts once.
 */

import { randomBytes } from 'node:crypto';
import { and, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../../database.ts';
import { TRUST_LEVELS } from '../../../values/trust-level.ts';
import type { Id } from '../../../values/id.ts';
import { provedAttribute } from '../../proven.ts';
import { entries } from '../../tables.ts';
import type { Proved } from '../attempts.ts';
import type { Cipher } from '../cipher.ts';

const MODEL = 'Proved';
const WAIT_MS = 60_000;

const said = z.string().nullable();
const organisationFacts = z.object({
  legalForm: said,
  registerCourt: said,
  registerType: said,
  registerNumber: said,
  street: said,
  postalCode: said,
  city: said,
});

const proved = z.object({
  provider: z.string(),
  subject: z.string(),
  trustLevel: z.enum(TRUST_LEVELS),
  amr: z.array(z.string()),
  organisations: z.array(
    z.object({
      id: z.string().transform((text) => text as Id<'Organisation'>),
      name: z.string(),
      role: z.string(),
      facts: organisationFacts.optional(),
    }),
  ),
  attributes: z.array(provedAttribute).optional(),
});

export interface Returns {
  /** Keeps what was proved for the attempt of a key; answers the number. */
  keep(attempt: string, proved: Proved): Promise<string>;
  /** Takes it away; null when it is not there any more, or belongs to another attempt. */
  take(attempt: string, id: string): Promise<Proved | null>;
}

export function createReturns(db: Database, cipher: Cipher, now: () => Date): Returns {
  return {
    keep: async (attempt, word) => {
      const id = randomBytes(24).toString('base64url');
      const payload = { sealed: cipher.encrypt(JSON.stringify(word)) };
      const expiresAt = new Date(now().getTime() + WAIT_MS);
      await db.insert(entries).values({ model: MODEL, id, uid: attempt, payload, expiresAt });
      return id;
    },
    take: async (attempt, id) => {
      const isThis = and(eq(entries.model, MODEL), eq(entries.id, id), eq(entries.uid, attempt), gt(entries.expiresAt, now()));
      const [row] = await db.delete(entries).where(isThis).returning({ payload: entries.payload });
      const sealed = row?.payload['sealed'];
      if (typeof sealed !== 'string') return null;
      const { attributes, organisations, ...login } = proved.parse(JSON.parse(cipher.decrypt(sealed)));
      return {
        ...login,
        organisations: organisations.map(({ facts, ...named }) => (facts === undefined ? named : { ...named, facts })),
        ...(attributes === undefined ? {} : { attributes }),
      };
    },
  };
}
