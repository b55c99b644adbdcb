/** Reading of those who apply together, and of what an invitation leads to. */

import { pageById } from '#platform/connection.ts';
import type { AccountResolvers, ApplicationResolvers, QueryResolvers, Resolvers } from '../generated/types.ts';
import { asLocalService, asService } from '../resolvers/service.ts';
import { requireOwnAccount } from '../rules/access.ts';
import { findApplications } from '../store/applications.ts';
import type { ApplicationRow } from '../tables.ts';
import { standingOf } from './rules.ts';
import { countPlaces, findByCode, readPlaces } from './store.ts';
import type { CoApplicantRow } from './tables.ts';

/** An invitation that can be accepted, and the draft it leads to. */
export interface OpenInvitation {
  readonly place: CoApplicantRow;
  readonly application: ApplicationRow;
}

export const coApplicantQueries: Required<Pick<QueryResolvers, 'coApplicationInvitation'>> = {
  coApplicationInvitation: async (_, { code }, { db, now }) => {
    const place = await findByCode(db, code);
    if (place === null || standingOf(place, now()) !== 'INVITED') return null;
    const [application] = await findApplications(db, [place.applicationId]);
    return application?.status === 'DRAFT' ? { place, application } : null;
  },
};

export const coApplicantsOf: Required<Pick<ApplicationResolvers, 'coApplicants'>> = {
  coApplicants: ({ id }, _, { loaders }) => loaders.coApplicants.load(id),
};

export const coApplicationsOf: Required<Pick<AccountResolvers, 'coApplications'>> = {
  coApplications: async ({ id }, wanted, { viewer, db }) => {
    const { account } = requireOwnAccount(viewer, id);
    return pageById(wanted, db, account, readPlaces, countPlaces);
  },
};

export const coApplicantTypes: Required<Pick<Resolvers, 'CoApplicant' | 'CoApplicationInvitation'>> = {
  CoApplicant: {
    application: async ({ applicationId }, _, { loaders }) => {
      const application = await loaders.applications.load(applicationId);
      if (application === null) throw new Error('the application of a co-applicant is not there');
      return application;
    },
    account: ({ accountId }) => (accountId === null ? null : { id: accountId }),
    standing: (place, _, { now }) => {
      const standing = standingOf(place, now());
      return standing === 'JOINED' && place.signedAt !== null ? 'SIGNED' : standing;
    },
  },
  CoApplicationInvitation: {
    service: ({ application }) => asService(application.leikaKey),
    localService: ({ application }) => asLocalService(application.leikaKey),
    authority: ({ application }) => ({ id: application.authorityId }),
    mayEdit: ({ place }) => place.mayEdit,
    expiresAt: ({ place }) => place.expiresAt,
  },
};
