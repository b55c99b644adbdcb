/** What is attached to a submission: the documents that whoever submits it shares with it at that moment, as the safe has told. */

import type { Id } from '#platform/values/id.ts';
import type { KnownDocument } from '../rules/documents.ts';
import type { SealedAttachment } from './statement.ts';

/** In the order in which they were shared. What others share with the application is not hers to submit. */
export function attachmentsOf(account: Id<'Account'>, known: readonly KnownDocument[], at: Date): readonly SealedAttachment[] {
  return known
    .filter((one) => one.purpose === 'ATTACHMENT' && one.accountId === account && (one.until === null || one.until > at))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ documentId: id, name, mediaType, byteSize, sha512 }) => ({ id, name, mediaType, byteSize, sha512 }));
}
