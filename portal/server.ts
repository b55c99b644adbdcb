/** The public pages as a Fastify plugin: addresses in, pages out. */

import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { PublicError } from '#platform/errors.ts';
import type { Logger } from '#platform/log.ts';
import { SUGGESTIONS } from './addresses.ts';
import { readAssets, type Assets } from './assets.ts';
import { openGraph, sendTo, type Graph, type Send } from './graph.ts';
import { LANGUAGES, LOCALES, type Locale } from './locale.ts';
import { movedTo, type Answer } from './page.ts';
import { coveragePage } from './pages/coverage.tsx';
import { badAddress, broken, notFound, unavailable } from './pages/failure.tsx';
import { homePage } from './pages/home.tsx';
import { localServicePage } from './pages/local-service.tsx';
import { officePage } from './pages/office.tsx';
import { searchPage } from './pages/search.tsx';
import { servicePage } from './pages/service.tsx';
import { topicPage } from './pages/topic.tsx';
import {
  readChosenLocalService,
  readChosenPlace,
  readChosenService,
  readSearchWish,
  readText,
  type Parameters,
} from './parameters.ts';
import { send } from './reply.tsx';
import { robots } from './seo.ts';
import { createSitemap } from './sitemap.ts';
import { suggestPlaces, suggestServices } from './suggestions.ts';

export interface PortalOptions {
  /** The gateway: its address, or a way to it within the process. */
  readonly graph: string | Send;
  /** Where browsers reach the pages, without a slash at the end. */
  readonly publicUrl: string;
  readonly log: Logger;
}

type Asked = FastifyRequest<{ Querystring: Parameters; Params: Readonly<Record<string, string>> }>;
/** The page that stands in for one that cannot be made; what a visitor typed is kept. */
function failureOf(error: unknown, { query }: Asked, locale: Locale): Answer {
  const typed = [readText(query, 'q'), readText(query, 'ort')] as const;
  const code = error instanceof PublicError ? error.code : null;
  if (code === 'NOT_FOUND') return notFound(locale);
  if (code === 'INVALID') return badAddress(locale, ...typed);
  if (code === 'UNAVAILABLE' || code === 'RATE_LIMITED') return unavailable(locale, ...typed);
  return broken(locale);
}

type Answering = (graph: Graph, asked: Asked) => Answer | Promise<Answer>;

/** Which address of a language is which page. */
function pagesOf(locale: Locale, publicUrl: string): Readonly<Record<string, Answering>> {
  const { home, search, topic, service, localService, coverage } = locale.addresses.roots;
  const localServicePageOf: Answering = (graph, { params: { id = '', slug = '' } }) =>
    localServicePage(graph, locale, { id, slug });
  const servicePageOf: Answering = (graph, { params, query }) => {
    const { key = '', slug = '' } = params;
    const wish = { key, slug, place: readText(query, 'ort'), region: readChosenPlace(query) };
    return servicePage(graph, locale, wish, publicUrl);
  };
  return {
    [home]: (graph) => homePage(graph, locale),
    ...(home === '/' ? {} : { [`${home}/`]: () => movedTo(home) }),
    [search]: (graph, { query }) => {
      const local = readChosenLocalService(query);
      if (local !== null) return localServicePage(graph, locale, { id: local, slug: '' });
      const key = readChosenService(query);
      if (key === null) return searchPage(graph, locale, readSearchWish(query));
      const wish = { key, slug: null, place: readText(query, 'ort'), region: readChosenPlace(query) };
      return servicePage(graph, locale, wish, publicUrl);
    },
    [`${topic}/:id`]: (graph, { params, query }) => topicPage(graph, locale, params['id'] ?? '', readText(query, 'nach') || null),
    [`${coverage}/:place`]: (graph, { params, query }) =>
      coveragePage(graph, locale, params['place'] ?? '', readText(query, 'nach') || null, readText(query, 'eigene') || null),
    [`${localService}/:id`]: localServicePageOf,
    [`${localService}/:id/:slug`]: localServicePageOf,
    [`${service}/:key`]: servicePageOf,
    [`${service}/:key/:slug`]: servicePageOf,
    [`${service}/:key/:slug/:place`]: (graph, { params, query }) => {
      const { key = '', slug = '', place = '' } = params;
      return officePage(graph, locale, { key, slug, place, offerId: readText(query, 'angebot') }, publicUrl);
    },
  };
}

/** The language of an address, known or not. */
const localeOf = ({ url }: FastifyRequest): Locale =>
  LANGUAGES.find(({ addresses: { home } }) => home !== '/' && new RegExp(`^${home}(?:[/?]|$)`).test(url)) ?? LOCALES.de;

/** What a page's script asks for is kept by the browser for a while: people go back and forth while they type. */
function registerSuggestions(app: FastifyInstance, graphFor: (asked: FastifyRequest) => Graph): void {
  const answer = (reply: FastifyReply, suggestions: readonly object[]) =>
    reply.header('cache-control', 'public, max-age=300').send({ suggestions });
  app.get(SUGGESTIONS.services, async (asked: Asked, reply) =>
    answer(reply, await suggestServices(graphFor(asked), readText(asked.query, 'q'), readChosenPlace(asked.query))),
  );
  app.get(SUGGESTIONS.places, async (asked: Asked, reply) =>
    answer(reply, await suggestPlaces(graphFor(asked), readText(asked.query, 'q'))),
  );
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

function registerAssets(app: FastifyInstance, { files }: Assets): void {
  for (const [path, { type, content, gzipped }] of files) {
    app.get(path, (asked, reply) => {
      void reply.headers({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' }).type(type);
      const takesGzip = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(asked.headers['accept-encoding'] ?? '');
      return gzipped !== null && takesGzip ? reply.header('content-encoding', 'gzip').send(gzipped) : reply.send(content);
    });
  }
}

/** Builds the pages over a gateway. Reads stylesheets, fonts and script once; throws when a package lacks one. */
export async function createPortal({ graph, publicUrl, log }: PortalOptions): Promise<FastifyPluginAsync> {
  const assets = await readAssets();
  const way = typeof graph === 'string' ? sendTo(graph) : graph;
  const graphFor = (asked: FastifyRequest): Graph => openGraph(way, asked.id, localeOf(asked).language);
  const { stylesheets, script } = assets;
  const answerTo = (asked: FastifyRequest, reply: FastifyReply, answer: Answer) =>
    send(reply, answer, { publicUrl, locale: localeOf(asked), stylesheets, script });

  return (app) => {
    const pages = LANGUAGES.flatMap((locale) => Object.entries(pagesOf(locale, publicUrl)));
    for (const [path, page] of pages)
      app.get(path, async (asked: Asked, reply) => answerTo(asked, reply, await page(graphFor(asked), asked)));
    registerSuggestions(app, graphFor);
    registerSitemap(app, publicUrl, graphFor);
    registerAssets(app, assets);
    app.setErrorHandler((error, asked, reply) => {
      const answer = failureOf(error, asked as Asked, localeOf(asked));
      const record = { requestId: asked.id, err: error };
      if (answer.kind === 'PAGE' && answer.status >= 500) log.error(record, 'a page failed');
      return answerTo(asked, reply, answer);
    });
    app.setNotFoundHandler((asked, reply) => answerTo(asked, reply, notFound(localeOf(asked))));
    return Promise.resolve();
  };
}
