/** What logins teach of organisations: the record is made or refreshed, and who is named there may act for it, as long as she is named. */

import type { Transaction } from '#platform/database.ts';
import { readRole } from '#platform/identity/roles.ts';
import type { Organisation } from '#platform/identity/viewer.ts';
import { dayOf, type Day } from '#platform/values/day.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { isIncluded, type Ending } from './rules/mandates.ts';
import { endMandate, findOpenMandates, giveMandate, lastProved } from './store/mandates.ts';
import { lockOrganisation, saveProven } from './store/organisations.ts';
import type { MandateRow } from './tables.ts';

/** Ended by a person of the organisation: an identity provider that still names her must not bring it back. */
const FINAL: readonly (Ending | null)[] = ['REVOKED', 'LEFT'];

async function learnOne(tx: Transaction, accountId: Id<'Account'>, proved: Organisation, now: Date, today: Day): Promise<void> {
  await saveProven(tx, proved, now);
  await lockOrganisation(tx, proved.id);
  const last = await lastProved(tx, proved.id, accountId);
  if (last !== null && FINAL.includes(last.ending)) return;
  const open = (await findOpenMandates(tx, [accountId])).find(({ organisationId }) => organisationId === proved.id);
  const terms = { role: readRole(proved.role), services: null, validFrom: today, validTo: null, origin: 'LOGIN' } as const;
  if (open !== undefined) {
    const isKnown = open.origin === 'LOGIN' ? open.role === terms.role : isIncluded(open, { ...terms, endedAt: null }, today);
    if (isKnown) return;
    await endMandate(tx, open.id, { endedAt: now, ending: 'REPLACED', endedBy: null });
  }
  const name = open?.name ?? null;
  const given = { id: newId<'Mandate'>(), organisationId: proved.id, accountId, name, ...terms };
  await giveMandate(tx, { ...given, grantedBy: null, grantedAt: now });
}

function isForgotten(mandate: MandateRow, proved: readonly Organisation[]): boolean {
  return mandate.origin === 'LOGIN' && !proved.some(({ id }) => id === mandate.organisationId);
}

/** Takes in what all logins of an account prove by now. Repeating it changes nothing. */
export async function learnOrganisations(
  tx: Transaction,
  account: Id<'Account'>,
  proved: readonly Organisation[],
  now: Date,
): Promise<void> {
  const today = dayOf(now);
  // Locked in one order, whoever signs in at the same moment.
  for (const organisation of proved.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    await learnOne(tx, account, organisation, now, today);
  for (const mandate of await findOpenMandates(tx, [account]))
    if (isForgotten(mandate, proved)) await endMandate(tx, mandate.id, { endedAt: now, ending: 'PROOF_GONE', endedBy: null });
}
