/** The endpoints of the Suchdienst that are read, each in a version of its own: moving one to the next changes one line here. */

/** What an endpoint is asked with. */
type Query = Readonly<Record<string, string | number>>;

export interface Endpoint {
  /** The PVOG versions each path for itself; a deprecated one is switched off on the 1st of February, May, August or November. */
  readonly version: string;
  /** Behind the version; `{id}` stands for the identity of what is asked for. */
  readonly path: string;
}

export const ENDPOINTS = {
  /** Places by name, with their regional keys. */
  locations: { version: 'v3', path: '/locations' },
  /** The services of a place, page by page. */
  services: { version: 'v8beta1', path: '/servicedescriptions' },
  /** The services of a place as one table. */
  serviceTable: { version: 'v5', path: '/servicedescriptions/csv' },
  /** What one service is in a place. */
  service: { version: 'v6', path: '/servicedescriptions/{id}/detail' },
  /** Who is responsible for a service in a place, and in which role. */
  duties: { version: 'v2', path: '/organisationunits/titles' },
  /** An organisation unit: where it sits and how to reach it. */
  unit: { version: 'v5', path: '/organisationunits/detail' },
} as const satisfies Readonly<Record<string, Endpoint>>;

export type EndpointName = keyof typeof ENDPOINTS;
export type Endpoints = Readonly<Record<EndpointName, Endpoint>>;

/** What is asked of which endpoint. */
export interface Question {
  readonly endpoint: EndpointName;
  readonly id?: string;
  readonly query: Query;
}

/** The address of a question below the base of the Suchdienst (`https://…/suchdienst/api`). */
export function addressOf(base: URL, endpoints: Endpoints, { endpoint, id = '', query }: Question): URL {
  const { version, path } = endpoints[endpoint];
  const address = new URL(`${base.href.replace(/\/$/, '')}/${version}${path.replace('{id}', encodeURIComponent(id))}`);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, String(value));
  return address;
}
