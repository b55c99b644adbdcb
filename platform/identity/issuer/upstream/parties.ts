/** The identity providers of the configuration, each behind the same face. */

import { z } from 'zod';
import type { Database } from '../../../database.ts';
import type { Logger } from '../../../log.ts';
import { createIssuerKeys } from '../../remote-keys.ts';
import { IDENTITY_PATH } from '../names.ts';
import { readLogoutToken } from './logout-token.ts';
import type { Party } from './party.ts';
import { createRelyingParty } from './relying-party.ts';
import { takeAnswer } from './saml/answers.ts';
import { createSamlLogout, handleOf } from './saml/logout.ts';
import { createServiceProvider } from './saml/service-provider.ts';
import type { SamlProvider } from './saml/settings.ts';
import type { Upstream } from './settings.ts';

/** Ways of ours that a provider is told: back from a sign-in by OpenID Connect and by SAML, and from a sign-out. */
type Way = 'callback' | 'acs' | 'left' | 'slo';

const urlOf = (publicUrl: string, name: string, way: Way): string => `${publicUrl}${IDENTITY_PATH}/upstream/${name}/${way}`;

export interface PartyDeps {
  readonly publicUrl: string;
  readonly db: Database;
  readonly now: () => Date;
  readonly log: Logger;
}

export function openIdParty(upstream: Upstream, { publicUrl, now, log }: PartyDeps): Party {
  const { name, label, issuer } = upstream;
  const insecure = new URL(publicUrl).protocol === 'http:';
  const party = createRelyingParty(upstream, urlOf(publicUrl, name, 'callback'), insecure);
  const keys = createIssuerKeys(issuer, log);
  return {
    name,
    label,
    ask: async (attempt) => {
      const { url, asked } = await party.ask(attempt);
      return { go: { url }, remember: { ...asked } };
    },
    finish: (url, { verifier = '', state = '', nonce = '' }) => party.finish(url, { verifier, state, nonce }),
    leave: (idToken, state) => party.leave(idToken, urlOf(publicUrl, name, 'left'), state),
    logoutUrl: party.logoutUrl,
    readLogoutToken: (token) => readLogoutToken(token, upstream, keys, now()),
  };
}

const samlHint = z.object({ nameId: z.string(), nameIdFormat: z.string(), sessionIndex: z.string() });

export function samlParty(provider: SamlProvider, { publicUrl, db, now }: PartyDeps): Party {
  const { settings, profile } = provider;
  const { name, label, entry_point: action } = settings;
  const [entityId, consumerUrl] = [`${publicUrl}${IDENTITY_PATH}`, urlOf(publicUrl, name, 'acs')];
  const { ask, finish } = createServiceProvider(provider, entityId, consumerUrl);
  const logoutUrl = urlOf(publicUrl, name, 'slo');
  const logout = createSamlLogout({ settings, nameIdFormat: profile.nameIdFormat, entityId, consumerUrl, logoutUrl, now });
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
      const { proved, session } = await finish(answer, id);
      return { proved, session: { handle: handleOf(session.nameId), hint: JSON.stringify(session) } };
    },
    leave: (hint, state) => logout.leave(samlHint.parse(JSON.parse(hint)), state),
    logoutUrl: () => Promise.resolve(settings.logout_url ?? null),
    saml: logout,
  };
}
