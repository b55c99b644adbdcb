import { count, eq, like, sql } from 'drizzle-orm';
import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCatalogueSeeds } from '#drizzle/seed/catalogues.ts';
import { seedCatalogues } from '#cli/seed-catalogues.ts';
import { outbox } from '#platform/events/tables.ts';
import { derivedId } from '#platform/values/id.ts';
import { createFederal } from '#subgraphs/federal/index.ts';
import { createMunicipal } from '#subgraphs/municipal/index.ts';
import { createState, seedState } from '#subgraphs/state/index.ts';
import { useDatabase } from '#test/support/database.ts';
import { answer, entities } from '#test/support/graph.ts';
import { NOW, now } from '#test/support/viewers.ts';

const database = useDatabase();
const lines: string[] = [];
const options = { now, write: (line: string) => void lines.push(line), terminal: null };
const deps = () => ({ database: database.current, now, log: pino({ level: 'silent' }) });

// As after a crash: one catalogue is full, the others are empty.
beforeAll(async () => {
  await seedState(database.current, readCatalogueSeeds().state, NOW);
  await seedCatalogues(database.current, options);
});

describe('seeding', () => {
  it('does what an earlier run left undone, and says so', () => {
    expect(lines).toEqual([
      expect.stringMatching(/^Seeded federal: 4834 services in 557 bundles \(\d+\.\d s\)$/),
      'Seeded state before: nothing to do',
      expect.stringMatching(/^Seeded municipal: 427 authorities, 3493 offers \(\d+\.\d s\)$/),
    ]);
  });

  it('tells of everything once', async () => {
    const events = await database.current.db
      .select({ type: outbox.type, total: count(), things: sql<number>`count(distinct ${outbox.aggregate})::int` })
      .from(outbox)
      .groupBy(outbox.type)
      .orderBy(outbox.type);
    expect(events.map(({ type, total, things }) => [type, total, things])).toEqual([
      ['catalogue.authority.changed', 551, 551],
      ['catalogue.delegation.changed', 18, 18],
      ['catalogue.local-service.changed', 1, 1],
      ['catalogue.offer.changed', 3_618, 3_618],
      ['catalogue.region.changed', 434, 434],
      ['catalogue.service.changed', 4_834, 4_834],
    ]);
  });

  it('tells of a service with its groups', async () => {
    const [told] = await database.current.db.select().from(outbox).where(eq(outbox.aggregate, '99102013104000'));
    expect(told?.payload).toMatchObject({
      citizenName: 'Hund anmelden',
      bundle: { ozgId: '10160', name: 'Hundehaltung' },
      situation: { id: 'tierhaltung', name: 'Tierhaltung' },
      topic: { id: 'engagement_hobby', name: 'Engagement & Hobby' },
      audience: ['CITIZEN'],
      executedBy: ['STATE', 'MUNICIPAL'],
    });
  });

  it('does nothing a second time', async () => {
    expect(await seedCatalogues(database.current, options)).toBe(0);
    expect(await database.current.db.$count(outbox, like(outbox.type, 'catalogue.%'))).toBe(551 + 18 + 1 + 3_618 + 434 + 4_834);
  });
});

describe('the seeded catalogues', () => {
  it('lead from a postal code to Winterberg and its larger regions', async () => {
    const query =
      '{ regions(postalCode: "59955") { edges { node { key name parent { name parent { name parent { name } } } } } } }';
    expect(await answer(createState(deps()), query)).toEqual({
      regions: {
        edges: [
          {
            node: {
              key: '059580048048',
              name: 'Winterberg',
              parent: {
                name: 'Hochsauerlandkreis',
                parent: { name: 'Regierungsbezirk Arnsberg', parent: { name: 'Nordrhein-Westfalen' } },
              },
            },
          },
        ],
      },
    });
  });

  it('name the authority of an offer', async () => {
    const references = [{ __typename: 'MunicipalOffer', id: derivedId('offer:99102013104000:059580048048') }];
    const selection = '... on MunicipalOffer { authority { name website } fees { code amount { amount } } }';
    expect(await entities(createMunicipal(deps()), references, selection)).toEqual([
      {
        authority: { name: 'Stadtverwaltung Winterberg', website: 'https://winterberg.de' },
        fees: [{ code: 'STANDARD', amount: { amount: '5.00' } }],
      },
    ]);
  });

  it('know what the ID card cost then and costs today', async () => {
    const references = [{ __typename: 'MunicipalOffer', id: derivedId('offer:99008001012000:059580048048') }];
    const selection = `... on MunicipalOffer {
      then: fees(at: "2022-01-01") { code amount { amount } } today: fees { code amount { amount } } }`;
    expect(await entities(createMunicipal(deps()), references, selection)).toEqual([
      {
        then: [
          { code: 'STANDARD', amount: { amount: '37.00' } },
          { code: 'UNDER_24', amount: { amount: '22.80' } },
          { code: 'OTHER_AUTHORITY', amount: { amount: '13.00' } },
        ],
        today: [
          { code: 'STANDARD', amount: { amount: '46.00' } },
          { code: 'UNDER_24', amount: { amount: '27.60' } },
          { code: 'OTHER_AUTHORITY', amount: { amount: '13.00' } },
        ],
      },
    ]);
  });

  it('answer under a retired key', async () => {
    const query = '{ service(leikaKey: "99036008007000") { validTo replacedBy { leikaKey name } } }';
    expect(await answer(createFederal(deps()), query)).toEqual({
      service: {
        validTo: '2026-10-03',
        replacedBy: { leikaKey: '99036020001000', name: 'Erstzulassung eines Fahrzeugs (Neuzulassung) beantragen' },
      },
    });
  });
});
