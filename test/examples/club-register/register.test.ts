/** The register behind the portal's own door for partners. */

import fastify, { type FastifyInstance } from 'fastify';
import { createLocalJWKSet } from 'jose';
import { afterEach, expect, test } from 'vitest';
import { createClubRegister } from '#examples/club-register/index.ts';
import { createTestAssertions } from '../../support/assertions.ts';
import { citizen, now } from '../../support/viewers.ts';

let app: FastifyInstance | undefined;
afterEach(() => app?.close());

async function serve() {
  const { signer } = await createTestAssertions();
  const opened = fastify();
  app = opened;
  await opened.register(createClubRegister({ keys: createLocalJWKSet(signer.jwks), name: 'clubs', now }));
  const ask = async (authorization: string, query: string, variables: object = {}) => {
    const headers = { authorization };
    const answer = await opened.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
    return [answer.statusCode, answer.json<unknown>()];
  };
  return { signer, ask, sdl: async () => (await opened.inject('/sdl')).body };
}

const CLUBS_OF = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Account { clubs { name } } } }';

test('a member is known by the id that the gateway tells, and only she is told her clubs', async () => {
  const { signer, ask } = await serve();
  const [ada, bob] = [citizen({ subject: 'ada' }), citizen({ subject: 'bob' })];
  const as = (viewer: typeof ada): string => `Bearer ${signer.sign(viewer, 'clubs')}`;
  expect(await ask(as(ada), 'mutation { joinClub(club: "chess") { name size } }')).toEqual([
    200,
    { data: { joinClub: { name: 'Schachverein', size: 1 } } },
  ]);
  const of = [{ __typename: 'Account', id: ada.account }];
  expect(await ask(as(ada), CLUBS_OF, { of })).toEqual([200, { data: { _entities: [{ clubs: [{ name: 'Schachverein' }] }] } }]);
  expect(await ask(as(bob), CLUBS_OF, { of })).toEqual([200, { data: { _entities: [{ clubs: null }] } }]);
  const isMember = `{ isMember(club: "chess", account: "${ada.account}") }`;
  expect(await ask(as(bob), isMember)).toEqual([200, { data: { isMember: true } }]);
});

test('whoever deletes her account is a member no more, and an answer that got lost is given again', async () => {
  const { signer, ask } = await serve();
  const [ada, bob] = ['ada', 'bob'].map((subject) => `Bearer ${signer.sign(citizen({ subject }), 'clubs')}`);
  for (const one of [ada, bob]) await ask(one ?? '', 'mutation { joinClub(club: "chess") { id } }');
  const erase = (preview: boolean) =>
    ask(
      ada ?? '',
      `mutation { erasePersonalData(input: { erasureId: "1", preview: ${preview} }) { erased { type count } kept { type } } }`,
    );
  const answer = [200, { data: { erasePersonalData: { erased: [{ type: 'Membership', count: 1 }], kept: [] } } }];
  const size = async () => (await ask(ada ?? '', '{ clubs { id size } }'))[1];
  expect(await erase(true)).toEqual(answer);
  expect(await size()).toMatchObject({ data: { clubs: [{ id: 'chess', size: 2 }, { size: 0 }] } });
  expect(await erase(false)).toEqual(answer);
  expect(await erase(false)).toEqual(answer);
  expect(await size()).toMatchObject({ data: { clubs: [{ id: 'chess', size: 1 }, { size: 0 }] } });
});

test('nobody but the gateway is answered, and only what it says to this register', async () => {
  const { signer, ask, sdl } = await serve();
  for (const authorization of ['', 'Bearer abc', `Bearer ${signer.sign(citizen(), 'sports')}`])
    expect(await ask(authorization, '{ clubs { name } }')).toEqual([
      401,
      { errors: [{ message: 'Only the gateway is answered' }] },
    ]);
  const [status] = await ask(`Bearer ${signer.sign(null, 'clubs')}`, '{ clubs { name } }');
  expect(status).toBe(200);
  expect(await sdl()).toContain('type Club @key(fields: "id")');
});
