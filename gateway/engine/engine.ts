/** The engine: answers operations over the subgraphs of a supergraph. */

import { GraphQLError, type GraphQLSchema } from 'graphql';
import { PublicError } from '#platform/errors.ts';
import type { Logger } from '#platform/log.ts';
import { streamOf, type Stream } from '#platform/stream.ts';
import type { GatewayContext } from '../context.ts';
import type { AccessLog } from '../privacy/access-log.ts';
import { readPersonalData, readUnits } from '../privacy/personal-data.ts';
import { readRequirements } from '../policy/requirements.ts';
import type { SubgraphCall } from '../transport/subgraph-call.ts';
import { createAnswer, type EngineResult } from './answer.ts';
import { createAnswerInParts, type PartialResult } from './incremental.ts';
import { createOperations, type OperationRequest, type Operations } from './operations.ts';
import { createSubscriptions, type Subscribe } from './subscription.ts';
import { createPlanner, type Override } from './plan/planner.ts';
import { readSupergraph } from './plan/supergraph.ts';
import { UnderWay } from './under-way.ts';

export type { EngineResult } from './answer.ts';
export type { DeferredResult, PartialResult } from './incremental.ts';

export interface EngineRequest extends OperationRequest {
  /** Answer `data` as JSON in `text`. */
  readonly asText?: boolean;
}

/** Its list of the operations used most, and `warmUp` with it, are for the engine of the next graph. */
export interface Engine extends Pick<Operations, 'mostUsed' | 'warmUp'> {
  readonly apiSchema: GraphQLSchema;
  readonly supergraphSdl: string;
  /** Never throws for what a client or a subgraph does. */
  execute(request: EngineRequest): Promise<EngineResult>;
  /** The same for whom can take several answers: the events of a subscription, or the one answer of any other operation. */
  readonly subscribe: Subscribe;
  /**
   * Answers in parts an operation of which some is deferred; null for any other, which `execute` answers in one piece. Never throws
   * for what a client or a subgraph does.
   */
  executeInParts(request: OperationRequest): Promise<Stream<PartialResult> | null>;
  /** True when this operation of the document has been answered before: it is valid and within the limits. */
  readonly knows: (document: string, operationName: string | undefined) => boolean;
  /** Ends the streams that are still open, and waits until all else that is under way is answered. */
  close(): Promise<void>;
}

export interface EngineOptions {
  readonly supergraphSdl: string;
  readonly calls: ReadonlyMap<string, SubgraphCall>;
  readonly log: Logger;
  /** Hears what is read of people; none: it is kept nowhere. */
  readonly accessLog?: AccessLog | undefined;
  /** Whether clients may read the schema. */
  readonly introspection?: boolean;
  /** How long planning may take, in milliseconds. */
  readonly planningTime?: number;
  /** The most tokens a document may have. */
  readonly maxTokens?: number;
  /** The most fields an operation may have once its fragments are written out. */
  readonly maxFields?: number;
  /** Policies of `@policy` that are granted for a request. */
  readonly grantedPolicies?: (context: GatewayContext) => ReadonlySet<string>;
  /** Which progressive overrides are on for a request. */
  readonly overrideOf?: (context: GatewayContext) => Override;
}

const PLANNING_TIME_MS = 10_000;
const MOST_TOKENS = 5_000;
const MOST_FIELDS = 5_000;

const NO_POLICIES: ReadonlySet<string> = new Set();
const NO_LABELS: ReadonlySet<string> = new Set();

/** Whoever is signed in stays on one side of a move; nobody else can be told from another. */
function shareOf({ viewer }: GatewayContext): Override {
  if (viewer === null) return { labels: NO_LABELS, percentage: Math.random() * 100 };
  let hash = 0;
  for (const letter of viewer.account) hash = (hash * 31 + letter.charCodeAt(0)) % 10_000;
  return { labels: NO_LABELS, percentage: hash / 100 };
}

function failed(error: unknown, log: Logger): EngineResult {
  if (error instanceof GraphQLError) return { errors: [error.toJSON()] };
  if (error instanceof PublicError) return { errors: [{ message: error.message, extensions: { ...error.extensions } }] };
  log.error({ err: error }, 'the engine failed');
  return { errors: [{ message: 'Internal error', extensions: { code: 'INTERNAL' } }] };
}

/** Builds the engine of a supergraph. Throws UnsupportedSupergraphError for one it cannot serve as it is meant. */
export function createEngine(options: EngineOptions): Promise<Engine> {
  return Promise.resolve().then(() => build(options));
}

function tracedIn(supergraphSdl: string) {
  const data = readPersonalData(supergraphSdl);
  return { ...data, units: readUnits(data) };
}

function build(options: EngineOptions): Engine {
  const { supergraphSdl, calls, log, accessLog = null, introspection = true, planningTime = PLANNING_TIME_MS } = options;
  const { maxTokens = MOST_TOKENS, maxFields = MOST_FIELDS, grantedPolicies = () => NO_POLICIES, overrideOf = shareOf } = options;
  const facts = readSupergraph(supergraphSdl);
  const planner = createPlanner(supergraphSdl, facts, planningTime, log);
  const operations = createOperations({
    facts,
    requirements: readRequirements(supergraphSdl),
    planner,
    traced: accessLog === null ? null : tracedIn(supergraphSdl),
    reading: { introspection, maxTokens },
    maxFields,
    grantedPolicies,
    overrideOf,
  });
  const answer = createAnswer({ facts, calls, log, accessLog });
  const fail = (error: unknown): EngineResult => failed(error, log);
  const answerInParts = createAnswerInParts({ facts, calls, log, accessLog, fail });
  const subscriptions = createSubscriptions({ operations, answer, calls, fail, log });
  const underWay = new UnderWay();

  return {
    apiSchema: facts.apiSchema,
    supergraphSdl,
    knows: operations.knows,
    mostUsed: operations.mostUsed,
    warmUp: operations.warmUp,
    execute: async (request) => {
      underWay.begin();
      try {
        const preparing = operations.prepare(request);
        const prepared = preparing instanceof Promise ? await preparing : preparing;
        if (!('compiled' in prepared)) return { errors: prepared.map((error) => error.toJSON()) };
        return await answer(prepared, request.asText === true);
      } catch (error) {
        return fail(error);
      } finally {
        underWay.end();
      }
    },
    subscribe: async (request) => {
      underWay.begin();
      try {
        return await subscriptions.subscribe(request);
      } finally {
        underWay.end();
      }
    },
    executeInParts: async (request) => {
      try {
        const prepared = await operations.prepare({ ...request, inParts: true });
        if (!('compiled' in prepared) || prepared.compiled.deferral === null) return null;
        const parts = answerInParts(prepared, prepared.compiled.deferral);
        underWay.begin();
        return streamOf<PartialResult>({
          next: () => parts.next(),
          close: () => {
            underWay.end();
            return parts.return(undefined);
          },
        });
      } catch {
        return null; // What is wrong shows again when it is answered in one piece.
      }
    },
    close: async () => {
      await subscriptions.close();
      await underWay.ended();
      await planner.close();
    },
  };
}
