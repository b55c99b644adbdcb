/**
 * What metrics tell of the work on applications: how much comes in and goes out, how long decisions take, what waits. In numbers of cases by
 * service and level of government; of people they tell nothing.
 */

import type { FastifyPluginAsync } from 'fastify';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Background } from '#platform/background.ts';
import type { OpenDatabase, Transaction } from '#platform/database.ts';
import { createConsumer, type Event } from '#platform/events.ts';
import type { EventType } from '#platform/events/contracts.ts';
import type { Logger } from '#platform/log.ts';
import { dayOf } from '#platform/values/day.ts';
import { parseId } from '#platform/values/id.ts';
import { HEARD } from './consumers.ts';
import { readOldestWaiting, readTold, readWork, type Told } from './store/work.ts';

const KINDS = {
  'applications.application.started': 'started',
  'applications.application.submitted': 'submitted',
  'applications.application.rejected': 'rejected',
  'applications.application.decided': 'decided',
  'applications.application.withdrawn': 'withdrawn',
  'applications.application.closed': 'closed',
} as const satisfies Partial<Record<EventType, string>>;

const NAME = 'applications.metrics';

const isCounted = (type: string): type is keyof typeof KINDS => Object.hasOwn(KINDS, type);

/** A day, a week, and so on, up to a year: in seconds. */
const BUCKETS = [1, 3, 7, 14, 30, 60, 91, 182, 365].map((days) => days * 86_400);

/** The most services that are told apart; more go together, so that the number of time series stays bearable. */
const MOST_SERVICES = 200;
const KEPT_MS = 15_000;

export interface WorkMetrics {
  readonly background: Background;
  /** Adds them to what the process tells at `/metrics`. */
  readonly routes: FastifyPluginAsync;
}

interface Meters {
  readonly steps: Counter<'step' | 'service' | 'level'>;
  readonly times: Histogram<'level'>;
}

/** What has happened is counted by one process, that which hears of it: sums over all processes are right. */
function createMeters(): Meters {
  return {
    steps: new Counter({
      name: 'applications_steps_total',
      help: 'Applications that were started, submitted, rejected, decided, withdrawn or closed',
      labelNames: ['step', 'service', 'level'],
      registers: [],
    }),
    times: new Histogram({
      name: 'applications_time_to_decision_seconds',
      help: 'Time from the submission of an application to its decision',
      labelNames: ['level'],
      buckets: BUCKETS,
      registers: [],
    }),
  };
}

/** What waits is read from the database when it is asked for, at most every 15 seconds. */
function registerWork(registry: Registry, { db }: OpenDatabase, now: () => Date): void {
  let kept: { readonly until: number; readonly work: ReturnType<typeof readWork> } | null = null;
  const work = (): ReturnType<typeof readWork> => {
    const at = now();
    if (kept === null || kept.until <= at.getTime()) kept = { until: at.getTime() + KEPT_MS, work: readWork(db, dayOf(at)) };
    return kept.work;
  };
  const registers = [registry];
  new Gauge({
    name: 'applications_cases_open',
    help: 'Applications that are submitted and not decided, by state',
    labelNames: ['status'],
    registers,
    async collect() {
      this.reset();
      for (const { status, open } of (await work()).cases) this.set({ status }, open);
    },
  });
  new Gauge({
    name: 'applications_cases_overdue',
    help: 'Of those, should have been decided by now',
    registers,
    async collect() {
      this.set((await work()).overdue);
    },
  });
  new Gauge({
    name: 'applications_refunds_due',
    help: 'Applications whose fee is to be given back',
    registers,
    async collect() {
      this.set((await work()).refundsDue);
    },
  });
  new Gauge({
    name: 'applications_deliveries',
    help: 'Deliveries by FIT-Connect that wait, do not get on, or were given up',
    labelNames: ['state'],
    registers,
    async collect() {
      const { deliveries } = await work();
      for (const state of ['waiting', 'troubled', 'given_up'] as const) this.set({ state }, deliveries[state]);
    },
  });
  new Gauge({
    name: 'events_oldest_waiting_seconds',
    help: 'Age of the oldest event that a consumer has not handled; 0 where it has handled all',
    labelNames: ['consumer'],
    registers,
    async collect() {
      for (const [consumer, types] of Object.entries({ ...HEARD, [NAME]: Object.keys(KINDS) })) {
        const since = await readOldestWaiting(db, consumer, types);
        this.set({ consumer }, since === null ? 0 : Math.max(0, (now().getTime() - since.getTime()) / 1_000));
      }
    },
  });
}

export function createWorkMetrics(database: OpenDatabase, now: () => Date, log: Logger): WorkMetrics {
  const { steps, times } = createMeters();
  const services = new Set<string>();

  function serviceOf({ leikaKey }: Told): string {
    if (services.size < MOST_SERVICES) services.add(leikaKey);
    return services.has(leikaKey) ? leikaKey : 'other';
  }

  async function count(tx: Transaction, events: readonly Event[]): Promise<void> {
    const ids = events.map(({ aggregate }) => parseId<'Application'>(aggregate, 'aggregate'));
    const told = new Map((await readTold(tx, [...new Set(ids)])).map((one) => [one.id as string, one]));
    for (const { type, aggregate } of events) {
      const about = told.get(aggregate);
      if (!isCounted(type) || about === undefined) continue;
      const { level, submittedAt, decidedAt } = about;
      steps.inc({ step: KINDS[type], service: serviceOf(about), level });
      if (KINDS[type] === 'decided' && submittedAt !== null && decidedAt !== null)
        times.observe({ level }, (decidedAt.getTime() - submittedAt.getTime()) / 1_000);
    }
  }

  return {
    background: createConsumer(database, { name: NAME, types: Object.keys(KINDS), handle: count }, log),
    routes: (app) => {
      app.metrics.registerMetric(steps);
      app.metrics.registerMetric(times);
      registerWork(app.metrics, database, now);
      return Promise.resolve();
    },
  };
}
