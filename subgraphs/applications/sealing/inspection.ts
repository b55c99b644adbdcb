/** Whether what was submitted is still what was sealed. */

import type { OpenDatabase } from '#platform/database.ts';
import type { SealKeys } from '#platform/keys/seal-keys.ts';
import type { Id } from '#platform/values/id.ts';
import { sha512OfJson } from './canonical.ts';
import { openSeal, type SealFault } from './seal.ts';
import { nameOf, statement as statementSchema } from './statement.ts';
import { countSubmissions, readPeople, readSealed, type NamedPerson, type Sealed } from './store.ts';

const TOGETHER = 200;

export type SubmissionFault =
  SealFault | 'NO_STATEMENT' | 'OTHER_APPLICATION' | 'OTHER_NUMBER' | 'OTHER_TIME' | 'OTHER_FORM' | 'OTHER_DATA' | 'OTHER_PERSON';

export interface Broken {
  readonly applicationId: Id<'Application'>;
  readonly number: string | null;
  readonly fault: SubmissionFault;
}

export interface SubmissionInspection {
  readonly sound: number;
  /** Submitted before anything was sealed here. */
  readonly unsealed: number;
  /** Of the sound ones: those whose data is kept by the authority alone by now, so that it cannot be compared. */
  readonly withoutData: number;
  readonly broken: readonly Broken[];
}

/** What is wrong with one submission; null: nothing. */
async function faultOf(
  { submission, number, seal, jsonSchema }: Sealed,
  people: readonly NamedPerson[],
  jwks: SealKeys['jwks'],
): Promise<SubmissionFault | null> {
  if (seal === null) return 'NO_SEAL';
  const opened = await openSeal(seal, jwks);
  if ('fault' in opened) return opened.fault;
  const parsed = statementSchema.safeParse(opened.statement);
  if (!parsed.success) return 'NO_STATEMENT';
  const { applicationId, submittedAt, form, data, submittedBy, coSignatures, ...stated } = parsed.data;
  if (applicationId !== submission.applicationId) return 'OTHER_APPLICATION';
  if (stated.number !== number) return 'OTHER_NUMBER';
  if (submittedAt !== submission.submittedAt.toISOString()) return 'OTHER_TIME';
  const isSameForm = form.id === submission.formId && form.version === submission.formVersion;
  if (!isSameForm || form.schemaSha512 !== sha512OfJson(jsonSchema)) return 'OTHER_FORM';
  if (!isForgotten(submission) && data.sha512 !== sha512OfJson(submission.data)) return 'OTHER_DATA';
  const names = new Set([submittedBy, ...coSignatures].map(({ person }) => person));
  return people.every(({ name, accountId, nonce }) => names.has(name) && nameOf(accountId, nonce) === name)
    ? null
    : 'OTHER_PERSON';
}

/** Data that an authority has taken over with its own key is kept nowhere here. */
const isForgotten = ({ data }: Sealed['submission']): boolean => Object.keys(data).length === 0;

/** Goes through everything that was ever submitted and is still kept; `progress` is told how far it is. */
export async function inspectSubmissions(
  { db }: OpenDatabase,
  jwks: SealKeys['jwks'],
  progress: (done: number, total: number) => void = () => undefined,
): Promise<SubmissionInspection> {
  const { total, sealedSince } = await countSubmissions(db);
  const broken: Broken[] = [];
  let [sound, unsealed, withoutData, done] = [0, 0, 0, 0];
  let after: Id<'Application'> | null = null;
  for (;;) {
    const batch: readonly Sealed[] = await readSealed(db, after, TOGETHER);
    for (const sealed of batch) {
      const { submission, number, seal } = sealed;
      const { applicationId } = submission;
      if (seal === null && (sealedSince === null || submission.submittedAt < sealedSince)) unsealed += 1;
      else {
        const fault = await faultOf(sealed, await readPeople(db, applicationId), jwks);
        if (fault !== null) broken.push({ applicationId, number, fault });
        else sound += 1;
        if (fault === null && isForgotten(submission)) withoutData += 1;
      }
      done += 1;
      progress(done, Math.max(total, done));
    }
    after = batch.at(-1)?.submission.applicationId ?? null;
    if (after === null) return { sound, unsealed, withoutData, broken };
  }
}
