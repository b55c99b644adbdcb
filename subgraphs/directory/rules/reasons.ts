/** Why a step of the search for the responsible authority won or lost, in one sentence. */

import type { PlaceOfReference, Tier } from '#platform/catalogue/types.ts';
import type { Language, Text } from '#platform/language.ts';
import type { Day } from '#platform/values/day.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { DelegationStep } from './delegation.ts';
import type { EntryStep, Step } from './responsibility.ts';

/** What to call keys and regions. */
export interface Names {
  service(key: LeikaKey): string;
  region(key: RegionKey): string;
}

const LONG = { dateStyle: 'long', timeZone: 'UTC' } as const;
/** Made once: that takes longer than all else about an answer. */
const FORMATS = { de: new Intl.DateTimeFormat('de-DE', LONG), en: new Intl.DateTimeFormat('en-GB', LONG) };

/** A day in words: `23. November 2026`. */
function inWords(day: Day, language: Language): string {
  return FORMATS[language].format(new Date(day));
}

const TIERS: Readonly<Record<Tier, Text>> = {
  SMALL: { de: 'weder Große noch Mittlere kreisangehörige Stadt', en: 'neither a large nor a medium town of its district' },
  MEDIUM: { de: 'Mittlere kreisangehörige Stadt', en: 'a medium town of its district, Mittlere kreisangehörige Stadt' },
  LARGE: { de: 'Große kreisangehörige Stadt', en: 'a large town of its district, Große kreisangehörige Stadt' },
};

const PLACES: Readonly<Record<PlaceOfReference, Text>> = {
  RESIDENCE: { de: 'der Wohnort', en: 'the place of residence' },
  PLACE_OF_BIRTH: { de: 'der Geburtsort', en: 'the place of birth' },
  BUSINESS_SEAT: { de: 'der Ort der Betriebsstätte', en: 'the place of business' },
  PLOT: { de: 'der Ort des Grundstücks', en: 'the place of the plot of land' },
  PLACE_OF_EVENT: { de: 'der Ort des Ereignisses', en: 'the place of the event' },
  KEEPER_RESIDENCE: {
    de: 'der Wohnort oder Sitz der Person, die das Fahrzeug hält',
    en: 'the place where the keeper of the vehicle lives or has the business',
  },
};

/** Says which place counts. */
export function referenceReason(reference: PlaceOfReference, language: Language): string {
  const place = PLACES[reference][language];
  return language === 'de' ? `Es zählt ${place}.` : `What counts is ${place}.`;
}

/** The sentence for a rule of delegation; one that nobody has read in the law says so. */
function delegationReason(step: DelegationStep, day: Day, names: Names, language: Language): string {
  const { outcome, rule, town, tier, region, confirmed } = step;
  const on = inWords(day, language);
  const [place, competent, status] = [names.region(town), names.region(region), TIERS[tier][language]];
  const law = confirmed
    ? rule.legalBasis
    : `${rule.legalBasis}, ${{ de: 'noch nicht am Gesetz geprüft', en: 'not yet checked against the law' }[language]}`;
  const texts: Readonly<Record<DelegationStep['outcome'], Text>> = {
    HOLDS:
      region === town
        ? {
            de: `In ${place} (${status}) nimmt die Gemeinde diese Aufgabe selbst wahr (${law}).`,
            en: `In ${place} (${status}) the municipality does this itself (${law}).`,
          }
        : {
            de: `In ${place} (${status}) ist ${competent} zuständig (${law}).`,
            en: `In ${place} (${status}) ${competent} is responsible (${law}).`,
          },
    OVERRULED: {
      de: `Nach einer allgemeineren Regel wäre ${competent} zuständig (${law}); die genauere geht vor.`,
      en: `By a more general rule ${competent} would be responsible (${law}); the more specific one goes first.`,
    },
    NOT_VALID: {
      de: `Die Regel, nach der ${competent} zuständig ist, gilt am ${on} nicht (${law}).`,
      en: `The rule that makes ${competent} responsible is not valid on ${on} (${law}).`,
    },
  };
  return texts[outcome][language];
}

/** The sentence for a step; `decided` is the entry that won, where one did. */
export function reasonOf(step: Step, decided: EntryStep | undefined, day: Day, names: Names, language: Language): string {
  return step.kind === 'DELEGATION'
    ? delegationReason(step, day, names, language)
    : entryReason(step, decided, day, names, language);
}

function entryReason(step: EntryStep, decided: EntryStep | undefined, day: Day, names: Names, language: Language): string {
  const service = names.service(step.leikaKey);
  const region = names.region(step.region);
  const on = inWords(day, language);
  const winner = decided ?? step;
  const texts: Readonly<Record<EntryStep['outcome'], Text>> = {
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
    NOT_COMPETENT: {
      de: `Was für „${service}“ in ${region} eingetragen ist, zählt hier nicht: dafür ist ${region} nicht zuständig.`,
      en: `What is entered for “${service}” in ${region} does not count here: ${region} is not responsible for it.`,
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
