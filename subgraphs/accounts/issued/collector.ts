/**
 * Fetches what was issued for an application into the safe of its applicant, and tells her by a message with the document. A process that
 * dies in between leaves it to the next; whatever is repeated, there is one document and one message.
 */

import type { Background } from '#platform/background.ts';
import { signIssuedLink } from '#platform/issued-link.ts';
import { createPeriodic } from '#platform/periodic.ts';
import { dayOf, daysAfter } from '#platform/values/day.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { provide } from '../inbox/provide.ts';
import { findOneKnown } from '../inbox/store/applications.ts';
import type { KnownApplicationRow } from '../inbox/tables.ts';
import { createDocumentKey } from '../safe/keys.ts';
import type { SafeParts } from '../safe/parts.ts';
import { receive } from '../safe/receive.ts';
import { WITHHELD_DAYS } from '../safe/rules/documents.ts';
import { addDocument, findDocument } from '../safe/store/documents.ts';
import { addUpload } from '../safe/store/uploads.ts';
import { openAccounts } from '../store/accounts.ts';
import { claimAwaited, dropAwaited, findAwaited } from './store.ts';
import type { AwaitedRow } from './tables.ts';

const EVERY_MS = 3_000;
const TIMEOUT_MS = 30_000;
const UPLOAD_MS = 900_000;
const MEDIA_TYPE = 'application/pdf';

export interface CollectorDeps {
  readonly safe: SafeParts;
  /** Takes in what is known of applications by now. */
  readonly hear: () => Promise<unknown>;
}

/** Whose it is to be. */
interface Addressee extends KnownApplicationRow {
  readonly accountId: Id<'Account'>;
}

/** The content; null where it is not to be had any more. Throws when it is not to be had now. */
async function fetchIssued({ publicUrl, linkSecret, now }: SafeParts, id: Id<'Document'>): Promise<Buffer | null> {
  const { url } = signIssuedLink(publicUrl, id, linkSecret, now());
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (response.status === 404) return null;
  if (response.status !== 200) throw new Error(`the issuer of a document answered ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

async function* once(content: Buffer): AsyncGenerator<Uint8Array, void> {
  yield await Promise.resolve(content);
}

/** Puts the content into the safe, where its owner does not see it yet. */
async function keep(parts: SafeParts, { id, name }: AwaitedRow, of: Addressee, content: Buffer): Promise<void> {
  const { accountId, authorityId, trustLevel: requiredTrustLevel, id: applicationId } = of;
  const createdAt = parts.now();
  const version = newId<'DocumentVersion'>();
  const size = content.length;
  await parts.db.transaction(async (tx) => {
    await openAccounts(tx, [accountId], createdAt);
    const wrappedKey = await createDocumentKey(tx, accountId, id, parts.masterKeys);
    const keepUntil = daysAfter(dayOf(createdAt), WITHHELD_DAYS);
    const origin = { authorityId, applicationId, requiredTrustLevel, withheld: true };
    await addDocument(tx, { id, accountId, name, wrappedKey, keepUntil, createdAt, ...origin });
    const expiresAt = new Date(createdAt.getTime() + UPLOAD_MS);
    await addUpload(tx, { id: version, accountId, documentId: id, mediaType: MEDIA_TYPE, size, expiresAt, claimedAt: null });
  });
  await receive(parts, { id: version, contentType: MEDIA_TYPE, contentLength: size, body: once(content) });
}

/** Tells of it, with the document, which is before its owner's eyes by that. */
function tell({ db, now }: SafeParts, { id, eventPosition }: AwaitedRow, of: Addressee): Promise<void> {
  const { id: applicationId, accountId, organisationId, leikaKey, authorityId, number, serviceName } = of;
  return db.transaction(async (tx) => {
    if (!(await dropAwaited(tx, id))) return;
    const whose = { accountId, organisationId, leikaKey, applicationId, authorityId };
    const what = { kind: 'DOCUMENT_ISSUED', facts: { number, serviceName }, requiredTrustLevel: of.trustLevel } as const;
    await provide(tx, [{ ...whose, ...what, eventPosition, documents: [id] }], now());
  });
}

async function collect({ safe, hear }: CollectorDeps, id: Id<'Document'>): Promise<void> {
  await hear();
  const awaited = await findAwaited(safe.db, id);
  if (awaited === null) return;
  const known = await findOneKnown(safe.db, awaited.applicationId);
  if (known?.accountId == null) {
    await dropAwaited(safe.db, id);
    return;
  }
  const of = { ...known, accountId: known.accountId };
  const document = await findDocument(safe.db, id);
  // What a process that died has begun is removed by the sweeper of the safe, and then begun anew.
  if (document !== null && document.latest === null) return;
  if (document === null) {
    const content = await fetchIssued(safe, id);
    if (content === null) {
      await dropAwaited(safe.db, id);
      return;
    }
    await keep(safe, awaited, of, content);
  }
  await tell(safe, awaited, of);
}

/** Looks every three seconds whether something is to be fetched. */
export function createCollector(deps: CollectorDeps): Background {
  const { db, now, log } = deps.safe;

  async function round(isEnding: () => boolean): Promise<number> {
    let collected = 0;
    for (let next = await claimAwaited(db, now()); next !== null && !isEnding(); next = await claimAwaited(db, now())) {
      const { id } = next;
      await collect(deps, id).then(
        () => (collected += 1),
        (error: unknown) => {
          log.warn({ document: id, err: error }, 'a document that was issued could not be fetched; it will be tried again');
        },
      );
    }
    return collected;
  }

  return createPeriodic({ name: 'accounts.collector', everyMs: EVERY_MS, round, drain: () => round(() => false), log });
}
