import { describe, expect, test } from 'vitest';
import { h } from 'preact';
import { openGraph } from '#portal/graph.ts';
import { LocaleContext, LOCALES, type Locale } from '#portal/locale.ts';
import { coveragePage } from '#portal/pages/coverage.tsx';
import { renderToString } from 'preact-render-to-string';
import { answering, refused, WINTERBERG } from '../support/portal-graph.ts';

const XSS = '<script>alert(1)</script>';

function neighbour(key: string, name: string, rank: number, online: number) {
  return { node: { region: { key, name }, offered: 10, online, rank } };
}

function anAnswer(coverage: object = {}): object {
  const gap = { leikaKey: '99102013104000', citizenName: 'Hund anmelden' };
  return {
    data: {
      region: WINTERBERG,
      coverage: {
        offered: 10,
        online: 5,
        basis: 'DISTRICT_AND_SIZE',
        rank: 2,
        neighbours: { edges: [neighbour('059580028028', 'Medebach', 1, 8), neighbour('059580036036', 'Olsberg', 2, 5)] },
        localServices: { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] },
        missing: {
          totalCount: 1,
          pageInfo: { hasNextPage: false, endCursor: null },
          edges: [{ node: { service: gap, offer: null, neighboursOnline: 2, neighbours: 2 } }],
        },
        ...coverage,
      },
    },
  };
}

async function page(answer: object, named = '059580048048-winterberg', after: string | null = null, locale: Locale = LOCALES.de) {
  const send = answering({ CoveragePage: () => answer });
  const made = await coveragePage(openGraph(send, 'test', locale.language), locale, named, after);
  if (made.kind !== 'PAGE') return { made, html: '', asked: send.asked };
  const html = renderToString(h(LocaleContext.Provider, { value: locale, children: made.content }));
  return { made: { ...made, path: made.address(locale.addresses) }, html, asked: send.asked };
}

/** Ranks, names and figures of the table, row by row. */
function rowsIn(html: string): readonly string[] {
  const [, body = ''] = /<tbody[^>]*>(.*)<\/tbody>/s.exec(html) ?? [];
  return body
    .split('</tr>')
    .map((row) =>
      row
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((row) => row !== '');
}

/** The widths of all bars. */
const widthsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<rect class="([\w-]+)" width="(\d+)"/g)].map(([, name = '', width = '']) => `${name} ${width}`);

describe('the page of a place’s coverage', () => {
  test('shows the place among its neighbours, with figures and a bar to scale for each', async () => {
    const { html } = await page(anAnswer());
    expect(rowsIn(html)).toEqual(['1 Medebach 8 von 10', '2 Winterberg 5 von 10', '2 Olsberg 5 von 10']);
    expect(widthsIn(html)).toEqual([
      'portal-bar__offered 400',
      'portal-bar__online 320',
      'portal-bar__offered 400',
      'portal-bar__own 200',
      'portal-bar__offered 400',
      'portal-bar__online 200',
    ]);
  });

  test('names what is missing, how many have it, and where to read on', async () => {
    const { html } = await page(anAnswer());
    expect(html).toContain('href="/leistung/99102013104000/hund-anmelden/059580048048-winterberg"');
    expect(html).toContain('online in 2 von 2 Kommunen; hier gar nicht eingetragen');
    expect(html).toContain('href="/abdeckung/059580028028-medebach"');
  });

  test('goes on page by page', async () => {
    const missing = { totalCount: 60, pageInfo: { hasNextPage: true, endCursor: 'abc' }, edges: [] };
    const { html, asked } = await page(anAnswer({ missing }), undefined, 'xyz');
    expect(html).toContain('href="/abdeckung/059580048048-winterberg?nach=abc"');
    expect(asked[0]?.variables).toEqual({ region: '059580048048', after: 'xyz', localAfter: null });
  });

  test('names what only this place has, online or not, and goes on with it', async () => {
    const pool = { localService: { id: 'a-b', citizenName: 'Hallenbad' }, online: false };
    const localServices = { totalCount: 51, pageInfo: { hasNextPage: true, endCursor: 'abc' }, edges: [{ node: pool }] };
    const { html } = await page(anAnswer({ localServices }));
    expect(html).toContain('51 Leistungen, die in keinem Vergleich stehen');
    expect(html).toMatch(/href="\/ortsleistung\/a-b\/hallenbad"[^]*nicht online/);
    expect(html).toContain('href="/abdeckung/059580048048-winterberg?eigene=abc"');
    expect((await page(anAnswer())).html).not.toContain('in keinem Vergleich');
  });

  test('says that there is nothing to compare a state with', async () => {
    const { html } = await page(anAnswer({ basis: 'NONE', rank: null, neighbours: { edges: [] } }));
    expect(html).toContain('keine Kommunen zum Vergleich');
    expect(html).not.toContain('Was andere online haben');
  });

  test('speaks English, and links to English pages', async () => {
    const { made, html } = await page(anAnswer(), undefined, null, LOCALES.en);
    expect(made).toMatchObject({ path: '/en/coverage/059580048048-winterberg', title: 'Online coverage in Winterberg' });
    expect(html).toContain('href="/en/coverage/059580028028-medebach"');
    expect(html).toContain('<span lang="de">Hund anmelden</span>');
    expect(html).toContain('online in 2 of 2 municipalities; not entered here at all');
  });

  test('shows text as text', async () => {
    const { html } = await page(anAnswer({ neighbours: { edges: [neighbour('059580028028', XSS, 1, 8)] } }));
    expect(html).not.toContain('<script');
  });

  test('lies under one address: others lead there, and what is no place is not found', async () => {
    expect((await page(anAnswer(), '059580048048')).made).toEqual({
      kind: 'REDIRECT',
      to: '/abdeckung/059580048048-winterberg',
      status: 301,
    });
    expect((await page(anAnswer(), 'winterberg')).made).toMatchObject({ status: 404 });
    expect((await page(anAnswer())).made).toMatchObject({ path: '/abdeckung/059580048048-winterberg', isListed: true });
    await expect(page(refused('NOT_FOUND'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
