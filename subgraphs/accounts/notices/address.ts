/** Addresses for notices: good once whoever reads mail there has shown it, and never changed behind the back of who reads the old one. */

import type { Transaction } from '#platform/database.ts';
import { PublicError } from '#platform/errors.ts';
import type { Language, Problem } from '#platform/language.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { problem } from '../rules/correspondence.ts';
import { findAccounts } from '../store/accounts.ts';
import { CODE_MS, isCode, MOST_ATTEMPTS } from './codes.ts';
import {
  addNotice,
  countAttempt,
  countConfirmationMails,
  dropAddress,
  dropConfirmation,
  findAddress,
  hasten,
  lockConfirmation,
  saveAddress,
  saveConfirmation,
} from './store.ts';

const HOUR_MS = 60 * 60_000;
/** Mails with a code that an account may cause in an hour, so that nobody is flooded from here. */
const MOST_MAILS = 5;

type AccountId = Id<'Account'>;

/** Sends a code to an address. Throws RATE_LIMITED. */
async function startConfirmation(
  tx: Transaction,
  accountId: AccountId,
  email: string,
  language: Language,
  now: Date,
): Promise<void> {
  if ((await countConfirmationMails(tx, accountId, new Date(now.getTime() - HOUR_MS))) >= MOST_MAILS) {
    throw new PublicError('RATE_LIMITED', 'Too many codes were sent; please wait an hour', {
      facts: { retryAfter: HOUR_MS / 1_000 },
    });
  }
  const id = newId<'EmailConfirmation'>();
  const expiresAt = new Date(now.getTime() + CODE_MS);
  await saveConfirmation(tx, { accountId, id, email, language, expiresAt, attempts: 0 });
  await addNotice(tx, { accountId, kind: 'CONFIRM_ADDRESS', email, language, confirmationId: id, createdAt: now, dueAt: now });
}

/**
 * What follows from a change of the profile's address, before it is kept: a code goes to the new one, a warning to the one that was
 * confirmed, which stays in use until the new one is confirmed. Undefined: it does not change. Throws RATE_LIMITED.
 */
export async function changeAddress(
  tx: Transaction,
  accountId: AccountId,
  email: string | null | undefined,
  language: Language,
  now: Date,
): Promise<void> {
  const [account] = await findAccounts(tx, [accountId]);
  if (email === undefined || email === account?.email) return;
  const confirmed = await findAddress(tx, accountId);
  await dropConfirmation(tx, accountId);
  if (email === confirmed?.email) return;
  if (email === null) await dropAddress(tx, accountId);
  else await startConfirmation(tx, accountId, email, language, now);
  if (confirmed === null) return;
  const { email: old, language: spoken } = confirmed;
  const warning = { accountId, kind: 'ADDRESS_CHANGED', email: old, language: spoken, confirmationId: null } as const;
  await addNotice(tx, { ...warning, createdAt: now, dueAt: now });
}

/** Sends the code once more. Throws RATE_LIMITED. */
export async function resendCode(
  tx: Transaction,
  accountId: AccountId,
  language: Language,
  now: Date,
): Promise<readonly Problem[]> {
  const [account] = await findAccounts(tx, [accountId]);
  const email = account?.email ?? null;
  if (email === null || (await findAddress(tx, accountId))?.email === email) return [problem('NO_ADDRESS', 'email', language)];
  await startConfirmation(tx, accountId, email, language, now);
  return [];
}

/** Confirms the address by its code. What waited for an address is sent. */
export async function confirmAddress(
  tx: Transaction,
  accountId: AccountId,
  given: string,
  {
    codeOf,
    language,
    now,
  }: { readonly codeOf: (id: Id<'EmailConfirmation'>) => string; readonly language: Language; readonly now: Date },
): Promise<readonly Problem[]> {
  const confirmation = await lockConfirmation(tx, accountId);
  const refused = [problem('CODE_INVALID', 'code', language)];
  if (confirmation === null || confirmation.expiresAt <= now || confirmation.attempts >= MOST_ATTEMPTS) return refused;
  if (!isCode(given, codeOf(confirmation.id))) {
    await countAttempt(tx, accountId);
    return refused;
  }
  await saveAddress(tx, { accountId, email: confirmation.email, language: confirmation.language, confirmedAt: now });
  await dropConfirmation(tx, accountId);
  await hasten(tx, accountId, now);
  return [];
}
