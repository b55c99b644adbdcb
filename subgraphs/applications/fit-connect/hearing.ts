/** The way from a case's event log to the application: each token is verified, kept as evidence, and followed once. */

import { createHash, type X509Certificate } from 'node:crypto';
import type { Database, Transaction } from '#platform/database.ts';
import type { Logger } from '#platform/log.ts';
import { carryOut } from '../case-desk/keeping.ts';
import { follow } from '../rules/cases.ts';
import { lockApplication } from '../store/applications.ts';
import {
  PASSING,
  readEvent,
  type EventKind,
  type FindKey,
  type GenuineEvent,
  type Reading,
  type Verdict,
} from './rules/events.ts';
import { reasonsOf } from './rules/reasons.ts';
import { isLive } from './rules/states.ts';
import { ServiceRefusal, type DeliveryService } from './service.ts';
import * as store from './store/deliveries.ts';
import { insertEvidence, isJtiUsed, knownDigests } from './store/events.ts';
import type { DeliveryRow } from './tables.ts';

export interface HearingDeps {
  readonly db: Database;
  readonly service: DeliveryService;
  /** Host of the delivery service, as it names itself in its events. */
  readonly serviceHost: string;
  /** Whom the operator trusts to vouch for keys of authorities; null: nobody has to. */
  readonly anchors: readonly X509Certificate[] | null;
  /** How long the text in the clear stays after the authority has accepted. */
  readonly keepMs: number;
  readonly now: () => Date;
  readonly log: Logger;
}

export interface Hearing {
  /** Takes in what is new in the event log of a delivery's case. Throws ServiceUnavailable or ServiceRefusal. */
  hear(delivery: DeliveryRow): Promise<void>;
}

/** What an event does to the application; null: nothing that she would see. */
const ACTIONS = {
  create: null,
  submit: 'DELIVER',
  notify: 'DELIVER',
  forward: null,
  accept: 'ACCEPT',
  reject: 'REJECT',
  delete: null,
} as const satisfies Readonly<Record<EventKind, 'DELIVER' | 'ACCEPT' | 'REJECT' | null>>;

const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export function createHearing({ db, service, serviceHost, anchors, keepMs, now, log }: HearingDeps): Hearing {
  function keysOf(delivery: DeliveryRow): FindKey {
    const destinationId = store.destinationOf(delivery);
    return async (issuer, kid) => {
      if (issuer === 'SERVICE') return service.serviceKey(kid);
      try {
        return await service.destinationKey(destinationId, kid);
      } catch (error) {
        if (error instanceof ServiceRefusal) return null;
        throw error;
      }
    };
  }

  /** What an event brings about beside its evidence. */
  async function apply(tx: Transaction, delivery: DeliveryRow, { kind, problems }: GenuineEvent): Promise<void> {
    const { applicationId } = delivery;
    const application = await lockApplication(tx, applicationId);
    if (application === null) throw new Error('the application of a delivery is not there');
    const at = now();
    const change = (changes: Parameters<typeof store.moveDelivery>[2]) => store.moveDelivery(tx, delivery, changes);

    if (kind === 'delete') {
      if (delivery.state !== 'SUBMITTED') return;
      log.error({ application: applicationId }, 'the delivery service deleted a submission before the authority had answered');
      await change({ state: 'GIVEN_UP', trouble: 'DELETED', endedAt: at });
      return;
    }
    const action = ACTIONS[kind];
    if (action === null) return;
    const followed = follow(application, action, action === 'REJECT' ? reasonsOf(problems) : null);
    if (followed === null)
      log.info({ application: applicationId, kind }, 'an event of a delivery came to an application that has moved on');
    else await carryOut(tx, application, followed, { at, doer: null });
    // An answer that comes second does not undo the first.
    if (!isLive(delivery.state)) return;
    if (action === 'DELIVER') {
      if (delivery.state !== 'SUBMITTED') await change({ state: 'SUBMITTED', submittedAt: at, attempts: 0, trouble: null });
      return;
    }
    const isAccepted = action === 'ACCEPT';
    const ended = { endedAt: at, submittedAt: delivery.submittedAt ?? at, trouble: null };
    await change({
      ...ended,
      state: isAccepted ? 'ACCEPTED' : 'REJECTED',
      plaintextUntil: isAccepted ? new Date(at.getTime() + keepMs) : null,
    });
    if (isAccepted && keepMs === 0) await store.forgetPlaintext(tx, applicationId, at);
  }

  async function take(applicationId: DeliveryRow['applicationId'], token: string, { verdict, event }: Reading): Promise<void> {
    await db.transaction(async (tx) => {
      await lockApplication(tx, applicationId); // Always before the delivery, as whoever withdraws does.
      const delivery = await store.lockDelivery(tx, applicationId);
      const isUsed = event !== null && (await isJtiUsed(tx, applicationId, event.jti));
      const found: Verdict = isUsed ? 'JTI_USED_TWICE' : verdict;
      const genuine =
        event === null
          ? {}
          : { kind: event.kind, jti: event.jti, issuer: event.issuer, issuedAt: event.issuedAt, key: event.key };
      const evidence = { applicationId, digest: digestOf(token), token, verdict: found, ...genuine, receivedAt: now() };
      if (!(await insertEvidence(tx, evidence))) return;
      if (event === null || isUsed)
        log.error({ application: applicationId, verdict: found }, 'an event of a delivery is refused');
      else await apply(tx, delivery, event);
    });
  }

  return {
    hear: async (delivery) => {
      const { applicationId, submissionId, caseId, tags } = delivery;
      if (submissionId === null || caseId === null || tags === null) return;
      const destinationId = store.destinationOf(delivery);
      const tokens = await service.events(caseId);
      const known = await knownDigests(db, applicationId);
      for (const token of tokens) {
        if (known.has(digestOf(token))) continue;
        const expected = { submissionId, caseId, destinationId, serviceHost, tags, anchors, now: now() };
        const reading = await readEvent(token, expected, keysOf(delivery));
        if (!PASSING.includes(reading.verdict)) await take(applicationId, token, reading);
        else log.warn({ application: applicationId, verdict: reading.verdict }, 'an event of a delivery cannot be verified yet');
      }
    },
  };
}
