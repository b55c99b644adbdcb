import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkForm } from '#cli/check-form.ts';
import { parseDay } from '#platform/values/day.ts';
import { KEEPER, KENNEL_FILE } from '../subgraphs/applications/kennel.ts';
import { recordTerminal } from '#test/support/terminal.ts';

let folder: string;
const recording = recordTerminal();
const { terminal } = recording;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-form-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(name: string, content: unknown): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, JSON.stringify(content));
  return file;
}

const check = async (form: unknown, data?: unknown) =>
  checkForm(
    {
      file: await write('form.json', form),
      data: data === undefined ? undefined : await write('data.json', data),
      language: 'en',
      today: parseDay('2026-11-23'),
    },
    terminal,
  );

test('data that fit are printed as they would be submitted', async () => {
  expect(await check(KENNEL_FILE, { ...KEEPER, guardian: { name: 'Eve' } })).toBe(true);
  expect(recording.said).toEqual([]);
  expect(JSON.parse(recording.printed.join('\n'))).toMatchObject({
    data: { ...KEEPER, keeper: { ...KEEPER.keeper, age: 35 }, totals: { upkeep: 40.1 } },
    problems: [],
  });
});

test('data that do not fit are refused with each problem', async () => {
  expect(await check(KENNEL_FILE, { ...KEEPER, dogs: [{}] })).toBe(false);
  expect(recording.said).toContain('data.dogs.0.name: REQUIRED Dog 1: Name: please fill in');
});

test('a form that could not be published is refused, and data are not looked at', async () => {
  expect(await check({ ...KENNEL_FILE, pricing: [{ freeWhen: { var: 'cat' } }] }, KEEPER)).toBe(false);
  expect(recording.said).toEqual([`${folder}/form.json: pricing reads /cat, which is no field of the form`]);
  expect(recording.printed).toEqual([]);
  expect(await check({ ...KENNEL_FILE, slug: 'A B' })).toBe(false);
  expect(recording.said.at(-1)).toContain('slug');
});

test('a form alone may be published', async () => {
  expect(await check(KENNEL_FILE)).toBe(true);
  expect(recording.said).toEqual([`${folder}/form.json: may be published`]);
});
