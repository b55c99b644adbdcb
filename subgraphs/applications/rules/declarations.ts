/**
 * What a form declares in members of its UI schema and in its pricing, each with a shape of its own: what is wrong with one, for whoever
 * publishes it, in both languages.
 */

import { z } from 'zod';
import type { Language, Text } from '#platform/language.ts';
import { readDay } from '#platform/values/day.ts';

/** What shapes of ours demand that zod has no words for, by the name they give it (`params: { fault }`). */
const OWN = {
  NO_DAY: { de: 'kein Tag: JJJJ-MM-TT', en: 'no day: YYYY-MM-DD' },
  NO_PERIOD: {
    de: 'keine Dauer von einem Tag bis zu zwei Jahren wie P3M',
    en: 'no period of a day to two years, such as P3M',
  },
  NO_EXPRESSION: { de: 'kein Ausdruck', en: 'no expression' },
  MIN_ABOVE_MAX: { de: 'min ist größer als max', en: 'min is more than max' },
} as const satisfies Record<string, Text>;

/** Names one of these faults, where a shape is refined. */
export const own = (fault: keyof typeof OWN) => ({ params: { fault } });

/** A day of the calendar. Dates of ISO 8601 that are none of ours, as of the year 0, are refused as well. */
export const day = z.string().transform((text, context) => {
  const read = readDay(text);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', ...own('NO_DAY') });
  return z.NEVER;
});

const LOCALES = { de: z.locales.de().localeError, en: z.locales.en().localeError };

type Issue = z.core.$ZodIssue;

/** Of several shapes that a value might have, the one it comes closest to says what is wrong. */
function closest(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const ways = issue.errors.map((way) => way.flatMap(closest));
  const [nearest = []] = ways.toSorted((one, other) => one.length - other.length);
  return nearest.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
}

function issuesIn(shape: z.ZodType, value: unknown, language: Language): readonly Issue[] {
  const { error } = shape.safeParse(value, {
    error: (issue) => {
      const fault: unknown = issue.code === 'custom' ? issue.params?.['fault'] : undefined;
      return typeof fault === 'string' && fault in OWN ? OWN[fault as keyof typeof OWN][language] : LOCALES[language](issue);
    },
  });
  return (error?.issues ?? []).flatMap(closest);
}

interface ShapeFault {
  readonly path: readonly string[];
  readonly words: Text;
}

/** What is wrong with a value, each with its place in it; nothing where it has the shape. */
export function faultsOfShape(shape: z.ZodType, value: unknown): readonly ShapeFault[] {
  const german = issuesIn(shape, value, 'de');
  return issuesIn(shape, value, 'en').map(({ path, message: en }, index) => ({
    path: path.map(String),
    words: { de: german[index]?.message ?? en, en },
  }));
}

/** A fault with what it is of before it. */
export const about = (what: string, { de, en }: Text): Text => ({ de: `${what}: ${de}`, en: `${what}: ${en}` });

/** The same with the place within a member: `booking/holdMinutes: Invalid input`. */
export function faultsOfMember(member: string, shape: z.ZodType, value: unknown): readonly Text[] {
  return faultsOfShape(shape, value).map(({ path, words }) => about([member, ...path].join('/'), words));
}

/** That something leads nowhere. */
export const noField = (what: string): Text => ({
  de: `${what} ist kein Feld des Formulars`,
  en: `${what} is no field of the form`,
});

/** That an expression reads what is not there; `what` is where it stands. */
export const readsNoField = (what: string, pointer: string): Text => ({
  de: `${what} liest ${pointer}, was kein Feld des Formulars ist`,
  en: `${what} reads ${pointer}, which is no field of the form`,
});
