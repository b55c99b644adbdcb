/** Two towns that offer a service, their form editors, and short ways to publish, adopt and apply. */

import type { Offer } from '#platform/catalogue/types.ts';
import type { OpenDatabase } from '#platform/database.ts';
import { event } from '#platform/events/contracts.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import type { Language } from '#platform/language.ts';
import { derivedId } from '#platform/values/id.ts';
import { parseRegion, type RegionKey } from '#platform/values/region.ts';
import { authority } from '#test/support/catalogue.ts';
import { citizen, editor } from '#test/support/viewers.ts';
import { createWorld, fee, offer } from '../world.ts';
import { publicationInput, STALL } from './stall.ts';

function town(name: string, region: RegionKey) {
  const authorityId = derivedId<'Authority'>(`town hall of ${name}`);
  const fees = [fee({ description: 'Standgeld' }), fee({ code: 'METRE', amount: '2.00', description: 'Je Meter' })];
  const stall: Offer = offer({ id: derivedId(`stall in ${name}`), leikaKey: STALL, authorityId, area: region, fees });
  return { name, region, authorityId, stall, editor: editor(region) };
}

export const WINTERBERG = town('Winterberg', parseRegion('059580048048'));
export const KOELN = town('Köln', parseRegion('053150000000'));
export const DISTRICT_EDITOR = editor('05958');
export const OPERATOR = citizen({ subject: 'operator', scopes: ['operator'] });

export interface Problem {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
}

interface AdoptionView {
  readonly id: string;
  readonly revision: number;
  readonly form: { readonly version: number };
  readonly effectiveForm: { readonly id: string; readonly version: number; readonly uiSchema: unknown };
  readonly update: {
    readonly version: number;
    readonly releaseNotes: readonly string[];
    readonly isBreaking: boolean;
    readonly differences: readonly { readonly text: string }[];
    readonly conflicts: readonly Problem[];
  } | null;
  readonly endedAt: string | null;
}

export interface Payload {
  readonly form: { readonly id: string; readonly version: number } | null;
  readonly expectedVersion: number | null;
  readonly adoption: AdoptionView | null;
  readonly problems: readonly Problem[];
}

const FORM = 'form { id version } expectedVersion';
const ADOPTION = `adoption { id revision endedAt form { version } effectiveForm { id version uiSchema }
  update { version releaseNotes isBreaking differences { text } conflicts { code path message } } }`;

/** The world of applications with the two towns in it. `prepare` comes first. */
export function createTowns(database: () => OpenDatabase, now?: () => Date) {
  const world = createWorld(database, now);

  async function attempt(name: string, input: object, viewer: Viewer | null, language: Language = 'de') {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const fields = name === 'publishForm' ? FORM : ADOPTION;
    const query = `mutation ($input: ${type}!) { payload: ${name}(input: $input) { ${fields} problems { code path message } } }`;
    const { data, codes, errors } = await world.ask(query, { input }, viewer, language);
    return { payload: (data?.['payload'] ?? null) as Payload | null, codes, errors };
  }

  async function call(name: string, input: object, viewer: Viewer, language: Language = 'de'): Promise<Payload> {
    const { payload, errors } = await attempt(name, input, viewer, language);
    if (payload === null) throw new Error(JSON.stringify(errors));
    return payload;
  }

  const publishInput = (overrides: object = {}): object => ({
    publisherId: KOELN.authorityId,
    ...publicationInput(),
    ...overrides,
  });

  return {
    ...world,
    world,
    attempt,
    call,
    publishInput,
    prepare: async (): Promise<void> => {
      for (const { name, region, authorityId, stall } of [WINTERBERG, KOELN]) {
        const hall = authority({ id: authorityId, name: `Stadt ${name}`, region });
        await world.tell(
          event('catalogue.authority.changed', authorityId, hall),
          event('catalogue.offer.changed', stall.id, stall),
        );
      }
      const service = {
        leikaKey: STALL,
        name: 'Markt',
        citizenName: 'Marktstand beantragen',
        synonyms: [],
        audience: [],
        executedBy: [],
        bundle: null,
        situation: null,
        topic: null,
        replacedBy: null,
        reference: null,
        fees: [],
        validFrom: null,
        validTo: null,
      };
      await world.tell(event('catalogue.service.changed', STALL, service));
    },
    /** Publishes a version for Köln; throws when it is refused. */
    publish: async (overrides: object = {}): Promise<string> => {
      const { form, problems } = await call('publishForm', publishInput(overrides), KOELN.editor);
      if (form === null || problems.length > 0) throw new Error(JSON.stringify(problems));
      return form.id;
    },
    adopt: (town: typeof KOELN, formId: string, overrides: object = {}) =>
      call('adoptForm', { authorityId: town.authorityId, leikaKey: STALL, formId, version: 1, ...overrides }, town.editor),
  };
}
