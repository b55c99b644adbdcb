/** The whole portal in this process, seeded, to be searched as front ends do. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemble } from '#cli/assembly.ts';
import { seed } from '#cli/seed.ts';
import { settle } from '#platform/background.ts';
import { readConfig } from '#platform/config.ts';
import { openDatabase } from '#platform/database.ts';
import { createLog } from '#platform/log.ts';

const MIGRATIONS = new URL('../../drizzle/migrations', import.meta.url).pathname;
const SEARCH = /* GraphQL */ `
  query ($query: String!, $region: RegionKey) {
    searchServices(query: $query, region: $region, first: 10) {
      edges {
        node {
          leikaKey
          citizenName
          name
        }
      }
    }
  }
`;

const SUGGEST = /* GraphQL */ `
  query ($query: String!, $region: RegionKey) {
    suggestServices(prefix: $query, region: $region, first: 8) {
      text
      service {
        leikaKey
        name
      }
    }
  }
`;

export interface Found {
  readonly leikaKey: string;
  readonly citizenName: string;
  readonly name: string;
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly unknown[];
}

interface SearchData {
  readonly searchServices: { readonly edges: readonly { readonly node: Found }[] };
}

interface SuggestData {
  readonly suggestServices: readonly { readonly text: string; readonly service: Omit<Found, 'citizenName'> | null }[];
}

export interface SearchablePortal {
  /** The first ten services. Throws when the portal answers errors. */
  search(query: string, region: string | null): Promise<readonly Found[]>;
  /** The first eight suggestions, with their text as the name. Throws likewise. */
  suggest(prefix: string, region: string | null): Promise<readonly Found[]>;
  close(): Promise<void>;
}

/** Opens it over a database in a folder, or in memory; one that is empty is migrated and seeded first. */
export async function openPortal(folder: string | undefined): Promise<SearchablePortal> {
  const keys = await mkdtemp(join(tmpdir(), 'bench-search-'));
  const config = readConfig({ NODE_ENV: 'test', DATA_DIR: keys });
  const database = await openDatabase(folder === undefined ? { kind: 'memory' } : { kind: 'embedded', folder });
  const deps = { database, now: () => new Date(), log: createLog('warn') };
  await database.migrate(MIGRATIONS);
  await seed(deps, { config: () => config, print: () => undefined, say: () => undefined });
  const { app, background } = await assemble(config, deps);
  await settle(background);
  async function ask<Data>(query: string, variables: { readonly query: string; readonly region: string | null }): Promise<Data> {
    const { body } = await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
    const { data, errors } = JSON.parse(body) as Answer<Data>;
    if (errors !== undefined || data === undefined || data === null) throw new Error(`${variables.query}: ${body}`);
    return data;
  }
  return {
    search: async (query, region) =>
      (await ask<SearchData>(SEARCH, { query, region })).searchServices.edges.map(({ node }) => node),
    suggest: async (prefix, region) => {
      const { suggestServices } = await ask<SuggestData>(SUGGEST, { query: prefix, region });
      return suggestServices.flatMap(({ text, service }) => (service === null ? [] : [{ ...service, citizenName: text }]));
    },
    close: async () => {
      await app.close();
      await database.close();
      await rm(keys, { recursive: true });
    },
  };
}
