/** Notices by e-mail, over a mail server that demands STARTTLS and a login, refuses, and is away. */

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '#platform/identity/viewer.ts';
import { rows } from '#platform/database.ts';
import { sql } from 'drizzle-orm';
import { inspectProvisions } from '#subgraphs/accounts/index.ts';
import { createMailer } from '#subgraphs/accounts/notices/smtp.ts';
import { startChild } from '#test/support/child-process.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { MAIL_USER, openMailServer, type MailServer } from '#test/support/mail-server.ts';
import { NOW } from '#test/support/viewers.ts';
import type { Problem } from '../safe/desk.ts';
import { createPeople, entityOf, openOffice, WORKER, type Office } from '../inbox/office.ts';

const database = useDatabase();
const person = createPeople('notices');
const MINUTE_MS = 60_000;
let mail: MailServer;
let office: Office;

beforeAll(async () => {
  mail = await openMailServer();
});
afterAll(() => mail.stop());
beforeEach(async () => {
  // What other tests have left is not due here.
  await database.current.db.execute(sql`update accounts.notice set due_at = null`);
  office = await openOffice(database.current, {}, mail.settings);
});
afterEach(async () => {
  for (const what of ['recipient', 'content', 'sender'] as const) mail.refuse(what, null);
  await office.close();
});

const addressOf = ({ subject }: Viewer): string => `${subject}@mail.example`;
const mailTo = (address: string) => mail.received.filter(({ to }) => to.includes(address));
const noticesTo = (viewer: Viewer) => mailTo(addressOf(viewer)).filter(({ text }) => !/\d{8}/.test(text));
const codeIn = (text: string | undefined): string => /\b\d{8}\b/.exec(text ?? '')?.[0] ?? '';
const setEmail = (viewer: Viewer, email: string | null) =>
  office.call('updateProfile', { email }, 'account { profile { email emailConfirmedAt } } problems { code }', viewer);
const confirm = (viewer: Viewer, code: string) =>
  office.call<{ account: { profile: { emailConfirmedAt: string | null } }; problems: Problem[] }>(
    'confirmEmail',
    { code },
    'account { profile { emailConfirmedAt } } problems { code path message }',
    viewer,
  );

/** Somebody who has confirmed her address. */
async function reachable(): Promise<Viewer> {
  const viewer = person();
  await setEmail(viewer, addressOf(viewer));
  await office.sweep();
  const { problems } = await confirm(viewer, codeIn(mailTo(addressOf(viewer))[0]?.text));
  expect(problems).toEqual([]);
  return viewer;
}

/** A minute later, when what came is to be told. */
async function sendDue(): Promise<void> {
  office.wait(MINUTE_MS);
  await office.sweep();
}

const stateOf = async (caseId: string) => {
  const shown = await office.application(WORKER, caseId, 'deliveries { notice notifiedAt }');
  return entityOf<{ deliveries: readonly { notice: string; notifiedAt: string | null }[] }>(shown).deliveries[0];
};

describe('a notice', () => {
  test('goes to the confirmed address over an encrypted connection, and says nothing of the message', async () => {
    const viewer = await reachable();
    const caseId = await office.submitted(viewer);
    await office.decide(viewer, caseId);
    expect(await stateOf(caseId)).toEqual({ notice: 'PENDING', notifiedAt: null });
    await sendDue();
    const [notice, ...more] = noticesTo(viewer);
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ secure: true, user: MAIL_USER.user, subject: 'Neues in Ihrem Postfach' });
    expect(notice?.text).toContain(`${office.url}/`);
    expect(notice?.source).toMatch(/^auto-submitted: auto-generated\r$/im);
    for (const said of ['Hund', 'V-2026', 'Antrag', 'Bescheid', 'entschieden', caseId]) {
      expect(`${notice?.subject ?? ''}${notice?.text ?? ''}`).not.toContain(said);
    }
    expect(await stateOf(caseId)).toEqual({ notice: 'SENT', notifiedAt: new Date(NOW.getTime() + MINUTE_MS).toISOString() });
    await sendDue();
    expect(noticesTo(viewer)).toHaveLength(1);
  });

  test('tells of all messages that come within a minute at once, and of each message once', async () => {
    const viewer = await reachable();
    const caseId = await office.submitted(viewer);
    office.wait(MINUTE_MS / 2);
    await office.decide(viewer, caseId);
    await sendDue();
    expect(noticesTo(viewer)).toHaveLength(1);
    expect((await office.inbox(viewer)).map(({ notifiedAt }) => notifiedAt !== null)).toEqual([true, true]);
    await office.submitted(viewer);
    await sendDue();
    expect(noticesTo(viewer)).toHaveLength(1);
    office.wait(15 * MINUTE_MS);
    await office.sweep();
    expect(noticesTo(viewer)).toHaveLength(2);
  });

  test('is in the language its reader has confirmed her address in', async () => {
    const viewer = person();
    await setEmail(viewer, addressOf(viewer));
    const again = 'mutation { requestEmailConfirmation(input: { language: "en" }) { problems { code } } }';
    expect((await office.ask(again, {}, viewer)).errors).toBeUndefined();
    await office.sweep();
    const codes = mailTo(addressOf(viewer));
    expect(codes).toMatchObject([{}, { subject: 'Please confirm your e-mail address' }]);
    expect((await confirm(viewer, codeIn(codes[1]?.text))).problems).toEqual([]);
    await office.submitted(viewer);
    await sendDue();
    expect(noticesTo(viewer)[0]?.text).toContain('there is something new for you in your inbox');
  });

  test('waits for an address that is confirmed later, and goes nowhere before', async () => {
    const viewer = person();
    const before = mail.received.length;
    await office.submitted(viewer);
    await sendDue();
    expect(mail.received).toHaveLength(before);
    await setEmail(viewer, addressOf(viewer));
    await office.sweep();
    await confirm(viewer, codeIn(mailTo(addressOf(viewer))[0]?.text));
    await office.sweep();
    expect(noticesTo(viewer)).toHaveLength(1);
  });
});

