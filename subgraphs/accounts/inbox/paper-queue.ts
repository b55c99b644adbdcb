/** The queue of what an authority has to send on paper. */

import { pageById, type Connection, type PageArguments } from '#platform/connection.ts';
import { PublicError } from '#platform/errors.ts';
import { requireScope } from '#platform/identity/viewer.ts';
import type { Problem } from '#platform/language.ts';
import { dayOf, type Day } from '#platform/values/day.ts';
import { parseId, readId } from '#platform/values/id.ts';
import type { Context } from '../context.ts';
import { faultOfPosting, problem } from '../rules/correspondence.ts';
import { deemedAfter } from '../rules/notification.ts';
import { addressOf } from '../rules/paper.ts';
import { findAccounts } from '../store/accounts.ts';
import { tellNotified } from './notified.ts';
import { confirmPaper, countPaper, lockPaper, readPaper } from './store/paper.ts';
import { prove } from './store/provisions.ts';
import type { PaperDeliveryRow } from './tables.ts';

interface Wanted extends PageArguments {
  readonly authorityId: string;
  readonly openOnly?: boolean | null | undefined;
}

/** The queue of an authority, the oldest first. Throws FORBIDDEN unless the viewer works there. */
export async function paperQueue({ viewer, db }: Context, wanted: Wanted): Promise<Connection<PaperDeliveryRow>> {
  const worker = requireScope(viewer, 'case:read');
  const authority = readId<'Authority'>(wanted.authorityId);
  if (authority === null || !worker.authorities.includes(authority)) {
    throw new PublicError('FORBIDDEN', 'These are letters of an authority you do not work for');
  }
  const filter = { authority, openOnly: wanted.openOnly ?? true };
  return pageById(wanted, db, filter, readPaper, countPaper);
}

interface Confirmed {
  readonly delivery: PaperDeliveryRow;
  readonly problems: readonly Problem[];
}

/** Keeps that a decision was posted; the same day again changes nothing. Throws FORBIDDEN or NOT_FOUND. */
export async function confirmPosting(
  { viewer, db, now, language }: Context,
  input: { readonly id: string; readonly postedOn: Day },
): Promise<Confirmed> {
  const worker = requireScope(viewer, 'case:write');
  const id = parseId<'PaperDelivery'>(input.id, 'id');
  const at = now();
  return db.transaction(async (tx) => {
    const delivery = await lockPaper(tx, id);
    if (delivery === null || !worker.authorities.includes(delivery.authorityId)) {
      throw new PublicError('NOT_FOUND', 'There is no such delivery');
    }
    if (delivery.accountId === worker.account) throw new PublicError('FORBIDDEN', 'Nobody may handle an application of her own');
    const { postedOn } = input;
    if (delivery.postedOn === postedOn) return { delivery, problems: [] };
    const late = delivery.postedOn === null ? null : ('ALREADY_CONFIRMED' as const);
    const fault = late ?? faultOfPosting(postedOn, dayOf(delivery.orderedAt), dayOf(at));
    if (fault !== null) return { delivery, problems: [problem(fault, 'postedOn', language)] };
    const [account] = delivery.accountId === null ? [] : await findAccounts(tx, [delivery.accountId]);
    // Of an account that is deleted it was kept before.
    const sentTo = account === undefined ? delivery.sentTo : addressOf(account);
    const confirmed = await confirmPaper(tx, id, { postedOn, confirmedAt: at, confirmedBy: worker.subject, sentTo });
    await prove(tx, [delivery.messageId], 'POSTED', at);
    const { applicationId, law } = delivery;
    await tellNotified(tx, [{ applicationId, notifiedOn: deemedAfter(postedOn, law, 'POST') }], at);
    return { delivery: confirmed, problems: [] };
  });
}
