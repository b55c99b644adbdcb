/** A SAML 2 identity provider in the profile of BundID, as the configuration names it. */

import { z } from 'zod';
import { EMBEDDED, OWN } from '../../names.ts';

export const bundid = z
  .strictObject({
    /** Part of every login's identity: never change it for a running installation. */
    name: z.string().regex(/^[a-z0-9-]{1,40}$/),
    label: z.string().min(1).max(60),
    /** Entity id of the provider. */
    issuer: z.string().min(1),
    /** Where the request goes, by POST. */
    entry_point: z.url({ protocol: /^https?$/ }),
    /** Certificates it may sign with, as PEM. */
    certificates: z.array(z.string().includes('BEGIN CERTIFICATE')).min(1),
    /** Our private key as PEM: signs requests, and reads what is encrypted for us. */
    private_key: z.string().includes('PRIVATE KEY'),
    /** Our online service, as registered there. */
    online_service_id: z.string().min(1),
  })
  .refine(({ name }) => name !== EMBEDDED && name !== OWN);

export const bundids = z.array(bundid).refine((all) => new Set(all.map(({ name }) => name)).size === all.length);
export type BundIdSettings = Readonly<z.infer<typeof bundid>>;
