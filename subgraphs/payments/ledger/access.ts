/** Who may read whose books: the one place that decides it. */

import { PublicError } from '#platform/errors.ts';
import { requireScope, type Viewer } from '#platform/identity/viewer.ts';
import { parseId, type Id } from '#platform/values/id.ts';

/** The authority whose books are asked for. Throws UNAUTHENTICATED, FORBIDDEN for those of others, and INVALID for what is no id. */
export function requireLedger(viewer: Viewer | null, authorityId: string): Id<'Authority'> {
  const { authorities } = requireScope(viewer, 'ledger:read');
  const id = parseId<'Authority'>(authorityId, 'authorityId');
  if (!authorities.includes(id)) throw new PublicError('FORBIDDEN', 'These are the books of another authority');
  return id;
}
