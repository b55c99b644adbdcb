/** The call to a subgraph of somebody else: ids of people leave as pseudonyms of its owner's, and come back as ids. */

import { randomUUID } from 'node:crypto';
import type { FormattedExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Operation } from '#platform/subgraph.ts';
import type { Pseudonyms } from '#platform/identity/pseudonyms.ts';
import { REQUEST_ID_HEADER, type CallHeaders, type SubgraphSubscribe } from '#platform/endpoint.ts';
import type { Logger } from '#platform/log.ts';
import { isStream, mapStream } from '#platform/stream.ts';
import type { SubgraphContract } from '../supergraph/compose.ts';
import type { SubgraphCall } from '../transport/subgraph-call.ts';
import { createMembers } from './answer-spots.ts';
import { readContract } from './contract-types.ts';
import { readOperationSpots, type OperationSpots } from './operation-spots.ts';
import { errorsOf } from './partner-errors.ts';
import { createIsPseudonym, type Subjects } from './subjects.ts';
import { openAnswer, sealVariable, UnreadableAnswer, type AnswerPath } from './translation.ts';

export interface PartnerCallOptions {
  readonly contract: SubgraphContract;
  readonly subjects: Subjects;
  readonly pseudonyms: Pseudonyms;
  readonly log: Logger;
}

type Result = FormattedExecutionResult;

/** Operations whose spots are kept. */
const KEPT = 1_000;

/** The longest request id that our own servers would take over, too. */
const LONGEST_REQUEST_ID = 64;

const failure = (message: string, path?: AnswerPath) => {
  return { message, ...(path && { path }), extensions: { code: 'INTERNAL' } };
};

/** Puts pseudonyms before a call, whichever engine makes it. Throws for a contract that is no SDL. */
export function behindPseudonyms(call: SubgraphCall, options: PartnerCallOptions): SubgraphCall {
  const { contract: given, subjects, pseudonyms, log } = options;
  const { seal, open } = pseudonyms;
  const contract = readContract(given.sdl);
  const isPseudonym = createIsPseudonym(contract, subjects);
  const sealing = { contract, isPseudonym, membersOf: createMembers(contract), seal };
  const known = new LRUCache<string, OperationSpots>({ max: KEPT });

  function spotsOf(query: string): OperationSpots {
    const spots = known.get(query) ?? readOperationSpots(query, { contract, isPseudonym, seal });
    known.set(query, spots);
    return spots;
  }

  /** Owners could join by a request id what they were asked at once, so each has another one; ours can be told from it. */
  function headersOf(headers: CallHeaders): CallHeaders {
    const sealed = seal(headers[REQUEST_ID_HEADER] ?? '');
    return { ...headers, [REQUEST_ID_HEADER]: sealed.length <= LONGEST_REQUEST_ID ? sealed : randomUUID() };
  }

  function leaving({ variables, ...rest }: Operation, { query, variables: kinds }: OperationSpots): Operation {
    if (variables === undefined) return { ...rest, query };
    const sealed = Object.entries(variables).map(([name, value]) => {
      const kind = kinds.get(name);
      return [name, kind === undefined ? value : sealVariable(value, kind, sealing)] as const;
    });
    return { ...rest, query, variables: Object.fromEntries(sealed) };
  }

  function opened(data: Record<string, unknown>, { answer }: OperationSpots): readonly AnswerPath[] | null {
    try {
      return answer === null ? [] : openAnswer(data, answer, open);
    } catch (error) {
      if (error instanceof UnreadableAnswer) return null;
      throw error;
    }
  }

  function arriving(result: Result, spots: OperationSpots, headers: CallHeaders): Result {
    const errors = errorsOf(result, spots.keys);
    const requestId = headers[REQUEST_ID_HEADER];
    const { data } = result;
    if (data === undefined || data === null) return { ...(data === null ? { data } : {}), errors };
    const foreign = opened(data, spots);
    if (foreign === null) {
      log.warn({ requestId, subgraph: given.name }, 'a partner does not tell the types of its answer');
      return { data: null, errors: [failure('The partner does not tell the types of its answer')] };
    }
    for (const path of foreign)
      log.warn({ requestId, subgraph: given.name, path }, 'a partner answers an id that is not its own');
    const all = [...errors, ...foreign.map((path) => failure('The partner answers an id that is not its own', path))];
    return all.length === 0 ? { data } : { data, errors: all };
  }

  const ask: SubgraphCall = async (operation, terms) => {
    const spots = spotsOf(operation.query);
    const { headers } = terms;
    return arriving(await call(leaving(operation, spots), { ...terms, headers: headersOf(headers) }), spots, headers);
  };
  const { subscribe } = call;
  if (subscribe === undefined) return ask;
  const subscribeToo: SubgraphSubscribe = async (operation, headers) => {
    const spots = spotsOf(operation.query);
    const begun = await subscribe(leaving(operation, spots), headersOf(headers));
    if (!isStream(begun)) return arriving(begun, spots, headers);
    return mapStream(begun, (event) => Promise.resolve({ value: arriving(event, spots, headers) }));
  };
  return Object.assign(ask, { subscribe: subscribeToo });
}
