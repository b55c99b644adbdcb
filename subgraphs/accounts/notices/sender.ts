/**
 * Sends what is due, one after the other. A notice is taken up, sent, and ended: whoever is killed before it is ended sends it once
 * more, under the same Message-ID. What no server takes is tried again for days, and then given up, which is proved, too.
 */

import type { Background } from '#platform/background.ts';
import type { Database } from '#platform/database.ts';
import type { Logger } from '#platform/log.ts';
import { createPeriodic } from '#platform/periodic.ts';
import type { Id } from '#platform/values/id.ts';
import { prove } from '../inbox/store/provisions.ts';
import { GIVE_UP_MS, LEASE_MS, retryAt, wordsOf } from '../rules/notices.ts';
import { MailNotTaken, type Mailer } from './smtp.ts';
import { claimNotice, findAddress, findOverdue, postpone, settle } from './store.ts';
import type { NoticeRow } from './tables.ts';

const EVERY_MS = 5_000;
const AT_ONCE = 100;

export interface SenderDeps {
  readonly db: Database;
  /** Null: there is no mail server. */
  readonly mailer: Mailer | null;
  /** Where browsers reach us, without a slash at the end. */
  readonly publicUrl: string;
  readonly codeOf: (id: Id<'EmailConfirmation'>) => string;
  readonly now: () => Date;
  readonly log: Logger;
}

/** The sender. Its `drain` sends all that is due by now. */
export function createNoticeSender({ db, mailer, publicUrl, codeOf, now, log }: SenderDeps): Background {
  const { hostname } = new URL(publicUrl);

  async function end(id: Id<'Notice'>, how: { readonly sentAt: Date } | { readonly failure: string }): Promise<void> {
    await db.transaction(async (tx) => {
      const messages = await settle(tx, id, how);
      await prove(tx, messages, 'sentAt' in how ? 'NOTIFIED' : 'NOT_NOTIFIED', now());
    });
  }

  async function send(mail: Mailer, { id, accountId, kind, email, language, confirmationId }: NoticeRow): Promise<void> {
    const address = email === null ? await findAddress(db, accountId) : null;
    const to = email ?? address?.email;
    // Another attempt is due when there is an address.
    if (to === undefined) throw new MailNotTaken('NO_ADDRESS', 'temporary');
    const code = confirmationId === null ? null : codeOf(confirmationId);
    const words = wordsOf(kind, address?.language ?? language, { inboxUrl: `${publicUrl}/`, code });
    await mail({ ...words, to, messageId: `<${id}@${hostname}>` });
  }

  async function postponeOrEnd(notice: NoticeRow, fault: MailNotTaken): Promise<void> {
    const { id, attempts, createdAt } = notice;
    const waits = fault.failure === 'NO_ADDRESS' ? new Date(createdAt.getTime() + GIVE_UP_MS) : null;
    const next = fault.permanent ? null : (waits ?? retryAt(attempts, createdAt, now()));
    if (next === null || next <= now()) await end(id, { failure: fault.failure });
    else await postpone(db, id, next, fault.failure);
    if (fault.away) log.warn({ notice: id, failure: fault.failure, attempts }, 'the mail server does not take mail now');
    else log.info({ notice: id, failure: fault.failure, attempts }, 'a notice was not taken');
  }

  /** Answers how many were given up. */
  async function giveUp(): Promise<number> {
    const overdue = await findOverdue(db, new Date(now().getTime() - GIVE_UP_MS), AT_ONCE);
    for (const { id, failure } of overdue)
      await end(id, { failure: failure ?? (mailer === null ? 'NO_MAIL_SERVER' : 'EXPIRED') });
    return overdue.length;
  }

  async function round(isOver: () => boolean): Promise<number> {
    let done = await giveUp();
    while (mailer !== null && !isOver()) {
      const notice = await claimNotice(db, now(), new Date(now().getTime() + LEASE_MS));
      if (notice === null) break;
      try {
        await send(mailer, notice);
        await end(notice.id, { sentAt: now() });
      } catch (error) {
        if (!(error instanceof MailNotTaken)) throw error;
        await postponeOrEnd(notice, error);
        if (error.away) break;
      }
      done += 1;
    }
    return done;
  }

  return createPeriodic({ name: 'accounts.notices', everyMs: EVERY_MS, round, drain: () => round(() => false), log });
}
