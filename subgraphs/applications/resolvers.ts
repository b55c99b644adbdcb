/** Fields of applications, cases and forms, and what others' types gain here. */

import { PublicError } from '#platform/errors.ts';
import { holderOf } from '#platform/identity/representation.ts';
import { requireTrustLevel } from '#platform/identity/viewer.ts';
import { readLanguage } from '#platform/language.ts';
import { eraseFor } from '#platform/privacy/erasure.ts';
import { parseId, readId } from '#platform/values/id.ts';
import { configuring, rulesOf } from './case-desk/configuring.ts';
import { deciding } from './case-desk/deciding.ts';
import { casesOf } from './case-desk/queue.ts';
import { caseTypes } from './case-desk/types.ts';
import { watchingQueue } from './case-desk/watching.ts';
import type { Context } from './context.ts';
import { erasureSteps } from './erasure.ts';
import type { Resolvers } from './generated/types.ts';
import { formVersionKey } from './loaders.ts';
import { canRead, isHeld, representedIn, requireOwnAccount, requireReadable } from './rules/access.ts';
import { onlineServiceOf } from './rules/drafts.ts';
import { localiseForm, type LocalisedForm } from './rules/forms.ts';
import { mayTransfer } from './rules/transfers.ts';
import { applicant } from './resolvers/applicant.ts';
import { caseDesk } from './resolvers/case-desk.ts';
import { ownApplications } from './resolvers/lists.ts';
import { transfers } from './resolvers/transfers.ts';
import { watching } from './resolvers/watching.ts';
import { findOfferOf, findOpenOffer, readOffersTo } from './store/transfers.ts';

/** The current form of an offer; null where the offer is unknown or cannot be applied for online. */
async function formOfOffer(context: Context, offerId: string, wanted: string | null | undefined): Promise<LocalisedForm | null> {
  const id = readId<'Offer'>(offerId);
  const offer = id === null ? null : await context.loaders.offers.load(id);
  if (offer === null || onlineServiceOf(offer) === null) return null;
  const form = await context.loaders.currentForms.load(offer.leikaKey);
  const language = typeof wanted === 'string' ? readLanguage(wanted) : context.language;
  return form === null ? null : localiseForm(form, language);
}

export const resolvers: Resolvers = {
  Query: {
    application: async (_, { id }, { viewer, loaders }) =>
      requireReadable(viewer, await loaders.applications.load(parseId<'Application'>(id, 'id'))),
    form: async (_, { offerId, language }, context) => {
      const offer = await context.loaders.offers.load(parseId<'Offer'>(offerId, 'offerId'));
      if (offer === null) throw new PublicError('NOT_FOUND', 'There is no such offer');
      return formOfOffer(context, offer.id, language);
    },
    transferOffer: async (_, { code }, { db, now }) => {
      const open = await findOpenOffer(db, { code }, now());
      return open !== null && mayTransfer(open.application).ok ? open : null;
    },
    cases: (_, { authorityId, ...wanted }, context) => casesOf(context, authorityId, wanted),
    caseRules: (_, { authorityId }, context) => rulesOf(context, authorityId),
  },

  Mutation: {
    ...applicant,
    ...transfers,
    ...caseDesk,
    ...deciding,
    ...configuring,
    erasePersonalData: (_, { input }, context) => eraseFor(context, 'applications', erasureSteps, input),
  },

  Subscription: { ...watching, ...watchingQueue },

  Application: {
    __resolveReference: async ({ id }, { viewer, loaders }) => {
      const known = readId<'Application'>(id);
      const application = known === null ? null : await loaders.applications.load(known);
      return application !== null && canRead(viewer, application) ? application : null;
    },
    offer: ({ offerId }) => ({ id: offerId }),
    service: ({ leikaKey }) => ({ leikaKey }),
    authority: ({ authorityId }) => ({ id: authorityId }),
    applicant: ({ accountId }) => (accountId === null ? null : { id: accountId }),
    onBehalfOf: ({ organisationId }) => organisationId,
    organisation: (application) => representedIn(application),
    transferOffer: async (application, _, { viewer, db, now }) => {
      if (!isHeld(viewer, application)) return null;
      const transfer = await findOfferOf(db, application.id, now());
      return transfer === null ? null : { transfer, application };
    },
    form: async ({ formId, formVersion }, _, { loaders, language }) => {
      const form = await loaders.forms.load(formVersionKey(formId, formVersion));
      if (form === null) throw new Error('the form of an application is not there');
      return localiseForm(form, language);
    },
    timeline: ({ id }, _, { loaders }) => loaders.timelines.load(id),
    decision: (application, _, { viewer }) => {
      const { outcome, decisionText, decisionTrustLevel } = application;
      if (outcome === null || decisionText === null) return null;
      // Of the case worker it was demanded when she signed in at her authority.
      if (isHeld(viewer, application)) requireTrustLevel(viewer, decisionTrustLevel ?? 'BASIC');
      return { outcome, text: decisionText };
    },
  },

  TimelineEntry: {
    documents: ({ documents }) => documents ?? [],
    onBehalfOf: (entry) => representedIn(entry),
  },

  TransferOffer: {
    id: ({ transfer }) => transfer.id,
    service: ({ application }) => ({ leikaKey: application.leikaKey }),
    authority: ({ application }) => ({ id: application.authorityId }),
    status: ({ application }) => application.status,
    organisationId: ({ transfer }) => transfer.toOrganisation,
    offeredAt: ({ transfer }) => transfer.offeredAt,
    expiresAt: ({ transfer }) => transfer.expiresAt,
  },

  ...caseTypes,

  Account: {
    __resolveReference: ({ id }, { viewer }) =>
      viewer !== null && readId(id) === viewer.account ? { id: viewer.account } : null,
    applications: ({ id }, wanted, context) => ownApplications(context, id, wanted),
    transferOffers: ({ id }, _, { viewer, db, now }) => readOffersTo(db, holderOf(requireOwnAccount(viewer, id)), now()),
  },

  Authority: {
    cases: ({ id }, wanted, context) => casesOf(context, id, wanted),
  },

  ServiceOffer: {
    form: ({ id }, { language }, context) => formOfOffer(context, id, language),
    paymentPolicy: async ({ id }, _, { loaders }) => {
      const known = readId<'Offer'>(id);
      const offer = known === null ? null : await loaders.offers.load(known);
      return (offer === null ? null : onlineServiceOf(offer))?.paymentPolicy ?? 'INACTIVE';
    },
  },
};
