/** Notices by e-mail that something is in the inbox: when they are sent, tried again and given up, and what they say. */

import type { Language } from '#platform/language.ts';
import { dayOf, startOfDay } from '#platform/values/day.ts';

export type NoticeKind = 'MESSAGES' | 'CONFIRM_ADDRESS' | 'ADDRESS_CHANGED';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
/** How long further messages are waited for, that one notice may tell of all. */
const DIGEST_MS = MINUTE_MS;
/** The least time between two notices to an account. */
const APART_MS = 15 * MINUTE_MS;
/** What is to be sent on a day is begun so long before its end. */
const SPARE_MS = 10 * MINUTE_MS;
/** A server that greylists takes a message after some minutes; one that is down all day is asked often enough to tell on the same day. */
const PAUSES_MS = [1, 2, 5, 10, 15].map((minutes) => minutes * MINUTE_MS);
const LONGEST_PAUSE_MS = 15 * MINUTE_MS;
/** How long a notice is tried. */
export const GIVE_UP_MS = 3 * 24 * 60 * MINUTE_MS;
/** How long one attempt may take before another process takes over. */
export const LEASE_MS = 2 * MINUTE_MS;

/** The end of the civil day in Germany. */
const endOfDay = (now: Date): Date => startOfDay(dayOf(now), 1);

/** When the notice of a message that came now is due: a minute later with what comes until then, and still on this day (§ 9 Abs. 1 Satz 6 OZG). */
export function dueAfter(now: Date, lastSentAt: Date | null): Date {
  const apart = lastSentAt === null ? 0 : lastSentAt.getTime() + APART_MS;
  const due = Math.max(now.getTime() + DIGEST_MS, apart);
  return new Date(Math.max(now.getTime(), Math.min(due, endOfDay(now).getTime() - SPARE_MS)));
}

/** When a notice is tried again after so many attempts; null: never again. */
export function retryAt(attempts: number, createdAt: Date, now: Date): Date | null {
  const pause = PAUSES_MS[attempts - 1] ?? LONGEST_PAUSE_MS;
  const next = now.getTime() + pause;
  return next > createdAt.getTime() + GIVE_UP_MS ? null : new Date(next);
}

interface Words {
  readonly subject: string;
  readonly text: string;
}

/** `code`: what confirms an address. */
interface Parts {
  readonly inboxUrl: string;
  readonly code: string | null;
}

/** What a notice says: nothing of what the messages are about, of whom they come from, nor of whom they are for. */
const WORDS: Readonly<Record<NoticeKind, Readonly<Record<Language, (parts: Parts) => Words>>>> = {
  MESSAGES: {
    de: ({ inboxUrl }) => ({
      subject: 'Neues in Ihrem Postfach',
      text: `Guten Tag,\n\nin Ihrem Postfach liegt etwas Neues für Sie bereit. Bitte melden Sie sich an, um es abzurufen:\n${inboxUrl}\n\nAus Gründen des Datenschutzes steht hier nicht, worum es geht. Auf diese E-Mail können Sie nicht antworten.\n`,
    }),
    en: ({ inboxUrl }) => ({
      subject: 'Something new in your inbox',
      text: `Hello,\n\nthere is something new for you in your inbox. Please sign in to read it:\n${inboxUrl}\n\nFor the sake of your privacy this e-mail does not say what it is about. You cannot reply to it.\n`,
    }),
  },
  CONFIRM_ADDRESS: {
    de: ({ code }) => ({
      subject: 'Bitte bestätigen Sie Ihre E-Mail-Adresse',
      text: `Guten Tag,\n\nmit diesem Code bestätigen Sie Ihre E-Mail-Adresse in Ihrem Nutzerkonto:\n\n${code ?? ''}\n\nEr gilt eine Stunde. Haben Sie ihn nicht angefordert, müssen Sie nichts tun.\n`,
    }),
    en: ({ code }) => ({
      subject: 'Please confirm your e-mail address',
      text: `Hello,\n\nthis code confirms your e-mail address in your account:\n\n${code ?? ''}\n\nIt is good for an hour. If you did not ask for it, there is nothing to do.\n`,
    }),
  },
  ADDRESS_CHANGED: {
    de: ({ inboxUrl }) => ({
      subject: 'Ihre E-Mail-Adresse wird geändert',
      text: `Guten Tag,\n\nin Ihrem Nutzerkonto wurde eine andere E-Mail-Adresse eingetragen oder diese gelöscht. Waren Sie das nicht, melden Sie sich bitte an und prüfen Sie Ihre Angaben:\n${inboxUrl}\n`,
    }),
    en: ({ inboxUrl }) => ({
      subject: 'Your e-mail address is being changed',
      text: `Hello,\n\nanother e-mail address was entered in your account, or this one was removed. If this was not you, please sign in and look at your details:\n${inboxUrl}\n`,
    }),
  },
};

/** The words of a notice. */
export function wordsOf(kind: NoticeKind, language: Language, parts: Parts): Words {
  return WORDS[kind][language](parts);
}
