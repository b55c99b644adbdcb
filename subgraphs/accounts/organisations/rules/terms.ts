/** The terms of a right as somebody asks for them: read and checked before anything is kept. */

import type { Role } from '#platform/identity/roles.ts';
import type { Language, Problem } from '#platform/language.ts';
import type { Day } from '#platform/values/day.ts';
import { parseStem, type LeikaStem } from '#platform/values/leika.ts';
import type { Terms } from './mandates.ts';
import { problem, type ProblemCode } from './problems.ts';

export interface TermsInput {
  readonly role: Role;
  readonly services?: readonly string[] | null | undefined;
  readonly validFrom?: Day | null | undefined;
  readonly validTo?: Day | null | undefined;
}

const MOST_SERVICES = 200;

type Read = { readonly ok: true; readonly terms: Terms } | { readonly ok: false; readonly problems: readonly Problem[] };

function readStem(text: string): LeikaStem | null {
  try {
    return parseStem(text);
  } catch {
    return null;
  }
}

/** Reads what is asked for; a right begins today unless it says otherwise, and services left out are all of them. */
export function readTerms(input: TermsInput, today: Day, language: Language): Read {
  const problems: Problem[] = [];
  const refuse = (code: ProblemCode, field: string): void => void problems.push(problem(code, field, language));
  const given = input.services ?? null;
  const stems = given === null ? null : [...new Set(given)].map(readStem);
  if (stems?.length === 0) refuse('REQUIRED', 'services');
  if (stems !== null && stems.length > MOST_SERVICES) refuse('TOO_MANY_SERVICES', 'services');
  if (stems?.includes(null) === true) refuse('INVALID_SERVICE', 'services');
  const { role, validTo = null } = input;
  const validFrom = input.validFrom ?? today;
  if (validTo !== null && (validTo < validFrom || validTo < today)) refuse('ENDS_BEFORE_IT_BEGINS', 'validTo');
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, terms: { role, services: stems as readonly LeikaStem[] | null, validFrom, validTo } };
}
