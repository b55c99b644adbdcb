/**
 * Splits the fetches of a plan so that the primary answer waits for none that is also made for deferred parts, nor a deferred part
 * for one that has to wait for what only another part needs.
 */

import { Kind, parse, print, stripIgnoredCharacters, visit } from 'graphql';
import { withoutUnused } from '../plan/unused.ts';
import type { Atom } from './atoms.ts';
import { queryOf } from './query.ts';
import type { EntityGroup, FetchStep, Step } from './steps.ts';

export interface SplitSteps {
  readonly steps: Step;
  readonly stepOf: ReadonlyMap<Atom, FetchStep>;
}

/** The operation of a fetch that asks for some of its groups only. */
function operationFor(query: string, groups: readonly EntityGroup[]): string {
  const kept = new Set(groups.map(({ key }) => key));
  const document = parse(query, { noLocation: true });
  const fewer = visit(document, {
    OperationDefinition: (operation) => {
      const selections = operation.selectionSet.selections.filter(
        (node) => node.kind === Kind.FIELD && kept.has(node.alias?.value ?? node.name.value),
      );
      return { ...operation, selectionSet: { ...operation.selectionSet, selections } };
    },
  });
  return stripIgnoredCharacters(print(withoutUnused(fewer)));
}

function stepFor(step: FetchStep, atoms: readonly Atom[]): FetchStep {
  const groups = step.groups.flatMap((group): EntityGroup[] => {
    const paths = atoms.filter((atom) => atom.group === group).map(({ path }) => path);
    return paths.length === 0 ? [] : [{ ...group, paths }];
  });
  if (groups.length === step.groups.length) return { ...step, groups };
  const asked = queryOf(operationFor(step.query, groups));
  const variables = step.variables.filter(({ name }) => new RegExp(`\\$${name}\\b`).test(asked.query));
  return { ...step, ...asked, groups, variables };
}

/** Atoms of one fetch stay together when `togetherOf` names them alike. */
export function splitSteps(root: Step, atoms: readonly Atom[], togetherOf: (atom: Atom) => string): SplitSteps {
  const stepOf = new Map<Atom, FetchStep>();

  function split(step: Step): Step {
    if (step.kind === 'contextual') return step;
    if (step.kind !== 'fetch') return { ...step, steps: step.steps.map(split) };
    const pieces = new Map<string, Atom[]>();
    for (const atom of atoms.filter((each) => each.step === step)) {
      const name = togetherOf(atom);
      pieces.set(name, [...(pieces.get(name) ?? []), atom]);
    }
    const steps = [...pieces.values()].map((own) => {
      const made = pieces.size === 1 ? step : stepFor(step, own);
      for (const atom of own) stepOf.set(atom, made);
      return made;
    });
    return steps.length === 1 ? (steps[0] ?? step) : { kind: 'parallel', steps };
  }

  return { steps: split(root), stepOf };
}
