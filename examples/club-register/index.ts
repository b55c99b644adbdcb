/** A register of clubs: the subgraph of a municipality of its own, which joins the graph as a partner. It keeps members in memory. */

import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { FastifyPluginAsync } from 'fastify';
import { graphql, GraphQLError, parse } from 'graphql';
import { jwtVerify, type JWTVerifyGetKey } from 'jose';

const SDL = readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8');
const CLUBS = [
  { id: 'chess', name: 'Schachverein' },
  { id: 'choir', name: 'Kirchenchor' },
];

/** What the gateway's assertion says of who is calling, as far as it is needed here. */
interface Caller {
  /** The pseudonym of the account. */
  readonly account: string;
}

/** A deletion that the gateway asks for in the name of whoever is calling. */
interface Erasure {
  readonly erasureId: string;
  readonly preview: boolean;
}

export interface ClubRegisterOptions {
  /** The public keys of the gateway, from its `/.well-known/jwks.json`. */
  readonly keys: JWTVerifyGetKey;
  /** The name under which the register has joined the graph. */
  readonly name: string;
  readonly now: () => Date;
}

interface Request {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** `POST /graphql` for the gateway alone, and the contract at `/sdl`. */
export function createClubRegister({ keys, name, now }: ClubRegisterOptions): FastifyPluginAsync {
  const members = new Map(CLUBS.map(({ id }) => [id, new Set<string>()]));
  /** How many memberships each deletion has erased so far: an answer that got lost is given again. */
  const erased = new Map<string, number>();
  const isMember = (club: string, account: string): boolean => members.get(club)?.has(account) === true;
  const resolvers: object = {
    Query: {
      clubs: () => CLUBS,
      isMember: (_: unknown, { club, account }: { club: string; account: string }) => isMember(club, account),
    },
    Mutation: {
      joinClub: (_: unknown, { club }: { club: string }, caller: Caller) => {
        members.get(club)?.add(caller.account);
        return CLUBS.find(({ id }) => id === club) ?? null;
      },
      erasePersonalData: (_: unknown, { input }: { input: Erasure }, { account }: Caller) => {
        if (!account) throw new GraphQLError('Nobody is signed in');
        const key = `${account} ${input.erasureId}`;
        const count = (erased.get(key) ?? 0) + CLUBS.filter(({ id }) => isMember(id, account)).length;
        if (!input.preview) {
          for (const club of members.values()) club.delete(account);
          erased.set(key, count);
        }
        return { erased: count === 0 ? [] : [{ type: 'Membership', count }], kept: [] };
      },
    },
    Club: {
      __resolveReference: ({ id }: { id: string }) => CLUBS.find((club) => club.id === id) ?? null,
      size: ({ id }: { id: string }) => members.get(id)?.size ?? 0,
    },
    Account: {
      __resolveReference: (reference: object) => reference,
      // Nobody but the person herself is told: the gateway has seen that somebody is signed in, not who may see this.
      clubs: ({ id }: { id: string }, _: unknown, caller: Caller) =>
        id === caller.account ? CLUBS.filter((club) => isMember(club.id, id)) : null,
    },
  };
  const schema = buildSubgraphSchema([{ typeDefs: parse(SDL), resolvers: { ...resolvers } }]);

  /** Null where the gateway says that nobody is signed in. Throws for whatever is not the gateway's word to this register. */
  async function callerOf(authorization = ''): Promise<Caller | null> {
    const token = authorization.replace(/^Bearer /, '');
    const expected = { issuer: 'portalverbund-gateway', audience: name, algorithms: ['EdDSA'], currentDate: now() };
    const { payload } = await jwtVerify<{ readonly viewer: Caller | null }>(token, keys, expected);
    return payload.viewer;
  }

  return (app) => {
    app.get('/sdl', (_request, reply) => reply.type('text/plain; charset=utf-8').send(SDL));
    app.post<{ Body: Request }>('/graphql', async ({ body, headers }, reply) => {
      let caller: Caller | null;
      try {
        caller = await callerOf(headers.authorization);
      } catch {
        return reply.code(401).send({ errors: [{ message: 'Only the gateway is answered' }] });
      }
      const { query, variables } = body;
      return graphql({ schema, source: query, variableValues: variables ?? {}, contextValue: caller ?? {} });
    });
    return Promise.resolve();
  };
}
