/**
 * Single Logout with one SAML provider (SAML 2.0 Profiles §4.4): our signed request goes by redirect; the provider's messages come by
 * POST, and count only when they are signed, fresh and meant for us.
 */

import { randomBytes } from 'node:crypto';
import { SAML, ValidateInResponseTo, type Profile } from '@node-saml/node-saml';
import { SaxesParser } from 'saxes';
import type { Heard } from '../hearing.ts';
import type { SamlSession } from './service-provider.ts';
import { requirePlain, SKEW_MS } from './service-provider.ts';
import type { SamlSettings } from './settings.ts';

/** How old a request to end a session may be. */
const FRESH_MS = 5 * 60_000;
const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success';

export interface SamlLogout {
  /** Where the browser goes to end the session; null: the provider takes no such requests. */
  leave(session: SamlSession, state: string): Promise<string | null>;
  /** Reads the provider's request. Throws for one that is not beyond doubt. `answer` is where the browser goes on with our response. */
  hear(message: string): Promise<Heard & { readonly answer: (state: string) => Promise<string | null> }>;
  /** True when the provider's signed response says that the session has ended. */
  confirms(message: string): Promise<boolean>;
  /** Our metadata; null without a certificate of ours to show. */
  metadata(): string | null;
}

/** The attributes of the outermost element, which are signed with it. Throws for what is no XML. */
function rootOf(xml: string): Readonly<Record<string, string>> {
  let root: Readonly<Record<string, string>> | undefined;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ attributes }) => {
    root ??= attributes;
  });
  parser.write(xml).close();
  return root ?? {};
}

/** What a provider calls a session: the name it gave whoever signed in. */
export const handleOf = (nameId: string): string => `name:${nameId}`;

export interface SamlLogoutDeps {
  readonly settings: SamlSettings;
  readonly nameIdFormat: string;
  /** Ours. */
  readonly entityId: string;
  readonly consumerUrl: string;
  readonly logoutUrl: string;
  readonly now: () => Date;
}

export function createSamlLogout(deps: SamlLogoutDeps): SamlLogout {
  const { settings, nameIdFormat, entityId, consumerUrl, logoutUrl, now } = deps;
  const { logout_url: target, private_key: privateKey, certificate, other_key: other, certificates } = settings;
  const saml = new SAML({
    callbackUrl: consumerUrl,
    logoutCallbackUrl: logoutUrl,
    entryPoint: settings.entry_point,
    ...(target === undefined ? {} : { logoutUrl: target }),
    issuer: entityId,
    idpIssuer: settings.issuer,
    idpCert: [...certificates],
    privateKey,
    decryptionPvk: privateKey,
    signatureAlgorithm: 'sha256',
    digestAlgorithm: 'sha256',
    acceptedClockSkewMs: SKEW_MS,
    wantAssertionsSigned: true,
    // Responses are known by the state that comes back with them.
    validateInResponseTo: ValidateInResponseTo.never,
    generateUniqueId: () => `_${randomBytes(20).toString('hex')}`,
    identifierFormat: nameIdFormat,
    signMetadata: settings.sign_metadata,
  });

  function requireFresh(xml: string): void {
    const { Destination, IssueInstant = '' } = rootOf(xml);
    if (Destination !== logoutUrl) throw new Error('the message is for another recipient');
    const age = now().getTime() - Date.parse(IssueInstant);
    if (!(age >= -SKEW_MS && age <= FRESH_MS)) throw new Error('the message is not of this moment');
  }

  return {
    leave: ({ nameId, nameIdFormat: format, sessionIndex }, state) => {
      if (target === undefined) return Promise.resolve(null);
      const who = { issuer: entityId, nameID: nameId, nameIDFormat: format, sessionIndex } satisfies Profile;
      return saml.getLogoutUrlAsync(who, state, {});
    },
    hear: async (message) => {
      const xml = requirePlain(message);
      const { profile } = await saml.validatePostRequestAsync({ SAMLRequest: message });
      if (typeof profile['ID'] !== 'string') throw new Error('this is no request to end a session');
      requireFresh(xml);
      return {
        id: profile['ID'],
        login: null,
        handle: handleOf(profile.nameID),
        answer: (state) =>
          target === undefined ? Promise.resolve(null) : saml.getLogoutResponseUrlAsync(profile, state, {}, true),
      };
    },
    confirms: async (message) => {
      const xml = requirePlain(message);
      const { loggedOut } = await saml.validatePostResponseAsync({ SAMLResponse: message });
      requireFresh(xml);
      return loggedOut && new RegExp(`StatusCode [^>]*Value="${SUCCESS}"`).test(xml);
    },
    metadata: () => {
      if (certificate === undefined) return null;
      return saml.generateServiceProviderMetadata(certificate, [
        certificate,
        ...(other === undefined ? [] : [other.certificate]),
      ]);
    },
  };
}
