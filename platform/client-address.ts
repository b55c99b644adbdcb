/** Whose address a request comes from: of whoever is connected, or as proxies that are trusted tell. */

import type { IncomingMessage } from 'node:http';
import proxyAddress from '@fastify/proxy-addr';
import { z } from 'zod';

/** IP addresses and ranges (CIDR) of proxies, or the names `loopback`, `linklocal` and `uniquelocal`. */
export type TrustedProxies = readonly string[];

/** Those of a variable, with commas between. */
export const trustedProxies = z.string().transform((text, context): TrustedProxies => {
  const entries = text.split(',').map((entry) => entry.trim());
  for (const [index, entry] of entries.entries()) {
    try {
      // A number of proxies says nothing of who is connected: whoever comes past them could write what she wants.
      if (/^\d+$/.test(entry)) throw new Error('no address');
      proxyAddress.compile([entry]);
    } catch {
      context.addIssue(`must have an address, a range or loopback, linklocal or uniquelocal in entry ${index + 1}`);
    }
  }
  return entries;
});

/**
 * Reads `X-Forwarded-For` from its end, as far as each address that tells of the next one is a trusted proxy's: what a client writes
 * there itself counts for nothing.
 */
export function createClientAddress(proxies: TrustedProxies): (request: IncomingMessage) => string {
  if (proxies.length === 0) return ({ socket }) => socket.remoteAddress ?? 'unknown';
  const isTrusted = proxyAddress.compile([...proxies]);
  return (request) => proxyAddress(request, isTrusted);
}
