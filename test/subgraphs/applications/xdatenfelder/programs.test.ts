/** Conditions, computed fields and what is taken go out as rules in words with a script, and come back by that. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '#platform/values/day.ts';
import { createFormChecks, type FormChecks } from '#subgraphs/applications/rules/form-check.ts';
import { readFormFile, type FormVersion } from '#subgraphs/applications/rules/forms.ts';
import { faultsOf } from '#subgraphs/applications/rules/publication.ts';
import type { Export } from '#subgraphs/applications/xdatenfelder/export.ts';
import { importXdatenfelder } from '#subgraphs/applications/xdatenfelder/import.ts';
import type { Standard } from '#subgraphs/applications/xdatenfelder/model.ts';
import { readXdatenfelder } from '#subgraphs/applications/xdatenfelder/xml/read.ts';
import { writeXdatenfelder } from '#subgraphs/applications/xdatenfelder/xml/write.ts';
import { KENNEL_FILE } from '../kennel.ts';
import { exported, renamed, returned, seed, standards } from './round-trip.ts';

const TODAY = parseDay('2026-11-26');
const text = (de: string) => ({ de, en: de });

/** Submits data by a form that is compiled once. */
function submitting(form: FormVersion): (data: unknown) => ReturnType<typeof submitted> {
  const checks = createFormChecks();
  return (data) => submitted(checks, form, data);
}

function submitted(checks: FormChecks, form: FormVersion, data: unknown) {
  const { problems, hidden, data: kept } = checks.checkSubmission(form, data, 'de', { today: TODAY, documents: null });
  return { faults: problems.map(({ code }) => code).sort(), hidden, data: kept };
}

/** A pointer into data under the ids its steps were given. */
function renamedPointer(pointer: string, { assigned }: Pick<Export, 'assigned'>, standard: Standard): string {
  let place = '';
  const steps = pointer.split('/').slice(1);
  return steps
    .map((step) => {
      if (/^\d+$/.test(step)) return `/${step}`;
      place += `/${step}`;
      const id = assigned.get(place) ?? step;
      return `/${standard === '2.0' && id.length === 12 ? `${id.slice(0, 3)}${id.slice(6)}` : id}`;
    })
    .join('');
}

/**
 * Data without what `sum` copies of a list or a group: that is a fault of its type, and has names which the renaming of data knows at their
 * own place alone.
 */
function withoutCopies(data: unknown, sum: string): unknown {
  const entries = Object.entries(data as Readonly<Record<string, unknown>>);
  return Object.fromEntries(entries.map(([name, value]) => [name, name === sum && typeof value === 'object' ? null : value]));
}

/** Holds that a form takes data as the one does that comes back of it. */
function expectSame(form: unknown, out: ReturnType<typeof returned>, samples: readonly unknown[], standard: Standard): void {
  const [there, here] = [submitting(readFormFile(form)), submitting(out.back)];
  for (const data of samples) {
    const before = there(data);
    const after = here(renamed(data, out, standard));
    const sum = renamedPointer('/sum', out, standard).slice(1);
    expect(withoutCopies(after.data, sum)).toEqual(withoutCopies(renamed(before.data, out, standard), sum));
    expect(after.hidden.toSorted()).toEqual(before.hidden.map((one) => renamedPointer(one, out, standard)).sort());
    expect(after.faults).toEqual(before.faults);
  }
}

const variable = (...names: readonly string[]) => fc.constantFrom(...names).map((name) => ({ var: name }));

/** Expressions that read fields of the form below; `places` are the names of what they may read. */
function expressions(places: readonly string[]): fc.Arbitrary<unknown> {
  const { any } = fc.letrec<{ any: unknown; leaf: unknown; item: unknown }>((tie) => ({
    leaf: fc.oneof(
      variable(...places),
      fc.constantFrom(0, 1, 2.5, true, false, null, 'x', 'say "x"  twice', '2026-01-01', '\n<&>'),
    ),
    item: fc.oneof(
      fc
        .tuple(fc.constantFrom('==', '<', '+'), variable('n', 'm'), fc.constantFrom<unknown>(0, 1, 'x'))
        .map(([name, one, other]) => ({
          [name]: [one, other],
        })),
      fc.constant({ filled: [{ var: 'm' }] }),
    ),
    any: fc.oneof(
      { maxDepth: 3 },
      tie('leaf'),
      fc
        .tuple(fc.constantFrom('==', '!=', '<', '>=', '+', '*', 'and', 'or', 'min', 'days', 'cat'), tie('any'), tie('any'))
        .map(([name, one, other]) => ({ [name]: [one, other] })),
      fc.tuple(fc.constantFrom('!', 'filled', 'age', '-'), tie('any')).map(([name, one]) => ({ [name]: [one] })),
      fc.tuple(tie('any'), tie('any'), tie('any')).map((parts) => ({ if: parts })),
      fc
        .tuple(fc.constantFrom('map', 'filter', 'all', 'some', 'none'), tie('item'))
        .map(([name, item]) => ({ [name]: [{ var: 'items' }, item] })),
      fc.constantFrom({ count: { var: 'items' } }, { today: [] }, { in: [{ var: 'b' }, ['x', 'y']] }, { var: 'items.0.n' }),
      fc.constant({ reduce: [{ var: 'items' }, { '+': [{ var: 'current.n' }, { var: 'accumulator' }] }, 0] }),
    ),
  }));
  // A condition is an operation or one value.
  return any.filter((one) => one !== null);
}

