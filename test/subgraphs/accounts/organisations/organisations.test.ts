/** Organisations and those who act for them: proved by a login or registered, invited, changed, removed; alone and all at once. */

import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import type { Organisation, Viewer } from '#platform/identity/viewer.ts';
import { derivedId, newId } from '#platform/values/id.ts';
import { moveMandates } from '#subgraphs/accounts/organisations/merging.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { NOW, right } from '#test/support/viewers.ts';
import { createRegister } from './organisation.ts';

const database = useDatabase();
const register = createRegister(() => database.current);
const { ask, call, invite, own, news, representatives, signIn } = register;

const company = (name: string, role = 'REPRESENTATIVE'): Organisation => {
  return { id: derivedId<'Organisation'>(`company:${name}`), name, role };
};

/** An association with its founder; answers its id. */
async function association(founder: Viewer, name = 'Heimatverein'): Promise<string> {
  await call(founder, 'registerOrganisation', { name });
  return (await own(founder)).find(({ organisation }) => organisation.name === name)?.organisation.id ?? '';
}

/** Invites somebody and lets her accept. */
async function join(manager: Viewer, organisationId: string, person: Viewer, terms: object, name?: string) {
  const { code } = await invite(manager, { organisationId, ...terms });
  return call(person, 'acceptInvitation', { code, name });
}

describe('an organisation that a login proves', () => {
  test('is kept with what the provider says of it, and its representative may appoint others', async () => {
    const facts = {
      legalForm: 'GmbH',
      registerCourt: 'Amtsgericht Arnsberg',
      registerType: 'HRB',
      registerNumber: '1',
      city: 'Winterberg',
    };
    const boss = await signIn('boss', [{ ...company('Kamp GmbH'), facts }]);
    const query = `{ me { organisations { role mandate { origin } organisation {
      name legalForm registerCourt registerType registerNumber street city verification provenAt } } } }`;
    const { data } = await ask(boss, query);
    const organisation = { name: 'Kamp GmbH', ...facts, street: null, verification: 'PROVEN', provenAt: NOW.toISOString() };
    expect(data).toEqual({ me: { organisations: [{ role: 'REPRESENTATIVE', mandate: { origin: 'LOGIN' }, organisation }] } });
    expect((await invite(boss, { organisationId: company('Kamp GmbH').id, role: 'ADMINISTRATOR' })).codes).toEqual([]);
  });

  test('is represented as long as the provider names the person', async () => {
    const person = await signIn('named', [company('Bau AG')]);
    expect(await own(person)).toMatchObject([{ organisation: { name: 'Bau AG' } }]);
    await signIn('named', []);
    expect(await own(person)).toEqual([]);
    await signIn('named', [company('Bau AG', 'CLERK')]);
    expect(await own(person)).toMatchObject([{ role: 'CLERK', mandate: { origin: 'LOGIN' } }]);
  });

  test('a role that nobody knows may do the least', async () => {
    const person = await signIn('odd', [company('Odd SE', 'GRAND_VIZIER')]);
    expect(await own(person)).toMatchObject([{ role: 'READER' }]);
  });

  test('whoever was removed there does not come back by signing in again', async () => {
    const boss = await signIn('boss-2', [company('Stein KG')]);
    const other = await signIn('other-2', [company('Stein KG')]);
    const [mandate] = await own(other);
    expect((await call(boss, 'revokeRepresentative', { mandateId: mandate?.mandate.id })).codes).toEqual([]);
    await signIn('other-2', []);
    await signIn('other-2', [company('Stein KG')]);
    expect(await own(other)).toEqual([]);
    expect(await news(other)).toEqual(['MANDATE_REVOKED']);
  });

  test('tokens name what counts by now, not what a login once proved', async () => {
    const boss = await signIn('boss-3', [company('Holz GmbH')]);
    const clerk = await signIn('clerk-3');
    await join(boss, company('Holz GmbH').id, clerk, { role: 'CLERK' });
    const login = { provider: 'unternehmenskonto', subject: 'clerk-3' };
    expect((await register.logins().find(login))?.organisations).toEqual([company('Holz GmbH', 'CLERK')]);
    await call(clerk, 'leaveOrganisation', { organisationId: company('Holz GmbH').id }, 'account { id }');
    expect((await register.logins().find(login))?.organisations).toEqual([]);
  });
});

