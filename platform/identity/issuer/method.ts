/** A way to prove a login on the sign-in page: a section of the page, and an answer to what the page sends. */

import type { Attempt, Proved } from './attempts.ts';

export interface Try {
  readonly attempt: Attempt;
  readonly form: URLSearchParams;
  /** Who tries, for limits. */
  readonly address: string;
}

export interface PageStep {
  readonly title: string;
  /** HTML */
  readonly main: string;
  readonly status: number;
  /** Seconds until it may be tried again. */
  readonly retryAfter?: number;
  /** Where its form goes, when that is elsewhere. */
  readonly target?: string;
  readonly cookie?: string;
}

/** What comes next: the login is proved, another page, or another place. */
export type Step =
  { readonly proved: Proved } | { readonly page: PageStep } | { readonly redirect: string; readonly cookie?: string };

export interface Method {
  /** HTML of its section; empty when it has nothing to offer for the attempt. */
  section(attempt: Attempt): Promise<string>;
  /** Reads what came back from elsewhere, sealed for the attempt; null when it is none of its own. */
  readBack?(attempt: Attempt, sealed: string): Promise<Step | null>;
  /** What comes instead of the end of an attempt in which a login was proved; null: nothing does. */
  instead?(attempt: Attempt, proved: Proved): Promise<Step> | null;
  /** Null when the choice is none of its own. */
  answer(choice: string, attempted: Try): Promise<Step | null>;
}
