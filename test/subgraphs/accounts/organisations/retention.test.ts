import { expect, test } from 'vitest';
import { createLog } from '#platform/log.ts';
import { createMandateRetention } from '#subgraphs/accounts/organisations/retention.ts';
import { useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { createRegister } from './organisation.ts';

const database = useDatabase();
const { call, invite, own, representatives, signIn } = createRegister(() => database.current);

/** Forgets what is due so many days from now. */
function forgetAfter(days: number): Promise<number> {
  const now = (): Date => new Date(NOW.getTime() + days * 86_400_000);
  return createMandateRetention({ db: database.current.db, now, log: createLog('silent') }).drain();
}

test('a mandate is forgotten three years after its end, and one that counts is never', async () => {
  const founder = await signIn('founder');
  const clerk = await signIn('clerk');
  await call(founder, 'registerOrganisation', { name: 'Heimatverein' });
  const organisationId = (await own(founder))[0]?.organisation.id;
  const { code } = await invite(founder, { organisationId, role: 'CLERK' });
  await call(clerk, 'acceptInvitation', { code });
  await call(clerk, 'leaveOrganisation', { organisationId }, 'account { id }');
  expect(await forgetAfter(3 * 365)).toBe(0);
  expect((await representatives(founder)).listed).toHaveLength(2);
  expect(await forgetAfter(3 * 366 + 14)).toBe(2); // The mandate that has ended, and the invitation it came from.
  expect((await representatives(founder)).listed).toMatchObject([{ role: 'ADMINISTRATOR', ending: null }]);
});
