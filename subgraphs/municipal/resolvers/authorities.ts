/** What editors do to authorities. */

import type { Authority } from '#platform/catalogue/types.ts';
import { PublicError } from '#platform/errors.ts';
import type { Problem } from '#platform/language.ts';
import { parseId } from '#platform/values/id.ts';
import type { MutationResolvers } from '../generated/types.ts';
import { requireAnyEditor, requireEditor } from '../rules/access.ts';
import { withValues } from '../rules/authorities.ts';
import { createFaults, problemsIn } from '../rules/problems.ts';
import { readComment } from '../rules/lines.ts';
import { lockAuthority } from '../store.ts';
import { readEdits } from '../store/edits.ts';
import { carryOut, checkVersion, restored } from './change.ts';

interface Answer {
  readonly authority: Authority;
  readonly problems: readonly Problem[];
}

export const changeAuthority: NonNullable<MutationResolvers['changeAuthority']> = async (_, { input }, context) => {
  const { viewer, language, db, loaders, now } = context;
  requireAnyEditor(viewer);
  const { id: text, version, restore, comment: given, ...values } = input;
  const id = parseId<'Authority'>(text, 'id');
  const answer = await db.transaction(async (tx): Promise<Answer> => {
    const before = await lockAuthority(tx, id);
    if (before === null) throw new PublicError('NOT_FOUND', 'There is no such authority', { facts: { argument: 'id' } });
    const editor = requireEditor(viewer, [before.region], 'id');
    const faults = createFaults();
    checkVersion(version, 'AUTHORITY', before, faults);
    const refused = (): Answer => ({ authority: before, problems: problemsIn(language, faults.found) });
    if (faults.found.length > 0) return refused();
    const comment = readComment(given, faults);
    const edits = (await readEdits(tx, [id])).get(id) ?? [];
    const after = withValues(restored(before, restore ?? [], edits, values, faults), values, faults);
    if (faults.found.length > 0) return refused();
    await carryOut(tx, editor, now(), {
      kind: 'AUTHORITY',
      action: 'CHANGED',
      before,
      after,
      regions: [before.region],
      restore: restore ?? [],
      comment,
    });
    return { authority: after, problems: [] };
  });
  loaders.authority.clear(id);
  loaders.edits.clear(id);
  return answer;
};