const SINGLE = ['a', 'b', 'c', 'g.x', 'g.y/z'];
const PLACES = [...SINGLE, 'g', 'items'];

const forms = fc
  .record({
    page: expressions(PLACES),
    shown: expressions(PLACES),
    compute: expressions(PLACES),
    inItem: expressions([...SINGLE, '$here.n', '$here.m']),
    inGroup: expressions([...SINGLE, '$here.x']),
    isRequired: fc.boolean(),
  })
  .map(({ page, shown, compute, inItem, inGroup, isRequired }) => ({
    slug: 'logic',
    version: 1,
    leikaKeys: ['99102013104000'],
    title: text('Antrag'),
    uiSchema: { pages: [{ title: text('Seite'), fields: ['/onPage', '/shown', '/sum'], showWhen: page }] },
    jsonSchema: {
      type: 'object',
      additionalProperties: false,
      required: isRequired ? ['shown', 'sum', 'onPage'] : [],
      properties: {
        a: { type: 'integer', title: text('Zahl') },
        b: { type: 'string', title: text('Wort "b"') },
        c: { type: 'boolean', title: text('Ja') },
        g: {
          type: 'object',
          title: text('Gruppe'),
          additionalProperties: false,
          properties: {
            x: { type: 'integer', title: text('x') },
            'y/z': { type: 'string', title: text('y'), prefill: 'account/givenName' },
            w: { type: 'string', title: text('w'), showWhen: inGroup },
          },
        },
        items: {
          type: 'array',
          title: text('Liste'),
          uniqueBy: ['n'],
          items: {
            type: 'object',
            additionalProperties: false,
            title: text('Eintrag'),
            required: ['z'],
            properties: {
              n: { type: 'integer', title: text('n') },
              m: { type: 'string', title: text('m') },
              z: { type: 'string', title: text('z'), showWhen: inItem },
            },
          },
        },
        onPage: { type: 'string', title: text('auf der Seite') },
        shown: { type: 'string', title: text('gezeigt'), showWhen: shown },
        sum: { type: 'number', title: text('Summe'), readOnly: true, compute },
      },
    },
  }));

const data = fc.record(
  {
    a: fc.constantFrom(-1, 0, 1, 3),
    b: fc.constantFrom('x', '', '2026-01-01'),
    c: fc.boolean(),
    g: fc.record({ x: fc.constantFrom(0, 2), 'y/z': fc.constantFrom('x', 'q'), w: fc.constant('w') }, { requiredKeys: [] }),
    items: fc.array(
      fc.record({ n: fc.constantFrom(0, 1, 5), m: fc.constantFrom('x', 'm'), z: fc.constant('z') }, { requiredKeys: [] }),
      { maxLength: 2 },
    ),
    onPage: fc.constant('p'),
    shown: fc.constant('s'),
  },
  { requiredKeys: [] },
);

const scripts = (xml: string) => readXdatenfelder(Buffer.from(xml)).model.schema?.rules.map(({ script }) => script);

describe.each(standards)('logic that goes out as XDatenfelder %s', (standard) => {
  test('comes back and means the same, whatever it says', () => {
    fc.assert(
      fc.property(forms, fc.array(data, { minLength: 4, maxLength: 4 }), (form, samples) => {
        const out = returned(form, standard, { isEnglishToo: false });
        expect(out.report.filter((line) => /showWhen|compute|uniqueBy|prefill/.test(line))).toEqual([]);
        expect(faultsOf(out.back)).toEqual([]);
        expectSame(form, out, samples, standard);
        // What was written is written again: nothing is left for a second journey to lose.
        const again = exported({ ...form, jsonSchema: out.back.jsonSchema, uiSchema: { pages: [] } }, { standard });
        expect(scripts(again.xml)).toEqual(scripts(out.xml));
      }),
      { numRuns: 12 },
    );
  });

  test('of a whole form does: pages under conditions, sums over lists, documents', () => {
    const out = returned(KENNEL_FILE, standard);
    const dog = { name: 'Bello', birthDate: '2025-01-01', chip: '276098100000001', upkeep: 10.1 };
    const people = ['1990-01-01', '2015-01-01'].map((birthDate) => ({ keeper: { name: 'E', birthDate }, trade: true }));
    const kennels = [[dog], [dog, dog], [dog, { ...dog, dangerous: true }]];
    const samples = people.flatMap((person) => kennels.map((dogs) => ({ ...person, dogs })));
    expectSame(KENNEL_FILE, out, samples, standard);
  });
});

