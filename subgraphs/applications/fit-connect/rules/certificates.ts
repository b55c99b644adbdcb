/**
 * The certificates of a destination's key (`x5c`, RFC 7517 §4.7): whether somebody vouches for it whom the operator trusts, as the
 * certification authorities of the administrations (V-PKI, DOI-CA) do. Whether one was revoked (OCSP, CRL) is not asked.
 */

import { X509Certificate } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  Certificate,
  id_ce_basicConstraints,
  id_ce_keyUsage,
  BasicConstraints,
  KeyUsage,
  KeyUsageFlags,
} from '@peculiar/asn1-x509';
import type { JWK } from 'jose';

export type ChainFault =
  | 'NO_CERTIFICATE'
  | 'CERTIFICATE_MALFORMED'
  | 'CERTIFICATE_OF_ANOTHER_KEY'
  | 'CERTIFICATE_NOT_VALID_NOW'
  | 'CERTIFICATE_OF_AN_AUTHORITY'
  | 'CERTIFICATE_FOR_ANOTHER_USE'
  | 'WEAK_SIGNATURE'
  | 'NOT_TRUSTED';

const LONGEST = 8;

/** MD5 and SHA-1 with RSA, SHA-1 with ECDSA: whoever can make two of one hash can make certificates. */
const WEAK = ['1.2.840.113549.1.1.4', '1.2.840.113549.1.1.5', '1.2.840.10045.4.1'];

/** What a certificate must let its key do, where it says anything of that (RFC 5280 §4.2.1.3). */
const USE = {
  wrapKey: KeyUsageFlags.keyEncipherment | KeyUsageFlags.dataEncipherment,
  verify: KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation,
} as const;

/** Certificates in PEM, one after the other. Throws TypeError where there is none, or one cannot be read. */
export function readCertificates(pem: string): readonly X509Certificate[] {
  const found = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  if (found.length === 0) throw new TypeError('there is no certificate in PEM');
  try {
    return found.map((one) => new X509Certificate(one));
  } catch {
    throw new TypeError('a certificate cannot be read');
  }
}

interface Read {
  readonly certificate: X509Certificate;
  readonly algorithm: string;
  /** Null where it does not say. */
  readonly usage: number | null;
  /** How many authorities may stand between this one and the end; null: as many as there are. */
  readonly pathLength: number | null;
}

function read(certificate: X509Certificate): Read {
  const { tbsCertificate, signatureAlgorithm } = AsnConvert.parse(certificate.raw, Certificate);
  const valueOf = (id: string) => tbsCertificate.extensions?.find(({ extnID }) => extnID === id)?.extnValue;
  const usage = valueOf(id_ce_keyUsage);
  const constraints = valueOf(id_ce_basicConstraints);
  return {
    certificate,
    algorithm: signatureAlgorithm.algorithm,
    usage: usage === undefined ? null : AsnConvert.parse(usage, KeyUsage).toNumber(),
    pathLength: constraints === undefined ? null : (AsnConvert.parse(constraints, BasicConstraints).pathLenConstraint ?? null),
  };
}

const isValidAt = ({ validFrom, validTo }: X509Certificate, now: Date): boolean =>
  Date.parse(validFrom) <= now.getTime() && now.getTime() <= Date.parse(validTo);

/** `ca` is true for what says that it is an authority and, if it says what it may do, that it may sign certificates. */
const hasIssued = (authority: X509Certificate, certificate: X509Certificate): boolean =>
  authority.ca && certificate.checkIssued(authority) && certificate.verify(authority.publicKey);

/** Follows the chain from its end up to an authority that is trusted; whatever else came with it is passed by. */
function followUp(end: Read, others: readonly Read[], anchors: readonly Read[], now: Date): ChainFault | null {
  let current = end;
  for (let between = 0; between < LONGEST; between += 1) {
    if (!isValidAt(current.certificate, now)) return 'CERTIFICATE_NOT_VALID_NOW';
    if (WEAK.includes(current.algorithm)) return 'WEAK_SIGNATURE';
    const mayStandAbove = ({ certificate, pathLength }: Read): boolean =>
      (pathLength === null || pathLength >= between) && hasIssued(certificate, current.certificate);
    const anchor = anchors.find(mayStandAbove);
    if (anchor !== undefined) return isValidAt(anchor.certificate, now) ? null : 'CERTIFICATE_NOT_VALID_NOW';
    const next = others.find((other) => other !== current && mayStandAbove(other));
    if (next === undefined) return 'NOT_TRUSTED';
    current = next;
  }
  return 'NOT_TRUSTED';
}

/** Why nobody trusted vouches for a key now; null when somebody does. A certificate that only vouches for itself is not trusted. */
export function chainFault(
  { x5c = [], n, e }: JWK,
  operation: keyof typeof USE,
  anchors: readonly X509Certificate[],
  now: Date,
): ChainFault | null {
  if (x5c.length === 0) return 'NO_CERTIFICATE';
  let chain: readonly Read[];
  try {
    chain = x5c.slice(0, LONGEST).map((one) => read(new X509Certificate(Buffer.from(one, 'base64'))));
  } catch {
    return 'CERTIFICATE_MALFORMED';
  }
  const [end, ...others] = chain;
  if (end === undefined) return 'NO_CERTIFICATE';
  const certified = end.certificate.publicKey.export({ format: 'jwk' });
  if (certified.kty !== 'RSA' || certified.n !== n || certified.e !== e) return 'CERTIFICATE_OF_ANOTHER_KEY';
  if (end.certificate.ca) return 'CERTIFICATE_OF_AN_AUTHORITY';
  if (end.usage !== null && (end.usage & USE[operation]) === 0) return 'CERTIFICATE_FOR_ANOTHER_USE';
  return followUp(end, others, anchors.map(read), now);
}
