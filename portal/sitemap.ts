/** Which addresses there are, for search engines: an index, the services, and for each municipality what is offered there. */

import { LRUCache } from 'lru-cache';
import { readRegion } from '#platform/values/region.ts';
import type { Addresses } from './addresses.ts';
import {
  SitemapIndexDocument,
  SitemapLocalServicesDocument,
  SitemapOfficesDocument,
  SitemapServicesDocument,
  SitemapSizeDocument,
} from './generated/operations.ts';
import type { Graph } from './graph.ts';
import { LANGUAGES, LOCALES } from './locale.ts';

/** Most pages in one file, each in all languages: 50,000 addresses at most (sitemaps.org, protocol 0.9). */
const MOST_PAGES = 50_000 / LANGUAGES.length;
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

interface Connection<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** All nodes of a list, page by page. */
async function* all<Node>(read: (after: string | null) => Promise<Connection<Node>>): AsyncGenerator<Node> {
  let after: string | null = null;
  do {
    const { edges, pageInfo }: Connection<Node> = await read(after);
    for (const { node } of edges) yield node;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}

/** Paths are letters, digits and hyphens, so that nothing in them needs to be escaped. */
function file(root: 'sitemapindex' | 'urlset', namespaces: string, entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}"${namespaces}>\n${entries.join('\n')}\n</${root}>\n`;
}

type Address = (addresses: Addresses) => string;

/** A page in all languages: an entry for each, which names all of them. */
function entriesOf(address: Address, publicUrl: string): readonly string[] {
  const href = ({ addresses }: (typeof LANGUAGES)[number]): string => `${publicUrl}${address(addresses)}`;
  const alternates = [...LANGUAGES.map((locale) => [locale.language, href(locale)]), ['x-default', href(LOCALES.de)]];
  const links = alternates.map(
    ([language, to]) => `<xhtml:link rel="alternate" hreflang="${language ?? ''}" href="${to ?? ''}"/>`,
  );
  return LANGUAGES.map((locale) => `<url><loc>${href(locale)}</loc>${links.join('')}</url>`);
}

function urlset(pages: readonly Address[], publicUrl: string): string {
  const entries = pages.slice(0, MOST_PAGES).flatMap((address) => entriesOf(address, publicUrl));
  return file('urlset', ' xmlns:xhtml="http://www.w3.org/1999/xhtml"', entries);
}

async function index(graph: Graph, publicUrl: string): Promise<string> {
  const { data } = await graph.ask(SitemapSizeDocument, {});
  const files = Math.ceil(data.services.totalCount / MOST_PAGES);
  const names = Array.from({ length: files }, (_, number) => `leistungen-${number + 1}`);
  for await (const { key } of all(async (after) => (await graph.ask(SitemapIndexDocument, { after })).data.regions))
    names.push(key);
  return file(
    'sitemapindex',
    '',
    names.map((name) => `<sitemap><loc>${publicUrl}/sitemap/${name}.xml</loc></sitemap>`),
  );
}

/** The services of one file, counted from 1. Null when there are none. */
async function services(graph: Graph, publicUrl: string, number: number): Promise<string | null> {
  const pages: Address[] = [];
  let position = 0;
  for await (const service of all(async (after) => (await graph.ask(SitemapServicesDocument, { after })).data.services)) {
    const isHere = Math.floor(position / MOST_PAGES) === number - 1;
    if (isHere && service.replacedBy === null) pages.push((addresses) => addresses.service(service));
    position += 1;
    if (position === number * MOST_PAGES) break;
  }
  return pages.length === 0 ? null : urlset(pages, publicUrl);
}

/** What is offered in a region, its own services among it. Null when there is no such region. */
async function offices(graph: Graph, publicUrl: string, name: string): Promise<string | null> {
  const region = readRegion(name);
  if (region === null) return null;
  const { data } = await graph.ask(SitemapOfficesDocument, { region });
  const { region: place, coverage } = data;
  if (place === null) return null;
  const pages = coverage.services
    .filter(({ service }) => service.replacedBy === null)
    .map(
      ({ service }): Address =>
        ({ office }) =>
          office(service, place),
    );
  const local = all(async (after) => (await graph.ask(SitemapLocalServicesDocument, { region, after })).data.localServices);
  for await (const service of local) pages.push(({ localService }) => localService(service));
  return urlset(pages, publicUrl);
}

const KEPT_MS = 3_600_000;
const MOST_KEPT = 50;

export interface Sitemap {
  index(graph: Graph): Promise<string>;
  /** Null when there is no file of the name. */
  file(graph: Graph, name: string): Promise<string | null>;
}

/** Sitemaps under a public address; each is kept for an hour, since a crawler reads all of them. */
export function createSitemap(publicUrl: string): Sitemap {
  const kept = new LRUCache<string, string>({ max: MOST_KEPT, ttl: KEPT_MS });

  async function remember(name: string, make: () => Promise<string | null>): Promise<string | null> {
    const known = kept.get(name);
    if (known !== undefined) return known;
    const made = await make();
    if (made !== null) kept.set(name, made);
    return made;
  }

  return {
    index: async (graph) => (await remember('', () => index(graph, publicUrl))) ?? '',
    file: (graph, name) => {
      const number = /^leistungen-([1-9]\d{0,3})$/.exec(name)?.[1];
      return remember(name, () =>
        number === undefined ? offices(graph, publicUrl, name) : services(graph, publicUrl, Number(number)),
      );
    },
  };
}
