import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { authorizationUrl } from '#test/platform/identity/sign-in.ts';
import { codeFor } from '#test/platform/identity/visitor.ts';
import { hasBrowser, useBrowser } from '#test/support/browser.ts';
import { usePortal } from '#test/support/portal.ts';
import { startUnternehmenskonto } from '#test/support/saml/simulator.ts';

const konto = await startUnternehmenskonto();
afterAll(() => konto.close());
const portal = usePortal({ MUK: JSON.stringify([konto.settings]) });
const browser = useBrowser();

const PASSWORD = 'vier lange gelbe Wagen';
const NEW = 'neun kleine rote Hefte';
const start = (): string => authorizationUrl({ publicUrl: portal.url, parameters: { prompt: 'login' } });

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(
    `axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`,
  );
}

/** Keeps a picture where somebody wants to look at it. */
async function show(page: Page, name: string): Promise<void> {
  const folder = process.env['TEST_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

test.skipIf(!hasBrowser)('somebody signs in with Mein Unternehmenskonto, without script', async () => {
  const page = await browser.page({ script: false });
  await page.goto(start());
  await show(page, 'sign-in');
  await page.getByRole('button', { name: 'Mein Unternehmenskonto' }).click();
  await show(page, 'away');
  await page.getByRole('button', { name: 'Weiter zu Mein Unternehmenskonto' }).click();
  await page.getByRole('button', { name: 'Als Beispiel Backwaren AG anmelden' }).click();
  await page.waitForURL(/\/playground\?code=/);
});

test.skipIf(!hasBrowser)('a forgotten password is replaced by a recovery code, without script', async () => {
  const page = await browser.page({ script: false });
  await page.goto(start());
  await page.getByText('Neu registrieren').click();
  await page.locator('#register-name').fill('vera');
  await page.locator('#register-password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Registrieren' }).click();
  await show(page, 'setup');
  await page.getByRole('button', { name: 'Einrichten', exact: true }).click();
  const key = (await page.locator('code').first().textContent())?.replaceAll(' ', '') ?? '';
  await page.locator('#new-code').fill(codeFor(key));
  await page.getByRole('button', { name: 'Bestätigen' }).click();
  const recovery = (await page.locator('.identity-codes code').first().textContent()) ?? '';

  await page.goto(start());
  await page.getByRole('link', { name: 'Passwort vergessen?' }).click();
  await show(page, 'reset');
  await page.locator('#reset-name').fill('vera');
  await page.locator('#reset-code').fill(recovery);
  await page.locator('#reset-password').fill(NEW);
  await page.getByRole('button', { name: 'Passwort ändern' }).click();
  await page.getByText('Ihr Passwort ist geändert').waitFor();
  await show(page, 'changed');
  await page.getByRole('link', { name: 'Zur Anmeldung' }).click();
  await page.locator('#sign-in-name').fill('vera');
  await page.locator('#sign-in-password').fill(NEW);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await page.getByText('Zweiter Faktor').first().waitFor();
});

test.skipIf(!hasBrowser)('the page to reset a password keeps to WCAG 2.1 AA as far as axe can tell', async () => {
  const page = await browser.page({ script: true });
  await page.goto(start());
  await page.getByRole('link', { name: 'Passwort vergessen?' }).click();
  expect(await violations(page)).toEqual([]);
});
