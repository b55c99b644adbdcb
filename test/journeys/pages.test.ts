import { describe, expect, test } from 'vitest';
import { usePortal } from '../support/portal.ts';

const portal = usePortal();

interface Visited {
  readonly status: number;
  readonly path: string;
  readonly html: string;
}

/** What a browser without script does: it goes to an address of ours, and wherever it is sent. */
async function visit(path: string): Promise<Visited> {
  const response = await fetch(new URL(path, portal.url));
  const { pathname, search } = new URL(response.url);
  return { status: response.status, path: `${pathname}${search}`, html: await response.text() };
}

/** Fills the mask and sends it. */
const search = (words: string, place: string): Promise<Visited> =>
  visit(`/suche?${new URLSearchParams({ q: words, ort: place }).toString()}`);

/** Follows the first link in the part of a page that a class names. */
async function follow({ html }: Visited, part: string): Promise<Visited> {
  const from = html.indexOf(`class="${part}"`);
  const [, href] = /<a [^>]*href="([^"]+)"/.exec(html.slice(from)) ?? [];
  if (from === -1 || href === undefined) throw new Error(`no link in ${part}`);
  return visit(href.replaceAll('&amp;', '&'));
}

describe('what one calls it and where one lives lead to the office in two steps', () => {
  test.each([
    ['Hundemarke', '59955', 'Stadtverwaltung Winterberg'],
    ['Perso', 'Winterberg', 'Stadtverwaltung Winterberg'],
    ['Gewerbeanmledung', 'köln', 'Stadtverwaltung Köln'],
    ['Wunschkennzeichen', '59955 Winterberg', 'Hochsauerlandkreis'],
    ['Führungszeugnis', 'Winterberg', 'Bundesamt für Justiz'],
  ])('%s in %s: %s', async (words, place, office) => {
    const { status, html } = await follow(await search(words, place), 'portal-hits');
    expect(status).toBe(200);
    expect(/<h2 class="kern-heading-medium" id="stelle">(.*?)<\/h2>/.exec(html)?.[1]).toContain(office);
    expect(html).toContain('entscheidet');
  });
});

test('a postal code of several municipalities is one step more', async () => {
  const results = await search('Hundemarke', '33161');
  const chosen = await follow(results, 'portal-choice');
  expect(chosen.html).toMatch(/Ergebnisse für/);
  expect((await follow(chosen, 'portal-hits')).html).toContain('id="stelle"');
});

test('what nobody is entered for says so', async () => {
  const { html } = await visit('/leistung/99102013010000/-/059580048048-winterberg');
  expect(html).toContain('Für Winterberg ist niemand eingetragen');
  expect(html).toContain('Stadtverwaltung Winterberg');
});

test('a retired key leads to its successor, with and without a place', async () => {
  expect((await visit('/leistung/99012001001000/alt')).path).toMatch(/^\/leistung\/99012077006000\/[a-z-]+$/);
  expect((await visit('/leistung/99012001001000/alt/05958-x')).path).toMatch(
    /^\/leistung\/99012077006000\/[a-z-]+\/059580000000-hochsauerlandkreis$/,
  );
});

test('topics lead to services', async () => {
  const topic = await follow(await visit('/'), 'portal-topics');
  expect(topic.path).toMatch(/^\/thema\//);
  expect((await follow(topic, 'portal-links')).path).toMatch(/^\/leistung\//);
});

test.each(['/leistung/99999999999999/x', '/leistung/99102013104000/hund-anmelden/059589999999-x', '/thema/nichts', '/nichts'])(
  '%s is not there',
  async (path) => {
    const { status, html } = await visit(path);
    expect(status).toBe(404);
    expect(html).toContain('Diese Seite gibt es nicht');
  },
);

test('a cursor that is none is a page that says so', async () => {
  expect((await visit('/suche?q=Hund&nach=%00')).status).toBe(200);
  expect((await visit('/suche?q=Hund&nach=unsinn')).status).toBe(400);
  expect((await visit('/thema/umwelt?nach=unsinn')).status).toBe(400);
});

test('the sitemap leads to pages that are there under that very address', async () => {
  const locations = ({ html }: Visited) =>
    [...html.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => new URL(address ?? '').pathname);
  const files = locations(await visit('/sitemap.xml'));
  expect(files.length).toBe(397);
  const [services = '', , place = ''] = files;
  const addresses = locations(await visit(services));
  expect(addresses.length).toBeGreaterThan(4_000);
  expect(addresses.length).toBeLessThanOrEqual(50_000);
  const offices = locations(await visit(place));
  expect(offices.length).toBeGreaterThan(5);
  for (const path of [addresses[0] ?? '', addresses.at(-1) ?? '', offices[0] ?? '']) {
    const visited = await visit(path);
    expect([visited.status, visited.path]).toEqual([200, path]);
    expect(visited.html).toContain(`<link rel="canonical" href="${portal.url}${path}"`);
  }
});
