import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/values/id.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { useDatabase } from '#test/support/database.ts';
import { fee, onlineService, WORKER } from '../world.ts';
import { BUYER, codesOf, createBookingWorld, plateData, RIVAL } from './world.ts';

const database = useDatabase();
const world = createBookingWorld(() => database.current);
const CERTIFICATE = newId<'Document'>();
let offer: string;

beforeAll(async () => {
  await world.seed();
  await world.plateCodes();
  offer = await world.plateOffer();
});

async function free(letters: string, digits: string): Promise<readonly string[]> {
  const query = `query ($offerId: ID!, $letters: String!, $digits: String!) {
    availablePlates(offerId: $offerId, code: "HSK", letters: $letters, digits: $digits, first: 50) { text } }`;
  const { data } = await world.ask(query, { offerId: offer, letters, digits }, null);
  return (data?.['availablePlates'] as readonly { text: string }[]).map(({ text }) => text);
}

/** A plate that is granted, with its PIN. */
async function granted(letters: string, digits: string) {
  const { id } = await world.submitted(offer, plateData(letters, digits), BUYER);
  await world.paid(id, BUYER);
  const { booking } = await world.read(id, BUYER);
  return { id, pin: booking?.secrets[0] ?? '' };
}

describe('a plate', () => {
  test('that a draft names is held for it, and nobody else can take it', async () => {
    const { application, remarks } = await world.draft(offer, plateData('AA', '1'), BUYER);
    expect(remarks).toEqual([]);
    expect(application?.booking).toMatchObject({ kind: 'PLATE', status: 'HELD', plate: 'HSK AA 1', secrets: [] });
    const rival = await world.draft(offer, plateData('AA', '1'), RIVAL);
    expect(rival.remarks).toEqual([{ code: 'PLATE_TAKEN', path: ['data', 'plate', 'digits'] }]);
    expect(rival.application).toMatchObject({ version: 2, booking: null });
    const refused = await world.call('submitApplication', { id: rival.application?.id }, RIVAL);
    expect(codesOf(refused.problems)).toEqual(['PLATE_TAKEN']);
    expect(await free('AA', '?')).toEqual([2, 3, 4, 5, 6, 7, 8, 9].map((digit) => `HSK AA ${digit}`));
  });

  test('is given back when the draft names another one, or none', async () => {
    const first = await world.draft(offer, plateData('AB', '1'), BUYER);
    const second = await world.save(first.application, plateData('AB', '2'), BUYER);
    expect(second.application?.booking?.plate).toBe('HSK AB 2');
    expect(await free('AB', '?')).toContain('HSK AB 1');
    const none = await world.save(second.application, { declaration: true }, BUYER);
    expect(none.application?.booking).toBeNull();
    expect(await free('AB', '?')).toHaveLength(9);
  });

  test('is the same with and without what stands behind it', async () => {
    await world.draft(offer, plateData('AC', '1', { electric: true }), BUYER);
    const rival = await world.draft(offer, plateData('AC', '1'), RIVAL);
    expect(codesOf(rival.remarks)).toEqual(['PLATE_TAKEN']);
  });

  test('is free again when the draft has had it for half an hour; the draft is told on submission', async () => {
    const { application } = await world.draft(offer, plateData('AD', '1'), BUYER);
    world.pass(29);
    expect(codesOf((await world.draft(offer, plateData('AD', '1'), RIVAL)).remarks)).toEqual(['PLATE_TAKEN']);
    world.pass(1);
    expect(await free('AD', '1')).toEqual(['HSK AD 1']);
    expect((await world.draft(offer, plateData('AD', '1'), RIVAL)).remarks).toEqual([]);
    const late = await world.call('submitApplication', { id: application?.id }, BUYER);
    expect(codesOf(late.problems)).toEqual(['PLATE_TAKEN']);
  });

  test.each([
    [{ district: 'K', letters: 'AE', digits: '1' }, 'PLATE_CODE', 'district'],
    [{ district: 'HSK', letters: 'SS', digits: '1' }, 'PLATE_FORBIDDEN', 'letters'],
    [{ district: 'HSK', letters: 'HJ', digits: '1' }, 'PLATE_FORBIDDEN', 'letters'],
  ])('%o cannot be given out', async (plate, code, field) => {
    const { remarks } = await world.draft(offer, plateData('', '', { plate }), BUYER);
    expect(remarks).toEqual([{ code, path: ['data', 'plate', field] }]);
  });

  test('has at most eight signs, an E included', async () => {
    const fits = await world.draft(offer, plateData('AF', '123'), BUYER);
    expect(fits.remarks).toEqual([]);
    const long = await world.draft(offer, plateData('AF', '124', { electric: true }), BUYER);
    expect(codesOf(long.remarks)).toEqual(['PLATE_TOO_LONG']);
  });
});

