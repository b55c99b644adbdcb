/** Fills an empty federal catalogue. */

import { fillOnce } from '#platform/catalogue/fill.ts';
import type { CatalogueEntries, Progress } from '#platform/catalogue/store.ts';
import type { Audience, Fee, PlaceOfReference, Provenance } from '#platform/catalogue/types.ts';
import type { OpenDatabase } from '#platform/database.ts';
import type { Validity } from '#platform/values/day.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import { executedBy, textsOf } from './rules.ts';
import * as store from './store.ts';
import type { ServiceRow } from './tables.ts';

/** A service as a source tells of it; the rest follows from that. */
export interface ServiceEntry extends Validity {
  readonly leikaKey: LeikaKey;
  readonly name: string;
  readonly citizenName: { readonly text: string; readonly provenance: Provenance } | null;
  readonly synonyms: readonly string[];
  readonly regulationType: string | null;
  readonly ozgId: string | null;
  readonly audience: readonly Audience[];
  readonly legalBases: readonly string[];
  readonly fees: readonly Fee[];
  readonly replacedBy: LeikaKey | null;
  readonly reference: PlaceOfReference | null;
  readonly provenance: Provenance;
}

export interface FederalSeed extends store.Groups, CatalogueEntries {
  readonly services: readonly ServiceEntry[];
}

function toRow({ citizenName, ...entry }: ServiceEntry): ServiceRow {
  return {
    ...entry,
    citizenName: citizenName?.text ?? entry.name,
    executedBy: executedBy(entry.regulationType),
    texts: textsOf({ ...entry, citizenName }),
    requiredTrustLevel: null,
  };
}

/**
 * Writes the seed in one transaction, with an event for each service, authority and offer. Does nothing when the
 * catalogue has services already. Answers whether it wrote.
 */
export function seedFederal(database: OpenDatabase, seed: FederalSeed, now: Date, progress?: Progress): Promise<boolean> {
  const rows = seed.services.map(toRow);
  const total = rows.length + seed.authorities.length + seed.offers.length;
  return fillOnce(database, store.hasNoServices, async (tx) => {
    await store.saveGroups(tx, seed);
    await store.saveServices(tx, now, rows, (written) => progress?.(written, total));
    await store.catalogue.saveEntries(tx, now, seed, (written) => progress?.(rows.length + written, total));
  });
}
