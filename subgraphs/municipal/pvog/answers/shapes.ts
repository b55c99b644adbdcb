/** What answers are made of, and how one is checked: what we keep must be as it was described, the rest is told of. */

import { z } from 'zod';
import { readDay } from '#platform/values/day.ts';
import { AnswerFault } from '../faults.ts';

/** Identity of a record: editorial office, kind (LB service, OE organisation unit, OD online service), number. */
export const identity = (kind: 'LB' | 'OE' | 'OD') =>
  z.string().regex(new RegExp(String.raw`^[A-Z]\d{1,8}\.${kind}\.[\w-]{1,64}$`), { error: `is no identity of the kind ${kind}` });

/** A text that may be missing; an empty one counts as missing. */
export const maybeText = z
  .string()
  .nullish()
  .transform((text) => (text === undefined || text === null || text.trim() === '' ? null : text.trim()));

/** Missing lists are empty ones. */
export const listOf = <Shape extends z.ZodType>(shape: Shape) =>
  z
    .array(shape)
    .nullish()
    .transform((list) => list ?? []);

/** A day, or the day of an instant as it is written. */
export const maybeDay = maybeText.transform((text, context) => {
  if (text === null) return null;
  const day = readDay(/^(\d{4}-\d{2}-\d{2})(T.*)?$/.exec(text)?.[1] ?? '');
  if (day === null) context.addIssue('is no day');
  return day;
});

/** What stands in an answer under names we know nothing of. */
export function unknownNames(answer: object, known: readonly string[]): readonly string[] {
  return Object.keys(answer).filter((name) => !known.includes(name));
}

/** Throws AnswerFault for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new AnswerFault(`This is no JSON: ${(cause as Error).message.slice(0, 100)}`);
  }
}

/** Checks a part of an answer. Throws AnswerFault, naming what is wrong and where, and repeating no value. */
export function check<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> {
  const checked = shape.safeParse(value);
  if (checked.success) return checked.data;
  const issues = checked.error.issues.slice(0, 3).map(({ path, message }) => `'${path.join('.')}' ${message}`);
  throw new AnswerFault(issues.join('; '));
}
