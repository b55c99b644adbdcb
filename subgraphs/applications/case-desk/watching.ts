/** Watching the queue of an authority: the same people may who may read it. */

import { mapStream } from '#platform/stream.ts';
import { dayOf } from '#platform/values/day.ts';
import type { SubscriptionResolvers } from '../generated/types.ts';
import { requireAuthority } from '../rules/access.ts';
import { readQueueState } from './store/queue.ts';

export const watchingQueue: Required<Pick<SubscriptionResolvers, 'casesChanged'>> = {
  casesChanged: {
    subscribe: async (_, { authorityId }, { viewer, db, queueChanges, now }) => {
      const authority = requireAuthority(viewer, authorityId);
      let told: string | null = null;
      return mapStream(await queueChanges.watch(authority), async () => {
        const casesChanged = await readQueueState(db, authority, dayOf(now()));
        const seen = JSON.stringify(casesChanged);
        if (seen === told) return null;
        told = seen;
        return { value: { casesChanged } };
      });
    },
  },
};
