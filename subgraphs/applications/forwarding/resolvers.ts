/** Handing cases over, and what an authority sees of those it has handed over. */

import { pageById } from '#platform/connection.ts';
import type { MutationResolvers, QueryResolvers, Resolvers } from '../generated/types.ts';
import { asLocalService, asService } from '../resolvers/service.ts';
import { participantsOf } from '../co-applicants/telling.ts';
import { canRead, requireAuthority } from '../rules/access.ts';
import { forwardCase } from './forward.ts';
import { countForwardings, readForwardings } from './store.ts';

export const forwarding: Required<Pick<MutationResolvers, 'forwardCase'>> = {
  forwardCase: (_, { input }, context) => forwardCase(context, input),
};

export const forwardingQueries: Required<Pick<QueryResolvers, 'forwardedCases'>> = {
  forwardedCases: async (_, { authorityId, ...wanted }, { viewer, db }) => {
    const authority = requireAuthority(viewer, authorityId);
    return pageById(wanted, db, authority, readForwardings, countForwardings);
  },
};

export const forwardingTypes: Required<Pick<Resolvers, 'CaseForwarding'>> = {
  CaseForwarding: {
    application: async ({ applicationId }, _, { viewer, loaders }) => {
      const application = await loaders.applications.load(applicationId);
      const participants = participantsOf(await loaders.coApplicants.load(applicationId));
      return application !== null && canRead(viewer, application, participants) ? application : null;
    },
    service: ({ leikaKey }) => asService(leikaKey),
    localService: ({ leikaKey }) => asLocalService(leikaKey),
    from: ({ fromAuthorityId: id }) => ({ id }),
    to: ({ toAuthorityId: id }) => ({ id }),
    worker: ({ workerSubject }) => workerSubject,
  },
};
