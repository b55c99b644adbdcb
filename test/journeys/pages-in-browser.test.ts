import axe, { type AxeResults } from 'axe-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseRegion } from '#platform/values/region.ts';
import { importXzufi } from '#subgraphs/municipal/index.ts';
import { localServiceId, recordId } from '#subgraphs/municipal/xzufi/identity.ts';
import { hasBrowser, useBrowser } from '../support/browser.ts';
import { DOG_TAX_REGISTRATION } from '../support/catalogue.ts';
import { firewood, forestOffice, forestOnline } from '../support/local-service.ts';
import { usePortal } from '../support/portal.ts';
import { head, messageBytes, ordersOf } from '../support/xzufi-feed.ts';

const portal = usePortal();
const browser = useBrowser();
const MEDEBACH = parseRegion('059580028028');

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

describe.skipIf(!hasBrowser)('in a place that describes its services itself, in Chromium', () => {
  const described = {
    ...firewood,
    identifier: { agency: 'L100002', value: 'LB.DOG' },
    leikaKeys: [DOG_TAX_REGISTRATION],
    areas: [MEDEBACH],
  };
  const duties = [firewood, described].map(({ identifier: service }) => ({
    service,
    areas: [MEDEBACH],
    role: '01',
    destination: null,
  }));

  beforeAll(async () => {
    const records = [firewood, described, { ...forestOffice, responsibilities: duties }, forestOnline];
    const now = new Date();
    expect(await importXzufi(portal.database, messageBytes(head(), ordersOf(records)), { now })).toMatchObject({ refused: [] });
    await portal.settle();
  });

  test('the search leads to what only that place has', async () => {
    const page = await browser.page({ script: false });
    await page.goto(`${portal.url}/suche?q=Holz+kaufen&ort=Medebach`);
    await page.getByRole('link', { name: 'Brennholz kaufen' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Brennholz kaufen');
    expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe('Forstamt');
    expect(await page.getByRole('link', { name: 'Preise' }).getAttribute('href')).toBe('https://winterberg.example/holz');
  });

  test.each([1280, 360])('its pages have nothing that axe objects to at a width of %i', async (width) => {
    const page = await browser.page({ script: true, width });
    const local = localServiceId(recordId('leistung', firewood.identifier));
    const office = `/leistung/${DOG_TAX_REGISTRATION}/hund-anmelden/${MEDEBACH}-medebach`;
    for (const path of ['/suche?q=Holz+kaufen&ort=Medebach', `/ortsleistung/${local}`, office]) {
      await page.goto(`${portal.url}${path}`);
      expect(await page.getByText(/Brennholz|Das sagt die Stelle dazu/).count(), path).toBeGreaterThan(0);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<AxeResults>('axe.run()');
      expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
  });
});