describe('an organisation that somebody registers', () => {
  test('is not proven, and its founder administers it', async () => {
    const founder = await signIn('founder');
    await association(founder, 'Chor e. V.');
    expect(await own(founder)).toMatchObject([
      {
        role: 'ADMINISTRATOR',
        organisation: { name: 'Chor e. V.', verification: 'UNVERIFIED' },
        mandate: { origin: 'FOUNDING' },
      },
    ]);
  });

  test.each([
    [{ name: '  ' }, ['REQUIRED']],
    [{ name: 'x'.repeat(201) }, ['TOO_LONG']],
    [{ name: 'a\u0000b', city: 'x'.repeat(101) }, ['INVALID_CHARACTER', 'TOO_LONG']],
  ])('%j is refused', async (input, codes) => {
    expect((await call(await signIn('careless'), 'registerOrganisation', input)).codes).toEqual(codes);
  });

  test('whoever is not known well enough registers none', async () => {
    const person = await signIn('unknown', [], 'LOW');
    expect((await call(person, 'registerOrganisation', { name: 'Verein' })).codes).toEqual(['TRUST_LEVEL_REQUIRED']);
  });
});

describe('an invitation', () => {
  test('makes whoever has its code a representative, once, and both sides hear of it', async () => {
    const [founder, clerk, third] = await Promise.all(['inviter', 'invited', 'third'].map((name) => signIn(name)));
    if (founder === undefined || clerk === undefined || third === undefined) throw new Error('three people');
    const organisationId = await association(founder);
    const made = await invite(founder, { organisationId, role: 'CLERK', services: ['99102'], validTo: '2027-01-31' });
    const offered = await ask(
      clerk,
      'query ($code: String!) { invitation(code: $code) { organisation role services validTo } }',
      {
        code: made.code,
      },
    );
    const offer = { organisation: 'Heimatverein', role: 'CLERK', services: ['99102'], validTo: '2027-01-31' };
    expect(offered.data).toEqual({ invitation: offer });
    const { payload, codes } = await call(clerk, 'acceptInvitation', { code: made.code, name: 'Klara, Kasse' });
    expect(codes).toEqual([]);
    expect(payload).toMatchObject({ representation: { role: 'CLERK', mandate: { origin: 'INVITATION' } } });
    expect((await call(third, 'acceptInvitation', { code: made.code })).codes).toEqual(['INVITATION_NOT_VALID']);
    expect(await news(clerk)).toEqual(['MANDATE_GIVEN']);
    expect(await news(founder)).toEqual(['REPRESENTATIVE_JOINED']);
    const { listed } = await representatives(founder);
    expect(listed).toMatchObject([{ role: 'ADMINISTRATOR' }, { name: 'Klara, Kasse', role: 'CLERK', ending: null }]);
  });

  test('can be declined, taken back, and runs out', async () => {
    const founder = await signIn('founder-4');
    const person = await signIn('person-4');
    const organisationId = await association(founder);
    const declined = await invite(founder, { organisationId, role: 'READER' });
    expect((await call(person, 'declineInvitation', { code: declined.code }, 'account { id }')).codes).toEqual([]);
    expect(await news(founder)).toEqual(['INVITATION_DECLINED']);
    const withdrawn = await invite(founder, { organisationId, role: 'READER' });
    expect((await representatives(founder)).invitations).toEqual([{ id: withdrawn.invitationId, role: 'READER' }]);
    expect((await call(founder, 'withdrawInvitation', { id: withdrawn.invitationId })).codes).toEqual([]);
    const late = await invite(founder, { organisationId, role: 'READER' });
    register.clock.time = new Date(NOW.getTime() + 15 * 86_400_000);
    for (const { code } of [declined, withdrawn, late])
      expect((await call(person, 'acceptInvitation', { code })).codes).toEqual(['INVITATION_NOT_VALID']);
    register.clock.time = NOW;
  });

  test('its code is nowhere in the database', async () => {
    const founder = await signIn('founder-5');
    const { code } = await invite(founder, { organisationId: await association(founder), role: 'READER' });
    const kept = await rows<{ kept: string }>(database.current.db, sql`select i::text as kept from accounts.invitation i`);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.some((row) => row.kept.includes(code ?? ''))).toBe(false);
  });

  test('falls with the right of whoever made it', async () => {
    const founder = await signIn('founder-6');
    const second = await signIn('second-6');
    const third = await signIn('third-6');
    const organisationId = await association(founder);
    await join(founder, organisationId, second, { role: 'ADMINISTRATOR' });
    const { code } = await invite(second, { organisationId, role: 'ADMINISTRATOR' });
    const mandateId = (await own(second))[0]?.mandate.id;
    expect((await call(founder, 'revokeRepresentative', { mandateId })).codes).toEqual([]);
    expect((await call(third, 'acceptInvitation', { code })).codes).toEqual(['INVITATION_NOT_VALID']);
  });

  test('needs a known person where something is to be declared to authorities', async () => {
    const founder = await signIn('founder-7');
    const weak = await signIn('weak-7', [], 'LOW');
    const { code } = await invite(founder, { organisationId: await association(founder), role: 'REPRESENTATIVE' });
    expect((await call(weak, 'acceptInvitation', { code })).codes).toEqual(['TRUST_LEVEL_REQUIRED']);
    expect((await call({ ...weak, trustLevel: 'SUBSTANTIAL' }, 'acceptInvitation', { code })).codes).toEqual([]);
  });

  test.each([
    [{ role: 'CLERK', services: ['99'] }, ['INVALID_SERVICE']],
    [{ role: 'CLERK', services: [] }, ['REQUIRED']],
    [{ role: 'CLERK', validFrom: '2026-12-01', validTo: '2026-11-30' }, ['ENDS_BEFORE_IT_BEGINS']],
    [{ role: 'CLERK', validTo: '2026-11-22' }, ['ENDS_BEFORE_IT_BEGINS']],
  ])('to %j is refused', async (terms, codes) => {
    const founder = await signIn('founder-8');
    expect((await invite(founder, { organisationId: await association(founder, `V ${newId()}`), ...terms })).codes).toEqual(
      codes,
    );
  });
});

