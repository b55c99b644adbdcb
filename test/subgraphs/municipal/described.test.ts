/** What the municipal catalogue says of offers in the municipality's own words, and of services that have no key. */

import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseRegion } from '#platform/values/region.ts';
import type { Subgraph } from '#platform/subgraph.ts';
import { createMunicipal, importXzufi, seedMunicipal } from '#subgraphs/municipal/index.ts';
import { localServiceId, offerId, recordId } from '#subgraphs/municipal/xzufi/identity.ts';
import { authority, DOG_TAX_REGISTRATION, offer, WINTERBERG } from '#test/support/catalogue.ts';
import { useDatabase } from '#test/support/database.ts';
import { answer, ask, entities } from '#test/support/graph.ts';
import { firewood, forestOffice, forestOnline } from '#test/support/local-service.ts';
import { NOW, now } from '#test/support/viewers.ts';
import { head, messageBytes, ordersOf } from '#test/support/xzufi-feed.ts';

const database = useDatabase();
let municipal: Subgraph;

const dogTax = { ...firewood, identifier: { agency: 'L100002', value: 'LB.1' }, leikaKeys: [DOG_TAX_REGISTRATION] };
const sauna = {
  ...firewood,
  identifier: { agency: 'L100002', value: 'LB.78' },
  texts: firewood.texts.slice(0, 1).map((text) => ({ ...text, html: 'Sauna' })),
};
const office = {
  ...forestOffice,
  responsibilities: [firewood, sauna, dogTax].map(({ identifier: service }) => ({
    service,
    areas: [WINTERBERG],
    role: '01',
    destination: null,
  })),
};
const OFFICE = recordId('organisationseinheit', office.identifier);
const OFFER = offerId(recordId('leistung', dogTax.identifier), DOG_TAX_REGISTRATION, OFFICE, WINTERBERG);
const FIREWOOD = localServiceId(recordId('leistung', firewood.identifier));
const SAUNA = localServiceId(recordId('leistung', sauna.identifier));
const seeded = offer({ area: parseRegion('059580028028') });

beforeAll(async () => {
  municipal = createMunicipal({ database: database.current, now, log: pino({ level: 'silent' }) });
  const entries = { authorities: [authority({ region: seeded.area })], offers: [seeded] };
  await seedMunicipal(database.current, entries, NOW);
  const records = [firewood, sauna, dogTax, office, forestOnline];
  await importXzufi(database.current, messageBytes(head(), ordersOf(records)), { now: NOW });
});

const WORDS = `texts { code title text html language machineTranslated provenance { editor } } legalBases synonyms audience
  requiredTrustLevel deadlines { type period { count unit } from to description }`;

describe('a municipal offer', () => {
  it('says what the municipality itself says, module by module with where it comes from', async () => {
    const [found] = (await entities(
      municipal,
      [{ __typename: 'MunicipalOffer', id: OFFER }],
      `... on MunicipalOffer { ${WORDS} }`,
    )) as [{ texts: unknown[] }];
    expect(found).toMatchObject({
      legalBases: ['Entgeltordnung Stadtwald'],
      synonyms: ['Kaminholz', 'Holz aus dem Stadtwald'],
      audience: ['CITIZEN'],
      requiredTrustLevel: 'LOW',
      deadlines: [{ type: '009', period: null, from: '--10-01', to: '--12-31', description: 'Bestellung' }],
    });
    expect(found.texts).toHaveLength(4);
    expect(found.texts[2]).toEqual({
      code: '06',
      title: 'Volltext',
      text: 'Wir verkaufen Buche und Fichte.\n\n- Preise: https://winterberg.example/holz',
      html: '<p>Wir verkaufen <strong>Buche</strong> und Fichte.</p><ul><li><a href="https://winterberg.example/holz">Preise</a></li></ul>',
      language: 'de',
      machineTranslated: false,
      provenance: { editor: 'Stadtforst' },
    });
  });

  it('says it in the language asked for, and whether a machine translated it', async () => {
    const selection = '... on MunicipalOffer { texts(language: "en") { code title text machineTranslated } }';
    expect(await entities(municipal, [{ __typename: 'MunicipalOffer', id: OFFER }], selection)).toEqual([
      { texts: [{ code: '06', title: 'Full text', text: 'We sell beech and spruce.', machineTranslated: true }] },
    ]);
  });

  it('of which nobody has said more says no more', async () => {
    const selection = `... on MunicipalOffer { ${WORDS} }`;
    expect(await entities(municipal, [{ __typename: 'MunicipalOffer', id: seeded.id }], selection)).toEqual([
      { texts: [], legalBases: [], synonyms: [], audience: [], requiredTrustLevel: null, deadlines: [] },
    ]);
  });
});

