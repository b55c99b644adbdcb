import { describe, expect, test } from 'vitest';
import { readFormFile } from '#subgraphs/applications/rules/forms.ts';
import type { Export } from '#subgraphs/applications/xdatenfelder/export.ts';
import { exported, returned, seeds, standards } from './round-trip.ts';

/** What is lost of every form: nothing that is checked. */
const ALWAYS = /^(errorMessage|autocomplete|pages|pricing|texts in the other language)\b/;

const SHORT_LIST = (place: string): string => `lists that may be missing, but not be short: ${place}`;

/** What else XDatenfelder has no place for, by form: what is taken besides, and that an optional list has an item once it is there. */
const LOST: Readonly<Record<string, readonly string[]>> = {
  'birth-certificate.json': [SHORT_LIST('/born/parents')],
  'event-tickets.json': [SHORT_LIST('/guests')],
  'trade-registration.json': [SHORT_LIST('/representatives')],
};

/** Ids of the fields that take a document: version 2 has no place for their size and types. */
const documentsIn = (schema: unknown, { assigned }: Export, place = ''): readonly string[] =>
  Object.entries((schema as { readonly properties?: object }).properties ?? {}).flatMap(([name, field]: [string, object]) =>
    'attachment' in field
      ? [assigned.get(`${place}/${name}`) ?? name]
      : documentsIn('items' in field ? field.items : field, { assigned } as Export, `${place}/${name}`),
  );

describe.each(seeds)('%s', (name, form) => {
  test.each(standards)('goes out as XDatenfelder %s and comes back, all being told that is lost of its checks', (standard) => {
    const { report, back, importReport, ...out } = returned(form, standard);
    const documents = standard === '2.0' ? documentsIn(form['jsonSchema'], { ...out, report }) : [];
    const told = report.slice(1).map((line) => line.replace('  no place for ', ''));
    expect(told.filter((line) => !ALWAYS.test(line))).toEqual([
      ...(LOST[name] ?? []),
      ...(documents.length === 0 ? [] : [`size and types of files: ${documents.join(', ')}`]),
    ]);
    expect(importReport.slice(1)).toEqual([
      expect.stringMatching(/^ {2}\d+ fields in \d+ groups; rules: \d+ checked automatically, 0 not$/),
    ]);
    expect(back.title).toEqual(readFormFile(form).title);
  });

  test('has the same ids in every export, all different', () => {
    const first = exported(form);
    expect(exported(form, { standard: '2.0' }).assigned).toEqual(first.assigned);
    expect(exported({ ...form, version: 2 }, { language: 'en' }).assigned).toEqual(first.assigned);
    expect(new Set(first.assigned.values()).size).toBe(first.assigned.size);
    expect([...first.assigned.values()].every((id) => /^[FG]99000\d{6}$/.test(id))).toBe(true);
  });
});
