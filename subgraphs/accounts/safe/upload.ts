/** Begins uploads: says yes or no before a byte is sent, and hands out the link for it. */

import type { Transaction } from '#platform/database.ts';
import { requireTrustLevel, type Viewer } from '#platform/identity/viewer.ts';
import type { Language, Problem } from '#platform/language.ts';
import { dayOf, type Day } from '#platform/values/day.ts';
import { newId, type Id } from '#platform/values/id.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import { register } from '../registration.ts';
import { createDocumentKey } from './keys.ts';
import { createUploadLink, type Link } from './links.ts';
import type { SafeParts } from './parts.ts';
import { faultsOfFile, problem, problemsOfRetention, readName } from './rules/documents.ts';
import { readMediaType } from './rules/media-types.ts';
import { addDocument, lockOwnDocument } from './store/documents.ts';
import { addUpload, lockAccount, readUsage } from './store/uploads.ts';
import type { DocumentRow } from './tables.ts';

export interface NewFile {
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
}

export interface NewDocument extends NewFile {
  readonly name: string;
  readonly keepUntil?: Day | null | undefined;
  /** What it is to demand; left out: what any session has. */
  readonly requiredTrustLevel?: TrustLevel | null | undefined;
}

export interface StartedUpload {
  readonly document: DocumentRow | null;
  readonly upload: (Link & { readonly headers: readonly { readonly name: string; readonly value: string }[] }) | null;
  readonly problems: readonly Problem[];
}

export const refused = (problems: readonly Problem[]): StartedUpload => ({ document: null, upload: null, problems });

/** Reserves the room for a file and makes its link. */
export async function reserve(tx: Transaction, document: DocumentRow, file: NewFile, parts: SafeParts): Promise<StartedUpload> {
  const id = newId<'DocumentVersion'>();
  const link = createUploadLink(id, parts);
  const { accountId, id: documentId } = document;
  const mediaType = readMediaType(file.mediaType) ?? file.mediaType;
  await addUpload(tx, { id, accountId, documentId, mediaType, size: file.size, expiresAt: link.expiresAt, claimedAt: null });
  return { document, upload: { ...link, headers: [{ name: 'Content-Type', value: mediaType }] }, problems: [] };
}

/** What is wrong with a file; with nothing wrong, no other upload of the account can take its room until the commit. */
async function problemsOf(tx: Transaction, account: Id<'Account'>, file: NewFile, parts: SafeParts, language: Language) {
  await lockAccount(tx, account);
  const faults = faultsOfFile(file, await readUsage(tx, account, parts.now()), parts);
  return faults.map(([code, field]) => problem(code, field, language));
}

/** Begins the upload of a new document, which nobody sees before it has come in whole. Throws TRUST_LEVEL_REQUIRED for a level above the session's. */
export async function startDocument(
  parts: SafeParts,
  viewer: Viewer,
  { name: text, keepUntil, requiredTrustLevel, ...file }: NewDocument,
  language: Language,
): Promise<StartedUpload> {
  const { account: accountId } = viewer;
  const level = requiredTrustLevel ?? 'BASIC';
  requireTrustLevel(viewer, level);
  const now = parts.now();
  const named = readName(text);
  return parts.db.transaction(async (tx) => {
    await register(tx, viewer, now);
    const problems = [
      ...('fault' in named ? [problem(named.fault, 'name', language)] : []),
      ...problemsOfRetention(keepUntil, dayOf(now), language),
      ...(await problemsOf(tx, accountId, file, parts, language)),
    ];
    if (problems.length > 0 || 'fault' in named) return refused(problems);
    const id = newId<'Document'>();
    const wrappedKey = await createDocumentKey(tx, accountId, id, parts.masterKeys);
    const row = { id, accountId, name: named.name, wrappedKey, keepUntil: keepUntil ?? null, createdAt: now };
    const own = { requiredTrustLevel: level, withheld: false };
    return reserve(tx, await addDocument(tx, { ...row, ...own }), file, parts);
  });
}

/** Begins the upload of a further version. Null when the account has no such document. */
export async function startVersion(
  parts: SafeParts,
  viewer: Viewer,
  id: Id<'Document'>,
  file: NewFile,
  language: Language,
): Promise<StartedUpload | null> {
  const { account } = viewer;
  return parts.db.transaction(async (tx) => {
    await lockAccount(tx, account);
    const document = await lockOwnDocument(tx, viewer, id);
    if (document === null) return null;
    const problems = await problemsOf(tx, account, file, parts, language);
    return problems.length > 0 ? { ...refused(problems), document } : reserve(tx, document, file, parts);
  });
}
