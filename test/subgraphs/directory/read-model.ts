/** All that the directory keeps, to compare with what it should. */

import { asc, sql } from 'drizzle-orm';
import type { Database } from '#platform/database.ts';
import { consumers, outbox } from '#platform/events/tables.ts';
import {
  authorities,
  delegations,
  knownFees,
  lexicon,
  localServices,
  offers,
  regions,
  services,
} from '#subgraphs/directory/tables.ts';

/** Every row of every table, in order. */
export async function readModel(db: Database) {
  return {
    regions: await db.select().from(regions).orderBy(asc(regions.key)),
    services: await db.select().from(services).orderBy(asc(services.leikaKey)),
    localServices: await db.select().from(localServices).orderBy(asc(localServices.id)),
    lexicon: await db.select().from(lexicon).orderBy(asc(lexicon.word)),
    authorities: await db.select().from(authorities).orderBy(asc(authorities.id)),
    offers: await db.select().from(offers).orderBy(asc(offers.id), asc(offers.area)),
    delegations: await db.select().from(delegations).orderBy(asc(delegations.id)),
    knownFees: await db.select().from(knownFees).orderBy(asc(knownFees.source)),
  };
}

/** Empties the read model; the events are still there. */
export async function loseModel(db: Database): Promise<void> {
  await db.execute(
    sql`truncate ${regions}, ${services}, ${localServices}, ${lexicon}, ${authorities}, ${offers}, ${delegations}, ${knownFees}`,
  );
}

/** Empties the read model and the outbox. */
export async function forgetAll(db: Database): Promise<void> {
  await loseModel(db);
  await db.execute(sql`truncate ${outbox}, ${consumers}`);
}
