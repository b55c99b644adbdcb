/** Proposals that leave and come back: nobody but us can read or make one, so that what counts as proven is. */

import { hkdfSync } from 'node:crypto';
import { EncryptJWT, errors, jwtDecrypt } from 'jose';
import { z } from 'zod';
import { TRUST_LEVELS } from '#platform/values/trust-level.ts';
import type { Id } from '#platform/values/id.ts';
import type { Proposal } from '../rules/prefill.ts';

/** How long a proposal can be accepted. */
const LIFETIME_MS = 30 * 60_000;

/** To whom, and for which draft, something was proposed. */
export interface Addressee {
  readonly account: Id<'Account'>;
  readonly application: Id<'Application'>;
  readonly formVersion: number;
}

export interface PrefillTokens {
  seal(proposal: Proposal, to: Addressee, now: Date): Promise<string>;
  /** The proposal; null where this is none, or of somebody else, or for another draft, or its time is over. */
  open(token: string, to: Addressee, now: Date): Promise<Proposal | null>;
}

const instant = z.iso.datetime().transform((text) => new Date(text));

const proposal = z.object({
  pointer: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  source: z.enum(['ACCOUNT_PROVEN', 'ACCOUNT_STATED', 'ORGANISATION', 'APPLICATION']),
  trustLevel: z.enum(TRUST_LEVELS).nullable(),
  provider: z.string().nullable(),
  seenAt: instant.nullable(),
  fromNumber: z.string().nullable(),
  fromSubmittedAt: instant.nullable(),
});

const HEADER = { alg: 'dir', enc: 'A256GCM' } as const;

/** Tokens under a key of their own, made of the secret that all processes share. */
export function createPrefillTokens(linkSecret: string): PrefillTokens {
  const key = new Uint8Array(hkdfSync('sha256', linkSecret, '', 'applications.prefill', 32));
  const audience = ({ application, formVersion }: Addressee): string => `${application}/${formVersion}`;
  return {
    seal: (given, to, now) =>
      new EncryptJWT({ proposal: given })
        .setProtectedHeader(HEADER)
        .setSubject(to.account)
        .setAudience(audience(to))
        .setExpirationTime(new Date(now.getTime() + LIFETIME_MS))
        .encrypt(key),
    open: async (token, to, now) => {
      try {
        const { payload } = await jwtDecrypt(token, key, {
          subject: to.account,
          audience: audience(to),
          currentDate: now,
          requiredClaims: ['exp'],
          keyManagementAlgorithms: [HEADER.alg],
          contentEncryptionAlgorithms: [HEADER.enc],
        });
        return proposal.parse(payload['proposal']);
      } catch (error) {
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
  };
}
