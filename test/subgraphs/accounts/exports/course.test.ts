/** How a data export comes about: asked for once, taken up by one, given up in the end, and gone after seven days. */

import { describe, expect, test } from 'vitest';
import type { Viewer } from '#platform/identity/viewer.ts';
import { openAccounts } from '#subgraphs/accounts/store/accounts.ts';
import { claimExport, findExports, findParts, finishExport, requestExport, savePart } from '#subgraphs/accounts/exports/store.ts';
import { useDatabase } from '#test/support/database.ts';
import { caseWorker, citizen, NOW } from '#test/support/viewers.ts';
import { newId, type Id } from '#platform/values/id.ts';

const database = useDatabase();
const later = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1_000);

const claim = (at: Date) => database.current.db.transaction((tx) => claimExport(tx, at, new Date(at.getTime() + 120_000)));

async function ask(viewer: Viewer) {
  await openAccounts(database.current.db, [viewer.account], NOW);
  return database.current.db.transaction((tx) => requestExport(tx, viewer, 'de', NOW));
}

const finish = (id: Id<'DataExport'>) => database.current.db.transaction((tx) => finishExport(tx, id, new Uint8Array([1])));

describe('an export', () => {
  test('is asked for once at a time, and shows nothing that she sees for an authority', async () => {
    const viewer = caseWorker(newId<'Authority'>());
    const asked = await ask(viewer);
    expect((await ask(viewer)).id).toBe(asked.id);
    expect(asked.viewer).toEqual({ ...viewer, scopes: ['data:export'], authorities: [], regions: [] });
    await claim(NOW);
    await finish(asked.id);
    expect((await ask(viewer)).id).not.toBe(asked.id);
    await finish((await ask(viewer)).id);
  });

  test('is taken up by one at a time, and by another when that one is not heard of any more', async () => {
    const { id } = await ask(citizen({ subject: 'leased' }));
    expect((await claim(NOW))?.id).toBe(id);
    expect(await claim(later(60))).toBeNull();
    const part = { exportId: id, name: 'a/b', page: 0, content: [], after: 'x', missing: null };
    await database.current.db.transaction((tx) => savePart(tx, part, later(300)));
    await database.current.db.transaction((tx) => savePart(tx, part, later(300)));
    expect(await claim(later(200))).toBeNull();
    expect((await claim(later(301)))?.id).toBe(id);
    expect(await findParts(database.current.db, id)).toEqual([part]);
    await finish(id);
    expect(await findParts(database.current.db, id)).toEqual([]);
  });

  test('is given up when it was taken up too often, and forgets who asked', async () => {
    const viewer = citizen({ subject: 'hopeless' });
    const { id } = await ask(viewer);
    for (let attempt = 0; attempt < 50; attempt += 1) expect((await claim(later(attempt * 200)))?.id).toBe(id);
    expect(await claim(later(50 * 200))).toBeNull();
    const [row] = await findExports(database.current.db, viewer.account, NOW);
    expect(row).toMatchObject({ status: 'FAILED', viewer: null });
  });

  test('is gone after seven days', async () => {
    const viewer = citizen({ subject: 'old' });
    await finish((await ask(viewer)).id);
    const week = 7 * 24 * 3_600;
    expect(await findExports(database.current.db, viewer.account, later(week))).toHaveLength(1);
    await claim(later(week + 1));
    expect(await findExports(database.current.db, viewer.account, NOW)).toEqual([]);
  });
});
