/** What is called beside the graph: uploads, downloads and shared documents, each by a signed link. Mounted at `/accounts`. */

import { finished } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { readLanguage } from '#platform/language.ts';
import { isShareLinkValid } from '#platform/share-link.ts';
import { readId } from '#platform/values/id.ts';
import { reaches, type TrustLevel } from '#platform/values/trust-level.ts';
import { findOneKnown } from '../inbox/store/applications.ts';
import { boundOf } from './bound.ts';
import { deliver, deliverHeld, type DownloadRequest } from './delivery.ts';
import { isUploadLink, levelOfLink } from './links.ts';
import type { SafeParts } from './parts.ts';
import { receive } from './receive.ts';
import { statusOf, textOf, UploadRefused, type RefusalCode } from './refusals.ts';
import { mayRead, type SharePurpose } from './rules/sharing.ts';
import { scanVersion } from './scanning.ts';
import { findDocument } from './store/documents.ts';
import { record } from './store/records.ts';
import { findHeld } from './store/held.ts';
import { findShare, type SharedDocument } from './store/shares.ts';
import { findVersion } from './store/versions.ts';
import { LONGEST_UPLOAD_MS } from './sweeper.ts';
import type { VersionRow } from './tables.ts';

interface Query {
  readonly Querystring: Readonly<Record<string, unknown>>;
}
interface ById extends Query {
  readonly Params: { readonly id: string };
}
interface ByShare extends Query {
  readonly Params: { readonly id: string; readonly applicationId: string; readonly purpose: string };
}

/** How long a sender who was refused may go on sending before the connection is cut. */
const PATIENCE_MS = 5_000;

function refuse(request: FastifyRequest, reply: FastifyReply, code: RefusalCode): FastifyReply {
  const message = textOf(code, readLanguage(request.headers['accept-language']));
  return reply.code(statusOf(code)).send({ code, message });
}