describe('managing representatives', () => {
  test('who does not manage sees neither list nor invitations, and changes nothing', async () => {
    const founder = await signIn('founder-9');
    const clerk = await signIn('clerk-9');
    const stranger = await signIn('stranger-9');
    const organisationId = await association(founder);
    await join(founder, organisationId, clerk, { role: 'REPRESENTATIVE' });
    const mandateId = (await own(founder))[0]?.mandate.id;
    expect((await representatives(clerk)).codes).toEqual(['FORBIDDEN']);
    for (const [person, expected] of [
      [clerk, 'FORBIDDEN'],
      [stranger, 'NOT_FOUND'],
    ] as const) {
      expect((await invite(person, { organisationId, role: 'READER' })).codes).toEqual([expected]);
      expect((await call(person, 'revokeRepresentative', { mandateId })).codes).toEqual([expected]);
      expect((await call(person, 'changeMandate', { mandateId, role: 'READER' })).codes).toEqual([expected]);
    }
    expect((await call(stranger, 'leaveOrganisation', { organisationId }, 'account { id }')).codes).toEqual(['NOT_FOUND']);
    expect((await call(stranger, 'actFor', { organisationId })).codes).toEqual(['NOT_FOUND']);
  });

  test('a change ends the mandate as it was, and the history says by whom', async () => {
    const founder = await signIn('founder-10');
    const clerk = await signIn('clerk-10');
    await join(founder, await association(founder), clerk, { role: 'CLERK' }, 'Klara');
    const before = (await own(clerk))[0]?.mandate.id;
    expect((await call(founder, 'changeMandate', { mandateId: before, role: 'REPRESENTATIVE' })).codes).toEqual([]);
    expect(await own(clerk)).toMatchObject([{ role: 'REPRESENTATIVE' }]);
    expect((await call(founder, 'revokeRepresentative', { mandateId: before })).codes).toEqual(['ENDED']);
    const { listed } = await representatives(founder);
    expect(listed.map(({ role, ending }) => [role, ending])).toEqual([
      ['ADMINISTRATOR', null],
      ['CLERK', 'REPLACED'],
      ['REPRESENTATIVE', null],
    ]);
    expect((await representatives(founder, false)).listed).toHaveLength(2);
    expect(await news(clerk)).toEqual(['MANDATE_GIVEN', 'MANDATE_CHANGED']);
  });

  test('nobody gives more than she has', async () => {
    const founder = await signIn('founder-11');
    const limited = await signIn('limited-11');
    const organisationId = await association(founder);
    await join(founder, organisationId, limited, { role: 'ADMINISTRATOR', services: ['99102'], validTo: '2027-01-31' });
    const more = [
      { role: 'CLERK' },
      { role: 'CLERK', services: ['99012'], validTo: '2027-01-31' },
      { role: 'CLERK', services: ['99102'] },
    ];
    for (const terms of more) expect((await invite(limited, { organisationId, ...terms })).codes).toEqual(['MORE_THAN_OWN']);
    const as = { organisationId, role: 'CLERK', services: ['99102013'], validTo: '2026-12-31' };
    expect((await invite(limited, as)).codes).toEqual([]);
    const mandateId = (await own(founder))[0]?.mandate.id;
    expect((await call(limited, 'revokeRepresentative', { mandateId })).codes).toEqual(['MORE_THAN_OWN']);
  });

  test('the last administrator neither leaves nor is removed, until there is another', async () => {
    const founder = await signIn('founder-12');
    const second = await signIn('second-12');
    const organisationId = await association(founder);
    const mandateId = (await own(founder))[0]?.mandate.id;
    const leave = () => call(founder, 'leaveOrganisation', { organisationId }, 'account { id }');
    expect((await leave()).codes).toEqual(['LAST_ADMINISTRATOR']);
    expect((await call(founder, 'revokeRepresentative', { mandateId })).codes).toEqual(['LAST_ADMINISTRATOR']);
    expect((await call(founder, 'changeMandate', { mandateId, role: 'READER' })).codes).toEqual(['LAST_ADMINISTRATOR']);
    await join(founder, organisationId, second, { role: 'ADMINISTRATOR' });
    expect((await leave()).codes).toEqual([]);
    expect(await own(founder)).toEqual([]);
    expect(await news(second)).toEqual(['MANDATE_GIVEN', 'REPRESENTATIVE_LEFT']);
  });

  test('a mandate counts from its first day to its last', async () => {
    const founder = await signIn('founder-13');
    const clerk = await signIn('clerk-13');
    await join(founder, await association(founder), clerk, { role: 'CLERK', validFrom: '2026-11-25', validTo: '2026-11-26' });
    const seen: number[] = [];
    for (const at of ['2026-11-24T12:00Z', '2026-11-25T12:00Z', '2026-11-26T12:00Z', '2026-11-27T12:00Z']) {
      register.clock.time = new Date(at);
      seen.push((await own(clerk)).length);
    }
    register.clock.time = NOW;
    expect(seen).toEqual([0, 1, 1, 0]);
  });

  test.skipIf(!onRealPostgres)('of two administrators who leave at the same moment one stays', async () => {
    for (let round = 0; round < 5; round += 1) {
      const people = await Promise.all(['one', 'two'].map((name) => signIn(`${name}-race-${round}`)));
      const [one, two] = people;
      if (one === undefined || two === undefined) throw new Error('two people');
      const organisationId = await association(one, `Verein ${round}`);
      await join(one, organisationId, two, { role: 'ADMINISTRATOR' });
      const left = await Promise.all(
        people.map((person) => call(person, 'leaveOrganisation', { organisationId }, 'account { id }')),
      );
      expect(left.flatMap(({ codes }) => codes)).toEqual(['LAST_ADMINISTRATOR']);
    }
  });

  test.skipIf(!onRealPostgres)('of many who accept one invitation at the same moment one does', async () => {
    const founder = await signIn('founder-race');
    const { code } = await invite(founder, { organisationId: await association(founder), role: 'CLERK' });
    const people = await Promise.all(Array.from({ length: 8 }, (_, index) => signIn(`racer-${index}`)));
    const answers = await Promise.all(people.map((person) => call(person, 'acceptInvitation', { code })));
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
    expect((await representatives(founder)).listed).toHaveLength(2);
  });
});

