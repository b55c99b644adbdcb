/** How operations were used, so that the engine of the next graph can have the same ones ready. */

import type { Requirement } from '../policy/requirements.ts';
import type { Override } from './plan/planner.ts';

/** An operation as it was used, in terms that hold for another graph, too. */
export interface UsedOperation {
  readonly document: string;
  readonly operationName: string | undefined;
  readonly uses: number;
  readonly variants: readonly UsedVariant[];
}

export interface UsedVariant {
  /** Variables that `@skip`, `@include` and `@defer` look at. */
  readonly conditions: Readonly<Record<string, unknown>>;
  /** Requirements that were not met, as text. */
  readonly refused: ReadonlySet<string>;
  readonly override: Override;
  readonly inParts: boolean;
}

/** Requirements that ask for the same have the same text. */
export function textOf(requirement: Requirement): string {
  return JSON.stringify(requirement);
}

/** Of how many variants of one operation, the last ones made, it is known that they were used. */
const REMEMBERED = 8;

/** What is noted of one operation. */
export class Usage {
  uses = 0;
  readonly variants: UsedVariant[] = [];

  remember(variant: UsedVariant): void {
    this.variants.push(variant);
    if (this.variants.length > REMEMBERED) this.variants.shift();
  }
}

/** The first `most` of what was used, by how often. */
export function mostUsedOf(used: readonly UsedOperation[], most: number): readonly UsedOperation[] {
  return used.toSorted((one, other) => other.uses - one.uses).slice(0, most);
}
