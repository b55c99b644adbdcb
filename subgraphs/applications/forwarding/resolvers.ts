/** Handing cases over, and what an authority sees of those it has handed over. */

import { connection, readPage } from '#platform/connection.ts';
import { parseId } from '#platform/values/id.ts';
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
    const page = readPage(wanted);
    const before = page.after === null ? null : parseId<'CaseForwarding'>(page.after, 'after');
    const [rows, total] = await Promise.all([
      readForwardings(db, authority, before, page.limit + 1),
      countForwardings(db, authority),
    ]);
    return connection(rows, page, total, ({ id }) => id);
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
