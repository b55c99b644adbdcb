/**
 * The daily reconciliation with providers: the list of what was paid there on a day is held against what was paid with us. A provider
 * without lists, as the standard has none, is asked about each payment that was settled on the day.
 */

import type { Background } from '#platform/background.ts';
import type { Database } from '#platform/database.ts';
import type { Logger } from '#platform/log.ts';
import { createPeriodic } from '#platform/periodic.ts';
import { dayBefore, dayOf, type Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { ProviderContradiction, ProviderUnavailable, type PaymentProvider } from '../provider.ts';
import type { Providers } from '../provider/registry.ts';
import type { PaymentRow } from '../tables.ts';
import { differenceOf, type ListDifferenceKind } from './compare.ts';
import { addDifferences, findAccounts, findListed, findPaidOn, findUnchecked, saveChecked, type Account } from './store.ts';

const EVERY_MS = 3_600_000;
/** By then the sweeper has asked about what was under way at midnight. */
const SETTLED_AFTER_MS = 2 * 3_600_000;
/** So many days are made up for after a time in which nothing ran. */
const DAYS_BACK = 7;
const BATCH = 200;

interface Deps {
  readonly db: Database;
  readonly providers: Providers;
  readonly now: () => Date;
}

/** What was found of an account's day. */
export interface CheckedDay extends Account {
  readonly day: Day;
  readonly looked: number;
  /** Those that were not known before. */
  readonly differences: number;
}

interface Pair {
  readonly transactionId: string;
  readonly ours: PaymentRow | null;
  readonly there: bigint | null;
}

/** What the provider was paid for one of our payments, in cents; null where it was not. Throws ProviderUnavailable. */
async function askFor(provider: PaymentProvider, payment: PaymentRow): Promise<bigint | null> {
  const { transactionId, requestId } = payment;
  if (transactionId === null) return null;
  try {
    const found = await provider.find({ endpoint: payment, transactionId, requestId });
    return found?.status === 'PAID' ? (found.gross?.minor ?? payment.gross) : null;
  } catch (error) {
    // It names another amount, or nothing of ours: that is the difference, and the provider has answered.
    if (error instanceof ProviderContradiction) return error.found;
    throw error;
  }
}

async function* pairsOf({ db }: Deps, provider: PaymentProvider, account: Account, day: Day): AsyncGenerator<readonly Pair[]> {
  const seen = new Set<string>();
  if (provider.list !== null)
    for await (const listed of provider.list(account, day)) {
      const ours = await findListed(
        db,
        account.provider,
        listed.map(({ transactionId }) => transactionId),
      );
      for (const { transactionId } of listed) seen.add(transactionId);
      yield listed.map(({ transactionId, gross }) => {
        return { transactionId, ours: ours.get(transactionId) ?? null, there: gross.minor };
      });
    }
  let after: Id<'Payment'> | null = null;
  for (;;) {
    const paid: readonly PaymentRow[] = await findPaidOn(db, account, day, after, BATCH);
    const pairs: Pair[] = [];
    // Of those that are in no list of the day it may be another day there: each is asked for.
    for (const payment of paid.filter(({ transactionId }) => !seen.has(transactionId ?? '')))
      pairs.push({ transactionId: payment.transactionId ?? payment.id, ours: payment, there: await askFor(provider, payment) });
    yield pairs;
    after = paid.at(-1)?.id ?? null;
    if (after === null || paid.length < BATCH) return;
  }
}

/** Holds one day of an account against its provider. Null where that is not configured any more. Throws ProviderUnavailable. */
async function checkDay(deps: Deps, account: Account, day: Day): Promise<CheckedDay | null> {
  const { db, providers, now } = deps;
  const configured = providers.get(account.provider);
  if (configured === undefined) return null;
  const { authorityId, provider } = account;
  let looked = 0;
  let differences = 0;
  for await (const pairs of pairsOf(deps, configured.provider, account, day)) {
    looked += pairs.length;
    const differing = pairs.flatMap((pair) => {
      const kind: ListDifferenceKind | null = differenceOf(pair.ours, pair.there);
      if (kind === null) return [];
      const { transactionId, ours, there } = pair;
      const amounts = { expected: kind === 'NOT_PAID_HERE' ? null : (ours?.gross ?? null), found: there };
      const what = { provider, transactionId, kind, reference: ours?.reference ?? null, ...amounts };
      return [{ ...what, authorityId, day, foundAt: now() }];
    });
    differences += await addDifferences(db, differing);
  }
  await saveChecked(db, account, day, looked, now());
  return { ...account, day, looked, differences };
}

/** Holds a day against all providers, whether it was before or not. Throws ProviderUnavailable where one does not answer. */
export async function* checkProviders(deps: Deps, day: Day): AsyncGenerator<CheckedDay> {
  for (const account of await findAccounts(deps.db, day)) {
    const checked = await checkDay(deps, account, day);
    if (checked !== null) yield checked;
  }
}

/** Looks each hour for days that are over and were not held against their provider. Its `drain` answers how many there were. */
export function createProviderCheck({ log, ...deps }: Deps & { readonly log: Logger }): Background {
  async function check(account: Account, day: Day): Promise<number> {
    try {
      const checked = await checkDay(deps, account, day);
      if (checked !== null && checked.differences > 0)
        log.error({ ...checked }, 'a payment provider and the payments differ: reconcile-providers lists where');
      return checked === null ? 0 : 1;
    } catch (error) {
      if (!(error instanceof ProviderUnavailable)) throw error;
      log.warn({ ...account, day, err: error }, 'a payment provider did not answer for a day; it is asked again');
      return 0;
    }
  }

  async function checkAll(isOver: () => boolean): Promise<number> {
    let count = 0;
    let day = dayOf(new Date(deps.now().getTime() - SETTLED_AFTER_MS));
    for (let back = 0; back < DAYS_BACK && !isOver(); back += 1) {
      day = dayBefore(day);
      for (const account of await findUnchecked(deps.db, day)) if (!isOver()) count += await check(account, day);
    }
    return count;
  }

  return createPeriodic({
    name: 'payments.provider-check',
    everyMs: EVERY_MS,
    round: checkAll,
    drain: () => checkAll(() => false),
    log,
  });
}
