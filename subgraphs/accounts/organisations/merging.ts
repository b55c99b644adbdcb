/** Two accounts become one: the rights of the closed one go to the kept one, who has one right for each organisation. */

import { eq } from 'drizzle-orm';
import type { Transaction } from '#platform/database.ts';
import { dayOf } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { isIncluded } from './rules/mandates.ts';
import { endMandate, findOpenMandates } from './store/mandates.ts';
import { lockOrganisation } from './store/organisations.ts';
import { invitations, mandates } from './tables.ts';

/** Moves mandates and open invitations; of two rights for one organisation the one that includes the other stays. */
export async function moveMandates(tx: Transaction, closed: Id<'Account'>, kept: Id<'Account'>, now: Date): Promise<void> {
  const moving = await findOpenMandates(tx, [closed]);
  for (const organisation of moving.map(({ organisationId }) => organisationId).sort()) await lockOrganisation(tx, organisation);
  const own = await findOpenMandates(tx, [kept]);
  for (const mandate of moving) {
    const other = own.find(({ organisationId }) => organisationId === mandate.organisationId);
    if (other === undefined) continue;
    const spare = isIncluded(other, mandate, dayOf(now)) ? mandate : other;
    await endMandate(tx, spare.id, { endedAt: now, ending: 'REPLACED', endedBy: null });
  }
  await tx.update(mandates).set({ accountId: kept }).where(eq(mandates.accountId, closed));
  await tx.update(invitations).set({ invitedBy: kept }).where(eq(invitations.invitedBy, closed));
}
