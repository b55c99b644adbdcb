import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { derivedId } from '#platform/values/id.ts';
import { parseLeika } from '#platform/values/leika.ts';
import {
  ALL_SERVICES,
  checkEndpoints,
  listEndpoints,
  removeEndpoint,
  saveBookingCode,
  setEndpoints,
} from '#subgraphs/payments/index.ts';
import { payments } from '#subgraphs/payments/tables.ts';
import { useDatabase } from '#test/support/database.ts';
import { now } from '#test/support/viewers.ts';
import { openDesk, openProvider, start, tryStart, type Desk, type Provider } from './desk.ts';
import { openCheckout, settingsOf } from './providers.ts';

const database = useDatabase();
const [TOWN, DISTRICT, NOBODY] = ['town', 'district', 'nobody'].map((name) => derivedId<'Authority'>(`authority:${name}`));
let first: Provider;
let second: Provider;
let desk: Desk;
const settings = () => [
  settingsOf({ name: 'epay', url: first.url }),
  settingsOf({ kind: 'hosted-checkout', name: 'kasse', url: second.url }),
];

beforeAll(async () => {
  first = await openProvider({ mangle: (_, payload) => (seen.push(payload), payload) });
  second = await openCheckout();
  const [one, ...more] = settings();
  desk = await openDesk(database.current, one ?? first, { more, isOpenToAll: false });
  const wishes = [
    { authority: TOWN, provider: 'epay', originatorId: '05958048', endPointId: 'buergerbuero' },
    {
      authority: DISTRICT,
      provider: 'kasse',
      originatorId: 'hsk',
      endPointId: 'kfz',
      bookingData: { hhst: '1.11', kz: '{reference}' },
    },
  ];
  expect(await setEndpoints(database.current, wishes, settings(), now())).toBe(2);
});
afterAll(async () => {
  await desk.close();
  await first.stop();
  await second.stop();
});
const seen: string[] = [];

describe('an authority', () => {
  test('is paid at its own provider, under its names there, with its booking data', async () => {
    const town = await start(desk, { applicationId: await desk.submit({ authorityId: TOWN as never }) });
    expect(town.payment?.redirectUrl?.startsWith(first.url)).toBe(true);
    expect(seen.at(-1)).toContain(`/paymenttransaction/05958048/buergerbuero/`);
    expect(seen.at(-1)).toContain(`"bookingData":{"kassenzeichen":"${town.payment?.reference}"}`);
    const district = await start(desk, { applicationId: await desk.submit({ authorityId: DISTRICT as never }) });
    expect(district.payment?.redirectUrl?.startsWith(second.url)).toBe(true);
  });

  test('has each service booked under its own code where its booking data names that, and takes no payments while there is none', async () => {
    const authorityId = derivedId<'Authority'>('authority:booked');
    const bookingData = { hhst: '{bookingCode}', text: '{bookingCode}/{reference}' };
    const wish = { authority: authorityId, provider: 'epay', originatorId: '05958048', endPointId: 'kasse', bookingData };
    await setEndpoints(database.current, [wish], settings(), now());
    const findingOf = async () =>
      (await checkEndpoints(database.current, settings(), now)).find((one) => one.authorityId === authorityId)?.finding;
    expect(await findingOf()).toBe('NO_BOOKING_CODE');
    const refused = await start(desk, { applicationId: await desk.submit({ authorityId }) });
    expect(refused.problems).toMatchObject([{ code: 'NO_PAYMENT_PROVIDER' }]);
    const { db } = database.current;
    await saveBookingCode(db, { authorityId, leikaKey: ALL_SERVICES, code: '1.0000.1000' });
    await saveBookingCode(db, { authorityId, leikaKey: '99102013104000', code: '1.1100.1300' });
    expect(await findingOf()).toBe('READY');
    const { payment } = await start(desk, { applicationId: await desk.submit({ authorityId }) });
    expect(seen.at(-1)).toContain(`"bookingData":{"hhst":"1.1100.1300","text":"1.1100.1300/${payment?.reference}"}`);
    const leikaKey = parseLeika('99050012104000');
    const other = await start(desk, { applicationId: await desk.submit({ authorityId, leikaKey }) });
    expect(seen.at(-1)).toContain(`"bookingData":{"hhst":"1.0000.1000","text":"1.0000.1000/${other.payment?.reference}"}`);
    await removeEndpoint(database.current, authorityId);
  });

  test('for which nothing is set takes no payments, and says so', async () => {
    const applicationId = await desk.submit({ authorityId: NOBODY as never });
    const { payment, problems } = await start(desk, { applicationId });
    expect(payment).toBeNull();
    expect(problems).toMatchObject([{ code: 'NO_PAYMENT_PROVIDER', path: ['applicationId'] }]);
    expect(problems[0]?.message).toContain('nimmt noch keine Zahlungen');
  });

  test('whose endpoint the provider does not know takes no payments either', async () => {
    first.switches.mode = 'closed';
    const applicationId = await desk.submit({ authorityId: TOWN as never });
    const { payment, problems } = await start(desk, { applicationId });
    first.switches.mode = 'normal';
    expect(payment?.status).toBe('FAILED');
    expect(problems).toMatchObject([{ code: 'NO_PAYMENT_PROVIDER' }]);
    expect((await start(desk, { applicationId })).payment?.status).toBe('INITIAL');
  });

  test('that changes its provider finishes at the old one what was started there', async () => {
    const applicationId = await desk.submit({ authorityId: TOWN as never });
    const { payment } = await start(desk, { applicationId });
    const moved = [{ authority: TOWN, provider: 'kasse', originatorId: 'stadt', endPointId: 'kasse' }];
    await setEndpoints(database.current, moved, settings(), now());
    expect((await start(desk, { applicationId })).payment).toEqual(payment);
    const [row] = await database.current.db
      .select()
      .from(payments)
      .where(eq(payments.id, payment?.id as never));
    expect(row).toMatchObject({ provider: 'epay', originatorId: '05958048', endPointId: 'buergerbuero' });
    const next = await start(desk, { applicationId: await desk.submit({ authorityId: TOWN as never }) });
    expect(next.payment?.redirectUrl?.startsWith(second.url)).toBe(true);
  });

  test('whose provider is not configured any more keeps its payments undecided', async () => {
    const applicationId = await desk.submit({ authorityId: DISTRICT as never });
    const { payment } = await start(desk, { applicationId });
    const [one] = settings();
    const without = await openDesk(database.current, one ?? first, { isOpenToAll: false });
    expect((await tryStart(without, { applicationId })).codes).toEqual(['UNAVAILABLE']);
    const another = await without.submit({ authorityId: DISTRICT as never });
    expect((await start(without, { applicationId: another })).problems).toMatchObject([{ code: 'NO_PAYMENT_PROVIDER' }]);
    await without.close();
    expect((await start(desk, { applicationId })).payment).toEqual(payment);
  });
});

