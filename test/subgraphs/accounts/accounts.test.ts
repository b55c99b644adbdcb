import { describe, expect, test } from 'vitest';
import { createLog } from '#platform/log.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import type { Language } from '#platform/language.ts';
import { derivedId } from '#platform/values/id.ts';
import { rows } from '#platform/database.ts';
import { sql } from 'drizzle-orm';
import { createAccounts } from '#subgraphs/accounts/index.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { safeSettings } from '#test/support/safe.ts';
import { caseWorker, citizen, now, NOW } from '#test/support/viewers.ts';

const database = useDatabase();
const log = createLog('silent');

async function ask(
  query: string,
  variables: Record<string, unknown> = {},
  viewer: Viewer | null = citizen(),
  language: Language = 'de',
) {
  const accounts = createAccounts({ database: database.current, now, log, settings: safeSettings() });
  return accounts.execute({ query, variables }, { viewer, language, requestId: 'test' });
}

const UPDATE = `mutation ($input: UpdateProfileInput!) {
  updateProfile(input: $input) { account { profile { givenName city birthDate } } problems { code path message } }
}`;

describe('registering', () => {
  test('the first login opens the account, and every later one finds it', async () => {
    const viewer = citizen({ subject: 'newcomer' });
    const query = '{ me { id trustLevel createdAt identities { provider trustLevel linkedAt } organisations { role } } }';
    const expected = {
      id: viewer.account,
      trustLevel: 'SUBSTANTIAL',
      createdAt: NOW.toISOString(),
      identities: [{ provider: 'embedded', trustLevel: 'SUBSTANTIAL', linkedAt: NOW.toISOString() }],
      organisations: [],
    };
    expect(await ask(query, {}, viewer)).toEqual({ data: { me: expected } });
    expect(await ask(query, {}, viewer)).toEqual({ data: { me: expected } });
  });

  test('nobody signed in has no account', async () => {
    const result = await ask('{ me { id } }', {}, null);
    expect(result).toMatchObject({ data: { me: null }, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  test('the session has its level, the login keeps the highest one', async () => {
    const query = '{ me { trustLevel identities { trustLevel } } }';
    await ask(query, {}, citizen({ subject: 'climber', trustLevel: 'LOW' }));
    await ask(query, {}, citizen({ subject: 'climber', trustLevel: 'HIGH' }));
    const { data } = await ask(query, {}, citizen({ subject: 'climber', trustLevel: 'BASIC' }));
    expect(data).toEqual({ me: { trustLevel: 'BASIC', identities: [{ trustLevel: 'HIGH' }] } });
  });

  test('organisations are those of the last login', async () => {
    const query = '{ me { organisations { role organisation { id name } } } }';
    const bakery = { id: derivedId<'Organisation'>('bakery'), name: 'Bäckerei Kamp', role: 'REPRESENTATIVE' };
    const { data } = await ask(query, {}, citizen({ subject: 'baker', organisations: [bakery] }));
    const organisation = { id: bakery.id, name: 'Bäckerei Kamp' };
    expect(data).toEqual({ me: { organisations: [{ role: 'REPRESENTATIVE', organisation }] } });
    const later = await ask(query, {}, citizen({ subject: 'baker', organisations: [] }));
    expect(later.data).toEqual({ me: { organisations: [] } });
  });

  test.skipIf(!onRealPostgres)('first calls at the same moment make one account', async () => {
    const viewer = citizen({ subject: 'hasty' });
    const results = await Promise.all(Array.from({ length: 20 }, () => ask('{ me { id } }', {}, viewer)));
    expect(results.every(({ errors }) => errors === undefined)).toBe(true);
    const found = await rows(
      database.current.db,
      sql`select 1 from accounts.identity where account_id = ${viewer.account} and subject = 'hasty'`,
    );
    expect(found).toHaveLength(1);
  });
});

describe('the profile', () => {
  test('a change keeps what is left out and deletes what is null', async () => {
    const viewer = citizen({ subject: 'mover' });
    await ask(UPDATE, { input: { givenName: 'Ada', city: 'Brilon', birthDate: '1990-02-28' } }, viewer);
    const { data } = await ask(UPDATE, { input: { city: 'Winterberg', birthDate: null } }, viewer);
    const profile = { givenName: 'Ada', city: 'Winterberg', birthDate: null };
    expect(data).toEqual({ updateProfile: { account: { profile }, problems: [] } });
  });

  test('an empty change changes nothing', async () => {
    const { data } = await ask(UPDATE, { input: {} }, citizen({ subject: 'idle' }));
    expect(data).toMatchObject({ updateProfile: { account: { profile: { givenName: null } }, problems: [] } });
  });

  test('two changes in one request answer the state after each', async () => {
    const query = `mutation {
      one: updateProfile(input: { city: "Brilon" }) { account { profile { city } } }
      two: updateProfile(input: { city: "Olsberg" }) { account { profile { city } } }
    }`;
    const { data } = await ask(query, {}, citizen({ subject: 'twice' }));
    expect(data).toMatchObject({ two: { account: { profile: { city: 'Olsberg' } } } });
  });

  test('a change with a fault in one field changes nothing at all', async () => {
    const viewer = citizen({ subject: 'careless' });
    await ask(UPDATE, { input: { givenName: 'Ada' } }, viewer);
    const { data } = await ask(UPDATE, { input: { givenName: 'Eva', birthDate: '2999-01-01' } }, viewer);
    const problem = { code: 'IN_FUTURE', path: ['birthDate'], message: 'Das Geburtsdatum darf nicht in der Zukunft liegen.' };
    expect(data).toMatchObject({ updateProfile: { account: { profile: { givenName: 'Ada' } }, problems: [problem] } });
  });

  test.each([
    [{ birthDate: '2026-02-30' }, 'Date'],
    [{ postalCode: '5995' }, 'PostalCode'],
  ])('%j is refused by its type', async (input, type) => {
    const { errors } = await ask(UPDATE, { input });
    expect(errors?.[0]?.message).toContain(type);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID' });
  });
});

describe('whose account it is', () => {
  const ENTITY = `query ($id: ID!) {
    _entities(representations: [{ __typename: "Account", id: $id }]) { ... on Account { id profile { givenName } } }
  }`;

  test('a reference to her own account is answered, in whatever case the id is written', async () => {
    const viewer = citizen({ subject: 'owner' });
    const { data } = await ask(ENTITY, { id: viewer.account.toUpperCase() }, viewer);
    expect(data).toMatchObject({ _entities: [{ id: viewer.account }] });
  });

  test.each([
    ['another citizen', citizen({ subject: 'stranger' })],
    ['a case worker', caseWorker(derivedId('office'))],
    ['nobody', null],
  ])('to %s it is null', async (_, viewer) => {
    const owner = citizen({ subject: 'owner' });
    await ask('{ me { id } }', {}, owner);
    expect(await ask(ENTITY, { id: owner.account }, viewer)).toEqual({ data: { _entities: [null] } });
  });

  test('a reference that is no id is null', async () => {
    expect(await ask(ENTITY, { id: 'x' })).toEqual({ data: { _entities: [null] } });
  });
});
