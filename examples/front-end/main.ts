/** Registers a dog: `node --import tsx examples/front-end/main.ts`, at PORTAL_URL or port 4000, with the token in TOKEN. */

import { applyFor, connect } from './index.ts';

const url = process.env['PORTAL_URL'] ?? 'http://localhost:4000';
const holder = { givenName: 'Erika', familyName: 'Beispiel', birthDate: '1990-05-17' };
const address = { street: 'Am Waltenberg 1', postalCode: '59955', city: 'Winterberg' };
const dog = {
  name: 'Bello',
  breed: 'Mischling',
  birthDate: '2025-03-01',
  heldSince: '2026-11-01',
  chipNumber: '276098100000001',
};
const data = { holder: { ...holder, ...address }, dog, furtherDogs: 0, declaration: true };
const wrong = { holder: { ...holder, postalCode: '5995' }, dog: { name: 'Bello' }, furtherDogs: -1 };

const ask = connect(url, process.env['TOKEN'] ?? '');
console.log(JSON.stringify(await applyFor(ask, { leikaKey: '99102013104000', postalCode: '59955' }, { wrong, data }), null, 2));
