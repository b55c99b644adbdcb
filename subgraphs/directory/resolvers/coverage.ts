/** `Query.coverage`: what a region has online, and how it stands among its neighbours. */

import { connection, idAfter, noCursor, readPage, type Connection, type PageArguments } from '#platform/connection.ts';
import { dayOf, type Day } from '#platform/values/day.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import { withAncestors, type RegionKey } from '#platform/values/region.ts';
import { readComparison, type RegionComparison } from '../comparison.ts';
import type { CoverageResolvers, QueryResolvers } from '../generated/types.ts';
import { requireRegion } from '../places.ts';
import { offerReference, type OfferReference } from '../references.ts';
import { cover } from '../rules/coverage.ts';
import { findOffersIn } from '../store/catalogue.ts';
import { countLocally, listLocally } from '../store/local-services.ts';

interface Entry {
  readonly service: { readonly leikaKey: LeikaKey };
  readonly offer: OfferReference;
  readonly online: boolean;
}

export interface RegionCoverage {
  readonly region: { readonly key: RegionKey };
  readonly offered: number;
  readonly online: number;
  readonly services: readonly Entry[];
  readonly day: Day;
  /** Reads the comparison when it is asked for, once. */
  readonly comparison: () => Promise<RegionComparison>;
}

export const coverage: NonNullable<QueryResolvers['coverage']> = async (_, args, context) => {
  const { db, remembered, now } = context;
  const { register } = await remembered();
  const region = requireRegion(register, args.region);
  const { place } = register.place(region.key);
  const day = dayOf(now());
  const covered = cover({ ...place, day }, await findOffersIn(db, place.regions));
  let comparison: Promise<RegionComparison> | undefined;
  return {
    region: { key: region.key },
    day,
    offered: covered.length,
    online: covered.filter(({ online }) => online).length,
    services: covered.map(({ offer, online }) => ({
      service: { leikaKey: offer.leikaKey },
      offer: offerReference(offer),
      online,
    })),
    comparison: () => (comparison ??= readComparison(context, region, day)),
  };
};

/** A page of a list that is known as a whole. Throws INVALID, naming the argument. */
function pageOf<Node>(all: readonly Node[], args: PageArguments, keyOf: (node: Node) => string): Connection<Node> {
  const page = readPage(args);
  const before = page.after === null ? -1 : all.findIndex((node) => keyOf(node) === page.after);
  if (page.after !== null && before === -1) throw noCursor();
  return connection(all.slice(before + 1, before + 2 + page.limit), page, all.length, keyOf);
}

const isWanted = (online: boolean | null | undefined, isOnline: boolean): boolean =>
  online === null || online === undefined || online === isOnline;

export const Coverage: CoverageResolvers = {
  entries: ({ services }, { online, ...args }) => {
    const wanted = services.filter((entry) => isWanted(online, entry.online));
    return pageOf(wanted, args, ({ service }) => service.leikaKey);
  },
  localServices: async ({ region, day }, { online, ...args }, { db }) => {
    const page = readPage(args);
    const after = idAfter<'LocalService'>(page);
    const wish = { areas: withAncestors(region.key), day, online: online ?? null };
    const [found, total] = await Promise.all([listLocally(db, wish, { limit: page.limit, after }), countLocally(db, wish)]);
    const nodes = found.map(({ id, isOnline }) => ({ localService: { id }, online: isOnline }));
    return connection(nodes, page, total, ({ localService }) => localService.id);
  },
  basis: async ({ comparison }) => (await comparison()).basis,
  rank: async ({ comparison }) => {
    const { own, neighbours } = await comparison();
    return neighbours.length === 0 ? null : own.rank;
  },
  neighbours: async ({ comparison }, args) => {
    const { neighbours } = await comparison();
    const nodes = neighbours.map(({ region: key, ...counts }) => ({ region: { key }, ...counts }));
    return pageOf(nodes, args, ({ region }) => region.key);
  },
  missing: async ({ comparison, services }, args) => {
    const { gaps, neighbours } = await comparison();
    const here = new Map(services.map(({ service, offer }) => [service.leikaKey, offer]));
    const nodes = gaps.map(({ leikaKey, neighboursOnline }) => ({
      service: { leikaKey },
      offer: here.get(leikaKey) ?? null,
      neighboursOnline,
      neighbours: neighbours.length,
    }));
    return pageOf(nodes, args, ({ service }) => service.leikaKey);
  },
};
