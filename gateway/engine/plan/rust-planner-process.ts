/** The planning process: builds the planner of the supergraph that it is sent first, then plans one operation after another. */

import { writeFile } from 'node:fs/promises';
import { QueryPlanner } from '@graphql-hive/router-query-planner';
import type { PlanningTask } from './planner.ts';

export type ProcessRequest = { readonly supergraphSdl: string } | PlanningTask;
/** `plan` is JSON; the first answer is an empty one. */
export type ProcessAnswer = { readonly plan: string } | { readonly fault: string };

let planner: QueryPlanner | undefined;

async function answerTo(request: ProcessRequest): Promise<ProcessAnswer> {
  try {
    if ('supergraphSdl' in request) {
      planner = new QueryPlanner(request.supergraphSdl);
      return { plan: '' };
    }
    const { operation, labels, percentage } = request;
    return { plan: JSON.stringify(await planner?.planAsync(operation, null, new Set(labels), percentage)) };
  } catch (error) {
    return { fault: String(error) };
  }
}

// Where memory runs out, the kernel takes this process and not the gateway (proc(5), oom_score_adj); elsewhere there is no such file.
await writeFile('/proc/self/oom_score_adj', '1000').catch(() => undefined);
process.on('message', (request: ProcessRequest) => void answerTo(request).then((answer) => process.send?.(answer)));
// The gateway is gone. An orderly exit would wait until a plan is made that nobody takes.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
