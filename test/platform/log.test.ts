import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { useDatabase } from '../support/database.ts';
import { recordLog } from '../support/log-records.ts';

const database = useDatabase();

/** The error a statement with a citizen's name in it fails with. */
async function failure(statement: ReturnType<typeof sql>): Promise<unknown> {
  return database.current.db.execute(statement).then(
    () => expect.fail('the statement should fail'),
    (error: unknown) => error,
  );
}

describe('a log record', () => {
  test('of an error tells its kind, message, place and causes', () => {
    const recording = recordLog();
    recording.log.error({ err: new Error('outer', { cause: new RangeError('inner') }) }, 'failed');
    expect(recordOf(recording.records)).toMatchObject({
      type: 'Error',
      message: 'outer',
      stack: expect.stringContaining('log.test.ts') as string,
      cause: { type: 'RangeError', message: 'inner' },
    });
  });

  test('of a failed query tells the query and why it failed, not the values', async () => {
    const recording = recordLog();
    recording.log.error({ err: await failure(sql`select ${'Mustermann'} from no_such_table`) }, 'failed');
    expect(recordOf(recording.records)).toMatchObject({
      message: 'Failed query: select $1 from no_such_table',
      cause: { code: '42P01' },
    });
    expect(recording.text).not.toContain('Mustermann');
  });

  test('of a value PostgreSQL refuses does not repeat the value', async () => {
    const recording = recordLog();
    recording.log.error({ err: await failure(sql`select ${'Mustermann'}::text::uuid`) }, 'failed');
    expect(recordOf(recording.records)).toMatchObject({ cause: { code: '22P02', message: 'A value was refused' } });
    expect(recording.text).not.toContain('Mustermann');
  });

  test('of what was thrown and is no error tells only its type', () => {
    const recording = recordLog();
    recording.log.error({ err: 'Mustermann' }, 'failed');
    expect(recordOf(recording.records)).toBe('string');
  });

  test('ends with causes that go in a circle', () => {
    const recording = recordLog();
    const error = new Error('round');
    error.cause = error;
    recording.log.error({ err: error }, 'failed');
    expect(recordOf(recording.records)).toMatchObject({ message: 'round', cause: { message: 'round' } });
  });

  test('leaves out tokens and cookies', () => {
    const recording = recordLog();
    recording.log.info({ authorization: 't0ken', headers: { authorization: 't0ken', cookie: 't0ken' } }, 'called');
    recording.log.info({ request: { headers: { authorization: 't0ken', cookie: 't0ken' } } }, 'called');
    expect(recording.text).not.toContain('t0ken');
  });
});

function recordOf(records: readonly Readonly<Record<string, unknown>>[]): unknown {
  return records[0]?.['err'];
}
