/** What the applicant reads when an authority refuses a submission: its own words, a line a problem. */

import { isStorable } from '#platform/values/text.ts';
import type { EventProblem } from './events.ts';

const LONGEST = 10_000;

/** The problems of a refusal as a text; null where it names none that can be shown. */
export function reasonsOf(problems: readonly EventProblem[]): string | null {
  const lines = problems
    .map(({ title, detail }) =>
      [title, detail ?? ''].map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== ''),
    )
    .map((parts) => parts.join(': '))
    .filter((line) => line !== '' && isStorable(line));
  return lines.length === 0 ? null : lines.join('\n').slice(0, LONGEST);
}
