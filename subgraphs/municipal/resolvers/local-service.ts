/** Services without a LeiKa key: by id, by region, and who does them. */

import { feesCharged } from '#platform/catalogue/rules.ts';
import { pageById } from '#platform/connection.ts';
import { dayOf } from '#platform/values/day.ts';
import { parseId, readId } from '#platform/values/id.ts';
import { withAncestors } from '#platform/values/region.ts';
import { localKey } from '#platform/values/service-key.ts';
import type { LocalOfferResolvers, LocalServiceResolvers, QueryResolvers } from '../generated/types.ts';
import { countLocalServices, listLocalServices } from '../store/local-services.ts';
import { localRegionsOf } from '../rules/access.ts';
import { versionOf } from '../rules/version.ts';
import { changesOf } from './trail.ts';
import { basesOf, deadlinesOf, textsOf } from './texts.ts';

export const localService: NonNullable<QueryResolvers['localService']> = (_, { id }, { loaders }) =>
  loaders.localService.load(parseId<'LocalService'>(id, 'id'));

export const localServices: NonNullable<QueryResolvers['localServices']> = (_, { region, at, ...wanted }, { db, now }) =>
  pageById(wanted, db, { region, day: at ?? dayOf(now()) }, listLocalServices, countLocalServices);

export const LocalService: LocalServiceResolvers = {
  __resolveReference: ({ id }, { loaders }) => {
    const known = readId<'LocalService'>(id);
    return known === null ? null : loaders.localService.load(known);
  },
  texts: textsOf,
  deadlines: deadlinesOf,
  legalBases: (service, _, context) => basesOf(service, context),
  fees: async ({ id, fees, offers }, { at }, { loaders, now }) => {
    const authorities = [...new Set(offers.map(({ authorityId }) => authorityId))];
    const day = at ?? dayOf(now());
    if (authorities.length === 0) return feesCharged([], fees, day);
    const beside = await Promise.all(
      authorities.map((authorityId) => loaders.feesBeside.load({ authorityId, leikaKey: localKey(id) })),
    );
    // Where several do it, each charges what it has adopted, or else what the service costs everywhere.
    return [...new Set(beside.flatMap(({ adopted }) => feesCharged(adopted, fees, day)))];
  },
  areas: ({ areas }) => areas.map((key) => ({ key })),
  version: (service) => versionOf('LOCAL_SERVICE', service),
  edits: ({ id }, _, { loaders }) => loaders.edits.load(id),
  changes: async (service, args, context) => {
    const authorities = await Promise.all(service.offers.map(({ authorityId }) => context.loaders.authority.load(authorityId)));
    const regions = localRegionsOf(
      service,
      authorities.filter((one) => one !== null),
    );
    return changesOf(service.id, regions, args, context);
  },
  offers: ({ offers }, { region }) => {
    if (region === null || region === undefined) return offers;
    const there = withAncestors(region);
    return offers.filter(({ areas }) => areas.some((area) => there.includes(area)));
  },
};

export const LocalOffer: LocalOfferResolvers = {
  authority: async ({ id, authorityId }, _, { loaders }) => {
    const authority = await loaders.authority.load(authorityId);
    if (authority === null) throw new Error(`authority ${authorityId} of local offer ${id} is missing`);
    return authority;
  },
  areas: ({ areas }) => areas.map((key) => ({ key })),
};
