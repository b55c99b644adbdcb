/** Units in the database: those that adoptions of forms name, and those that cases are with. */

import { and, eq, isNull } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { readUnits } from '../case-desk/store/counts.ts';
import { findRevisions } from '../reuse/store/adoptions.ts';
import { adoptionRevisions, adoptions } from '../reuse/tables.ts';
import { UNDECIDED } from '../rules/states.ts';
import { applications, type ApplicationRow } from '../tables.ts';

/** The unit that the form of an application names; null where it names none. */
export async function unitOfForm(tx: Transaction, { formId, formVersion }: ApplicationRow): Promise<string | null> {
  const [revision] = await findRevisions(tx, [{ formId, formVersion }]);
  return revision?.parameters.unit?.name ?? null;
}

export async function saveUnit(tx: Transaction, id: Id<'Application'>, unit: string | null): Promise<void> {
  await tx.update(applications).set({ unit }).where(eq(applications.id, id));
}

export interface Unit {
  readonly name: string;
  /** Cases with it that are not decided. */
  readonly open: number;
}

/** The units of an authority, by name. */
export async function findUnits(db: Database, authorityId: Id<'Authority'>): Promise<readonly Unit[]> {
  const adopted = await db
    .select({ parameters: adoptionRevisions.parameters })
    .from(adoptions)
    .innerJoin(
      adoptionRevisions,
      and(eq(adoptionRevisions.adoptionId, adoptions.id), eq(adoptionRevisions.revision, adoptions.revision)),
    )
    .where(and(eq(adoptions.authorityId, authorityId), isNull(adoptions.endedAt)));
  const units = new Map(adopted.flatMap(({ parameters }) => (parameters.unit === null ? [] : [[parameters.unit.name, 0]])));
  for (const { name, open } of await readUnits(db, authorityId, UNDECIDED)) if (name !== '') units.set(name, open);
  return [...units].map(([name, open]) => ({ name, open })).sort((one, other) => one.name.localeCompare(other.name, 'de'));
}
