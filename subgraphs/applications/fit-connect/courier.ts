/**
 * Carries a delivery on, step by step: seal, announce, send, submit, listen. Every step is written down when it is done and
 * may be done again, so that a process can end anywhere. Nothing is submitted twice: whoever finds a delivery that may have been
 * submitted asks the event log first, and announces anew only what certainly was not.
 */

import type { Database, Transaction } from '#platform/database.ts';
import type { Logger } from '#platform/log.ts';
import type { Id } from '#platform/values/id.ts';
import { saveChange } from '../store/history.ts';
import { lockApplication } from '../store/applications.ts';
import type { Hearing } from './hearing.ts';
import { identifierOf } from './rules/metadata.ts';
import { isHopeless, isLive, nextTryAt } from './rules/states.ts';
import { DeliveryRefused, type Packing } from './packing.ts';
import { NotRoutedYet, type Routing } from './routing/settling.ts';
import { ServiceRefusal, ServiceUnavailable, type DeliveryService } from './service.ts';
import * as store from './store/deliveries.ts';
import type { DeliveryRow } from './tables.ts';

export interface CourierDeps {
  readonly db: Database;
  readonly service: DeliveryService;
  readonly packing: Packing;
  readonly hearing: Hearing;
  readonly routing: Routing;
  /** Where the service is to tell us of events; null: nowhere, and it is asked. */
  readonly callback: { readonly url: string; readonly secret: string } | null;
  readonly now: () => Date;
  readonly log: Logger;
}

export interface Courier {
  /** Carries a delivery as far as it goes now. Answers whether it got on. Throws on nothing the service does. */
  carry(delivery: DeliveryRow): Promise<boolean>;
}

/** What a step answers: go on with the next one, or wait. */
type Progress = 'GO_ON' | 'WAIT';

/**
 * What belongs to a delivery as it was sealed. Another process that seals it at the same time leaves attachments of its own for a moment:
 * those are not announced, as nobody sends them.
 */
function attachmentsIn({ tags }: DeliveryRow): readonly Id<'Attachment'>[] {
  return Object.keys(tags?.attachments ?? {}) as Id<'Attachment'>[];
}

/** More steps than a delivery has, so that a service that contradicts itself keeps no process busy. */
const MOST_STEPS = 12;

