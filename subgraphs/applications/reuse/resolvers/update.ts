/** What a newer version of an adopted form would bring: what is different, and what of the authority's own does not fit it any more. */

import type { Context } from '../../context.ts';
import type { FormUpdateResolvers } from '../../generated/types.ts';
import { differencesOf } from '../rules/difference.ts';
import { readParameters } from '../rules/parameters.ts';
import { canBeUsedFor } from '../rules/services.ts';
import { createFaults, problemsIn, type Fault } from '../rules/problems.ts';
import type { Adopted } from '../store/adoptions.ts';
import { findKnown, findOffersOf } from '../store/authorities.ts';
import type { Published } from '../store/publications.ts';

export interface Update {
  readonly adoption: Adopted;
  readonly from: Published;
  /** All newer versions, the newest first. */
  readonly newer: readonly Published[];
  readonly to: Published;
}

/** The update to the newest version; null where it is in use, or the adoption is over. */
export async function updateOf(adoption: Adopted, { loaders }: Context): Promise<Update | null> {
  if (adoption.endedAt !== null) return null;
  const versions = await loaders.formVersions.load(adoption.formId);
  const from = versions.find(({ version }) => version === adoption.formVersion);
  const newer = versions.filter(({ version }) => version > adoption.formVersion);
  const [to] = newer;
  return from === undefined || to === undefined ? null : { adoption, from, newer, to };
}

/** What has to be given anew: the parameters as they are, held against the newer version. */
async function conflictsOf({ adoption, to }: Update, { db }: Context): Promise<readonly Fault[]> {
  const { authorityId, leikaKey, parameters } = adoption;
  const faults = createFaults();
  const known = await findKnown(db, await findOffersOf(db, authorityId, leikaKey), leikaKey);
  readParameters(parameters, to, known, faults);
  if (!canBeUsedFor(to, leikaKey)) faults.add('SERVICE_NOT_OF_FORM', ['version']);
  return faults.found;
}

export const FormUpdate: FormUpdateResolvers = {
  version: ({ to }) => to.version,
  form: ({ to }) => to,
  releaseNotes: ({ newer }, _, { language }) =>
    newer.toReversed().flatMap(({ releaseNotes }) => (releaseNotes === null ? [] : [releaseNotes[language]])),
  differences: ({ from, to }) => [...differencesOf(from, to)],
  isBreaking: async (update, _, context) => (await conflictsOf(update, context)).length > 0,
  conflicts: async (update, _, context) => problemsIn(context.language, await conflictsOf(update, context)),
};
