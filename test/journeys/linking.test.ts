import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createBrowser } from '#test/platform/identity/browser.ts';
import { usePortal } from '#test/support/portal.ts';
import { createClient, signIn, type Client } from './client.ts';

const portal = usePortal();
let citizen: Client;
beforeAll(async () => {
  citizen = createClient(portal.url, await signIn(portal.url, 'citizen', 'high'));
});

interface Me {
  readonly me: { readonly id: string; readonly identities: readonly { readonly id: string; readonly provider: string }[] };
}
const ME = '{ me { id identities { id provider } } }';

/** Goes where `startIdentityLink` sends the browser, chooses there, and answers with what the browser comes back. */
async function prove(choice: string): Promise<URLSearchParams> {
  const returnTo = `${portal.url}/konto`;
  const { startIdentityLink } = await citizen.data<{ startIdentityLink: { url: string } }>(
    'mutation ($to: String!) { startIdentityLink(input: { returnTo: $to }) { url } }',
    { to: returnTo },
  );
  const browser = createBrowser();
  const page = await browser.open(startIdentityLink.url);
  expect(page.html).toContain('Weitere Anmeldung hinzufügen');
  return new URL((await browser.submit(page, { choice }, returnTo)).url).searchParams;
}

describe('one account with two logins', () => {
  test('a second login is proved on the sign-in page and opens the same account from then on', async () => {
    const proof = (await prove('citizen-low:LOW')).get('proof');
    await citizen.data('mutation ($proof: String!) { linkIdentity(input: { proof: $proof }) { problems { code } } }', { proof });
    const { me } = await citizen.data<Me>(ME);
    expect(me.identities).toHaveLength(2);
    const other = createClient(portal.url, await signIn(portal.url, 'citizen-low', 'low'));
    expect((await other.data<Me>(ME)).me.id).toBe(me.id);
  });

  test('whoever gives up comes back without a proof', async () => {
    const answer = await prove('cancel');
    expect([...answer]).toEqual([['error', 'access_denied']]);
  });

  test('removing the login ends the sessions it has anywhere within seconds', async () => {
    const other = createClient(portal.url, await signIn(portal.url, 'citizen-low', 'low'));
    const { me } = await other.data<Me>(ME);
    const added = me.identities[1]?.id;
    await citizen.data('mutation ($id: ID!) { unlinkIdentity(input: { id: $id }) { problems { code } } }', { id: added });
    await vi.waitFor(async () => {
      const { errors } = await other.ask(ME);
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    }, 5_000);
    expect((await citizen.data<Me>(ME)).me.identities).toHaveLength(1);
  });

  test('an intent that nobody made, or that is over, leads to a page that says so', async () => {
    const page = await createBrowser().open(`${portal.url}/identity/link/nobody-made-this`);
    expect(page.status).toBe(400);
    expect(page.html).toContain('abgelaufen');
  });
});
