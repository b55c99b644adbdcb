/** What editors changed, readable: the trail of a region and of an entry, and what is by hand in an entry. */

import { connection, positionAfter, readPage, type Connection, type PageArguments } from '#platform/connection.ts';
import type { Id } from '#platform/values/id.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { Context } from '../context.ts';
import type {
  CatalogueChangeResolvers,
  FieldDifferenceResolvers,
  FieldEditResolvers,
  QueryResolvers,
} from '../generated/types.ts';
import { requireAuditor, requireAuditorOfAny } from '../rules/access.ts';
import { labelOf, type LocalOffers } from '../rules/fields.ts';
import { linesOf, wordingOf } from '../rules/wording.ts';
import { countChanges, findChanges, type Scope } from '../store/trail.ts';
import type { ChangeRow } from '../tables.ts';
import type { EntryField, EntryId } from '../types.ts';

async function pageOf({ db }: Context, scope: Scope, args: PageArguments): Promise<Connection<ChangeRow>> {
  const page = readPage(args);
  const rows = await findChanges(db, scope, { limit: page.limit, before: positionAfter(page) });
  return connection(rows, page, await countChanges(db, scope), ({ position }) => position.toString());
}

export const catalogueChanges: NonNullable<QueryResolvers['catalogueChanges']> = (_, { region, ...args }, context) => {
  requireAuditor(context.viewer, [region]);
  return pageOf(context, { region }, args);
};

/** The trail of one entry that concerns some regions. */
export function changesOf(
  entry: EntryId,
  regions: readonly RegionKey[],
  args: PageArguments,
  context: Context,
): Promise<Connection<ChangeRow>> {
  requireAuditorOfAny(context.viewer, regions);
  return pageOf(context, { entry }, args);
}

/** What a value names: regions by key, authorities by id. */
function namedIn(field: EntryField, value: unknown): { regions: readonly RegionKey[]; authorities: readonly Id<'Authority'>[] } {
  if (field === 'AREAS' && Array.isArray(value)) return { regions: value as readonly RegionKey[], authorities: [] };
  if (field !== 'OFFERS' || value === null) return { regions: [], authorities: [] };
  const { offers } = value as LocalOffers;
  return { regions: offers.flatMap(({ areas }) => areas), authorities: offers.map(({ authorityId }) => authorityId) };
}

/** A value in words, with regions and authorities by name. */
async function inWords(field: EntryField, value: unknown, { loaders, language }: Context): Promise<readonly string[]> {
  const named = namedIn(field, value);
  const found = await Promise.all([
    ...named.regions.map(async (key) => [key, (await loaders.regions.load(key))?.name ?? key] as const),
    ...named.authorities.map(async (id) => [id, (await loaders.authority.load(id))?.name ?? id] as const),
  ]);
  const names = new Map<string, string>(found);
  return linesOf(field, value, language, (key) => names.get(key) ?? key);
}

export const CatalogueChange: CatalogueChangeResolvers = {
  id: ({ position }) => position.toString(),
  regions: ({ regions }) => regions.map((key) => ({ key })),
  entry: async ({ kind, entry }, _, { loaders }) => {
    const loader = { OFFER: loaders.offer, AUTHORITY: loaders.authority, LOCAL_SERVICE: loaders.localService }[kind];
    const found = await loader.load(entry as never);
    if (found === null) throw new Error(`entry ${entry} of the trail is missing`);
    return found;
  },
};

export const FieldDifference: FieldDifferenceResolvers = {
  label: ({ field }, _, { language }) => labelOf(field)[language],
  removed: async ({ field, before, after }, _, context) =>
    wordingOf(await inWords(field, before, context), await inWords(field, after, context)).removed,
  added: async ({ field, before, after }, _, context) =>
    wordingOf(await inWords(field, before, context), await inWords(field, after, context)).added,
};

export const FieldEdit: FieldEditResolvers = {
  label: ({ field }, _, { language }) => labelOf(field)[language],
  source: ({ field, beneath }, _, context) => inWords(field, beneath.value, context),
};
