/** Plans with Apollo's planner in a thread of its own: it may take its time without holding anybody up. */

import '../telemetry-off.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { parseOperation, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';

export interface PlanningRequest {
  readonly id: number;
  readonly document: string;
}

/** `plan` is a plan of Apollo's as JSON. */
export type PlanningAnswer = { readonly id: number } & ({ readonly plan: string } | { readonly fault: string });

const { supergraphSdl } = workerData as { readonly supergraphSdl: string };
// What the security features ask for is enforced by the engine, before anything is planned.
const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: null });
const planner = new QueryPlanner(supergraph);

parentPort?.on('message', ({ id, document }: PlanningRequest) => {
  let answer: PlanningAnswer;
  try {
    const plan = planner.buildQueryPlan(parseOperation(supergraph.schema, document));
    answer = { id, plan: JSON.stringify(plan, (key, value: unknown) => (key === 'operationDocumentNode' ? undefined : value)) };
  } catch (error) {
    answer = { id, fault: String(error) };
  }
  parentPort?.postMessage(answer);
});
