/** A small municipal catalogue with editors at it: two towns, their district, and an authority that serves both towns. */

import { beforeAll } from 'vitest';
import { settle } from '#platform/background.ts';
import type { Authority, Offer } from '#platform/catalogue/types.ts';
import type { OpenDatabase } from '#platform/database.ts';
import { publish } from '#platform/events.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { createLog } from '#platform/log.ts';
import type { Subgraph } from '#platform/subgraph.ts';
import { derivedId } from '#platform/values/id.ts';
import { parseRegion } from '#platform/values/region.ts';
import { createMunicipal, seedMunicipal } from '#subgraphs/municipal/index.ts';
import { region, service } from '#test/subgraphs/directory/catalogue.ts';
import { authority, fee, offer, HOCHSAUERLANDKREIS, WINTERBERG } from '#test/support/catalogue.ts';
import { editor, NOW, now } from '#test/support/viewers.ts';

export { HOCHSAUERLANDKREIS, WINTERBERG };
export const MEDEBACH = parseRegion('059580028028');
export const KOELN = parseRegion('05315');
export const DOG_TAX = '99102013104000';
export const ID_CARD = '99008001012000';
export const TRADE = '99050012104000';
export const BIRTH_CERTIFICATE = '99027002012000';
export const RETIRED = '99036009072003';

export const WINTERBERG_EDITOR = editor(WINTERBERG);
export const DISTRICT_EDITOR = editor(HOCHSAUERLANDKREIS);

export const townHall = authority();
export const districtHall = authority({ region: HOCHSAUERLANDKREIS, name: 'Kreisverwaltung Hochsauerlandkreis' });
/** A registry that serves Winterberg and Medebach. */
export const jointOffice = authority({
  id: derivedId('authority:joint'),
  name: 'Gemeinsames Standesamt',
  region: HOCHSAUERLANDKREIS,
});

export const dogTax = offer();
export const jointOffer = offer({
  id: derivedId('offer:joint'),
  leikaKey: BIRTH_CERTIFICATE as Offer['leikaKey'],
  authorityId: jointOffice.id,
  area: WINTERBERG,
  furtherAreas: [MEDEBACH],
});
/** Its fee is set by federal law. */
export const idCard = offer({
  id: derivedId('offer:id-card'),
  leikaKey: ID_CARD as Offer['leikaKey'],
  fees: [fee({ code: 'STANDARD', amount: '46.00', level: 'FEDERAL', description: 'Personalausweis', legalBasis: 'PAuswGebV' })],
});

export interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: readonly {
    readonly message: string;
    readonly code: unknown;
    readonly facts: Readonly<Record<string, unknown>>;
  }[];
}

export interface Problem {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
}

export interface World {
  readonly subgraph: Subgraph;
  ask(viewer: Viewer | null, query: string, variables?: object, language?: 'de' | 'en'): Promise<Answer>;
  /** Runs a mutation of one input; answers its payload. Throws when it answers errors. */
  edit<Payload>(viewer: Viewer, mutation: string, input: object, selection: string): Promise<Payload & { problems: Problem[] }>;
  /** What the catalogue says of an offer now, and its version. */
  offer(id: string, selection?: string): Promise<Record<string, unknown> & { version: string }>;
  authority(id: string, selection?: string): Promise<Record<string, unknown> & { version: string }>;
}

const inputType = (mutation: string): string => `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;

export function createWorld(database: OpenDatabase): World {
  const subgraph = createMunicipal({ database, now, log: createLog('silent') });
  const ask: World['ask'] = async (viewer, query, variables = {}, language = 'de') => {
    const result = await subgraph.execute(
      { query, variables: variables as Record<string, unknown> },
      { viewer, language, requestId: 'test' },
    );
    const { data, errors = [] } = JSON.parse(JSON.stringify(result)) as {
      data?: Record<string, unknown>;
      errors?: { message: string; extensions: Record<string, unknown> }[];
    };
    return {
      data,
      errors: errors.map(({ message, extensions: { code, ...facts } }) => ({ message, code, facts })),
    };
  };
  async function entity(typename: string, id: string, selection: string) {
    const { data, errors } = await ask(
      null,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${typename} { version ${selection} } } }`,
      { of: [{ __typename: typename, id }] },
    );
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return (data?.['_entities'] as (Record<string, unknown> & { version: string })[])[0] ?? { version: '' };
  }
  return {
    subgraph,
    ask,
    edit: async (viewer, mutation, input, selection) => {
      const query = `mutation ($input: ${inputType(mutation)}) { ${mutation}(input: $input) { ${selection} problems { code path message } } }`;
      const { data, errors } = await ask(viewer, query, { input });
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return data?.[mutation] as never;
    },
    offer: (id, selection = '') => entity('MunicipalOffer', id, selection),
    authority: (id, selection = '') => entity('MunicipalAuthority', id, selection),
  };
}

/** Call it after `useDatabase`; read `.current` within tests. */
export function useWorld(database: { readonly current: OpenDatabase }): { readonly current: World } {
  let world: World | undefined;
  const authorities: readonly Authority[] = [townHall, districtHall, jointOffice];
  beforeAll(async () => {
    world = createWorld(database.current);
    await seedMunicipal(database.current, { authorities, offers: [dogTax, jointOffer, idCard] }, NOW);
    await database.current.db.transaction((tx) =>
      publish(tx, NOW, [
        region(WINTERBERG, 'Winterberg', 'MUNICIPALITY'),
        region(MEDEBACH, 'Medebach', 'MUNICIPALITY'),
        region(HOCHSAUERLANDKREIS, 'Hochsauerlandkreis', 'DISTRICT'),
        region(KOELN, 'Köln', 'MUNICIPALITY'),
        service(DOG_TAX, 'Hundesteuer Anmeldung'),
        service(ID_CARD, 'Personalausweis Ausstellung'),
        service(BIRTH_CERTIFICATE, 'Geburtsurkunde Ausstellung'),
        service(TRADE, 'Gewerbe Anmeldung'),
        service(RETIRED, 'Wunschkennzeichen', { validTo: '2026-10-03' as never }),
      ]),
    );
    await settle(world.subgraph.background);
  });
  return {
    get current() {
      if (world === undefined) throw new Error('the world exists only while tests run');
      return world;
    },
  };
}
