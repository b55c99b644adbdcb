/** Answers for the state catalogue's contract: arguments in, one call, answer out. */

import { authorityResolvers, feeResolvers, offerResolvers } from '#platform/catalogue/resolvers.ts';
import { connection, noCursor, readPage, type Connection, type PageArguments } from '#platform/connection.ts';
import { PublicError } from '#platform/errors.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import { readRegion, type RegionKey } from '#platform/values/region.ts';
import type { Context } from './context.ts';
import type { Resolvers } from './generated/types.ts';
import { fold } from './rules.ts';
import * as store from './store.ts';
import type { RegionRow } from './tables.ts';

const LONGEST_QUERY = 100;
const RANK = /^[012]\d{22}$/;

/** The name to look for, null for any. Throws INVALID when it is too long. */
function readName(query: string | null | undefined): string | null {
  if (query === null || query === undefined) return null;
  if (query.length > LONGEST_QUERY) {
    throw new PublicError('INVALID', `query must not be longer than ${LONGEST_QUERY} characters`, {
      facts: { argument: 'query' },
    });
  }
  return fold(query);
}

async function listRegions(
  db: Context['db'],
  filter: store.RegionFilter,
  pageArguments: PageArguments,
): Promise<Connection<RegionRow>> {
  const page = readPage(pageArguments);
  if (page.after !== null && !RANK.test(page.after)) throw noCursor();
  // Nothing but signs was typed: no region is called so.
  if (filter.name === '') return connection([], page, 0, ({ key }) => key);
  const [rows, total] = await Promise.all([store.listRegions(db, filter, page), store.countRegions(db, filter)]);
  const ranks = new Map(rows.map(({ region, rank }) => [region.key, rank]));
  return connection(
    rows.map(({ region }) => region),
    page,
    total,
    ({ key }) => ranks.get(key) ?? key,
  );
}

/** The region an entry names. Throws when the register lacks it: a fault of the data. */
async function regionOf(key: RegionKey, { loaders }: Context): Promise<RegionRow> {
  const region = await loaders.region.load(key);
  if (region === null) throw new Error(`region ${key} is missing`);
  return region;
}

export const resolvers: Resolvers = {
  Query: {
    region: (_, { key }, { loaders }) => loaders.region.load(key),
    regions: (_, { query, postalCode = null, kind = null, ...page }, { db }) =>
      listRegions(db, { name: readName(query), postalCode, kind }, page),
  },
  Region: {
    __resolveReference: ({ key }, { loaders }) => {
      const known = readRegion(key);
      return known === null ? null : loaders.region.load(known);
    },
    parent: ({ parent }, _, { loaders }) => (parent === null ? null : loaders.region.load(parent)),
    postalCodes: async ({ key }, _, { loaders }) => (await loaders.postalCodes.load(key)).map(({ postalCode }) => postalCode),
  },
  Authority: { __resolveType: () => 'StateAuthority' },
  ServiceOffer: { __resolveType: () => 'StateOffer' },
  StateAuthority: authorityResolvers({ region: regionOf }),
  StateOffer: offerResolvers<Context, Promise<RegionRow>, { readonly leikaKey: LeikaKey }>({
    region: regionOf,
    service: (leikaKey) => ({ leikaKey }),
  }),
  Fee: feeResolvers,
};
