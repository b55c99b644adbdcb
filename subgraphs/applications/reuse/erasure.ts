/** What becomes of a form editor's trail when she deletes her account: it stays, as it has to be proved who has published and adopted forms. */

import { count, eq } from 'drizzle-orm';
import type { ErasureStep } from '#platform/privacy/erasure.ts';
import { formActs } from './tables.ts';

export const reuseErasure: ErasureStep = {
  tables: [formActs],
  stays: 'the audit trail of forms is a chain, and names editors by their account',
  run: async (tx, { account }) => {
    const [row] = await tx.select({ total: count() }).from(formActs).where(eq(formActs.account, account));
    return {
      kept: [
        {
          type: 'FormAct',
          count: row?.total ?? 0,
          legalBasis: 'Art. 6 Abs. 1 lit. e DSGVO',
          retention: 'until the forms are given up',
          until: null,
          isRunning: false,
          references: [],
        },
      ],
    };
  },
};
