/** SAML 2 identity providers, as the configuration names them: what they have in common, and what each profile wants beside. */

import { z } from 'zod';
import { EMBEDDED, OWN } from '../../names.ts';
import { bundIdProfile, BUNDID_ATTRIBUTES, type BundIdAttribute } from './bundid.ts';
import type { SamlProfile } from './profile.ts';
import { unternehmenskontoProfile } from './unternehmenskonto.ts';

const url = z.url({ protocol: /^https?$/ });
const privateKey = z.string().includes('PRIVATE KEY');
const certificate = z.string().includes('BEGIN CERTIFICATE');

const common = z.strictObject({
  /** Part of every login's identity: never change it for a running installation. */
  name: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .refine((name) => name !== EMBEDDED && name !== OWN),
  label: z.string().min(1).max(60),
  /** Entity id of the provider. */
  issuer: z.string().min(1),
  /** Where the request goes, by POST. */
  entry_point: url,
  /** Where a request to sign out goes, by redirect; left out: sessions there end by themselves. */
  logout_url: url.optional(),
  /** Certificates it may sign with, as PEM: the present one, and the next one while it rolls over. */
  certificates: z.array(certificate).min(1),
  /** Our private key as PEM: signs requests, and reads what is encrypted for us. */
  private_key: privateKey,
  /** Its certificate, which our metadata shows. */
  certificate: certificate.optional(),
  /** While our own key rolls over: the other one, which is shown and read with, but signs nothing. */
  other_key: z.strictObject({ private_key: privateKey, certificate }).optional(),
  sign_metadata: z.boolean().default(false),
});

const bundIdNames = Object.keys(BUNDID_ATTRIBUTES) as [BundIdAttribute, ...BundIdAttribute[]];

const bundid = common.extend({
  /** Our online service, as registered there. */
  online_service_id: z.string().min(1),
  /** What to ask for of the person beside her pseudonym. */
  attributes: z.array(z.enum(bundIdNames)).default(['GIVEN_NAME', 'FAMILY_NAME', 'BIRTH_DATE', 'STREET', 'POSTAL_CODE', 'CITY']),
});

const unternehmenskonto = common.extend({
  /** Attribute with the pseudonym of the account that signs in; left out: its persistent name identifier. */
  account_attribute: z.string().min(1).optional(),
  /** Lets in the accounts of ELSTER's own tests. */
  test_accounts: z.boolean().default(false),
});

const namedOnce = (all: readonly { readonly name: string }[]): boolean =>
  new Set(all.map(({ name }) => name)).size === all.length;

export const bundids = z.array(bundid).refine(namedOnce);
export const unternehmenskonten = z.array(unternehmenskonto).refine(namedOnce);

export type SamlSettings = Readonly<z.infer<typeof common>>;
export type BundIdSettings = Readonly<z.infer<typeof bundid>>;
export type UnternehmenskontoSettings = Readonly<z.infer<typeof unternehmenskonto>>;

/** A provider with its profile. */
export interface SamlProvider {
  readonly settings: SamlSettings;
  readonly profile: SamlProfile;
}

export function samlProviders(
  bundIds: readonly BundIdSettings[],
  businesses: readonly UnternehmenskontoSettings[],
): readonly SamlProvider[] {
  return [
    ...bundIds.map((settings) => ({ settings, profile: bundIdProfile(settings.online_service_id, settings.attributes) })),
    ...businesses.map((settings) => ({
      settings,
      profile: unternehmenskontoProfile(settings.issuer, {
        accountAttribute: settings.account_attribute ?? null,
        testAccounts: settings.test_accounts,
      }),
    })),
  ];
}
