/** The summary of a submission: in the words of the form, for readers and for screen readers, by a link that ends. */

import { beforeAll, describe, expect, test } from 'vitest';
import { readFormFile, localise } from '#subgraphs/applications/rules/forms.ts';
import { sectionsOf, serviceInWords } from '#subgraphs/applications/summary/contents.ts';
import { renderSummary } from '#subgraphs/applications/summary/render.ts';
import { readSummary } from '#subgraphs/applications/summary/read.ts';
import { createHttpServer } from '#platform/http.ts';
import { derivedId } from '#platform/values/id.ts';
import { localKey } from '#platform/values/service-key.ts';
import type { Language } from '#platform/language.ts';
import { createLog } from '#platform/log.ts';
import { useDatabase } from '#test/support/database.ts';
import { sealingSettings } from '#test/support/sealing.ts';
import { NOW } from '#test/support/viewers.ts';
import { APPLICANT, createWorld, DOG, formFiles, STRANGER } from '../world.ts';

const database = useDatabase();
let time = NOW;
const world = createWorld(
  () => database.current,
  () => time,
);
beforeAll(() => world.seed());

const dogForm = readFormFile(formFiles.get('dog-tax-registration.json'));
const NONE: ReadonlyMap<string, string> = new Map();
const filled = (data: unknown, language: Language, form: { jsonSchema: object; uiSchema: object } = dogForm, names = NONE) =>
  sectionsOf({
    names,
    jsonSchema: localise(form.jsonSchema as never, language),
    uiSchema: localise(form.uiSchema as never, language),
    data,
    language,
  });

const factsOf = (sections: ReturnType<typeof filled>) => Object.fromEntries(sections.flatMap(({ facts }) => facts));

describe('what it says', () => {
  test('is the pages of the form in order, with its words and its values as people read them', () => {
    const sections = filled(DOG, 'de');
    expect(sections.filter(({ level }) => level === 2).map(({ title }) => title)).toEqual([
      'Ihre Angaben',
      'Ihr Hund',
      'Haushalt',
      'Prüfen und absenden',
    ]);
    expect(factsOf(sections)).toMatchObject({
      Familienname: 'Lovelace',
      Wurfdatum: '01.03.2025',
      'Weitere Hunde im Haushalt': '0',
    });
    expect(factsOf(filled(DOG, 'en'))).toMatchObject({ 'Family name': 'Lovelace', 'Date of birth': '01/03/2025' });
  });

  const properties = {
    kind: { type: 'string', title: 'Art', oneOf: [{ const: 'A', title: 'Antrag' }] },
    price: { type: 'number', title: 'Preis', multipleOf: 0.01 },
    agreed: { type: 'boolean', title: 'Einverstanden' },
    children: {
      type: 'array',
      title: 'Kind',
      items: {
        type: 'object',
        properties: { name: { type: 'string', title: 'Name' }, born: { type: 'string', format: 'date' } },
      },
    },
    tags: { type: 'array', title: 'Merkmale', items: { type: 'string', oneOf: [{ const: 'X', title: 'Erstes' }] } },
  };
  const form = {
    jsonSchema: { type: 'object', properties },
    uiSchema: { pages: [{ title: 'Seite', fields: ['/kind', '/children'] }] },
  };

  test('has titles of choices, amounts, yes and no, and each of a list of groups by itself', () => {
    const data = {
      kind: 'A',
      price: 1234.5,
      agreed: false,
      tags: ['X', 'Y'],
      children: [{ name: 'Ada', born: '2020-02-29' }, { name: 'Bob' }],
    };
    const sections = filled(data, 'de', form);
    expect(sections).toEqual([
      { level: 2, title: 'Seite', facts: [] },
      { level: 3, title: '', facts: [['Art', 'Antrag']] },
      {
        level: 3,
        title: 'Kind 1',
        facts: [
          ['Name', 'Ada'],
          ['born', '29.02.2020'],
        ],
      },
      { level: 3, title: 'Kind 2', facts: [['Name', 'Bob']] },
      {
        level: 2,
        title: 'Weitere Angaben',
        facts: [
          ['Preis', '1.234,50'],
          ['Einverstanden', 'nein'],
          ['Merkmale', 'Erstes\nY'],
        ],
      },
    ]);
  });

  test('calls what an id stands for by its name: an attachment, places of an event', () => {
    const proof = derivedId('proof of insurance');
    const data = { ...DOG, insuranceProof: proof.toUpperCase() };
    expect(factsOf(filled(data, 'de', dogForm, new Map([[proof, 'Anlage 1']])))).toMatchObject({
      'Nachweis der Haftpflichtversicherung': 'Anlage 1',
    });
  });

  test('names a service with its LeiKa key, where it has one', () => {
    const name = 'Eintrittskarten kaufen';
    expect(serviceInWords({ name, leikaKey: '99102013104000' })).toBe(`${name} (99102013104000)`);
    expect(serviceInWords({ name, leikaKey: localKey(derivedId('tickets')) })).toBe(name);
  });

  test('leaves nothing out that was entered, whatever the pages name, and names nothing that was not', () => {
    expect(factsOf(filled({ unknown: { deep: 'x' }, kind: 'B' }, 'de', form))).toEqual({ Art: 'B', deep: 'x' });
    expect(filled({}, 'de', form)).toEqual([]);
  });
});

