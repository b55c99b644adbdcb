/**
 * Signed addresses of destinations (`destinationSignature`, Adressierungsinformationen), as the Routing API carries them, and XZuFi
 * beside a responsibility of role 01 or 02, under the scheme `urn:de:fitko:fit-connect:xzufi:destination`.
 */

import { compactVerify, decodeProtectedHeader, errors, importJWK, type JWK } from 'jose';
import { z } from 'zod';
import type { LeikaKey } from '#platform/values/leika.ts';
import { contains, readAgs, readRegion, type RegionKey } from '#platform/values/region.ts';
import { bareKey, keyFault } from './keys.ts';
import { identifierOf } from './metadata.ts';

export type AddressFault =
  | 'MALFORMED'
  | 'WRONG_HEADER'
  | 'UNKNOWN_KEY'
  | 'UNFIT_KEY'
  | 'BAD_SIGNATURE'
  | 'OTHER_SERVICE'
  | 'OTHER_AREA'
  | 'OTHER_HOST'
  | 'OTHER_DESTINATION';

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
  /** The area it must be an address for; left out: whichever. */
  readonly area?: RegionKey;
  /** Host of the delivery service we send to. */
  readonly serviceHost: string;
}

const AREA = /^urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:(rs|ags):(\d{1,12})$/;

/** True unless an address names areas by official keys alone and this one lies in none of them. */
function covers(named: readonly string[], area: RegionKey): boolean {
  const read = named.map((urn) => {
    const [, kind = '', key = ''] = AREA.exec(urn) ?? [];
    return kind === 'ags' ? readAgs(key) : readRegion(key);
  });
  // By other lists of keys nobody here could say which area is meant; that the routing service gives the address out for it has to do.
  return read.length === 0 || read.some((key) => key === null || contains(key, area));
}

/** The destination a signed address names, or why it is not believed. Throws what `findKey` throws. */
export async function readAddress(
  token: string,
  { leikaKey, area, serviceHost }: AddressDemand,
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
    const fitting = services.filter(({ leistungIDs }) => leikaKey === null || leistungIDs.includes(identifierOf(leikaKey)));
    if (leikaKey !== null && fitting.length === 0) return 'OTHER_SERVICE';
    const areas = fitting.flatMap(({ gebietIDs }) => gebietIDs);
    if (area !== undefined && !covers(areas, area)) return 'OTHER_AREA';
    return { destinationId };
  } catch (error) {
    if (error instanceof errors.JOSEError) return 'BAD_SIGNATURE';
    return 'MALFORMED';
  }
}
