/** Fields of applications, cases and forms, and what others' types gain here. */

import type { PaymentPolicy } from '#platform/catalogue/types.ts';
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
import { bookingMutations, bookingQueries, bookingTypes, localOfferEvents } from './bookings/resolvers.ts';
import { leikaOf } from '#platform/values/service-key.ts';
import type { Context } from './context.ts';
import { parseAmount, sum } from '#platform/values/money.ts';
import { erasureSteps } from './erasure.ts';
import type { Resolvers } from './generated/types.ts';
import { proposalsFor } from './prefill/proposals.ts';
import { prefilling } from './prefill/resolvers.ts';
import { deemedApprovalMutations, deemedApprovalOf, deemedApprovalTypes } from './deemed-approval/resolvers.ts';
import { issuedOf, issuedTypes } from './issuing/resolvers.ts';
import { unitMutations, unitQueries } from './units/resolvers.ts';
import { formVersionKey } from './form-version-key.ts';
import { offerKey } from './reuse/loaders.ts';
import { adopting } from './reuse/resolvers/adopt.ts';
import { publishForm } from './reuse/resolvers/publish.ts';
import { queries as reuseQueries } from './reuse/resolvers/queries.ts';
import { types as reuseTypes } from './reuse/resolvers/types.ts';
import { canRead, isHeld, isParticipant, representedIn, requireOwnAccount, requireReadable } from './rules/access.ts';
import { onlineServiceOf } from './rules/drafts.ts';
import { localiseForm, type LocalisedForm } from './rules/forms.ts';
import { mayTransfer } from './rules/transfers.ts';
import { coApplicantMutations } from './co-applicants/mutations.ts';
import { coApplicantQueries, coApplicantsOf, coApplicantTypes, coApplicationsOf } from './co-applicants/resolvers.ts';
import { participantsOf } from './co-applicants/telling.ts';
import { attachmentsOf, attachmentTypes } from './attachments/resolvers.ts';
import { forwarding, forwardingQueries, forwardingTypes } from './forwarding/resolvers.ts';
import { sealOf, sealTypes } from './sealing/resolvers.ts';
import { applicant } from './resolvers/applicant.ts';
import { caseDesk } from './resolvers/case-desk.ts';
import { applicationPrice, checkOf, takenOverOf } from './resolvers/form.ts';
import { ownApplications } from './resolvers/lists.ts';
import { asLocalService, asService } from './resolvers/service.ts';
import { transfers } from './resolvers/transfers.ts';
import { watching } from './resolvers/watching.ts';
import { findOfferOf, findOpenOffer, readOffersTo } from './store/transfers.ts';

/** The form to apply with now: the one its authority has adopted, else that of its service; null where the offer is unknown or cannot be applied for online. */
async function formOfOffer(context: Context, offerId: string, wanted: string | null | undefined): Promise<LocalisedForm | null> {
  const id = readId<'Offer'>(offerId);
  const offer = id === null ? null : await context.loaders.offers.load(id);
  if (offer === null || onlineServiceOf(offer) === null) return null;
  const form = await context.loaders.offerForms.load(offerKey(offer));
  const language = typeof wanted === 'string' ? readLanguage(wanted) : context.language;
  return form === null ? null : localiseForm(form, language);
}

async function policyOfOffer({ loaders }: Context, id: string): Promise<PaymentPolicy> {
  const known = readId<'Offer'>(id);
  const offer = known === null ? null : await loaders.offers.load(known);
  const online = offer === null ? null : onlineServiceOf(offer);
  if (offer === null || online === null) return 'INACTIVE';
  return (await loaders.offerForms.load(offerKey(offer)))?.paymentPolicy ?? online.paymentPolicy;
}

