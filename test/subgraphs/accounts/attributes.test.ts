import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { loginHandle, type ProvedLogin } from '#platform/identity/logins.ts';
import type { ProvedAttribute } from '#platform/identity/proven.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { createLog } from '#platform/log.ts';
import { createAccounts, createLogins } from '#subgraphs/accounts/index.ts';
import { useDatabase } from '#test/support/database.ts';
import { safeSettings } from '#test/support/safe.ts';
import { citizen, now, NOW } from '#test/support/viewers.ts';

const database = useDatabase();
const linking = { issuerUrl: 'https://portal.example/identity', returnOrigins: ['https://portal.example'] };

const NAME: ProvedAttribute = { name: 'FAMILY_NAME', value: 'Muster', trustLevel: 'HIGH' };
const CITY: ProvedAttribute = { name: 'CITY', value: 'Winterberg', trustLevel: 'LOW' };
const FIRM: ProvedAttribute = { name: 'ORGANISATION_NAME', value: 'Beispiel AG', trustLevel: 'SUBSTANTIAL' };

const login = (provider: string, subject: string, ...attributes: ProvedAttribute[]): ProvedLogin => ({
  provider,
  subject,
  trustLevel: 'SUBSTANTIAL',
  organisations: [],
  attributes,
});

async function signIn(proved: ProvedLogin): Promise<Viewer> {
  const account = await createLogins(database.current.db, now).signedIn(proved);
  return citizen({ account, subject: account, provider: proved.provider });
}

async function ask(viewer: Viewer, query: string, variables: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const accounts = createAccounts({
    database: database.current,
    now,
    log: createLog('silent'),
    settings: safeSettings(),
    linking,
  });
  const { data, errors } = await accounts.execute({ query, variables }, { viewer, language: 'en', requestId: 'test' });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}

const SHOWN = `{ me {
  attributes { name value trustLevel provider seenAt }
  profile { familyName city proven { field trustLevel provider } }
} }`;
const link = async (viewer: Viewer, proved: ProvedLogin): Promise<void> => {
  const start = 'mutation { startIdentityLink(input: { returnTo: "https://portal.example/" }) { url } }';
  const { url } = (await ask(viewer, start))['startIdentityLink'] as { url: string };
  const proof = await createLogins(database.current.db, now).proveForLink(url.split('/').at(-1) ?? '', proved);
  await ask(viewer, 'mutation ($proof: String!) { linkIdentity(input: { proof: $proof }) { problems { code } } }', { proof });
};

describe('what a provider has proved', () => {
  test('is shown with its trust level and when it was seen, and fills the profile at the first sign-in', async () => {
    const viewer = await signIn(login('bundid', 'first', NAME, CITY));
    const seen = { provider: 'bundid', seenAt: NOW.toISOString() };
    expect(await ask(viewer, SHOWN)).toEqual({
      me: {
        attributes: [
          { ...CITY, ...seen },
          { ...NAME, ...seen },
        ],
        profile: {
          familyName: 'Muster',
          city: 'Winterberg',
          proven: [
            { field: 'city', trustLevel: 'LOW', provider: 'bundid' },
            { field: 'familyName', trustLevel: 'HIGH', provider: 'bundid' },
          ],
        },
      },
    });
  });

  test('is unproved in the profile once the person says otherwise, and stays so at the next sign-in', async () => {
    const viewer = await signIn(login('bundid', 'changer', NAME, CITY));
    const update = 'mutation { updateProfile(input: { city: "Köln" }) { problems { code } } }';
    await ask(viewer, update);
    await signIn(login('bundid', 'changer', NAME, CITY));
    expect(await ask(viewer, '{ me { profile { city proven { field } } } }')).toEqual({
      me: { profile: { city: 'Köln', proven: [{ field: 'familyName' }] } },
    });
  });

  test('before is forgotten when a sign-in does not show it any more', async () => {
    const viewer = await signIn(login('bundid', 'fewer', NAME, CITY));
    await signIn(login('bundid', 'fewer', NAME));
    expect(await ask(viewer, '{ me { attributes { name } } }')).toEqual({ me: { attributes: [{ name: 'FAMILY_NAME' }] } });
    await signIn({ ...login('bundid', 'fewer'), trustLevel: 'HIGH' });
    expect(await ask(viewer, '{ me { attributes { name } } }')).toEqual({ me: { attributes: [{ name: 'FAMILY_NAME' }] } });
  });

  test('comes along with a login that is linked, and goes with it', async () => {
    const viewer = await signIn(login('bundid', 'linker', NAME));
    await link(viewer, login('muk', 'linker', FIRM, CITY));
    expect(await ask(viewer, '{ me { attributes { name provider } profile { city proven { field } } } }')).toEqual({
      me: {
        attributes: [
          { name: 'FAMILY_NAME', provider: 'bundid' },
          { name: 'CITY', provider: 'muk' },
          { name: 'ORGANISATION_NAME', provider: 'muk' },
        ],
        profile: { city: 'Winterberg', proven: [{ field: 'city' }, { field: 'familyName' }] },
      },
    });
    const unlink = 'mutation ($id: ID!) { unlinkIdentity(input: { id: $id }) { problems { code } } }';
    await ask(viewer, unlink, { id: loginHandle(login('muk', 'linker')) });
    expect(await ask(viewer, '{ me { attributes { name } profile { city proven { field } } } }')).toEqual({
      me: { attributes: [{ name: 'FAMILY_NAME' }], profile: { city: 'Winterberg', proven: [{ field: 'familyName' }] } },
    });
  });

  test('is left in no wish to link once it was taken', async () => {
    const viewer = await signIn(login('bundid', 'trace', NAME));
    await link(viewer, login('muk', 'trace', { ...FIRM, value: 'Spurlos GmbH' }));
    expect(JSON.stringify(await rows(database.current.db, sql`select * from accounts.identity_link`))).not.toContain('Spurlos');
  });
});
