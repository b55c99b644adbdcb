/** Packs a submitted application for its authority: looks the destination and its key up, and keeps nothing but ciphertext. */

import type { X509Certificate } from 'node:crypto';
import type { Database } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import { leikaOf } from '#platform/values/service-key.ts';
import { requireApplication, requireSubmission } from '../store/applications.ts';
import type { ApplicationRow } from '../tables.ts';
import { chainFault } from './rules/certificates.ts';
import { chooseFrom } from './rules/choice.ts';
import { papersOf } from './papers.ts';
import { subjectAt } from './routing/subject.ts';
import { keyFault, type KeyDemand } from './rules/keys.ts';
import { identifierOf } from './rules/metadata.ts';
import { seal, type Attachment } from './sealing.ts';
import type { DeliveryService } from './service.ts';
import * as store from './store/deliveries.ts';
import { findDestination } from './store/destinations.ts';
import type { DeliveryRow } from './tables.ts';

/** What is attached to an application, one by one. Throws ServiceUnavailable while something cannot be had. */
export type AttachmentSource = (applicationId: Id<'Application'>) => AsyncIterable<Attachment>;

/** Thrown when a delivery cannot go on as it is, however often it is tried: a person has to look after it. */
export class DeliveryRefused extends Error {
  /** A code for whoever looks after it. */
  readonly trouble: string;

  constructor(trouble: string) {
    super(`A delivery cannot go on: ${trouble}`);
    this.name = 'DeliveryRefused';
    this.trouble = trouble;
  }
}

export interface PackingDeps {
  readonly db: Database;
  readonly service: DeliveryService;
  readonly attachmentsOf: AttachmentSource;
  readonly certificates: KeyDemand['certificates'];
  /** Whom the operator trusts to vouch for keys of authorities; null: nobody has to. */
  readonly anchors: readonly X509Certificate[] | null;
  readonly now: () => Date;
}

export interface Packing {
  /** What a submission is about, as the service is told of it. */
  subjectOf(applicationId: Id<'Application'>): Promise<{ readonly name: string; readonly leikaKey: LeikaKey }>;
  /** Encrypts a delivery that waits for it. Throws DeliveryRefused, ServiceUnavailable or ServiceRefusal. */
  pack(delivery: DeliveryRow): Promise<void>;
}

/** FIT-Connect knows services by their LeiKa keys alone: what has none is never delivered by it. */
function leikaKeyOf({ leikaKey }: ApplicationRow): LeikaKey {
  const key = leikaOf(leikaKey);
  if (key === null) throw new Error('a service without a LeiKa key is not delivered by FIT-Connect');
  return key;
}

/** One after the other, so that one attachment at a time is in memory. */
async function* allOf(...sources: readonly AsyncIterable<Attachment>[]): AsyncGenerator<Attachment, void> {
  for (const source of sources) yield* source;
}

export function createPacking({ db, service, attachmentsOf, certificates, anchors, now }: PackingDeps): Packing {
  async function chooseAt(destinationId: string, application: ApplicationRow) {
    const { authorityId } = application;
    const leikaKey = leikaKeyOf(application);
    const { area } = await subjectAt(db, application);
    const named = await findDestination(db, authorityId, leikaKey);
    const schemaUri = named?.destinationId === destinationId ? named.schemaUri : null;
    const destination = await service.destination(destinationId);
    const choice = chooseFrom(destination, { leikaKey, area, schemaUri });
    if (typeof choice === 'string') throw new DeliveryRefused(choice);
    return { ...choice, kid: destination.encryptionKid };
  }

  async function requireKey(destinationId: string, kid: string) {
    const key = await service.destinationKey(destinationId, kid);
    const fault = keyFault(key, { kid, alg: 'RSA-OAEP-256', operation: 'wrapKey', certificates });
    if (fault !== null) throw new DeliveryRefused(`KEY_${fault}`);
    const untrusted = anchors === null ? null : chainFault(key, 'wrapKey', anchors, now());
    if (untrusted !== null) throw new DeliveryRefused(`KEY_${untrusted}`);
    return { ...key, kid };
  }

  return {
    subjectOf: async (id) => {
      const leikaKey = leikaKeyOf(await requireApplication(db, id));
      const { serviceName } = await requireSubmission(db, id);
      return { name: serviceName, leikaKey };
    },
    pack: async (delivery) => {
      const { applicationId } = delivery;
      const destinationId = store.destinationOf(delivery);
      const application = await requireApplication(db, applicationId);
      const submission = await requireSubmission(db, applicationId);
      const { schemaUri, region, kid } = await chooseAt(destinationId, application);
      const key = await requireKey(destinationId, kid);
      const mine: Id<'Attachment'>[] = [];
      const sealed = await seal(
        {
          data: submission.data,
          schemaUri,
          publicService: { name: submission.serviceName, identifier: identifierOf(leikaKeyOf(application)) },
          reference: application.number ?? '',
          submittedAt: submission.submittedAt,
          attachments: allOf(papersOf(db, applicationId), attachmentsOf(applicationId)),
        },
        key,
        async ({ attachmentId, content }) => {
          const id = attachmentId as Id<'Attachment'>;
          mine.push(id);
          await store.insertAttachment(db, { applicationId, attachmentId: id, content, sent: false });
        },
      );
      await db.transaction(async (tx) => {
        const moved = await store.moveDelivery(tx, delivery, { ...sealed, state: 'SEALED', encryptionKid: kid, region });
        // What a process left that ended while it packed, or that packed at the same time, belongs to nothing.
        if (moved === null) await store.removeAttachments(tx, applicationId, { only: mine });
        else await store.removeAttachments(tx, applicationId, { but: mine });
      });
    },
  };
}
