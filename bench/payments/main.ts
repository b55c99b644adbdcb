/**
 * `npm run bench:payments`: payments per second from start to settlement, with the books and the simulated provider, on real PostgreSQL;
 * then what a statement of a bank with very many lines costs.
 */

import { parseArgs } from 'node:util';
import { openDatabase } from '#platform/database.ts';
import { inspectLedgers } from '#subgraphs/payments/ledger/verify.ts';
import { derivedId, newId, type Id } from '#platform/values/id.ts';
import { openDesk, openProvider } from '#test/subgraphs/payments/desk.ts';
import { startPostgres } from '../catalogue/postgres.ts';
import { rounded } from '../gateway/figures.ts';
import { cpuSeconds } from '../scale/cpu.ts';
import { payAll } from './pay.ts';
import { takeStatement } from './statement.ts';

const { values: given } = parseArgs({
  options: {
    database: { type: 'string', default: '' },
    payments: { type: 'string', default: '2000' },
    municipalities: { type: 'string', default: '20' },
    callers: { type: 'string', default: '16' },
    lines: { type: 'string', default: '100000' },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const MIGRATIONS = new URL('../../drizzle/migrations', import.meta.url).pathname;
const server = given.database === '' ? await startPostgres() : null;
try {
  const database = await openDatabase({ kind: 'postgres', url: server?.url ?? given.database, connections: 20 });
  await database.migrate(MIGRATIONS);
  const provider = await openProvider();
  const desk = await openDesk(database, provider);
  const authorities = Array.from({ length: Number(given.municipalities) }, (_, index) =>
    derivedId<'Authority'>(`authority:bench:${index}`),
  );

  const spent = cpuSeconds();
  const paid = await payAll(desk, { authorities, count: Number(given.payments), callers: Number(given.callers) });
  const cpu = ((cpuSeconds() - spent) * 1_000) / paid.count;
  say(
    `${paid.count} payments of ${authorities.length} municipalities, ${given.callers} callers: ${paid.perSecond.toFixed(0)} a second, ` +
      `from start to settlement ${paid.p50.toFixed(0)} ms (p50), ${paid.p95.toFixed(0)} ms (p95), ` +
      `${cpu.toFixed(1)} ms of CPU with the provider and the payers, who are in the same process`,
  );

  const quarter = Math.ceil(Number(given.payments) / 4);
  const one = await payAll(desk, { authorities: [newId<'Authority'>()], count: quarter, callers: Number(given.callers) });
  say(`${one.count} payments of one municipality: ${one.perSecond.toFixed(0)} a second, ${one.p95.toFixed(0)} ms (p95)`);

  const authorityId: Id<'Authority'> = derivedId('authority:bench:statement');
  const taken = await takeStatement(database, authorityId, Number(given.lines), say);
  say(
    `a statement of ${taken.lines} lines, ${taken.megabytes.toFixed(0)} MB: read in ${taken.readSeconds.toFixed(1)} s, ` +
      `booked in ${taken.bookSeconds.toFixed(1)} s, ${taken.cpuSeconds.toFixed(1)} s CPU, ${taken.rssOverBaseMb.toFixed(0)} MB over what was resident before; ` +
      `again, which changes nothing: ${taken.againSeconds.toFixed(1)} s`,
  );

  const begun = performance.now();
  const inspections = await inspectLedgers(database, []);
  const entries = inspections.reduce((sum, { sound }) => sum + sound, 0);
  const wrong = inspections.map(({ broken, unbalanced, wrongTurnovers }) => {
    return (broken === null ? 0 : 1) + unbalanced.length + wrongTurnovers.length;
  });
  say(`${entries} entries verified in ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
  say(
    JSON.stringify({
      paymentsPerSecond: rounded(paid.perSecond, 0),
      statementLinesPerSecond: rounded(taken.lines / (taken.readSeconds + taken.bookSeconds), 0),
      unbalanced: wrong.reduce((sum, count) => sum + count, 0),
    }),
  );
  await desk.close();
  await provider.stop();
  await database.close();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : 'The benchmark failed'}\n`);
  process.exitCode = 1;
}
server?.stop();
