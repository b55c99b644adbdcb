/** Watching an application: the same people may who may read it. */

import { mapStream } from '#platform/stream.ts';
import { parseId } from '#platform/values/id.ts';
import type { SubscriptionResolvers } from '../generated/types.ts';
import { findCoApplicants } from '../co-applicants/store.ts';
import { participantsOf } from '../co-applicants/telling.ts';
import { requireReadable } from '../rules/access.ts';
import { findApplications } from '../store/applications.ts';
import { readMark } from '../store/changes.ts';
import type { ApplicationRow } from '../tables.ts';

export const watching: Required<Pick<SubscriptionResolvers, 'applicationChanged'>> = {
  applicationChanged: {
    subscribe: async (_, args, { viewer, db, changes }) => {
      const id = parseId<'Application'>(args.id, 'id');
      const read = async (): Promise<ApplicationRow> => {
        const [application] = await findApplications(db, [id]);
        return requireReadable(viewer, application ?? null, participantsOf(await findCoApplicants(db, [id])));
      };
      await read();
      let told: string | null = null;
      return mapStream(await changes.watch(id), async () => {
        const mark = await readMark(db, id); // Before the application: what changes in between is told once more.
        if (mark === told) return null;
        told = mark;
        return { value: { applicationChanged: await read() } };
      });
    },
  },
};
