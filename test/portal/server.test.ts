import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { describe, expect, test } from 'vitest';
import { createHttpServer } from '#platform/http.ts';
import { createLog } from '#platform/log.ts';
import { createPortal } from '#portal/server.ts';
import { answering, anOffer, anOfficePage, aService, refused, WINTERBERG } from '../support/portal-graph.ts';

type Answers = Parameters<typeof answering>[0];

async function portal(answers: Answers) {
  const log = createLog('silent');
  const app: FastifyInstance = createHttpServer({ log, checkReady: () => Promise.resolve() });
  const graph = answering(answers);
  await app.register(await createPortal({ graph, publicUrl: 'https://portal.example', log }));
  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
  return { get, asked: graph.asked };
}

const PATH = '/leistung/99102013104000/hund-anmelden';
const OFFICE = `${PATH}/059580048048-winterberg`;
const inEnglish = (path: string): string => path.replace('/leistung', '/en/service');
const HOME = { data: { topics: [{ id: 'umwelt', name: 'Umwelt', situations: [{ name: 'Abfall' }] }] } };
const LOCAL = 'ff2b8ad3-a466-5887-a153-ca0bb527a335';
const XSS = `"><script>alert(1)</script><img src=x onerror=alert('2')>`;

const servicePage = (fields: Parameters<typeof aService>[0] = {}) => ({
  ServicePage: () => ({ data: { service: aService(fields) } }),
});
const places = (...found: readonly object[]) => ({ data: { regions: { edges: found.map((node) => ({ node })) } } });

function hits(fields: object = {}) {
  const node = { leikaKey: '99102013104000', name: 'Hundesteuer Anmeldung', citizenName: 'Hund anmelden' };
  const edges = [{ node, highlights: ['<mark>Hund</mark>e&amp;marke'], offer: null }];
  const pageInfo = { hasNextPage: false, endCursor: null };
  return {
    data: { searchServices: { totalCount: 1, didYouMean: null, facets: [], localServices: [], edges, pageInfo, ...fields } },
  };
}

/** What the data of a page says; null where it has none. */
function dataOf(html: string): unknown {
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  return json === undefined ? null : JSON.parse(json);
}