export function createCourier({ db, service, packing, hearing, routing, callback, now, log }: CourierDeps): Courier {
  async function announce(delivery: DeliveryRow): Promise<Progress> {
    const { applicationId, region } = delivery;
    const destinationId = store.destinationOf(delivery);
    const attachments = attachmentsIn(delivery);
    const { name, leikaKey } = await packing.subjectOf(applicationId);
    const publicService = { name, identifier: identifierOf(leikaKey) };
    const ids = await service.announce({ destinationId, attachments, publicService, region, callback });
    // An announcement that is lost here stays empty, and the service drops it: nobody knows its id to submit it.
    await store.moveDelivery(db, delivery, {
      state: 'ANNOUNCED',
      submissionId: ids.submissionId as never,
      caseId: ids.caseId as never,
    });
    return 'GO_ON';
  }

  /** Begins anew with what was announced but certainly not submitted: the same content under a new announcement. */
  async function forgetAnnouncement(delivery: DeliveryRow): Promise<Progress> {
    const { applicationId } = delivery;
    await db.transaction(async (tx) => {
      const changes = { state: 'SEALED' as const, submissionId: null, caseId: null, submittingSince: null };
      if ((await store.moveDelivery(tx, delivery, changes)) !== null) await store.markAttachments(tx, applicationId, false);
    });
    log.warn({ application: applicationId }, 'an announced submission is gone and is announced anew');
    return 'WAIT';
  }

  /** Seals anew what was not submitted, where the authority has another key by now. Throws DeliveryRefused where it has not. */
  async function sealAnew(delivery: DeliveryRow, refusal: ServiceRefusal): Promise<Progress> {
    const { encryptionKid } = await service.destination(store.destinationOf(delivery));
    if (encryptionKid === delivery.encryptionKid) throw new DeliveryRefused(refusal.problem);
    await db.transaction(async (tx) => {
      const nothing = {
        encryptedMetadata: null,
        encryptedData: null,
        tags: null,
        submissionId: null,
        caseId: null,
        submittingSince: null,
      };
      const moved = await store.moveDelivery(tx, delivery, { ...nothing, state: 'WAITING' });
      if (moved !== null) await store.removeAttachments(tx, delivery.applicationId);
    });
    return 'GO_ON';
  }

  /** What to do with a refusal of something that was announced. */
  async function settle(delivery: DeliveryRow, refusal: ServiceRefusal): Promise<Progress> {
    const isGone = refusal.status === 404 || refusal.status === 410;
    try {
      await hearing.hear(delivery);
    } catch (error) {
      if (!(error instanceof ServiceRefusal)) throw error;
      // Without its case nobody can say what became of a submission that was under way.
      if (isGone && delivery.submittingSince === null) return forgetAnnouncement(delivery);
      throw new DeliveryRefused(refusal.problem);
    }
    const heard = await store.findDelivery(db, delivery.applicationId);
    if (heard?.state !== 'ANNOUNCED') return 'GO_ON';
    if (isGone) return forgetAnnouncement(delivery);
    if (refusal.status === 409)
      throw new ServiceUnavailable('The submission is said to be there and its event log does not say so');
    if (refusal.status === 422) return sealAnew(delivery, refusal);
    throw new DeliveryRefused(refusal.problem);
  }

  async function send(delivery: DeliveryRow): Promise<Progress> {
    const { applicationId, submissionId, encryptedMetadata, encryptedData } = delivery;
    if (submissionId === null || encryptedMetadata === null || encryptedData === null)
      throw new Error('a delivery was announced without its content');
    if (delivery.submittingSince !== null) {
      await hearing.hear(delivery);
      const heard = await store.findDelivery(db, applicationId);
      if (heard?.state !== 'ANNOUNCED') return 'GO_ON';
    }
    try {
      const unsent = await store.readAttachmentIds(db, applicationId, false);
      for (const id of attachmentsIn(delivery).filter((one) => unsent.includes(one))) {
        const content = await store.readAttachment(db, applicationId, id);
        if (content === null) throw new Error('an attachment of a delivery has no content');
        await service.putAttachment(submissionId, id, content);
        await store.markAttachments(db, applicationId, true, id);
      }
      const begun = await beginSubmitting(delivery);
      if (begun !== 'BEGUN') return begun === 'CANCELLED' ? 'GO_ON' : 'WAIT';
      await service.submit(submissionId, { encryptedMetadata, encryptedData });
    } catch (error) {
      if (error instanceof ServiceRefusal) return settle(delivery, error);
      throw error;
    }
    await store.moveDelivery(db, delivery, { state: 'SUBMITTED', submittedAt: now(), attempts: 0, trouble: null });
    return 'GO_ON';
  }

  /** Cancels a delivery whose application the applicant has taken back before it was submitted; false where she has not. */
  async function cancelWithin(tx: Transaction, delivery: DeliveryRow): Promise<boolean> {
    const application = await lockApplication(tx, delivery.applicationId);
    if (application?.status !== 'WITHDRAWN' || delivery.submittingSince !== null) return false;
    const nothing = { encryptedMetadata: null, encryptedData: null };
    if ((await store.moveDelivery(tx, delivery, { ...nothing, state: 'CANCELLED', endedAt: now() })) === null) return false;
    await store.removeAttachments(tx, delivery.applicationId);
    return true;
  }

  const cancelIfWithdrawn = (delivery: DeliveryRow): Promise<boolean> => db.transaction((tx) => cancelWithin(tx, delivery));

  /** Notes that it is submitted from now on, or cancels it: whoever takes the application back does so before or after, and knows which. */
  function beginSubmitting(delivery: DeliveryRow): Promise<'CANCELLED' | 'BEGUN' | 'LOST'> {
    return db.transaction(async (tx) => {
      if (await cancelWithin(tx, delivery)) return 'CANCELLED';
      return (await store.moveDelivery(tx, delivery, { submittingSince: now() })) === null ? 'LOST' : 'BEGUN';
    });
  }

  async function step(delivery: DeliveryRow): Promise<Progress> {
    switch (delivery.state) {
      case 'UNROUTED':
        if (await cancelIfWithdrawn(delivery)) return 'GO_ON';
        await routing.settle(delivery);
        return 'GO_ON';
      case 'WAITING':
        if (await cancelIfWithdrawn(delivery)) return 'GO_ON';
        await packing.pack(delivery);
        return 'GO_ON';
      case 'SEALED':
        return (await cancelIfWithdrawn(delivery)) ? 'GO_ON' : announce(delivery);
      case 'ANNOUNCED':
        return send(delivery);
      case 'SUBMITTED':
        await hearing.hear(delivery);
        return 'WAIT';
      case 'ACCEPTED':
      case 'REJECTED':
      case 'CANCELLED':
      case 'GIVEN_UP':
      case 'AT_DESK':
        return 'WAIT';
    }
  }

  async function giveUp(delivery: DeliveryRow, trouble: string): Promise<void> {
    const at = now();
    await db.transaction(async (tx) => {
      const application = await lockApplication(tx, delivery.applicationId);
      const { state } = delivery;
      if (application === null || (await store.moveDelivery(tx, delivery, { state: 'GIVEN_UP', trouble, endedAt: at })) === null)
        return;
      log.error({ application: delivery.applicationId, state, trouble }, 'a delivery is given up: a person has to look after it');
      const { status, assignee } = application;
      const steps = [{ kind: 'DELIVERY_DELAYED', actor: 'SYSTEM' as const, text: null }];
      await saveChange(tx, delivery.applicationId, { status, assignee, steps, decision: null }, at, null);
    });
  }

  /** Notes why a delivery waits, and until when. */
  async function putOff(delivery: DeliveryRow, trouble: string | null): Promise<void> {
    if (isHopeless(delivery, now())) {
      await giveUp(delivery, trouble ?? 'NO_ANSWER');
      return;
    }
    const attempts = delivery.attempts + 1;
    await store.moveDelivery(db, delivery, { attempts, nextAt: nextTryAt(delivery.attempts, now()), trouble });
  }

  return {
    carry: async ({ applicationId, state: before }) => {
      for (let done = 0; done < MOST_STEPS; done += 1) {
        const delivery = await store.findDelivery(db, applicationId);
        if (delivery === null || !isLive(delivery.state)) break;
        try {
          if ((await step(delivery)) === 'GO_ON') continue;
          const reached = await store.findDelivery(db, applicationId);
          if (reached !== null && isLive(reached.state)) await putOff(reached, null);
        } catch (error) {
          const current = (await store.findDelivery(db, applicationId)) ?? delivery;
          if (error instanceof DeliveryRefused) await giveUp(current, error.trouble);
          else if (error instanceof ServiceRefusal) await giveUp(current, error.problem);
          else if (error instanceof NotRoutedYet) await putOff(current, error.why);
          else if (error instanceof ServiceUnavailable) {
            log.warn({ application: applicationId, state: current.state, err: error }, 'a delivery does not get on');
            await putOff(current, 'UNAVAILABLE');
          } else {
            log.error({ application: applicationId, err: error }, 'a delivery failed');
            await putOff(current, 'FAILED');
          }
        }
        break;
      }
      return (await store.findDelivery(db, applicationId))?.state !== before;
    },
  };
}
