/** All resolvers of the directory. */

import { dayOf, isValidOn } from '#platform/values/day.ts';
import { parseAmount } from '#platform/values/money.ts';
import type { Resolvers } from './generated/types.ts';
import { authorityReference } from './references.ts';
import { Coverage, coverage } from './resolvers/coverage.ts';
import { ServiceSearchConnection } from './resolvers/local-search.ts';
import { authority, references } from './resolvers/references.ts';
import { responsibility } from './resolvers/responsibility.ts';
import { searchServices, ServiceSearchEdge } from './resolvers/search.ts';
import { Service } from './resolvers/service.ts';
import { suggestServices } from './resolvers/suggestions.ts';

const money = (amount: string | null) => (amount === null ? null : parseAmount(amount));

export const resolvers: Resolvers = {
  Query: { authority, coverage, responsibility, searchServices, suggestServices },
  Coverage,
  Service,
  ServiceSearchConnection,
  ServiceSearchEdge,
  Region: {
    authorities: async ({ key }, _, { loaders, now }) => {
      const today = dayOf(now());
      return (await loaders.authoritiesByRegion.load(key))
        .filter((authority) => isValidOn(authority, today))
        .map(authorityReference);
    },
  },
  Fee: {
    amount: ({ amount }) => money(amount),
    from: ({ from }) => money(from),
    to: ({ to }) => money(to),
  },
  ...references,
};