describe('an operator', () => {
  test('sees what is set, and whether the providers take orders there', async () => {
    expect((await listEndpoints(database.current)).map(({ authorityId }) => authorityId)).toEqual([TOWN, DISTRICT].sort());
    second.switches.mode = 'closed';
    const [one] = settings();
    const findings = async (configured = settings()) =>
      new Set((await checkEndpoints(database.current, configured, now)).map(({ finding }) => finding));
    expect(await findings()).toEqual(new Set(['REFUSED']));
    second.switches.mode = 'down';
    expect(await findings()).toEqual(new Set(['NO_ANSWER']));
    second.switches.mode = 'normal';
    expect(await findings()).toEqual(new Set(['READY']));
    expect(await findings(one === undefined ? [] : [one])).toEqual(new Set(['NOT_CONFIGURED']));
  });

  test.each([
    ['authority', { authority: 'Winterberg' }],
    ['provider', { provider: 'nobody' }],
    ['originatorId', { originatorId: 'x'.repeat(37) }],
    ['originatorId', { originatorId: 'a/b' }],
    ['endPointId', { endPointId: '' }],
    ['bookingData', { bookingData: {} }],
    ['bookingData', { bookingData: { hhst: '' } }],
    ['bookingData', { bookingData: { hhst: '{account}' } }],
    ['1', { iban: 'DE00' }],
  ])('is told which field is wrong (%s), and nothing is set', async (field, wrong) => {
    const before = await listEndpoints(database.current);
    const right = { authority: NOBODY, provider: 'epay', originatorId: 'a', endPointId: 'b' };
    const other = { ...right, authority: derivedId<'Authority'>('authority:other'), ...wrong };
    const attempt = setEndpoints(database.current, [right, other], settings(), now());
    await expect(attempt).rejects.toMatchObject({ code: 'INVALID' });
    await expect(attempt).rejects.toThrow(new RegExp(`- 1(\\.${field}|:)`));
    expect(await listEndpoints(database.current)).toEqual(before);
  });

  test('cannot name an authority twice', async () => {
    const wish = { authority: NOBODY, provider: 'epay', originatorId: 'a', endPointId: 'b' };
    await expect(setEndpoints(database.current, [wish, wish], settings(), now())).rejects.toThrow('1.authority: is named twice');
  });

  test('takes an endpoint away once', async () => {
    await setEndpoints(
      database.current,
      [{ authority: NOBODY, provider: 'epay', originatorId: 'a', endPointId: 'b' }],
      settings(),
      now(),
    );
    expect(await removeEndpoint(database.current, NOBODY as never)).toBe(true);
    expect(await removeEndpoint(database.current, NOBODY as never)).toBe(false);
  });
});
