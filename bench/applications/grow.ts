/**
 * Very many stored applications with everything that hangs on them, written by SQL: what a portal has after years. Their seals have the size
 * of seals and were never signed, so that `verify-submissions` would refuse them, and nothing was told of them to anybody.
 */

import { sql } from 'drizzle-orm';
import { rows, type Database, type OpenDatabase } from '#platform/database.ts';
import type { People } from './people.ts';

const BATCH = 20_000;
/** Numbers of people before these are those who submit. */
const FIRST_PERSON = 1_000;
/** A few have very many: who acts for others all day. */
const HEAVY = [10_000, ...Array.from({ length: 20 }, () => 1_000)];
/** How many most people have. */
const USUAL = 4;

export interface Crowd {
  /** Number of the person who has the application. */
  ownerOf(index: number): number;
  /** People to ask, one in twenty of whom has very many. */
  readonly asked: readonly number[];
}

/** Who has which of `count` applications. */
export function createCrowd(count: number, asked: number): Crowd {
  const heavy = HEAVY.filter((_, index) => HEAVY.slice(0, index + 1).reduce((sum, each) => sum + each, 0) <= count / 2);
  const ends = heavy.map((_, index) => heavy.slice(0, index + 1).reduce((sum, each) => sum + each, 0));
  const taken = ends.at(-1) ?? 0;
  const people = Math.max(1, Math.floor((count - taken) / USUAL));
  return {
    ownerOf: (index) => {
      // Spread, so that what belongs to one person does not lie in one place.
      const spread = Number((BigInt(index) * 7_919n) % BigInt(count));
      const at = ends.findIndex((end) => spread < end);
      return FIRST_PERSON + (at >= 0 ? at : heavy.length + ((spread - taken) % people));
    },
    asked: Array.from({ length: asked }, (_, index) => {
      const isHeavy = heavy.length > 0 && index % 20 === 0;
      const one = isHeavy ? (index / 20) % heavy.length : heavy.length + ((index * 7_919) % people);
      return FIRST_PERSON + one;
    }),
  };
}

