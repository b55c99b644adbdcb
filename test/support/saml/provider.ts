/** A simulated SAML 2 identity provider: signs real messages with a key of its own, and everything about them that a test wants wrong. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignedXml } from 'xml-crypto';

export interface KeyPair {
  readonly privateKey: string;
  readonly certificate: string;
}

/** A key with a certificate it signed itself. */
export function createKeyPair(): KeyPair {
  const folder = mkdtempSync(join(tmpdir(), 'saml-'));
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-subj', '/CN=Simulation'];
  execFileSync('openssl', [...request, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  const pair = { privateKey: readFileSync(key, 'utf8'), certificate: readFileSync(certificate, 'utf8') };
  rmSync(folder, { recursive: true });
  return pair;
}

export interface AssertionFacts {
  readonly issuer: string;
  readonly audience: string;
  readonly recipient: string;
  readonly inResponseTo: string;
  /** Of the enclosing response; the assertion's own unless a test says otherwise. */
  readonly responseTo?: string;
  readonly nameId?: string;
  readonly nameIdFormat?: string;
  readonly sessionIndex?: string;
  /** XML of the attributes. */
  readonly attributes: string;
  readonly context?: string;
  readonly issuedAt?: Date;
  readonly id?: string;
}

const LIFETIME_MS = 5 * 60_000;

const TRANSIENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';

/** An attribute with one value; `inner` is XML, `more` are attributes of the value. */
export const attributeOf = (name: string, inner: string, more = ''): string =>
  `<saml:Attribute Name="${name}" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:uri"><saml:AttributeValue${more}>${inner}</saml:AttributeValue></saml:Attribute>`;

/** An assertion, not signed. */
export function assertionOf(facts: AssertionFacts): string {
  const { issuer, audience, recipient, inResponseTo, attributes, issuedAt = new Date(), id = '_assertion' } = facts;
  const { nameId = '_transient', nameIdFormat = TRANSIENT, sessionIndex = '_session', context = 'urn:unspecified' } = facts;
  const from = issuedAt.toISOString();
  const until = new Date(issuedAt.getTime() + LIFETIME_MS).toISOString();
  return `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${id}" Version="2.0" IssueInstant="${from}"><saml:Issuer>${issuer}</saml:Issuer><saml:Subject><saml:NameID Format="${nameIdFormat}">${nameId}</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData Recipient="${recipient}" InResponseTo="${inResponseTo}" NotOnOrAfter="${until}"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="${from}" NotOnOrAfter="${until}"><saml:AudienceRestriction><saml:Audience>${audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="${from}" SessionIndex="${sessionIndex}"><saml:AuthnContext><saml:AuthnContextClassRef>${context}</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement>${attributes}</saml:AttributeStatement></saml:Assertion>`;
}

/** A response around assertions. */
export function responseOf(
  inner: string,
  {
    inResponseTo,
    responseTo = inResponseTo,
    recipient,
    issuer,
  }: Pick<AssertionFacts, 'inResponseTo' | 'responseTo' | 'recipient' | 'issuer'>,
): string {
  return `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_response" Version="2.0" IssueInstant="${new Date().toISOString()}" Destination="${recipient}" InResponseTo="${responseTo}"><saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${issuer}</saml:Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>${inner}</samlp:Response>`;
}

/** Signs the element with the local name by an enveloped signature after its issuer (SAML 2.0 Core §5). */
export function sign(
  xml: string,
  { privateKey, certificate }: KeyPair,
  element: 'Assertion' | 'Response' | 'LogoutRequest' | 'LogoutResponse' = 'Assertion',
): string {
  const signature = new SignedXml({
    privateKey,
    publicCert: certificate,
    signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  });
  signature.addReference({
    xpath: `//*[local-name(.)='${element}']`,
    digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
    transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', 'http://www.w3.org/2001/10/xml-exc-c14n#'],
  });
  signature.computeSignature(xml, {
    prefix: 'ds',
    location: { reference: `//*[local-name(.)='${element}']/*[local-name(.)='Issuer']`, action: 'after' },
  });
  return signature.getSignedXml();
}

export const encode = (xml: string): string => Buffer.from(xml).toString('base64');
