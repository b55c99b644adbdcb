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
export function inWords(day: Day, language: Language): string {
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

/** A sentence in each language; only the one that is wanted is made. */
type Sentences<Outcome extends string, Facts> = Readonly<Record<Outcome, Readonly<Record<Language, (facts: Facts) => string>>>>;

interface DelegationFacts {
  readonly place: string;
  readonly competent: string;
  readonly status: string;
  readonly law: string;
  readonly isTown: boolean;
  readonly on: string;
}

const DELEGATIONS: Sentences<DelegationStep['outcome'], DelegationFacts> = {
  HOLDS: {
    de: ({ place, competent, status, law, isTown }) =>
      isTown
        ? `In ${place} (${status}) nimmt die Gemeinde diese Aufgabe selbst wahr (${law}).`
        : `In ${place} (${status}) ist ${competent} zuständig (${law}).`,
    en: ({ place, competent, status, law, isTown }) =>
      isTown
        ? `In ${place} (${status}) the municipality does this itself (${law}).`
        : `In ${place} (${status}) ${competent} is responsible (${law}).`,
  },
  OVERRULED: {
    de: ({ competent, law }) => `Nach einer allgemeineren Regel wäre ${competent} zuständig (${law}); die genauere geht vor.`,
    en: ({ competent, law }) =>
      `By a more general rule ${competent} would be responsible (${law}); the more specific one goes first.`,
  },
  NOT_VALID: {
    de: ({ competent, law, on }) => `Die Regel, nach der ${competent} zuständig ist, gilt am ${on} nicht (${law}).`,
    en: ({ competent, law, on }) => `The rule that makes ${competent} responsible is not valid on ${on} (${law}).`,
  },
};

interface EntryFacts {
  readonly service: string;
  readonly region: string;
  /** What was entered for whom, where that decides. */
  readonly winner: { readonly service: string; readonly region: string };
  readonly on: string;
}

const ENTRIES: Sentences<EntryStep['outcome'], EntryFacts> = {
  APPLIED: {
    de: ({ service, region, on }) =>
      `Für „${service}“ gibt es in ${region} einen Eintrag, der am ${on} gilt, und keinen genaueren.`,
    en: ({ service, region, on }) =>
      `There is an entry for “${service}” in ${region} that is valid on ${on}, and no more specific one.`,
  },
  EMPTY: {
    de: ({ service, region }) => `Für „${service}“ ist in ${region} nichts eingetragen.`,
    en: ({ service, region }) => `Nothing is entered for “${service}” in ${region}.`,
  },
  NOT_VALID: {
    de: ({ service, region, on }) => `Was für „${service}“ in ${region} eingetragen ist, gilt am ${on} nicht.`,
    en: ({ service, region, on }) => `What is entered for “${service}” in ${region} is not valid on ${on}.`,
  },
  OVERRULED: {
    de: ({ service, region, winner }) =>
      `Auch für „${service}“ in ${region} ist etwas eingetragen, doch der genauere Eintrag für „${winner.service}“ in ${winner.region} geht vor.`,
    en: ({ service, region, winner }) =>
      `There is an entry for “${service}” in ${region} too, but the more specific one for “${winner.service}” in ${winner.region} goes first.`,
  },
  AMBIGUOUS: {
    de: ({ service, region, on }) =>
      `Für „${service}“ gibt es in ${region} mehrere gleichrangige Einträge, die am ${on} gelten, so dass die Wahl offen ist.`,
    en: ({ service, region, on }) =>
      `There are several entries of equal rank for “${service}” in ${region} that are valid on ${on}, so the choice is open.`,
  },
  NOT_COMPETENT: {
    de: ({ service, region }) =>
      `Was für „${service}“ in ${region} eingetragen ist, zählt hier nicht: dafür ist ${region} nicht zuständig.`,
    en: ({ service, region }) =>
      `What is entered for “${service}” in ${region} does not count here: ${region} is not responsible for it.`,
  },
};

const UNCHECKED: Text = { de: 'noch nicht am Gesetz geprüft', en: 'not yet checked against the law' };

/** The sentence for a rule of delegation; one that nobody has read in the law says so. */
function delegationReason(step: DelegationStep, { names, on, language }: Telling): string {
  const { outcome, rule, town, tier, region, confirmed } = step;
  return DELEGATIONS[outcome][language]({
    place: names.region(town),
    competent: names.region(region),
    status: TIERS[tier][language],
    law: confirmed ? rule.legalBasis : `${rule.legalBasis}, ${UNCHECKED[language]}`,
    isTown: region === town,
    on,
  });
}

/** How the steps towards an answer are told. */
export interface Telling {
  readonly names: Names;
  readonly language: Language;
  /** The day asked about, `inWords`. */
  readonly on: string;
  /** The entry that won, where one did. */
  readonly decided: EntryStep | undefined;
}

/** The sentence for a step. */
export function reasonOf(step: Step, telling: Telling): string {
  if (step.kind === 'DELEGATION') return delegationReason(step, telling);
  const { names, language, on, decided: winner = step } = telling;
  const named = ({ leikaKey, region }: EntryStep) => ({ service: names.service(leikaKey), region: names.region(region) });
  return ENTRIES[step.outcome][language]({ ...named(step), winner: named(winner), on });
}

/** Says first that the key asked for has been replaced. */
export function replacedReason(old: LeikaKey, current: LeikaKey, reason: string, language: Language): string {
  const texts: Text = {
    de: `Der Schlüssel ${old} ist durch ${current} ersetzt: ${reason}`,
    en: `The key ${old} has been replaced by ${current}: ${reason}`,
  };
  return texts[language];
}
