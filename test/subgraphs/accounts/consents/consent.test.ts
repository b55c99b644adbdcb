/** Consents: given to the text that was shown, withdrawn with effect at once, and proved by a history that nobody alters. */

import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { currentVersion, PURPOSES, purposeOf, wordingOf } from '#subgraphs/accounts/consents/purposes.ts';
import { useDatabase } from '#test/support/database.ts';
import { citizen, NOW } from '#test/support/viewers.ts';
import { openDesk, type Desk } from '../safe/desk.ts';
import { pdfOf } from '../safe/samples.ts';

const database = useDatabase();

interface State {
  readonly isGiven: boolean;
  readonly textVersion: number;
  readonly wording: string;
  readonly dependents: readonly string[];
  readonly history: readonly {
    readonly decision: string;
    readonly textVersion: number;
    readonly language: string;
    readonly wording: string;
  }[];
}
interface Payload {
  readonly consent: State;
  readonly problems: readonly { readonly code: string; readonly path: readonly string[] }[];
}

const STATE = 'isGiven textVersion wording dependents history { decision at textVersion language wording }';
const PAYLOAD = `consent { ${STATE} } problems { code path }`;
const purpose = 'SHARE_DOCUMENTS';
const viewerOf = (subject: string) => citizen({ subject });

const give = (desk: Desk, subject: string, input: object = {}): Promise<Payload> =>
  desk.call<Payload>('giveConsent', { purpose, textVersion: 1, language: 'en', ...input }, PAYLOAD, viewerOf(subject));
const withdraw = (desk: Desk, subject: string): Promise<Payload> =>
  desk.call<Payload>('withdrawConsent', { purpose }, PAYLOAD, viewerOf(subject));

async function consentOf(desk: Desk, subject: string): Promise<State> {
  const { data } = await desk.ask(`{ me { consents { ${STATE} } } }`, {}, viewerOf(subject));
  return (data as { me: { consents: [State] } }).me.consents[0];
}

const share = (desk: Desk, subject: string, id: string, applicationId: Id<'Application'>) =>
  desk.call<{ share: { id: string } | null; problems: readonly { code: string }[] }>(
    'shareDocument',
    { id, applicationId, purpose: 'ATTACHMENT', until: new Date(NOW.getTime() + 86_400_000).toISOString() },
    'share { id } problems { code }',
    viewerOf(subject),
  );

const eventsOf = async (subject: string): Promise<readonly unknown[]> =>
  (
    await rows<{ type: string; payload: { isGiven?: boolean } }>(
      database.current.db,
      sql`select type, payload from events.outbox where payload->>'account' = ${viewerOf(subject).account} order by position`,
    )
  ).map(({ type, payload }) => (payload.isGiven === undefined ? type : `${type} ${payload.isGiven}`));