describe('a local service', () => {
  it('says all of itself, and who does it where', async () => {
    const query = `query ($id: ID!, $region: RegionKey!) { localService(id: $id) {
      agency localId name citizenName fees { amount { amount } } requiredDocuments processingTime areas { key } ${WORDS}
      offers(region: $region) { authority { id name } areas { key } channels onlineServices { name } }
      elsewhere: offers(region: "059580028028") { id } provenance { source } validTo } }`;
    const { localService } = (await answer(municipal, query, { id: FIREWOOD, region: WINTERBERG })) as { localService: object };
    expect(localService).toMatchObject({
      agency: 'L100002',
      localId: 'LB.77',
      name: 'Brennholzverkauf',
      citizenName: 'Brennholz kaufen',
      fees: [{ amount: { amount: '60.00' } }],
      requiredDocuments: ['Motorsägenschein'],
      areas: [{ key: WINTERBERG }],
      legalBases: ['Entgeltordnung Stadtwald'],
      offers: [
        { authority: { id: OFFICE, name: 'Forstamt' }, areas: [{ key: WINTERBERG }], channels: ['ONLINE'], onlineServices: [{}] },
      ],
      elsewhere: [],
      validTo: null,
    });
  });

  it('is an entity, null under an unknown id, and a text that is no id is refused', async () => {
    const references = [FIREWOOD, OFFER].map((id) => ({ __typename: 'LocalService', id }));
    expect(await entities(municipal, references, '... on LocalService { localId }')).toEqual([{ localId: 'LB.77' }, null]);
    expect(await ask(municipal, '{ localService(id: "Brennholz") { id } }')).toMatchObject({
      errors: [{ extensions: { code: 'INVALID' } }],
    });
  });

  it('is listed in its region by name, page by page, and not beside it', async () => {
    const query = `query ($region: RegionKey!, $after: String) { localServices(region: $region, first: 1, after: $after) {
      totalCount edges { node { id citizenName } } pageInfo { hasNextPage endCursor } } }`;
    interface List {
      readonly localServices: { readonly pageInfo: { readonly endCursor: string } };
    }
    const first = (await answer(municipal, query, { region: WINTERBERG })) as List;
    expect(first).toMatchObject({
      localServices: { totalCount: 2, edges: [{ node: { id: FIREWOOD } }], pageInfo: { hasNextPage: true } },
    });
    const after = first.localServices.pageInfo.endCursor;
    expect(await answer(municipal, query, { region: WINTERBERG, after })).toMatchObject({
      localServices: { edges: [{ node: { id: SAUNA, citizenName: 'Sauna' } }], pageInfo: { hasNextPage: false } },
    });
    expect(await answer(municipal, query, { region: '05958' })).toMatchObject({ localServices: { totalCount: 0, edges: [] } });
    const foreign = Buffer.from('Winterberg').toString('base64url');
    expect(await ask(municipal, query, { region: WINTERBERG, after: foreign })).toMatchObject({
      errors: [{ extensions: { code: 'INVALID' } }],
    });
  });
});
