/** Applying together: who may be invited, who still has to sign, and what a signature is good for. */

import { granted, refused, type Ruling } from '../rules/problems.ts';
import type { Status } from '../rules/states.ts';

/** Why somebody is no co-applicant any more. */
export type Ending = 'DECLINED' | 'LEFT' | 'REMOVED';

/** How long an invitation can be accepted. */
export const INVITATION_MS = 14 * 86_400_000;

/** How many co-applicants have to sign, and how many there may be. */
export interface CoSignature {
  readonly min: number;
  readonly max: number;
}

interface Invited {
  readonly expiresAt: Date;
  readonly joinedAt: Date | null;
  readonly endedAt: Date | null;
}

export interface Signing extends Invited {
  readonly signedVersion: number | null;
  readonly signedSha512: string | null;
}

export type Standing = 'INVITED' | 'JOINED' | 'EXPIRED' | 'ENDED';

/** How somebody who was invited stands at a moment. */
export function standingOf({ expiresAt, joinedAt, endedAt }: Invited, now: Date): Standing {
  if (endedAt !== null) return 'ENDED';
  if (joinedAt !== null) return 'JOINED';
  return expiresAt > now ? 'INVITED' : 'EXPIRED';
}

/** Whether one more may be invited: into a draft, and up to as many as the form allows. */
export function mayInvite(
  { status }: { readonly status: Status },
  invited: readonly Invited[],
  { max }: Pick<CoSignature, 'max'>,
  now: Date,
): Ruling<null> {
  if (status !== 'DRAFT') return refused('NOT_A_DRAFT', 'applicationId');
  const present = invited.filter((one) => ['INVITED', 'JOINED'].includes(standingOf(one, now)));
  return present.length < max ? granted(null) : refused('TOO_MANY_CO_APPLICANTS', 'applicationId');
}

/** True when a signature stands for exactly this version and what it says. */
export function isSignatureOf({ signedVersion, signedSha512 }: Signing, version: number, sha512: string): boolean {
  return signedVersion === version && signedSha512 === sha512;
}

/**
 * Whether a version may be submitted as far as the co-applicants go: whoever was invited and can still come, or has come, has signed
 * it or was removed, and as many have signed as the form demands.
 */
export function allHaveSigned(
  invited: readonly Signing[],
  draft: { readonly version: number; readonly sha512: string },
  { min }: CoSignature,
  now: Date,
): Ruling<null> {
  const present = invited.filter((one) => ['INVITED', 'JOINED'].includes(standingOf(one, now)));
  const signed = present.filter((one) => standingOf(one, now) === 'JOINED' && isSignatureOf(one, draft.version, draft.sha512));
  if (signed.length < present.length) return refused('CO_SIGNATURE_OUTSTANDING', 'coApplicants');
  return signed.length < min ? refused('CO_APPLICANTS_MISSING', 'coApplicants') : granted(null);
}
