import { expect, test } from 'vitest';
import { derivedId } from '#platform/values/id.ts';
import { canPay, canSee } from '#subgraphs/payments/rules/access.ts';
import { caseWorker, citizen } from '#test/support/viewers.ts';

const authorityId = derivedId<'Authority'>('authority:winterberg');
const elsewhere = derivedId<'Authority'>('authority:medebach');
const owner = citizen();
const ownership = { account: owner.account, organisationId: null, leikaKey: null, authorityId };

const MATRIX = [
  // who, sees, pays
  ['the payer', owner, true, true],
  ['another citizen', citizen({ subject: 'other' }), false, false],
  ['a case worker of the authority', caseWorker(authorityId), true, false],
  ['a case worker of another authority', caseWorker(elsewhere), false, false],
  ['someone of the authority without the scope', caseWorker(authorityId, { scopes: [] }), false, false],
  ['someone of the authority with another scope', caseWorker(authorityId, { scopes: ['case:write'] }), false, false],
  ['someone with the scope and no authority', citizen({ subject: 'other', scopes: ['case:read'] }), false, false],
  ['an operator', citizen({ subject: 'operator', scopes: ['registry:approve'] }), false, false],
] as const;

test.each(MATRIX)('%s', (_, viewer, sees, pays) => {
  expect(canSee(viewer, ownership)).toBe(sees);
  expect(canPay(viewer, ownership)).toBe(pays);
});

test('nobody signed in sees nothing', () => {
  expect(canSee(null, ownership)).toBe(false);
});
