/**
 * The seal of an access record. The chain holds the seal, not the record, and the seal is salted: so what a record says can be erased
 * (Art. 17 DSGVO) without a trace of it staying behind, and the chain holds all the same.
 */

import { createHmac, randomBytes } from 'node:crypto';
import { configure } from 'safe-stable-stringify';
import type { Id } from '#platform/values/id.ts';

/** What a record says. */
export interface AccessContent {
  /** The account whose data was read; null where nothing led to one. */
  readonly account: Id<'Account'> | null;
  readonly requestId: string;
  /** The account that has read; null: nobody was signed in. */
  readonly reader: Id<'Account'> | null;
  /** Authorities it read for. */
  readonly authorities: readonly Id<'Authority'>[];
  /** Organisations it read for; records from before there were any do not say. */
  readonly organisations?: readonly Id<'Organisation'>[];
  readonly subgraph: string;
  readonly type: string;
  readonly entity: string | null;
  readonly fields: readonly string[];
  readonly purposes: readonly string[];
}

/** The same text for the same content, whatever order the database gives its keys in. */
const canonical = configure({ strict: true, bigint: false, deterministic: true });

/** 256 bits that nobody can guess, in hexadecimal digits: without them nobody can try out what an erased record may have said. */
export const newSalt = (): string => randomBytes(32).toString('hex');

/** HMAC-SHA-256 of the content under the salt, in hexadecimal digits. */
export function sealOf(content: AccessContent, salt: string): string {
  return createHmac('sha256', Buffer.from(salt, 'hex')).update(canonical(content)).digest('hex');
}
