/** How much work there is, in numbers, for whoever runs the portal. */

import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { GovernmentLevel } from '#platform/catalogue/types.ts';
import { rows, type Database } from '#platform/database.ts';
import { positionOf } from '#platform/events/replay.ts';
import { outbox } from '#platform/events/tables.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { deliveries } from '../fit-connect/tables.ts';
import { LIVE } from '../fit-connect/rules/states.ts';
import { UNDECIDED, type Status } from '../rules/states.ts';
import { offers } from '../copies/tables.ts';
import { applications } from '../tables.ts';

export interface Told {
  readonly id: Id<'Application'>;
  readonly leikaKey: string;
  readonly level: GovernmentLevel | 'UNKNOWN';
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
}

/** What is counted of these applications; those that are gone are left out. */
export async function readTold(db: Database, ids: readonly Id<'Application'>[]): Promise<readonly Told[]> {
  const { id, leikaKey, submittedAt, decidedAt } = applications;
  const found = await db
    .select({ id, leikaKey, submittedAt, decidedAt, level: sql<GovernmentLevel | null>`${offers.offer}->>'level'` })
    .from(applications)
    .leftJoin(offers, eq(offers.id, applications.offerId))
    .where(inArray(id, [...ids]));
  return found.map(({ level, ...told }) => ({ ...told, level: level ?? 'UNKNOWN' }));
}

const listed = (texts: readonly string[]) =>
  sql.join(
    texts.map((text) => sql`${text}`),
    sql`, `,
  );

export interface Work {
  readonly cases: readonly { readonly status: Status; readonly open: number }[];
  readonly overdue: number;
  readonly refundsDue: number;
  readonly deliveries: Readonly<Record<'waiting' | 'troubled' | 'given_up', number>>;
}

/** What waits on a day, over all authorities. */
export async function readWork(db: Database, today: Day): Promise<Work> {
  const { status, dueOn, standing } = applications;
  const found = await rows<{ status: Status; open: number }>(
    db,
    sql`select ${status} as status, count(*)::int as open from ${applications} where ${status} in (${listed(UNDECIDED)}) group by ${status}`,
  );
  const [counts] = await rows<{ overdue: number; refunds: number; waiting: number; troubled: number; givenUp: number }>(
    db,
    sql`select (select count(*)::int from ${applications} where ${dueOn} is not null and ${dueOn} < ${today}) as overdue,
      (select count(*)::int from ${applications} where ${standing} = 'REFUND_DUE') as refunds,
      waiting, troubled, given_up as "givenUp"
      from (select count(*) filter (where ${deliveries.state} in (${listed(LIVE)}) and ${deliveries.trouble} is null)::int as waiting,
        count(*) filter (where ${deliveries.state} in (${listed(LIVE)}) and ${deliveries.trouble} is not null)::int as troubled,
        count(*) filter (where ${deliveries.state} = 'GIVEN_UP')::int as given_up from ${deliveries}) as sent`,
  );
  if (counts === undefined) throw new Error('a count has a row');
  const { overdue, refunds, waiting, troubled, givenUp } = counts;
  return { cases: found, overdue, refundsDue: refunds, deliveries: { waiting, troubled, given_up: givenUp } };
}

/** When the first event happened that a consumer of these types has still to look at; null where there is none. */
export async function readOldestWaiting(db: Database, consumer: string, types: readonly string[]): Promise<Date | null> {
  const position = await positionOf(db, consumer);
  const [oldest] = await db
    .select({ at: outbox.occurredAt })
    .from(outbox)
    .where(and(inArray(outbox.type, [...types]), gt(outbox.position, position)))
    .orderBy(asc(outbox.position))
    .limit(1);
  return oldest?.at ?? null;
}