describe('a reservation', () => {
  test('waits for its payment, and is granted by itself as soon as that is there', async () => {
    const submitted = await world.submitted(offer, plateData('BA', '1'), BUYER);
    expect(submitted).toMatchObject({ status: 'DELIVERED', booking: { status: 'BOOKED' } });
    await world.paid(submitted.id, BUYER);
    const decided = await world.read(submitted.id, BUYER);
    expect(decided).toMatchObject({ status: 'DECIDED', decision: { outcome: 'GRANTED' }, booking: { status: 'CONFIRMED' } });
    const [pin = ''] = decided.booking?.secrets ?? [];
    expect(pin).toMatch(/^\d{6}$/);
    expect(decided.decision?.text).toContain(`HSK BA 1`);
    expect(decided.decision?.text).toContain(pin);
    const days = (new Date(decided.booking?.expiresAt ?? 0).getTime() - world.now().getTime()) / 86_400_000;
    expect(days).toBe(90);
    expect(decided.timeline.at(-1)).toEqual({ kind: 'DECIDED', actor: 'SYSTEM' });
  });

  test('that costs nothing is granted with the submission', async () => {
    const submitted = await world.submitted(await world.plateOffer('0.00'), plateData('BB', '1'), BUYER);
    expect(submitted).toMatchObject({ status: 'DECIDED', booking: { status: 'CONFIRMED' } });
  });

  test('is prolonged once, by its holder alone', async () => {
    const { id } = await granted('BC', '1');
    const before = await world.read(id, BUYER);
    await expect(world.call('extendReservation', { applicationId: id }, RIVAL)).rejects.toThrow('NOT_FOUND');
    const extended = await world.call('extendReservation', { applicationId: id }, BUYER);
    expect(extended.problems).toEqual([]);
    const days =
      new Date(extended.application?.booking?.expiresAt ?? 0).getTime() - new Date(before.booking?.expiresAt ?? 0).getTime();
    expect(days).toBe(90 * 86_400_000);
    const again = await world.call('extendReservation', { applicationId: id }, BUYER);
    expect(codesOf(again.problems)).toEqual(['NOT_EXTENDABLE']);
  });

  test('is over after its time: the sweeper says so, and the plate is free', async () => {
    const { id } = await granted('BD', '1');
    world.pass(90 * 24 * 60 - 1);
    await world.sweep();
    expect((await world.read(id, BUYER)).booking?.status).toBe('CONFIRMED');
    world.pass(1);
    await world.sweep();
    const over = await world.read(id, BUYER);
    expect(over.booking?.status).toBe('EXPIRED');
    expect(over.timeline.at(-1)).toEqual({ kind: 'BOOKING_EXPIRED', actor: 'SYSTEM' });
    expect(await free('BD', '1')).toEqual(['HSK BD 1']);
    expect(codesOf((await world.call('extendReservation', { applicationId: id }, BUYER)).problems)).toEqual(['NOT_EXTENDABLE']);
  });

  test.each(['withdrawn', 'cancelled at the provider'])('that is %s before it is granted is free', async (how) => {
    const { id } = await world.submitted(offer, plateData('BE', '1'), BUYER);
    if (how === 'withdrawn') await world.call('withdrawApplication', { id }, BUYER);
    else await world.paid(id, BUYER, 'CANCELED');
    expect((await world.read(id, BUYER)).booking?.status).toBe('RELEASED');
    expect(await free('BE', '1')).toEqual(['HSK BE 1']);
  });

  test('that is paid too late is taken again while it is free', async () => {
    const { id } = await world.submitted(offer, plateData('BF', '1'), BUYER);
    world.pass(1441);
    await world.sweep();
    expect((await world.read(id, BUYER)).booking?.status).toBe('EXPIRED');
    await world.paid(id, BUYER);
    expect(await world.read(id, BUYER)).toMatchObject({ decision: { outcome: 'GRANTED' }, booking: { status: 'CONFIRMED' } });
    expect(await world.refunds(id)).toBe(0);
  });

  test('that is paid too late for a plate somebody else has is refused, and what was paid is to be given back', async () => {
    const { id } = await world.submitted(offer, plateData('BG', '1'), BUYER);
    world.pass(1441);
    await world.sweep();
    await world.submitted(offer, plateData('BG', '1'), RIVAL);
    await world.paid(id, BUYER);
    expect(await world.read(id, BUYER)).toMatchObject({ status: 'DECIDED', decision: { outcome: 'DENIED' } });
    expect(await world.refunds(id)).toBe(1);
  });
});

