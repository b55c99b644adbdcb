/** What is attached to a submission: the documents that whoever submits it shares with it at that moment, as the safe has told. */

import type { Id } from '#platform/values/id.ts';
import type { KnownDocument } from '../rules/documents.ts';
import { granted, refused, type Ruling } from '../rules/problems.ts';
import type { SealedAttachment } from './statement.ts';

/**
 * The attachments; what others share with the application is not hers to submit. Refused where one was shared before its content was
 * told: nobody could say later what was submitted.
 */
export function attachmentsOf(
  account: Id<'Account'>,
  known: readonly KnownDocument[],
  at: Date,
): Ruling<readonly SealedAttachment[]> {
  const shared = known.filter(
    (one) => one.purpose === 'ATTACHMENT' && one.accountId === account && (one.until === null || one.until > at),
  );
  const told = shared.flatMap(({ documentId: id, mediaType, size: byteSize, sha512 }) =>
    mediaType === null || byteSize === null || sha512 === null ? [] : [{ id, mediaType, byteSize, sha512 }],
  );
  return told.length === shared.length ? granted(told) : refused('SHARE_AGAIN', 'attachments');
}