describe('every page', () => {
  test('is German HTML that allows nothing from elsewhere, and no script but our own', async () => {
    const { get } = await portal({ Home: () => HOME });
    const { statusCode, headers, body } = await get('/');
    expect([statusCode, headers['content-type'], headers['content-language']]).toEqual([200, 'text/html; charset=utf-8', 'de']);
    expect(body).toMatch(/^<!doctype html><html lang="de">/);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; font-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe/);
    expect(body).not.toMatch(/<style| style=| on\w+=/);
    expect(body.match(/<script[^>]*>/g)).toEqual([
      expect.stringMatching(/^<script type="module" src="\/assets\/\w+\/suggestions\.js">$/),
    ]);
  });

  test('names nothing of another host but itself, and all it names is there', async () => {
    const { get } = await portal({ Home: () => HOME });
    const { body } = await get('/');
    const addresses = [...body.matchAll(/<(?:link|img|script)[^>]*?(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
    const styles = addresses.filter((address) => address.endsWith('.css'));
    expect(styles.length).toBeGreaterThan(1);
    for (const address of addresses.filter((one) => one.endsWith('.js')))
      expect((await get(address)).headers['content-type']).toBe('text/javascript; charset=utf-8');
    for (const address of styles) {
      const { statusCode, headers, body: css } = await get(address);
      expect([address, statusCode, headers['content-type']]).toEqual([address, 200, 'text/css; charset=utf-8']);
      for (const [, url = ''] of css.matchAll(/url\(["']?([^"')]+)["']?\)/g)) {
        if (url.startsWith('data:')) continue;
        expect([url, (await get(new URL(url, `https://portal.example${address}`).pathname)).statusCode]).toEqual([url, 200]);
      }
    }
    expect(addresses.filter((address) => !/^(\/|data:,$|https:\/\/portal\.example\/)/.test(address))).toEqual([]);
  });

  test('has its stylesheets compressed for who takes that', async () => {
    const { get } = await portal({ Home: () => HOME });
    const [, address = ''] = /href="([^"]+\/kern\.css)"/.exec((await get('/')).body) ?? [];
    const plain = await get(address, { 'accept-encoding': 'br, gzip;q=0' });
    const { headers, rawPayload } = await get(address, { 'accept-encoding': 'gzip, deflate, br' });
    expect([plain.headers['content-encoding'], headers['content-encoding']]).toEqual([undefined, 'gzip']);
    expect(headers['vary']).toBe('accept-encoding');
    expect(rawPayload.length).toBeLessThan(plain.rawPayload.length / 4);
    expect(gunzipSync(rawPayload).equals(plain.rawPayload)).toBe(true);
  });

  test('has a title, a description and its one address', async () => {
    const { get } = await portal({ OfficePage: () => anOfficePage() });
    const { body } = await get(`${OFFICE}?utm=x`);
    expect(body).toContain('<title>Hund anmelden in Winterberg – Portalverbund</title>');
    expect(body).toContain(
      '<meta name="description" content="Hund anmelden in Winterberg: zuständig ist Stadtverwaltung Winterberg',
    );
    expect(body).toContain(`<link rel="canonical" href="https://portal.example${OFFICE}"`);
    const alternates = [...body.matchAll(/<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)"/g)].map(([, ...pair]) => pair);
    expect(alternates).toEqual([
      ['de', `https://portal.example${OFFICE}`],
      ['en', `https://portal.example${inEnglish(OFFICE)}`],
      ['x-default', `https://portal.example${OFFICE}`],
    ]);
  });
});

describe('in English', () => {
  test('a page says what it says in English, and marks what the catalogues have in German only', async () => {
    const { get, asked } = await portal({ OfficePage: () => anOfficePage() });
    const { statusCode, headers, body } = await get(inEnglish(OFFICE));
    expect([statusCode, headers['content-language']]).toEqual([200, 'en']);
    expect(body).toMatch(/^<!doctype html><html lang="en">/);
    expect(body).toContain(`<link rel="canonical" href="https://portal.example${inEnglish(OFFICE)}"`);
    for (const text of [
      '<span lang="de">Hund anmelden</span>',
      '<span lang="de">Stadtverwaltung Winterberg</span>',
      'This office is entered for Winterberg itself',
      'usually 7 days',
    ])
      expect(body).toContain(text);
    expect(body).toMatch(/<ul[^>]* lang="de"><li>Nachweis der Haftpflichtversicherung/);
    expect(dataOf(body)).toMatchObject({
      '@id': `https://portal.example${OFFICE}`,
      url: `https://portal.example${inEnglish(OFFICE)}`,
      audience: [{ audienceType: 'Citizens' }],
    });
    expect(asked.map(({ language }) => language)).toEqual(['en']);
  });

  test('each page leads to the same one in German, and back', async () => {
    const answers = { OfficePage: () => anOfficePage(), Search: () => hits() };
    const { get } = await portal(answers);
    for (const [german, english] of [
      [OFFICE, inEnglish(OFFICE)],
      ['/suche?q=Hund', '/en/search?q=Hund'],
    ] as const) {
      expect((await get(german)).body).toContain(`<a class="kern-link" href="${english}" lang="en" hreflang="en">English</a>`);
      expect((await get(english)).body).toContain(`<a class="kern-link" href="${german}" lang="de" hreflang="de">Deutsch</a>`);
    }
  });

  test('all stays English: moved addresses, forms, links, and pages that stand in for others', async () => {
    const { get } = await portal({ ...servicePage(), FindPlaces: () => places(WINTERBERG) });
    const moved = await get(inEnglish('/leistung/99102013104000/katze'));
    expect([moved.statusCode, moved.headers.location]).toEqual([301, inEnglish(PATH)]);
    const found = await get(`${inEnglish(PATH)}?ort=59955`);
    expect([found.statusCode, found.headers.location]).toEqual([303, inEnglish(OFFICE)]);
    const [, main] = (await get(inEnglish(PATH))).body.split('<main');
    expect(main).toContain(`action="${inEnglish(PATH)}"`);
    expect(main).not.toMatch(/(?:href|action)="\/(?:suche|thema|leistung|")/);
    const missing = await get('/en/nothing');
    expect([missing.statusCode, missing.headers['content-language']]).toEqual([404, 'en']);
    expect(missing.body).toContain('There is no such page');
    const unavailable = await get('/en/search?q=Hund');
    expect([unavailable.statusCode, unavailable.headers['content-language']]).toEqual([503, 'en']);
    const home = await get('/en/');
    expect([home.statusCode, home.headers.location]).toEqual([301, '/en']);
  });
});

