/** FIT-Connect's Routing API v2: which destination takes a service in an area. It is public; what it says is signed. */

import type { JWK } from 'jose';
import { z } from 'zod';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import { ServiceUnavailable } from '../service.ts';
import { exchange, unexpected } from './http.ts';

export interface RoutingApiSettings {
  /** Base of the API, without a version or a slash at its end. */
  readonly url: string;
  /** The self-service portal, whose keys sign addresses (`/.well-known/jwks.json`). */
  readonly portalUrl: string;
  readonly timeoutMs?: number;
}

export interface Route {
  readonly destinationId: string;
  readonly destinationSignature: string;
  readonly name: string;
}

export interface Area {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

export interface RoutingService {
  /** All destinations of a service in an area; an empty list is normal. Throws ServiceUnavailable or ServiceRefusal. */
  routes(leikaKey: LeikaKey, area: RegionKey): Promise<readonly Route[]>;
  /** Areas whose names fit. Throws ServiceUnavailable or ServiceRefusal. */
  areas(search: string): Promise<readonly Area[]>;
  /** A key that signs addresses; null where there is none of that name. */
  portalKey(kid: string): Promise<JWK | null>;
}

const TIMEOUT_MS = 10_000;
const PAGE = 500;

const routes = z.object({
  totalCount: z.number().int().nonnegative(),
  routes: z.array(
    z.object({
      destinationId: z.uuid().toLowerCase(),
      destinationSignature: z.string(),
      destinationName: z.string().default(''),
    }),
  ),
});
const areas = z.object({ areas: z.array(z.object({ id: z.coerce.string(), name: z.string(), type: z.string() })) });
const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() }).transform((key): JWK => key as JWK)) });

/** Builds the client; it opens no connection before the first request. */
export function createRoutingApi({ url, portalUrl, timeoutMs = TIMEOUT_MS }: RoutingApiSettings): RoutingService {
  async function get<Value>(address: string, shape: z.ZodType<Value>): Promise<Value> {
    const answer = await exchange(address, { headers: { accept: 'application/json' } }, timeoutMs);
    if (answer.status !== 200) throw unexpected(answer);
    const parsed = shape.safeParse(answer.body);
    if (!parsed.success) throw new ServiceUnavailable('The routing service answered something else than asked for', parsed.error);
    return parsed.data;
  }

  return {
    routes: async (leikaKey, area) => {
      const found: Route[] = [];
      for (;;) {
        const query = new URLSearchParams({ leikaKey, ars: area, offset: String(found.length), limit: String(PAGE) });
        const page = await get(`${url.replace(/\/$/, '')}/v2/routes?${query.toString()}`, routes);
        found.push(...page.routes.map(({ destinationName, ...route }) => ({ ...route, name: destinationName })));
        if (page.routes.length === 0 || found.length >= page.totalCount) return found;
      }
    },
    areas: async (search) => {
      const query = new URLSearchParams({ areaSearchexpression: search });
      return (await get(`${url.replace(/\/$/, '')}/v2/areas?${query.toString()}`, areas)).areas;
    },
    portalKey: async (kid) => {
      const { keys } = await get(`${portalUrl.replace(/\/$/, '')}/.well-known/jwks.json`, keySet);
      return keys.find((key) => key.kid === kid) ?? null;
    },
  };
}
