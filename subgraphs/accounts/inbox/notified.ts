/** Tells when decisions count as notified: periods to object begin then, and whoever decides has to know. */

import type { Transaction } from '#platform/database.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { DecisionNotified } from '#platform/events/contracts/accounts.ts';

export async function tellNotified(tx: Transaction, decisions: readonly DecisionNotified[], at: Date): Promise<void> {
  await publish(
    tx,
    at,
    decisions.map((decision) => event('accounts.decision.notified', decision.applicationId, decision)),
  );
}
