/** The identity providers of the configuration, each behind the same face. */

import type { Database } from '../../../database.ts';
import { IDENTITY_PATH } from '../names.ts';
import type { Party } from './party.ts';
import { createRelyingParty } from './relying-party.ts';
import { takeAnswer } from './saml/answers.ts';
import { createServiceProvider } from './saml/service-provider.ts';
import type { SamlProvider } from './saml/settings.ts';
import type { Upstream } from './settings.ts';

/** Where browsers come back from OpenID providers, and from SAML ones. */
export const CALLBACK = 'callback';
export const CONSUMER = 'acs';

export const returnUrl = (publicUrl: string, name: string, way: typeof CALLBACK | typeof CONSUMER): string =>
  `${publicUrl}${IDENTITY_PATH}/upstream/${name}/${way}`;

export function openIdParty(upstream: Upstream, publicUrl: string): Party {
  const insecure = new URL(publicUrl).protocol === 'http:';
  const { ask, finish } = createRelyingParty(upstream, returnUrl(publicUrl, upstream.name, CALLBACK), insecure);
  return {
    name: upstream.name,
    label: upstream.label,
    ask: async (attempt) => {
      const { url, asked } = await ask(attempt);
      return { go: { url }, remember: { ...asked } };
    },
    finish: (url, { verifier = '', state = '', nonce = '' }) => finish(url, { verifier, state, nonce }),
  };
}

export function samlParty(provider: SamlProvider, publicUrl: string, db: Database, now: () => Date): Party {
  const { name, label, entry_point: action } = provider.settings;
  const { ask, finish } = createServiceProvider(provider, `${publicUrl}${IDENTITY_PATH}`, returnUrl(publicUrl, name, CONSUMER));
  return {
    name,
    label,
    ask: async (attempt) => {
      const { message, id } = await ask(attempt);
      return { go: { action, fields: { SAMLRequest: message } }, remember: { id } };
    },
    finish: async (url, { id = '' }) => {
      const answer = await takeAnswer(db, url.searchParams.get('answer') ?? '', now());
      if (answer === null) throw new Error('there is no answer waiting');
      return (await finish(answer, id)).proved;
    },
  };
}
