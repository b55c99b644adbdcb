/** What the simulated FIT-Connect remembers, and the faults a test asks of it. */

import type { KeyPair } from './keys.ts';

export interface Place {
  readonly destinationId: string;
  status: 'active' | 'inactive';
  encryption: KeyPair;
  readonly signature: KeyPair;
  services: readonly {
    readonly identifier: string;
    readonly regions: readonly string[];
    readonly submissionSchemas: readonly { readonly schemaUri: string; readonly mimeType: string }[];
  }[];
}

export interface Kept {
  readonly submissionId: string;
  readonly caseId: string;
  readonly destinationId: string;
  readonly announced: readonly string[];
  readonly callback: { readonly url: string; readonly secret: string } | null;
  /** What was announced in the clear. */
  readonly subject: unknown;
  readonly attachments: Map<string, string>;
  content: { readonly encryptedMetadata: string; readonly encryptedData: string } | null;
  readonly events: string[];
  /** Deleted by the service; its event log stays. */
  isGone: boolean;
}

/** What the authority's own requests bear. */
export const AUTHORITY_TOKEN = 'subscriber';

/** Where a request can be made to fail after its work is done. */
export type Point = 'announce' | 'attachment' | 'submit';

export interface Faults {
  /** Every connection of authorization and delivery is cut. */
  isDown: boolean;
  /** Every connection of the routing service is cut. */
  isRoutingDown: boolean;
  /** What the routing service's addresses say instead. */
  addressClaims: object;
  /** Answers wait for it; null: they do not. */
  held: Promise<void> | null;
  /** Answers 500 once after having stored. */
  readonly failAfter: Set<Point>;
  /** Answers 503 once and does nothing. */
  readonly failBefore: Set<Point>;
  losesCallbacks: boolean;
  /** Told before and after each request of the sender; false: its connection is cut there. */
  passes: (boundary: string) => boolean;
  /** What becomes of an event log on its way out. */
  mangle: (tokens: readonly string[]) => readonly string[];
}

export interface World {
  readonly now: () => Date;
  readonly client: { readonly id: string; readonly secret: string };
  readonly tokens: Set<string>;
  readonly serviceKey: KeyPair;
  readonly portalKey: KeyPair;
  readonly places: Map<string, Place>;
  readonly kept: Map<string, Kept>;
  readonly faults: Faults;
  /** Method and path of each request that was let in. */
  readonly asked: string[];
  /** Path of each question to the routing service that was let in. */
  readonly looked: string[];
  /** Largest attachment, in bytes as sent. */
  readonly mostBytes: number;
}

const PROBLEMS = 'https://schema.fitko.de/fit-connect/submission-api/problems/';

/** A refusal as the Submission API words it (RFC 7807). */
export class Refusal extends Error {
  readonly statusCode: number;
  readonly problem: Readonly<Record<string, unknown>>;

  constructor(status: number, name: string, detail: string) {
    super(detail);
    this.statusCode = status;
    this.problem = { type: `${PROBLEMS}${name}`, title: name, status, detail };
  }
}
