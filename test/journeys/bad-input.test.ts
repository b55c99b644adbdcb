import { exportJWK, generateKeyPair, SignJWT, decodeJwt } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { usePortal } from '../support/portal.ts';
import { createClient, signIn, type Client, type GraphQLAnswer } from './client.ts';
import { apply, DOG, find, save, start, submit } from './walk.ts';

const portal = usePortal();
let citizen: Client;
let stranger: Client;
let offerId: string;

beforeAll(async () => {
  citizen = createClient(portal.url, await signIn(portal.url, 'citizen', 'high'));
  stranger = createClient(portal.url, await signIn(portal.url, 'citizen-high', 'high'));
  offerId = (await find(createClient(portal.url), 'Hundemarke')).offer.id;
});

/** The first error: its code and facts, and that nothing inner shows. */
function firstError({ errors }: GraphQLAnswer): { code: unknown; message: string } & Record<string, unknown> {
  const error = errors?.[0];
  expect(JSON.stringify(errors)).not.toMatch(/stack|\.ts:|node_modules|select |insert /i);
  return { ...error?.extensions, code: error?.extensions?.['code'], message: error?.message ?? '' };
}

describe('what nobody has heard of', () => {
  const ask = (query: string): Promise<GraphQLAnswer> => createClient(portal.url).ask(query);

  test('an unknown service is null where it is looked up, and NOT_FOUND where somebody should be responsible', async () => {
    expect(await ask('{ service(leikaKey: "99999999999999") { name } }')).toEqual({ data: { service: null } });
    const answer = await ask('{ responsibility(leikaKey: "99999999999999", region: "05") { status } }');
    expect(firstError(answer)).toMatchObject({ code: 'NOT_FOUND', argument: 'leikaKey' });
  });

  test.each(['9910201310400', '991020131040000', '12345678901234', '99abc'])('%s is no LeiKa key', async (key) => {
    expect(firstError(await ask(`{ service(leikaKey: "${key}") { name } }`))).toMatchObject({
      code: 'INVALID',
      message: expect.stringContaining('14 digits'),
    });
  });

  test('a variable is held to the same rules', async () => {
    const answer = await createClient(portal.url).ask('query ($key: LeikaKey!) { service(leikaKey: $key) { name } }', {
      key: '99',
    });
    expect(firstError(answer)).toMatchObject({ code: 'INVALID', message: expect.stringContaining('$key') });
  });

  test('an unknown region is null where it is looked up, and NOT_FOUND where somebody should be responsible', async () => {
    expect(await ask('{ region(key: "059589999999") { name } }')).toEqual({ data: { region: null } });
    const answer = await ask('{ responsibility(leikaKey: "99102013104000", region: "059589999999") { status } }');
    expect(firstError(answer)).toMatchObject({ code: 'NOT_FOUND', argument: 'region' });
    expect(firstError(await ask('{ responsibility(leikaKey: "99102013104000", postalCode: "99999") { status } }'))).toMatchObject(
      {
        code: 'NOT_FOUND',
        argument: 'postalCode',
      },
    );
  });

  test('a field that does not exist is told with its place', async () => {
    const { errors } = await ask('{ services { nonsense } }');
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining('nonsense'), extensions: { code: 'INVALID' } });
  });

  test('a body that is no GraphQL request answers 400', async () => {
    const response = await fetch(`${portal.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query": 7',
    });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toMatch(/at .*\.js/);
  });
});

describe('who somebody says she is', () => {
  const viewer = '{ me { id } }';

  async function statusOf(token: string): Promise<number> {
    const response = await fetch(`${portal.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: viewer }),
    });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    return response.status;
  }

  async function forge(claims: Record<string, unknown>): Promise<string> {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const { kid } = { kid: 'x', ...(await exportJWK(publicKey)) };
    return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid, typ: 'at+jwt' }).sign(privateKey);
  }

  test('nobody has no account', async () => {
    expect(firstError(await createClient(portal.url).ask(viewer))).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('an expired token, and one of another issuer, answer 401', async () => {
    const real = decodeJwt(await signIn(portal.url, 'citizen', 'high'));
    expect(await statusOf(await forge({ ...real, exp: 1 }))).toBe(401);
    expect(await statusOf(await forge({ ...real, iss: 'https://elsewhere.example' }))).toBe(401);
    expect(await statusOf('rubbish')).toBe(401);
  });

  test("a citizen has no case worker's rights", async () => {
    const answer = await citizen.ask('query ($id: ID!) { cases(authorityId: $id) { totalCount } }', { id: offerId });
    expect(firstError(answer)).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('an application', () => {
  test('a foreign id answers like an unknown one, and changes nothing', async () => {
    const { id } = await apply(citizen, offerId);
    const query = 'query ($id: ID!) { application(id: $id) { number } }';
    const foreign = await stranger.ask(query, { id });
    const unknown = await stranger.ask(query, { id: '01234567-89ab-7cde-8f01-23456789abcd' });
    expect(foreign).toEqual(unknown);
    const withdraw = 'mutation ($id: ID!) { withdrawApplication(input: { id: $id }) { problems { code } } }';
    expect(firstError(await stranger.ask(withdraw, { id }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await citizen.data('query ($id: ID!) { application(id: $id) { status } }', { id })).toEqual({
      application: { status: 'DELIVERED' },
    });
  });

  test('what is no id is told by the name of the argument', async () => {
    expect(firstError(await citizen.ask('{ application(id: "7") { number } }'))).toMatchObject({
      code: 'INVALID',
      argument: 'id',
    });
  });

  test('submitting twice changes nothing and says so', async () => {
    const first = await apply(citizen, offerId);
    const again = await submit(citizen, first.id);
    expect(again).toMatchObject({ application: { number: first.number }, problems: [{ code: 'ALREADY_SUBMITTED' }] });
  });

  test('a draft saved from two places keeps the first, and shows it to the second', async () => {
    const { application: draft } = await start(citizen, offerId);
    if (draft === null) throw new Error('no draft');
    const one = await save(citizen, { id: draft.id, version: draft.version, data: DOG });
    expect(one.problems).toEqual([]);
    const other = await save(citizen, { id: draft.id, version: draft.version, data: {} });
    expect(other).toMatchObject({ application: { version: draft.version + 1 }, problems: [{ code: 'VERSION_CONFLICT' }] });
    expect(await citizen.data('query ($id: ID!) { application(id: $id) { data } }', { id: draft.id })).toEqual({
      application: { data: DOG },
    });
  });

  test('what is missing in the form is told field by field, and nothing is submitted', async () => {
    const { application: draft } = await start(citizen, offerId);
    if (draft === null) throw new Error('no draft');
    await save(citizen, { id: draft.id, version: draft.version, data: { ...DOG, dog: { name: 'Bello' } } });
    const { application, problems } = await submit(citizen, draft.id);
    expect(application?.status ?? 'DRAFT').toBe('DRAFT');
    expect(problems.map(({ path }) => path.join('.'))).toEqual(expect.arrayContaining(['data.dog.breed', 'data.dog.birthDate']));
  });
});
