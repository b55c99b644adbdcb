/** The form that tickets are sold with: whoever enters the first event of a local service gives it that form. */

import type { Transaction } from '#platform/database.ts';
import { derivedId } from '#platform/values/id.ts';
import { localServiceOf } from '#platform/values/service-key.ts';
import { findFormsOf } from '../reuse/store/adoptions.ts';
import { assignFormOnce } from '../store/forms.ts';
import type { KnownOffer } from '../copies/tables.ts';
import { readDeclaration } from './rules/declared.ts';

/** As it comes with the portal. */
const TICKETS = derivedId<'Form'>('form:event-tickets');

/** Whether tickets can be sold through an offer: its form takes places. A local service without a form gets the one for tickets. */
export async function opensTickets(tx: Transaction, { authorityId, leikaKey }: KnownOffer): Promise<boolean> {
  if (localServiceOf(leikaKey) !== null) await assignFormOnce(tx, leikaKey, TICKETS);
  const [form] = await findFormsOf(tx, [{ authorityId, leikaKey }]);
  return form !== undefined && readDeclaration(form.uiSchema)?.kind === 'TICKETS';
}
