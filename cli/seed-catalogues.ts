/** Fills the empty catalogues with real services, regions and authorities, and shows how far it is. */

import type { Progress } from '#platform/catalogue/store.ts';
import type { OpenDatabase } from '#platform/database.ts';
import { readCatalogueSeeds } from '#drizzle/seed/catalogues.ts';
import { seedFederal } from '#subgraphs/federal/index.ts';
import { seedMunicipal } from '#subgraphs/municipal/index.ts';
import { seedState } from '#subgraphs/state/index.ts';
import { createDisplay } from './progress.ts';

export interface SeedOptions {
  readonly now: () => Date;
  /** Takes one line of what is going on. */
  readonly write: (line: string) => void;
  /** Where progress bars are drawn; null draws none. */
  readonly terminal: NodeJS.WriteStream | null;
}

/**
 * Seeds the catalogues that are still empty, each in a transaction of its own: after a crash the next run does what
 * is missing. Writes a line for each catalogue. Answers how many it filled.
 */
export async function seedCatalogues(database: OpenDatabase, { now, write, terminal }: SeedOptions): Promise<number> {
  const seeds = readCatalogueSeeds();
  const steps = [
    {
      name: 'federal',
      content: `${seeds.federal.services.length} services in ${seeds.federal.bundles.length} bundles`,
      run: (progress: Progress) => seedFederal(database, seeds.federal, now(), progress),
    },
    {
      name: 'state',
      content: `${seeds.state.regions.length} regions, ${seeds.state.offers.length} offers`,
      run: (progress: Progress) => seedState(database, seeds.state, now(), progress),
    },
    {
      name: 'municipal',
      content: `${seeds.municipal.authorities.length} authorities, ${seeds.municipal.offers.length} offers`,
      run: (progress: Progress) => seedMunicipal(database, seeds.municipal, now(), progress),
    },
  ];
  let filled = 0;
  for (const { name, content, run } of steps) {
    const started = performance.now();
    const display = createDisplay(name, terminal);
    const wrote = await run(display.show).finally(() => display.stop());
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    if (wrote) filled += 1;
    write(wrote ? `Seeded ${name}: ${content} (${seconds} s)` : `Seeded ${name} before: nothing to do`);
  }
  return filled;
}
