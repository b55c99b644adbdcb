import { describe, expect, test } from 'vitest';
import { MUK } from '#platform/identity/issuer/upstream/saml/unternehmenskonto.ts';
import { samlProviders } from '#platform/identity/issuer/upstream/saml/settings.ts';
import { idp } from './answering.ts';
import { unternehmenskontoAttributes } from '#test/support/saml/unternehmenskonto.ts';
import { answering, SIMULATIONS, unternehmenskontoSettings } from './answering.ts';

const konto = (more: object = {}) => {
  const [provider] = samlProviders([], unternehmenskontoSettings(more));
  if (provider === undefined) throw new Error('there is no Unternehmenskonto');
  return answering({ ...SIMULATIONS['Mein Unternehmenskonto'], provider });
};
const { finish, signed, party } = konto();
const said = (overrides: Readonly<Record<string, string>>, person?: string) =>
  finish(signed({ attributes: unternehmenskontoAttributes(overrides) }, idp, person));

describe('a sign-in with Mein Unternehmenskonto', () => {
  test('asks for a name identifier that stays and for no authentication context', async () => {
    const { message } = await party.ask({ purpose: 'sign-in', minimum: 'HIGH' });
    const xml = Buffer.from(message, 'base64').toString('utf8');
    expect(xml).toContain('nameid-format:persistent');
    expect(xml).not.toContain('RequestedAuthnContext');
    expect(xml).toContain('<SignatureValue>');
  });

  test('lets the person act for the organisation, whose register facts it tells', async () => {
    const { organisations } = await said({});
    expect(organisations).toEqual([
      {
        id: expect.any(String) as string,
        name: 'Beispiel Backwaren AG',
        role: 'REPRESENTATIVE',
        facts: {
          legalForm: 'Aktiengesellschaft',
          registerCourt: 'Berlin',
          registerType: 'HRB',
          registerNumber: '36936',
          street: 'Zillestraße 17',
          postalCode: '10585',
          city: 'Berlin',
        },
      },
    ]);
  });

  test('proves the names of the person who acts, and what the registers say, at the level of her identification', async () => {
    const { attributes } = await said({ [MUK.IDENTIFICATION]: 'hoch' });
    expect(attributes).toEqual(
      [
        ['TITLE', 'Dr.'],
        ['GIVEN_NAME', 'Paula'],
        ['FAMILY_NAME', 'Beispiel'],
        ['ORGANISATION_NAME', 'Beispiel Backwaren AG'],
        ['LEGAL_FORM', 'Aktiengesellschaft'],
        ['REGISTER_TYPE', 'HRB'],
        ['REGISTER_NUMBER', '36936'],
        ['REGISTER_COURT', 'Berlin'],
        ['ORGANISATION_ADDRESS', 'Zillestraße 17, 10585 Berlin, DE'],
      ].map(([name, value]) => ({ name, value, trustLevel: 'HIGH' })),
    );
  });

  test('is the same organisation for all of its accounts, and another login for each of them', async () => {
    const [one, other] = [await said({}, 'ek-one'), await said({}, 'ek-other')];
    expect(other.organisations[0]?.id).toBe(one.organisations[0]?.id);
    expect(other.subject).not.toBe(one.subject);
    const elsewhere = await said({ [MUK.ORGANISATION]: 'du-another' }, 'ek-one');
    expect(elsewhere.organisations[0]?.id).not.toBe(one.organisations[0]?.id);
    expect(JSON.stringify([one, other])).not.toMatch(/du-|ek-/);
  });

  test.each([
    ['hoch', 'substanziell', 'SUBSTANTIAL'],
    ['substanziell', 'hoch', 'SUBSTANTIAL'],
    ['normal', 'hoch', 'LOW'],
    ['hoch', 'untergeordnet', 'BASIC'],
    ['hoch', 'allerhöchst', 'BASIC'],
    ['HOCH', 'Hoch', 'HIGH'],
  ])('identified %s and authenticated %s is worth %s', async (identified, authenticated, level) => {
    const proved = await said({ [MUK.IDENTIFICATION]: identified, [MUK.AUTHENTICATION]: authenticated });
    expect(proved.trustLevel).toBe(level);
  });

  test('as a private person acts for no organisation', async () => {
    const { organisations } = await said({ [MUK.SOURCE]: 'IdNr' });
    expect(organisations).toEqual([]);
  });

  test.each([MUK.SOURCE, MUK.ORGANISATION, MUK.NAME, MUK.IDENTIFICATION, MUK.AUTHENTICATION])(
    'without %s proves nothing',
    async (name) => {
      await expect(said({ [name]: '' })).rejects.toThrow();
    },
  );

  test('with an account of ELSTER’s own tests is let in only where that is configured', async () => {
    const attributes = unternehmenskontoAttributes({ [MUK.TEST]: 'true' });
    await expect(finish(signed({ attributes }))).rejects.toThrow(/for tests/);
    const test = konto({ test_accounts: true });
    expect(await test.finish(test.signed({ attributes }))).toMatchObject({ trustLevel: 'SUBSTANTIAL' });
  });

  test('with a name identifier of the moment proves nobody, unless an attribute names the account', async () => {
    const transient = { nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient' };
    await expect(finish(signed(transient))).rejects.toThrow(/none that stays/);
    const named = konto({ account_attribute: 'Konto' });
    const attributes = (account: string) => unternehmenskontoAttributes({ Konto: account });
    const [one, again, other] = await Promise.all(
      [
        { account: 'ek-1', nameId: 'a' },
        { account: 'ek-1', nameId: 'b' },
        { account: 'ek-2', nameId: 'a' },
      ].map(({ account, nameId }) => named.finish(named.signed({ ...transient, nameId, attributes: attributes(account) }))),
    );
    expect(again?.subject).toBe(one?.subject);
    expect(other?.subject).not.toBe(one?.subject);
    await expect(named.finish(named.signed(transient))).rejects.toThrow(/Konto/);
  });
});
