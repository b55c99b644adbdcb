import { expect, test } from 'vitest';
import { localRevocations, revoke } from '#platform/identity/revocations.ts';
import { createLog } from '#platform/log.ts';
import { useDatabase } from '../../support/database.ts';
import { now, NOW } from '../../support/viewers.ts';

const database = useDatabase();
const issuedAt = NOW.getTime() / 1_000 - 60;
const later = NOW.getTime() / 1_000 + 60;

test('whoever watches a token hears once that it is withdrawn, also when it was before she began, and nobody else does', async () => {
  const revocations = localRevocations(database.current, now, createLog('silent'));
  const heard: string[] = [];
  const watch = (name: string, handles: readonly string[], issued = issuedAt): (() => void) =>
    revocations.watch({ handles, issuedAt: issued }, () => heard.push(name));
  watch('session', ['one', 'other']);
  watch('another session', ['third']);
  watch('a later token of the session', ['one'], later);
  watch('called off', ['one'])();
  await revocations.refresh();
  expect(heard).toEqual([]);
  await revoke(database.current.db, ['one'], NOW);
  await revocations.refresh();
  await revocations.refresh();
  expect(heard).toEqual(['session']);
  watch('too late', ['one']);
  await Promise.resolve();
  expect(heard).toEqual(['session', 'too late']);
});
