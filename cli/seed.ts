/** The first content of an empty portal: catalogues and forms. A second time changes nothing. */

import { readdir, readFile } from 'node:fs/promises';
import type { SubgraphDeps } from '#platform/subgraph.ts';
import { bookingSeed } from '#drizzle/seed/bookings.ts';
import { seedBookings, seedForms } from '#subgraphs/applications/index.ts';
import { seedCatalogues } from './seed-catalogues.ts';
import type { Terminal } from './terminal.ts';

const FORMS = new URL('../drizzle/seed/forms/', import.meta.url);

async function readForms(): Promise<readonly unknown[]> {
  const names = (await readdir(FORMS)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(new URL(name, FORMS), 'utf8')) as unknown));
}

/** Seeds what is missing, with progress on the terminal. */
export async function seed({ database, now }: SubgraphDeps, { say }: Terminal): Promise<void> {
  await seedCatalogues(database, { now, write: say, terminal: process.stderr.isTTY ? process.stderr : null });
  const forms = await readForms();
  await seedForms(database, forms, now);
  await seedBookings(database, bookingSeed(), now);
}