describe('a server', () => {
  test('that is down gets the notice on the same day when it is back', async () => {
    const viewer = await reachable();
    await mail.stop();
    await office.submitted(viewer);
    await sendDue();
    for (const minutes of [1, 2, 5, 10]) {
      office.wait(minutes * MINUTE_MS);
      await office.sweep();
    }
    await mail.start();
    office.wait(15 * MINUTE_MS);
    await office.sweep();
    expect(noticesTo(viewer)).toHaveLength(1);
    expect((await office.inbox(viewer))[0]?.notifiedAt).toBe(new Date(NOW.getTime() + 34 * MINUTE_MS).toISOString());
  });

  test.each([
    ['recipient', 450],
    ['content', 451],
    ['sender', 550],
  ] as const)('that does not take the %s (%i) for now is asked again under the same Message-ID', async (what, status) => {
    const viewer = await reachable();
    await office.submitted(viewer);
    mail.refuse(what, status);
    await sendDue();
    mail.refuse(what, null);
    expect(noticesTo(viewer)).toEqual([]);
    await sendDue();
    expect(noticesTo(viewer)).toHaveLength(1);
  });

  test('that refuses the recipient for good is not asked again, and the authority sees that nobody was notified', async () => {
    const viewer = await reachable();
    const caseId = await office.submitted(viewer);
    await office.decide(viewer, caseId);
    mail.refuse('recipient', 550);
    await sendDue();
    mail.refuse('recipient', null);
    office.wait(24 * 60 * MINUTE_MS);
    await office.sweep();
    expect(noticesTo(viewer)).toEqual([]);
    expect(await stateOf(caseId)).toEqual({ notice: 'NOT_SENT', notifiedAt: null });
    const kept = sql`select email, failure from accounts.notice where account_id = ${viewer.account} and kind = 'MESSAGES'`;
    expect(await rows(database.current.db, kept)).toEqual([{ email: null, failure: '550' }]);
  });

  test('that never takes it is given up after three days, which is proved', async () => {
    const viewer = await reachable();
    const caseId = await office.submitted(viewer);
    await office.decide(viewer, caseId);
    mail.refuse('content', 452);
    await sendDue();
    office.wait(3 * 24 * 60 * MINUTE_MS);
    await office.sweep();
    mail.refuse('content', null);
    await sendDue();
    expect(noticesTo(viewer)).toEqual([]);
    expect(await stateOf(caseId)).toEqual({ notice: 'NOT_SENT', notifiedAt: null });
    const steps = sql`select step from accounts.provision where message_id in (select id from accounts.message where application_id = ${caseId}) order by position`;
    expect((await rows<{ step: string }>(database.current.db, steps)).map(({ step }) => step)).toEqual([
      'PROVIDED',
      'PROVIDED',
      'NOT_NOTIFIED',
      'NOT_NOTIFIED',
    ]);
    expect((await inspectProvisions(database.current, null)).broken).toBeNull();
  });

  test('that is not who it should be gets neither login nor mail', async () => {
    const before = mail.received.length;
    const send = createMailer({ ...mail.settings, ca: null });
    const mailed = send({ to: 'x@mail.example', subject: 'x', text: 'x', messageId: '<x@portal.example>' });
    await expect(mailed).rejects.toMatchObject({ away: true, permanent: false });
    const wrong = createMailer({ ...mail.settings, credentials: { user: 'portal', password: 'wrong' } });
    await expect(wrong({ to: 'x@mail.example', subject: 'x', text: 'x', messageId: '<x@portal.example>' })).rejects.toMatchObject(
      { failure: '535', permanent: false },
    );
    expect(mail.received).toHaveLength(before);
  });

  test('is not there: the operator is told once, and nobody counts as notified', async () => {
    const mute = await openOffice(database.current);
    expect(mute.log.records.map(({ msg }) => msg)).toEqual(['no mail server is set up: nobody is notified of new messages']);
    const viewer = person();
    await mute.submitted(viewer);
    mute.wait(MINUTE_MS);
    await mute.sweep();
    expect((await mute.inbox(viewer))[0]?.notifiedAt).toBeNull();
    await mute.close();
  });

  test('or its words never stand in the log with an address', async () => {
    const viewer = await reachable();
    await office.submitted(viewer);
    mail.refuse('recipient', 550);
    await sendDue();
    expect(office.log.text).toContain('a notice was not taken');
    expect(office.log.text).not.toContain('mail.example');
  });
});

