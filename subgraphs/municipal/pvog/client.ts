/** Asks the Suchdienst: with limits, with patience, and only for what is not known yet. */

import { createHash } from 'node:crypto';
import { setTimeout as pauseFor } from 'node:timers/promises';
import { addressOf, ENDPOINTS, type EndpointName, type Endpoints, type Question } from './endpoints.ts';
import { AnswerFault, PvogFault } from './faults.ts';
import { READING, type KnownAnswer } from './known.ts';

export interface SuchdienstSettings {
  /** Base of the API, for example `https://pvog.fitko.net/suchdienst/api`. */
  readonly url: URL;
  /** Sent as `pvog-sud-api-client-id`; null sends none. */
  readonly clientId: string | null;
  /** Ends everything. */
  readonly signal?: AbortSignal;
  readonly endpoints?: Endpoints;
  /** How to wait before asking again. */
  readonly pause?: (milliseconds: number) => Promise<unknown>;
  readonly timeoutMs?: number;
  readonly mostBytes?: number;
}

export type Answer =
  | { readonly kind: 'FOUND'; readonly text: string; readonly known: Omit<KnownAnswer, 'lastUpdate'> }
  /** It is as it was. */
  | { readonly kind: 'SAME' }
  /** There is no such thing (any more). */
  | { readonly kind: 'GONE' };

export interface Suchdienst {
  /** Throws PvogFault when nothing can be had, AnswerFault when this answer cannot. */
  ask(question: Question, known?: KnownAnswer | null): Promise<Answer>;
  /** Whether the endpoint still answers at this address as it did. */
  readonly isAt: (question: Question, known: KnownAnswer | null) => known is KnownAnswer;
  /** Whether the endpoint has found anything so far: one that was switched off has nothing of anything. */
  isAlive(endpoint: EndpointName): boolean;
  /** How many requests went out so far. */
  readonly requests: number;
}

const TIMEOUT_MS = 30_000;
const MOST_BYTES = 8_000_000;
const TRIES = 4;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;

const NOT_MODIFIED = 304;
const GONE: readonly number[] = [404, 410];
/** The server, or what stands before it, is busy or away. */
const AWAY: readonly number[] = [429, 502, 503, 504];
const FORBIDDEN: readonly number[] = [401, 403];
const ANY_FAULT = 500;
const NOT_UTF8 = 'ERR_ENCODING_INVALID_ENCODED_DATA';

/** A request that may succeed when it is sent again. */
class TryAgain extends Error {
  /** Milliseconds the server asks to wait. */
  readonly wanted: number | null;

  constructor(message: string, wanted: number | null, cause?: unknown) {
    super(message, { cause });
    this.wanted = wanted;
  }
}

/** `Retry-After` in seconds (RFC 9110 §10.2.3); the form with a date is left to our own patience. */
function wantedPause(response: Response): number | null {
  const seconds = response.headers.get('retry-after') ?? '';
  return /^\d{1,4}$/.test(seconds) ? Number(seconds) * 1_000 : null;
}

async function readText(response: Response, mostBytes: number): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [text, bytes] = ['', 0];
  for await (const piece of response.body ?? []) {
    bytes += piece.byteLength;
    if (bytes > mostBytes) throw new AnswerFault(`The answer is longer than ${mostBytes} bytes.`);
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}

function stopped(cause: unknown): never {
  throw new PvogFault('Reading the PVOG was stopped.', { cause });
}

/** Connects nothing yet: each question is a request of its own. */
export function createSuchdienst(settings: SuchdienstSettings): Suchdienst {
  const { url, clientId, signal, endpoints = ENDPOINTS } = settings;
  const {
    pause = (ms: number) => pauseFor(ms, undefined, { signal }),
    timeoutMs = TIMEOUT_MS,
    mostBytes = MOST_BYTES,
  } = settings;
  const alive = new Set<EndpointName>();
  let requests = 0;

  /** One request. Throws TryAgain, PvogFault or AnswerFault. */
  async function send(question: Question, address: URL, etag: string | null): Promise<Answer> {
    const { endpoint } = question;
    const timeout = AbortSignal.timeout(timeoutMs);
    const headers = {
      accept: 'application/json, text/csv;q=0.9',
      'accept-language': 'de',
      ...(clientId === null ? {} : { 'pvog-sud-api-client-id': clientId }),
      ...(etag === null ? {} : { 'if-none-match': etag }),
    };
    requests += 1;
    try {
      const response = await fetch(address, {
        headers,
        redirect: 'error',
        signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      });
      const { status } = response;
      if (response.ok) {
        const text = await readText(response, mostBytes);
        alive.add(endpoint);
        const digest = createHash('sha256').update(text).digest('hex');
        return {
          kind: 'FOUND',
          text,
          known: { reading: READING, address: address.href, etag: response.headers.get('etag'), digest },
        };
      }
      await response.body?.cancel();
      const reason = `${address.href} answers with status ${status}.`;
      if (status === NOT_MODIFIED && etag !== null) {
        alive.add(endpoint);
        return { kind: 'SAME' };
      }
      if (GONE.includes(status)) return { kind: 'GONE' };
      if (AWAY.includes(status)) throw new TryAgain(reason, wantedPause(response));
      if (FORBIDDEN.includes(status)) throw new PvogFault(`${reason} Is PVOG_CLIENT_ID right?`);
      if (status >= ANY_FAULT) throw new TryAgain(reason, null, new AnswerFault(reason, status));
      throw new AnswerFault(reason, status);
    } catch (error) {
      if (signal?.aborted === true) stopped(error);
      if (error instanceof PvogFault || error instanceof AnswerFault || error instanceof TryAgain) throw error;
      if ((error as NodeJS.ErrnoException).code === NOT_UTF8) throw new AnswerFault('The answer is not in UTF-8.');
      throw new TryAgain(`Nobody answers at ${address.href}, or only with a redirect, or the connection broke.`, null, error);
    }
  }

  async function sendPatiently(question: Question, address: URL, etag: string | null): Promise<Answer> {
    for (let tried = 1; ; tried += 1) {
      try {
        return await send(question, address, etag);
      } catch (error) {
        if (!(error instanceof TryAgain)) throw error;
        if (tried === TRIES)
          throw error.cause instanceof AnswerFault ? error.cause : new PvogFault(error.message, { cause: error });
        // Half of the time is left to chance, so that many who were turned away do not come back together.
        const own = FIRST_PAUSE_MS * 2 ** (tried - 1) * (0.5 + Math.random() / 2);
        await pause(Math.min(error.wanted ?? own, LONGEST_PAUSE_MS)).catch(stopped);
      }
    }
  }

  const isAt = (question: Question, known: KnownAnswer | null): known is KnownAnswer =>
    known?.reading === READING && known.address === addressOf(url, endpoints, question).href;

  return {
    isAt,
    isAlive: (endpoint) => alive.has(endpoint),
    ask: (question, known = null) =>
      sendPatiently(question, addressOf(url, endpoints, question), isAt(question, known) ? known.etag : null),
    get requests() {
      return requests;
    },
  };
}
