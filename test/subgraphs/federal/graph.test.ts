import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Subgraph } from '#platform/subgraph.ts';
import { parseDay } from '#platform/values/day.ts';
import { derivedId } from '#platform/values/id.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { COUNTRY } from '#platform/values/region.ts';
import { createFederal, seedFederal } from '#subgraphs/federal/index.ts';
import { authority, fee, offer, service } from '#test/support/catalogue.ts';
import { useDatabase } from '#test/support/database.ts';
import { answer, ask, entities } from '#test/support/graph.ts';
import { NOW, now } from '#test/support/viewers.ts';

const database = useDatabase();
let federal: Subgraph;

const justice = authority({
  id: derivedId('authority:federal:bundesamt-fuer-justiz'),
  name: 'Bundesamt für Justiz',
  level: 'FEDERAL',
  region: COUNTRY,
});
const conduct = parseLeika('99049001001000');
const certificate = offer({
  leikaKey: conduct,
  area: COUNTRY,
  level: 'FEDERAL',
  authorityId: justice.id,
  fees: [
    fee({ amount: '12.00', validTo: parseDay('2020-12-31') }),
    fee({ amount: '13.00', validFrom: parseDay('2021-01-01') }),
    fee({ code: 'RANGE', amount: null, from: '1.00', to: '2.50' }),
  ],
});

beforeAll(async () => {
  federal = createFederal({ database: database.current, now, log: pino({ level: 'silent' }) });
  await seedFederal(
    database.current,
    {
      topics: [
        { id: 'mobilitaet', name: 'Mobilität & Reisen' },
        { id: 'hobby', name: 'Engagement & Hobby' },
      ],
      situations: [
        { id: 'tiere', topicId: 'hobby', name: 'Tierhaltung', audience: 'CITIZEN' },
        { id: 'transport', topicId: 'mobilitaet', name: 'Logistik & Transport', audience: 'BUSINESS' },
      ],
      bundles: [
        { ozgId: '10160', situationId: 'tiere', name: 'Hundehaltung' },
        { ozgId: '10436', situationId: 'transport', name: 'Kraftfahrzeugkennzeichen' },
      ],
      services: [
        service({ leikaKey: parseLeika('99102013000000'), name: 'Hundesteuer', ozgId: '10160' }),
        service({
          ozgId: '10160',
          citizenName: {
            text: 'Hund anmelden',
            provenance: { source: 'own', retrievedAt: null, editor: null, demonstration: false },
          },
          synonyms: ['Hundemarke'],
          legalBases: ['KAG'],
        }),
        // The catalogue lacks the level between this one and the Leistungsobjekt.
        service({ leikaKey: parseLeika('99102013999001'), name: 'Hundesteuer Sonderfall' }),
        service({
          leikaKey: parseLeika('99036009072003'),
          name: 'Kraftfahrzeugkennzeichen Reservierung Wunschkennzeichen',
          ozgId: '10436',
          audience: ['CITIZEN', 'BUSINESS'],
          regulationType: '2/3',
          replacedBy: parseLeika('99036049069000'),
          validTo: parseDay('2026-10-03'),
        }),
        service({ leikaKey: parseLeika('99036049069000'), name: 'Wunschkennzeichen', ozgId: '10436', audience: ['BUSINESS'] }),
        service({ leikaKey: conduct, name: 'Führungszeugnis Erteilung', regulationType: '1' }),
      ],
      authorities: [justice],
      offers: [certificate],
    },
    NOW,
  );
});

