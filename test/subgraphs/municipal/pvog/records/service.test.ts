import { describe as about, expect, it } from 'vitest';
import { parseDay } from '#platform/values/day.ts';
import { readDetail } from '#subgraphs/municipal/pvog/answers/detail.ts';
import { describe, readItems, readProcessingTime } from '#subgraphs/municipal/pvog/records/service.ts';
import { WINTERBERG } from '#test/support/catalogue.ts';
import { DOG_TAX, serviceDetail } from '#test/support/pvog-content.ts';

const TODAY = parseDay('2026-11-23');
const described = (fields: Readonly<Record<string, unknown>>) => {
  const body = serviceDetail({ id: DOG_TAX, leika: '99102013104000', name: 'Hundesteuer Anmeldung' }, fields);
  return describe(readDetail(DOG_TAX, JSON.stringify(body)).detail, WINTERBERG, TODAY);
};
const text = (fields: Readonly<Record<string, unknown>>) => ({
  code: '06',
  title: 'Volltext',
  links: [],
  details: [],
  ...fields,
});

about('a description', () => {
  it('keeps every text that somebody wrote, safe to show, and none that stands in for one', () => {
    const { service } = described({
      details: [
        text({ text: '<p onclick="x()">Gut</p><script>alert(1)</script>' }),
        text({ code: '09', text: 'nicht angegeben', placeholder: true }),
        text({ code: '97', text: null, details: [{ title: 'Frist', text: '2 Wochen' }] }),
      ],
    });
    expect(service.texts.map(({ code, html }) => [code, html])).toEqual([
      ['02', 'Hundesteuer Anmeldung'],
      ['06', '<p>Gut</p>'],
      ['97', '<p><strong>Frist</strong></p>2 Wochen'],
    ]);
  });

  it('leaves out what cannot be opened, and tells of it', () => {
    const { service, online, notKept } = described({
      details: [
        text({ text: 'Mehr dazu', links: [{ title: 'x', uri: 'javascript:alert(1)' }, { uri: 'https://recht.example' }] }),
      ],
      onlineServiceLinks: [{ id: null, title: null, uri: 'data:text/html,x' }, { uri: 'https://antrag.example' }],
    });
    expect(service.texts.flatMap(({ links }) => links.map(({ url }) => url))).toEqual(['https://recht.example']);
    expect(online.map(({ name, url }) => [name, url])).toEqual([['Hundesteuer Anmeldung', 'https://antrag.example']]);
    expect(notKept).toEqual(['links that cannot be opened', 'online services whose address cannot be opened']);
  });

  it('without a key of the LeiKa is kept, and the other keys are told of', () => {
    const { service, notKept } = described({ leikakeys: ['L100002_77'] });
    expect(service.leikaKeys).toEqual([]);
    expect(notKept).toEqual(['keys that are not of the LeiKa']);
  });

  it('names its editor and the day it was retrieved', () => {
    expect(described({}).service.provenance).toEqual({
      source: 'PVOG, L100002',
      retrievedAt: TODAY,
      editor: 'Ministerium des Innern NRW',
      demonstration: false,
    });
    expect(described({ details: [] }).service.provenance.editor).toBeNull();
  });
});

about('a processing time', () => {
  it.each([
    ['2 Wochen', 'P2W'],
    ['1 bis 3 Monate', 'P3M'],
    ['2-3 Tage', 'P3D'],
    ['<p>5 Arbeitstage</p>', 'P7D'],
    ['6 Werktage', 'P7D'],
    ['1 Jahr', 'P1Y'],
  ])('%s is %s', (words, duration) => {
    expect(readProcessingTime(words)).toBe(duration);
  });

  it.each(['sofort', 'in der Regel 2 Wochen', '2', '', 'zwei Wochen'])('%s is none', (words) => {
    expect(readProcessingTime(words)).toBeNull();
  });
});

about('the items of lists', () => {
  it('are the documents to bring, those within others too', () => {
    expect(readItems('<p>Bitte:</p><ul><li>Ausweis &amp; Pass</li><li>Nachweise:<ul><li>Haltung</li></ul></li></ul>')).toEqual([
      'Ausweis & Pass',
      'Nachweise:',
      'Haltung',
    ]);
    expect(readItems('<p>keine</p>')).toEqual([]);
  });
});
