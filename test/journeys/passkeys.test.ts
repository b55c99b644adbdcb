import axe from 'axe-core';
import { expect, test } from 'vitest';
import { hasBrowser, useBrowser } from '#test/support/browser.ts';
import { usePortal } from '#test/support/portal.ts';
import { authorizationUrl } from '#test/platform/identity/sign-in.ts';

const portal = usePortal();
const browser = useBrowser();
const PASSWORD = 'vier lange gelbe Wagen';

async function violations(page: Awaited<ReturnType<typeof browser.page>>): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<string[]>(
    `axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`,
  );
  return found;
}

test.skipIf(!hasBrowser)('a person registers, sets up a passkey, and signs in with it and nothing else', async () => {
  const page = await browser.page({ script: true });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const start = authorizationUrl({ publicUrl: portal.url, parameters: { prompt: 'login' } });
  await page.goto(start);
  expect(await violations(page)).toEqual([]);
  await page.getByText('Neu registrieren').click();
  await page.locator('#register-name').fill('paula');
  await page.locator('#register-password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Registrieren' }).click();
  await page.getByRole('button', { name: 'Passkey einrichten' }).click();
  await page.getByText('Der Passkey ist eingerichtet.').waitFor();
  expect(await violations(page)).toEqual([]);

  await page.goto(start);
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await page.waitForURL(/\/playground/);
  const token = await page.evaluate<string | null>("sessionStorage.getItem('token')");
  expect(token).toBeNull(); // The playground did not begin this sign-in, so that it must not take its code.
});

test.skipIf(!hasBrowser)('without script the sign-in page offers the password, and no passkey', async () => {
  const page = await browser.page({ script: false });
  await page.goto(authorizationUrl({ publicUrl: portal.url }));
  expect(await page.getByRole('button', { name: 'Mit Passkey anmelden' }).isVisible()).toBe(false);
  await page.locator('#sign-in-name').fill('paula');
  await page.locator('#sign-in-password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await page.waitForURL(/\/playground\?code=/);
});
