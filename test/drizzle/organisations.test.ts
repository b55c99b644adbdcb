/** What was known of organisations before they were records of their own is not lost: the migration makes them of what logins proved. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { derivedId } from '#platform/values/id.ts';
import { openBefore } from './before.ts';

test('logins, applications and what is to be paid keep their organisations', async () => {
  const { database, migrate } = await openBefore('INSERT INTO "accounts"."organisation"');
  const { db } = database;
  const [account, gmbh, club, application] = ['account', 'gmbh', 'club', 'application'].map((name) => derivedId(name));
  const proved = [
    { id: gmbh, name: 'Beispiel GmbH', role: 'REPRESENTATIVE' },
    { id: club, name: 'Verein', role: 'TREASURER' },
  ];
  await db.execute(sql`insert into accounts.account (id, created_at) values (${account}, now())`);
  await db.execute(sql`insert into accounts.identity (provider, subject, account_id, trust_level, organisations, linked_at) values
    ('one', 'a', ${account}, 'HIGH', ${JSON.stringify(proved)}::jsonb, '2026-03-01T23:30Z'),
    ('two', 'b', ${account}, 'HIGH', ${JSON.stringify(proved.slice(0, 1))}::jsonb, '2026-02-01T12:00Z'),
    ('three', 'c', ${account}, 'LOW', '[]'::jsonb, '2026-02-01T12:00Z')`);
  await db.execute(sql`insert into applications.application
    (id, account_id, organisation_id, offer_id, leika_key, authority_id, form_id, form_version, data, version, status, started_at)
    values (${application}, ${account}, ${gmbh}, ${gmbh}, '99102013104000', ${gmbh}, ${gmbh}, 1, '{}', 1, 'DRAFT', now())`);
  await db.execute(sql`insert into payments.payable (application_id, account, authority_id, number, service_name, policy, charges)
    values (${application}, ${account}, ${gmbh}, 'V-1', 'Hund anmelden', 'MANDATORY', '[]')`);
  await migrate();

  const given = await rows(
    db,
    sql`select o.name, m.role, m.origin, m.valid_from::text as since, m.account_id = ${account} as hers
      from accounts.mandate m join accounts.organisation o on o.id = m.organisation_id where o.proven_at is not null order by o.name`,
  );
  expect(given).toEqual([
    { name: 'Beispiel GmbH', role: 'REPRESENTATIVE', origin: 'LOGIN', since: '2026-03-02', hers: true },
    { name: 'Verein', role: 'READER', origin: 'LOGIN', since: '2026-03-02', hers: true },
  ]);
  const [kept] = await rows(
    db,
    sql`select a.organisation_name as name, p.organisation_id = ${gmbh} as theirs, p.leika_key
      from applications.application a join payments.payable p on p.application_id = a.id`,
  );
  expect(kept).toEqual({ name: 'Beispiel GmbH', theirs: true, leika_key: '99102013104000' });
  await database.close();
});
