import { describe, expect, test } from 'vitest';
import { levelOfStork, storkReaching } from '#platform/identity/issuer/upstream/saml/bundid.ts';
import { createServiceProvider } from '#platform/identity/issuer/upstream/saml/service-provider.ts';
import { bundids, samlProviders } from '#platform/identity/issuer/upstream/saml/settings.ts';
import { TRUST_LEVELS } from '#platform/values/trust-level.ts';
import { bundIdAttributes } from '#test/support/saml/bundid.ts';
import { answering, bundIdSettings, SIMULATIONS } from './answering.ts';

const withAttributes = (attributes: readonly string[]) => {
  const [provider] = samlProviders(bundIdSettings({ attributes }), []);
  if (provider === undefined) throw new Error('there is no BundID');
  return answering({ ...SIMULATIONS.BundID, provider });
};

describe('the request to BundID', () => {
  test('is signed and asks for the pseudonym, the level and what is configured, and for nothing else of the person', async () => {
    const { message, id } = await withAttributes(['GIVEN_NAME']).party.ask({ purpose: 'sign-in', minimum: 'SUBSTANTIAL' });
    const xml = Buffer.from(message, 'base64').toString('utf8');
    expect(xml).toContain(`ID="${id}"`);
    expect(xml).toContain('Comparison="minimum"');
    expect(xml).toContain('STORK-QAA-Level-3');
    expect(xml).toMatch(/<akdb:AuthenticationRequest [^>]*Version="2"/);
    expect(
      [...xml.matchAll(/RequestedAttribute Name="([^"]+)" RequiredAttribute="(\w+)"/g)].map(([, name, needed]) => [name, needed]),
    ).toEqual([
      ['urn:oid:1.3.6.1.4.1.25484.494450.3', 'true'],
      ['urn:oid:1.2.40.0.10.2.1.1.261.94', 'true'],
      ['urn:oid:2.5.4.42', 'false'],
    ]);
    expect(xml).toContain('BMI-7000');
    expect(xml).toContain('<SignatureValue>');
    expect(xml).not.toContain('ForceAuthn="true"');
  });

  test('asks for levels as they are read', () => {
    for (const level of TRUST_LEVELS) expect(levelOfStork(storkReaching(level))).toBe(level);
  });
});

describe('what BundID says of a person', () => {
  const known = {
    GIVEN_NAME: ['Erika', 'HOCH'],
    FAMILY_NAME: ['Muster', 'SUBSTANTIELL'],
    BIRTH_DATE: ['31.01.1980', 'NORMAL'],
    EMAIL: ['erika@example.org', 'UNTERGEORDNET'],
    CITY: ['Winterberg', 'ALLERHÖCHST'],
  } as const;
  const said = bundIdAttributes({ bpk2: 'FRS-VKZ:1', level: 'STORK-QAA-Level-4', known });

  test('is kept with the trust level of each value; what is spelled otherwise is worth the least', async () => {
    const { finish, signed } = withAttributes(['GIVEN_NAME', 'FAMILY_NAME', 'BIRTH_DATE', 'CITY', 'EMAIL']);
    const { attributes, trustLevel } = await finish(signed({ attributes: said }));
    expect(trustLevel).toBe('HIGH');
    expect(attributes).toEqual([
      { name: 'GIVEN_NAME', value: 'Erika', trustLevel: 'HIGH' },
      { name: 'FAMILY_NAME', value: 'Muster', trustLevel: 'SUBSTANTIAL' },
      { name: 'BIRTH_DATE', value: '1980-01-31', trustLevel: 'LOW' },
      { name: 'CITY', value: 'Winterberg', trustLevel: 'BASIC' },
      { name: 'EMAIL', value: 'erika@example.org', trustLevel: 'BASIC' },
    ]);
  });

  test('is not even read where it was not asked for', async () => {
    const { finish, signed } = withAttributes(['CITY']);
    const proved = await finish(signed({ attributes: said }));
    expect(proved.attributes).toEqual([{ name: 'CITY', value: 'Winterberg', trustLevel: 'BASIC' }]);
    expect(JSON.stringify(proved)).not.toContain('Erika');
  });

  test.each(['1980-02-31', '31/01/1980', 'gestern', ''])('a birth date such as %j is left out', async (day) => {
    const { finish, signed } = withAttributes(['BIRTH_DATE']);
    const attributes = bundIdAttributes({ bpk2: 'x', level: 'STORK-QAA-Level-1', known: { BIRTH_DATE: [day, 'HOCH'] } });
    expect((await finish(signed({ attributes }))).attributes).toEqual([]);
  });

  test('twice is refused, as nobody knows which one counts', async () => {
    const { finish, signed } = withAttributes([]);
    const twice = `${said}${bundIdAttributes({ bpk2: 'FRS-VKZ:victim', level: 'STORK-QAA-Level-4' })}`;
    await expect(finish(signed({ attributes: twice }))).rejects.toThrow(/several values/);
  });

  test.each(['STORK-QAA-Level-9', 'hoch', ''])('at the level %j is refused', async (level) => {
    const { finish, signed } = withAttributes([]);
    await expect(finish(signed({ attributes: bundIdAttributes({ bpk2: 'x', level }) }))).rejects.toThrow();
  });
});

describe('the configuration of BundID', () => {
  const [settings] = bundIdSettings();
  test.each([
    ['twice the same name', [settings, settings]],
    ['an attribute that no account may hold', [{ ...settings, attributes: ['GENDER'] }]],
    ["a name of the portal's own", [{ ...settings, name: 'portalverbund' }]],
  ])('with %s is refused', (_, value) => expect(bundids.safeParse(value).success).toBe(false));

  test('is all that a service provider needs', () => {
    const [provider] = samlProviders(bundIdSettings(), []);
    expect(provider && createServiceProvider(provider, 'https://a.example', 'https://a.example/acs')).toBeDefined();
  });
});
