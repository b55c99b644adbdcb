/**
 * Consents (Art. 7 DSGVO): given to a text that was shown, withdrawn at any time, and asked for in one place by whatever depends on them.
 */

import type { Transaction } from '#platform/database.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { Language, Problem, Text } from '#platform/language.ts';
import { dayOf } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { lockAccount } from '../store/accounts.ts';
import { endAllShares } from '../safe/unsharing.ts';
import { currentVersion, purposeOf, type ConsentAnswer, type ConsentPurpose } from './purposes.ts';
import { addDecision, lastDecision } from './store.ts';

const MESSAGES = {
  TEXT_OUTDATED: {
    de: 'Der Einwilligungstext hat sich geändert. Bitte lesen Sie ihn noch einmal.',
    en: 'The text of the consent has changed. Please read it again.',
  },
  CONSENT_WITHDRAWN: {
    de: 'Sie haben Ihre Einwilligung widerrufen. Bitte erteilen Sie sie neu, wenn Sie das wollen.',
    en: 'You have withdrawn your consent. Please give it again if you want this.',
  },
} as const satisfies Record<string, Text>;

export function consentProblem(code: keyof typeof MESSAGES, argument: string, language: Language): Problem {
  return { code, path: [argument], message: MESSAGES[code][language] };
}

/** Who decides, and when. */
export interface Deciding {
  readonly account: Id<'Account'>;
  readonly language: Language;
  readonly now: Date;
}

/** What ends at once when a consent is withdrawn. */
export const ENDS: Readonly<Record<ConsentPurpose, (tx: Transaction, account: Id<'Account'>, now: Date) => Promise<void>>> = {
  SHARE_DOCUMENTS: endAllShares,
};

async function decide(tx: Transaction, purpose: ConsentPurpose, decision: ConsentAnswer, textVersion: number, who: Deciding) {
  const { account, language, now } = who;
  const id = await addDecision(tx, { accountId: account, purpose, decision, textVersion, language, at: now });
  if (decision === 'WITHDRAWN') await ENDS[purpose](tx, account, now);
  const told = { account, purpose, isGiven: decision === 'GIVEN', textVersion };
  await publish(tx, now, [event('accounts.consent.changed', id, told)]);
}

/** Gives consent to a version of the text; one that is given to it already stays as it is. */
export async function giveConsent(
  tx: Transaction,
  purpose: ConsentPurpose,
  textVersion: number,
  who: Deciding,
): Promise<readonly Problem[]> {
  if (currentVersion(purposeOf(purpose), dayOf(who.now)).number !== textVersion)
    return [consentProblem('TEXT_OUTDATED', 'textVersion', who.language)];
  await lockAccount(tx, who.account);
  const last = await lastDecision(tx, who.account, purpose);
  if (last?.decision !== 'GIVEN' || last.textVersion !== textVersion) await decide(tx, purpose, 'GIVEN', textVersion, who);
  return [];
}

/** Withdraws a consent, and ends what depends on it. Doing it again changes nothing. */
export async function withdrawConsent(tx: Transaction, purpose: ConsentPurpose, who: Deciding): Promise<void> {
  await lockAccount(tx, who.account);
  const last = await lastDecision(tx, who.account, purpose);
  if (last?.decision === 'WITHDRAWN') return;
  const textVersion = last?.textVersion ?? currentVersion(purposeOf(purpose), dayOf(who.now)).number;
  await decide(tx, purpose, 'WITHDRAWN', textVersion, who);
}

/**
 * Whether something may be done that depends on a consent; null: it may. Doing it for the first time, knowing the text, is a clear
 * affirmative act (Art. 4 Nr. 11 DSGVO) and is kept as such; who has withdrawn it has to give it again first. Waits for whoever decides
 * at the same moment.
 */
export async function requireConsent(
  tx: Transaction,
  purpose: ConsentPurpose,
  argument: string,
  who: Deciding,
): Promise<Problem | null> {
  await lockAccount(tx, who.account);
  const last = await lastDecision(tx, who.account, purpose);
  if (last?.decision === 'WITHDRAWN') return consentProblem('CONSENT_WITHDRAWN', argument, who.language);
  if (last === null) await decide(tx, purpose, 'GIVEN', currentVersion(purposeOf(purpose), dayOf(who.now)).number, who);
  return null;
}
