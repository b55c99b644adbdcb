/** The books in the graph: arguments in, one call, answer out. Whoever has a ledger may read all of it. */

import { connection, positionAfter, readPage } from '#platform/connection.ts';
import { dayOf } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { euro } from '#platform/values/money.ts';
import type { LedgerExportFormat, Resolvers } from '../generated/types.ts';
import * as atProvider from '../provider-list/store.ts';
import { requireLedger } from './access.ts';
import { countExports, readExports } from './export/export.ts';
import { reconcile } from './reconciliation.ts';
import type { ExportFormat } from './rules/export.ts';
import { countDifferences, findDifferences } from './store/differences.ts';
import { countEntries, readBalances, readEntries } from './store/reading.ts';

/** Whose books they are. */
export interface LedgerOf {
  readonly authorityId: Id<'Authority'>;
}

const FORMATS: Readonly<Record<ExportFormat, LedgerExportFormat>> = {
  csv: 'CSV',
  'csv-comma': 'CSV_COMMA',
  'camt.054': 'CAMT_054',
};

const codeOf = ({ bookingCode }: { readonly bookingCode: string }): string | null => (bookingCode === '' ? null : bookingCode);

export const ledgerResolvers: Resolvers = {
  Query: {
    ledger: (_, { authorityId }, { viewer }) => ({ authorityId: requireLedger(viewer, authorityId) }),
  },
  Ledger: {
    authority: ({ authorityId }) => ({ __typename: 'Authority' as const, id: authorityId }),
    balances: ({ authorityId }, { day }, { db, now }) => readBalances(db, authorityId, day ?? dayOf(now())),
    entries: async ({ authorityId }, { filter, ...pageArguments }, { db }) => {
      const page = readPage(pageArguments);
      const { account = null, reference = null, from = null, to = null } = filter ?? {};
      const asked = { authorityId, account, reference, from, to };
      const [found, total] = await Promise.all([
        readEntries(db, asked, positionAfter(page), page.limit + 1),
        countEntries(db, asked),
      ]);
      return connection(found, page, total, ({ position }) => position.toString());
    },
    reconciliation: ({ authorityId }, { day }, { db }) => reconcile(db, authorityId, day),
    exports: async ({ authorityId }, pageArguments, { db }) => {
      const page = readPage(pageArguments);
      const before = positionAfter(page);
      const [found, total] = await Promise.all([
        readExports(db, authorityId, before === null ? null : Number(before), page.limit + 1),
        countExports(db, authorityId),
      ]);
      return connection(found, page, total, ({ number }) => number.toString());
    },
  },
  LedgerEntry: {
    entryNumber: ({ position }) => position.toString(),
    lines: ({ sides }) => sides,
  },
  LedgerLine: {
    bookingCode: codeOf,
    debit: ({ debit }) => euro(debit),
    credit: ({ credit }) => euro(credit),
  },
  LedgerBalance: {
    bookingCode: codeOf,
    debit: ({ debit }) => euro(debit),
    credit: ({ credit }) => euro(credit),
    balance: ({ debit, credit }) => euro(debit - credit),
  },
  LedgerSum: { amount: ({ amount }) => euro(amount) },
  LedgerReconciliation: {
    openAtProvider: ({ openAtProvider }) => euro(openAtProvider),
    inSuspense: ({ inSuspense }) => euro(inSuspense),
    differences: async ({ authorityId, day }, pageArguments, { db }) => {
      const page = readPage(pageArguments);
      const [found, total] = await Promise.all([
        findDifferences(db, authorityId, day, page.after, page.limit + 1),
        countDifferences(db, authorityId, day),
      ]);
      return connection(found, page, total, ({ key }) => key);
    },
    providerCheckedAt: ({ authorityId, day }, _, { db }) => atProvider.findChecked(db, authorityId, day),
    providerDifferences: async ({ authorityId, day }, pageArguments, { db }) => {
      const page = readPage(pageArguments);
      const [found, total] = await Promise.all([
        atProvider.readDifferences(db, authorityId, day, page.after, page.limit + 1),
        atProvider.countDifferences(db, authorityId, day),
      ]);
      return connection(found, page, total, atProvider.cursorOf);
    },
  },
  LedgerProviderDifference: {
    transaction: ({ transactionId }) => transactionId,
    expected: ({ expected }) => (expected === null ? null : euro(expected)),
    found: ({ found }) => (found === null ? null : euro(found)),
  },
  LedgerDifference: {
    expected: ({ expected }) => (expected === null ? null : euro(expected)),
    found: ({ found }) => (found === null ? null : euro(found)),
  },
  LedgerExport: {
    exportNumber: ({ number }) => number,
    format: ({ format }) => FORMATS[format],
    from: ({ fromDay }) => fromDay,
    to: ({ toDay }) => toDay,
    total: ({ total }) => euro(total),
  },
};
