/** What the directory adds to `Service`: offers and fees of all levels. */

import { connection, noCursor, readPage } from '#platform/connection.ts';
import { dayOf } from '#platform/values/day.ts';
import type { ServiceResolvers } from '../generated/types.ts';
import { findCandidates, requireRegion } from '../places.ts';
import { offerReference } from '../references.ts';
import { uniteFees } from '../rules/fees.ts';
import { applicable, resolve } from '../rules/responsibility.ts';

export const Service: ServiceResolvers = {
  reference: async ({ leikaKey }, _, { remembered }) =>
    (await remembered()).register.service(leikaKey)?.reference ?? 'NOT_STATED',

  offers: async ({ leikaKey }, args, context) => {
    const page = readPage(args);
    const { register } = await context.remembered();
    const day = args.at ?? dayOf(context.now());
    const region = requireRegion(register, args.region);
    const current = register.currentService(leikaKey, day)?.leikaKey ?? leikaKey;
    const { question, entries } = await findCandidates(context, current, region.key, day);
    const offers = applicable(question, entries);
    const last = page.after === null ? -1 : offers.findIndex(({ id }) => id === page.after);
    if (last === -1 && page.after !== null) throw noCursor();
    const { edges, ...rest } = connection(offers.slice(last + 1), page, offers.length, ({ id }) => id);
    return { ...rest, edges: edges.map(({ node, cursor }) => ({ node: offerReference(node), cursor })) };
  },

  fees: async ({ leikaKey }, args, context) => {
    const { register } = await context.remembered();
    const day = args.at ?? dayOf(context.now());
    const own = register.service(leikaKey)?.fees ?? [];
    if (args.region === null || args.region === undefined) return uniteFees(own, [], day);
    const region = requireRegion(register, args.region);
    const current = register.currentService(leikaKey, day)?.leikaKey ?? leikaKey;
    const { question, entries } = await findCandidates(context, current, region.key, day);
    const { deciding } = resolve(question, entries);
    const charged = deciding.map(async (offer) => ({
      fees: offer.fees,
      adopted: (await context.loaders.feesBeside.load(offer)).adopted,
    }));
    return uniteFees(own, await Promise.all(charged), day);
  },
};