describe('suggestions while typing', () => {
  const LOCAL = '5f0c1b4e-1b1f-4b6a-9d0e-3a2f6a1c7e55';

  test('lead to the page of a place’s own service when it is chosen', async () => {
    const localService = { id: LOCAL, citizenName: 'Hundewiese' };
    const { get, asked } = await portal({ LocalServicePage: () => ({ data: { localService } }) });
    const { statusCode, headers } = await get(`/suche?q=Hundewiese&leistung=${LOCAL}`);
    expect([statusCode, headers.location]).toEqual([301, `/ortsleistung/${LOCAL}/hundewiese`]);
    expect(asked).toMatchObject([{ variables: { id: LOCAL } }]);
  });

  test('are services with what they lead to, for the place that was chosen', async () => {
    const suggestServices = [
      { text: 'Hundemarke', service: { leikaKey: '99102013104000', citizenName: 'Hund anmelden' } },
      { text: 'Hund anmelden', service: { leikaKey: '99102013104000', citizenName: 'Hund anmelden' } },
      { text: 'Hundewiese', service: null, localService: { id: LOCAL, citizenName: 'Hundewiese' } },
    ];
    const { get, asked } = await portal({ SuggestServices: () => ({ data: { suggestServices } }) });
    const { headers, body } = await get(`/vorschlaege/leistungen?q=Hund&region=${WINTERBERG.key}`);
    expect(headers['content-type']).toContain('application/json');
    expect(JSON.parse(body)).toEqual({
      suggestions: [
        { text: 'Hundemarke', about: 'Hund anmelden', key: '99102013104000' },
        { text: 'Hund anmelden', about: null, key: '99102013104000' },
        { text: 'Hundewiese', about: null, key: LOCAL },
      ],
    });
    expect(asked).toMatchObject([{ variables: { prefix: 'Hund', region: WINTERBERG.key } }]);
  });

  test('are municipalities with their district, and with the postal codes that begin as typed', async () => {
    const nodes = [{ ...WINTERBERG, postalCodes: ['59955'] }];
    const { get } = await portal({ SuggestPlaces: () => places(...nodes) });
    const suggested = async (typed: string) => JSON.parse((await get(`/vorschlaege/orte?q=${typed}`)).body) as unknown;
    const winterberg = { text: 'Winterberg', key: WINTERBERG.key };
    expect(await suggested('Wint')).toEqual({ suggestions: [{ ...winterberg, about: 'Hochsauerlandkreis' }] });
    expect(await suggested('599')).toEqual({ suggestions: [{ ...winterberg, about: '59955, Hochsauerlandkreis' }] });
  });

  test.each(['', 'a', 'x'.repeat(101)])('for %j nobody is asked', async (typed) => {
    const { get, asked } = await portal({});
    for (const kind of ['leistungen', 'orte'])
      expect(JSON.parse((await get(`/vorschlaege/${kind}?q=${typed}`)).body)).toEqual({ suggestions: [] });
    expect(asked).toEqual([]);
  });

  test('a service that was chosen leads to its office at the place, or to the question where', async () => {
    const answers = {
      ...servicePage(),
      FindPlaces: () => places(WINTERBERG),
      PlaceByKey: () => ({ data: { region: WINTERBERG } }),
    };
    const { get } = await portal(answers);
    const chosen = '/suche?q=Hundemarke&leistung=99102013104000';
    const to = async (url: string) => {
      const { statusCode, headers } = await get(url);
      return [statusCode, headers.location];
    };
    expect(await to(`${chosen}&ort=59955`)).toEqual([303, OFFICE]);
    expect(await to(`${chosen}&ort=Winterberg&region=${WINTERBERG.key}`)).toEqual([303, OFFICE]);
    expect(await to(`${chosen}&ort=`)).toEqual([303, PATH]);
  });
});

describe('the home page', () => {
  test('has the mask with both questions, and the topics', async () => {
    const { get } = await portal({ Home: () => HOME });
    const { body } = await get('/');
    expect(body).toMatch(/<form[^>]* action="\/suche" method="get"/);
    expect(body).toMatch(/<label[^>]* for="q"/);
    expect(body).toMatch(/<label[^>]* for="ort"/);
    expect(body).toContain('href="/thema/umwelt"');
  });
});

