/** What form editors publish. */

import type { Problem } from '#platform/language.ts';
import { parseId } from '#platform/values/id.ts';
import { localKey } from '#platform/values/service-key.ts';
import type { MutationResolvers } from '../../generated/types.ts';
import { formIdOf } from '../../rules/forms.ts';
import { nextVersion, publishVersion } from '../publish.ts';
import { requireAnyFormEditor, requireFormEditor } from '../rules/access.ts';
import { createFaults, problemsIn } from '../rules/problems.ts';
import { readPublication } from '../rules/publication.ts';
import { readOptional } from '../rules/text.ts';
import { findKnownServices, requireAuthority } from '../store/authorities.ts';
import { findNewest, type Published } from '../store/publications.ts';

interface Answer {
  readonly form: Published | null;
  readonly expectedVersion: number | null;
  readonly problems: readonly Problem[];
}

export const publishForm: NonNullable<MutationResolvers['publishForm']> = async (_, { input }, context) => {
  const { db, viewer, language, now } = context;
  requireAnyFormEditor(viewer);
  const publisher = parseId<'Authority'>(input.publisherId, 'publisherId');
  const at = now();
  const { region } = await requireAuthority(db, publisher, 'publisherId');
  const { account } = requireFormEditor(viewer, [region], 'publisherId');
  const id = formIdOf(input.slug, publisher);
  const { leikaKeys = [], localServiceIds = [] } = input;
  const localKeys = localServiceIds.map((one) => localKey(parseId<'LocalService'>(one, 'localServiceIds')));
  return db.transaction(async (tx): Promise<Answer> => {
    const faults = createFaults();
    const services = await findKnownServices(tx, publisher, [...leikaKeys, ...localKeys]);
    const form = readPublication({ ...input, leikaKeys, localKeys }, publisher, services, faults);
    const comment = readOptional(input.comment, 1_000, faults, ['comment']);
    const before = await findNewest(tx, id);
    if (form.version !== nextVersion(before)) faults.add('VERSION_CONFLICT', ['version'], nextVersion(before));
    const isPublished = faults.found.length === 0 && (await publishVersion(tx, form, { account, at, comment }));
    const newest = await findNewest(tx, id);
    const expectedVersion = nextVersion(newest);
    // Somebody has published it at the same moment.
    if (!isPublished && faults.found.length === 0) faults.add('VERSION_CONFLICT', ['version'], expectedVersion);
    return { form: newest, expectedVersion, problems: problemsIn(language, faults.found) };
  });
};
