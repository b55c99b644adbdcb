/** Both profiles of SAML 2 with a simulated provider each: the same answers are tried at both. */

import {
  bundids,
  samlProviders,
  unternehmenskonten,
  type SamlProvider,
} from '#platform/identity/issuer/upstream/saml/settings.ts';
import { createServiceProvider } from '#platform/identity/issuer/upstream/saml/service-provider.ts';
import { bundIdAttributes } from '#test/support/saml/bundid.ts';
import { assertionOf, createKeyPair, encode, responseOf, sign, type AssertionFacts } from '#test/support/saml/provider.ts';
import { unternehmenskontoAttributes } from '#test/support/saml/unternehmenskonto.ts';

export const idp = createKeyPair();
export const stranger = createKeyPair();
export const sp = createKeyPair();

export const ENTITY = 'https://portal.example/identity';
export const ISSUER = 'https://idp.example/idp';
export const PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';
export const ID = '_f00';

const common = {
  label: 'Anderswo',
  issuer: ISSUER,
  entry_point: 'https://idp.example/sso',
  certificates: [idp.certificate],
  private_key: sp.privateKey,
};

/** Settings as the configuration would read them. */
export const bundIdSettings = (more: object = {}) =>
  bundids.parse([{ ...common, name: 'bundid', online_service_id: 'BMI-7000', ...more }]);
export const unternehmenskontoSettings = (more: object = {}) => unternehmenskonten.parse([{ ...common, name: 'muk', ...more }]);

/** What a profile's provider says of whom; `person` is who she is there. */
interface Simulation {
  readonly provider: SamlProvider;
  readonly facts: (person: string) => Pick<AssertionFacts, 'attributes' | 'nameId' | 'nameIdFormat'>;
  /** As the provider writes the level of every sign-in in these tests. */
  readonly level: string;
}

const [bundId] = samlProviders(bundIdSettings(), []);
const [business] = samlProviders([], unternehmenskontoSettings());
if (bundId === undefined || business === undefined) throw new Error('a profile is missing');

export const SIMULATIONS: Readonly<Record<'BundID' | 'Mein Unternehmenskonto', Simulation>> = {
  BundID: {
    provider: bundId,
    facts: (person) => ({ attributes: bundIdAttributes({ bpk2: person, level: 'STORK-QAA-Level-3' }) }),
    level: 'Level-3',
  },
  'Mein Unternehmenskonto': {
    provider: business,
    facts: (person) => ({ attributes: unternehmenskontoAttributes(), nameId: person, nameIdFormat: PERSISTENT }),
    level: 'substanziell',
  },
};

/** The provider's answers to us, and what we make of them. */
export function answering({ provider, facts }: Simulation) {
  const recipient = `https://portal.example/identity/upstream/${provider.settings.name}/acs`;
  const party = createServiceProvider(provider, ENTITY, recipient);
  const all = (overrides: Partial<AssertionFacts> = {}, person = 'ek-abcdef'): AssertionFacts => ({
    issuer: ISSUER,
    audience: ENTITY,
    recipient,
    inResponseTo: ID,
    ...facts(person),
    ...overrides,
  });
  return {
    party,
    facts: all,
    signed: (overrides: Partial<AssertionFacts> = {}, key = idp, person?: string): string =>
      responseOf(sign(assertionOf(all(overrides, person)), key), all(overrides, person)),
    finish: async (xml: string, id = ID) => (await party.finish(encode(xml), id)).proved,
  };
}
