/** The resolvers every catalogue has for its authorities, offers and their fees, so that no catalogue repeats them. */

import { dayOf, type Day } from '../values/day.ts';
import { readId } from '../values/id.ts';
import type { LeikaKey } from '../values/leika.ts';
import { parseAmount, type Money } from '../values/money.ts';
import type { RegionKey } from '../values/region.ts';
import type { CatalogueLoaders } from './loaders.ts';
import { feesCharged } from './rules.ts';
import type { Authority, Fee, Offer } from './types.ts';

/** What these resolvers need of a catalogue's context. */
export interface CatalogueContext {
  readonly loaders: CatalogueLoaders;
  readonly now: () => Date;
}

/** How a catalogue answers for what another subgraph owns: with the key, or with its own row where it is the owner. */
export interface Neighbours<Context, Region, Service> {
  region(key: RegionKey, context: Context): Region;
  service(key: LeikaKey, context: Context): Service;
}

interface Reference {
  readonly id: string;
}

const money = (amount: string | null): Money | null => (amount === null ? null : parseAmount(amount));

/** A row of the catalogue's own that something refers to. Throws when it is gone, which a foreign key rules out. */
async function require<Row>(found: Promise<Row | null>, what: string): Promise<Row> {
  const row = await found;
  if (row === null) throw new Error(`${what} is missing`);
  return row;
}

export const feeResolvers = {
  amount: (fee: Fee) => money(fee.amount),
  from: (fee: Fee) => money(fee.from),
  to: (fee: Fee) => money(fee.to),
};

/** Resolvers of a catalogue's type of authority. */
export function authorityResolvers<Context extends CatalogueContext, Region>(
  neighbours: Pick<Neighbours<Context, Region, unknown>, 'region'>,
) {
  return {
    __resolveReference: ({ id }: Reference, { loaders }: Context): Promise<Authority | null> | null => {
      const known = readId<'Authority'>(id);
      return known === null ? null : loaders.authority.load(known);
    },
    region: (authority: Authority, _: object, context: Context) => neighbours.region(authority.region, context),
  };
}

/** Resolvers of a catalogue's type of offer. */
export function offerResolvers<Context extends CatalogueContext, Region, Service>(
  neighbours: Neighbours<Context, Region, Service>,
) {
  return {
    __resolveReference: ({ id }: Reference, { loaders }: Context): Promise<Offer | null> | null => {
      const known = readId<'Offer'>(id);
      return known === null ? null : loaders.offer.load(known);
    },
    service: (offer: Offer, _: object, context: Context) => neighbours.service(offer.leikaKey, context),
    area: (offer: Offer, _: object, context: Context) => neighbours.region(offer.area, context),
    areas: ({ area, furtherAreas }: Offer, _: object, context: Context) =>
      [area, ...furtherAreas].map((key) => neighbours.region(key, context)),
    authority: (offer: Offer, _: object, { loaders }: Context): Promise<Authority> =>
      require(loaders.authority.load(offer.authorityId), `authority ${offer.authorityId} of offer ${offer.id}`),
    fees: async (
      offer: Offer,
      { at }: { readonly at?: Day | null | undefined },
      { loaders, now }: Context,
    ): Promise<readonly Fee[]> => {
      const { adopted, fixed } = await loaders.feesBeside.load(offer);
      // What the law has fixed for everybody stands among the offer's fees, or else came later: it matters where it comes before the adopter's.
      const law = fixed.filter((fee) => adopted.some(({ code }) => code === fee.code));
      return feesCharged(adopted, [...offer.fees, ...law], at ?? dayOf(now()));
    },
  };
}
