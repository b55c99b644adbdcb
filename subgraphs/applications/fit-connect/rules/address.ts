/**
 * Signed addresses of destinations (`destinationSignature`, Adressierungsinformationen), as the Routing API carries them, and XZuFi
 * beside a responsibility of role 01 or 02, under the scheme `urn:de:fitko:fit-connect:xzufi:destination`.
 */

import { compactVerify, decodeProtectedHeader, errors, importJWK, type JWK } from 'jose';
import { z } from 'zod';
import type { LeikaKey } from '#platform/values/leika.ts';
import { bareKey, keyFault } from './keys.ts';
import { identifierOf } from './metadata.ts';

export type AddressFault =
  'MALFORMED' | 'WRONG_HEADER' | 'UNKNOWN_KEY' | 'UNFIT_KEY' | 'BAD_SIGNATURE' | 'OTHER_SERVICE' | 'OTHER_HOST';

export interface Address {
  readonly destinationId: string;
}

const claims = z.object({
  submissionHost: z.string(),
  destinationId: z.uuid().toLowerCase(),
  services: z.array(z.object({ leistungIDs: z.array(z.string()), gebietIDs: z.array(z.string()) })),
});

export interface AddressDemand {
  /** The service it must be an address for; null: whichever. */
  readonly leikaKey: LeikaKey | null;
  /** Host of the delivery service we send to. */
  readonly serviceHost: string;
}

/** The destination a signed address names, or why it is not believed. Throws what `findKey` throws. */
export async function readAddress(
  token: string,
  { leikaKey, serviceHost }: AddressDemand,
  findKey: (kid: string) => Promise<JWK | null>,
): Promise<Address | AddressFault> {
  let kid: string | undefined;
  try {
    const header = decodeProtectedHeader(token);
    if (header.alg !== 'PS512' || header.kid === undefined || header.crit !== undefined) return 'WRONG_HEADER';
    kid = header.kid;
  } catch {
    return 'MALFORMED';
  }
  const key = await findKey(kid);
  if (key === null) return 'UNKNOWN_KEY';
  if (keyFault(key, { kid, alg: 'PS512', operation: 'verify', certificates: 'optional' }) !== null) return 'UNFIT_KEY';
  try {
    const { payload } = await compactVerify(token, await importJWK(bareKey(key), 'PS512'), { algorithms: ['PS512'] });
    const { submissionHost, destinationId, services } = claims.parse(JSON.parse(Buffer.from(payload).toString('utf8')));
    if (submissionHost !== serviceHost) return 'OTHER_HOST';
    const named = services.flatMap(({ leistungIDs }) => leistungIDs);
    if (leikaKey !== null && !named.includes(identifierOf(leikaKey))) return 'OTHER_SERVICE';
    return { destinationId };
  } catch (error) {
    if (error instanceof errors.JOSEError) return 'BAD_SIGNATURE';
    return 'MALFORMED';
  }
}
