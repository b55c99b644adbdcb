/** FIT-Connect's Submission API v2, as the sender of submissions uses it. */

import type { JWK } from 'jose';
import { z } from 'zod';
import { ServiceUnavailable, type DeliveryService } from '../service.ts';
import { exchange, unexpected, type Answer } from './http.ts';
import { createServiceTokens, type Credentials } from './token.ts';

export interface SubmissionApiSettings extends Credentials {
  /** Base of the API, without a version or a slash at its end. */
  readonly url: string;
  /** How long one exchange may take; half a minute by default, as attachments are large. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 30_000;
const PAGE = 500;
/** More events than any case has; a service that names more is not believed. */
const MOST_EVENTS = 10_000;
const KEYS_KEPT_MS = 10 * 60_000;

const uuid = z.uuid().toLowerCase();
const jwk = z.looseObject({ kty: z.string() }).transform((key): JWK => key as JWK);
const keySet = z.object({ keys: z.array(jwk) });
const announced = z.object({ submissionId: uuid, caseId: uuid });
const eventPage = z.object({ eventLog: z.array(z.string().max(65_536)), totalCount: z.number().int().nonnegative().nullish() });
const destination = z.object({
  status: z.string(),
  encryptionKid: z.string().min(1),
  publicServices: z
    .array(
      z.object({
        identifier: z.string(),
        regions: z.array(z.string()).default([]),
        submissionSchemas: z
          .array(z.object({ schemaUri: z.string(), mimeType: z.string().default('application/json') }))
          .default([]),
      }),
    )
    .default([]),
});

function read<Value>(shape: z.ZodType<Value>, body: unknown, what: string): Value {
  const parsed = shape.safeParse(body);
  if (!parsed.success) throw new ServiceUnavailable(`The delivery service answered no ${what}`, parsed.error);
  return parsed.data;
}

/** Builds the client; it opens no connection before the first request. */
export function createSubmissionApi(settings: SubmissionApiSettings, now: () => Date): DeliveryService {
  const timeoutMs = settings.timeoutMs ?? TIMEOUT_MS;
  const base = settings.url.replace(/\/$/, '');
  const tokens = createServiceTokens(settings, timeoutMs, now);
  let serviceKeys: { readonly keys: readonly JWK[]; readonly until: number } | null = null;

  async function send(method: string, path: readonly string[], body?: object | string, isRetry = false): Promise<Answer> {
    const token = await tokens.token();
    const isText = typeof body === 'string';
    const answer = await exchange(
      `${base}/v2/${path.map(encodeURIComponent).join('/')}`,
      {
        method,
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': isText ? 'application/jose' : 'application/json' }),
        },
        ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
      },
      timeoutMs,
    );
    if (answer.status !== 401 || isRetry) return answer;
    tokens.forget(token);
    return send(method, path, body, true);
  }

  async function expect(statuses: readonly number[], answer: Promise<Answer>): Promise<unknown> {
    const { status, body } = await answer;
    if (!statuses.includes(status)) throw unexpected({ status, body });
    return body;
  }

  async function fetchServiceKeys(): Promise<readonly JWK[]> {
    const answer = await exchange(`${base}/.well-known/jwks.json`, { headers: { accept: 'application/json' } }, timeoutMs);
    if (answer.status !== 200) throw unexpected(answer);
    const { keys } = read(keySet, answer.body, 'key set');
    serviceKeys = { keys, until: now().getTime() + KEYS_KEPT_MS };
    return keys;
  }

  async function eventsFrom(caseId: string, offset: number): Promise<readonly string[]> {
    const url = `${base}/v2/cases/${encodeURIComponent(caseId)}/events?offset=${offset}&limit=${PAGE}`;
    const token = await tokens.token();
    const answer = await exchange(url, { headers: { accept: 'application/json', authorization: `Bearer ${token}` } }, timeoutMs);
    if (answer.status === 401) tokens.forget(token);
    if (answer.status !== 200) throw unexpected(answer);
    const { eventLog, totalCount } = read(eventPage, answer.body, 'event log');
    const reached = offset + eventLog.length;
    if (eventLog.length === 0 || reached >= (totalCount ?? reached) || reached >= MOST_EVENTS) return eventLog;
    return [...eventLog, ...(await eventsFrom(caseId, reached))];
  }

  return {
    destination: async (id) => {
      const body = await expect([200], send('GET', ['destinations', id]));
      const { status, encryptionKid, publicServices } = read(destination, body, 'destination');
      const services = publicServices.map(({ identifier, regions, submissionSchemas }) => ({
        identifier,
        regions,
        schemas: submissionSchemas,
      }));
      return { status, encryptionKid, services };
    },
    destinationKey: async (id, kid) => read(jwk, await expect([200], send('GET', ['destinations', id, 'keys', kid])), 'key'),
    announce: async ({ destinationId, attachments, publicService, region, callback }) => {
      const body = {
        destinationId,
        announcedAttachments: attachments,
        publicService,
        ...(region === null ? {} : { region }),
        ...(callback === null ? {} : { callback }),
      };
      return read(announced, await expect([201], send('POST', ['submissions'], body)), 'announced submission');
    },
    putAttachment: async (submissionId, attachmentId, content) => {
      await expect([200, 201, 204], send('PUT', ['submissions', submissionId, 'attachments', attachmentId], content));
    },
    submit: async (submissionId, content) => {
      await expect([200, 204], send('PUT', ['submissions', submissionId], content));
    },
    events: (caseId) => eventsFrom(caseId, 0),
    serviceKey: async (kid) => {
      const find = (keys: readonly JWK[]): JWK | null => keys.find((key) => key.kid === kid) ?? null;
      const held = serviceKeys !== null && serviceKeys.until > now().getTime() ? find(serviceKeys.keys) : null;
      // A name that is not known yet may be that of a new key.
      return held ?? find(await fetchServiceKeys());
    },
  };
}
