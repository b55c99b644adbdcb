/** Refunds in the graph: arguments in, one call, answer out. */

import { connection, pageById, readPage } from '#platform/connection.ts';
import { PublicError } from '#platform/errors.ts';
import { requireViewer } from '#platform/identity/viewer.ts';
import { parseId } from '#platform/values/id.ts';
import { euro, readAmount } from '#platform/values/money.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/types.ts';
import { parseKey } from '../idempotency-key.ts';
import { isAtAuthority } from '../rules/access.ts';
import type { RefundAnswer } from './answering.ts';
import { requireDue, requireRefunds } from './access.ts';
import { causeOf } from './causes.ts';
import { refundProblem } from './problems.ts';
import { leftOf } from './rules/refunds.ts';
import { countDue, countRefunds, readDue, readRefunds } from './store.ts';

/** In cents; null where none is given. Throws INVALID for what is no amount. */
function parseWish(amount: string | null | undefined): bigint | null {
  if (amount === null || amount === undefined) return null;
  const money = readAmount(amount);
  if (money !== null) return money.minor;
  throw new PublicError('INVALID', 'amount must have at most two decimals', { facts: { argument: 'amount' } });
}

const payloadOf = ({ refund, problem }: RefundAnswer, { language }: Context) => ({
  refund,
  problems: problem === null ? [] : [refundProblem(problem, language)],
});

type RefundResolvers = Required<Pick<Resolvers, 'Refund' | 'DueRefund'>> & Pick<Resolvers, 'Query' | 'Mutation'>;

export const refundResolvers = {
  Query: {
    refunds: async (_, { authorityId: given, states = null, ...wanted }, { viewer, db }) => {
      const authorityId = requireRefunds(viewer, given);
      return pageById(wanted, db, { authorityId, states }, readRefunds, countRefunds);
    },
    refundsDue: async (_, { authorityId, ...pageArguments }, { viewer, db, catchUp }) => {
      const authority = requireDue(viewer, authorityId);
      const page = readPage(pageArguments);
      await catchUp(); // What was withdrawn a moment ago is to be given back as well.
      const [found, total] = await Promise.all([readDue(db, authority, page), countDue(db, authority)]);
      return connection(found, page, total, ({ payment }) => payment.id);
    },
  },
  Mutation: {
    refundPayment: async (_, { input }, context) => {
      const paymentId = parseId<'Payment'>(input.paymentId, 'paymentId');
      const idempotencyKey = parseKey(input.idempotencyKey);
      const proposal = { paymentId, amount: parseWish(input.amount), reason: input.reason ?? null, idempotencyKey };
      return payloadOf(await context.refunding.propose(requireViewer(context.viewer), proposal), context);
    },
    approveRefund: async (_, { input }, context) => {
      const id = parseId<'Refund'>(input.id, 'id');
      return payloadOf(await context.refunding.approve(requireViewer(context.viewer), id), context);
    },
    declineRefund: async (_, { input }, context) => {
      const id = parseId<'Refund'>(input.id, 'id');
      return payloadOf(await context.refunding.decline(requireViewer(context.viewer), id, input.reason), context);
    },
    confirmRefundPayout: async (_, { input }, context) => {
      const id = parseId<'Refund'>(input.id, 'id');
      return payloadOf(await context.refunding.confirm(requireViewer(context.viewer), id), context);
    },
  },
  Refund: {
    payment: async ({ paymentId }, _, { loaders }) => {
      const payment = await loaders.payment.load(paymentId);
      if (payment === null) throw new Error('a refund has a payment');
      return payment;
    },
    amount: ({ amount }) => euro(amount),
    proposedBy: ({ authorityId, proposedBy }, _, { viewer }) => (isAtAuthority(viewer, authorityId) ? proposedBy : null),
    answeredBy: ({ authorityId, answeredBy }, _, { viewer }) => (isAtAuthority(viewer, authorityId) ? answeredBy : null),
  },
  DueRefund: {
    cause: ({ payment, cause }) => {
      const known = causeOf(payment, cause);
      if (known === null) throw new Error('nothing says why this is to be given back');
      return known;
    },
    amount: ({ payment }) => euro(leftOf(payment, 0n)),
  },
} satisfies RefundResolvers;
