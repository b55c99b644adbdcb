import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/values/id.ts';
import {
  FormRefused,
  importXdatenfelder,
  inspectFormTrail,
  listUses,
  publishFormFile,
  seedForms,
} from '#subgraphs/applications/index.ts';
import { useDatabase } from '#test/support/database.ts';
import { now } from '#test/support/viewers.ts';
import { APPLICANT } from '../world.ts';
import { goodsList, market2 } from '../xdatenfelder/samples.ts';
import { PAGES, SCHEMA, STALL, text } from './stall.ts';
import { createTowns, KOELN, WINTERBERG } from './towns.ts';

const database = useDatabase();
const towns = createTowns(() => database.current);
beforeAll(() => towns.prepare());

const FILE = {
  slug: 'stall',
  version: 1,
  leikaKeys: [STALL],
  title: text('Stand', 'Stall'),
  jsonSchema: SCHEMA,
  uiSchema: PAGES,
};
const WISH = { publisher: KOELN.authorityId, licence: 'EUPL-1.2', comment: null, forEverybody: false };
const publish = (content: unknown, overrides: Partial<typeof WISH> = {}) =>
  publishFormFile({ database: database.current, now }, content, { ...WISH, ...overrides });

describe('an operator', () => {
  test('publishes a form file by the rules of the graph, and hears of all that is wrong with it', async () => {
    expect(await publish(FILE)).toMatchObject({
      slug: 'stall',
      version: 1,
      publisher: KOELN.authorityId,
      description: FILE.title,
    });
    await expect(publish(FILE)).rejects.toThrow('version: The next version of this form is 2.');
    const broken = publish(
      { ...FILE, slug: 'broken', uiSchema: { pages: [] }, leikaKeys: ['99999999999999'] },
      { licence: 'none' },
    );
    await expect(broken).rejects.toThrow(FormRefused);
    await expect(broken).rejects.toThrow(
      /leikaKeys\.0: There is no service[^]*is on no page[^]*licence\.spdx: This licence is not admitted/,
    );
    await expect(publish({ ...FILE, jsonSchema: 'x' })).rejects.toThrow('jsonSchema');
    await expect(publish(FILE, { publisher: newId() })).rejects.toThrow('There is no such authority');
  });

  test('publishes what was made from XDatenfelder', async () => {
    const codeLists = [Buffer.from(goodsList())];
    const options = { slug: 'from-fim', version: 1, leikaKeys: [STALL], codeLists, english: null };
    const { form } = importXdatenfelder(Buffer.from(market2()), options);
    expect(await publish(form)).toMatchObject({ slug: 'from-fim', version: 1 });
    expect((await towns.adopt(WINTERBERG, (await publish({ ...FILE, slug: 'other' })).id)).problems).toEqual([]);
  });

  test('sees who uses which version of which form', async () => {
    const { id } = await publish({ ...FILE, slug: 'used' }, { forEverybody: true });
    const start = 'mutation ($id: ID!) { startApplication(input: { offerId: $id }) { problems { code } } }';
    await towns.ask(start, { id: KOELN.stall.id }, APPLICANT);
    const adopted = await towns.adopt(WINTERBERG, id, { revision: 1 });
    expect(adopted.problems).toEqual([]);
    await publish({ ...FILE, slug: 'used', version: 2 });
    const uses = (await listUses(database.current)).filter(({ slug }) => slug === 'used');
    const form = { slug: 'used', formId: id, newest: 2, leikaKey: STALL };
    expect(uses).toEqual([
      { ...form, authority: null, version: 2, since: null, running: 1 },
      { ...form, authority: { id: WINTERBERG.authorityId, name: 'Stadt Winterberg' }, version: 1, since: now(), running: 0 },
    ]);
  });

  test('does not take a service from the form it has, whoever comes later', async () => {
    await publish({ ...FILE, slug: 'late' }, { forEverybody: true });
    await seedForms(database.current, [{ ...FILE, slug: 'seeded' }], now);
    const defaults = (await listUses(database.current)).filter(({ authority }) => authority === null);
    expect(defaults.map(({ slug, leikaKey }) => [slug, leikaKey])).toEqual([['used', STALL]]);
  });

  test('sees whether the trail of forms is whole', async () => {
    const { sound, broken } = await inspectFormTrail(database.current);
    expect(sound).toBeGreaterThan(5);
    expect(broken).toBeNull();
    const { db } = database.current;
    await db.execute(sql`alter table applications.form_act disable trigger form_act_written_once`);
    await db.execute(
      sql`update applications.form_act set account = null where position = (select min(position) from applications.form_act where account is not null)`,
    );
    await db.execute(sql`alter table applications.form_act enable always trigger form_act_written_once`);
    expect((await inspectFormTrail(database.current)).broken).not.toBeNull();
  });
});
