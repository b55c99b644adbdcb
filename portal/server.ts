/** The public pages as a Fastify plugin: addresses in, pages out. */

import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { PublicError } from '#platform/errors.ts';
import type { Logger } from '#platform/log.ts';
import { readStyle, type Style } from './style.ts';
import { openGraph, sendTo, type Graph, type Send } from './graph.ts';
import type { Answer } from './page.ts';
import { coveragePage } from './pages/coverage.tsx';
import { badAddress, broken, notFound, unavailable } from './pages/failure.tsx';
import { homePage } from './pages/home.tsx';
import { localServicePage } from './pages/local-service.tsx';
import { officePage } from './pages/office.tsx';
import { searchPage } from './pages/search.tsx';
import { servicePage } from './pages/service.tsx';
import { topicPage } from './pages/topic.tsx';
import { readSearchWish, readText, type Parameters } from './parameters.ts';
import { send } from './reply.tsx';
import { robots } from './seo.ts';
import { createSitemap } from './sitemap.ts';

export interface PortalOptions {
  /** The gateway: its address, or a way to it within the process. */
  readonly graph: string | Send;
  /** Where browsers reach the pages, without a slash at the end. */
  readonly publicUrl: string;
  readonly log: Logger;
}

type Asked = FastifyRequest<{ Querystring: Parameters; Params: Readonly<Record<string, string>> }>;
type Answering = (graph: Graph, asked: Asked) => Promise<Answer>;

/** The page that stands in for one that cannot be made; what a visitor typed is kept. */
function failureOf(error: unknown, { query }: Asked): Answer {
  const typed = [readText(query, 'q'), readText(query, 'ort')] as const;
  const code = error instanceof PublicError ? error.code : null;
  if (code === 'NOT_FOUND') return notFound();
  if (code === 'INVALID') return badAddress(...typed);
  if (code === 'UNAVAILABLE' || code === 'RATE_LIMITED') return unavailable(...typed);
  return broken();
}

const PAGES: Readonly<Record<string, (publicUrl: string) => Answering>> = {
  '/': () => (graph) => homePage(graph),
  '/suche':
    () =>
    (graph, { query }) =>
      searchPage(graph, readSearchWish(query)),
  '/thema/:id':
    () =>
    (graph, { params, query }) =>
      topicPage(graph, params['id'] ?? '', readText(query, 'nach') || null),
  '/abdeckung/:place':
    () =>
    (graph, { params, query }) =>
      coveragePage(graph, params['place'] ?? '', readText(query, 'nach') || null),
  '/ortsleistung/:id': () => localService,
  '/ortsleistung/:id/:slug': () => localService,
  '/leistung/:key': (publicUrl) => service(publicUrl),
  '/leistung/:key/:slug': (publicUrl) => service(publicUrl),
  '/leistung/:key/:slug/:place':
    (publicUrl) =>
    (graph, { params, query }) => {
      const { key = '', slug = '', place = '' } = params;
      return officePage(graph, { key, slug, place, offerId: readText(query, 'angebot') }, publicUrl);
    },
};

const localService: Answering = (graph, { params: { id = '', slug = '' } }) => localServicePage(graph, { id, slug });

function service(publicUrl: string): Answering {
  return (graph, { params, query }) => {
    const { key = '', slug = '' } = params;
    return servicePage(graph, { key, slug, place: readText(query, 'ort') }, publicUrl);
  };
}

function registerSitemap(app: FastifyInstance, publicUrl: string, graphFor: (asked: FastifyRequest) => Graph): void {
  const sitemap = createSitemap(publicUrl);
  const xml = (reply: FastifyReply, text: string) =>
    reply.header('cache-control', 'public, max-age=3600').type('application/xml; charset=utf-8').send(text);
  app.get('/robots.txt', (_asked, reply) => reply.type('text/plain; charset=utf-8').send(robots(publicUrl)));
  app.get('/sitemap.xml', async (asked, reply) => xml(reply, await sitemap.index(graphFor(asked))));
  app.get<{ Params: { name: string } }>('/sitemap/:name.xml', async (asked, reply) => {
    const text = await sitemap.file(graphFor(asked), asked.params.name);
    if (text !== null) return xml(reply, text);
    reply.callNotFound();
    return reply;
  });
}

function registerStyle(app: FastifyInstance, { files }: Style): void {
  for (const [path, { type, content, gzipped }] of files) {
    app.get(path, (asked, reply) => {
      void reply.headers({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' }).type(type);
      const takesGzip = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(asked.headers['accept-encoding'] ?? '');
      return gzipped !== null && takesGzip ? reply.header('content-encoding', 'gzip').send(gzipped) : reply.send(content);
    });
  }
}

/** Builds the pages over a gateway. Reads the stylesheets and fonts once; throws when a package lacks one. */
export async function createPortal({ graph, publicUrl, log }: PortalOptions): Promise<FastifyPluginAsync> {
  const style = await readStyle();
  const way = typeof graph === 'string' ? sendTo(graph) : graph;
  const graphFor = (asked: FastifyRequest): Graph => openGraph(way, asked.id);
  const surroundings = { publicUrl, stylesheets: style.stylesheets };

  return (app) => {
    for (const [path, page] of Object.entries(PAGES)) {
      const answering = page(publicUrl);
      app.get(path, async (asked: Asked, reply) => send(reply, await answering(graphFor(asked), asked), surroundings));
    }
    registerSitemap(app, publicUrl, graphFor);
    registerStyle(app, style);
    app.setErrorHandler((error, asked, reply) => {
      const answer = failureOf(error, asked as Asked);
      const record = { requestId: asked.id, err: error };
      if (answer.kind === 'PAGE' && answer.status >= 500) log.error(record, 'a page failed');
      return send(reply, answer, surroundings);
    });
    app.setNotFoundHandler((_asked, reply) => send(reply, notFound(), surroundings));
    return Promise.resolve();
  };
}
