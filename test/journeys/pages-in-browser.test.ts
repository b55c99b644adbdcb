import axe, { type AxeResults } from 'axe-core';
import { describe, expect, test } from 'vitest';
import { hasBrowser, useBrowser } from '../support/browser.ts';
import { usePortal } from '../support/portal.ts';

const portal = usePortal();
const browser = useBrowser();

const PATHS = [
  '/',
  '/suche',
  '/suche?q=Hundemarke&ort=59955',
  '/suche?q=Hund&ort=Atlantis',
  '/suche?q=Hund&ort=33161',
  '/suche?q=Quastenflosser',
  '/thema/umwelt',
  '/leistung/99102013104000/hund-anmelden',
  '/leistung/99102013104000/hund-anmelden?ort=Atlantis',
  '/leistung/99102013104000/hund-anmelden/059580048048-winterberg',
  '/leistung/99102013010000/-/059580048048-winterberg',
  '/abdeckung/059580036036-olsberg',
  '/nichts',
];

describe.skipIf(!hasBrowser)('in Chromium', () => {
  test('without script the mask leads to the right office in two interactions, and nothing is asked of another host', async () => {
    const page = await browser.page({ script: false });
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    await page.goto(portal.url);
    await page.getByLabel('Was möchten Sie erledigen?').fill('Hundemarke');
    await page.getByLabel('Wo wohnen Sie?').fill('59955');
    await page.getByRole('button', { name: 'Suchen' }).click();
    await page.getByRole('listitem').getByRole('link', { name: 'Hund anmelden' }).first().click();
    expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe('Stadtverwaltung Winterberg');
    expect(await page.getByRole('link', { name: 'Hund online anmelden' }).isVisible()).toBe(true);
    expect([...hosts]).toEqual([new URL(portal.url).host]);
  });

  test('the keyboard alone is enough', async () => {
    const page = await browser.page({ script: false });
    await page.goto(portal.url);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Zum Inhalt springen');
    await page.getByLabel('Was möchten Sie erledigen?').focus();
    await page.keyboard.type('Hundemarke');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/suche?q=Hundemarke*');
    expect(await page.getByLabel('Was möchten Sie erledigen?').inputValue()).toBe('Hundemarke');
  });

  describe.each([1280, 360])('at a width of %i', (width) => {
    test.each(PATHS)('%s has nothing that axe objects to, and nothing to scroll sideways', async (path) => {
      const page = await browser.page({ script: true, width });
      const refused: string[] = [];
      page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
      await page.goto(`${portal.url}${path}`);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<AxeResults>('axe.run()');
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(refused.filter((text) => text.includes('Content Security Policy'))).toEqual([]);
    });
  });
});
