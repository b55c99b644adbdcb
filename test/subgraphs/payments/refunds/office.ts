/** The people of an authority who give back, and what they do. */

import { event } from '#platform/events/contracts.ts';
import type { RefundDue } from '#platform/events/contracts/applications.ts';
import { publish } from '#platform/events.ts';
import type { OpenDatabase } from '#platform/database.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { newId } from '#platform/values/id.ts';
import { citizen, NOW } from '#test/support/viewers.ts';
import { AUTHORITY, decideAt, start, type Desk } from '../desk.ts';

const of = (subject: string, scope: string): Viewer => citizen({ subject, scopes: [scope], authorities: [AUTHORITY] });

export const worker = of('test-worker', 'payment:refund');
export const lead = of('test-lead', 'payment:refund');
export const clerk = of('test-clerk', 'payment:payout');

/** Pays for a new application, five euro unless it costs something else. Answers both ids, and the page at the provider. */
export async function pay(desk: Desk, overrides: Parameters<Desk['submit']>[0] = {}) {
  const applicationId = await desk.submit(overrides);
  const { payment } = await start(desk, { applicationId });
  await decideAt(payment?.redirectUrl, 'pay');
  await desk.sweep();
  return { applicationId, paymentId: payment?.id ?? '', pageUrl: payment?.redirectUrl ?? '' };
}

export interface RefundAnswer {
  readonly refund: {
    readonly id: string;
    readonly state: string;
    readonly amount: { readonly minor: string };
    readonly reason: string;
    readonly route: string | null;
    readonly providerFailure: string | null;
    readonly payment: { readonly status: string; readonly refunded: { readonly minor: string } };
  } | null;
  readonly problems: readonly { readonly code: string }[];
}

const FIELDS =
  'refund { id state amount { minor } reason route providerFailure proposedBy answeredBy payment { status refunded { minor } } } problems { code }';

async function change(desk: Desk, name: string, type: string, input: object, viewer: Viewer | null): Promise<RefundAnswer> {
  const { data, codes } = await desk.ask<Record<string, RefundAnswer> | null>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${FIELDS} } }`,
    { input },
    viewer,
  );
  const answer = data?.[name];
  return answer ?? { refund: null, problems: codes.map((code) => ({ code: String(code) })) };
}

/** An error counts as a problem with its code. */
export function propose(
  desk: Desk,
  input: { readonly paymentId: string; readonly amount?: string; readonly reason?: string; readonly idempotencyKey?: string },
  viewer: Viewer | null = worker,
): Promise<RefundAnswer> {
  const complete = { idempotencyKey: newId<'Key'>(), reason: 'Irrtum', ...input };
  return change(desk, 'refundPayment', 'RefundPaymentInput', complete, viewer);
}

export const approve = (desk: Desk, id: string, viewer: Viewer | null = lead): Promise<RefundAnswer> =>
  change(desk, 'approveRefund', 'ApproveRefundInput', { id }, viewer);

export const decline = (desk: Desk, id: string, reason = 'Nein.', viewer: Viewer | null = lead): Promise<RefundAnswer> =>
  change(desk, 'declineRefund', 'DeclineRefundInput', { id, reason }, viewer);

export const confirm = (desk: Desk, id: string, viewer: Viewer | null = clerk): Promise<RefundAnswer> =>
  change(desk, 'confirmRefundPayout', 'ConfirmRefundPayoutInput', { id }, viewer);

/** What came of something: the state it has led to, or the codes of what stood in the way. */
export const outcomeOf = ({ refund, problems }: RefundAnswer): string =>
  problems.length > 0 ? problems.map(({ code }) => code).join() : (refund?.state ?? '');

/** A refund that somebody has proposed. Fails the test where it was not. */
export async function proposed(desk: Desk, input: Parameters<typeof propose>[1]): Promise<string> {
  const { refund, problems } = await propose(desk, input);
  if (refund === null) throw new Error(`refundPayment answered ${problems.map(({ code }) => code).join()}`);
  return refund.id;
}

/** Tells that what was paid for an application is to be given back, as applications would. */
export async function owe({ db }: OpenDatabase, applicationId: string, reason: RefundDue['reason']): Promise<void> {
  const about = { applicationId: applicationId as RefundDue['applicationId'], account: null, organisation: null };
  await db.transaction((tx) =>
    publish(tx, NOW, [event('applications.application.refund-due', applicationId, { ...about, reason })]),
  );
}