describe('a consent', () => {
  test('is shown with its text in the language of the request before anything is decided', async () => {
    const desk = await openDesk(database.current);
    const state = await consentOf(desk, 'undecided');
    expect(state).toMatchObject({ isGiven: false, textVersion: 1, history: [] });
    expect(state.wording).toContain('Ich willige ein');
    expect(state.dependents).toContain('Freigabe von Dokumenten für Anträge');
    await desk.close();
  });

  test('is given to the text of today alone, and remembers the language it was shown in', async () => {
    const desk = await openDesk(database.current);
    expect((await give(desk, 'giving', { textVersion: 2 })).problems).toEqual([{ code: 'TEXT_OUTDATED', path: ['textVersion'] }]);
    expect(await consentOf(desk, 'giving')).toMatchObject({ isGiven: false, history: [] });
    const { consent, problems } = await give(desk, 'giving');
    expect(problems).toEqual([]);
    expect(consent).toMatchObject({ isGiven: true, history: [{ decision: 'GIVEN', textVersion: 1, language: 'en' }] });
    expect(consent.history[0]?.wording).toContain('I consent');
    expect((await give(desk, 'giving')).consent.history).toHaveLength(1);
    await desk.close();
  });

  test('is withdrawn with effect at once: shares end, and none is given until it is given again', async () => {
    const desk = await openDesk(database.current);
    const { id } = await desk.put(pdfOf(), {}, viewerOf('withdrawing'));
    const application = await desk.begin(viewerOf('withdrawing'));
    expect((await share(desk, 'withdrawing', id, application)).problems).toEqual([]);
    // To share for the first time is to consent, and is kept as that.
    expect(await consentOf(desk, 'withdrawing')).toMatchObject({ isGiven: true, history: [{ decision: 'GIVEN' }] });
    const { consent } = await withdraw(desk, 'withdrawing');
    expect(consent).toMatchObject({ isGiven: false, history: [{ decision: 'WITHDRAWN' }, { decision: 'GIVEN' }] });
    expect((await desk.documents(viewerOf('withdrawing')))[0]?.shares).toEqual([]);
    expect(await share(desk, 'withdrawing', id, application)).toMatchObject({
      share: null,
      problems: [{ code: 'CONSENT_WITHDRAWN' }],
    });
    expect((await withdraw(desk, 'withdrawing')).consent.history).toHaveLength(2);
    await give(desk, 'withdrawing');
    expect((await share(desk, 'withdrawing', id, application)).problems).toEqual([]);
    expect(await eventsOf('withdrawing')).toEqual([
      'applications.application.started',
      'accounts.consent.changed true',
      'accounts.document.shared',
      'accounts.document.unshared',
      'accounts.consent.changed false',
      'accounts.consent.changed true',
      'accounts.document.shared',
    ]);
    await desk.close();
  });

  test('is nobody else’s to see or decide, and needs somebody who is signed in', async () => {
    const desk = await openDesk(database.current);
    await give(desk, 'private');
    expect(await consentOf(desk, 'curious')).toMatchObject({ isGiven: false, history: [] });
    const query = `mutation { withdrawConsent(input: { purpose: SHARE_DOCUMENTS }) { problems { code } } }`;
    expect((await desk.ask(query, {}, null)).errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await consentOf(desk, 'private')).toMatchObject({ isGiven: true });
    await desk.close();
  });

  test('that was decided is never altered, whoever tries', async () => {
    const desk = await openDesk(database.current);
    await give(desk, 'forged');
    await expect(database.current.db.execute(sql`update accounts.consent set decision = 'WITHDRAWN'`)).rejects.toThrow();
    await desk.close();
  });
});

describe('the texts', () => {
  test('are numbered, dated one after the other, and in both languages', () => {
    for (const { versions, dependents } of PURPOSES) {
      expect(versions.map(({ number }) => number)).toEqual(versions.map((_, index) => index + 1));
      expect(versions.map(({ from }) => from)).toEqual(versions.map(({ from }) => from).toSorted());
      expect(dependents.length).toBeGreaterThan(0);
      for (const { wording } of versions) expect(wording.de).not.toBe(wording.en);
    }
  });

  test('stay readable for what was consented to, and the latest that is in force is shown', () => {
    const one = purposeOf('SHARE_DOCUMENTS');
    const [first] = one.versions;
    const later = { number: 2, from: '2027-01-01' as Day, wording: { de: 'Neu', en: 'New' } };
    const two = { ...one, versions: [first, later] } as typeof one;
    expect(currentVersion(two, '2026-12-31' as Day).number).toBe(1);
    expect(currentVersion(two, '2027-01-01' as Day).number).toBe(2);
    expect(currentVersion(two, '2020-01-01' as Day).number).toBe(1);
    expect(wordingOf('SHARE_DOCUMENTS', 1, 'de')).toBe(first.wording.de);
    expect(() => wordingOf('SHARE_DOCUMENTS', 9, 'de')).toThrow('not known');
  });
});
