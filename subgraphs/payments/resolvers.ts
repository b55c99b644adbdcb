/** Fields and mutations of the payments: arguments in, one call, answer out. */

import { pageById } from '#platform/connection.ts';
import { PublicError } from '#platform/errors.ts';
import { holderOf } from '#platform/identity/representation.ts';
import { requireViewer } from '#platform/identity/viewer.ts';
import { eraseFor } from '#platform/privacy/erasure.ts';
import { parseId, readId } from '#platform/values/id.ts';
import { euro } from '#platform/values/money.ts';
import type { Context } from './context.ts';
import { erasureSteps } from './erasure.ts';
import type { Resolvers } from './generated/types.ts';
import { parseKey } from './idempotency-key.ts';
import { ledgerResolvers } from './ledger/resolvers.ts';
import { problem } from './problems.ts';
import { refundResolvers } from './refunds/resolvers.ts';
import { canSee, isAtAuthority, isOwn } from './rules/access.ts';
import { amountDueOf, readItems } from './rules/amounts.ts';
import { numberOnReceipt } from './rules/reference.ts';
import { isReturnUrlAllowed } from './rules/start.ts';
import { wasPaid } from './rules/status.ts';
import { countPayments, readPayments } from './store/payments.ts';
import type { PaymentRow } from './tables.ts';

/** The application's latest payment, for those who may see it. */
async function visiblePayment(applicationId: string, { loaders, viewer }: Context): Promise<PaymentRow | null> {
  const id = readId<'Application'>(applicationId);
  const payment = id === null ? null : await loaders.latestPayment.load(id);
  return payment !== null && canSee(viewer, payment) ? payment : null;
}

export const resolvers: Resolvers = {
  ...ledgerResolvers,
  ...refundResolvers,
  Query: { ...ledgerResolvers.Query, ...refundResolvers.Query },
  Mutation: {
    ...refundResolvers.Mutation,
    erasePersonalData: async (_, { input }, context) => {
      await context.catchUp();
      return eraseFor(context, 'payments', erasureSteps, input);
    },
    startPayment: async (_, { input }, { viewer, language, checkout, returnOrigins }) => {
      const signedIn = requireViewer(viewer);
      const applicationId = parseId<'Application'>(input.applicationId, 'applicationId');
      const idempotencyKey = parseKey(input.idempotencyKey);
      if (!isReturnUrlAllowed(input.returnUrl, returnOrigins))
        return { payment: null, problems: [problem('RETURN_URL_NOT_ALLOWED', language)] };
      const answer = await checkout.start(signedIn, { applicationId, returnUrl: input.returnUrl, idempotencyKey });
      return { payment: answer.payment, problems: answer.problem === null ? [] : [problem(answer.problem, language)] };
    },
    cancelPayment: async (_, { input }, { viewer, language, checkout }) => {
      const answer = await checkout.cancel(requireViewer(viewer), parseId<'Payment'>(input.id, 'id'));
      return { payment: answer.payment, problems: answer.problem === null ? [] : [problem(answer.problem, language)] };
    },
  },
  Payment: {
    __resolveReference: async ({ id }, { loaders, viewer }) => {
      const known = readId<'Payment'>(id);
      const payment = known === null ? null : await loaders.payment.load(known);
      return payment !== null && canSee(viewer, payment) ? payment : null;
    },
    applicant: ({ account }) => (account === null ? null : { id: account }),
    application: ({ applicationId }) => ({ id: applicationId }),
    onBehalfOf: ({ organisationId }) => organisationId,
    gross: ({ gross }) => euro(gross),
    items: ({ items }) => readItems(items),
    redirectUrl: ({ status, redirectUrl }) => (status === 'INITIAL' ? redirectUrl : null),
    paidAt: ({ receiptNumber, decidedAt }) => (receiptNumber === null ? null : decidedAt),
    refunded: ({ refunded }) => euro(refunded),
    refunds: async ({ id, authorityId }, _, { viewer, loaders }) => {
      const all = await loaders.refunds.load(id);
      // What is not agreed on yet is the authority's own business.
      return isAtAuthority(viewer, authorityId) ? all : all.filter(({ state }) => state !== 'PROPOSED' && state !== 'DECLINED');
    },
    receipt: (payment, _, { receiptUrl }) => {
      const number = numberOnReceipt(payment);
      return number === null ? null : { number, url: receiptUrl(payment.id) };
    },
  },
  Account: {
    payments: async ({ id }, wanted, { viewer, db }) => {
      if (viewer === null || !isOwn(viewer, id)) throw new PublicError('FORBIDDEN', 'These are payments of another account');
      const holder = holderOf(viewer);
      return pageById(wanted, db, holder, readPayments, countPayments);
    },
  },
  Application: {
    amountDue: async ({ id }, _, { loaders, viewer }) => {
      const known = readId<'Application'>(id);
      const payable = known === null ? null : await loaders.payable.load(known);
      if (payable === null || !canSee(viewer, payable)) return null;
      const payment = await loaders.latestPayment.load(payable.applicationId);
      return payment !== null && wasPaid(payment) ? null : amountDueOf(payable);
    },
    payment: ({ id }, _, context) => visiblePayment(id, context),
  },
};
