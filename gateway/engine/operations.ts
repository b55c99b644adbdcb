/** From a request to an executable operation: document, variables, what the caller may not see, and the plan, each kept once made. */

import { GraphQLError, OperationTypeNode, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../context.ts';
import { createRefusals, demandsOf, refusalOf, type Refusal } from '../policy/authorization.ts';
import type { Requirement, Requirements } from '../policy/requirements.ts';
import type { PersonalData } from '../privacy/personal-data.ts';
import { sizeRefusal } from '../policy/size.ts';
import { readDocument, readVariables, selectOperation, type ReadOptions, type ValidOperation } from './compile/document.ts';
import type { Traced } from './compile/traces.ts';
import { compileOperation, type CompiledOperation } from './compile/operation.ts';
import type { Override, Planner } from './plan/planner.ts';
import type { SupergraphFacts } from './plan/supergraph.ts';
import { mostUsedOf, textOf, Usage, type UsedOperation } from './usage.ts';

/** What a client asks for. */
export interface OperationRequest {
  readonly document: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly context: GatewayContext;
  /** Whether she can take more than one answer; a subscription is refused to whom cannot. */
  readonly streamed?: boolean;
  /** Whether she takes deferred fragments after the rest of the answer; else they are answered with it. */
  readonly inParts?: boolean;
}

/** An operation with the variables of one request and what its caller is refused: ready to run. */
export interface Prepared {
  readonly compiled: CompiledOperation;
  readonly context: GatewayContext;
  /** The client's variables as she sent them. */
  readonly given: Readonly<Record<string, unknown>>;
  /** The client's variables as subgraphs get them. */
  readonly forwarded: Readonly<Record<string, unknown>>;
  readonly refused: ReadonlyMap<Requirement, Refusal>;
}

export interface Operations {
  /** Throws what compileOperation throws, and GraphQLError for an operation that cannot be chosen. */
  prepare(request: OperationRequest): Prepared | readonly GraphQLError[] | Promise<Prepared>;
  /** True when an operation of this document has been prepared before. */
  readonly knows: (document: string, operationName: string | undefined) => boolean;
  /** The operations that were prepared most often, and how, up to so many of them. */
  readonly mostUsed: (most: number) => readonly UsedOperation[];
  /** Prepares an operation as it was used elsewhere; nothing is done where it is not valid. Throws what `prepare` throws. */
  readonly warmUp: (used: UsedOperation) => Promise<void>;
}

export interface OperationsOptions {
  readonly facts: SupergraphFacts;
  readonly requirements: Requirements;
  readonly planner: Planner;
  /** What the access log is to hear of; null: there is none. */
  readonly traced: (PersonalData & Traced) | null;
  readonly reading: ReadOptions;
  /** The most fields an operation may have once its fragments are written out. */
  readonly maxFields: number;
  /** Policies of `@policy` that are granted for a request. */
  readonly grantedPolicies: (context: GatewayContext) => ReadonlySet<string>;
  /** Which progressive overrides are on for a request. */
  readonly overrideOf: (context: GatewayContext) => Override;
}

const DOCUMENTS = 1_000;
const VARIANTS = 1_000;
const PLANS = 1_000;
/** A valid operation, the demands it makes, and how it was used. */
interface KnownOperation extends ValidOperation {
  readonly number: number;
  readonly demands: readonly Requirement[];
  readonly usage: Usage;
}

interface KnownDocument {
  readonly document: DocumentNode | readonly GraphQLError[];
  readonly operations: Map<string | undefined, KnownOperation>;
}

const NONE_REFUSED: ReadonlyMap<Requirement, Refusal> = new Map();

const notStreamed = (): GraphQLError =>
  new GraphQLError('Subscriptions are not served over this transport.', {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
  });

/** Keeps what `make` promises, each once, and forgets what failed. What is there is answered as it is: most requests need not wait. */
function createPromises<Value extends object>(max: number): (key: string, make: () => Promise<Value>) => Value | Promise<Value> {
  const kept = new LRUCache<string, Value | Promise<Value>>({ max });
  return (key, make) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make();
    kept.set(key, made);
    made.then(
      (value) => {
        if (kept.peek(key) === made) kept.set(key, value);
      },
      () => {
        if (kept.peek(key) === made) kept.delete(key);
      },
    );
    return made;
  };
}