describe('the document', () => {
  test.each(['de', 'en'] as const)('in %s is tagged, has a language, a title, bookmarks and its own fonts', async (language) => {
    const id = await world.submitted();
    const facts = await readSummary(database.current.db, id as never);
    if (facts === null) throw new Error('there is no summary');
    const pdf = (await renderSummary(facts, language)).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    for (const part of ['/StructTreeRoot', '/MarkInfo', '/Outlines', '/FontFile', 'pdfuaid:part', '/DisplayDocTitle true'])
      expect(pdf).toContain(part);
    expect(pdf).toContain(language === 'de' ? '/Lang (de-DE)' : '/Lang (en-GB)');
    for (const tag of ['/S /H1', '/S /H2', '/S /LBody']) expect(pdf).toContain(tag);
  });
});

describe('the link', () => {
  const open = async () => {
    const app = createHttpServer({ log: createLog('silent'), checkReady: () => Promise.resolve() });
    const { routes } = world.subgraph();
    if (routes === undefined) throw new Error('there are no routes');
    await app.register(routes, { prefix: '/applications' });
    return async (url: string) => app.inject(url.replace('http://localhost:4000', ''));
  };
  const QUERY = 'query ($id: ID!) { application(id: $id) { summary { url expiresAt } } }';
  async function linkOf(id: string, viewer = APPLICANT): Promise<{ url: string; expiresAt: string } | null> {
    const { data } = await world.ask(QUERY, { id }, viewer, 'en');
    return (data?.['application'] as { summary: { url: string; expiresAt: string } | null } | null)?.summary ?? null;
  }

  test('opens the summary of this application for ten minutes, and of no other', async () => {
    const get = await open();
    const [id, other] = [await world.submitted(), await world.submitted()];
    const link = await linkOf(id);
    expect(link?.expiresAt).toBe('2026-11-23T09:10:00.000Z');
    const url = link?.url ?? '';
    const answer = await get(url);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(answer.headers['content-disposition']).toBe(`inline; filename="Antrag-${(await world.read(id)).number ?? ''}.pdf"`);
    expect((await get(url.replace(id, other))).statusCode).toBe(403);
    expect((await get(url.replace('/en.pdf', '/de.pdf'))).statusCode).toBe(403);
    time = new Date('2026-11-23T09:10:00Z');
    expect((await get(url)).statusCode).toBe(403);
    time = NOW;
  });

  test('is given to who sees the application, once it is submitted', async () => {
    const id = await world.submitted();
    expect(await linkOf(id, STRANGER)).toBeNull();
    expect(await linkOf(await world.saved())).toBeNull();
  });

  test('has beside it the keys that seals are verified with, public parts only', async () => {
    const get = await open();
    const answer = await get('/applications/seal-keys.json');
    expect(answer.headers['content-type']).toContain('application/jwk-set+json');
    expect(answer.json()).toEqual(JSON.parse(JSON.stringify(sealingSettings().keys.jwks)));
    expect(answer.body).not.toContain('"d"');
  });
});
