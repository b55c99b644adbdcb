/** What becomes of an editor's trail when she deletes her account: it stays, as the law wants it proved who has changed the catalogue. */

import { count, eq } from 'drizzle-orm';
import type { ErasureStep } from '#platform/privacy/erasure.ts';
import { changes } from './tables.ts';

export const erasureSteps: readonly ErasureStep[] = [
  {
    tables: [changes],
    stays: 'the audit trail of editors is a chain, and names them by their account',
    run: async (tx, { account }) => {
      const [row] = await tx.select({ total: count() }).from(changes).where(eq(changes.account, account));
      return {
        kept: [
          {
            type: 'CatalogueChange',
            count: row?.total ?? 0,
            legalBasis: 'Art. 6 Abs. 1 lit. e DSGVO',
            retention: 'until the catalogue is given up',
            until: null,
            isRunning: false,
            references: [],
          },
        ],
      };
    },
  },
];
