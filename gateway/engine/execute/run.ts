/** Runs the steps of a compiled operation: calls subgraphs, and gathers what they say in one tree of data. */

import type { FormattedExecutionResult } from 'graphql';
import { PublicError } from '#platform/errors.ts';
import type { Logger } from '#platform/log.ts';
import type { GatewayContext } from '../../context.ts';
import type { SubgraphCall } from '../../transport/subgraph-call.ts';
import type { EntityGroup, FetchStep, Step } from '../compile/steps.ts';
import { collect } from './collect.ts';
import { fill } from './contextual.ts';
import { failureOf, type Failures, type SubgraphError } from './failures.ts';
import { copyOf, isObject, mergeInto, type Data, type MergeRules } from './merge.ts';
import { Representations } from './representations.ts';
import { rewrite } from './rewrite.ts';

export interface RunContext {
  readonly calls: ReadonlyMap<string, SubgraphCall>;
  readonly gateway: GatewayContext;
  /** The client's variables as subgraphs get them. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly merging: MergeRules;
  readonly satisfies: (type: string, condition: string) => boolean;
  readonly root: Data;
  readonly failures: Failures;
  readonly log: Logger;
}

/** The entities of one group that a call asks about. */
interface Asked {
  readonly group: EntityGroup;
  readonly representations: Representations;
  /** The objects that each of them stands for. */
  readonly targets: Data[][];
  /** For objects at a second path: where the paths begin among the targets, so that no two paths share data. */
  readonly places: number[][];
}

async function runInTurn(steps: readonly Step[], context: RunContext): Promise<void> {
  for (const step of steps) await run(step, context);
}

/** Runs a step. Never throws for a subgraph: what fails is kept in `failures`. */
export function run(step: Step, context: RunContext): Promise<unknown> {
  switch (step.kind) {
    case 'sequence':
      return runInTurn(step.steps, context);
    case 'parallel':
      return Promise.all(step.steps.map((each) => run(each, context)));
    case 'contextual': {
      const calls = fill(step, context.root, context.variables, context.satisfies);
      return Promise.all(calls.map(({ step: fetch, ...filled }) => run(fetch, { ...context, ...filled })));
    }
    case 'fetch':
      return step.groups.length === 0 ? fetchFields(step, context) : fetchEntities(step, context);
  }
}

function ask(group: EntityGroup, root: Data): Asked {
  const representations = new Representations(group.write);
  const targets: Data[][] = [];
  const places: number[][] = [];
  for (let place = 0; place < group.paths.length; place++) {
    const found: Data[] = [];
    collect(root, group.paths[place] ?? [], found);
    for (const target of found) {
      const number = representations.numberOf(target);
      if (number < 0) continue;
      if (number < targets.length) {
        targets[number]?.push(target);
        places[number]?.push(place);
      } else {
        targets.push([target]);
        places.push([place]);
      }
    }
  }
  return { group, representations, targets, places };
}

/** What could not be called has answered, too: with one error. */
function answerOf(cause: unknown): FormattedExecutionResult {
  if (cause instanceof PublicError) return { errors: [{ message: cause.message, extensions: { ...cause.extensions } }] };
  return { errors: [{ message: 'The subgraph does not answer', extensions: { code: 'UNAVAILABLE' } }] };
}

async function call(
  step: FetchStep,
  variables: Iterable<readonly [name: string, json: string]>,
  context: RunContext,
): Promise<FormattedExecutionResult> {
  const send = context.calls.get(step.subgraph);
  if (send === undefined) return answerOf(new PublicError('UNAVAILABLE', `There is no subgraph ${step.subgraph}`));
  let json = '';
  for (const [name, text] of variables) json += `${json === '' ? '' : ','}"${name}":${text}`;
  for (const { name, from } of step.variables) {
    const value = context.variables[from];
    if (value !== undefined) json += `${json === '' ? '' : ','}"${name}":${JSON.stringify(value)}`;
  }
  const { requestId, deadline, cancellation } = context.gateway;
  try {
    const terms = { kind: step.operationKind, headers: context.gateway.headersFor(step.subgraph), deadline, cancellation };
    if (send.text !== undefined)
      return await send.text(json === '' ? `${step.head}}` : `${step.head},"variables":{${json}}}`, terms);
    return await send({ query: step.query, variables: JSON.parse(`{${json}}`) as Data }, terms);
  } catch (error) {
    if (cancellation.reason === null)
      context.log.warn(
        { requestId, subgraph: step.subgraph, err: (error as Error).cause ?? error },
        'a subgraph does not answer',
      );
    return answerOf(error);
  }
}

function errorsOf({ errors }: FormattedExecutionResult): readonly SubgraphError[] {
  const told: readonly unknown[] = Array.isArray(errors) ? errors : [];
  return told.filter(isObject);
}

const pathOf = ({ path }: SubgraphError): readonly (string | number)[] => (path instanceof Array ? path : []);

async function fetchFields(step: FetchStep, context: RunContext): Promise<void> {
  const targets: Data[] = [];
  collect(context.root, step.path, targets);
  if (targets.length > 0) take(step, await call(step, [], context), targets, context);
}

/** Takes in an event that the source of a subscription told. */
export function takeEvent(source: FetchStep, event: FormattedExecutionResult, context: RunContext): void {
  take(source, event, [context.root], context);
}

/** Takes in what a subgraph answered for the objects at one path. */
function take(step: FetchStep, result: FormattedExecutionResult, targets: readonly Data[], context: RunContext): void {
  const { failures, merging } = context;
  const { data } = result;
  if (isObject(data)) {
    rewrite(data, step.rewrites, context.satisfies);
    targets.forEach((target, at) => mergeInto(target, at === 0 ? data : copyOf(data), merging));
  }
  const errors = errorsOf(result);
  if (errors.length === 0 && isObject(data)) return;
  const told = errors.length > 0 ? errors : [{ message: `The subgraph ${step.subgraph} gave no data` }];
  const failed = told.map((error) => {
    const failure = failureOf(step.subgraph, error);
    for (const target of targets) failures.addAt(target, pathOf(error), failure);
    return failure;
  });
  if (!isObject(data) || errors.some((error) => pathOf(error).length === 0)) failures.addCause(targets, step.answers(''), failed);
}

async function fetchEntities(step: FetchStep, context: RunContext): Promise<void> {
  const { root, failures } = context;
  const groups = step.groups.map((group) => ask(group, root));
  if (groups.every(({ targets }) => targets.length === 0)) return;
  const variables = groups.map(({ group, representations }) => [group.variable, `[${representations.texts.join(',')}]`] as const);
  const result = await call(step, variables, context);
  const { data } = result;
  const errors = errorsOf(result);
  for (const asked of groups) {
    const entities = data?.[asked.group.key];
    if (Array.isArray(entities) && entities.length === asked.targets.length) give(asked, entities, context);
    else if (errors.length === 0 && asked.targets.length > 0) {
      const failure = failureOf(step.subgraph, { message: `The subgraph ${step.subgraph} gave no entities` });
      failures.addCause(asked.targets.flat(), step.answers(asked.group.key), [failure]);
    }
  }
  for (const error of errors) explainEntities(step, error, groups, data, failures);
}

/** Gives each entity to the objects that stand for it. */
function give({ group, targets, places }: Asked, entities: readonly unknown[], { merging, satisfies }: RunContext): void {
  for (let at = 0; at < entities.length; at++) {
    const entity = entities[at];
    if (!isObject(entity)) continue;
    if (group.rewrites.length > 0) rewrite(entity, group.rewrites, satisfies);
    const objects = targets[at] ?? [];
    const first = places[at]?.[0];
    for (let n = 0; n < objects.length; n++) {
      const target = objects[n];
      // Objects at one path are selected from alike and may share what they hold; those at different paths may not.
      const isShared = n === 0 || (!merging.apart && places[at]?.[n] === first);
      if (target !== undefined) mergeInto(target, isShared ? entity : copyOf(entity), merging);
    }
  }
}

function isAnswered(data: unknown, key: string, index: unknown): boolean {
  const entities = isObject(data) ? data[key] : undefined;
  return Array.isArray(entities) && typeof index === 'number' && isObject(entities[index]);
}

function explainEntities(
  step: FetchStep,
  error: SubgraphError,
  groups: readonly Asked[],
  data: unknown,
  failures: Failures,
): void {
  const failure = failureOf(step.subgraph, error);
  const [key, index, ...rest] = pathOf(error);
  for (const { group, targets } of groups) {
    if (key !== undefined && key !== group.key) continue;
    const meant = typeof index === 'number' ? (targets[index] ?? []) : targets.flat();
    for (const target of meant) {
      if (rest.length > 0) failures.addAt(target, rest, failure);
      else if (typeof index === 'number') failures.addEntity(target, step.answers(group.key), failure);
    }
    if (typeof index === 'number' && rest.length === 0) continue;
    const lost = meant.filter(() => rest.length === 0 || !isAnswered(data, group.key, index));
    if (lost.length > 0) failures.addCause(lost, step.answers(group.key), [failure]);
  }
}
