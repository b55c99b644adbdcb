/** What metrics tell of deletions of accounts. */

import { Gauge, type Registry } from 'prom-client';

/** Answers what to call with how many deletions wait for a subgraph for too long. */
export function createErasureMetrics(registry: Registry): (overdue: number) => void {
  const gauge = new Gauge({
    name: 'gateway_erasures_overdue',
    help: 'Deletions of accounts that wait for a subgraph for more than a week',
    registers: [registry],
  });
  return (overdue) => gauge.set(overdue);
}
