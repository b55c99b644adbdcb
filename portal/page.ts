/** What a page is before it becomes HTML, and what may be answered instead of one. */

import type { VNode } from 'preact';
import type { Addresses } from './addresses.ts';

export interface Page {
  readonly kind: 'PAGE';
  readonly status: number;
  readonly title: string;
  /** One or two sentences for those who find the page elsewhere. */
  readonly description: string;
  /** The one address of this content in a language, from the root. */
  readonly address: (addresses: Addresses) => string;
  /** Whether search engines should list it. */
  readonly isListed: boolean;
  /** False where a part is missing for now: such a page is kept nowhere. */
  readonly isComplete: boolean;
  /** What it is about, for machines: JSON-LD after schema.org. */
  readonly data?: object;
  readonly content: VNode;
}

export interface Redirect {
  readonly kind: 'REDIRECT';
  readonly to: string;
  /** 301 where the address has changed for good, 303 where an answer to a form lies elsewhere. */
  readonly status: 301 | 303;
}

export type Answer = Page | Redirect;

export const movedTo = (to: string): Redirect => ({ kind: 'REDIRECT', to, status: 301 });
export const seeOther = (to: string): Redirect => ({ kind: 'REDIRECT', to, status: 303 });
