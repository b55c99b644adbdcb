/** The engine: answers operations over the subgraphs of a supergraph. */

import {
  getNamedType,
  GraphQLError,
  isAbstractType,
  type DocumentNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { PublicError } from '#platform/errors.ts';
import type { Logger } from '#platform/log.ts';
import type { GatewayContext } from '../context.ts';
import { createRefusals, demandsOf, refusalOf, type Refusal } from '../policy/authorization.ts';
import { readRequirements, type Requirement } from '../policy/requirements.ts';
import type { SubgraphCall } from '../transport/subgraph-call.ts';
import { readDocument, readVariables, selectOperation, type ValidOperation } from './compile/document.ts';
import { compileOperation, type CompiledOperation } from './compile/operation.ts';
import type { Selection } from './compile/selection.ts';
import { GIVEN_UP } from './compile/writer.ts';
import { Failures } from './execute/failures.ts';
import type { Data } from './execute/merge.ts';
import { project } from './execute/project.ts';
import { run } from './execute/run.ts';
import { createPlanner, type Override } from './plan/planner.ts';
import { readSupergraph } from './plan/supergraph.ts';

export interface EngineRequest {
  readonly document: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly context: GatewayContext;
  /** Answer `data` as JSON in `text` where that is cheaper. */
  readonly asText?: boolean;
}

export interface EngineResult {
  readonly data?: Record<string, unknown> | null;
  /** `data` as JSON, instead of `data`, when asked for. */
  readonly text?: string;
  readonly errors?: readonly GraphQLFormattedError[];
}

export interface Engine {
  readonly apiSchema: GraphQLSchema;
  readonly supergraphSdl: string;
  /** Never throws for what a client or a subgraph does. */
  execute(request: EngineRequest): Promise<EngineResult>;
  close(): Promise<void>;
}

export interface EngineOptions {
  readonly supergraphSdl: string;
  readonly calls: ReadonlyMap<string, SubgraphCall>;
  readonly log: Logger;
  /** Whether clients may read the schema. */
  readonly introspection?: boolean;
  /** How long planning may take, in milliseconds. */
  readonly planningTime?: number;
  /** The most tokens a document may have. */
  readonly maxTokens?: number;
  /** Policies of `@policy` that are granted for a request. */
  readonly grantedPolicies?: (context: GatewayContext) => ReadonlySet<string>;
  /** Which progressive overrides are on for a request. */
  readonly overrideOf?: (context: GatewayContext) => Override;
}

const DOCUMENTS = 1_000;
const OPERATIONS = 1_000;
const PLANS = 1_000;
const PLANNING_TIME_MS = 10_000;
const MOST_TOKENS = 5_000;

const NO_POLICIES: ReadonlySet<string> = new Set();
const NO_LABELS: ReadonlySet<string> = new Set();

/** Whoever is signed in stays on one side of a move; nobody else can be told from another. */
function shareOf({ viewer }: GatewayContext): Override {
  if (viewer === null) return { labels: NO_LABELS, percentage: Math.random() * 100 };
  let hash = 0;
  for (const letter of viewer.account) hash = (hash * 31 + letter.charCodeAt(0)) % 10_000;
  return { labels: NO_LABELS, percentage: hash / 100 };
}

/** A valid operation and the demands it makes. */
interface KnownOperation extends ValidOperation {
  readonly number: number;
  readonly demands: readonly Requirement[];
}

interface KnownDocument {
  readonly document: DocumentNode | readonly GraphQLError[];
  readonly operations: Map<string | undefined, KnownOperation>;
}

/** Keeps what `make` promises, each once, and forgets what failed. */
function createPromises<Value extends object>(max: number): (key: string, make: () => Promise<Value>) => Promise<Value> {
  const promises = new LRUCache<string, Promise<Value>>({ max });
  return (key, make) => {
    const known = promises.get(key);
    if (known !== undefined) return known;
    const made = make();
    promises.set(key, made);
    made.catch(() => {
      if (promises.peek(key) === made) promises.delete(key);
    });
    return made;
  };
}

function formatted(error: unknown, log: Logger): EngineResult {
  if (error instanceof GraphQLError) return { errors: [error.toJSON()] };
  if (error instanceof PublicError) return { errors: [{ message: error.message, extensions: { ...error.extensions } }] };
  log.error({ err: error }, 'the engine failed');
  return { errors: [{ message: 'Internal error', extensions: { code: 'INTERNAL' } }] };
}

/** Builds the engine of a supergraph. Throws UnsupportedSupergraphError for one it cannot serve as it is meant. */
export function createEngine(options: EngineOptions): Promise<Engine> {
  return Promise.resolve().then(() => build(options));
}

function build(options: EngineOptions): Engine {
  const { supergraphSdl, calls, log, introspection = true, planningTime = PLANNING_TIME_MS, maxTokens = MOST_TOKENS } = options;
  const { grantedPolicies = () => NO_POLICIES, overrideOf = shareOf } = options;
  const facts = readSupergraph(supergraphSdl);
  const { apiSchema, satisfies } = facts;
  const requirements = readRequirements(supergraphSdl);
  const planner = createPlanner(supergraphSdl, planningTime, log);
  const documents = new LRUCache<string, KnownDocument>({ max: DOCUMENTS });
  const operations = createPromises<CompiledOperation>(OPERATIONS);
  const plans = createPromises<Awaited<ReturnType<typeof planner.plan>>>(PLANS);
  let numbers = 0;

  /** Callers between the same percentages get the same plans. */
  const bucketOf = ({ labels, percentage }: Override): string =>
    `${[...labels]
      .filter((label) => planner.overrides.labels.includes(label))
      .sort()
      .join()} ${planner.overrides.percentages.filter((each) => percentage < each).length}`;

  const plan: typeof planner.plan = (document, override) =>
    plans(`${bucketOf(override)} ${document}`, () => planner.plan(document, override));

  function findOperation(text: string, name: string | undefined): KnownOperation | readonly GraphQLError[] {
    const known = documents.get(text) ?? {
      document: readDocument(apiSchema, text, { introspection, maxTokens }),
      operations: new Map<string | undefined, KnownOperation>(),
    };
    documents.set(text, known);
    const { document } = known;
    if (!('kind' in document)) return document;
    const existing = known.operations.get(name);
    if (existing !== undefined) return existing;
    const valid = selectOperation(document, name);
    const demands = demandsOf(document, valid.operation, apiSchema, requirements).map(({ requirement }) => requirement);
    const operation = { ...valid, number: numbers++, demands };
    known.operations.set(name, operation);
    return operation;
  }

  const possibleTypes = ({ type }: Selection): readonly string[] =>
    (isAbstractType(type) ? apiSchema.getPossibleTypes(type) : [getNamedType(type)]).map(({ name }) => name);

  async function answer({
    document,
    operationName,
    variables = {},
    context,
    asText = false,
  }: EngineRequest): Promise<EngineResult> {
    const operation = findOperation(document, operationName);
    if (!('operation' in operation)) return { errors: operation.map((error) => error.toJSON()) };
    const read = readVariables(apiSchema, operation, variables);
    if (!('coerced' in read)) return { errors: read.map((error) => error.toJSON()) };

    const refused = new Map<Requirement, Refusal>();
    if (operation.demands.length > 0) {
      const granted = grantedPolicies(context);
      for (const demand of operation.demands) {
        const refusal = refusalOf(demand, context.viewer, granted);
        if (refusal !== null) refused.set(demand, refusal);
      }
    }
    const override = overrideOf(context);
    const key = [
      operation.number,
      operation.conditions.map((name) => (read.coerced[name] === true ? 1 : 0)).join(''),
      operation.demands.map((demand) => (refused.has(demand) ? 1 : 0)).join(''),
      bucketOf(override),
    ].join(' ');
    const compiled = await operations(key, () => {
      const refusals = createRefusals(requirements, new Set(refused.keys()));
      return compileOperation(operation, { conditions: read.coerced, refusals, override }, facts, plan);
    });

    const root: Data = compiled.introspect === null ? {} : compiled.introspect(variables);
    const failures = new Failures();
    if (compiled.steps !== null) {
      const variables = read.forwarded;
      await run(compiled.steps, {
        calls,
        gateway: context,
        variables,
        merging: compiled.merging,
        satisfies,
        root,
        failures,
        log,
      });
    }
    if (!compiled.refused && !failures.any) {
      try {
        const text = compiled.write(root);
        return asText ? { text } : { data: JSON.parse(text) as Data };
      } catch (thrown) {
        if (thrown !== GIVEN_UP) throw thrown;
      }
    }
    const { data, errors } = project(
      root,
      compiled.selection,
      failures,
      (requirement) => refused.get(requirement) ?? NOT_ALLOWED,
      possibleTypes,
    );
    const given = asText ? { text: JSON.stringify(data) } : { data };
    return errors.length === 0 ? given : { ...given, errors };
  }

  return {
    apiSchema,
    supergraphSdl,
    execute: async (request) => {
      try {
        return await answer(request);
      } catch (error) {
        return formatted(error, log);
      }
    },
    close: () => planner.close(),
  };
}

const NOT_ALLOWED: Refusal = { message: 'This is not allowed', extensions: { code: 'FORBIDDEN' } };
