/**
 * Failures as a deferred part of the answer tells them: those of its own fetches, and those of fetches that the primary answer
 * waited for, too. Each part stands for itself, so that what another part has told is told again.
 */

import type { Failure, Failures } from './failures.ts';

export interface PartFailures extends Pick<Failures, 'any' | 'ofEntity' | 'explain'> {
  /** Begins the next part: nothing has been told yet. */
  readonly begin: () => void;
  readonly all: () => readonly Failure[];
}

/** `told` are the failures that the primary answer has told. */
export function failuresOfPart(primary: Failures, own: readonly Failures[], told: ReadonlySet<Failure>): PartFailures {
  const all = [...own, primary];
  const every = (): readonly Failure[] => all.flatMap((failures) => failures.all);
  return {
    get any() {
      return all.some((failures) => failures.any);
    },
    ofEntity: (entity) => all.flatMap((failures) => failures.ofEntity(entity).filter((failure) => !told.has(failure))),
    explain: (container, key, isHole) => {
      const found = all.map((failures) => failures.explain(container, key, isHole)).filter((each) => each !== null);
      return found.find((each) => each !== 'known') ?? found[0] ?? null;
    },
    begin: () => {
      for (const failure of every()) failure.told = false;
    },
    all: every,
  };
}
