/** The routing service and the self-service portal that signs the addresses it gives out. */

import { randomUUID } from 'node:crypto';
import type { FastifyPluginAsync } from 'fastify';
import { sign } from './tokens.ts';
import type { Place, World } from './world.ts';

/** `05958` for `DE05958`; twelve zeros, the key of the country, for `DE`. */
const keyOf = (region: string): string => region.replace(/^DE/, '').padEnd(2, '0').replace(/^00$/, '000000000000');

/** The signed address of a place, as it stands in XZuFi. */
export function addressOf(
  { destinationId, services }: Place,
  { portalKey, now }: World,
  host: string,
  claims: object = {},
): Promise<string> {
  const said = {
    submissionHost: host,
    iss: 'https://portal.auth.example',
    services: services.map(({ identifier, regions }) => ({
      gebietIDs: regions.map((region) => `urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:${keyOf(region)}`),
      leistungIDs: [identifier],
    })),
    destinationId,
    iat: Math.floor(now().getTime() / 1000),
    jti: randomUUID(),
    ...claims,
  };
  return sign(said, portalKey, { typ: 'JWT' });
}

interface RouteQuery {
  readonly leikaKey?: string;
  readonly ars?: string;
  readonly offset?: string;
  readonly limit?: string;
}

export function routingService(world: World, host: () => string): FastifyPluginAsync {
  const { faults, looked } = world;
  return (app) => {
    app.addHook('onRequest', async (request, reply) => {
      if (faults.isRoutingDown) return reply.hijack().raw.destroy();
      if (faults.held !== null) await faults.held;
      looked.push(request.url);
      return undefined;
    });
    app.get('/.well-known/jwks.json', () => ({ keys: [world.portalKey.publicKey] }));
    app.get<{ Querystring: RouteQuery }>('/v2/routes', async ({ query }, reply) => {
      const { leikaKey = '', ars = '', offset = '0', limit = '100' } = query;
      const isLegal = /^99\d{12}$/.test(leikaKey) && /^(\d{2}|\d{3}|\d{5}|\d{9}|\d{12})$/.test(ars) && Number(limit) <= 500;
      if (!isLegal)
        return reply
          .code(400)
          .send({ type: 'https://schema.fitko.de/fit-connect/routing-api/problems/bad-parameter', title: 'x' });
      const fitting = [...world.places.values()].filter(({ services }) =>
        services.some(
          ({ identifier, regions }) =>
            identifier.endsWith(`:${leikaKey}`) && regions.some((region) => `DE${ars}`.startsWith(region)),
        ),
      );
      const page = fitting.slice(Number(offset), Number(offset) + Number(limit));
      const routes = await Promise.all(
        page.map(async (place) => ({
          destinationId: place.destinationId,
          destinationSignature: await addressOf(place, world, host(), faults.addressClaims),
          destinationName: 'Stadt Winterberg',
        })),
      );
      return { count: routes.length, offset: Number(offset), totalCount: fitting.length, routes };
    });
    app.get<{ Querystring: { areaSearchexpression?: string } }>('/v2/areas', ({ query }) => ({
      areas: 'Winterberg'.startsWith(query.areaSearchexpression ?? '-') ? [{ id: 9411, name: 'Winterberg', type: 'Stadt' }] : [],
    }));
    return Promise.resolve();
  };
}
