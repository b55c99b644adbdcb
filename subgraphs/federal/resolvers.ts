/** Answers for the federal catalogue's contract: arguments in, one call, answer out. */

import { authorityResolvers, feeResolvers, offerResolvers } from '#platform/catalogue/resolvers.ts';
import { paragraphs } from '#platform/catalogue/text-modules.ts';
import { connection, noCursor, readPage } from '#platform/connection.ts';
import { PublicError } from '#platform/errors.ts';
import { isValidOn } from '#platform/values/day.ts';
import { readLeika, structureOf, withParents, type LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import { isStorable } from '#platform/values/text.ts';
import type { Context } from './context.ts';
import type { Resolvers } from './generated/types.ts';
import * as store from './store.ts';
import type { ServiceRow } from './tables.ts';

/** A region is the state catalogue's; we only name it. */
interface Keyed {
  readonly key: RegionKey;
}

/** A row that a foreign key says is there. */
async function loaded<Row>(row: Promise<Row | null>): Promise<Row> {
  const found = await row;
  if (found === null) throw new Error('a row that is referred to is missing');
  return found;
}

/** The service of an offer; an offer of a key that is in no catalogue is a fault of the data. */
const serviceOf = (key: LeikaKey, { loaders }: Context): Promise<ServiceRow> => loaded(loaders.service.load(key));

/** The nearest service above in the LeiKa tree that the catalogue has; a level may be missing. */
async function parentOf(key: LeikaKey, { loaders }: Context): Promise<ServiceRow | null> {
  const above = await Promise.all(
    withParents(key)
      .slice(1)
      .map((parent) => loaders.service.load(parent)),
  );
  return above.find((row) => row !== null) ?? null;
}

export const resolvers: Resolvers = {
  Query: {
    service: async (_, { leikaKey, at }, { loaders }) => {
      const service = await loaders.service.load(leikaKey);
      return service === null || at === null || at === undefined || isValidOn(service, at) ? service : null;
    },
    services: async (_, { topic = null, audience = null, level = null, ...pageArguments }, { db }) => {
      const page = readPage(pageArguments);
      if (page.after !== null && readLeika(page.after) === null) throw noCursor();
      if (topic !== null && !isStorable(topic))
        throw new PublicError('INVALID', 'topic is no valid id', { facts: { argument: 'topic' } });
      const filter = { topic, audience, level };
      const [rows, total] = await Promise.all([store.listServices(db, filter, page), store.countServices(db, filter)]);
      return connection(rows, page, total, ({ leikaKey }) => leikaKey);
    },
    topics: (_, __, { db }) => store.listTopics(db),
  },
  Service: {
    __resolveReference: ({ leikaKey }, { loaders }) => loaders.service.load(leikaKey),
    structure: ({ leikaKey }) => structureOf(leikaKey),
    parent: ({ leikaKey }, _, context) => parentOf(leikaKey, context),
    bundle: ({ ozgId }, _, { loaders }) => (ozgId === null ? null : loaders.bundle.load(ozgId)),
    texts: ({ texts }, { language }) => texts.filter((text) => text.language === language),
    replacedBy: ({ replacedBy }, _, { loaders }) => (replacedBy === null ? null : loaders.service.load(replacedBy)),
    replaces: ({ leikaKey }, _, { loaders }) => loaders.replacedServices.load(leikaKey),
  },
  TextModule: {
    html: ({ text }) => paragraphs(text),
    // The federal catalogue's modules are written by its editors.
    machineTranslated: () => false,
  },
  ServiceBundle: {
    situation: ({ situationId }, _, { loaders }) => loaded(loaders.situation.load(situationId)),
  },
  Situation: {
    topic: ({ topicId }, _, { loaders }) => loaded(loaders.topic.load(topicId)),
    bundles: ({ id }, _, { loaders }) => loaders.bundlesOfSituation.load(id),
  },
  Topic: {
    situations: ({ id }, _, { loaders }) => loaders.situationsOfTopic.load(id),
  },
  Authority: { __resolveType: () => 'FederalAuthority' },
  ServiceOffer: { __resolveType: () => 'FederalOffer' },
  FederalAuthority: authorityResolvers<Context, Keyed>({ region: (key) => ({ key }) }),
  FederalOffer: offerResolvers<Context, Keyed, Promise<ServiceRow>>({ region: (key) => ({ key }), service: serviceOf }),
  Fee: feeResolvers,
};
