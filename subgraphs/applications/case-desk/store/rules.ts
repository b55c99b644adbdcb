/** The rules of authorities for their cases, in the database, with who has changed them. */

import { and, desc, eq, isNull, or, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { leikaOf, type ServiceKey } from '#platform/values/service-key.ts';
import { caseRuleChanges, caseRules, type CaseRuleChangeRow, type CaseRuleRow } from '../tables.ts';

type AuthorityId = Id<'Authority'>;

/** The rule for a service at an authority: its own before that for all; null where neither is set. Local services have the one for all. */
export async function findRule(db: Database, authorityId: AuthorityId, service: ServiceKey): Promise<CaseRuleRow | null> {
  const leikaKey = leikaOf(service);
  const isGeneral = isNull(caseRules.leikaKey);
  const [row] = await db
    .select()
    .from(caseRules)
    .where(
      and(
        eq(caseRules.authorityId, authorityId),
        leikaKey === null ? isGeneral : or(eq(caseRules.leikaKey, leikaKey), isGeneral),
      ),
    )
    .orderBy(sql`${caseRules.leikaKey} nulls last`)
    .limit(1);
  return row ?? null;
}

/** Sets a rule and keeps who has set it; `workerSubject` is null on the command line. */
export async function saveRule(tx: Transaction, rule: CaseRuleRow, workerSubject: string | null, at: Date): Promise<void> {
  const { authorityId, leikaKey, fourEyes, processingTime } = rule;
  await tx
    .insert(caseRules)
    .values(rule)
    .onConflictDoUpdate({ target: [caseRules.authorityId, caseRules.leikaKey], set: { fourEyes, processingTime } });
  await tx.insert(caseRuleChanges).values({ authorityId, leikaKey, fourEyes, processingTime, workerSubject, at });
}

export function readRules(db: Database, authorityId: AuthorityId): Promise<readonly CaseRuleRow[]> {
  return db
    .select()
    .from(caseRules)
    .where(eq(caseRules.authorityId, authorityId))
    .orderBy(sql`${caseRules.leikaKey} nulls first`);
}

/** The last changes of an authority's rules, the newest first. */
export function readRuleChanges(db: Database, authorityId: AuthorityId, limit: number): Promise<readonly CaseRuleChangeRow[]> {
  return db
    .select()
    .from(caseRuleChanges)
    .where(eq(caseRuleChanges.authorityId, authorityId))
    .orderBy(desc(caseRuleChanges.entry))
    .limit(limit);
}