/** Who is still sending would not hear the answer: his connection would be reset under it. */
async function discard(body: Readable): Promise<void> {
  if (body.readableEnded || body.destroyed) return;
  body.resume();
  await finished(body, { writable: false, signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => undefined);
}

/** The body as it comes in. What goes wrong with the connection is the sender's matter, not ours. */
async function* fromSender(body: Readable): AsyncGenerator<Uint8Array, void> {
  const cut = setTimeout(() => body.destroy(), LONGEST_UPLOAD_MS);
  try {
    // Left open when the rest is not wanted: the answer goes out on the same connection.
    yield* body.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Uint8Array>;
  } catch {
    throw new UploadRefused('BROKEN_OFF');
  } finally {
    clearTimeout(cut);
  }
}

function readLength(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : undefined;
}

function downloadOf(id: VersionRow['id'], { method, headers }: FastifyRequest): DownloadRequest {
  const { range, 'if-range': ifRange, 'if-none-match': ifNoneMatch } = headers;
  return { id, headOnly: method === 'HEAD', range, ifRange: ifRange as string | undefined, ifNoneMatch };
}

export function createRoutes(parts: SafeParts): FastifyPluginAsync {
  const { db, log, now, linkSecret, scanner } = parts;

  async function upload(request: FastifyRequest<ById>, reply: FastifyReply): Promise<FastifyReply> {
    const body = request.body as Readable;
    const id = readId<'DocumentVersion'>(request.params.id);
    try {
      if (id === null || !isUploadLink(id, request.query, parts)) throw new UploadRefused('LINK_INVALID');
      const { 'content-type': contentType, 'content-length': length } = request.headers;
      const received = await receive(parts, { id, contentType, contentLength: readLength(length), body: fromSender(body) });
      const version = typeof scanner === 'function' ? ((await scanVersion(parts, scanner, received)) ?? received) : received;
      return await reply
        .code(201)
        .send({ documentId: version.documentId, version: version.number, scanStatus: version.scanStatus });
    } catch (error) {
      if (!(error instanceof UploadRefused)) throw error;
      await discard(body);
      return refuse(request, reply.header('connection', 'close'), error.code);
    }
  }

  async function download(request: FastifyRequest, reply: FastifyReply, id: VersionRow['id']): Promise<FastifyReply> {
    return answer(reply, id, deliver(parts, downloadOf(id, request)), request);
  }

  async function answer(
    reply: FastifyReply,
    id: VersionRow['id'],
    delivering: ReturnType<typeof deliver>,
    request: FastifyRequest,
  ): Promise<FastifyReply> {
    const delivery = await delivering;
    if (typeof delivery === 'string') return refuse(request, reply, delivery);
    reply.code(delivery.status).headers(delivery.headers);
    if (delivery.body === null) return reply.send();
    const body = Readable.from(delivery.body, { objectMode: false });
    body.on('error', (error) => log.error({ version: id, err: error }, 'a download broke off'));
    return reply.send(body);
  }

  /** By its owner. A link from before the document was given a higher level no longer opens it. */
  async function downloadOwn(request: FastifyRequest, reply: FastifyReply, id: VersionRow['id'], level: TrustLevel) {
    const version = await findVersion(db, id);
    const document = version === null ? null : await findDocument(db, version.documentId);
    if (document !== null && !reaches(level, document.requiredTrustLevel)) return refuse(request, reply, 'LINK_INVALID');
    const sent = await download(request, reply, id);
    // Whoever reads on in ranges reads once.
    const isFirst = request.method === 'GET' && /^(bytes=0-.*)?$/.test(request.headers.range ?? '');
    if (document !== null && isFirst && reply.statusCode < 300) {
      const what = { accountId: document.accountId, documentId: document.id, action: 'DOWNLOADED', actor: 'OWNER' } as const;
      await db.transaction((tx) => record(tx, { ...what, at: now() }));
    }
    return sent;
  }

  /** A share that has ended stands all the same where it was submitted in time and the inbox has not heard of it yet. */
  async function stands(share: SharedDocument, asked: Parameters<typeof mayRead>[1]): Promise<boolean> {
    if (mayRead(share, asked, now())) return true;
    const until = (await db.transaction((tx) => boundOf(tx, [share], now()))).get(share.id);
    return until !== undefined && mayRead({ ...share, until }, asked, now());
  }

  async function downloadShared(request: FastifyRequest<ByShare>, reply: FastifyReply): Promise<FastifyReply> {
    const { id: shareId, applicationId, purpose } = request.params;
    if (!isShareLinkValid({ shareId, applicationId, purpose }, request.query, linkSecret, now())) {
      return refuse(request, reply, 'LINK_INVALID');
    }
    const id = readId<'DocumentShare'>(shareId);
    const share = id === null ? null : await findShare(db, id);
    const asked = { applicationId, purpose: purpose as SharePurpose };
    const held = id === null || share !== null ? null : await findHeld(db, id);
    // Its owner is gone, and with her whoever could read what is recorded.
    if (held !== null) {
      if (!mayRead(held, asked, now())) return refuse(request, reply, 'NOT_FOUND');
      return answer(reply, held.versionId, deliverHeld(parts, held, downloadOf(held.versionId, request)), request);
    }
    if (share === null || !(await stands(share, asked))) return refuse(request, reply, 'NOT_FOUND');
    const document = await findDocument(db, share.documentId);
    if (document !== null) {
      const application = await findOneKnown(db, share.applicationId);
      const whose = { accountId: document.accountId, documentId: document.id, applicationId: share.applicationId };
      const who = { actor: 'AUTHORITY', authorityId: application?.authorityId ?? null, purpose: share.purpose } as const;
      await db.transaction((tx) => record(tx, { ...whose, ...who, action: 'READ_BY_SHARE', at: now() }));
    }
    return download(request, reply, share.versionId);
  }

  return (app: FastifyInstance) => {
    // Files are passed on as they come in, whatever they are.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    app.addHook('onRequest', (_request, reply, done) => {
      reply.header('cache-control', 'private, no-store').header('referrer-policy', 'no-referrer');
      done();
    });
    app.put<ById>('/uploads/:id', upload);
    app.route<ById>({
      method: ['GET', 'HEAD'],
      url: '/documents/:id',
      handler: async (request, reply) => {
        const id = readId<'DocumentVersion'>(request.params.id);
        const level = id === null ? null : levelOfLink(id, request.query, parts);
        if (id === null || level === null) return refuse(request, reply, 'LINK_INVALID');
        return downloadOwn(request, reply, id, level);
      },
    });
    app.route<ByShare>({ method: ['GET', 'HEAD'], url: '/shares/:id/:applicationId/:purpose', handler: downloadShared });
    return Promise.resolve();
  };
}