/** A batch: which offers there are, who has what, and when it was begun. */
function writeBatch(db: Database, from: number, accounts: readonly string[]): Promise<unknown> {
  const list = `{${accounts.join()}}`;
  return db.execute(sql`
    with given as materialized (
      select ${from}::int + n - 1 as i, account from unnest(${list}::uuid[]) with ordinality as owned (account, n)
    ), planned as materialized (
      select g.i, g.account, o.*,
        now() - interval '3 years' + g.i * interval '1 minute' as at,
        (array['CLOSED','CLOSED','CLOSED','CLOSED','CLOSED','CLOSED','DECIDED','IN_PROGRESS','DELIVERED','WITHDRAWN'])[1 + g.i % 10] as status
      from given g join bench_offer o on o.n = g.i % (select count(*) from bench_offer)
    ), named as materialized (
      select *, (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(i & 4095), 3, '0')
          || '8' || lpad(to_hex(i), 15, '0'))::uuid as id,
        'S-' || lpad(i::text, 9, '0') as number,
        jsonb_build_object('holder', jsonb_build_object('givenName', 'Erika', 'familyName', 'Beispiel ' || i, 'birthDate', '1990-05-17',
            'street', 'Am Waltenberg ' || i % 200, 'postalCode', '59955', 'city', 'Winterberg'),
          'dog', jsonb_build_object('name', 'Bello', 'breed', 'Mischling', 'birthDate', '2025-03-01', 'heldSince', '2026-11-01',
            'chipNumber', '276098' || lpad(i::text, 9, '0')),
          'furtherDogs', 0, 'declaration', true) as data
      from planned
    ), application as (
      insert into applications.application (id, account_id, offer_id, leika_key, authority_id, form_id, form_version, data, version,
        status, number, started_at, saved_at, submitted_at, decided_at, outcome, decision_text, decision_trust_level, due_on, standing, assignee)
      select id, account, offer_id, leika_key, authority_id, form_id, form_version, data, 2, status, number, at, at, at,
        case when status in ('CLOSED', 'DECIDED') then at + interval '5 days' end,
        case when status in ('CLOSED', 'DECIDED') then 'GRANTED' end,
        case when status in ('CLOSED', 'DECIDED') then 'Ihr Hund ist angemeldet.' end,
        case when status in ('CLOSED', 'DECIDED') then 'LOW' end,
        case when status in ('IN_PROGRESS', 'DELIVERED') then current_date + 30 + (i % 60)::int end,
        'PAID', case when status <> 'DELIVERED' then 'worker-' || i % 20 end
      from named
    ), submission as (
      insert into applications.submission (application_id, form_id, form_version, data, service_name, payment_policy, charges,
        submitted_at, submitted_by, required_trust_level)
      select id, form_id, form_version, data, 'Hundesteuer Anmeldung', 'MANDATORY',
        '[{"description":"Hundemarke","quantity":1,"amount":"5.00"}]', at, account, 'LOW'
      from named
    ), seal as (
      insert into applications.seal (application_id, jws, sha512, key_id, sealed_at)
      select id, repeat(md5(i::text), 55), repeat(md5(i::text), 4), 'bench', at from named
    ), person as (
      insert into applications.sealed_person (application_id, name, account_id, nonce)
      select id, md5(i::text), account, md5(i::text) from named
    ), payable as (
      insert into payments.payable (application_id, account, leika_key, authority_id, number, service_name, policy, charges)
      select id, account, leika_key, authority_id, number, 'Hundesteuer Anmeldung', 'MANDATORY',
        '[{"description":"Hundemarke","quantity":1,"amount":"5.00"}]'
      from named
    )
    insert into applications.timeline_entry (application_id, at, kind, actor)
    select id, at + step * interval '1 day', (array['SUBMITTED', 'DELIVERED', 'ACCEPTED', 'DECIDED'])[step + 1],
      (array['APPLICANT', 'SYSTEM', 'AUTHORITY', 'AUTHORITY'])[step + 1]
    from named, generate_series(0, 3) as step where step < 2 or status in ('CLOSED', 'DECIDED')`);
}

/** Writes as many as are missing to `count`, batch by batch, and answers how many there are then. */
export async function grow({ db }: OpenDatabase, crowd: Crowd, people: People, count: number, say: (line: string) => void) {
  const LEIKA = '99102013104000';
  await db.execute(sql`create table if not exists bench_offer as
    select row_number() over (order by o.id) - 1 as n, o.id as offer_id, o.offer ->> 'leikaKey' as leika_key,
      (o.offer ->> 'authorityId')::uuid as authority_id, f.id as form_id, f.version as form_version
    from applications.offer o join applications.service_form s on s.leika_key = o.offer ->> 'leikaKey'
      join applications.form f on f.id = s.form_id where o.offer ->> 'leikaKey' = ${LEIKA}`);
  const [before] = await rows<{ total: number }>(db, sql`select count(*)::int as total from applications.application`);
  const missing = Math.max(0, count - (before?.total ?? 0));
  const begun = performance.now();
  for (let from = 0; from < missing; from += BATCH) {
    const length = Math.min(BATCH, missing - from);
    await writeBatch(
      db,
      from,
      Array.from({ length }, (_, index) => people.account(crowd.ownerOf(from + index))),
    );
    if ((from / BATCH) % 10 === 9)
      say(`${from + length} of ${missing} written in ${((performance.now() - begun) / 1_000).toFixed(0)} s`);
  }
  // What years of use leave behind: tables that were tended to, and nothing that waits to be written to the disk.
  await db.execute(sql`vacuum (analyze)`);
  await db.execute(sql`checkpoint`);
  const [after] = await rows<{ total: number; megabytes: number }>(
    db,
    sql`select (select count(*)::int from applications.application) as total, (pg_database_size(current_database()) / 1000000)::int as megabytes`,
  );
  return { stored: after?.total ?? 0, megabytes: after?.megabytes ?? 0, seconds: (performance.now() - begun) / 1_000 };
}