export const resolvers: Resolvers = {
  Query: {
    application: async (_, { id: given }, { viewer, loaders }) => {
      const id = parseId<'Application'>(given, 'id');
      const participants = participantsOf(await loaders.coApplicants.load(id));
      return requireReadable(viewer, await loaders.applications.load(id), participants);
    },
    form: async (_, { offerId, language }, context) => {
      const offer = await context.loaders.offers.load(parseId<'Offer'>(offerId, 'offerId'));
      if (offer === null) throw new PublicError('NOT_FOUND', 'There is no such offer');
      return formOfOffer(context, offer.id, language);
    },
    transferOffer: async (_, { code }, { db, now }) => {
      const open = await findOpenOffer(db, { code }, now());
      return open !== null && mayTransfer(open.application).ok ? open : null;
    },
    ...coApplicantQueries,
    ...bookingQueries,
    cases: (_, { authorityId, ...wanted }, context) => casesOf(context, authorityId, wanted),
    ...forwardingQueries,
    caseRules: (_, { authorityId }, context) => rulesOf(context, authorityId),
    ...unitQueries,
    ...reuseQueries,
  },

  Mutation: {
    ...applicant,
    ...prefilling,
    ...transfers,
    ...coApplicantMutations,
    ...caseDesk,
    ...deciding,
    ...forwarding,
    ...configuring,
    ...adopting,
    publishForm,
    ...bookingMutations,
    ...deemedApprovalMutations,
    ...unitMutations,
    erasePersonalData: (_, { input }, context) => eraseFor(context, 'applications', erasureSteps, input),
  },

  Subscription: { ...watching, ...watchingQueue },

  ...reuseTypes,

  Application: {
    __resolveReference: async ({ id }, { viewer, loaders }) => {
      const known = readId<'Application'>(id);
      const application = known === null ? null : await loaders.applications.load(known);
      if (application === null) return null;
      const participants = participantsOf(await loaders.coApplicants.load(application.id));
      return canRead(viewer, application, participants) ? application : null;
    },
    offer: ({ offerId, leikaKey }) => (leikaOf(leikaKey) === null ? null : { id: offerId }),
    service: ({ leikaKey }) => asService(leikaKey),
    localService: ({ leikaKey }) => asLocalService(leikaKey),
    authority: ({ authorityId }) => ({ id: authorityId }),
    booking: ({ id }, _, { loaders }) => loaders.bookings.load(id),
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
    check: (application, _, context) => checkOf(context, application),
    price: (application, _, context) => applicationPrice(context, application),
    takenOver: (application, _, context) => takenOverOf(context, application),
    timeline: ({ id }, _, { loaders }) => loaders.timelines.load(id),
    ...coApplicantsOf,
    ...sealOf,
    ...attachmentsOf,
    issuedDocuments: issuedOf,
    deemedApproval: deemedApprovalOf,
    decision: async (application, _, { viewer, loaders }) => {
      const { outcome, decisionText, decisionTrustLevel } = application;
      if (outcome === null || decisionText === null) return null;
      // Of the case worker it was demanded when she signed in at her authority.
      const participants = participantsOf(await loaders.coApplicants.load(application.id));
      if (isHeld(viewer, application) || isParticipant(viewer, participants))
        requireTrustLevel(viewer, decisionTrustLevel ?? 'BASIC');
      return { outcome, text: decisionText };
    },
  },

  TimelineEntry: {
    documents: ({ documents }) => documents ?? [],
    onBehalfOf: (entry) => representedIn(entry),
  },

  ...coApplicantTypes,
  ...sealTypes,
  ...attachmentTypes,
  ...forwardingTypes,

  TransferOffer: {
    id: ({ transfer }) => transfer.id,
    service: ({ application }) => asService(application.leikaKey),
    localService: ({ application }) => asLocalService(application.leikaKey),
    authority: ({ application }) => ({ id: application.authorityId }),
    status: ({ application }) => application.status,
    organisationId: ({ transfer }) => transfer.toOrganisation,
    offeredAt: ({ transfer }) => transfer.offeredAt,
    expiresAt: ({ transfer }) => transfer.expiresAt,
  },

  ...caseTypes,

  ...bookingTypes,
  ...issuedTypes,
  ...deemedApprovalTypes,

  Account: {
    // With it comes what the gateway has from the accounts, where a field requires that.
    __resolveReference: (account, { viewer }) =>
      viewer !== null && readId(account.id) === viewer.account ? { ...account, id: viewer.account } : null,
    applications: ({ id }, wanted, context) => ownApplications(context, id, wanted),
    ...coApplicationsOf,
    prefill: (account, { applicationId }, context) => proposalsFor(account, applicationId, context),
    transferOffers: ({ id }, _, { viewer, db, now }) => readOffersTo(db, holderOf(requireOwnAccount(viewer, id)), now()),
  },

  ApplicationPriceItem: {
    amount: ({ net, tax }) => sum([parseAmount(net), parseAmount(tax)]),
  },

  Authority: {
    cases: ({ id }, wanted, context) => casesOf(context, id, wanted),
  },

  ServiceOffer: {
    form: ({ id }, { language }, context) => formOfOffer(context, id, language),
    paymentPolicy: ({ id }, _, context) => policyOfOffer(context, id),
  },

  LocalOffer: {
    __resolveReference: ({ id }) => ({ id }),
    form: ({ id }, { language }, context) => formOfOffer(context, id, language),
    paymentPolicy: ({ id }, _, context) => policyOfOffer(context, id),
    events: localOfferEvents,
  },
};
