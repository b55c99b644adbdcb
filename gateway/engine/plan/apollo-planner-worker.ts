/** Plans with Apollo's planner in a thread of its own: it may take its time without holding anybody up. */

import '../telemetry-off.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { parseOperation, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';

/** `plan` is a plan of Apollo's as JSON; the first answer is an empty one and tells that the thread can plan. */
export type PlanningAnswer = { readonly plan: string } | { readonly fault: string };

const { supergraphSdl } = workerData as { readonly supergraphSdl: string };
// What the security features ask for is enforced by the engine, before anything is planned.
const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: null });
const planner = new QueryPlanner(supergraph);

function answerTo(document: string): PlanningAnswer {
  try {
    const plan = planner.buildQueryPlan(parseOperation(supergraph.schema, document));
    return { plan: JSON.stringify(plan, (key, value: unknown) => (key === 'operationDocumentNode' ? undefined : value)) };
  } catch (error) {
    return { fault: String(error) };
  }
}

parentPort?.on('message', (document: string) => parentPort?.postMessage(answerTo(document)));
parentPort?.postMessage({ plan: '' } satisfies PlanningAnswer);