describe('a rule with a script of ours', () => {
  const out = exported(KENNEL_FILE);
  const importing = (xml: string) =>
    importXdatenfelder(Buffer.from(xml), {
      slug: 'back',
      version: 1,
      leikaKeys: ['99102013104000'],
      codeLists: [],
      english: null,
    });
  const checksOf = (xml: string) => readFormFile(importing(xml).form).uiSchema['checks'] as readonly { text: { de: string } }[];
  const words = readXdatenfelder(Buffer.from(out.xml)).model.schema?.rules.map(({ text: one }) => one) ?? [];

  test('says the same in German', () => {
    const at = (pointer: string) => out.assigned.get(pointer) ?? '';
    expect(words).toContain(
      `Das Feld ${at('/keeper')}.${at('/keeper/age')} "Alter" wird berechnet: das Alter in vollendeten Jahren nach Feld ${at('/keeper')}.${at('/keeper/birthDate')} "Geburtsdatum", am heutigen Tag.`,
    );
  });

  test('is left to people, in its words, when these were changed, or when it speaks of what is not there', () => {
    expect(checksOf(out.xml)).toEqual([]);
    const changed = checksOf(out.xml.replaceAll('in vollendeten Jahren', 'in Monaten'));
    expect(changed.map(({ text: { de } }) => de.includes('in Monaten'))).toEqual([true, true]);
    const astray = checksOf(out.xml.replaceAll('&quot;age&quot;', '&quot;evil&quot;').replaceAll('"age"', '"evil"'));
    expect(astray).toHaveLength(2);
  });

  test.each<readonly [string, (value: string) => string]>([
    ['an expression that is none', (json) => json.replace(/"value":\{.*\}\}$/, '"value":null}}')],
    ['an operator nobody knows', (json) => json.replace('"age"', '"eval"')],
    ['a nesting without end', (json) => json.replace(/"value":.*$/, `"value":${'{"!":'.repeat(5_000)}1${'}'.repeat(5_002)}`)],
    ['no JSON', (json) => json.slice(0, -3)],
  ])('with %s is left to people', (_, spoil) => {
    const { model } = readXdatenfelder(Buffer.from(out.xml));
    const { schema } = model;
    if (schema === null) throw new Error('nothing was exported');
    const rules = schema.rules.map((rule) => ({
      ...rule,
      script: rule.script?.includes('"age"') ? spoil(rule.script) : rule.script,
    }));
    expect(checksOf(writeXdatenfelder({ ...model, schema: { ...schema, rules } }))).toHaveLength(2);
  });

  test('of another make is kept as it is, and never run', () => {
    const foreign = out.xml.replaceAll('urn:portalverbund:formularregel:1', 'urn:example:program');
    expect(checksOf(foreign).length).toBe(out.xml.split('urn:portalverbund:formularregel:1').length - 1);
  });

  test.each([
    ['event-tickets', 'es werden Plätze eines Kontingents vergeben'],
    ['reserved-licence-plate', 'ein Kennzeichen wird reserviert'],
    ['vehicle-registration', 'ein reserviertes Kennzeichen wird verwendet'],
  ])('says what is taken with %s', (name, sentence) => {
    const form = seed(name);
    const { back, ...exportedForm } = returned(form, '3.0.0');
    expect(exportedForm.xml.toLowerCase()).toContain(sentence.toLowerCase());
    const before = JSON.stringify(readFormFile(form).uiSchema['booking']);
    const byIds = before.replaceAll(
      /"(\/[^"]+)"/g,
      (_, pointer: string) => `"${renamedPointer(pointer, exportedForm, '3.0.0')}"`,
    );
    expect(back.uiSchema['booking']).toEqual(JSON.parse(byIds));
  });

  test('says who has to sign, and what is declared', () => {
    const submission = {
      coSignature: { min: 1, max: 2 },
      writtenForm: { declaration: text('Ich erkläre es.'), legalBasis: '§ 13 PStG' },
    };
    const form = { ...KENNEL_FILE, uiSchema: { ...KENNEL_FILE.uiSchema, submission } };
    const { back, xml } = returned(form, '2.0');
    expect(xml).toContain('Weitere Personen zeichnen mit, mindestens 1, höchstens 2');
    expect(back.uiSchema['submission']).toEqual(submission);
  });
});
