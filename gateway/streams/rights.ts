/** What streams show by a right to act for an organisation, they show only as long as it lasts. */

import { PublicError } from '#platform/errors.ts';
import { rightsOf } from '#platform/identity/representation.ts';
import { asHerself, type Viewer } from '#platform/identity/viewer.ts';
import type { FindActing } from '../acting.ts';

/** Why a stream must show nothing more: a right that it was begun with has ended, or that cannot be said. Null: it may go on. */
export async function lostRight(
  viewer: Viewer | null,
  findActing: FindActing | undefined,
  requestId: string,
): Promise<PublicError | null> {
  if (viewer === null || findActing === undefined || rightsOf(viewer).length === 0) return null;
  try {
    const current = rightsOf(await findActing(asHerself(viewer), viewer.actingFor?.organisation, requestId));
    const isKept = rightsOf(viewer).every(({ mandate }) => current.some((right) => right.mandate === mandate));
    return isKept ? null : new PublicError('FORBIDDEN', 'The right to act for an organisation has ended; subscribe again');
  } catch (error) {
    if (error instanceof PublicError) return error;
    throw error;
  }
}
