/** Lets identical queries in flight share one exchange. Two citizens never share: every header they are told apart by counts. */

import { REQUEST_ID_HEADER } from '#platform/endpoint.ts';
import type { Logger } from '#platform/log.ts';
import { Cancellation } from './cancellation.ts';
import type { Ask, Exchange, Settle } from './exchange.ts';

/** An exchange under way, and for whom. */
interface Shared {
  readonly begunBy: Ask;
  readonly cancellation: Cancellation;
  readonly place: number;
  readonly waiting: Settle[];
}

/** A power of two. Where two asks fall on one place, the later one is not shared. */
const PLACES = 1_024;

/** The request id decides nothing in an answer: it names the request in logs, and in the errors that send people there. */
const isTold = (header: string): boolean => header !== REQUEST_ID_HEADER;

function hasAllOf(headers: Ask['headers'], others: Ask['headers']): boolean {
  for (const name in headers) if (isTold(name) && headers[name] !== others[name]) return false;
  return true;
}

/** Whether one answer serves both: to the letter, in body and headers. */
function isSame(one: Ask, other: Ask): boolean {
  return one.body === other.body && hasAllOf(one.headers, other.headers) && hasAllOf(other.headers, one.headers);
}

function mixEnd(mark: number, text: string, letters: number): number {
  for (let at = Math.max(0, text.length - letters); at < text.length; at += 1)
    mark = (Math.imul(mark, 31) + text.charCodeAt(at)) | 0;
  return mark;
}

/**
 * The place where the same ask would lie. Reads a few letters however long the body, and the ends of headers, where a signature lies: a
 * key of the whole would take 3 µs a call, a tenth of what the call itself takes.
 */
function placeOf({ body, headers }: Ask): number {
  let mark = mixEnd(body.length, body, 24);
  const stride = (body.length >> 4) + 1;
  for (let at = 0; at < body.length; at += stride) mark = (Math.imul(mark, 31) + body.charCodeAt(at)) | 0;
  for (const name in headers) if (isTold(name)) mark = mixEnd(mark, headers[name] ?? '', 6);
  return (mark ^ (mark >>> 16)) & (PLACES - 1);
}

/** A subgraph of ours has logged what it masks so under the first caller's request id. */
const MASKED = '"INTERNAL"';

export interface ShareOptions {
  readonly subgraph: string;
  readonly log: Logger;
}

/**
 * Shares the exchanges of queries. Mutations pass, and what was begun before one has ended is not joined after it: who asks
 * after a change must not get an answer from before it.
 */
export function withSharing(exchange: Exchange, { subgraph, log }: ShareOptions): Exchange {
  // No Map: with a change for each request it is rebuilt all the time, and each dead table keeps what was in flight from the
  // collector of short-lived objects, which took a tenth of all CPU.
  const inFlight = new Array<Shared | null>(PLACES).fill(null);

  function change(ask: Ask, settle: Settle): void {
    exchange(ask, (outcome) => {
      inFlight.fill(null);
      settle(outcome);
    });
  }

  function end(shared: Shared): void {
    if (inFlight[shared.place] === shared) inFlight[shared.place] = null;
  }

  /** Who gives up leaves the exchange to the others; when nobody is left, it is given up itself. */
  function join(shared: Shared, { cancellation }: Ask, settle: Settle): void {
    shared.waiting.push(settle);
    cancellation.onCancel((reason) => {
      const place = shared.waiting.indexOf(settle);
      if (place >= 0) shared.waiting.splice(place, 1);
      if (shared.waiting.length > 0) return;
      end(shared);
      shared.cancellation.cancel(reason);
    });
  }

  function begin(ask: Ask, place: number, settle: Settle): void {
    const shared: Shared = { begunBy: ask, cancellation: new Cancellation(), place, waiting: [] };
    inFlight[place] = shared;
    join(shared, ask, settle);
    exchange({ ...ask, cancellation: shared.cancellation }, (outcome) => {
      end(shared);
      for (const each of shared.waiting.splice(0)) each(outcome);
    });
  }

  function follow(shared: Shared, ask: Ask, settle: Settle): void {
    join(shared, ask, (outcome) => {
      if (typeof outcome === 'string' && outcome.includes(MASKED)) {
        const [requestId, sharedWith] = [ask, shared.begunBy].map(({ headers }) => headers[REQUEST_ID_HEADER]);
        log.warn({ requestId, sharedWith, subgraph }, 'a failure was answered to another request first');
      }
      settle(outcome);
    });
  }

  return (ask, settle) => {
    if (ask.kind === 'mutation') {
      change(ask, settle);
      return;
    }
    const place = placeOf(ask);
    const known = inFlight[place] ?? null;
    if (known === null) {
      begin(ask, place, settle);
      return;
    }
    // The first comer keeps the place that another ask happens to have, too.
    if (!isSame(known.begunBy, ask)) {
      exchange(ask, settle);
      return;
    }
    const now = performance.now();
    // The subgraph has been told the first caller's deadline; whoever could wait much longer asks on her own.
    if (known.begunBy.deadline - now < (ask.deadline - now) / 2) begin(ask, place, settle);
    else follow(known, ask, settle);
  };
}
