/**
 * Decides what of an operation is deferred: a fragment with `@defer` for which something must still be fetched that nothing else
 * waits for. The plan is that of the whole operation; here each fetch is told who needs it, from the places in fetched data that it
 * reads and adds, and those that the answer is written from.
 */

import { Kind, type SelectionNode, type StringValueNode } from 'graphql';
import type { SupergraphFacts } from '../plan/supergraph.ts';
import { atomsOf, type Atom } from './atoms.ts';
import { needsOf } from './needs.ts';
import { covers, nameOf, touches, type DataPlace } from './places.ts';
import { selectionOf, type Selection } from './selection.ts';
import type { SelectionContext } from './selection-context.ts';
import { splitSteps } from './split.ts';
import type { FetchStep, Step } from './steps.ts';

export interface DeferredPart {
  readonly label: string | undefined;
  /** All that the part waits for, of which some is fetched for the primary answer. */
  readonly steps: ReadonlySet<FetchStep>;
}

export interface Deferral {
  /** The steps of the operation, none of which is both for the primary answer and for deferred parts. */
  readonly steps: Step;
  /** What the primary answer waits for. */
  readonly primary: ReadonlySet<FetchStep>;
  readonly parts: ReadonlyMap<SelectionNode, DeferredPart>;
  /** What the operation selects with nothing deferred. */
  readonly whole: Selection;
}

function argumentOf({ directives }: SelectionNode, name: string) {
  const defer = directives?.find((directive) => directive.name.value === 'defer');
  return defer?.arguments?.find((argument) => argument.name.value === name)?.value;
}

function asksToDefer(node: SelectionNode, conditions: Readonly<Record<string, unknown>>): boolean {
  if (node.directives?.every(({ name }) => name.value !== 'defer') !== false) return false;
  const condition = argumentOf(node, 'if');
  if (condition?.kind === Kind.VARIABLE) return conditions[condition.name.value] !== false;
  return condition?.kind !== Kind.BOOLEAN || condition.value;
}

/** Answers which atoms give what is read at a place; none: nobody does. */
function createProviders(atoms: readonly Atom[], { interfaceObjects, satisfies }: SupergraphFacts) {
  const byName = new Map<string, { readonly atom: Atom; readonly place: DataPlace }[]>();
  for (const atom of atoms) {
    for (const place of atom.adds) {
      const found = byName.get(nameOf(place)) ?? [];
      found.push({ atom, place });
      byName.set(nameOf(place), found);
    }
  }

  /** A subgraph that knows an interface as one object type tells a name that another one makes good. */
  function mayBeVague({ keys, types }: DataPlace): boolean {
    if (keys.at(-1) !== '__typename' || interfaceObjects.size === 0) return false;
    const of = types.at(-1) ?? null;
    return of === null || [...of].some((type) => [...interfaceObjects].some((name) => satisfies(type, name)));
  }

  return (wanted: DataPlace, among: ReadonlySet<Atom> | null): readonly Atom[] => {
    const found = (byName.get(nameOf(wanted)) ?? []).filter(
      ({ atom, place }) => (among === null || among.has(atom)) && touches(place, wanted),
    );
    // What the first one gives for certain, those after it only repeat.
    const certain = mayBeVague(wanted) ? -1 : found.findIndex(({ place }) => covers(place, wanted));
    return (certain === -1 ? found : found.slice(0, certain + 1)).map(({ atom }) => atom);
  };
}

/**
 * Decides which fragments of a query or mutation are deferred, given the steps for all of it and the coerced variables. Null: none
 * is, and the operation is answered in one piece.
 */
export function compileDeferral(
  context: SelectionContext,
  conditions: Readonly<Record<string, unknown>>,
  steps: Step,
  facts: SupergraphFacts,
): Deferral | null {
  const needs = needsOf(context, (node) => asksToDefer(node, conditions));
  if (needs.fragments.size === 0) return null;
  const atoms = atomsOf(steps, facts);
  const providers = createProviders(atoms, facts);
  const known = new Map<Atom, ReadonlySet<Atom>>();

  /** An atom and all that must have run before it. */
  function withPrerequisites(atom: Atom): ReadonlySet<Atom> {
    const found = known.get(atom);
    if (found !== undefined) return found;
    const before = new Set(atom.preceding);
    const direct = atom.reads.flatMap((place) => providers(place, before));
    const all = new Set([atom, ...direct.flatMap((each) => [...withPrerequisites(each)])]);
    known.set(atom, all);
    return all;
  }

  const waitFor = (places: readonly DataPlace[]): Set<Atom> =>
    new Set(places.flatMap((place) => providers(place, null).flatMap((atom) => [...withPrerequisites(atom)])));

  const all = [needs.primary, ...[...needs.fragments.values()].map((fragment) => fragment.needs)];
  // Where the plan does not say in our terms what it fetches, nothing is put off.
  if (all.flat().some((need) => need.isFetched && providers(need, null).length === 0)) return null;

  // Fields of mutations are never put off, and run in the order of the plan.
  const changes = atoms.filter(({ step }) => step.operationKind === 'mutation');
  const primary = new Set([...waitFor(needs.primary), ...changes.flatMap((atom) => [...withPrerequisites(atom)])]);
  const deferred = new Map<SelectionNode, ReadonlySet<Atom>>();
  for (const [node, { needs: own, occurrences }] of needs.fragments) {
    const waited = waitFor(own);
    const hasComeBefore = (around: readonly SelectionNode[]): boolean => {
      const before = around.flatMap((outer) => [...(deferred.get(outer) ?? [])]);
      return [...waited].every((atom) => primary.has(atom) || before.includes(atom));
    };
    if (!occurrences.every(hasComeBefore)) deferred.set(node, waited);
  }
  if (deferred.size === 0) return null;

  const numbers = new Map(atoms.map((atom, number) => [atom, number]));
  const prerequisitesOf = (atom: Atom): string => {
    const before = [...withPrerequisites(atom)].filter((each) => each !== atom);
    return before
      .map((each) => numbers.get(each))
      .sort()
      .join();
  };
  const split = splitSteps(steps, atoms, (atom) => (primary.has(atom) ? 'primary' : prerequisitesOf(atom)));
  const stepsOf = (wanted: ReadonlySet<Atom>): ReadonlySet<FetchStep> =>
    new Set([...wanted].flatMap((atom) => split.stepOf.get(atom) ?? []));
  const part = (node: SelectionNode, wanted: ReadonlySet<Atom>): DeferredPart => {
    const label = argumentOf(node, 'label') as StringValueNode | undefined;
    return { label: label?.kind === Kind.STRING ? label.value : undefined, steps: stepsOf(wanted) };
  };
  return {
    steps: split.steps,
    primary: stepsOf(primary),
    parts: new Map([...deferred].map(([node, wanted]) => [node, part(node, wanted)])),
    whole: selectionOf(context),
  };
}
