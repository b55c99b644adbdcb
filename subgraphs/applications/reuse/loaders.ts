/** Batched reads of what is reused, for one request. */

import type { Database } from '#platform/database.ts';
import { loadMany, loadOne } from '#platform/loaders.ts';
import type { Id } from '#platform/values/id.ts';
import { formVersionKey, readFormVersionKey, type FormVersionKey } from '../form-version-key.ts';
import { countRunning, findFormsOf, findRevisions, type OfferForm } from './store/adoptions.ts';
import { countAdopters, findPublished, findVersions, type Published } from './store/publications.ts';

type Revision = Awaited<ReturnType<typeof findRevisions>>[number];
interface Total {
  readonly formId: Id<'Form'>;
  readonly total: number;
}

/** `<authority> <LeiKa key>`, as a loader's keys are compared by value. */
export type OfferKey = `${string} ${string}`;

export const offerKey = ({ authorityId, leikaKey }: Pick<OfferForm, 'authorityId' | 'leikaKey'>): OfferKey =>
  `${authorityId} ${leikaKey}`;

function readOfferKey(key: OfferKey): Pick<OfferForm, 'authorityId' | 'leikaKey'> {
  const [authorityId = '', leikaKey = ''] = key.split(' ');
  return { authorityId: authorityId as OfferForm['authorityId'], leikaKey: leikaKey as OfferForm['leikaKey'] };
}

export function createReuseLoaders(db: Database) {
  return {
    offerForms: loadOne<OfferKey, OfferForm>((keys) => findFormsOf(db, keys.map(readOfferKey)), offerKey),
    published: loadOne<FormVersionKey, Published>(
      (keys) =>
        findPublished(
          db,
          keys.map(readFormVersionKey).map(({ formId, formVersion }) => ({ formId, version: formVersion })),
        ),
      ({ id, version }) => formVersionKey(id, version),
    ),
    formVersions: loadMany<Id<'Form'>, Published>(
      (ids) => findVersions(db, ids),
      ({ id }) => id,
    ),
    revisions: loadOne<FormVersionKey, Revision>(
      (keys) => findRevisions(db, keys.map(readFormVersionKey)),
      ({ adoptionId, revision }) => formVersionKey(adoptionId, revision),
    ),
    adopters: loadOne<Id<'Form'>, Total>(
      (ids) => countAdopters(db, ids),
      ({ formId }) => formId,
    ),
    running: loadOne<Id<'Form'>, Total>(
      (ids) => countRunning(db, ids),
      ({ formId }) => formId,
    ),
  };
}
