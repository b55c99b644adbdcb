/** A gateway for the pages that answers what a test says, and what a service and an office look like by default. */

import type { OfferFragment, OfficePageQuery, PlaceFragment, ServiceFragment } from '#portal/generated/operations.ts';
import type { Send } from '#portal/graph.ts';

export interface Asked {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly language: string | undefined;
}

type Answering = (variables: Asked['variables']) => object;

/** Answers operations by name with a whole GraphQL answer; throws for others, as a gateway that is away does. */
export function answering(answers: Readonly<Record<string, Answering>>): Send & { readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const send: Send = ({ body, headers }) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: Asked['variables'] };
    const operation = /query (\w+)/.exec(query)?.[1] ?? '';
    asked.push({ operation, variables, language: headers['accept-language'] });
    const answer = answers[operation];
    if (answer === undefined) return Promise.reject(new Error('connection refused'));
    return Promise.resolve({ body: JSON.stringify(answer(variables)) });
  };
  return Object.assign(send, { asked });
}

export const refused = (code: string, facts: object = {}): object => ({
  data: null,
  errors: [{ message: 'refused', extensions: { code, ...facts } }],
});

export const WINTERBERG: PlaceFragment = {
  key: '059580048048',
  name: 'Winterberg',
  kind: 'MUNICIPALITY',
  parent: { name: 'Hochsauerlandkreis', kind: 'DISTRICT' },
};

export function aService(fields: Partial<ServiceFragment> = {}): ServiceFragment & { readonly fees: [] } {
  return {
    leikaKey: '99102013104000',
    name: 'Hundesteuer Anmeldung',
    citizenName: 'Hund anmelden',
    synonyms: ['Hundemarke'],
    audience: ['CITIZEN'],
    executedBy: ['MUNICIPAL'],
    legalBases: ['KAG NRW'],
    validTo: null,
    reference: 'RESIDENCE',
    bundle: { name: 'Hundehaltung', situation: { name: 'Tierhaltung', topic: { id: 'hobby', name: 'Engagement & Hobby' } } },
    texts: [],
    replacedBy: null,
    provenance: { source: 'LeiKa' },
    fees: [],
    ...fields,
  };
}

export function anOffer(fields: Partial<OfferFragment> = {}): OfferFragment {
  return {
    id: 'offer-1',
    level: 'MUNICIPAL',
    area: { key: WINTERBERG.key, name: 'Winterberg' },
    authority: {
      id: 'authority-1',
      name: 'Stadtverwaltung Winterberg',
      website: 'https://winterberg.example',
      openingHours: ['Montag bis Freitag 8 bis 12 Uhr'],
      address: { street: 'Fichtenweg 10', postalCode: '59955', city: 'Winterberg' },
      accessibility: { wheelchair: true, lift: false },
      contacts: [{ kind: 'PHONE', value: '02981 800-0' }],
    },
    channels: ['IN_PERSON', 'POST'],
    onlineServices: [{ name: 'Hund online anmelden', url: 'https://online.example/hund', trustLevel: 'LOW' }],
    fees: [],
    requiredDocuments: ['Nachweis der Haftpflichtversicherung'],
    processingTime: 'P7D',
    provenance: { source: 'demonstration data', retrievedAt: null, demonstration: true },
    ...fields,
  };
}

type Responsibility = OfficePageQuery['responsibility'];

/** What the gateway answers for the page of a service at a place. */
export function anOfficePage(service: Partial<ServiceFragment> = {}, responsibility: Partial<Responsibility> = {}): object {
  const path = [
    { kind: 'ENTRY', outcome: 'APPLIED', reason: 'Der Eintrag gilt.', region: { key: WINTERBERG.key, name: 'Winterberg' } },
  ];
  return {
    data: {
      service: aService(service),
      region: { ...WINTERBERG, authorities: [{ id: 'authority-1', name: 'Stadtverwaltung Winterberg', website: null }] },
      responsibility: { status: 'RESOLVED', offer: anOffer(), choices: [], path, ...responsibility },
    },
  };
}
