/** Whatever comes as a form or as data of one is answered: taken, or refused with the place of each fault, and never by falling over. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '#platform/values/day.ts';
import { derivedId } from '#platform/values/id.ts';
import { createFormChecks } from '#subgraphs/applications/rules/form-check.ts';
import { localise, readFormFile } from '#subgraphs/applications/rules/forms.ts';
import { readDeclaration } from '#subgraphs/applications/bookings/rules/declared.ts';
import { readDemands } from '#subgraphs/applications/rules/demands.ts';
import { readDraftData } from '#subgraphs/applications/rules/text.ts';
import { createFaults, problemsIn } from '#subgraphs/applications/reuse/rules/problems.ts';
import { readPublication, type PublicationInput } from '#subgraphs/applications/reuse/rules/publication.ts';
import { KENNEL_FILE } from '../../kennel.ts';
import { formFiles } from '../../world.ts';
import { publicationInput, STALL } from '../stall.ts';

const MOMENT = { today: parseDay('2026-11-26'), documents: null };
type Json = Readonly<Record<string, unknown>>;
type Part = 'jsonSchema' | 'uiSchema' | 'pricing';

const FORMS = [KENNEL_FILE, formFiles.get('event-tickets.json'), formFiles.get('trade-registration.json')] as readonly Json[];

/** Keywords of forms, and values that some keyword takes. */
const KEYS = [
  'type',
  'properties',
  'items',
  'showWhen',
  'compute',
  'pattern',
  'oneOf',
  'submission',
  'booking',
  'title',
  '$ref',
  '__proto__',
];
const VALUES = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 1.5, '', 'x', '/a', '(a+)+', '\0', [], {}, { var: 'x' }, { var: 1 }, { de: 'x' }, [
    'x',
  ]),
  fc.jsonValue({ maxDepth: 2 }),
);

interface Change {
  readonly steps: readonly number[];
  readonly key: string;
  readonly value: unknown;
  readonly isAdded: boolean;
}
const change = fc.record({
  steps: fc.array(fc.nat(50), { maxLength: 7 }),
  key: fc.constantFrom(...KEYS),
  value: VALUES,
  isAdded: fc.boolean(),
});

/** The value changed at one place within: a member is another or gone, or there is one more. */
function changed(value: unknown, { steps, key, value: given, isAdded }: Change): unknown {
  const [step, ...others] = steps;
  if (typeof value !== 'object' || value === null) return given;
  const keys = Object.keys(value);
  const copy: object = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  const put = (name: string, member: unknown): object =>
    Object.defineProperty(copy, name, { value: member, enumerable: true, configurable: true, writable: true });
  if (step === undefined || keys.length === 0) return Array.isArray(copy) || !isAdded ? given : put(key, given);
  const name = keys[step % keys.length] ?? '';
  return put(name, changed((value as Json)[name], { steps: others, key, value: given, isAdded }));
}

const publishing = (input: Json) => {
  const faults = createFaults();
  const services = { known: new Set([STALL]), own: new Set<never>() };
  const form = readPublication(input as unknown as PublicationInput, derivedId('publisher'), services, faults);
  return { form, faults: faults.found };
};

describe('a form that was spoilt somewhere', () => {
  test('is refused with the place of each fault in both languages, or can be filled in', () => {
    const PARTS: readonly Part[] = ['jsonSchema', 'uiSchema', 'pricing'];
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMS),
        fc.constantFrom(...PARTS),
        fc.array(change, { minLength: 1, maxLength: 2 }),
        (file, part, changes) => {
          const { jsonSchema, uiSchema, pricing } = file;
          const spoilt = changes.reduce<unknown>(changed, file[part] ?? []);
          const input = { ...publicationInput(), jsonSchema, uiSchema, pricing, [part]: spoilt };
          const { form, faults } = publishing(input);
          for (const language of ['de', 'en'] as const)
            for (const { message, path } of problemsIn(language, faults)) {
              expect(message.trim()).not.toBe('');
              expect(Object.keys(input)).toContain(path[0]);
            }
          if (faults.length > 0) return;
          const { problems } = createFormChecks().checkSubmission(form, {}, 'de', MOMENT);
          expect(problems.every(({ path }) => path[0] === 'data')).toBe(true);
          readDemands(form.uiSchema);
          readDeclaration(form.uiSchema);
          localise(form.jsonSchema, 'en');
        },
      ),
      {
        numRuns: 80,
        // A form that is itself: its check would go round for ever.
        examples: FORMS.map((file): [Json, Part, Change[]] => [
          file,
          'jsonSchema',
          [{ steps: [], key: '$ref', value: '', isAdded: true }],
        ]),
      },
    );
  });
});

describe('data of a draft', () => {
  const forms = FORMS.map((file) => readFormFile(file));
  const checks = createFormChecks();
  const names = [...new Set(JSON.stringify(FORMS).match(/[a-z][A-Za-z]+(?=":\{"type")/g) ?? [])];
  const json = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.dictionary(fc.constantFrom('__proto__', 'constructor', ...names), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 6 }),
  );

  test('is whatever anybody types: every fault has its place in the data', () => {
    fc.assert(
      fc.property(fc.constantFrom(...forms), json, (form, given) => {
        const read = readDraftData(given);
        if (!read.ok) {
          expect(read.faults.every(({ path }) => path[0] === 'data')).toBe(true);
          return;
        }
        const { data } = checks.checkSubmission(form, read.decision, 'de', MOMENT);
        const again = checks.checkSubmission(form, data, 'en', MOMENT);
        for (const { path, message } of again.problems) {
          expect(path[0]).toBe('data');
          expect(message.trim()).not.toBe('');
        }
        // What is submitted is settled: submitting it again changes nothing.
        expect(again.data).toEqual(data);
      }),
      { numRuns: 100 },
    );
  });
});
