import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportFile, importFile, type ExportFiles, type ImportFiles } from '#cli/xdatenfelder.ts';
import { seedForms } from '#subgraphs/applications/index.ts';
import { useDatabase } from '#test/support/database.ts';
import { now } from '#test/support/viewers.ts';
import { recordTerminal } from '#test/support/terminal.ts';

const DOG_TAX = new URL('../../drizzle/seed/forms/dog-tax-registration.json', import.meta.url).pathname;
/** Fields of it that offer values to choose from. */
const CHOICES = 4;

const database = useDatabase();
let folder: string;
const recording = recordTerminal();
const { terminal } = recording;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xdatenfelder-'));
});
afterAll(() => rm(folder, { recursive: true }));

const exporting = (overrides: Partial<ExportFiles> = {}) =>
  exportFile({ file: DOG_TAX, folder, standard: '2.0', language: 'de', numberRange: '99', now: now(), ...overrides }, terminal);

const importing = (overrides: Partial<ImportFiles> = {}) =>
  importFile(
    {
      file: join(folder, 'dog.xml'),
      codeLists: [],
      english: undefined,
      leikaKeys: ['99102013104000'],
      slug: 'dog',
      version: 1,
      ...overrides,
    },
    terminal,
  );

describe('on the command line', () => {
  test('a form goes out with its code lists beside it, comes back, and can be published', async () => {
    expect(await exporting()).toBe(true);
    await writeFile(join(folder, 'dog.xml'), recording.printed.join('\n'));
    const lists = (await readdir(folder)).filter((name) => name.startsWith('urn.'));
    expect(lists).toHaveLength(CHOICES);
    expect(recording.said[0]).toMatch(/^XDatenfelder 2.0, S99\d{6} 2.0$/);
    recording.clear();
    expect(await importing({ codeLists: lists.map((name) => join(folder, name)) })).toBe(true);
    expect(recording.said).toContain('  34 fields in 4 groups; rules: 13 checked automatically, 0 not');
    await seedForms(database.current, [JSON.parse(recording.printed.join('\n'))], now);
  });

  test('a folder for code lists is made; one that cannot be is told, and nothing is printed', async () => {
    const lists = join(folder, 'made', 'lists');
    expect(await exporting({ folder: lists })).toBe(true);
    expect(await readdir(lists)).toHaveLength(CHOICES);
    recording.clear();
    await expect(exporting({ folder: DOG_TAX })).rejects.toThrow('cannot be written');
    expect(recording.printed).toEqual([]);
  });

  test('what is missing is told, nothing is printed', async () => {
    expect(await importing()).toBe(false);
    expect(recording.printed).toEqual([]);
    expect(recording.said).toEqual([
      `${join(folder, 'dog.xml')}: refused`,
      ...Array.from(
        { length: CHOICES },
        () => expect.stringMatching(/^ {2}F99\d{6}: the code list urn:de:fim:codeliste:f99000\d{6}_\S+ is missing\.$/) as unknown,
      ),
    ]);
  });

  test('a key or name that is none is told', async () => {
    await writeFile(join(folder, 'three.xml'), await three());
    expect(await importing({ file: join(folder, 'three.xml'), slug: 'A Dog', leikaKeys: ['991'] })).toBe(false);
    expect(recording.said.join('\n')).toMatch(/slug[\s\S]*no LeiKa key/);
  });

  test('a file that is no schema is refused with its line', async () => {
    expect(await importing({ file: DOG_TAX })).toBe(false);
    expect(recording.said).toEqual([`${DOG_TAX}: refused`, '  line 1: This is no XML: it does not begin with a tag.']);
    await expect(importing({ file: join(folder, 'nowhere.xml') })).rejects.toThrow('There is no file');
  });

  test('a file that is no form, and a Nummernkreis that is none, are refused', async () => {
    await writeFile(join(folder, 'empty.json'), '{}');
    expect(await exporting({ file: join(folder, 'empty.json') })).toBe(false);
    expect(await exporting({ numberRange: '1' })).toBe(false);
    expect(recording.said.at(-1)).toBe("  '1' is no Nummernkreis: two digits, or five.");
    await expect(exporting({ folder: undefined })).rejects.toThrow('name a folder for them');
    expect(recording.printed).toEqual([]);
  });
});

/** The form as version 3, where its lists stand in the fields. */
async function three(): Promise<string> {
  await exporting({ standard: '3.0.0' });
  const xml = recording.printed.join('\n');
  recording.clear();
  return xml;
}
