/**
 * Answers an operation in parts: at first what is there first, then each deferred fragment when its fetches are done, in the shape
 * of the incremental delivery draft of August 2022 (`deferSpec=20220824`).
 */

import type { GraphQLFormattedError, SelectionNode } from 'graphql';
import { streamOf, type Stream } from '#platform/stream.ts';
import { possibleTypesIn, refusalIn, type AnswerOptions, type EngineResult } from './answer.ts';
import type { Deferral } from './compile/deferral.ts';
import { Failures, type Failure } from './execute/failures.ts';
import type { Data } from './execute/merge.ts';
import { failuresOfPart } from './execute/part-failures.ts';
import { pathOf } from './execute/path.ts';
import { pendingIn, type Pending } from './execute/pending.ts';
import { project } from './execute/project.ts';
import { readsIn } from './execute/reads.ts';
import { runParts } from './execute/run-parts.ts';
import { untoldErrors } from './execute/untold.ts';
import type { Prepared } from './operations.ts';

/** A deferred fragment at one place. */
export interface DeferredResult {
  readonly label?: string;
  readonly path: readonly (string | number)[];
  /** Null when a null within may not be there. */
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** One part of an answer: the first has `data`, the others `incremental`. */
export interface PartialResult extends EngineResult {
  readonly incremental?: readonly DeferredResult[];
  readonly hasNext: boolean;
}

export interface IncrementalOptions extends AnswerOptions {
  /** What a client is told of a failure. */
  readonly fail: (error: unknown) => EngineResult;
}

/** Never throws for what a subgraph does, and neither does the stream. When the work is given up, what is left is told as lost. */
export type AnswerInParts = (prepared: Prepared, deferral: Deferral) => Stream<PartialResult>;

export function createAnswerInParts({ facts, calls, log, accessLog, fail }: IncrementalOptions): AnswerInParts {
  const possibleTypes = possibleTypesIn(facts);

  return ({ compiled, context, given, forwarded, refused }, deferral) => {
    const root: Data = compiled.introspect === null ? {} : compiled.introspect(given);
    const failures = new Failures();
    const { merging, selection, reads } = compiled;
    if (reads !== null) accessLog?.requireRoom();
    const running = runParts(deferral, {
      calls,
      gateway: context,
      variables: forwarded,
      merging,
      satisfies: facts.satisfies,
      root,
      failures,
      log,
    });
    const whyRefused = refusalIn(refused);
    const finished = new Map<SelectionNode, EngineResult | null>();
    const waits = new Map(
      [...running.parts].map(([node, part]) => {
        const settled = (failure: EngineResult | null) => void finished.set(node, failure);
        return [node, part.then(() => settled(null)).catch((error: unknown) => settled(fail(error)))] as const;
      }),
    );
    let toldAtFirst: ReadonlySet<Failure> = new Set();
    const toldLater = new Set<Failure>();
    let pending: Pending[] = [];
    let isBegun = false;
    let lost: Error | null = null;
    let stopListening = (): void => undefined;
    const givenUp = new Promise<void>((resolve) => {
      stopListening = context.cancellation.onCancel((reason) => {
        lost = reason;
        resolve();
      });
    });

    let told = new Set<string>();

    /** Tells the access log what has been read since it was told last. */
    async function tellReads(): Promise<void> {
      if (reads === null || accessLog === null) return;
      const all = readsIn(root, reads).map((read) => [JSON.stringify(read), read] as const);
      await accessLog.record(
        context,
        all.filter(([text]) => !told.has(text)).map(([, read]) => read),
      );
      told = new Set(all.map(([text]) => text));
    }

    function first(): PartialResult {
      const { data, errors: told } = project(root, selection, failures, whyRefused, possibleTypes);
      const errors = [...told, ...untoldErrors(root, selection, deferral.whole, failures, possibleTypes)];
      toldAtFirst = new Set(failures.all.filter((failure) => failure.told));
      if (data !== null) pending = [...pendingIn(selection, root, data, null)];
      return { data, ...(errors.length === 0 ? {} : { errors }), hasNext: pending.length > 0 };
    }

    /** A part in which nothing can be told but why. */
    function withoutData({ place }: Pending, { errors = [] }: EngineResult) {
      return { data: null, errors: errors.map((error) => ({ ...error, path: pathOf(place) })) };
    }

    function tell(one: Pending): DeferredResult {
      const { node, selection: selected, value, place } = one;
      const failed = finished.get(node) ?? (finished.has(node) || lost === null ? null : fail(lost));
      const own = failuresOfPart(failures, running.failuresOf(node), toldAtFirst);
      own.begin();
      const { data, errors } =
        failed === null ? project(value, selected, own, whyRefused, possibleTypes, place) : withoutData(one, failed);
      for (const failure of own.all()) if (failure.told) toldLater.add(failure);
      if (data !== null) pending.push(...pendingIn(selected, value, data, place));
      const label = deferral.parts.get(node)?.label;
      const labelled = label === undefined ? {} : { label };
      return { ...labelled, path: pathOf(place), data, ...(errors.length === 0 ? {} : { errors }) };
    }

    /** What went wrong for a fragment in fields that the client did not ask for. */
    function untoldOf(node: SelectionNode): readonly GraphQLFormattedError[] {
      const untold = running
        .failuresOf(node)
        .flatMap((own) => own.untold())
        .filter(({ failure }) => !toldLater.has(failure));
      for (const { failure } of untold) toldLater.add(failure);
      return untoldErrors(root, selection, deferral.whole, { untold: () => untold }, possibleTypes);
    }

    function tellAll(ready: readonly Pending[]): DeferredResult[] {
      const results = ready.map((one) => ({ node: one.node, result: tell(one) }));
      return results.map(({ node, result }, at): DeferredResult => {
        const isLast = results.slice(at + 1).every((other) => other.node !== node);
        const untold = isLast ? untoldOf(node) : [];
        return untold.length === 0 ? result : { ...result, errors: [...(result.errors ?? []), ...untold] };
      });
    }

    async function later(): Promise<PartialResult> {
      const isReady = ({ node }: Pending): boolean => lost !== null || finished.has(node);
      while (!pending.some(isReady)) await Promise.race([givenUp, ...pending.map(({ node }) => waits.get(node))]);
      const ready = pending.filter(isReady);
      pending = pending.filter((one) => !isReady(one));
      await tellReads();
      return { incremental: tellAll(ready), hasNext: pending.length > 0 };
    }

    return streamOf<PartialResult>({
      next: async () => {
        try {
          if (!isBegun) {
            await running.primary;
            isBegun = true;
            await tellReads();
            return { done: false, value: first() };
          }
          if (pending.length === 0) return { done: true, value: undefined };
          return { done: false, value: await later() };
        } catch (error) {
          isBegun = true;
          pending = [];
          return { done: false, value: { ...fail(error), hasNext: false } };
        }
      },
      close: () => {
        stopListening();
        return Promise.resolve();
      },
    });
  };
}
