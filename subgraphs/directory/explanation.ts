/** The way to an answer about responsibility, in words. */

import type { Language } from '#platform/language.ts';
import type { Day } from '#platform/values/day.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { ResponsibilityStep } from './generated/types.ts';
import type { RegionReference } from './references.ts';
import type { Register } from './register.ts';
import { inWords, reasonOf, referenceReason, replacedReason, type Names } from './rules/reasons.ts';
import type { Entry, EntryStep, Resolution, Step } from './rules/responsibility.ts';
import type { ServiceRow } from './tables.ts';

/** What was found out for one place. */
export interface Answer<E extends Entry> {
  readonly region: RegionKey;
  readonly resolution: Resolution<E>;
}

/** What was asked, and where names are looked up. */
export interface Asked {
  /** The service that counts. */
  readonly service: ServiceRow;
  /** The key that was asked for. */
  readonly asked: LeikaKey;
  readonly day: Day;
  readonly register: Register;
  readonly language: Language;
}

export interface ToldStep extends Omit<ResponsibilityStep, 'region'> {
  readonly region: RegionReference;
}

/** Names of all that the steps speak of; a key where a name is missing. */
function namesIn(register: Register): Names {
  return {
    service: (key) => register.service(key)?.citizenName ?? key,
    region: (key) => register.region(key)?.name ?? key,
  };
}

const isDeciding = (step: Step): step is EntryStep =>
  step.kind === 'ENTRY' && (step.outcome === 'APPLIED' || step.outcome === 'AMBIGUOUS');

/** Which place counts, where the catalogues say so: no rule decides that here, it is told with every answer. */
function referenceSteps({ leikaKey, reference }: ServiceRow, region: RegionKey, language: Language): readonly ToldStep[] {
  if (reference === null) return [];
  return [
    {
      kind: 'REFERENCE',
      leikaKey,
      region: { key: region },
      entries: 0,
      legalBasis: null,
      confirmed: true,
      validFrom: null,
      validTo: null,
      outcome: 'HOLDS',
      reason: referenceReason(reference, language),
    },
  ];
}

/** The way to the answer for one place; the first step says too that the key `asked` for has been replaced. */
export function explain<E extends Entry>(
  { region, resolution: { steps } }: Answer<E>,
  { service, asked, day, register, language }: Asked,
): readonly ToldStep[] {
  const telling = { names: namesIn(register), language, on: inWords(day, language), decided: steps.find(isDeciding) };
  const told = steps.map((step) => ({
    kind: step.kind,
    leikaKey: step.leikaKey,
    region: { key: step.region },
    entries: step.entries,
    legalBasis: step.kind === 'DELEGATION' ? step.rule.legalBasis : null,
    confirmed: step.kind === 'DELEGATION' ? step.confirmed : true,
    validFrom: step.validFrom,
    validTo: step.validTo,
    outcome: step.outcome,
    reason: reasonOf(step, telling),
  }));
  return [...referenceSteps(service, region, language), ...told].map((step, index) =>
    index > 0 || asked === service.leikaKey
      ? step
      : { ...step, reason: replacedReason(asked, service.leikaKey, step.reason, language) },
  );
}

/** Steps that several places share are told once. */
export function withoutRepetition(steps: readonly ToldStep[]): readonly ToldStep[] {
  return [...new Map(steps.map((step) => [step.reason, step])).values()];
}
