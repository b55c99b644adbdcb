/** The delivery service: Submission API v2 for sender and subscriber, refusing what the real one refuses. */

import { createHmac, randomUUID } from 'node:crypto';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK } from 'jose';
import { z } from 'zod';
import type { AuthenticationTags, EventKind } from '#subgraphs/applications/fit-connect/rules/events.ts';
import { bareKey } from '#subgraphs/applications/fit-connect/rules/keys.ts';
import { issueEvent } from './tokens.ts';
import { AUTHORITY_TOKEN, Refusal, type Kept, type Place, type Point, type World } from './world.ts';

const announcement = z.strictObject({
  destinationId: z.uuid(),
  announcedAttachments: z.array(z.uuidv4()),
  publicService: z.strictObject({ name: z.string().min(1), identifier: z.string().regex(/^urn:de:fim:leika:leistung:\d{14}$/) }),
  region: z
    .string()
    .regex(/^DE\d*$/)
    .optional(),
  callback: z.strictObject({ url: z.url(), secret: z.string().min(32) }).optional(),
});
const content = z.strictObject({ encryptedMetadata: z.string().min(776), encryptedData: z.string().min(776) });

interface ById {
  Params: { id: string };
}

export const tagOf = (jwe: string): string => jwe.split('.')[4] ?? '';

export function tagsOf({ content: kept, attachments }: Kept): AuthenticationTags {
  if (kept === null) throw new Error('nothing was submitted');
  return {
    metadata: tagOf(kept.encryptedMetadata),
    data: tagOf(kept.encryptedData),
    attachments: Object.fromEntries([...attachments].map(([id, jwe]) => [id, tagOf(jwe)])),
  };
}

function requireJwe(jwe: string, place: Place, contentType: string | null): void {
  const parts = jwe.split('.');
  const { alg, enc, kid, cty } = parts.length === 5 ? decodeProtectedHeader(jwe) : {};
  if (alg !== 'RSA-OAEP-256' || enc !== 'A256GCM') throw new Refusal(422, 'invalid-encryption', 'not encrypted as demanded');
  if (kid !== place.encryption.kid) throw new Refusal(422, 'unknown-key', 'encrypted with a key that is not the destination’s');
  if (typeof cty !== 'string' || (contentType !== null && cty !== contentType))
    throw new Refusal(422, 'invalid-content-type', 'cty is missing or another one');
}

