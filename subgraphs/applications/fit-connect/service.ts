/** The port to a delivery service (Zustelldienst): what a delivery needs of one, and the two ways it can fail. */

import type { JWK } from 'jose';

/** A service a destination takes, with the schemas its data may follow. */
export interface TakenService {
  /** `urn:de:fim:leika:leistung:` and a LeiKa key. */
  readonly identifier: string;
  /** `DE` and the beginning of a regional key. */
  readonly regions: readonly string[];
  readonly schemas: readonly { readonly schemaUri: string; readonly mimeType: string }[];
}

export interface Destination {
  readonly status: string;
  readonly encryptionKid: string;
  readonly services: readonly TakenService[];
}

export interface Announcement {
  readonly destinationId: string;
  readonly attachments: readonly string[];
  readonly publicService: { readonly name: string; readonly identifier: string };
  readonly region: string | null;
  /** Where to tell us of events; null: nowhere. */
  readonly callback: { readonly url: string; readonly secret: string } | null;
}

/** Every call throws ServiceUnavailable or ServiceRefusal. */
export interface DeliveryService {
  destination(id: string): Promise<Destination>;
  destinationKey(id: string, kid: string): Promise<JWK>;
  announce(announcement: Announcement): Promise<{ readonly submissionId: string; readonly caseId: string }>;
  putAttachment(submissionId: string, attachmentId: string, content: string): Promise<void>;
  submit(submissionId: string, content: { readonly encryptedMetadata: string; readonly encryptedData: string }): Promise<void>;
  /** The event log of a case: security event tokens, the oldest first. */
  events(caseId: string): Promise<readonly string[]>;
  /** The service's own key of a name; null when it has none. */
  serviceKey(kid: string): Promise<JWK | null>;
}

/** Thrown when there is no answer to rely on: the service is down, slow, or speaks nonsense. Nothing is known then. */
export class ServiceUnavailable extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'ServiceUnavailable';
  }
}

/** Thrown when the service understood a request and refuses it; `problem` is the last part of its problem's type (RFC 7807). */
export class ServiceRefusal extends Error {
  readonly status: number;
  readonly problem: string;

  constructor(status: number, problem: string) {
    super(`The delivery service refused with ${status}: ${problem}`);
    this.name = 'ServiceRefusal';
    this.status = status;
    this.problem = problem;
  }
}
