/** Runs the steps of an operation with deferred parts: each once, the primary answer's in the order of the plan, as early as may be. */

import type { SelectionNode } from 'graphql';
import type { Deferral } from '../compile/deferral.ts';
import type { FetchStep, Step } from '../compile/steps.ts';
import { Failures } from './failures.ts';
import { run, type RunContext } from './run.ts';

export interface RunningParts {
  /** Resolves when all is fetched for the primary answer. */
  readonly primary: Promise<void>;
  /** For each deferred fragment: resolves when all is fetched for it. */
  readonly parts: ReadonlyMap<SelectionNode, Promise<void>>;
  /** What went wrong in the fetches of a deferred fragment, apart from those for the primary answer. */
  readonly failuresOf: (node: SelectionNode) => readonly Failures[];
}

/** Does what is wanted of a step in its order, each fetch by `fetch`. */
async function walk(step: Step, wanted: ReadonlySet<FetchStep>, fetch: (step: FetchStep) => Promise<unknown>): Promise<void> {
  switch (step.kind) {
    case 'sequence':
      for (const each of step.steps) await walk(each, wanted, fetch);
      return;
    case 'parallel':
      await Promise.all(step.steps.map((each) => walk(each, wanted, fetch)));
      return;
    case 'fetch':
      if (wanted.has(step)) await fetch(step);
      return;
    case 'contextual': // Operations that have one are not answered in parts.
  }
}

/** Begins. The failures of `context` are those of the primary answer. */
export function runParts({ steps, primary, parts }: Deferral, context: RunContext): RunningParts {
  const done = new Map<FetchStep, Promise<unknown>>();
  const settle = new Map<FetchStep, (value?: unknown) => void>();
  const failures = new Map<FetchStep, Failures>();
  // Parts wait for these; only the primary answer begins them, so that the fields of a mutation stay in their order.
  for (const step of primary) done.set(step, new Promise((resolve) => settle.set(step, resolve)));

  function fetchForPart(step: FetchStep): Promise<unknown> {
    const begun = done.get(step);
    if (begun !== undefined) return begun;
    const own = new Failures();
    failures.set(step, own);
    const running = run(step, { ...context, failures: own });
    done.set(step, running);
    return running;
  }

  const answered = walk(steps, primary, async (step) => {
    await run(step, context);
    settle.get(step)?.();
  });
  answered.catch(() => undefined); // Whoever waits for it hears of it, and nobody has to be in time.
  const running = new Map([...parts].map(([node, part]) => [node, walk(steps, part.steps, fetchForPart)]));
  return {
    primary: answered,
    parts: running,
    failuresOf: (node) => [...(parts.get(node)?.steps ?? [])].flatMap((step) => failures.get(step) ?? []),
  };
}