export function submissionService(world: World, host: () => string): FastifyPluginAsync {
  const { faults, kept, places, now, serviceKey } = world;

  function requireKept(id: string): Kept {
    const found = kept.get(id);
    if (found === undefined || found.isGone) throw new Refusal(404, 'submission-does-not-exist', 'there is no such submission');
    return found;
  }
  function requirePlace(id: string): Place {
    const found = places.get(id);
    if (found === undefined) throw new Refusal(404, 'destination-does-not-exist', 'there is no such destination');
    return found;
  }
  function caseOf(id: string): Kept {
    const found = [...kept.values()].find(({ caseId }) => caseId === id);
    if (found === undefined) throw new Refusal(404, 'case-does-not-exist', 'there is no such case');
    return found;
  }

  async function note(submission: Kept, kind: EventKind, tags?: AuthenticationTags): Promise<void> {
    const { submissionId, caseId } = submission;
    submission.events.push(
      await issueEvent({ key: serviceKey, iss: `https://${host()}`, submissionId, caseId, kind, at: now(), tags }),
    );
  }

  /** Tells the sender of news, once; whether that arrives is not our business. */
  async function call({ callback, caseId }: Kept): Promise<void> {
    if (callback === null || faults.losesCallbacks) return;
    const body = JSON.stringify({
      type: 'https://schema.fitko.de/fit-connect/submission-api/callbacks/new-events',
      caseIds: [caseId],
    });
    const timestamp = String(Math.floor(now().getTime() / 1000));
    const code = createHmac('sha512', callback.secret).update(`${timestamp}.${body}`).digest('hex');
    await fetch(callback.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'callback-authentication': code, 'callback-timestamp': timestamp },
      body,
    }).catch(() => undefined);
  }

  /** Whether the sender is still there; the authority's own requests are none of its business. */
  function passes(when: 'before' | 'after', { method, url, headers }: FastifyRequest): boolean {
    if (headers.authorization === `Bearer ${AUTHORITY_TOKEN}`) return true;
    return faults.passes(`${when} ${method} ${url.replace(/[\da-f-]{36}.*$/, ':id')}`);
  }

  /** Throws where a fault was asked for before anything is done. */
  function pass(point: Point): void {
    if (faults.failBefore.delete(point)) throw new Refusal(503, 'unavailable', 'simulated');
  }

  /** The answer, unless a fault was asked for after the work was done. */
  function answer(point: Point, reply: FastifyReply, status: number, body?: object): FastifyReply {
    if (faults.failAfter.delete(point)) return reply.code(500).send({ error: 'simulated' });
    return reply.code(status).send(body);
  }

  return (app) => {
    app.addContentTypeParser('application/jose', { parseAs: 'string', bodyLimit: world.mostBytes }, (_request, body, done) =>
      done(null, body),
    );
    app.setErrorHandler((error, _request, reply) => {
      if (error instanceof Refusal) return reply.code(error.statusCode).type('application/problem+json').send(error.problem);
      const status = (error as { statusCode?: number }).statusCode ?? 500;
      const problem = new Refusal(status, status === 413 ? 'too-large' : 'bad-request', 'cannot be taken').problem;
      return reply.code(status).send(problem);
    });
    app.addHook('onRequest', async (request, reply) => {
      if (faults.isDown || !passes('before', request)) return reply.hijack().raw.destroy();
      if (faults.held !== null) await faults.held;
      world.asked.push(`${request.method} ${request.url.replace(/[\da-f-]{36}/g, ':id')}`);
      if (request.url === '/.well-known/jwks.json') return undefined;
      const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
      if (token === undefined || !world.tokens.has(token)) throw new Refusal(401, 'unauthorized', 'no token that counts');
      return undefined;
    });

    app.addHook('onSend', (request, reply, payload, done) => {
      if (!passes('after', request)) reply.raw.destroy();
      done(null, payload);
    });

    app.get('/.well-known/jwks.json', () => ({ keys: [serviceKey.publicKey] }));
    app.get<ById>('/v2/destinations/:id', ({ params }) => {
      const { destinationId, status, encryption, services } = requirePlace(params.id);
      return { destinationId, status, encryptionKid: encryption.kid, publicServices: services };
    });
    app.get<{ Params: { id: string; kid: string } }>('/v2/destinations/:id/keys/:kid', ({ params }) => {
      const { encryption, signature } = requirePlace(params.id);
      const key = [encryption, signature].find(({ kid }) => kid === params.kid);
      if (key === undefined) throw new Refusal(404, 'key-does-not-exist', 'there is no such key');
      return key.publicKey;
    });

    app.post('/v2/submissions', async ({ body }, reply) => {
      pass('announce');
      const wish = announcement.safeParse(body).data;
      if (wish === undefined) throw new Refusal(400, 'schema-violation', 'not as the API describes it');
      const place = requirePlace(wish.destinationId);
      const service = place.services.find(({ identifier }) => identifier === wish.publicService.identifier);
      if (place.status !== 'active' || service === undefined) throw new Refusal(422, 'service-not-available', 'not taken there');
      if (wish.region !== undefined && !service.regions.includes(wish.region))
        throw new Refusal(422, 'region-not-available', 'not there');
      const submission: Kept = {
        submissionId: randomUUID(),
        caseId: randomUUID(),
        destinationId: wish.destinationId,
        announced: wish.announcedAttachments,
        callback: wish.callback ?? null,
        subject: wish.publicService,
        attachments: new Map(),
        content: null,
        events: [],
        isGone: false,
      };
      kept.set(submission.submissionId, submission);
      await note(submission, 'create');
      return answer('announce', reply, 201, { submissionId: submission.submissionId, caseId: submission.caseId });
    });

    app.put<{ Params: { id: string; attachment: string }; Body: string }>(
      '/v2/submissions/:id/attachments/:attachment',
      ({ params, body }, reply) => {
        pass('attachment');
        const submission = requireKept(params.id);
        if (submission.content !== null) throw new Refusal(409, 'submission-is-submitted', 'nothing can be added any more');
        if (!submission.announced.includes(params.attachment))
          throw new Refusal(422, 'attachment-not-announced', 'unknown attachment');
        requireJwe(body, requirePlace(submission.destinationId), null);
        submission.attachments.set(params.attachment, body);
        return answer('attachment', reply, 204);
      },
    );

    app.put<ById>('/v2/submissions/:id', async ({ params, body }, reply) => {
      pass('submit');
      const submission = requireKept(params.id);
      const wish = content.safeParse(body).data;
      if (wish === undefined) throw new Refusal(400, 'schema-violation', 'not as the API describes it');
      if (submission.content !== null) throw new Refusal(409, 'submission-is-submitted', 'it is submitted');
      const place = requirePlace(submission.destinationId);
      requireJwe(wish.encryptedMetadata, place, 'application/json');
      requireJwe(wish.encryptedData, place, 'application/json');
      if (submission.announced.some((id) => !submission.attachments.has(id)))
        throw new Refusal(422, 'incomplete', 'attachments are missing');
      submission.content = wish;
      await note(submission, 'submit', tagsOf(submission));
      return answer('submit', reply, 200, { submissionId: submission.submissionId });
    });

    app.get<{ Params: { id: string }; Querystring: { offset?: string; limit?: string } }>(
      '/v2/cases/:id/events',
      ({ params, query }) => {
        const { events } = caseOf(params.id);
        const all = faults.mangle(events);
        const offset = Number(query.offset ?? 0);
        const eventLog = all.slice(offset, offset + Number(query.limit ?? 500));
        return { offset, count: eventLog.length, totalCount: all.length, eventLog };
      },
    );

    app.get<ById>('/v2/submissions/:id', ({ params }) => {
      const { submissionId, caseId, destinationId, content: given, attachments } = requireKept(params.id);
      if (given === null) throw new Refusal(404, 'submission-does-not-exist', 'it is not submitted');
      return { submissionId, caseId, destinationId, attachments: [...attachments.keys()], ...given };
    });
    app.get<{ Params: { id: string; attachment: string } }>('/v2/submissions/:id/attachments/:attachment', ({ params }, reply) =>
      reply.type('application/jose').send(requireKept(params.id).attachments.get(params.attachment)),
    );

    app.post<ById & { readonly Body: string }>('/v2/cases/:id/events', async ({ params, body }, reply) => {
      const submission = caseOf(params.id);
      const { signature, destinationId } = requirePlace(submission.destinationId);
      const { iss, events } = decodeJwt<{ events: object }>(body);
      if (iss !== destinationId || Object.keys(events).length !== 1)
        throw new Refusal(400, 'invalid-event', 'not the destination’s');
      await compactVerify(body, await importJWK(bareKey(signature.publicKey), 'PS512')).catch(() => {
        throw new Refusal(400, 'invalid-signature', 'not signed by the destination');
      });
      submission.events.push(body);
      await call(submission);
      return reply.code(204).send();
    });
    return Promise.resolve();
  };
}
