/**
 * Where an application goes that no operator has named a destination for: asked of the routing service, remembered for a while, and never in
 * anybody's way — who does not get an answer in time is told that it is not known yet.
 */

import { setTimeout } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Logger } from '#platform/log.ts';
import { choose, type Routed } from '../rules/route.ts';
import { ServiceRefusal, ServiceUnavailable } from '../service.ts';
import { seeRoutes, type JudgingDeps, type Wanted } from './judging.ts';

/** Services in areas that are remembered, each with a few hundred bytes. */
const MOST = 5_000;
const SECOND_MS = 1_000;
/** How long an answer counts: a destination for ten minutes; that there is none for five; no answer for fifteen seconds. */
const KEPT_MS = { DESTINATION: 600 * SECOND_MS, CASE_DESK: 300 * SECOND_MS, NOT_KNOWN_YET: 15 * SECOND_MS } as const;
/** How long somebody waits who submits. */
const PATIENCE_MS = 2_000;

export interface RouterDeps extends JudgingDeps {
  readonly now: () => Date;
  readonly log: Logger;
  readonly patienceMs?: number;
}

export interface Router {
  /** Asks, unless an answer is remembered. Throws nothing: a service that cannot be asked is `NOT_KNOWN_YET`. */
  route(wanted: Wanted): Promise<Routed>;
  /** The same for somebody who waits: `NOT_KNOWN_YET` after two seconds at most, while the question goes on for the next one. */
  routeInTime(wanted: Wanted): Promise<Routed>;
}

const UNAVAILABLE: Routed = { to: 'NOT_KNOWN_YET', why: 'ROUTING_UNAVAILABLE' };

export function createRouter({ now, log, patienceMs = PATIENCE_MS, ...judging }: RouterDeps): Router {
  const known = new LRUCache<string, Routed>({ max: MOST, perf: { now: () => now().getTime() }, ttlResolution: 0 });
  /** Questions that are under way: nobody asks twice at a time. */
  const asked = new Map<string, Promise<Routed>>();

  async function ask(wanted: Wanted): Promise<Routed> {
    const { leikaKey, area } = wanted;
    try {
      const routed = choose((await seeRoutes(judging, wanted)).map(({ judged }) => judged));
      if (routed.to === 'NOT_KNOWN_YET')
        log.error({ leikaKey, area, why: routed.why }, 'the routing service gives an address that is not believed');
      else if (routed.to === 'CASE_DESK' && routed.why !== 'NO_ROUTE')
        log.warn(
          { leikaKey, area, why: routed.why },
          'the routing service knows no destination that fits: our own case desk takes it',
        );
      return routed;
    } catch (error) {
      if (!(error instanceof ServiceUnavailable || error instanceof ServiceRefusal)) throw error;
      log.warn({ leikaKey, area, err: error }, 'a destination cannot be looked up now');
      return UNAVAILABLE;
    }
  }

  function route(wanted: Wanted): Promise<Routed> {
    const key = `${wanted.leikaKey} ${wanted.area}`;
    const held = known.get(key);
    if (held !== undefined) return Promise.resolve(held);
    const underway = asked.get(key);
    if (underway !== undefined) return underway;
    const question = ask(wanted)
      .then((routed) => {
        known.set(key, routed, { ttl: KEPT_MS[routed.to] });
        return routed;
      })
      .finally(() => asked.delete(key));
    asked.set(key, question);
    return question;
  }

  return {
    route,
    routeInTime: async (wanted) => {
      const over = new AbortController();
      const patience = setTimeout(patienceMs, UNAVAILABLE, { signal: over.signal }).catch(() => UNAVAILABLE);
      try {
        return await Promise.race([route(wanted), patience]);
      } finally {
        over.abort();
      }
    },
  };
}
