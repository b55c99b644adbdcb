/** The inbox of an organisation: its messages belong to it, and reach whoever may read for it at the time. */

import { expect, test } from 'vitest';
import { settle } from '#platform/background.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { createLog } from '#platform/log.ts';
import { newId } from '#platform/values/id.ts';
import { parseLeika, parseStem } from '#platform/values/leika.ts';
import { createAccounts } from '#subgraphs/accounts/index.ts';
import { useDatabase } from '#test/support/database.ts';
import { safeSettings } from '#test/support/safe.ts';
import { citizen, now, NOW, right } from '#test/support/viewers.ts';

const database = useDatabase();
const log = createLog('silent');
const accounts = () => createAccounts({ database: database.current, now, log, settings: safeSettings() });

const GMBH = right('Beispiel GmbH', 'READER');
const starter = citizen({ subject: 'starter' });
const colleague = citizen({ subject: 'colleague' });
const acting = (viewer: Viewer, as = GMBH): Viewer => ({ ...viewer, actingFor: as });

async function ask(viewer: Viewer, query: string, variables: Record<string, unknown> = {}) {
  const { data, errors = [] } = await accounts().execute({ query, variables }, { viewer, language: 'de', requestId: 'test' });
  return { data: data as Record<string, unknown> | null, codes: errors.map(({ extensions }) => extensions?.['code']) };
}

interface Inbox {
  readonly edges: readonly {
    readonly node: { readonly id: string; readonly kind: string; readonly recipient: { readonly id: string } };
  }[];
}

async function inboxOf(viewer: Viewer) {
  const { data } = await ask(
    viewer,
    '{ me { inbox { edges { node { id kind onBehalfOf recipient { id profile { city } } } } } } }',
  );
  return (data?.['me'] as { inbox: Inbox }).inbox.edges.map(({ node }) => node);
}

async function tellOfDecision(organisation: typeof GMBH.organisation | null): Promise<void> {
  const applicationId = newId<'Application'>();
  const notice = { applicationId, account: starter.account, organisation, leikaKey: parseLeika('99102013104000') };
  const told = event('applications.application.decided', applicationId, {
    ...notice,
    number: 'V-1',
    serviceName: 'Hund anmelden',
  });
  await database.current.db.transaction((tx) => publish(tx, NOW, [told]));
  await settle(accounts().background);
}

test("messages about an organisation's application are its own: whoever acts for it sees them, who has started it does not", async () => {
  for (const viewer of [starter, colleague]) await ask(viewer, '{ me { id } }');
  await ask(starter, 'mutation { updateProfile(input: { city: "Winterberg" }) { account { id } } }');
  await tellOfDecision(GMBH.organisation);
  await tellOfDecision(null);
  expect(await inboxOf(starter)).toMatchObject([{ kind: 'APPLICATION_DECIDED', onBehalfOf: null }]);
  expect(await inboxOf(colleague)).toEqual([]);
  const [message] = await inboxOf(acting(colleague));
  // It names whose inbox it is read in, and nobody else of the organisation.
  expect(message).toMatchObject({ onBehalfOf: GMBH.organisation, recipient: { id: colleague.account, profile: { city: null } } });
  expect(await inboxOf(acting(starter))).toMatchObject([{ id: message?.id }]);
  expect(await inboxOf(acting(colleague, right('Andere AG', 'ADMINISTRATOR')))).toEqual([]);
});

test('who acts in other services only does not see them', async () => {
  expect(await inboxOf(acting(colleague, right('Beispiel GmbH', 'READER', [parseStem('99012')])))).toEqual([]);
  expect(await inboxOf(acting(colleague, right('Beispiel GmbH', 'READER', [parseStem('99102')])))).toHaveLength(1);
});

test('it is marked as read, and found by its id, by those alone who see it', async () => {
  const [message] = await inboxOf(acting(colleague));
  const id = message?.id;
  const MARK = 'mutation ($id: ID!) { markMessageRead(input: { id: $id }) { message { readAt } } }';
  const FIND = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Message { subject } } }';
  const r = [{ __typename: 'Message', id }];
  for (const viewer of [starter, colleague, acting(starter, right('Andere AG', 'READER'))]) {
    expect((await ask(viewer, MARK, { id })).codes).toEqual(['NOT_FOUND']);
    expect((await ask(viewer, FIND, { r })).data).toEqual({ _entities: [null] });
  }
  expect((await ask(acting(starter), FIND, { r })).data).toEqual({
    _entities: [{ subject: 'Über Ihren Antrag wurde entschieden' }],
  });
  expect((await ask(acting(colleague), MARK, { id })).data).toEqual({
    markMessageRead: { message: { readAt: NOW.toISOString() } },
  });
});
