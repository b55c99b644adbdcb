/** The course of a deletion: how long a preview counts, when it settles, when it is tried again, and when an operator has to look. */

import type { ErasureResult, Kept } from '#platform/privacy/result.ts';
import type { Language, Problem, Text } from '#platform/language.ts';

export type ErasureStatus = 'PREVIEWING' | 'PREVIEWED' | 'ERASING' | 'ERASED';

/** What the supergraph says of data of one type. */
export interface Rule {
  readonly type: string;
  readonly legalBasis: string;
  readonly retention: string;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How long a preview may be confirmed. */
export const PREVIEW_MS = 60 * MINUTE_MS;
/** An assertion lives for a minute, and so may a request that was under way: after that nobody can add anything. */
export const SETTLING_MS = 3 * MINUTE_MS;
/** How long the report is there, as `AccountErasure` and its parts say: P90D after the erasure. */
export const REPORT_DAYS = 90;
/** After that an operator has to see to a subgraph that does not answer. */
export const OVERDUE_DAYS = 7;
const FIRST_RETRY_MS = MINUTE_MS / 2;
const LONGEST_RETRY_MS = 60 * MINUTE_MS;

export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);

/** How long to wait after so many failures in a row. */
export function retryAfter(failures: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 20), LONGEST_RETRY_MS);
}

interface Asked {
  readonly answeredAt: Date | null;
}

/** True when a subgraph need not be asked again: it has answered, and nothing can have come in since. */
export function isDone({ answeredAt }: Asked, settlesAt: Date | null, now: Date): boolean {
  if (answeredAt === null) return false;
  return settlesAt === null || now < settlesAt || answeredAt >= settlesAt;
}

/**
 * What is known of a subgraph's part after a further answer. An answer tells of all rounds together; should a subgraph not remember what
 * it has said before, that counts all the same.
 */
export function unite(before: ErasureResult, next: ErasureResult): ErasureResult {
  const counts = new Map<string, number>();
  for (const { type, count } of [...before.erased, ...next.erased]) counts.set(type, Math.max(counts.get(type) ?? 0, count));
  const isNamed = (kept: Kept): boolean =>
    next.kept.some(({ type, references }) => type === kept.type && references.join() === kept.references.join());
  return {
    erased: [...counts].map(([type, count]) => ({ type, count })),
    kept: [...next.kept, ...before.kept.filter((kept) => !isNamed(kept))],
  };
}

const MESSAGES = {
  PREVIEW_PENDING: {
    de: 'Die Vorschau ist noch nicht fertig. Bitte warten Sie einen Augenblick.',
    en: 'The preview is not ready yet. Please wait a moment.',
  },
  PREVIEW_OVER: {
    de: 'Die Vorschau ist älter als eine Stunde. Bitte rufen Sie sie noch einmal ab.',
    en: 'The preview is more than an hour old. Please ask for it again.',
  },
  RUNNING_NOT_ACCEPTED: {
    de: 'Es laufen noch Verfahren. Sie bleiben bei der Behörde und gehen ohne das Konto weiter; bitte bestätigen Sie das, oder nehmen Sie die Anträge vorher zurück.',
    en: 'Something still goes on. It stays with the authority and goes on without the account: please accept that, or withdraw the applications first.',
  },
} as const satisfies Record<string, Text>;

/** A problem with the argument that a mutation names it by. */
export function erasureProblem(
  code: keyof typeof MESSAGES,
  argument: 'erasureId' | 'acceptRunning',
  language: Language,
): Problem {
  return { code, path: [argument], message: MESSAGES[code][language] };
}
