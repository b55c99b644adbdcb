/** The accounts with organisations in short words: people with sessions of our own issuer, and what they ask. */

import type { OpenDatabase } from '#platform/database.ts';
import type { Login } from '#platform/identity/logins.ts';
import type { Organisation, Viewer } from '#platform/identity/viewer.ts';
import { createLog } from '#platform/log.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import { createAccounts, createLogins } from '#subgraphs/accounts/index.ts';
import { safeSettings } from '#test/support/safe.ts';
import { citizen, NOW } from '#test/support/viewers.ts';

const log = createLog('silent');

export interface Answer {
  readonly data: Record<string, unknown>;
  readonly codes: readonly unknown[];
}

export interface Own {
  readonly role: string;
  readonly organisation: { readonly id: string; readonly name: string; readonly verification: string };
  readonly mandate: { readonly id: string; readonly origin: string };
}

export interface Listed {
  readonly id: string;
  readonly name: string | null;
  readonly role: string;
  readonly origin: string;
  readonly grantedBy: string | null;
  readonly ending: string | null;
}

const OWN = '{ role organisation { id name verification } mandate { id origin } }';

/** Over a database; tests set `time`. */
export function createRegister(database: () => OpenDatabase) {
  const clock = { time: NOW };
  const now = (): Date => clock.time;
  const subgraph = () => createAccounts({ database: database(), now, log, settings: safeSettings() });

  async function ask(viewer: Viewer | null, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const { data, errors = [] } = await subgraph().execute({ query, variables }, { viewer, language: 'de', requestId: 'test' });
    return { data: data ?? {}, codes: errors.map(({ extensions }) => extensions?.['code']) };
  }

  /** Calls a mutation with one input: the codes of its errors or problems, and what it answers. */
  async function call(viewer: Viewer, name: string, input: object, fields = `representation ${OWN}`) {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { payload: ${name}(input: $input) { ${fields} problems { code path } } }`;
    const { data, codes } = await ask(viewer, query, { input });
    const payload = data['payload'] as ({ problems: { code: string }[] } & Record<string, unknown>) | null | undefined;
    return { payload, codes: [...codes, ...(payload?.problems ?? []).map(({ code }) => code)] };
  }

  return {
    clock,
    ask,
    call,
    logins: () => createLogins(database().db, now),
    /** Signs in with a login that proves these organisations, as our own issuer lets in. */
    signIn: async (subject: string, organisations: readonly Organisation[] = [], trustLevel: TrustLevel = 'HIGH') => {
      const login: Login = { provider: 'unternehmenskonto', subject };
      const account = await createLogins(database().db, now).signedIn({ ...login, trustLevel, organisations });
      return citizen({ account, subject: account, provider: login.provider, trustLevel });
    },
    own: async (viewer: Viewer): Promise<readonly Own[]> => {
      const { data } = await ask(viewer, `{ me { organisations ${OWN} } }`);
      return (data['me'] as { organisations: Own[] }).organisations;
    },
    invite: async (viewer: Viewer, input: object) => {
      const { payload, codes } = await call(viewer, 'inviteRepresentative', input, 'code invitationId expiresAt');
      return { code: payload?.['code'] as string | null, invitationId: payload?.['invitationId'] as string | null, codes };
    },
    /** The representatives as somebody sees them, the first one first. */
    representatives: async (viewer: Viewer, ended = true) => {
      const query = `query ($ended: Boolean!) { me { organisations { organisation {
        representatives(ended: $ended) { totalCount edges { node { id name role origin grantedBy ending } } }
        invitations { id role } } } } }`;
      const { data, codes } = await ask(viewer, query, { ended });
      const [first] = (data['me'] as { organisations: { organisation: Record<string, unknown> }[] } | null)?.organisations ?? [];
      const edges = (first?.organisation['representatives'] as { edges: { node: Listed }[] } | null | undefined)?.edges ?? [];
      return { listed: edges.map(({ node }) => node).reverse(), invitations: first?.organisation['invitations'], codes };
    },
    /** Kinds of the messages in somebody's own inbox, the first one first. */
    news: async (viewer: Viewer): Promise<readonly string[]> => {
      const { data } = await ask(viewer, '{ me { inbox(first: 100) { edges { node { kind } } } } }');
      return (data['me'] as { inbox: { edges: { node: { kind: string } }[] } }).inbox.edges
        .map(({ node }) => node.kind)
        .reverse();
    },
  };
}
