/** Publishing a version of a form: kept, recorded and told, all in one transaction, or refused because it is not the next one. */

import type { Transaction } from '#platform/database.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { Id } from '#platform/values/id.ts';
import type { FormAct, Publication } from './rules/types.ts';
import { findNewest, insertPublication, type Published } from './store/publications.ts';
import { markOf, record } from './store/trail.ts';

/** Who publishes, and when. */
export interface Publishing {
  /** Null: an operator, at the command line. */
  readonly account: Id<'Account'> | null;
  readonly at: Date;
  readonly comment: string | null;
}

/** The version that can be published next; 1 for a new form. */
export const nextVersion = (newest: Pick<Published, 'version'> | null): number => (newest?.version ?? 0) + 1;

/** Records a publication and tells of it. */
export async function announcePublication(
  tx: Transaction,
  form: Publication,
  { account, at, comment }: Publishing,
): Promise<void> {
  const { id, version, leikaKeys, publisher, ...content } = form;
  const act: FormAct = {
    at,
    account,
    action: 'PUBLISHED',
    formId: id,
    formVersion: version,
    authorityId: publisher,
    adoptionId: null,
    revision: null,
    leikaKeys,
    comment,
    content: markOf(content),
  };
  await record(tx, act);
  await publish(tx, at, [event('applications.form.published', id, { formId: id, version, leikaKeys, publisher })]);
}

/**
 * Publishes a version; false, with nothing changed, when it is not the next one. Whoever publishes the same at the same moment is
 * waited for.
 */
export async function publishVersion(tx: Transaction, form: Publication, publishing: Publishing): Promise<boolean> {
  if (form.version !== nextVersion(await findNewest(tx, form.id))) return false;
  if (!(await insertPublication(tx, form, publishing.at))) return false;
  await announcePublication(tx, form, publishing);
  return true;
}