describe('the search', () => {
  test('keeps what was typed, tells the place, and leads to the office there', async () => {
    const { get, asked } = await portal({ FindPlaces: () => places(WINTERBERG), Search: () => hits() });
    const { statusCode, body } = await get('/suche?q=Hundemarke&ort=59955');
    expect(statusCode).toBe(200);
    expect(body).toMatch(/<input[^>]* name="q"[^>]* value="Hundemarke"/);
    expect(body).toMatch(/<input[^>]* name="ort"[^>]* value="59955"/);
    expect(body).toContain('Winterberg (Hochsauerlandkreis)');
    expect(body).toContain(`href="${OFFICE}"`);
    expect(body).toContain('Gefunden in: <mark>Hund</mark>e&amp;marke');
    expect(asked.at(-1)).toMatchObject({ operation: 'Search', variables: { query: 'Hundemarke', region: WINTERBERG.key } });
  });

  test('without words says which field is missing, and asks for no results', async () => {
    const { get, asked } = await portal({ FindPlaces: () => places(WINTERBERG) });
    const { statusCode, body } = await get('/suche?q=++&ort=59955');
    expect(statusCode).toBe(400);
    expect(body).toMatch(/<input[^>]* id="q"[^>]* aria-invalid="true" aria-describedby="q-hinweis q-fehler"/);
    expect(body).toMatch(/<input[^>]* name="ort"[^>]* value="59955"/);
    expect(asked.map(({ operation }) => operation)).toEqual(['FindPlaces']);
  });

  test('with an unknown place says so at the field, and shows what there is everywhere', async () => {
    const { get } = await portal({ FindPlaces: () => places(), Search: () => hits() });
    const { body } = await get('/suche?q=Hund&ort=Atlantis');
    expect(body).toMatch(/<input[^>]* id="ort"[^>]* value="Atlantis"[^>]* aria-invalid="true"/);
    expect(body).toContain(`href="${PATH}"`);
  });

  test('with a place that several have lets choose, and the choice stays', async () => {
    const twin = { ...WINTERBERG, key: '051110000000', parent: { name: 'Anderswo', kind: 'DISTRICT' } };
    const answers = {
      FindPlaces: () => places(WINTERBERG, twin),
      PlaceByKey: () => ({ data: { region: twin } }),
      Search: () => hits(),
    };
    const { get, asked } = await portal(answers);
    const { body } = await get('/suche?q=Hund&ort=Winterberg');
    expect(body).toContain('href="/suche?q=Hund&amp;ort=Winterberg&amp;region=051110000000"');
    await get('/suche?q=Hund&ort=Winterberg&region=051110000000');
    expect(asked.at(-1)).toMatchObject({ operation: 'Search', variables: { region: twin.key } });
  });

  test('offers the better spelling, the next page, and to narrow', async () => {
    const facets = [{ name: 'LEVEL', values: [{ value: 'MUNICIPAL', label: 'Kommune', count: 3 }] }];
    const pageInfo = { hasNextPage: true, endCursor: 'MTA' };
    const { get } = await portal({ Search: () => hits({ didYouMean: 'Gewerbe', facets, pageInfo }) });
    const { body } = await get('/suche?q=Gewreb');
    expect(body).toContain('href="/suche?q=Gewerbe"');
    expect(body).toContain('href="/suche?q=Gewreb&amp;nach=MTA"');
    expect(body).toContain('href="/suche?q=Gewreb&amp;ebene=MUNICIPAL"');
    expect((await get('/suche?q=Gewreb&ebene=MUNICIPAL')).body).toContain('href="/suche?q=Gewreb"');
  });

  test('that finds nothing says so, and what to do', async () => {
    const { get } = await portal({ Search: () => hits({ totalCount: 0, edges: [] }) });
    const { statusCode, body } = await get('/suche?q=Quastenflosser');
    expect(statusCode).toBe(200);
    expect(body).toContain('Dazu haben wir nichts gefunden');
    expect(body).toContain('href="/#themen"');
  });

  test('shows first what only the place has, and leads there', async () => {
    const node = { id: LOCAL, name: 'Brennholzverkauf', citizenName: 'Brennholz kaufen' };
    const local = [{ node, highlights: ['<mark>Brennholz</mark> kaufen'] }];
    const { get } = await portal({
      FindPlaces: () => places(WINTERBERG),
      Search: () => hits({ totalCount: 0, edges: [], localServices: local }),
    });
    const { body } = await get('/suche?q=Brennholz&ort=Winterberg');
    expect(body).toContain('Das gibt es in Winterberg und nicht überall');
    expect(body).toContain(`href="/ortsleistung/${LOCAL}/brennholz-kaufen"><mark>Brennholz</mark> kaufen</a>`);
    expect(body).not.toContain('nichts gefunden');
  });

  test('is in no search engine, and passes no nonsense of an address on', async () => {
    const { get, asked } = await portal({ Search: () => hits() });
    const { body } = await get('/suche?q=a&q=b&adressat=nobody&ebene[]=x&thema=%3Cb%3E&region=1');
    expect(body).toContain('<meta name="robots" content="noindex"');
    expect(asked).toEqual([
      {
        operation: 'Search',
        variables: { query: 'a', region: null, audience: null, level: null, topic: null, after: null },
        language: 'de',
      },
    ]);
  });

  test.each(['q', 'ort'])('shows markup in %s as text', async (field) => {
    const other = field === 'q' ? 'ort=59955' : 'q=Hund';
    const { get } = await portal({ FindPlaces: () => places(), Search: () => hits({ edges: [], didYouMean: XSS }) });
    const { body } = await get(`/suche?${field}=${encodeURIComponent(XSS)}&${other}`);
    expect(body).toContain('&lt;script>alert(1)&lt;/script>');
    expect(body.match(/<script/g)).toHaveLength(1);
    expect(body).not.toMatch(/<img/);
    expect(body).not.toContain(`value=""`);
  });
});

describe('the page of a service', () => {
  test('asks for the place, and says what is known without it', async () => {
    const { get } = await portal(servicePage());
    const { statusCode, body } = await get(PATH);
    expect(statusCode).toBe(200);
    expect(body).toMatch(new RegExp(`<form[^>]* action="${PATH}" method="get"`));
    expect(body).toContain('Hundemarke');
    expect(dataOf(body)).toMatchObject({
      '@type': 'GovernmentService',
      name: 'Hund anmelden',
      url: `https://portal.example${PATH}`,
    });
  });

  test('leads to the page of the place that was typed', async () => {
    const { get } = await portal({ ...servicePage(), FindPlaces: () => places(WINTERBERG) });
    const { statusCode, headers } = await get(`${PATH}?ort=Winterberg`);
    expect([statusCode, headers.location]).toEqual([303, OFFICE]);
  });

  test('says when there is no such place, and keeps what was typed', async () => {
    const { get } = await portal({ ...servicePage(), FindPlaces: () => places() });
    const { statusCode, body } = await get(`${PATH}?ort=Atlantis`);
    expect(statusCode).toBe(400);
    expect(body).toMatch(/<input[^>]* id="ort"[^>]* value="Atlantis"[^>]* aria-invalid="true"/);
  });

  test.each(['/leistung/99102013104000', '/leistung/99102013104000/katze-anmelden'])(
    'has one address: %s is moved',
    async (url) => {
      const { get } = await portal(servicePage());
      const { statusCode, headers } = await get(url);
      expect([statusCode, headers.location]).toEqual([301, PATH]);
    },
  );

  test('of a replaced key is moved to its successor', async () => {
    const replacedBy = { leikaKey: '99102013104001', citizenName: 'Hund melden' };
    const { get } = await portal(servicePage({ replacedBy }));
    const { statusCode, headers } = await get(`${PATH}?ort=59955`);
    expect([statusCode, headers.location]).toEqual([301, '/leistung/99102013104001/hund-melden?ort=59955']);
  });

  test.each(['/leistung/99999999999999/nichts', '/leistung/abc/nichts', '/leistung', '/nichts'])(
    '%s is not there',
    async (url) => {
      const { get } = await portal({ ServicePage: () => ({ data: { service: null } }) });
      const { statusCode, body, headers } = await get(url);
      expect([statusCode, headers['cache-control']]).toEqual([404, 'no-store']);
      expect(body).toContain('Diese Seite gibt es nicht');
      expect(body).toContain('action="/suche"');
    },
  );
});

