/** What must hold of everything that was submitted, whatever happened on the way: none lost, none doubled, all consistent. */

import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { settle, type Background } from '#platform/background.ts';
import { rows, type OpenDatabase } from '#platform/database.ts';
import type { SealKeys } from '#platform/keys/seal-keys.ts';
import { inspectSubmissions } from '#subgraphs/applications/index.ts';
import type { Simulator } from '#test/support/fit-connect/simulator.ts';
import { isSent, type Filed, type Way } from './applicants.ts';

/** How the history of an application reads in the end. */
const HISTORIES: Readonly<Record<Way, readonly string[]>> = {
  POST: ['SUBMITTED', 'DELIVERED', 'ACCEPTED'],
  POST_WITH_PROOF: ['SUBMITTED', 'DELIVERED', 'ACCEPTED'],
  DESK: ['SUBMITTED', 'DELIVERED'],
  DESK_REJECTED: ['SUBMITTED', 'DELIVERED', 'REJECTED'],
};

interface Found {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly submissions: number;
  readonly seals: number;
  readonly told: number;
  readonly payables: number;
  /** Its state, and what troubles it; null where there is none. */
  readonly delivery: string | null;
  readonly kinds: readonly string[];
  readonly isInOrder: boolean;
  readonly messages: readonly string[];
}

/** Everything that was ever submitted, with all that hangs on it. */
function readAll({ db }: OpenDatabase): Promise<readonly Found[]> {
  return rows<Found>(
    db,
    sql`select a.id::text as id, a.number, a.status,
      (select count(*)::int from applications.submission s where s.application_id = a.id) as submissions,
      (select count(*)::int from applications.seal s where s.application_id = a.id) as seals,
      (select count(*)::int from events.outbox o where o.aggregate = a.id::text and o.type = 'applications.application.submitted') as told,
      (select count(*)::int from payments.payable p where p.application_id = a.id and p.number = a.number) as payables,
      (select concat_ws(' ', d.state, d.trouble) from applications.delivery d where d.application_id = a.id) as delivery,
      (select coalesce(json_agg(t.kind order by t.entry), '[]') from applications.timeline_entry t where t.application_id = a.id) as kinds,
      (select coalesce(bool_and(t.at >= t.before), true) from (select at, lag(at, 1, at) over (order by entry) as before
        from applications.timeline_entry where application_id = a.id) t) as "isInOrder",
      (select coalesce(json_agg(m.kind order by m.kind), '[]') from accounts.message m where m.application_id = a.id) as messages
    from applications.application a where a.number is not null or a.status <> 'DRAFT' order by a.number`,
  );
}

/** Everything is carried as far as it goes, and every authority accepts what has arrived; then all of it must be right. */
export async function finishAndReckon(
  database: OpenDatabase,
  filed: readonly Filed[],
  {
    background,
    ...world
  }: { readonly background: readonly Background[]; readonly keys: SealKeys; readonly simulator: Simulator },
): Promise<void> {
  await settle(background);
  // Created, submitted, and nothing said of it yet.
  const waiting = world.simulator.submitted().filter(({ events }) => events.length === 2);
  for (const { submissionId } of waiting) await world.simulator.authority.accept(submissionId);
  await settle(background);
  await reckon(database, filed, world);
}

/** Fails unless what people were told is exactly what is kept, and all of it is whole. */
async function reckon(
  database: OpenDatabase,
  filed: readonly Filed[],
  { keys, simulator }: { readonly keys: SealKeys; readonly simulator: Simulator },
): Promise<void> {
  const found = await readAll(database);
  const expected = filed
    .toSorted((a, b) => (a.number < b.number ? -1 : 1))
    .map(({ id, number, way }) => ({
      id,
      number,
      status: HISTORIES[way].at(-1),
      submissions: 1,
      seals: 1,
      told: 1,
      payables: 1,
      delivery: isSent(way) ? 'ACCEPTED' : null,
      kinds: HISTORIES[way],
      isInOrder: true,
      messages: way === 'DESK_REJECTED' ? ['APPLICATION_REJECTED', 'APPLICATION_SUBMITTED'] : ['APPLICATION_SUBMITTED'],
    }));
  expect(found).toEqual(expected);
  expect(new Set(found.map(({ number }) => number)).size).toBe(filed.length);
  expect(await inspectSubmissions(database, keys.jwks)).toMatchObject({ sound: filed.length, broken: [], unsealed: 0 });
  // As many arrivals as were sent, and each delivery knows one of its own: none came twice.
  const arrived = simulator.submitted();
  const known = await rows<{ id: string }>(
    database.db,
    sql`select submission_id::text as id from applications.delivery order by 1`,
  );
  expect(arrived.map(({ submissionId }) => submissionId).sort()).toEqual(known.map(({ id }) => id));
  expect(arrived.length).toBe(filed.filter(({ way }) => isSent(way)).length);
  // The summary and the seal go with each, and what was attached.
  const proofs = filed.filter(({ way }) => way === 'POST_WITH_PROOF').length;
  const sizes = arrived.map(({ attachments }) => attachments.size).sort();
  expect(sizes).toEqual([...Array<number>(arrived.length - proofs).fill(2), ...Array<number>(proofs).fill(3)]);
}
