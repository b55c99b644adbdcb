import { describe, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import type { Authority } from '#platform/catalogue/types.ts';
import { rows } from '#platform/database.ts';
import { useDatabase } from '#test/support/database.ts';
import { townHall, useWorld, WINTERBERG_EDITOR } from './world.ts';

const database = useDatabase();
const world = useWorld(database);

const SELECTION =
  'authority { version address { street postalCode city } openingHours contacts { kind value } website emblem validFrom validTo accessibility { wheelchair lift } edits { field label source } }';

async function change(values: object) {
  const { version } = await world.current.authority(townHall.id);
  return world.current.edit<{ authority: Record<string, unknown> }>(
    WINTERBERG_EDITOR,
    'changeAuthority',
    { id: townHall.id, version, ...values },
    SELECTION,
  );
}

describe('an editor keeps an authority up to date', () => {
  test('with address, opening hours, contacts and website', async () => {
    const contacts = [
      { kind: 'PHONE', value: '+49 (0)2981 800-0' },
      { kind: 'EMAIL', value: 'rathaus@winterberg.de' },
      { kind: 'WEB', value: 'https://winterberg.de/kontakt' },
    ];
    const { authority, problems } = await change({
      address: { street: 'Fichtenweg 10', postalCode: '59955', city: 'Winterberg' },
      openingHours: ['Mo–Fr 8–12 Uhr'],
      contacts,
      website: 'https://winterberg.de',
      accessibility: { wheelchair: true },
    });
    expect(problems).toEqual([]);
    expect(authority).toMatchObject({
      address: { street: 'Fichtenweg 10', postalCode: '59955', city: 'Winterberg' },
      openingHours: ['Mo–Fr 8–12 Uhr'],
      contacts,
      website: 'https://winterberg.de',
      accessibility: { wheelchair: true, lift: null },
      edits: [
        { field: 'ACCESSIBILITY' },
        { field: 'ADDRESS', label: 'Anschrift', source: [] },
        { field: 'CONTACTS' },
        { field: 'OPENING_HOURS' },
        { field: 'WEBSITE' },
      ],
    });
  });

  test('with its coat of arms and the days it exists, which others hear of', async () => {
    const emblem = 'https://winterberg.de/wappen.svg';
    const { authority } = await change({ emblem, validFrom: '1975-01-01', validTo: '2030-12-31' });
    expect(authority).toMatchObject({ emblem, validFrom: '1975-01-01', validTo: '2030-12-31' });
    const [told] = await rows<{ payload: Authority }>(
      database.current.db,
      sql`select payload from events.outbox where aggregate = ${townHall.id} order by position desc limit 1`,
    );
    expect(told?.payload).toMatchObject({ emblem, validTo: '2030-12-31' });
    expect((await change({ emblem: 'http://winterberg.de/wappen.svg', validTo: '1970-01-01' })).problems).toMatchObject([
      { code: 'INSECURE_ADDRESS', path: ['emblem'] },
      { code: 'ENDS_BEFORE_IT_BEGINS', path: ['validTo'] },
    ]);
    const back = await change({ restore: ['EMBLEM', 'VALID_FROM', 'VALID_TO'] });
    expect(back.authority).toMatchObject({ emblem: null, validFrom: null, validTo: null });
  });

  test('and takes back what she said', async () => {
    const { authority } = await change({ address: null, website: null, openingHours: [], accessibility: null });
    expect(authority).toMatchObject({ address: null, website: null, openingHours: [], contacts: [{}, {}, {}] });
  });

  test('and gives fields back to the source', async () => {
    await change({ openingHours: ['Di 8–18 Uhr'] });
    const { authority, problems } = await change({ restore: ['OPENING_HOURS', 'CONTACTS'] });
    expect(problems).toEqual([]);
    expect(authority).toMatchObject({
      openingHours: [],
      contacts: [],
      edits: [{ field: 'ACCESSIBILITY' }, { field: 'ADDRESS' }, { field: 'WEBSITE' }],
    });
  });

  test.each([
    ['an address without a place', { address: { city: ' ' } }, 'REQUIRED', 'address.city'],
    ['opening hours that say nothing', { openingHours: ['Mo', ''] }, 'REQUIRED', 'openingHours.1'],
    ['an e-mail address that is none', { contacts: [{ kind: 'EMAIL', value: 'rathaus' }] }, 'INVALID_EMAIL', 'contacts.0.value'],
    [
      'a telephone number that is none',
      { contacts: [{ kind: 'PHONE', value: 'Rathaus' }] },
      'INVALID_NUMBER',
      'contacts.0.value',
    ],
    [
      'a page that would run a script',
      { contacts: [{ kind: 'WEB', value: 'javascript:alert(1)' }] },
      'INVALID_ADDRESS',
      'contacts.0.value',
    ],
    ['no list of contacts', { contacts: null }, 'REQUIRED', 'contacts'],
    ['what belongs to an offer', { restore: ['FEES'] }, 'NOT_EDITED', 'restore.0'],
  ])('%s is refused', async (_, values, code, path) => {
    const { problems } = await change(values);
    expect(problems.map((problem) => [problem.code, problem.path.join('.')])).toEqual([[code, path]]);
  });
});
