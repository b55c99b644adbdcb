/**
 * The Suchdienst of the PVOG on a port of this machine. Shapes that others have recorded from the live service, and those that
 * are only assumed, are told apart in `subgraphs/municipal/pvog/README.md`; here, each assumed part can be switched off.
 */

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SimulatedDuty {
  readonly unit: string;
  readonly role: string;
}

/** A service in a place: the description as it is sent, and who is responsible. */
export interface SimulatedService {
  readonly detail: Readonly<Record<string, unknown>>;
  readonly duties: readonly SimulatedDuty[];
  /** False: it can be had, but the list does not name it. */
  readonly listed?: boolean;
}

export interface SimulatedPlace {
  readonly name: string;
  readonly services: Map<string, SimulatedService>;
}

/** What becomes of a request instead of an answer. */
export type Mishap =
  { readonly status: number; readonly retryAfter?: string } | 'BREAKS' | { readonly body: string | Uint8Array };

export interface Simulator {
  readonly url: URL;
  /** By regional key. */
  readonly places: Map<string, SimulatedPlace>;
  /** By identity, as they are sent. */
  readonly units: Map<string, Readonly<Record<string, unknown>>>;
  /** Versions that are switched on, by the path behind them. */
  readonly versions: Record<string, string>;
  /** Decides on mishaps; undefined lets the answer through. */
  mishap: (path: string, request: IncomingMessage) => Mishap | undefined;
  /** Whether answers bear an ETag, the list says when services changed, and the search does without words. */
  readonly traits: { etags: boolean; listTells: boolean; searchesWithoutWords: boolean };
  /** Paths that were asked for, with status. */
  readonly log: string[];
  close(): Promise<void>;
}

const API = '/suchdienst/api';

/** Paths in the versions of October 2026. */
const VERSIONS: Readonly<Record<string, string>> = {
  '/locations': 'v3',
  '/servicedescriptions': 'v8beta1',
  '/servicedescriptions/csv': 'v5',
  '/servicedescriptions/{id}/detail': 'v6',
  '/organisationunits/titles': 'v2',
  '/organisationunits/detail': 'v5',
};

const ROLES: Readonly<Record<string, string>> = { '01': 'Zuständige Stelle', '02': 'Zuständige Stelle', '03': 'Ansprechpunkt' };

type Content = { readonly json: unknown } | { readonly text: string } | null;

function list(simulator: Simulator, place: SimulatedPlace | undefined, query: URLSearchParams): Content {
  const [page, size] = [Number(query.get('page')), Number(query.get('size'))];
  const all = [...(place?.services ?? [])].filter(([, { listed = true }]) => listed);
  const own = all.slice(page * size, (page + 1) * size).map(([id, { detail }]) => ({
    id,
    name: detail['name'],
    ars: detail['ars'],
    ...(simulator.traits.listTells ? { lastUpdate: detail['lastUpdate'] } : {}),
  }));
  const last = (page + 1) * size >= all.length;
  return { json: { serviceDescriptions: { content: own, totalElements: all.length, number: page, size, last } } };
}

function table(place: SimulatedPlace | undefined): Content {
  const rows = [...(place?.services ?? [])].filter(([, { listed = true }]) => listed);
  const lines = rows.map(([id, { detail }]) => `${String(detail['name'])}|${id}|${(detail['leikakeys'] as string[]).join(',')}`);
  return { text: ['Name|ID-LB|LeiKa', ...lines].join('\n') };
}

function duties(simulator: Simulator, place: SimulatedPlace | undefined, service: string): Content {
  const found = place?.services.get(service)?.duties ?? [];
  return {
    json: found.map(({ unit, role }) => ({
      id: unit,
      title: simulator.units.get(unit)?.['title'] ?? '',
      role: { code: role, name: ROLES[role] ?? null },
    })),
  };
}

function find(simulator: Simulator, path: string, query: URLSearchParams): Content | number {
  const place = simulator.places.get(query.get('ars') ?? '');
  const json = (value: unknown): Content => (value === undefined ? null : { json: value });
  const id = /^\/servicedescriptions\/([^/]+)\/detail$/.exec(path)?.[1];
  if (id !== undefined) return json(place?.services.get(decodeURIComponent(id))?.detail);
  switch (path) {
    case '/locations': {
      const wanted = (query.get('q') ?? '').toLowerCase();
      const found = [...simulator.places].filter(([, { name }]) => name.toLowerCase().includes(wanted));
      return json(found.map(([ars, { name }]) => ({ name, gemeinde: name, ars, ags: `${ars.slice(0, 5)}${ars.slice(9)}` })));
    }
    case '/servicedescriptions':
      return simulator.traits.searchesWithoutWords || query.has('q') ? list(simulator, place, query) : 400;
    case '/servicedescriptions/csv':
      return table(place);
    case '/organisationunits/titles':
      return duties(simulator, place, query.get('lbId') ?? '');
    case '/organisationunits/detail':
      return json(simulator.units.get(query.get('q') ?? ''));
    default:
      return null;
  }
}

function suffer(mishap: Mishap, response: ServerResponse): void {
  if (mishap === 'BREAKS') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 });
    response.write('{"id":', () => response.destroy());
  } else if ('body' in mishap) response.writeHead(200, { 'content-type': 'application/json' }).end(mishap.body);
  else response.writeHead(mishap.status, mishap.retryAfter === undefined ? {} : { 'retry-after': mishap.retryAfter }).end();
}

function answer(simulator: Simulator, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? '', simulator.url);
  const [, version = '', path = ''] = /^\/([^/]+)(\/.*)$/.exec(pathname.replace(API, '')) ?? [];
  response.on('close', () => simulator.log.push(`${response.statusCode} ${version}${path}`));
  const mishap = simulator.mishap(path, request);
  if (mishap !== undefined) {
    suffer(mishap, response);
    return;
  }
  const known = path.replace(/^\/servicedescriptions\/[^/]+\/detail$/, '/servicedescriptions/{id}/detail');
  const content = simulator.versions[known] === version ? find(simulator, path, searchParams) : null;
  if (content === null || typeof content === 'number') {
    response.writeHead(content ?? 404).end();
    return;
  }
  const [text, type] = 'json' in content ? [JSON.stringify(content.json), 'application/json'] : [content.text, 'text/csv'];
  const etag = `"${createHash('sha1').update(text).digest('hex')}"`;
  const headers = simulator.traits.etags ? { etag } : {};
  if (simulator.traits.etags && request.headers['if-none-match'] === etag) response.writeHead(304, headers).end();
  else response.writeHead(200, { ...headers, 'content-type': type }).end(text);
}

/** Listens on a free port, or on the one that is named. */
export async function startSimulator(port = 0): Promise<Simulator> {
  const server: Server = createServer((request, response) => answer(simulator, request, response));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const simulator: Simulator = {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}${API}`),
    places: new Map(),
    units: new Map(),
    versions: { ...VERSIONS },
    mishap: () => undefined,
    traits: { etags: true, listTells: true, searchesWithoutWords: true },
    log: [],
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return simulator;
}
