/** Why a step of the search for the responsible authority won or lost, in one sentence. */

import type { Language, Text } from '#platform/language.ts';
import type { Day } from '#platform/values/day.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { Step } from './responsibility.ts';

/** What to call keys and regions. */
export interface Names {
  service(key: LeikaKey): string;
  region(key: RegionKey): string;
}

const LOCALES: Text = { de: 'de-DE', en: 'en-GB' };

/** A day in words: `23. November 2026`. */
function inWords(day: Day, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

/** The sentence for a step; `decided` is the step that won, where one did. */
export function reasonOf(step: Step, decided: Step | undefined, day: Day, names: Names, language: Language): string {
  const service = names.service(step.leikaKey);
  const region = names.region(step.region);
  const on = inWords(day, language);
  const winner = decided ?? step;
  const texts: Readonly<Record<Step['outcome'], Text>> = {
    APPLIED: {
      de: `Für „${service}“ gibt es in ${region} einen Eintrag, der am ${on} gilt, und keinen genaueren.`,
      en: `There is an entry for “${service}” in ${region} that is valid on ${on}, and no more specific one.`,
    },
    EMPTY: {
      de: `Für „${service}“ ist in ${region} nichts eingetragen.`,
      en: `Nothing is entered for “${service}” in ${region}.`,
    },
    NOT_VALID: {
      de: `Was für „${service}“ in ${region} eingetragen ist, gilt am ${on} nicht.`,
      en: `What is entered for “${service}” in ${region} is not valid on ${on}.`,
    },
    OVERRULED: {
      de: `Auch für „${service}“ in ${region} ist etwas eingetragen, doch der genauere Eintrag für „${names.service(winner.leikaKey)}“ in ${names.region(winner.region)} geht vor.`,
      en: `There is an entry for “${service}” in ${region} too, but the more specific one for “${names.service(winner.leikaKey)}” in ${names.region(winner.region)} goes first.`,
    },
    AMBIGUOUS: {
      de: `Für „${service}“ gibt es in ${region} mehrere gleichrangige Einträge, die am ${on} gelten, so dass die Wahl offen ist.`,
      en: `There are several entries of equal rank for “${service}” in ${region} that are valid on ${on}, so the choice is open.`,
    },
  };
  return texts[step.outcome][language];
}

/** Says first that the key asked for has been replaced. */
export function replacedReason(old: LeikaKey, current: LeikaKey, reason: string, language: Language): string {
  const texts: Text = {
    de: `Der Schlüssel ${old} ist durch ${current} ersetzt: ${reason}`,
    en: `The key ${old} has been replaced by ${current}: ${reason}`,
  };
  return texts[language];
}
