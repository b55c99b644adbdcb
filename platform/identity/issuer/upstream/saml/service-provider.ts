/**
 * One BundID: asks by a signed request, and believes an answer only when its assertion is signed, fresh, meant for us, and given to
 * the very request that this browser left with.
 */

import { randomBytes } from 'node:crypto';
import { SAML, ValidateInResponseTo, type CacheProvider, type Profile } from '@node-saml/node-saml';
import { z } from 'zod';
import { derivedId } from '../../../../values/id.ts';
import type { Attempt, Proved } from '../../attempts.ts';
import { BPK2, LEVEL, levelOfStork, requestExtension, storkReaching } from './profile.ts';
import type { BundIdSettings } from './settings.ts';

/** How long a person may be away. */
const AWAY_MS = 10 * 60_000;
const SKEW_MS = 5_000;
const BEARER = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';

export interface ServiceProvider {
  /** The message to POST to the entry point, and the id its answer has to name. */
  readonly ask: (attempt: Pick<Attempt, 'purpose' | 'minimum'>) => Promise<{ readonly message: string; readonly id: string }>;
  /** `response` is the parameter SAMLResponse. Throws for any answer that is not beyond doubt. */
  readonly finish: (response: string, id: string) => Promise<Proved>;
}

/** As the library reads XML: every element is a list. */
const element = z.array(z.looseObject({ $: z.record(z.string(), z.string()).optional() }));
const assertionShape = z.object({
  Assertion: z.object({
    Issuer: z.array(z.looseObject({ _: z.string() })).length(1),
    Conditions: element.length(1),
    Subject: z.array(z.object({ SubjectConfirmation: element.length(1) }).loose()).length(1),
  }),
});
const confirmationShape = z.object({
  $: z.object({ Method: z.literal(BEARER) }),
  SubjectConfirmationData: z
    .array(z.object({ $: z.looseObject({ Recipient: z.string(), InResponseTo: z.string(), NotOnOrAfter: z.string() }) }))
    .length(1),
});

/** What the library leaves to its user (SAML 2.0 Profiles §4.1.4.3): issuer, recipient, the request answered, and that all are there. */
function requireMeantForUs(
  profile: Profile,
  expected: { readonly issuer: string; readonly recipient: string; readonly id: string },
): void {
  const { Assertion } = assertionShape.parse(profile.getAssertion?.());
  if (Assertion.Issuer[0]?._ !== expected.issuer) throw new Error('the assertion has another issuer');
  const confirmation = confirmationShape.parse(Assertion.Subject[0]?.SubjectConfirmation[0]);
  const { Recipient, InResponseTo } = confirmation.SubjectConfirmationData[0]?.$ ?? {};
  if (Recipient !== expected.recipient) throw new Error('the assertion is for another recipient');
  if (InResponseTo !== expected.id) throw new Error('the assertion answers another request');
}

function readAttribute({ attributes = {} }: { readonly attributes?: Readonly<Record<string, unknown>> }, name: string): string {
  const value = attributes[name];
  if (typeof value !== 'string' || value.trim() === '') throw new Error(`the assertion has no single value of ${name}`);
  return value.trim();
}

/** `entityId` is ours, `recipient` where the answer comes to. */
export function createServiceProvider(settings: BundIdSettings, entityId: string, recipient: string): ServiceProvider {
  const { issuer, entry_point: entryPoint, certificates, private_key: privateKey, online_service_id: service, name } = settings;

  /** The library remembers requests itself; ours are remembered by the browser that made them. */
  const remembering = (id: string): CacheProvider => ({
    saveAsync: (key, value) => Promise.resolve({ value: key, createdAt: Date.parse(value) }),
    getAsync: (key) => Promise.resolve(key === id ? new Date().toISOString() : null),
    removeAsync: () => Promise.resolve(null),
  });

  const saml = (id: string, attempt?: Pick<Attempt, 'purpose' | 'minimum'>): SAML =>
    new SAML({
      callbackUrl: recipient,
      entryPoint,
      issuer: entityId,
      audience: entityId,
      idpIssuer: issuer,
      idpCert: [...certificates],
      privateKey,
      decryptionPvk: privateKey,
      signatureAlgorithm: 'sha256',
      digestAlgorithm: 'sha256',
      wantAssertionsSigned: true,
      wantAuthnResponseSigned: false,
      acceptedClockSkewMs: SKEW_MS,
      requestIdExpirationPeriodMs: AWAY_MS,
      validateInResponseTo: ValidateInResponseTo.always,
      cacheProvider: remembering(id),
      generateUniqueId: () => id,
      skipRequestCompression: true,
      authnRequestBinding: 'HTTP-POST',
      identifierFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
      racComparison: 'minimum',
      authnContext: [storkReaching(attempt?.minimum ?? null)],
      // A session left open there must not prove a login to somebody else's account.
      forceAuthn: attempt?.purpose === 'link',
      samlAuthnRequestExtensions: requestExtension(service),
    });

  return {
    ask: async (attempt) => {
      const id = `_${randomBytes(20).toString('hex')}`;
      const { SAMLRequest: message } = await saml(id, attempt).getAuthorizeMessageAsync('', undefined, {});
      if (typeof message !== 'string') throw new Error('there is no request');
      return { message, id };
    },
    finish: async (response, id) => {
      // SAML has no use for one, attacks on parsers do.
      if (/<!DOCTYPE/i.test(Buffer.from(response, 'base64').toString('utf8'))) throw new Error('the answer has a document type');
      const { profile } = await saml(id).validatePostResponseAsync({ SAMLResponse: response });
      if (profile === null) throw new Error('the provider signed nobody in');
      requireMeantForUs(profile, { issuer, recipient, id });
      const told = profile as { readonly attributes?: Readonly<Record<string, unknown>> };
      const trustLevel = levelOfStork(readAttribute(told, LEVEL));
      if (trustLevel === null) throw new Error('the assertion names no trust level we know');
      const subject = derivedId(`login:${issuer}:${readAttribute(told, BPK2)}`);
      return { provider: name, subject, trustLevel, organisations: [], amr: ['fed'] };
    },
  };
}