describe('the page of a service at a place', () => {
  test('tells who is responsible and why, what it costs, what to bring, and where it is online', async () => {
    const fee = { code: 'STANDARD', description: 'Hundemarke', legalBasis: 'Satzung', validTo: null, from: null, to: null };
    const provenance = { source: 'x', demonstration: true };
    const offer = anOffer({ fees: [{ ...fee, amount: { amount: '5.00', currency: 'EUR' }, provenance }] });
    const { get } = await portal({ OfficePage: () => anOfficePage({}, { offer }) });
    const { statusCode, body } = await get(OFFICE);
    expect(statusCode).toBe(200);
    for (const text of [
      'Stadtverwaltung Winterberg',
      'Für Winterberg selbst ist diese Stelle eingetragen',
      'Der Eintrag gilt.',
      '5,00 Euro',
      'Nachweis der Haftpflichtversicherung',
      'in der Regel 7 Tage',
      'Fichtenweg 10',
      'Montag bis Freitag 8 bis 12 Uhr',
      'href="tel:029818000"',
      'href="https://online.example/hund"',
      'Beispieldaten',
    ])
      expect(body).toContain(text);
    expect(dataOf(body)).toMatchObject({
      '@type': 'GovernmentService',
      areaServed: { name: 'Winterberg' },
      provider: { name: 'Stadtverwaltung Winterberg', address: { addressLocality: 'Winterberg' } },
      availableChannel: [{ serviceUrl: 'https://online.example/hund' }],
    });
  });

  test('shows what the municipality itself says, safe and under headings of the page, with its deadlines and laws', async () => {
    const source = { editor: 'Redaktion Winterberg', retrievedAt: '2026-10-01' };
    const text = { machineTranslated: false, provenance: source };
    const offer = {
      ...anOffer(),
      texts: [
        { ...text, code: '02', title: 'Leistungsbezeichnung', text: 'Name', html: 'Bezeichnung' },
        { ...text, code: '05', title: 'Kurztext', text: 'kurz', html: `Kurz ${XSS}` },
        { ...text, code: '09', title: 'Voraussetzungen', text: 'lang', html: '<h1 class="kern-btn">Wer</h1><p>Alle</p>' },
      ],
      deadlines: [
        { period: { count: 2, unit: 'WEEK' }, periodTo: null, from: null, to: null, description: 'nach der Anschaffung' },
      ],
      localLegalBases: ['Hundesteuersatzung'],
    } as const;
    const { get } = await portal({ OfficePage: () => anOfficePage({}, { offer }) });
    const { body } = await get(OFFICE);
    expect(body).toContain('<p class="kern-body">Kurz "&gt;</p>');
    expect(body).toContain('<h3 class="kern-heading-small">Voraussetzungen</h3>');
    expect(body).toContain('<h4 class="kern-body kern-body--bold">Wer</h4><p class="kern-body">Alle</p>');
    expect(body).not.toMatch(/Kurztext|Bezeichnung|<img|alert/);
    expect(body).toContain('Text: Redaktion Winterberg, Stand 1. Oktober 2026.');
    expect(body).toContain('2 Wochen: nach der Anschaffung');
    expect(body).toContain('Hundesteuersatzung');
  });

  test('says when a larger region decides', async () => {
    const offer = anOffer({ area: { key: '059580000000', name: 'Hochsauerlandkreis' } });
    const { get } = await portal({ OfficePage: () => anOfficePage({}, { offer }) });
    expect((await get(OFFICE)).body).toContain('Das kleinste Gebiet darum mit einem Eintrag: Hochsauerlandkreis');
  });

  test('names the law where that says who does the work, and which place counts', async () => {
    const region = { key: WINTERBERG.key, name: 'Winterberg' };
    const path = [
      { kind: 'REFERENCE' as const, outcome: 'HOLDS' as const, reason: 'Es zählt der Ort des Grundstücks.', region },
      { kind: 'DELEGATION' as const, outcome: 'NOT_VALID' as const, reason: 'Ein altes Gesetz.', region },
      { kind: 'DELEGATION' as const, outcome: 'HOLDS' as const, reason: 'Der Kreis ist zuständig (BauO).', region },
    ];
    const offer = anOffer({ area: { key: '059580000000', name: 'Hochsauerlandkreis' } });
    const { get } = await portal({ OfficePage: () => anOfficePage({}, { offer, path }) });
    const { body } = await get(OFFICE);
    expect(body).toContain('<p class="kern-body">Es zählt der Ort des Grundstücks. Der Kreis ist zuständig (BauO).</p>');
    expect(body).not.toContain('ist niemand eingetragen');
  });

  test('lets choose between offices of equal rank, and shows the chosen one', async () => {
    const choices = ['A', 'B'].map((label) => ({
      label,
      offer: anOffer({ id: label, authority: { ...anOffer().authority, name: `Amt ${label}` } }),
    }));
    const { get } = await portal({ OfficePage: () => anOfficePage({}, { status: 'CHOICES', offer: null, choices }) });
    const { body } = await get(OFFICE);
    expect(body).toContain(`href="${OFFICE}?angebot=A"`);
    expect(body).not.toContain('Zuständig für');
    const { body: chosen } = await get(`${OFFICE}?angebot=B`);
    expect(chosen).toContain('Amt B');
    expect(chosen).toContain(`<link rel="canonical" href="https://portal.example${OFFICE}"`);
  });

  test('says honestly that nobody is entered, and what to do', async () => {
    const { get } = await portal({ OfficePage: () => anOfficePage({}, { status: 'NO_ENTRY', offer: null }) });
    const { statusCode, body } = await get(OFFICE);
    expect(statusCode).toBe(200);
    expect(body).toContain('Für Winterberg ist niemand eingetragen');
    expect(body).toContain('Fragen Sie bei: Stadtverwaltung Winterberg');
    expect(body).toContain('href="tel:115"');
  });

  test.each([
    `${PATH}/05958-hochsauerland`,
    '/leistung/99102013104000/falsch/059580048048-winterberg',
    `${PATH}/059580048048`,
    `${PATH}/059580048048-winterberg-ost`,
  ])('has one address: %s is moved', async (url) => {
    const { get } = await portal({ OfficePage: () => anOfficePage() });
    const { statusCode, headers } = await get(url);
    expect([statusCode, headers.location]).toEqual([301, OFFICE]);
  });

  test('of a replaced key is moved to its successor at the same place', async () => {
    const replacedBy = { leikaKey: '99102013104001', citizenName: 'Hund melden' };
    const { get } = await portal({ OfficePage: () => anOfficePage({ replacedBy }) });
    const { statusCode, headers } = await get(OFFICE);
    expect([statusCode, headers.location]).toEqual([301, '/leistung/99102013104001/hund-melden/059580048048-winterberg']);
  });

  test.each([`${PATH}/nowhere`, `${PATH}/059589999999-nirgends`])('%s is not there', async (url) => {
    const { get } = await portal({ OfficePage: () => refused('NOT_FOUND', { argument: 'region' }) });
    expect((await get(url)).statusCode).toBe(404);
  });

  test('is safe from what catalogues say, in the page and in its data', async () => {
    const authority = { ...anOffer().authority, name: XSS, website: 'javascript:alert(1)' };
    const onlineServices = [{ name: 'x', url: 'javascript:alert(1)', trustLevel: 'LOW' as const }];
    const texts = [{ code: '06', title: XSS, text: XSS }];
    const { get } = await portal({
      OfficePage: () => anOfficePage({ texts }, { offer: anOffer({ authority, onlineServices }) }),
    });
    const { body, headers } = await get(OFFICE);
    expect(body.match(/<script/g)).toHaveLength(2);
    expect(body).not.toMatch(/<img|href="javascript:/);
    expect(dataOf(body)).toMatchObject({ provider: { name: XSS } });
    const [, script = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body) ?? [];
    const hash = createHash('sha256').update(script).digest('base64');
    expect(headers['content-security-policy']).toContain(`script-src 'self' 'sha256-${hash}';`);
  });
});

describe('the page of a service that only some places have', () => {
  const { authority } = anOffer();
  const found = {
    id: LOCAL,
    name: 'Brennholzverkauf',
    citizenName: 'Brennholz kaufen',
    synonyms: [],
    legalBases: ['Entgeltordnung'],
    texts: [],
    fees: [],
    requiredDocuments: ['Motorsägenschein'],
    processingTime: 'P14D',
    deadlines: [{ period: null, periodTo: null, from: '--10-01', to: '--12-31', description: null }],
    areas: [{ key: WINTERBERG.key, name: 'Winterberg' }],
    offers: [
      { id: 'a', areas: [{ key: '1', name: 'Medebach' }], authority, onlineServices: [] },
      { id: 'b', areas: [{ key: '2', name: 'Winterberg' }], authority, onlineServices: anOffer().onlineServices },
    ],
    provenance: { source: 'XZuFi' },
    validTo: null,
  };
  const page = (fields: object = {}, events: readonly object[] = []) => ({
    LocalServicePage: () => ({ data: { localService: { ...found, ...fields } } }),
    EventsOfLocalService: () => ({
      data: { localService: { offers: [{ id: 'a', events: { edges: events.map((node) => ({ node })) } }] } },
    }),
  });
  const CONCERT = {
    id: 'e',
    title: `Konzert ${XSS}`,
    venue: 'Stadthalle',
    startsAt: '2026-12-04T18:30:00Z',
    contingents: [
      { id: 'p', name: 'Parkett', price: { amount: '18.00', currency: 'EUR' }, free: 3 },
      { id: 'r', name: 'Rang', price: { amount: '0.00', currency: 'EUR' }, free: 0 },
    ],
  };
  const ADDRESS = `/ortsleistung/${LOCAL}/brennholz-kaufen`;

  test('tells where it is, who does it, by when and what to bring, each office once', async () => {
    const { get } = await portal(page());
    const { statusCode, body } = await get(ADDRESS);
    expect(statusCode).toBe(200);
    expect(body).toContain('Das gibt es in Winterberg.');
    expect(body.split('>Stadtverwaltung Winterberg</h2>')).toHaveLength(2);
    expect(body).toContain('Zuständig für Medebach und Winterberg');
    expect(body).toContain('Online für Winterberg:');
    expect(body).toContain('1. Oktober bis 31. Dezember jedes Jahres');
    expect(body).toMatch(/Motorsägenschein|rollstuhlgerecht, kein Aufzug/);
  });

  test('tells of events, and what their places cost, in place of a fee', async () => {
    const { get } = await portal(page({}, [CONCERT]));
    const { body, headers } = await get(ADDRESS);
    expect(body).toContain('4. Dezember 2026 um 19:30 Uhr, ');
    expect(body).toMatch(/18,00 Euro<\/strong> <?[^]*Parkett[^]*kostenlos[^]*Rang[^]*\(ausverkauft\)/);
    expect(body).toContain('Die Preise stehen bei den Veranstaltungen');
    expect(body).not.toContain('keine Gebühr eingetragen');
    expect(body).not.toContain(XSS);
    expect(headers['cache-control']).not.toBe('no-store');
  });

  test.each([
    ['gives no answer', undefined],
    ['has failed', () => ({ data: { localService: null }, errors: [{ message: 'x', extensions: { code: 'UNAVAILABLE' } }] })],
  ])('stands without events where the part that knows them %s, and says so', async (_, answer) => {
    const { LocalServicePage } = page();
    const { get } = await portal({ LocalServicePage, ...(answer === undefined ? {} : { EventsOfLocalService: answer }) });
    const { statusCode, body, headers } = await get(ADDRESS);
    expect([statusCode, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(body).toContain('Brennholz kaufen');
    expect(body).toContain('Einige Angaben fehlen gerade');
  });

  test('has one address, says when it has ended, and that nobody is entered', async () => {
    const { get } = await portal(page({ validTo: '2026-01-31', offers: [] }));
    expect((await get(`/ortsleistung/${LOCAL}/holz`)).headers['location']).toBe(ADDRESS);
    const { body } = await get(ADDRESS);
    expect(body).toContain('bis 31. Januar 2026');
    expect(body).toContain('Wer zuständig ist, ist noch nicht eingetragen');
    expect(body).toContain('noindex');
  });

  test('that there is not is a 404 page, and no nonsense is asked for', async () => {
    const { get, asked } = await portal({ LocalServicePage: () => ({ data: { localService: null } }) });
    expect((await get(ADDRESS)).statusCode).toBe(404);
    expect((await get('/ortsleistung/brennholz/x')).statusCode).toBe(404);
    expect(asked).toHaveLength(1);
  });
});

describe('when the graph fails', () => {
  test('the gateway away makes a page that says so, and keeps what was typed', async () => {
    const { get } = await portal({});
    const { statusCode, body, headers } = await get('/suche?q=Hund&ort=59955');
    expect([statusCode, headers['cache-control']]).toEqual([503, 'no-store']);
    expect(body).toContain('gerade nicht erreichbar');
    expect(body).toMatch(/<input[^>]* name="q"[^>]* value="Hund"/);
    expect(body).not.toContain('connection refused');
  });

  test('a part that is missing is said, and the rest is shown but not kept', async () => {
    const errors = [{ message: 'x', extensions: { code: 'UNAVAILABLE' } }];
    const { get } = await portal({ OfficePage: () => ({ ...anOfficePage(), errors }) });
    const { statusCode, body, headers } = await get(OFFICE);
    expect([statusCode, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(body).toContain('Einige Angaben fehlen gerade');
    expect(body).toContain('Stadtverwaltung Winterberg');
  });

  test('a service that is missing with its subgraph is not said to be gone', async () => {
    const errors = [{ message: 'x', extensions: { code: 'UNAVAILABLE' } }];
    const { get } = await portal({ ServicePage: () => ({ data: { service: null }, errors }) });
    expect((await get(PATH)).statusCode).toBe(503);
  });

  test('an address the graph refuses is a page that says so', async () => {
    const { get } = await portal({ Search: () => refused('INVALID', { argument: 'after' }) });
    const { statusCode, body } = await get('/suche?q=Hund&nach=x');
    expect(statusCode).toBe(400);
    expect(body).toMatch(/<input[^>]* name="q"[^>]* value="Hund"/);
  });
});

describe('what must not happen', () => {
  test('a fault of ours makes a page that says nothing of it', async () => {
    const { get } = await portal({ Search: () => refused('INTERNAL_SERVER_ERROR') });
    const { statusCode, body, headers } = await get('/suche?q=Hund');
    expect([statusCode, headers['cache-control'], headers['content-type']]).toEqual([
      500,
      'no-store',
      'text/html; charset=utf-8',
    ]);
    expect(body).toContain('Da ist etwas schiefgegangen');
    expect(body).not.toContain('refused');
  });

  test.each(['/thema/%00', '/thema/a%20b', '/leistung/99102013104000/x/05-%00'])(
    '%s reaches the graph with no such id',
    async (url) => {
      const { get, asked } = await portal({ OfficePage: () => anOfficePage() });
      expect([301, 404]).toContain((await get(url)).statusCode);
      expect(asked.filter(({ operation }) => operation !== 'OfficePage')).toEqual([]);
    },
  );
});

describe('for search engines', () => {
  test('robots.txt names the sitemap', async () => {
    const { get } = await portal({});
    expect((await get('/robots.txt')).body).toContain('Sitemap: https://portal.example/sitemap.xml');
  });

  const page = (nodes: readonly object[], endCursor: string | null = null) => ({
    edges: nodes.map((node) => ({ node })),
    pageInfo: { hasNextPage: endCursor !== null, endCursor },
  });
  const service = (leikaKey: string, replacedBy: object | null = null) => ({
    leikaKey,
    citizenName: 'Hund anmelden',
    replacedBy,
  });

  test('the index has as many files of services as they need, and one for each municipality', async () => {
    const { get } = await portal({
      SitemapSize: () => ({ data: { services: { totalCount: 25_001 } } }),
      SitemapIndex: ({ after }) => ({ data: { regions: after === null ? page([{ key: '1' }], 'next') : page([{ key: '2' }]) } }),
    });
    const { body, headers } = await get('/sitemap.xml');
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
    expect([...body.matchAll(/sitemap\/(.+?)\.xml/g)].map(([, name]) => name)).toEqual([
      'leistungen-1',
      'leistungen-2',
      '1',
      '2',
    ]);
  });

  test('a file has the services of all pages but the replaced, and is asked for once', async () => {
    const pages = { first: page([service('1'), service('2', { leikaKey: '1' })], 'next'), next: page([service('3')]) };
    const { get, asked } = await portal({
      SitemapServices: ({ after }) => ({ data: { services: after === 'next' ? pages.next : pages.first } }),
    });
    const { body } = await get('/sitemap/leistungen-1.xml');
    expect([...body.matchAll(/<loc>[^<]*\/(\d+)\/hund-anmelden</g)].map(([, key]) => key)).toEqual(['1', '1', '3', '3']);
    await get('/sitemap/leistungen-1.xml');
    expect(asked).toHaveLength(2);
    expect((await get('/sitemap/leistungen-2.xml')).statusCode).toBe(404);
  });

  test('each page stands there in each language, and names all of them', async () => {
    const { get } = await portal({ SitemapServices: () => ({ data: { services: page([service('99102013104000')]) } }) });
    const { body } = await get('/sitemap/leistungen-1.xml');
    const [german, english] = [PATH, inEnglish(PATH)].map((path) => `https://portal.example${path}`);
    const entries = [...body.matchAll(/<url>(.*?)<\/url>/g)].map(([, entry]) => entry ?? '');
    expect(entries.map((entry) => /<loc>(.*?)<\/loc>/.exec(entry)?.[1])).toEqual([german, english]);
    for (const entry of entries)
      expect([...entry.matchAll(/hreflang="([\w-]+)" href="(.*?)"/g)].map(([, ...pair]) => pair)).toEqual([
        ['de', german],
        ['en', english],
        ['x-default', german],
      ]);
  });

  test('the file of a place has what is offered there', async () => {
    const coverage = { services: [{ service: service('99102013104000') }] };
    const node = { id: LOCAL, citizenName: 'Brennholz kaufen' };
    const pageInfo = { hasNextPage: false, endCursor: null };
    const { get } = await portal({
      SitemapOffices: () => ({ data: { region: WINTERBERG, coverage } }),
      SitemapLocalServices: () => ({ data: { localServices: { edges: [{ node }], pageInfo } } }),
    });
    const { body } = await get('/sitemap/059580048048.xml');
    expect(body).toContain(`<loc>https://portal.example${OFFICE}</loc>`);
    expect(body).toContain(`<loc>https://portal.example/ortsleistung/${LOCAL}/brennholz-kaufen</loc>`);
    expect((await get('/sitemap/nonsense.xml')).statusCode).toBe(404);
  });
});
