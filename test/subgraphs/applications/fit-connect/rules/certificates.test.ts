/** Chains of certificates as openssl makes them: who vouches for whom, and what is wrong with those that are refused. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPublicKey, X509Certificate } from 'node:crypto';
import type { JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chainFault, readCertificates } from '#subgraphs/applications/fit-connect/rules/certificates.ts';

const folder = mkdtempSync(join(tmpdir(), 'chain-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
const openssl = (...args: readonly string[]): void => {
  execFileSync('openssl', [...args], { stdio: 'ignore' });
};

const AUTHORITY = 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign';
const NOT_FOR_SIGNING = 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,cRLSign';
const ALONE = 'basicConstraints=critical,CA:TRUE,pathlen:0\nkeyUsage=critical,keyCertSign';
const END = 'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,keyEncipherment';
const SIGNER = 'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature';

/** A certificate of a name, issued by another one, or by itself. Authorities have keys on a curve, which are made quickly. */
function issue(name: string, issuer: string | null, extensions: string, ...further: readonly string[]): void {
  const kind =
    extensions.includes('CA:TRUE') && name !== 'sealing-authority' ? ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] : ['rsa:2048'];
  openssl(
    'req',
    '-new',
    '-newkey',
    ...kind,
    '-nodes',
    '-keyout',
    at(`${name}.key`),
    '-subj',
    `/CN=${name}`,
    '-out',
    at(`${name}.csr`),
  );
  writeFileSync(at('extensions'), extensions);
  const by =
    issuer === null
      ? ['-signkey', at(`${name}.key`)]
      : ['-CA', at(`${issuer}.pem`), '-CAkey', at(`${issuer}.key`), '-CAcreateserial'];
  openssl(
    'x509',
    '-req',
    '-in',
    at(`${name}.csr`),
    ...by,
    '-days',
    '365',
    '-extfile',
    at('extensions'),
    '-out',
    at(`${name}.pem`),
    ...further,
  );
}

const pem = (name: string): string => readFileSync(at(`${name}.pem`), 'utf8');
const derOf = (name: string): string => new X509Certificate(pem(name)).raw.toString('base64');

/** The key of the first, with the certificates of all. */
function keyOf(...names: readonly string[]): JWK {
  const [own = ''] = names;
  return { ...createPublicKey(pem(own)).export({ format: 'jwk' }), x5c: names.map(derOf) };
}

beforeAll(() => {
  issue('root', null, AUTHORITY);
  issue('middle', 'root', AUTHORITY);
  issue('sealing-authority', 'root', AUTHORITY);
  issue('end', 'middle', END);
  issue('signer', 'middle', SIGNER);
  issue('stranger', null, AUTHORITY);
  issue('stray', 'stranger', END);
  issue('itself', null, END);
  issue('usurper', 'end', END);
  issue('barred', 'root', NOT_FOR_SIGNING);
  issue('under-barred', 'barred', END);
  issue('narrow', 'root', ALONE);
  issue('under-narrow', 'narrow', AUTHORITY);
  issue('too-deep', 'under-narrow', END);
  issue('weak', 'middle', END, '-sha1');
});

const anchors = () => readCertificates(pem('root'));
/** They count from the second they are made in. */
const now = new Date(Date.now() + 3_600_000);
const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000);
const fault = (key: JWK, when = now, operation: 'wrapKey' | 'verify' = 'wrapKey') => chainFault(key, operation, anchors(), when);

describe('the certificates of a key', () => {
  test('lead to somebody who is trusted, in whatever order and with whatever else they come', () => {
    expect(fault(keyOf('end', 'middle'))).toBeNull();
    expect(fault(keyOf('end', 'middle', 'root'))).toBeNull();
    expect(fault(keyOf('end', 'stranger', 'root', 'middle'))).toBeNull();
    expect(fault(keyOf('signer', 'middle'), now, 'verify')).toBeNull();
  });

  test.each([
    ['none', () => ({ ...keyOf('end'), x5c: [] }), 'NO_CERTIFICATE'],
    ['something else', () => ({ ...keyOf('end'), x5c: ['bm8gY2VydGlmaWNhdGU='] }), 'CERTIFICATE_MALFORMED'],
    ['of another key', () => ({ ...keyOf('end', 'middle'), n: keyOf('signer').n ?? '' }), 'CERTIFICATE_OF_ANOTHER_KEY'],
    ['with a gap', () => keyOf('end'), 'NOT_TRUSTED'],
    ['of a stranger', () => keyOf('stray', 'stranger'), 'NOT_TRUSTED'],
    ['that vouches for itself', () => keyOf('itself'), 'NOT_TRUSTED'],
    ['issued by who is no authority', () => keyOf('usurper', 'end', 'middle'), 'NOT_TRUSTED'],
    ['issued by who may not issue', () => keyOf('under-barred', 'barred'), 'NOT_TRUSTED'],
    ['deeper than its authority allows', () => keyOf('too-deep', 'under-narrow', 'narrow'), 'NOT_TRUSTED'],
    ['of an authority', () => keyOf('sealing-authority', 'root'), 'CERTIFICATE_OF_AN_AUTHORITY'],
    ['for signing only', () => keyOf('signer', 'middle'), 'CERTIFICATE_FOR_ANOTHER_USE'],
    ['signed with SHA-1', () => keyOf('weak', 'middle'), 'WEAK_SIGNATURE'],
  ] as const)('are refused: %s', (_, key, expected) => {
    expect(fault(key())).toBe(expected);
  });

  test('count from their first day to their last', () => {
    expect(fault(keyOf('end', 'middle'), days(-2))).toBe('CERTIFICATE_NOT_VALID_NOW');
    expect(fault(keyOf('end', 'middle'), days(364))).toBeNull();
    expect(fault(keyOf('end', 'middle'), days(366))).toBe('CERTIFICATE_NOT_VALID_NOW');
  });

  test.each(['', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'])('%j is nobody to trust', (text) => {
    expect(() => readCertificates(text)).toThrow(TypeError);
  });
});
