/** Shares versions with applications, and takes shares back. */

import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { Language, Problem } from '#platform/language.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { requireConsent } from '../consents/consent.ts';
import { lockKnown } from '../inbox/store/applications.ts';
import { requireOwn } from '../rules/case-access.ts';
import { problem as correspondenceProblem } from '../rules/correspondence.ts';
import type { SafeParts } from './parts.ts';
import { problem, problemsOfEnd } from './rules/documents.ts';
import { isReadable } from './rules/scanning.ts';
import type { SharePurpose } from './rules/sharing.ts';
import { openDocumentKey, wrapShareKey } from './keys.ts';
import { boundOf } from './bound.ts';
import { findDocument, lockOwnDocument } from './store/documents.ts';
import { record } from './store/records.ts';
import { dropShare, findOwnShare, putShare, type SharedDocument } from './store/shares.ts';
import { findVersionsOf } from './store/versions.ts';
import type { DocumentRow } from './tables.ts';

export interface ShareWish {
  readonly id: Id<'Document'>;
  /** Number of the version; undefined for the latest. */
  readonly version: number | undefined;
  readonly applicationId: Id<'Application'>;
  readonly purpose: SharePurpose;
  readonly until: Date;
}

export interface Shared {
  readonly share: SharedDocument | null;
  readonly problems: readonly Problem[];
}

/**
 * Shares a version with an application of the same account; the same share again only gets another end. Null when the viewer has no such
 * document or version. Throws NOT_FOUND for an application that is not hers, TRUST_LEVEL_REQUIRED below the document's level.
 */
export async function shareVersion(
  { db, now, masterKeys }: SafeParts,
  viewer: Viewer,
  wish: ShareWish,
  language: Language,
): Promise<Shared | null> {
  const { id, applicationId, purpose, until } = wish;
  const { account } = viewer;
  const at = now();
  const problems = problemsOfEnd(until, at, language);
  return db.transaction(async (tx) => {
    // Whoever takes the application back at this moment waits, and then ends this share, too.
    const application = await lockKnown(tx, applicationId);
    const document = await lockOwnDocument(tx, viewer, id);
    const number = wish.version ?? document?.latest;
    const version = (await findVersionsOf(tx, [id])).find((one) => one.number === number);
    if (document === null || version === undefined) return null;
    if (requireOwn(viewer, application).endedAt !== null) {
      return { share: null, problems: [correspondenceProblem('APPLICATION_ENDED', 'applicationId', language)] };
    }
    if (problems.length > 0) return { share: null, problems };
    if (!isReadable(version)) return { share: null, problems: [problem('NOT_READABLE', 'id', language)] };
    const withheld = await requireConsent(tx, 'SHARE_DOCUMENTS', 'id', { account, language, now: at });
    if (withheld !== null) return { share: null, problems: [withheld] };
    const shareId = newId<'DocumentShare'>();
    const made = {
      id: shareId,
      ...wrapShareKey(await openDocumentKey(tx, document, masterKeys), shareId, masterKeys),
      versionId: version.id,
      applicationId,
      purpose,
      until,
      createdAt: at,
      submittedAt: null,
    };
    const share = await putShare(tx, made);
    await record(tx, { accountId: account, documentId: id, applicationId, purpose, action: 'SHARED', actor: 'OWNER', at });
    const { mediaType, size, sha512 } = version;
    const facts = { shareId: share.id, documentId: id, account, applicationId, purpose };
    const told = { ...facts, until: until.toISOString(), mediaType, size, sha512 };
    await publish(tx, at, [event('accounts.document.shared', id, told)]);
    return { share: { ...share, documentId: id }, problems: [] };
  });
}

/** Ends a share at once. Answers its document, and whether it was submitted and so stays; null when the account has no such share. */
export async function unshare(
  { db, now }: SafeParts,
  account: Id<'Account'>,
  id: Id<'DocumentShare'>,
): Promise<{ readonly document: DocumentRow; readonly isBound: boolean } | null> {
  const at = now();
  return db.transaction(async (tx) => {
    const share = await findOwnShare(tx, account, id);
    if (share === null) return null;
    const { documentId, applicationId, purpose } = share;
    const document = await findDocument(tx, documentId);
    if (document === null) return null;
    if ((await boundOf(tx, [share], at)).has(id)) return { document, isBound: true };
    if (!(await dropShare(tx, id))) return null;
    await record(tx, { accountId: account, documentId, applicationId, purpose, action: 'UNSHARED', actor: 'OWNER', at });
    await publish(tx, at, [event('accounts.document.unshared', documentId, { shareId: id, documentId, account, applicationId })]);
    return { document, isBound: false };
  });
}
