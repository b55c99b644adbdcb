import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
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

const GERMAN = [
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
const ENGLISH = GERMAN.map((path) =>
  `/en${path}`.replace(/\/$/, '').replace('suche', 'search').replace('thema', 'topic').replace('leistung', 'service'),
);
const PATHS = [...GERMAN, ...ENGLISH];

const WHAT = { de: 'Was möchten Sie erledigen?', en: 'What do you want to get done?' } as const;
const WHERE = { de: 'Wo wohnen Sie?', en: 'Where do you live?' } as const;

/** What axe objects to on a page as it is, with the elements. */
async function objections(page: Page): Promise<readonly string[]> {
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })");
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Looks at a page as it is on a screen and on a telephone. */
async function expectEveryWidthToFit(page: Page): Promise<void> {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await objections(page), `at a width of ${width}`).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  }
}

/** Types letter by letter, as fast as it goes, and waits for the list. */
async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label).pressSequentially(text);
  await page.getByRole('option').first().waitFor();
}

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

  test.each([
    ['de', '/', 'Suchen'],
    ['en', '/en', 'Search'],
  ] as const)('with script, suggestions lead to the right office in three interactions: %s', async (language, path, button) => {
    const page = await browser.page({ script: true });
    await page.goto(`${portal.url}${path}`);
    await typeInto(page, WHAT[language], 'hundem');
    await page.getByRole('option', { name: 'Hundemarke Hund anmelden' }).click();
    expect(await page.getByLabel(WHAT[language]).inputValue()).toBe('Hundemarke');
    await typeInto(page, WHERE[language], '599');
    await page.getByRole('option', { name: 'Winterberg' }).click();
    await page.getByRole('button', { name: button }).click();
    await page.waitForURL(`**/99102013104000/hund-anmelden/059580048048-winterberg`);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe('Stadtverwaltung Winterberg');
  });

  test('suggestions are reached, chosen and closed by the keyboard, and the field tells of it', async () => {
    const page = await browser.page({ script: true });
    await page.goto(portal.url);
    const field = page.getByRole('combobox', { name: WHAT.de });
    const state = async () => ({
      expanded: await field.getAttribute('aria-expanded'),
      active: await field.getAttribute('aria-activedescendant'),
      selected: await page.locator('[role="option"][aria-selected="true"]').count(),
    });
    const closed = { expanded: 'false', active: null, selected: 0 };
    expect(await state()).toEqual(closed);
    await typeInto(page, WHAT.de, 'Perso');
    expect(await state()).toEqual({ expanded: 'true', active: null, selected: 0 });
    const count = await page.getByRole('option').count();
    expect(await page.getByRole('status').first().textContent()).toBe(`${count} Vorschläge`);
    await page.keyboard.press('ArrowDown');
    expect(await state()).toEqual({ expanded: 'true', active: 'q-vorschlaege-0', selected: 1 });
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await state()).toEqual({ expanded: 'true', active: `q-vorschlaege-${count - 1}`, selected: 1 });
    await page.keyboard.press('Escape');
    expect(await state()).toEqual(closed);
    expect(await field.inputValue()).toBe('Perso');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await state()).toEqual(closed);
    expect(await field.inputValue()).toBe('Personalausweis beantragen');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/leistung/99008001012000/personalausweis-beantragen');
  });

  test('a choice counts only as long as nothing else is typed', async () => {
    const page = await browser.page({ script: true });
    await page.goto(portal.url);
    await typeInto(page, WHAT.de, 'Perso');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type(' Kind');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/suche?q=Personalausweis+beantragen+Kind&ort=');
  });

  test('one question is asked for a word typed at once, and what comes late is for nobody', async () => {
    const page = await browser.page({ script: true });
    const asked: string[] = [];
    let release: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/vorschlaege/leistungen?*', async (route) => {
      const typed = new URL(route.request().url()).searchParams.get('q') ?? '';
      asked.push(typed);
      if (typed === 'Reisepass') await late;
      await route.continue().catch(() => undefined);
    });
    await page.goto(portal.url);
    const first = page.waitForRequest('**/vorschlaege/leistungen?q=Reisepass');
    await page.getByLabel(WHAT.de).pressSequentially('Reisepass');
    const aborted = page.waitForEvent('requestfailed');
    expect((await first).url()).toContain('q=Reisepass');
    await page.getByLabel(WHAT.de).fill('');
    await typeInto(page, WHAT.de, 'Hundem');
    expect((await aborted).url()).toContain('q=Reisepass');
    release();
    expect(asked).toEqual(['Reisepass', 'Hundem']);
    expect(await page.getByRole('option').first().textContent()).toContain('Hundemarke');
  });

  test.each(PATHS)('%s has nothing that axe objects to, and nothing to scroll sideways', async (path) => {
    const page = await browser.page({ script: true });
    const refused: string[] = [];
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
    await page.goto(`${portal.url}${path}`);
    await expectEveryWidthToFit(page);
    expect(refused.filter((text) => text.includes('Content Security Policy'))).toEqual([]);
  });

  test.each([
    ['de', '/'],
    ['en', '/en'],
  ] as const)('axe objects to nothing while suggestions are open, by day and by night: %s', async (language, path) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.page({ script: true });
      await page.emulateMedia({ colorScheme });
      await page.goto(`${portal.url}${path}`);
      await typeInto(page, WHERE[language], 'win');
      await expectEveryWidthToFit(page);
      await typeInto(page, WHAT[language], 'hund');
      await page.keyboard.press('ArrowDown');
      await expectEveryWidthToFit(page);
    }
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

  test('its pages have nothing that axe objects to', async () => {
    const page = await browser.page({ script: true });
    const local = localServiceId(recordId('leistung', firewood.identifier));
    const office = `/leistung/${DOG_TAX_REGISTRATION}/hund-anmelden/${MEDEBACH}-medebach`;
    for (const path of ['/suche?q=Holz+kaufen&ort=Medebach', `/ortsleistung/${local}`, `/en/local-service/${local}`, office]) {
      await page.goto(`${portal.url}${path}`);
      expect(await page.getByText(/Brennholz|Das sagt die Stelle dazu/).count(), path).toBeGreaterThan(0);
      await expectEveryWidthToFit(page);
    }
  });
});
