/** Once only, through the gateway: what the accounts know reaches the applications without any client having said it. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { usePortal } from '../support/portal.ts';
import { createClient, signIn } from './client.ts';
import { DOG, find } from './walk.ts';

const portal = usePortal();

interface Proposal {
  readonly field: string;
  readonly value: unknown;
  readonly source: string;
  readonly trustLevel: string | null;
  readonly token: string;
}

const PREFILL = 'query ($id: ID!) { me { prefill(applicationId: $id) { field value source trustLevel token } } }';
const ACCEPT = `mutation ($input: AcceptPrefillInput!) { acceptPrefill(input: $input) { application { version data } problems { code } } }`;

test('a proven value goes from the account into an application, and its case worker sees that it is proven', async () => {
  const citizen = createClient(portal.url, await signIn(portal.url, 'citizen', 'substantial'));
  const place = await find(citizen, 'Hundemarke');
  const { updateProfile } = await citizen.data<{ updateProfile: { account: { id: string } } }>(
    'mutation { updateProfile(input: { city: "Winterberg" }) { account { id } } }',
  );
  await portal.database.db.execute(sql`
    insert into accounts.proven_attribute (provider, subject, name, value, trust_level, seen_at)
    select provider, subject, 'FAMILY_NAME', 'Beispiel', 'HIGH', now() from accounts.identity where account_id = ${updateProfile.account.id}`);
  const { startApplication } = await citizen.data<{ startApplication: { application: { id: string } } }>(
    'mutation ($id: ID!) { startApplication(input: { offerId: $id }) { application { id } } }',
    { id: place.offer.id },
  );
  const { id } = startApplication.application;
  const { me } = await citizen.data<{ me: { prefill: readonly Proposal[] } }>(PREFILL, { id });
  expect(me.prefill.map(({ token: _, ...shown }) => shown)).toEqual([
    { field: '/holder/familyName', value: 'Beispiel', source: 'ACCOUNT_PROVEN', trustLevel: 'SUBSTANTIAL' },
    { field: '/holder/city', value: 'Winterberg', source: 'ACCOUNT_STATED', trustLevel: null },
  ]);
  const tokens = me.prefill.map(({ token }) => token);
  const accepted = await citizen.data(ACCEPT, { input: { applicationId: id, version: 1, tokens } });
  expect(accepted).toEqual({
    acceptPrefill: {
      application: { version: 2, data: { holder: { familyName: 'Beispiel', city: 'Winterberg' } } },
      problems: [],
    },
  });
  const data = { ...DOG, holder: { ...DOG.holder, familyName: 'Beispiel', city: 'Medebach' } };
  await citizen.data('mutation ($input: SaveApplicationInput!) { saveApplication(input: $input) { problems { code } } }', {
    input: { id, version: 2, data },
  });
  const { submitApplication } = await citizen.data<{ submitApplication: { problems: readonly unknown[] } }>(
    'mutation ($id: ID!) { submitApplication(input: { id: $id }) { problems { code } } }',
    { id },
  );
  expect(submitApplication.problems).toEqual([]);
  const worker = createClient(portal.url, await signIn(portal.url, 'case-worker', 'high'));
  const seen = await worker.data('query ($id: ID!) { application(id: $id) { takenOver { field trustLevel isUnchanged } } }', {
    id,
  });
  expect(seen).toEqual({
    application: {
      takenOver: [
        { field: '/holder/familyName', trustLevel: 'SUBSTANTIAL', isUnchanged: true },
        { field: '/holder/city', trustLevel: null, isUnchanged: false },
      ],
    },
  });
});
