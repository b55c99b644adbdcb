/** Finds out where an application goes that was submitted while nobody could say: to its destination, or to our own case desk. */

import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { carryOut, openCase } from '../../case-desk/keeping.ts';
import { follow } from '../../rules/cases.ts';
import { lockApplication, requireApplication } from '../../store/applications.ts';
import { requireForm } from '../../store/forms.ts';
import { lastForwarding } from '../../forwarding/store.ts';
import type { KnownOffer } from '../../copies/tables.ts';
import type { OpenReason } from '../rules/route.ts';
import { moveDelivery } from '../store/deliveries.ts';
import type { DeliveryRow } from '../tables.ts';
import { DESK, findWay, type Way } from './way.ts';
import type { Router } from './router.ts';
import { subjectAt } from './subject.ts';

/** Thrown while it is still not known where a delivery goes. */
export class NotRoutedYet extends Error {
  readonly why: OpenReason;

  constructor(why: OpenReason) {
    super(`It is not known yet where a delivery goes: ${why}`);
    this.name = 'NotRoutedYet';
    this.why = why;
  }
}

export interface RoutingDeps {
  readonly db: Database;
  /** Null: there is no routing service, and only what operators name counts. */
  readonly router: Router | null;
  readonly now: () => Date;
}

export interface Routing {
  /** Moves a delivery on that waits for it. Throws NotRoutedYet. */
  settle(delivery: DeliveryRow): Promise<void>;
}

export function createRouting({ db, router, now }: RoutingDeps): Routing {
  /** Our own desk takes it: received when it was submitted, or handed over, as the time it took to find that out is not the applicant's. */
  async function takeToDesk(tx: Transaction, delivery: DeliveryRow, offer: KnownOffer): Promise<void> {
    const at = now();
    const application = await lockApplication(tx, delivery.applicationId);
    if ((await moveDelivery(tx, delivery, { state: 'AT_DESK', endedAt: at, trouble: null })) === null) return;
    const delivered = application === null ? null : follow(application, 'DELIVER', null);
    if (application === null || delivered === null) return;
    const changed = await carryOut(tx, application, delivered, { at, doer: null });
    const forwarded = await lastForwarding(tx, application.id);
    const form = await requireForm(tx, application);
    await openCase(tx, changed, { form, offer, isElsewhere: false, at: forwarded?.at ?? application.submittedAt ?? at });
  }

  return {
    settle: async (delivery) => {
      const application = await requireApplication(db, delivery.applicationId);
      const { leikaKey, area, offer } = await subjectAt(db, application);
      const way: Way =
        leikaKey === null
          ? DESK
          : await findWay(
              db,
              { authorityId: application.authorityId, leikaKey, area },
              router === null ? null : (wanted) => router.route(wanted),
            );
      if (way.to === 'NOT_KNOWN_YET') throw new NotRoutedYet(way.why);
      if (way.to === 'CASE_DESK') return db.transaction((tx) => takeToDesk(tx, delivery, offer));
      const { destinationId, address } = way;
      const found = { destinationId: destinationId as Id<'Destination'>, address };
      await moveDelivery(db, delivery, { ...found, state: 'WAITING', attempts: 0, trouble: null });
    },
  };
}