export function createOperations(options: OperationsOptions): Operations {
  const { facts, requirements, planner, traced, reading, maxFields, grantedPolicies, overrideOf } = options;
  const { apiSchema } = facts;
  const documents = new LRUCache<string, KnownDocument>({ max: DOCUMENTS });
  const variants = createPromises<CompiledOperation>(VARIANTS);
  const plans = createPromises<Awaited<ReturnType<Planner['plan']>>>(PLANS);
  const { labels, percentages } = planner.overrides;
  const overridden = labels.length > 0 || percentages.length > 0;
  let numbers = 0;

  /** Callers between the same percentages get the same plans. */
  const bucketOf = (override: Override): string => {
    const on = [...override.labels].filter((label) => labels.includes(label)).sort();
    return `${on.join()} ${percentages.filter((each) => override.percentage < each).length}`;
  };

  const plan: Planner['plan'] = async (document, override) =>
    plans(`${overridden ? bucketOf(override) : ''} ${document}`, () => planner.plan(document, override));

  function findOperation(text: string, name: string | undefined): KnownOperation | readonly GraphQLError[] {
    let known = documents.get(text);
    if (known === undefined) {
      known = { document: readDocument(apiSchema, text, reading), operations: new Map() };
      documents.set(text, known);
    }
    const { document } = known;
    if (!('kind' in document)) return document;
    const existing = known.operations.get(name);
    if (existing !== undefined) return existing;
    const valid = selectOperation(document, name);
    const tooLarge = sizeRefusal(document, valid.operation, maxFields);
    if (tooLarge !== null) return [tooLarge];
    const demands = demandsOf(document, valid.operation, apiSchema, requirements).map(({ requirement }) => requirement);
    const operation: KnownOperation = { ...valid, number: numbers++, demands, usage: new Usage() };
    known.operations.set(name, operation);
    return operation;
  }

  function refusalsOf({ demands }: KnownOperation, context: GatewayContext): ReadonlyMap<Requirement, Refusal> {
    if (demands.length === 0) return NONE_REFUSED;
    const granted = grantedPolicies(context);
    const refused = new Map<Requirement, Refusal>();
    for (const demand of demands) {
      const refusal = refusalOf(demand, context.viewer, granted);
      if (refusal !== null) refused.set(demand, refusal);
    }
    return refused;
  }

  function compiledFor(
    operation: KnownOperation,
    conditions: Readonly<Record<string, unknown>>,
    refused: Pick<ReadonlySet<Requirement>, 'has'>,
    override: Override,
    inParts: boolean,
  ): CompiledOperation | Promise<CompiledOperation> {
    const deferring = inParts ? (operation.deferConditions ?? []) : [];
    let key = String(operation.number);
    for (const name of operation.conditions) key += conditions[name] === true ? '+' : '-';
    for (const demand of operation.demands) key += refused.has(demand) ? '!' : '.';
    if (overridden) key += bucketOf(override);
    if (inParts) key += `~${deferring.map((name) => (conditions[name] === false ? '-' : '+')).join('')}`;
    return variants(key, async () => {
      const unmet = operation.demands.filter((demand) => refused.has(demand));
      const refusals = createRefusals(requirements, new Set(unmet));
      const compiled = await compileOperation(operation, { conditions, refusals, override, inParts }, facts, plan, traced);
      const decisive = Object.fromEntries([
        ...deferring.map((name) => [name, conditions[name] !== false] as const),
        ...operation.conditions.map((name) => [name, conditions[name] === true] as const),
      ]);
      operation.usage.remember({ conditions: decisive, refused: new Set(unmet.map(textOf)), override, inParts });
      return compiled;
    });
  }

  return {
    knows: (document, operationName) => documents.peek(document)?.operations.has(operationName) === true,
    prepare: ({ document, operationName, variables = {}, context, streamed = false, inParts = false }) => {
      const operation = findOperation(document, operationName);
      if (!('operation' in operation)) return operation;
      if (operation.operation.operation === OperationTypeNode.SUBSCRIPTION && !streamed) throw notStreamed();
      const read = readVariables(apiSchema, operation, variables);
      if (!('coerced' in read)) return read;
      operation.usage.uses += 1;
      const refused = refusalsOf(operation, context);
      const putsOff = inParts && operation.deferConditions !== null;
      const compiled = compiledFor(operation, read.coerced, refused, overrideOf(context), putsOff);
      const { forwarded } = read;
      if (!(compiled instanceof Promise)) return { compiled, context, given: variables, forwarded, refused };
      return compiled.then((made) => ({ compiled: made, context, given: variables, forwarded, refused }));
    },
    mostUsed: (most) => {
      const used = [...documents.entries()].flatMap(([document, { operations }]) =>
        [...operations].map(([operationName, { usage }]) => {
          return { document, operationName, uses: usage.uses, variants: [...usage.variants] };
        }),
      );
      return mostUsedOf(used, most);
    },
    warmUp: async ({ document, operationName, uses, variants: used }) => {
      const operation = findOperation(document, operationName);
      if (!('operation' in operation)) return;
      // Half of it: what was used long ago gives way in the end.
      operation.usage.uses = Math.floor(uses / 2);
      for (const { conditions, refused, override, inParts } of used) {
        await compiledFor(operation, conditions, { has: (demand) => refused.has(textOf(demand)) }, override, inParts);
      }
    },
  };
}
