/** Answers a prepared operation: runs its steps over the subgraphs and puts the answer together. */

import { getNamedType, isAbstractType, type FormattedExecutionResult, type GraphQLFormattedError } from 'graphql';
import type { Logger } from '#platform/log.ts';
import type { AccessLog } from '../privacy/access-log.ts';
import type { Refusal } from '../policy/authorization.ts';
import type { Requirement } from '../policy/requirements.ts';
import type { SubgraphCall } from '../transport/subgraph-call.ts';
import type { Selection } from './compile/selection.ts';
import { GIVEN_UP } from './compile/writer.ts';
import { Failures } from './execute/failures.ts';
import type { Data } from './execute/merge.ts';
import { project } from './execute/project.ts';
import { readsIn } from './execute/reads.ts';
import { run, takeEvent } from './execute/run.ts';
import { untoldErrors } from './execute/untold.ts';
import type { Prepared } from './operations.ts';
import type { SupergraphFacts } from './plan/supergraph.ts';

export interface EngineResult {
  readonly data?: Record<string, unknown> | null;
  /** `data` as JSON, instead of `data`, when asked for. */
  readonly text?: string;
  readonly errors?: readonly GraphQLFormattedError[];
}

export interface AnswerOptions {
  readonly facts: SupergraphFacts;
  readonly calls: ReadonlyMap<string, SubgraphCall>;
  readonly log: Logger;
  /** Hears what is read of people before the answer goes out; null: nobody does. */
  readonly accessLog: AccessLog | null;
}

/** `asText`: answer `data` as JSON in `text`. `event`: of a subscription, what its source told. */
export type Answer = (prepared: Prepared, asText: boolean, event?: FormattedExecutionResult) => Promise<EngineResult>;

const NOT_ALLOWED: Refusal = { message: 'This is not allowed', extensions: { code: 'FORBIDDEN' } };

/** The runtime types that what is selected may be of. */
export function possibleTypesIn({ apiSchema }: Pick<SupergraphFacts, 'apiSchema'>): (selection: Selection) => readonly string[] {
  return ({ type }) => (isAbstractType(type) ? apiSchema.getPossibleTypes(type) : [getNamedType(type)]).map(({ name }) => name);
}

/** Why a requirement is not met, in words for the caller. */
export function refusalIn(refused: Prepared['refused']): (requirement: Requirement) => Refusal {
  return (requirement) => refused.get(requirement) ?? NOT_ALLOWED;
}

export function createAnswer({ facts, calls, log, accessLog }: AnswerOptions): Answer {
  const { satisfies } = facts;
  const possibleTypes = possibleTypesIn(facts);

  return async ({ compiled, context, given, forwarded, refused }, asText, event) => {
    const root: Data = compiled.introspect === null ? {} : compiled.introspect(given);
    const failures = new Failures();
    const { source, steps, merging, reads } = compiled;
    if (reads !== null) accessLog?.requireRoom();
    const running = { calls, gateway: context, variables: forwarded, merging, satisfies, root, failures, log };
    if (source !== null && event !== undefined) takeEvent(source, event, running);
    if (steps !== null) await run(steps, running);
    if (reads !== null && accessLog !== null) await accessLog.record(context, readsIn(root, reads));
    if (!compiled.refused && !failures.any) {
      try {
        const text = compiled.write(root);
        return asText ? { text } : { data: JSON.parse(text) as Data };
      } catch (thrown) {
        if (thrown !== GIVEN_UP) throw thrown;
      }
    }
    const whyRefused = refusalIn(refused);
    const { selection } = compiled;
    const { data, errors: told } = project(root, selection, failures, whyRefused, possibleTypes);
    const errors = [...told, ...untoldErrors(root, selection, selection, failures, possibleTypes)];
    const answered = asText ? { text: JSON.stringify(data) } : { data };
    return errors.length === 0 ? answered : { ...answered, errors };
  };
}