test('an account that is merged into another brings its rights along, of which the wider one stays', async () => {
  const founder = await signIn('founder-m');
  const [closed, kept] = [await signIn('closed-m'), await signIn('kept-m')];
  const both = await association(founder, 'Beide');
  await join(founder, both, closed, { role: 'ADMINISTRATOR' });
  await join(founder, both, kept, { role: 'READER' });
  await association(closed, 'Nur einer');
  await database.current.db.transaction((tx) => moveMandates(tx, closed.account, kept.account, NOW));
  expect(await own(closed)).toEqual([]);
  expect((await own(kept)).map(({ role, organisation }) => `${role} ${organisation.name}`).sort()).toEqual([
    'ADMINISTRATOR Beide',
    'ADMINISTRATOR Nur einer',
  ]);
});

describe('acting', () => {
  test('actFor says what to send, and me shows whom a request acts for', async () => {
    const boss = await signIn('boss-14', [company('Dach GmbH')]);
    const { id } = company('Dach GmbH');
    const { payload } = await call(boss, 'actFor', { organisationId: id }, 'headers { name value }');
    expect(payload).toMatchObject({ headers: [{ name: 'acting-for', value: id }] });
    const { data } = await ask(boss, '{ representations { organisation name isProven role services } }');
    const acting = { organisation: id, name: 'Dach GmbH', isProven: true, role: 'REPRESENTATIVE', services: null };
    expect(data).toEqual({ representations: [acting] });
    const actingFor = { ...right('Dach GmbH', 'REPRESENTATIVE'), organisation: id };
    const shown = await ask({ ...boss, actingFor }, '{ me { actingFor { role organisation { name } } } }');
    expect(shown.data).toEqual({ me: { actingFor: { role: 'REPRESENTATIVE', organisation: { name: 'Dach GmbH' } } } });
    expect((await ask(boss, '{ me { actingFor { role } } }')).data).toEqual({ me: { actingFor: null } });
  });
});
