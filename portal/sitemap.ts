/** Which addresses there are, for search engines: an index, the services, and for each municipality what is offered there. */

import { LRUCache } from 'lru-cache';
import { readRegion } from '#platform/values/region.ts';
import { localServicePath, officePath, servicePath } from './addresses.ts';
import {
  SitemapIndexDocument,
  SitemapLocalServicesDocument,
  SitemapOfficesDocument,
  SitemapServicesDocument,
  SitemapSizeDocument,
} from './generated/operations.ts';
import type { Graph } from './graph.ts';

/** Most addresses in one file (sitemaps.org, protocol 0.9). */
const MOST_ADDRESSES = 50_000;
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
function file(root: 'sitemapindex' | 'urlset', entry: 'sitemap' | 'url', addresses: readonly string[]): string {
  const entries = addresses.map((address) => `<${entry}><loc>${address}</loc></${entry}>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n${entries.join('\n')}\n</${root}>\n`;
}

async function index(graph: Graph, publicUrl: string): Promise<string> {
  const { data } = await graph.ask(SitemapSizeDocument, {});
  const files = Math.ceil(data.services.totalCount / MOST_ADDRESSES);
  const names = Array.from({ length: files }, (_, number) => `leistungen-${number + 1}`);
  for await (const { key } of all(async (after) => (await graph.ask(SitemapIndexDocument, { after })).data.regions))
    names.push(key);
  return file(
    'sitemapindex',
    'sitemap',
    names.map((name) => `${publicUrl}/sitemap/${name}.xml`),
  );
}

/** The services of one file, counted from 1. Null when there are none. */
async function services(graph: Graph, publicUrl: string, number: number): Promise<string | null> {
  const addresses: string[] = [];
  let position = 0;
  for await (const service of all(async (after) => (await graph.ask(SitemapServicesDocument, { after })).data.services)) {
    const isHere = Math.floor(position / MOST_ADDRESSES) === number - 1;
    if (isHere && service.replacedBy === null) addresses.push(`${publicUrl}${servicePath(service)}`);
    position += 1;
    if (position === number * MOST_ADDRESSES) break;
  }
  return addresses.length === 0 ? null : file('urlset', 'url', addresses);
}

/** What is offered in a region, its own services among it. Null when there is no such region. */
async function offices(graph: Graph, publicUrl: string, name: string): Promise<string | null> {
  const region = readRegion(name);
  if (region === null) return null;
  const { data } = await graph.ask(SitemapOfficesDocument, { region });
  const { region: place, coverage } = data;
  if (place === null) return null;
  const addresses = coverage.services
    .filter(({ service }) => service.replacedBy === null)
    .map(({ service }) => `${publicUrl}${officePath(service, place)}`);
  const local = all(async (after) => (await graph.ask(SitemapLocalServicesDocument, { region, after })).data.localServices);
  for await (const service of local) addresses.push(`${publicUrl}${localServicePath(service)}`);
  return file('urlset', 'url', addresses.slice(0, MOST_ADDRESSES));
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