describe('a service', () => {
  it('says what it is, for whom, and where it stands', async () => {
    const query = `{ service(leikaKey: "99102013104000") {
      leikaKey name citizenName synonyms structure parent { leikaKey } regulationType executedBy audience legalBases
      bundle { ozgId name situation { id audience topic { name } } } texts { code title text language provenance { source } }
      requiredTrustLevel validFrom validTo replacedBy { leikaKey } replaces { leikaKey } provenance { source } } }`;
    expect(await answer(federal, query)).toEqual({
      service: {
        leikaKey: '99102013104000',
        name: 'Hundesteuer Anmeldung',
        citizenName: 'Hund anmelden',
        synonyms: ['Hundemarke'],
        structure: 'LOV',
        parent: { leikaKey: '99102013000000' },
        regulationType: '4',
        executedBy: ['STATE', 'MUNICIPAL'],
        audience: ['CITIZEN'],
        legalBases: ['KAG'],
        bundle: {
          ozgId: '10160',
          name: 'Hundehaltung',
          situation: { id: 'tiere', audience: 'CITIZEN', topic: { name: 'Engagement & Hobby' } },
        },
        texts: [
          {
            code: '02',
            title: 'Leistungsbezeichnung',
            text: 'Hundesteuer Anmeldung',
            language: 'de',
            provenance: { source: 'test' },
          },
          { code: '03', title: 'Leistungsbezeichnung II', text: 'Hund anmelden', language: 'de', provenance: { source: 'own' } },
          { code: '07', title: 'Handlungsgrundlage', text: 'KAG', language: 'de', provenance: { source: 'test' } },
        ],
        requiredTrustLevel: null,
        validFrom: null,
        validTo: null,
        replacedBy: null,
        replaces: [],
        provenance: { source: 'test' },
      },
    });
  });

  it('hangs below the next level that the catalogue has', async () => {
    expect(await answer(federal, '{ service(leikaKey: "99102013999001") { structure parent { leikaKey } } }')).toEqual({
      service: { structure: 'LOVD', parent: { leikaKey: '99102013000000' } },
    });
  });

  it('has its texts as HTML, too, written by people', async () => {
    const query = '{ service(leikaKey: "99102013104000") { texts { html machineTranslated } } }';
    expect(await answer(federal, query)).toMatchObject({
      service: { texts: [{ html: '<p>Hundesteuer Anmeldung</p>', machineTranslated: false }, {}, {}] },
    });
  });

  it('has no texts in a language nobody wrote them in', async () => {
    expect(await answer(federal, '{ service(leikaKey: "99102013104000") { texts(language: "en") { code } } }')).toEqual({
      service: { texts: [] },
    });
  });

  it('answers under a retired key with the one that took its place', async () => {
    const query = '{ service(leikaKey: "99036009072003") { validTo replacedBy { leikaKey replaces { leikaKey } } } }';
    expect(await answer(federal, query)).toEqual({
      service: {
        validTo: '2026-10-03',
        replacedBy: { leikaKey: '99036049069000', replaces: [{ leikaKey: '99036009072003' }] },
      },
    });
  });

  it('is there on a day it was valid, and not on another', async () => {
    const query = 'query ($at: Date!) { service(leikaKey: "99036009072003", at: $at) { name } }';
    expect(await answer(federal, query, { at: '2026-10-03' })).toMatchObject({ service: { name: expect.any(String) as string } });
    expect(await answer(federal, query, { at: '2026-10-04' })).toEqual({ service: null });
  });

  it('is nothing under a key that nobody has', async () => {
    expect(await answer(federal, '{ service(leikaKey: "99999999999999") { name } }')).toEqual({ service: null });
  });

  it.each(['9910201310400', '991020131040000', '98102013104000', 'abc'])('has no key like %s', async (leikaKey) => {
    const { data, errors } = await ask(federal, 'query ($leikaKey: LeikaKey!) { service(leikaKey: $leikaKey) { name } }', {
      leikaKey,
    });
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID' });
  });

  it('is found by its reference', async () => {
    const references = [
      { __typename: 'Service', leikaKey: '99102013104000' },
      { __typename: 'Service', leikaKey: '99999999999999' },
    ];
    expect(await entities(federal, references, '... on Service { name }')).toEqual([{ name: 'Hundesteuer Anmeldung' }, null]);
  });
});

