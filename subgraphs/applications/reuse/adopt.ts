/** One change of an adoption: made from a published version and parameters, kept, recorded and told, all in one transaction. */

import type { Transaction } from '#platform/database.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import { dayOf } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { effectiveForm } from './rules/effective.ts';
import { asFees } from './rules/fees.ts';
import type { FormAction, Publication } from './rules/types.ts';
import { endUse, insertAdoption, insertRevision, updateAdoption, type Adopted } from './store/adoptions.ts';
import { markOf, record } from './store/trail.ts';
import type { AuthorityRow } from './tables.ts';

/** Who changes it, and why. */
export interface Acting {
  readonly account: Id<'Account'>;
  readonly authority: AuthorityRow;
  readonly comment: string | null;
}

/** Records what has become of an adoption, and tells others. */
async function announceAdoption(tx: Transaction, adopted: Adopted, action: FormAction, acting: Acting): Promise<void> {
  const { id, revision, authorityId, leikaKey, formId, formVersion, parameters, changedAt: at } = adopted;
  const { account, authority, comment } = acting;
  await record(tx, {
    at,
    account,
    action,
    formId,
    formVersion,
    authorityId,
    adoptionId: id,
    revision,
    leikaKeys: [leikaKey],
    comment,
    content: markOf(parameters),
  });
  const told = {
    adoptionId: id,
    revision,
    authorityId,
    leikaKey,
    formId,
    version: formVersion,
    fees: feesOf(adopted, authority),
    isEnded: adopted.endedAt !== null,
  };
  await publish(tx, at, [event('applications.form-adoption.changed', id, told)]);
}

function feesOf({ parameters, changedAt }: Adopted, { name, level }: AuthorityRow) {
  const provenance = { source: 'Nachnutzung', retrievedAt: dayOf(changedAt), editor: name, demonstration: false };
  return asFees(parameters.fees, level, provenance);
}

/**
 * Keeps an adoption as it is to be, with the form made for it; `before` is null for a new one. False, with nothing changed, when the
 * authority has begun to use a form for the service at the same moment.
 */
export async function saveAdoption(
  tx: Transaction,
  before: Adopted | null,
  adopted: Adopted,
  form: Publication,
  acting: Acting,
): Promise<boolean> {
  const { parameters, ...row } = adopted;
  if (before === null && !(await insertAdoption(tx, row))) return false;
  if (before !== null) await updateAdoption(tx, row);
  await insertRevision(tx, adopted, effectiveForm(form, parameters, feesOf(adopted, acting.authority)));
  const isOther = before !== null && (before.formId !== adopted.formId || before.formVersion !== adopted.formVersion);
  await announceAdoption(tx, adopted, before === null ? 'ADOPTED' : isOther ? 'UPDATED' : 'CHANGED', acting);
  return true;
}

/** Ends an adoption. The forms made for it stay, for the applications that were begun with them. */
export async function endAdoption(tx: Transaction, before: Adopted, at: Date, acting: Acting): Promise<Adopted> {
  const ended: Adopted = { ...before, endedAt: at, changedAt: at };
  await endUse(tx, before.id, at);
  await announceAdoption(tx, ended, 'ENDED', acting);
  return ended;
}
