/** Kinds of values that several variables have. */

import { z } from 'zod';

export const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https URL' });

/** A whole number within bounds, both included. */
export function wholeNumber(least: number, most: number) {
  const fits = (text: string): boolean => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most;
  return z
    .string()
    .refine(fits, { error: `must be a whole number from ${least} to ${most}` })
    .transform(Number);
}
