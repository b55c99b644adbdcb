/** What is sealed of a submission: what it was, by its digests, and who has declared it, by names that lead nowhere by themselves. */

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { TRUST_LEVELS } from '#platform/values/trust-level.ts';

/** SHA-512 in hexadecimal. */
const digest = z.string().regex(/^[0-9a-f]{128}$/);
const level = z.enum(TRUST_LEVELS);
const instant = z.iso.datetime();

/** How somebody has declared what was submitted. */
const declaration = z.strictObject({
  /** The digest of nonce and account: see `nameOf`. */
  person: z.string(),
  at: instant,
  /** What her session had reached, at which identity provider. */
  trustLevel: level,
  identifiedBy: z.string(),
  /** What replaced the written form; null where none was demanded. */
  writtenForm: z
    .strictObject({
      /** The law that orders it, and the one that replaces it. */
      legalBasis: z.string(),
      replacedBy: z.string(),
      requiredTrustLevel: level,
      /** The words that were confirmed. */
      declaration: z.string(),
    })
    .nullable(),
});

export type Declaration = z.infer<typeof declaration>;

export const statement = z.strictObject({
  kind: z.literal('submission'),
  /** Of this description of a submission. */
  version: z.literal(1),
  applicationId: z.uuid(),
  number: z.string(),
  submittedAt: instant,
  service: z.strictObject({ leikaKey: z.string(), name: z.string() }),
  offerId: z.uuid(),
  authorityId: z.uuid(),
  /** `sha512`: of its JSON Schema in canonical JSON, in both languages. */
  form: z.strictObject({ id: z.uuid(), version: z.int(), schemaSha512: digest }),
  /** Version of the draft, and the digest of what was submitted of it in canonical JSON. The data itself is kept beside the seal. */
  data: z.strictObject({ version: z.int(), sha512: digest }),
  /** In the order in which they were shared. What a file is called is told to nobody but the authority, by the safe. */
  attachments: z.array(z.strictObject({ id: z.uuid(), mediaType: z.string(), byteSize: z.int(), sha512: digest })),
  /** Where it is an organisation's. */
  organisation: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  /** Who has submitted it. */
  submittedBy: declaration,
  /** Those who have signed the draft, with the digest of what it said: what is not asked for in the end was in it, too. */
  coSignatures: z.array(declaration.extend({ draft: z.strictObject({ version: z.int(), sha512: digest }) })),
  /** What the service demands. */
  requiredTrustLevel: level,
});

export type Statement = z.infer<typeof statement>;
export type SealedAttachment = Statement['attachments'][number];

/** The name of an account in one seal: as nobody guesses the nonce, it says nothing of whom it stands for once that is forgotten. */
export function nameOf(account: string, nonce: string): string {
  return createHash('sha256').update(`${nonce}:${account}`).digest('base64url');
}
