/** Forms that demand something beside their data: signatures of co-applicants, and the written form. */

import type { OpenDatabase } from '#platform/database.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { seedForms } from '#subgraphs/applications/index.ts';
import { now } from '#test/support/viewers.ts';

export const JOINT = parseLeika('99000001001000');
export const WRITTEN = parseLeika('99000002001000');

export const DECLARATION = {
  de: 'Ich erkläre verbindlich, dass meine Angaben stimmen.',
  en: 'I declare with binding force that what I say is true.',
};

const form = (slug: string, leikaKey: string, submission: object) => ({
  slug,
  version: 1,
  leikaKeys: [leikaKey],
  title: { de: 'Gemeinsame Erklärung', en: 'Joint declaration' },
  jsonSchema: {
    type: 'object',
    required: ['place'],
    properties: {
      place: { type: 'string', title: { de: 'Ort', en: 'Place' } },
      guests: { type: 'integer', title: { de: 'Gäste', en: 'Guests' } },
    },
  },
  uiSchema: { pages: [{ title: { de: 'Ort', en: 'Place' }, fields: ['/place', '/guests'] }], submission },
});

export const FORMS: readonly unknown[] = [
  form('joint', JOINT, { coSignature: { min: 1, max: 2 } }),
  form('written', WRITTEN, { writtenForm: { declaration: DECLARATION, legalBasis: '§ 13 PStG' } }),
];

export const seedDemandingForms = (database: OpenDatabase): Promise<void> => seedForms(database, FORMS, now);