describe('an address', () => {
  test('is in use when it was confirmed, and the one before it is warned and in use until then', async () => {
    const viewer = await reachable();
    const other = `other-${addressOf(viewer)}`;
    await setEmail(viewer, other);
    await office.sweep();
    expect(mailTo(addressOf(viewer)).at(-1)?.text).toContain('eine andere E-Mail-Adresse eingetragen');
    expect(mailTo(addressOf(viewer)).at(-1)?.text).not.toContain(other);
    await office.submitted(viewer);
    await sendDue();
    expect(mailTo(addressOf(viewer)).at(-1)?.subject).toBe('Neues in Ihrem Postfach');
    await confirm(viewer, codeIn(mailTo(other)[0]?.text));
    await office.submitted(viewer);
    office.wait(16 * MINUTE_MS);
    await office.sweep();
    expect(mailTo(other).at(-1)?.subject).toBe('Neues in Ihrem Postfach');
  });

  test('that is removed is warned, and told of nothing more', async () => {
    const viewer = await reachable();
    await setEmail(viewer, null);
    await office.submitted(viewer);
    await sendDue();
    expect(mailTo(addressOf(viewer)).at(-1)?.text).toContain('oder diese gelöscht');
    expect(noticesTo(viewer).map(({ subject }) => subject)).not.toContain('Neues in Ihrem Postfach');
  });

  test('is confirmed by its code alone: in time, after five wrong ones at most, and by nobody else', async () => {
    const viewer = person();
    await setEmail(viewer, addressOf(viewer));
    await office.sweep();
    const code = codeIn(mailTo(addressOf(viewer))[0]?.text);
    const wrong = code === '00000000' ? '00000001' : '00000000';
    expect((await confirm(person(), code)).problems.map((problem) => problem.code)).toEqual(['CODE_INVALID']);
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await confirm(viewer, wrong)).problems).toHaveLength(1);
    expect((await confirm(viewer, code)).problems).toHaveLength(1);
    const late = person();
    await setEmail(late, addressOf(late));
    await office.sweep();
    office.wait(61 * MINUTE_MS);
    expect((await confirm(late, codeIn(mailTo(addressOf(late))[0]?.text))).problems).toHaveLength(1);
    office.wait(-61 * MINUTE_MS);
    expect((await confirm(late, codeIn(mailTo(addressOf(late))[0]?.text))).account.profile.emailConfirmedAt).toBe(
      NOW.toISOString(),
    );
  });

  test('is not flooded with codes', async () => {
    const viewer = person();
    const outcomes: unknown[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const mutation = 'mutation ($email: String) { updateProfile(input: { email: $email }) { problems { code } } }';
      const { errors } = await office.ask(mutation, { email: `${attempt}-${addressOf(viewer)}` }, viewer);
      outcomes.push(errors?.[0]?.extensions?.['code'] ?? null);
    }
    expect(outcomes).toEqual([null, null, null, null, null, 'RATE_LIMITED']);
  });

  test('with more than one address in it goes to none of the others', async () => {
    const before = mail.received.length;
    const send = createMailer(mail.settings);
    const mailed = send({ to: 'a@mail.example, b@mail.example', subject: 'x', text: 'x', messageId: '<y@portal.example>' });
    await mailed.catch(() => undefined);
    expect(mail.received.slice(before).flatMap(({ to }) => to)).not.toContain('b@mail.example');
  });
});

test.skipIf(!onRealPostgres)(
  'who is killed between sending and keeping that leaves a notice that comes twice, as one',
  async () => {
    const viewer = await reachable();
    await office.submitted(viewer);
    const { settings } = database;
    if (settings.kind !== 'postgres') throw new Error('this needs PostgreSQL');
    const at = new Date(NOW.getTime() + MINUTE_MS).toISOString();
    const child = startChild('send-and-hang.ts', settings.url, JSON.stringify(mail.settings), at, office.url);
    await child.says('sent');
    await child.kill();
    expect((await office.inbox(viewer))[0]?.notifiedAt).toBeNull();
    office.wait(2 * MINUTE_MS);
    await office.sweep();
    expect(noticesTo(viewer)).toHaveLength(1);
    office.wait(2 * MINUTE_MS);
    await office.sweep();
    const sent = noticesTo(viewer);
    expect(sent).toHaveLength(2);
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(1);
    expect((await office.inbox(viewer))[0]?.notifiedAt).not.toBeNull();
  },
);
