/** An attempt to prove a login: to sign in for a client, to add the login to an account, or to reset a password. Methods of sign-in need not know which. */

import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionNotFound } from 'oidc-provider/lib/helpers/errors.js';
import type { Provider } from 'oidc-provider/lib/provider.js';
import type { TrustLevel } from '../../values/trust-level.ts';
import { acrOf, requestedLevel } from '../acr.ts';
import { loginKey, type Logins, type ProvedLogin } from '../logins.ts';
import { IDENTITY_PATH } from './names.ts';

export interface Proved extends ProvedLogin {
  /** Methods used (RFC 8176). */
  readonly amr: readonly string[];
}

export interface Attempt {
  readonly purpose: 'sign-in' | 'link' | 'reset';
  /** Unlike that of any other attempt. */
  readonly key: string;
  /** Its page, below the issuer's path. */
  readonly path: string;
  /** The page on which it began, as browsers reach it. */
  readonly home: string;
  /** Who asks for it, for the page. */
  readonly client: string;
  /** The trust level asked for; null: any. */
  readonly minimum: TrustLevel | null;
  /** Where the browser goes at the end; a form's policy has to name it. */
  readonly target: string;
  /** Answers where the browser goes on; null when the attempt is over. */
  succeed(proved: Proved): Promise<string | null>;
  cancel(): Promise<string>;
}

/** The attempt a request belongs to; null when it is over or was never begun in this browser. */
export type FindAttempt = (request: FastifyRequest, reply: FastifyReply) => Promise<Attempt | null>;

const readText = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Signing in for a client: the provider's interaction, which a cookie binds to the browser. Route parameter `uid`. With the query
 * `then=reset` a password is to be reset on the way.
 */
export function findSignIn(provider: Provider, logins: Logins): FindAttempt {
  return async (request, reply) => {
    const interaction = await provider.interactionDetails(request.raw, reply.raw).catch((error: unknown) => {
      if (error instanceof SessionNotFound) return null;
      throw error;
    });
    if (interaction?.uid !== (request.params as { uid: string }).uid) return null;
    const isReset = (request.query as { then?: unknown }).then === 'reset';
    const path = `/login/${interaction.uid}`;
    const { client_id: clientId, acr_values: acrValues, redirect_uri: target } = interaction.params;
    const client = await provider.Client.find(readText(clientId));
    const finish = (result: Parameters<Provider['interactionResult']>[2]): Promise<string> =>
      provider.interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission: false });
    return {
      purpose: isReset ? 'reset' : 'sign-in',
      // What was proved for the one must not count for the other.
      key: `${isReset ? 'reset' : 'sign-in'}:${interaction.uid}`,
      path: isReset ? `${path}?then=reset` : path,
      home: `${IDENTITY_PATH}${path}`,
      client: client?.clientName ?? readText(clientId),
      minimum: isReset ? null : requestedLevel(readText(acrValues)),
      target: readText(target),
      succeed: async ({ amr, ...login }) => {
        await logins.signedIn(login);
        return finish({ login: { accountId: loginKey(login), acr: acrOf(login.trustLevel), amr: [...amr] } });
      },
      cancel: () => finish({ error: 'access_denied', error_description: 'the sign-in was cancelled' }),
    };
  };
}

/**
 * Adding a login to an account. Route parameter `intent`. Whoever follows a foreign link proves a login to somebody else's intent:
 * the code that comes of it then is in the wrong browser, where nobody is signed in to the account that made the intent.
 */
export function findLink(logins: Logins): FindAttempt {
  return async (request) => {
    const { intent } = request.params as { intent: string };
    const found = await logins.findLinkIntent(intent);
    if (found === null) return null;
    const back = (name: string, value: string): string => {
      const url = new URL(found.returnTo);
      url.searchParams.set(name, value);
      return url.href;
    };
    return {
      purpose: 'link',
      key: `link:${createHash('sha256').update(intent).digest('base64url')}`,
      path: `/link/${intent}`,
      home: `${IDENTITY_PATH}/link/${intent}`,
      client: new URL(found.returnTo).host,
      minimum: null,
      target: found.returnTo,
      succeed: async (proved) => {
        const proof = await logins.proveForLink(intent, proved);
        return proof === null ? null : back('proof', proof);
      },
      cancel: () => Promise.resolve(back('error', 'access_denied')),
    };
  };
}