describe('the list of services', () => {
  const list = async (filter: string): Promise<readonly string[]> => {
    const { services } = (await answer(federal, `{ services${filter} { totalCount edges { node { leikaKey } } } }`)) as {
      services: { totalCount: number; edges: { node: { leikaKey: string } }[] };
    };
    expect(services.totalCount).toBe(services.edges.length);
    return services.edges.map(({ node }) => node.leikaKey);
  };

  it.each([
    ['(topic: "hobby")', ['99102013000000', '99102013104000']],
    ['(topic: "tiere")', ['99102013000000', '99102013104000']],
    ['(topic: "transport", audience: CITIZEN)', ['99036009072003']],
    ['(audience: BUSINESS)', ['99036009072003', '99036049069000']],
    ['(level: FEDERAL)', ['99049001001000']],
    ['(topic: "unknown")', []],
  ])('narrowed by %s', async (filter, keys) => {
    expect(await list(filter)).toEqual(keys);
  });

  it('goes on page by page without loss or repetition', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { services } = (await answer(
        federal,
        'query ($after: String) { services(first: 4, after: $after) { totalCount edges { node { leikaKey } } pageInfo { hasNextPage endCursor } } }',
        { after },
      )) as {
        services: {
          totalCount: number;
          edges: { node: { leikaKey: string } }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      };
      expect(services.totalCount).toBe(6);
      seen.push(...services.edges.map(({ node }) => node.leikaKey));
      after = services.pageInfo.hasNextPage ? services.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(6);
    expect(seen).toEqual([...new Set(seen)].sort());
  });

  it.each(['(first: 0)', '(first: 101)', '(after: "nonsense")', '(after: "MTIz")', '(topic: "hobby\\u0000")'])(
    'refuses %s',
    async (page) => {
      const { errors } = await ask(federal, `{ services${page} { totalCount } }`);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID' });
    },
  );
});

describe('topics', () => {
  it('lead through situations to bundles', async () => {
    expect(await answer(federal, '{ topics { id situations { id bundles { ozgId } } } }')).toEqual({
      topics: [
        { id: 'hobby', situations: [{ id: 'tiere', bundles: [{ ozgId: '10160' }] }] },
        { id: 'mobilitaet', situations: [{ id: 'transport', bundles: [{ ozgId: '10436' }] }] },
      ],
    });
  });
});

describe('a federal offer', () => {
  const reference = { __typename: 'FederalOffer', id: certificate.id };

  it('names service, authority and area', async () => {
    const selection = `... on FederalOffer {
      service { name } area { key } level authority { name region { key } } channels onlineServices { url trustLevel paymentPolicy } }`;
    expect(await entities(federal, [reference], selection)).toEqual([
      {
        service: { name: 'Führungszeugnis Erteilung' },
        area: { key: COUNTRY },
        level: 'FEDERAL',
        authority: { name: 'Bundesamt für Justiz', region: { key: COUNTRY } },
        channels: ['ONLINE'],
        onlineServices: [
          { url: `https://portalverbund.example/antrag/${certificate.id}`, trustLevel: 'LOW', paymentPolicy: 'MANDATORY' },
        ],
      },
    ]);
  });

  it('has the fees of today, or of the day asked for', async () => {
    const selection = `... on FederalOffer {
      today: fees { code amount { amount currency minor } from { amount } to { amount } }
      then: fees(at: "2020-06-01") { amount { amount } } }`;
    expect(await entities(federal, [reference], selection)).toEqual([
      {
        today: [
          { code: 'STANDARD', amount: { amount: '13.00', currency: 'EUR', minor: '1300' }, from: null, to: null },
          { code: 'RANGE', amount: null, from: { amount: '1.00' }, to: { amount: '2.50' } },
        ],
        then: [{ amount: { amount: '12.00' } }, { amount: null }],
      },
    ]);
  });

  it('is null under an unknown id, and under text that is no id', async () => {
    const references = [
      { ...reference, id: derivedId('offer:nothing') },
      { ...reference, id: 'nothing' },
      { __typename: 'FederalAuthority', id: "' or 1=1" },
    ];
    expect(await entities(federal, references, '__typename')).toEqual([null, null, null]);
  });
});
