/** A receipt that is still on its way to an account that is deleted goes nowhere; the payments keep it as long as they have to. */

import type { ErasureStep } from '#platform/privacy/erasure.ts';
import { forgetDeliveries } from './store.ts';
import { receiptDeliveries } from './tables.ts';

export const receiptsErasure: readonly ErasureStep[] = [
  {
    tables: [receiptDeliveries],
    run: async (tx, { account }) => {
      await forgetDeliveries(tx, account);
      return {};
    },
  },
];
