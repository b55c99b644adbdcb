/** The example for front ends does what it says, against the whole portal. */

import { beforeAll, expect, test } from 'vitest';
import { applyFor, connect, type Walked } from '#examples/front-end/index.ts';
import { usePortal } from '../support/portal.ts';
import { signIn } from './client.ts';
import { DOG, POSTAL_CODE } from './walk.ts';

const portal = usePortal();
let walked: Walked;

beforeAll(async () => {
  const ask = connect(portal.url, await signIn(portal.url, 'citizen', 'high'));
  const wrong = { holder: { postalCode: '5995' }, furtherDogs: -1 };
  walked = await applyFor(ask, { leikaKey: '99102013104000', postalCode: POSTAL_CODE }, { wrong, data: DOG });
});

const places = (problems: Walked['remarks']): readonly string[] => problems.map(({ code, path }) => `${code} ${path.join('/')}`);

test('what does not fit is kept and remarked upon, and what is missing is said when it is asked for', () => {
  expect(places(walked.remarks)).toEqual(['PATTERN data/holder/postalCode', 'MINIMUM data/furtherDogs']);
  expect(walked.remarks.map(({ message }) => message)).toContain('Weitere Hunde im Haushalt: Bitte mindestens 0 angeben');
  expect(places(walked.missing)).toEqual(expect.arrayContaining(['REQUIRED data/holder/city', 'REQUIRED data/dog']));
});

test('a second device overwrites nothing, and learns where the two differ', () => {
  const { problems, differences } = walked.conflict;
  expect(places(problems)).toEqual(['VERSION_CONFLICT version']);
  expect(differences).toContainEqual({ path: ['furtherDogs'], yours: 0, current: -1 });
});

test('the price is known before, and the number after the submission', () => {
  expect(walked).toMatchObject({ title: 'Anmeldung zur Hundesteuer', price: '5.00', number: expect.stringMatching(/^V-\d{4}-/) });
});
