/** What offers and local services say in words: texts, deadlines, legal bases. */

import { dayOf, isValidOn, type Day } from '#platform/values/day.ts';
import type { Context } from '../context.ts';
import type { Deadline, Description, TextModule } from '../description.ts';
import type { TextModuleResolvers } from '../generated/types.ts';
import { headingOf, legalBasesOf, plainOf, textsIn, withLinks } from '../rules/texts.ts';

interface Language {
  readonly language?: string | null | undefined;
}

interface OnDay {
  readonly at?: Day | null | undefined;
}

/** Texts of today in a language, German when none is named. */
export function textsOf({ texts }: Description, { language }: Language, { now }: Context): readonly TextModule[] {
  return textsIn(texts, language ?? 'de', dayOf(now()));
}

export function deadlinesOf({ deadlines }: Description, { at }: OnDay, { now }: Context): readonly Deadline[] {
  const day = at ?? dayOf(now());
  return deadlines.filter((deadline) => isValidOn(deadline, day));
}

export function basesOf({ texts }: Description, { now }: Context): readonly string[] {
  return legalBasesOf(texts, dayOf(now()));
}

export const TextModuleFields: TextModuleResolvers = {
  title: headingOf,
  text: plainOf,
  html: withLinks,
};