describe('the registration of a vehicle', () => {
  let registration: string;
  const vehicle = (letters: string, digits: string, pin: string) => ({
    holder: {
      givenName: 'Ada',
      familyName: 'Lovelace',
      birthDate: '1990-12-10',
      birthPlace: 'Brilon',
      sex: 'FEMALE',
      street: 'Am Waltenberg 2',
      postalCode: '59955',
      city: 'Winterberg',
    },
    occasion: 'NEW',
    vehicle: { kind: 'CAR', identificationNumber: 'WVWZZZ1JZXW000001', certificateNumber: 'AB123456' },
    certificateTwo: CERTIFICATE,
    insuranceConfirmation: 'A1B2C3D',
    reservedPlate: { district: 'HSK', letters, digits, pin },
    accountHolder: 'Ada Lovelace',
    taxAccount: 'DE02120300000000202051',
    debitMandate: true,
    declaration: true,
  });

  beforeAll(async () => {
    const offered = await world.offered({
      leikaKey: parseLeika('99036020001000'),
      fees: [fee({ amount: '0.00' })],
      onlineServices: [onlineService({ trustLevel: 'BASIC', paymentPolicy: 'INACTIVE' })],
    });
    registration = offered.id;
  });

  const decide = (caseId: string, outcome: string) =>
    world.ask(
      `mutation ($input: DecideCaseInput!) { decideCase(input: $input) { case { status } problems { code } } }`,
      { input: { caseId, outcome, text: 'Entschieden.' } },
      WORKER,
    );

  test('takes up the plate of its holder, and uses it for good', async () => {
    const { id, pin } = await granted('CA', '1');
    const submitted = await world.submitted(registration, vehicle('CA', '1', pin), BUYER, CERTIFICATE);
    // While it is being decided, the plate does not run out.
    world.pass(100 * 24 * 60);
    await world.sweep();
    expect((await world.read(id, BUYER)).booking?.status).toBe('CONFIRMED');
    await decide(submitted.id, 'GRANTED');
    expect((await world.read(id, BUYER)).booking).toMatchObject({ status: 'USED', expiresAt: null });
    expect(await free('CA', '1')).toEqual([]);
  });

  test('that is refused leaves the plate reserved', async () => {
    const { id, pin } = await granted('CB', '1');
    const submitted = await world.submitted(registration, vehicle('CB', '1', pin), BUYER, CERTIFICATE);
    await decide(submitted.id, 'DENIED');
    expect((await world.read(id, BUYER)).booking?.status).toBe('CONFIRMED');
    expect((await world.submitted(registration, vehicle('CB', '1', pin), BUYER, CERTIFICATE)).status).toBe('DELIVERED');
  });

  test('with a wrong PIN, by somebody else, or for a plate that another registration has, goes no further', async () => {
    const { pin } = await granted('CC', '1');
    const wrong = pin === '000000' ? '000001' : '000000';
    await expect(world.submitted(registration, vehicle('CC', '1', wrong), BUYER, CERTIFICATE)).rejects.toThrow(
      'RESERVATION_UNKNOWN',
    );
    await expect(world.submitted(registration, vehicle('CC', '1', pin), RIVAL, CERTIFICATE)).rejects.toThrow(
      'RESERVATION_UNKNOWN',
    );
    await world.submitted(registration, vehicle('CC', '1', pin), BUYER, CERTIFICATE);
    await expect(world.submitted(registration, vehicle('CC', '1', pin), BUYER, CERTIFICATE)).rejects.toThrow(
      'RESERVATION_UNKNOWN',
    );
  });
});
