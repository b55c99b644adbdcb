/** Which identity providers elsewhere people may prove themselves with, as the configuration names them. */

import { z } from 'zod';
import { TRUST_LEVELS } from '../../../values/trust-level.ts';
import { EMBEDDED, OWN } from '../names.ts';

const upstream = z
  .strictObject({
    /** Part of every login's identity: never change it for a running installation. */
    name: z.string().regex(/^[a-z0-9-]{1,40}$/),
    /** What the button says. */
    label: z.string().min(1).max(60),
    issuer: z.url({ protocol: /^https?$/ }),
    client_id: z.string().min(1),
    client_secret: z.string().min(1).optional(),
    scope: z.string().default('openid'),
    /** Trust level by the `acr` claim of that provider; any other value, and none, is a basic registration. */
    levels: z.record(z.string(), z.enum(TRUST_LEVELS)).default({}),
  })
  .refine(({ name }) => name !== EMBEDDED && name !== OWN);

export const upstreams = z.array(upstream).refine((all) => new Set(all.map(({ name }) => name)).size === all.length);
export type Upstream = Readonly<z.infer<typeof upstream>>;
