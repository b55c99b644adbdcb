/** Ids in a statement. */

import { sql, type SQL } from 'drizzle-orm';

/** Ids as one parameter, however many there are. */
export function idList(ids: Iterable<string>): SQL {
  return sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify([...ids])}::text::jsonb) as value)`;
}
