/** The statement of a submission: put together from what is submitted, by whom and how. */

import { randomBytes } from 'node:crypto';
import type { Viewer } from '#platform/identity/viewer.ts';
import type { Id } from '#platform/values/id.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import type { CoApplicantRow } from '../co-applicants/tables.ts';
import { levelFor, type Demands } from '../rules/demands.ts';
import type { ApplicationRow, FormRow } from '../tables.ts';
import { sha512OfJson } from './canonical.ts';
import { nameOf, type Declaration, type SealedAttachment, type Statement } from './statement.ts';
import type { NamedPerson } from './store.ts';

/** The law that lets identification and declaration stand for the written form. */
const REPLACED_BY = '§ 9a Abs. 5 OZG';

export interface Submitting {
  readonly application: ApplicationRow;
  /** What is submitted, which may be less than the draft. */
  readonly data: ApplicationRow['data'];
  readonly form: FormRow;
  readonly demands: Demands;
  /** What the online service demands. */
  readonly serviceLevel: TrustLevel;
  /** What replaces the written form, where it is demanded, of who submits. */
  readonly writtenLevel: TrustLevel;
  readonly viewer: Viewer;
  readonly organisation: { readonly id: Id<'Organisation'>; readonly name: string } | null;
  /** The words of the written form that she has confirmed. */
  readonly declaration: string | null;
  readonly cosigned: readonly CoApplicantRow[];
  readonly attachments: readonly SealedAttachment[];
  readonly serviceName: string;
  readonly number: string;
  readonly at: Date;
}

interface Identified {
  readonly at: Date;
  readonly trustLevel: TrustLevel;
  readonly identifiedBy: string;
  readonly declaration: string | null;
  readonly required: TrustLevel;
}

/** The statement, and whom the names in it stand for. Throws for a signature that has no account any more. */
export function stateSubmission(of: Submitting): { readonly statement: Statement; readonly people: readonly NamedPerson[] } {
  const { application, form, demands, viewer, at } = of;
  const people: NamedPerson[] = [];

  function declarationOf(accountId: Id<'Account'>, { declaration, required, ...identified }: Identified): Declaration {
    const nonce = randomBytes(16).toString('base64url');
    const person = nameOf(accountId, nonce);
    people.push({ name: person, accountId, nonce });
    const { writtenForm } = demands;
    const replaced =
      writtenForm === null || declaration === null
        ? null
        : { legalBasis: writtenForm.legalBasis, replacedBy: REPLACED_BY, requiredTrustLevel: required, declaration };
    return { person, ...identified, at: identified.at.toISOString(), writtenForm: replaced };
  }

  const submittedBy = declarationOf(viewer.account, {
    at,
    trustLevel: viewer.trustLevel,
    identifiedBy: viewer.provider,
    declaration: of.declaration,
    required: of.writtenLevel,
  });
  const coSignatures = of.cosigned.map(({ accountId, signedAt, signedTrustLevel, signedWith, signedDeclaration, ...signed }) => {
    const { signedVersion: version, signedSha512: sha512 } = signed;
    if (
      accountId === null ||
      signedAt === null ||
      signedTrustLevel === null ||
      signedWith === null ||
      version === null ||
      sha512 === null
    )
      throw new Error('a signature that counts is not there');
    const identified = { at: signedAt, trustLevel: signedTrustLevel, identifiedBy: signedWith };
    const declaration = declarationOf(accountId, {
      ...identified,
      declaration: signedDeclaration,
      required: levelFor(demands, of.serviceLevel, false),
    });
    return { ...declaration, draft: { version, sha512 } };
  });
  const statement: Statement = {
    kind: 'submission',
    version: 1,
    applicationId: application.id,
    number: of.number,
    submittedAt: at.toISOString(),
    service: { leikaKey: application.leikaKey, name: of.serviceName },
    offerId: application.offerId,
    authorityId: application.authorityId,
    form: { id: form.id, version: form.version, schemaSha512: sha512OfJson(form.jsonSchema) },
    data: { version: application.version, sha512: sha512OfJson(of.data) },
    attachments: [...of.attachments],
    organisation: of.organisation === null ? null : { id: of.organisation.id, name: of.organisation.name },
    submittedBy,
    coSignatures,
    requiredTrustLevel: of.serviceLevel,
  };
  return { statement, people };
}
