/** The applications people sign in for: our own pages, scripts in development, and the front ends of the configuration. */

import type { ClientMetadata } from 'oidc-provider';
import { z } from 'zod';
import { CLI_CLIENT, PLAYGROUND_CLIENT, TEST_PERSON_GRANT } from './names.ts';

const url = z.url({ protocol: /^https?$/ });

/** A front end as the configuration describes it: a public client, which proves itself by PKCE. */
const frontEnd = z
  .strictObject({
    client_id: z.string().regex(/^[\w.-]{1,64}$/),
    client_name: z.string().min(1).max(100),
    redirect_uris: z.array(url).min(1),
    post_logout_redirect_uris: z.array(url).default([]),
    /** Told when a session ends (OpenID Connect Back-Channel Logout 1.0). */
    backchannel_logout_uri: url.optional(),
  })
  // Subjects are pairwise, and OpenID Connect Core §8.1 wants to know for which host.
  .refine(({ redirect_uris }) => new Set(redirect_uris.map((uri) => new URL(uri).host)).size === 1);

export const frontEnds = z.array(frontEnd);
export type FrontEnd = Readonly<z.infer<typeof frontEnd>>;

/** All clients of the issuer. Scripts get tokens of test people, so that they are clients only where those are. */
export function clientsOf(publicUrl: string, configured: readonly FrontEnd[], testPeople: boolean): ClientMetadata[] {
  const pages = [`${publicUrl}/playground`, `${publicUrl}/`];
  const signIn = {
    subject_type: 'pairwise',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
  } as const;
  const own: ClientMetadata = {
    ...signIn,
    grant_types: [...signIn.grant_types],
    client_id: PLAYGROUND_CLIENT,
    client_name: 'Portalverbund',
    redirect_uris: pages,
    post_logout_redirect_uris: pages,
  };
  const scripts: ClientMetadata = {
    client_id: CLI_CLIENT,
    client_name: 'Portalverbund-Kommandozeile',
    token_endpoint_auth_method: 'none',
    grant_types: [TEST_PERSON_GRANT],
    response_types: [],
    redirect_uris: [],
  };
  const others = configured.map(({ backchannel_logout_uri: logout, ...client }): ClientMetadata => ({
    ...client,
    ...signIn,
    grant_types: [...signIn.grant_types],
    ...(logout === undefined ? {} : { backchannel_logout_uri: logout, backchannel_logout_session_required: true }),
  }));
  return [own, ...(testPeople ? [scripts] : []), ...others];
}

/** Origins whose pages may call the token endpoint. */
export function originsOf(publicUrl: string, configured: readonly FrontEnd[]): ReadonlySet<string> {
  return new Set([publicUrl, ...configured.flatMap(({ redirect_uris }) => redirect_uris)].map((uri) => new URL(uri).origin));
}
