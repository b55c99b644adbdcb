/**
 * One SAML provider: asks by a signed request, and believes an answer only when its assertion is signed, fresh, meant for us, and
 * given to the very request that this browser left with.
 */

import { randomBytes } from 'node:crypto';
import { SAML, ValidateInResponseTo, type CacheProvider, type Profile } from '@node-saml/node-saml';
import { z } from 'zod';
import { derivedId } from '../../../../values/id.ts';
import type { Attempt, Proved } from '../../attempts.ts';
import type { SamlProvider } from './settings.ts';
import { readTold } from './told.ts';

/** How long a person may be away. */
const AWAY_MS = 10 * 60_000;
export const SKEW_MS = 5_000;
const BEARER = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';

/** The session there, which a logout has to name. */
export interface SamlSession {
  readonly nameId: string;
  readonly nameIdFormat: string;
  readonly sessionIndex: string;
}

export interface ServiceProvider {
  /** The message to POST to the entry point, and the id its answer has to name. */
  readonly ask: (attempt: Pick<Attempt, 'purpose' | 'minimum'>) => Promise<{ readonly message: string; readonly id: string }>;
  /** `response` is the parameter SAMLResponse. Throws for any answer that is not beyond doubt. */
  readonly finish: (response: string, id: string) => Promise<{ readonly proved: Proved; readonly session: SamlSession }>;
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

/** The XML of a message that came by POST. Throws when it has a document type: SAML has no use for one, attacks on parsers do. */
export function requirePlain(message: string): string {
  const xml = Buffer.from(message, 'base64').toString('utf8');
  if (/<!DOCTYPE/i.test(xml)) throw new Error('the message has a document type');
  return xml;
}

/** Runs what reads with one of our keys, and with the other one where the first does not fit. */
async function withEither<Result>(keys: readonly string[], read: (key: string) => Promise<Result>): Promise<Result> {
  const [key = '', ...others] = keys;
  if (others.length === 0) return read(key);
  return read(key).catch(() => withEither(others, read));
}

/** `entityId` is ours, `recipient` where the answer comes to. */
export function createServiceProvider({ settings, profile }: SamlProvider, entityId: string, recipient: string): ServiceProvider {
  const { issuer, entry_point: entryPoint, certificates, private_key: privateKey, other_key: other, name } = settings;
  const keys = [privateKey, ...(other === undefined ? [] : [other.private_key])];

  /** The library remembers requests itself; ours are remembered by the browser that made them. */
  const remembering = (id: string): CacheProvider => ({
    saveAsync: (key, value) => Promise.resolve({ value: key, createdAt: Date.parse(value) }),
    getAsync: (key) => Promise.resolve(key === id ? new Date().toISOString() : null),
    removeAsync: () => Promise.resolve(null),
  });

  const saml = (id: string, decryptionPvk: string, attempt?: Pick<Attempt, 'purpose' | 'minimum'>): SAML => {
    const contexts = profile.contexts(attempt?.minimum ?? null);
    return new SAML({
      callbackUrl: recipient,
      entryPoint,
      issuer: entityId,
      audience: entityId,
      idpIssuer: issuer,
      idpCert: [...certificates],
      privateKey,
      decryptionPvk,
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
      identifierFormat: profile.nameIdFormat,
      disableRequestedAuthnContext: contexts.length === 0,
      racComparison: 'minimum',
      authnContext: [...contexts],
      // A session left open there must not prove a login to somebody else's account.
      forceAuthn: attempt !== undefined && attempt.purpose !== 'sign-in',
      ...(profile.extensions === null ? {} : { samlAuthnRequestExtensions: profile.extensions }),
    });
  };

  return {
    ask: async (attempt) => {
      const id = `_${randomBytes(20).toString('hex')}`;
      const { SAMLRequest: message } = await saml(id, privateKey, attempt).getAuthorizeMessageAsync('', undefined, {});
      if (typeof message !== 'string') throw new Error('there is no request');
      return { message, id };
    },
    finish: async (response, id) => {
      requirePlain(response);
      const read = (key: string) => saml(id, key).validatePostResponseAsync({ SAMLResponse: response });
      const { profile: answered } = await withEither(keys, read);
      if (answered === null) throw new Error('the provider signed nobody in');
      requireMeantForUs(answered, { issuer, recipient, id });
      const told = readTold(answered.getAssertion?.());
      const { person, ...shown } = profile.read(told);
      return {
        proved: { ...shown, provider: name, subject: derivedId(`login:${issuer}:${person}`), amr: ['fed'] },
        session: {
          nameId: told.nameId.value,
          nameIdFormat: told.nameId.format,
          sessionIndex: answered.sessionIndex ?? '',
        },
      };
    },
  };
}
