/** What is attached to a submission: the documents that whoever submits it shares with it at that moment, as the safe has told. */

import type { Id } from '#platform/values/id.ts';
import { usableFor, type KnownDocument } from '../rules/documents.ts';
import { granted, refused, type Ruling } from '../rules/problems.ts';
import type { SealedAttachment } from './statement.ts';

/** What is attached: as it is sealed, and by which shares the safe knows it. */
export interface Attachments {
  readonly sealed: readonly SealedAttachment[];
  readonly shares: readonly Id<'DocumentShare'>[];
}

/**
 * The attachments; what others share with the application is not hers to submit. Refused where one was shared before its content was
 * told: nobody could say later what was submitted.
 */
export function attachmentsOf(account: Id<'Account'>, known: readonly KnownDocument[], at: Date): Ruling<Attachments> {
  const shared = usableFor('ATTACHMENT', known, at).filter(({ accountId }) => accountId === account);
  const told = shared.flatMap(({ documentId: id, mediaType, size: byteSize, sha512 }) =>
    mediaType === null || byteSize === null || sha512 === null ? [] : [{ id, mediaType, byteSize, sha512 }],
  );
  const shares = shared.map(({ id }) => id as Id<'DocumentShare'>);
  return told.length === shared.length ? granted({ sealed: told, shares }) : refused('SHARE_AGAIN', 'attachments');
}
