import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '#platform/values/day.ts';
import type { TextModule } from '#subgraphs/municipal/description.ts';
import { audienceOf, headingOf, legalBasesOf, namesOf, plainOf, textsIn, withLinks } from '#subgraphs/municipal/rules/texts.ts';
import { TESTED } from '#test/support/catalogue.ts';

const TODAY = parseDay('2026-11-23');

const module = (overrides: Partial<TextModule> = {}): TextModule => ({
  code: '06',
  title: null,
  language: 'de',
  html: '<p>Text</p>',
  links: [],
  machineTranslated: false,
  provenance: TESTED,
  validFrom: null,
  validTo: null,
  ...overrides,
});

describe('texts to show', () => {
  it('are those of the language, whatever its region, that are valid on the day', () => {
    const texts = [
      module({ html: 'a' }),
      module({ html: 'b', language: 'en' }),
      module({ html: 'c', language: 'en-GB' }),
      module({ html: 'd', language: 'en', validTo: parseDay('2026-11-22') }),
    ];
    expect(textsIn(texts, 'en', TODAY).map(({ html }) => html)).toEqual(['b', 'c']);
    expect(textsIn(texts, 'e', TODAY)).toEqual([]);
  });

  it('have a heading in their own language where the editors gave none', () => {
    expect(headingOf(module({ code: '09' }))).toBe('Voraussetzungen');
    expect(headingOf(module({ code: '09', language: 'en' }))).toBe('Requirements');
    expect(headingOf(module({ code: '09', title: 'Wer das darf' }))).toBe('Wer das darf');
    expect(headingOf(module({ code: 'parken' }))).toBe('parken');
  });

  it('bring their links along, as markup and as text, and no link breaks out of them', () => {
    const links = [
      { language: 'de', url: 'https://a.example/?a=1&b="', title: 'A <b> & B' },
      { language: 'de', url: 'tel:115', title: null },
    ];
    const text = module({ html: '<p>Mehr:</p>', links });
    expect(withLinks(text)).toBe(
      '<p>Mehr:</p><ul><li><a href="https://a.example/?a=1&amp;b=&quot;">A &lt;b&gt; &amp; B</a></li><li><a href="tel:115">tel:115</a></li></ul>',
    );
    expect(plainOf(text)).toBe('Mehr:\n\n- A <b> & B: https://a.example/?a=1&b="\n- tel:115');
  });

  it('keep paragraphs and lists without markup', () => {
    const html =
      '<h2>Wer</h2><p>Alle,\n die <b>hier</b> wohnen.<br>Auch Kinder.</p><ul><li>eins</li><li>zwei &amp; drei</li></ul>';
    expect(plainOf(module({ html }))).toBe('Wer\n\nAlle, die hier wohnen.\nAuch Kinder.\n\n- eins\n- zwei & drei');
  });

  it('have no more markup than the links they bring, whatever those are called', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.string(), (url, title) => {
        const html = withLinks({ html: '', links: [{ language: 'de', url, title }] });
        expect(html.match(/<[^>]*>/g)?.map((tag) => tag.split(/[ >]/)[0])).toEqual(['<ul', '<li', '<a', '</a', '</li', '</ul']);
        expect(plainOf({ html, links: [] })).toBe(`- ${title}`.replace(/\s+/g, ' ').trim());
      }),
    );
  });
});

describe('what texts say of a service', () => {
  it('is its name: what citizens call it where somebody says so, else the official one', () => {
    const [official, known] = [
      module({ code: '02', html: 'Brennholzverkauf' }),
      module({ code: '03', html: '<p>Brennholz kaufen</p>' }),
    ];
    expect(namesOf([official, known])).toEqual({ name: 'Brennholzverkauf', citizenName: 'Brennholz kaufen' });
    expect(namesOf([official])).toEqual({ name: 'Brennholzverkauf', citizenName: 'Brennholzverkauf' });
    expect(namesOf([known])).toEqual({ name: 'Brennholz kaufen', citizenName: 'Brennholz kaufen' });
    expect(namesOf([module({ code: '02', html: 'Firewood', language: 'en' }), official])?.name).toBe('Brennholzverkauf');
    expect(namesOf([module(), module({ code: '02', html: '<p> </p>' })])).toBeNull();
  });

  it('is its legal bases, one an entry of the module or a link of it', () => {
    const law = module({
      code: '07',
      html: '<ul><li>§ 7 KAG NRW</li><li>Hundesteuersatzung</li></ul>',
      links: [{ language: 'de', url: 'https://recht.nrw.de', title: '§ 7 KAG NRW' }],
    });
    const old = module({ code: '07', html: 'Alte Satzung', validTo: parseDay('2020-12-31') });
    expect(legalBasesOf([law, old, module()], TODAY)).toEqual(['§ 7 KAG NRW', 'Hundesteuersatzung']);
  });

  it('is whom it addresses; administrations are none', () => {
    expect(audienceOf(['002', '001', '003', '001', '7'])).toEqual(['BUSINESS', 'CITIZEN']);
  });
});
