import { describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { sql } from 'drizzle-orm';
import { seedForms } from '#subgraphs/applications/index.ts';
import { useDatabase } from '#test/support/database.ts';
import { now } from '#test/support/viewers.ts';
import { APPLICANT, createWorld, DOG, DOG_TAX, formFiles } from './world.ts';

const database = useDatabase();
const world = createWorld(() => database.current);
const dogTax = formFiles.get('dog-tax-registration.json') as Readonly<Record<string, unknown>>;
const current = dogTax['version'] as number;
const seed = (...files: readonly unknown[]) => seedForms(database.current, files, now);

async function versions(): Promise<readonly number[]> {
  const found = await rows<{ version: number }>(
    database.current.db,
    sql`select f.version from applications.form f join applications.service_form s on s.form_id = f.id
        where s.leika_key = ${DOG_TAX} order by f.version`,
  );
  return found.map(({ version }) => version);
}

describe('publishing forms', () => {
  test('a second time changes nothing', async () => {
    await seed(...formFiles.values());
    await seed(...formFiles.values());
    expect(await versions()).toEqual([current]);
  });

  test('a published version never changes', async () => {
    await seed(dogTax);
    await expect(seed({ ...dogTax, title: { de: 'Anders', en: 'Other' } })).rejects.toThrow('give it a new version');
  });

  test('a new version is for new drafts, while an application keeps the one it was started with', async () => {
    await seed(dogTax);
    const id = await world.saved({}, DOG);
    const jsonSchema = { type: 'object', required: ['dogs'], properties: { dogs: { type: 'integer' } } };
    await seed({ ...dogTax, version: current + 1, jsonSchema, uiSchema: { pages: [] }, pricing: [] });
    expect(await versions()).toEqual([current, current + 1]);
    expect((await world.read(id)).form.version).toBe(current);
    expect((await world.call('submitApplication', { id }, APPLICANT)).problems).toEqual([]);
    expect((await world.read(await world.started())).form.version).toBe(current + 1);
  });

  test('two forms for one service are refused', async () => {
    await expect(seed(dogTax, { ...dogTax, slug: 'another' })).rejects.toThrow('two forms claim the service 99102013104000');
  });

  test('a schema that is none publishes nothing', async () => {
    const broken = { ...dogTax, slug: 'broken', jsonSchema: { type: 'dog' } };
    await expect(seed({ ...dogTax, slug: 'fine', leikaKeys: ['99102013070000'] }, broken)).rejects.toThrow();
    const found = await rows(
      database.current.db,
      sql`select 1 from applications.service_form where leika_key = '99102013070000'`,
    );
    expect(found).toEqual([]);
  });
});
