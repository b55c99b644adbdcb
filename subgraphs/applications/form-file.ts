/** Holds a form file, and data for it, against what publication and submission demand: the same code, without a database. */

import { ZodError, z } from 'zod';
import type { Language, Problem } from '#platform/language.ts';
import type { Day } from '#platform/values/day.ts';
import { createFormChecks } from './rules/form-check.ts';
import { readFormFile, type FormVersion } from './rules/forms.ts';
import { faultsOf } from './rules/publication.ts';

export interface FormFileCheck {
  /** What stands against publishing the form, in English; the data are not looked at then. */
  readonly faults: readonly string[];
  /** What stands against submitting the data; documents are not looked at. Null without data. */
  readonly submission: {
    readonly problems: readonly Problem[];
    readonly hidden: readonly string[];
    readonly data: unknown;
  } | null;
}

function readForm(content: unknown): FormVersion | readonly string[] {
  try {
    return readFormFile(content);
  } catch (error) {
    if (error instanceof ZodError) return z.prettifyError(error).split('\n');
    throw error;
  }
}

/** `data`: undefined for none. */
export function checkFormFile(content: unknown, data: unknown, language: Language, today: Day): FormFileCheck {
  const form = readForm(content);
  if (!('id' in form)) return { faults: form, submission: null };
  const faults = faultsOf(form);
  if (faults.length > 0 || data === undefined) return { faults, submission: null };
  const {
    problems,
    hidden,
    data: submitted,
  } = createFormChecks().checkSubmission(form, data, language, { today, documents: null });
  return { faults, submission: { problems, hidden, data: submitted } };
}
