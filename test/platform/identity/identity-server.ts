/** Our own issuer on a free port of this machine, over a database, for tests over HTTP. */

import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { createIssuer, IDENTITY_PATH, type OwnIssuer } from '#platform/identity/issuer.ts';
import type { OpenDatabase } from '#platform/database.ts';
import type { FrontEnd } from '#platform/identity/issuer/clients.ts';
import type { BundIdSettings, UnternehmenskontoSettings } from '#platform/identity/issuer/upstream/saml/settings.ts';
import type { Upstream } from '#platform/identity/issuer/upstream/settings.ts';
import type { Logins } from '#platform/identity/logins.ts';
import { readOrCreateKeys } from '#platform/keys.ts';
import { createLog } from '#platform/log.ts';
import { createLogins } from '#subgraphs/accounts/index.ts';

export const log = createLog('silent');

export interface IdentityServer {
  readonly publicUrl: string;
  readonly provider: OwnIssuer;
  readonly logins: Logins;
  close(): Promise<void>;
}

/** The provider has to know its address before it is built, so the port comes first. */
interface Options {
  readonly frontEnds?: readonly FrontEnd[];
  readonly testPeople?: boolean;
  readonly upstreams?: readonly Upstream[];
  readonly bundIds?: readonly BundIdSettings[];
  readonly businessAccounts?: readonly UnternehmenskontoSettings[];
  readonly port?: number;
  /** Browsers keep cookies by host, whatever the port. */
  readonly host?: 'localhost' | '127.0.0.1';
}

export async function startIdentityServer(
  database: OpenDatabase,
  {
    frontEnds = [],
    testPeople = true,
    upstreams = [],
    bundIds = [],
    businessAccounts = [],
    port = 0,
    host = '127.0.0.1',
  }: Options = {},
): Promise<IdentityServer> {
  const folder = await mkdtemp(join(tmpdir(), 'portalverbund-'));
  const app = fastify({ forceCloseConnections: true });
  const server = createServer((request, response) => app.routing(request, response));
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  const publicUrl = `http://${host}:${(server.address() as AddressInfo).port}`;
  const { issuerKey, cookieKeys } = await readOrCreateKeys(folder);
  const now = (): Date => new Date();
  const logins = createLogins(database.db, now);
  const provider = createIssuer({
    publicUrl,
    keys: { issuerKey, cookieKeys },
    secret: 's'.repeat(32),
    database,
    logins,
    frontEnds,
    upstreams,
    bundIds,
    businessAccounts,
    testPeople,
    now,
    log,
  });
  await app.register(provider.routes, { prefix: IDENTITY_PATH });
  await app.ready();
  return {
    publicUrl,
    provider,
    logins,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await app.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Answer of the token endpoint. */
export interface TokenAnswer {
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly id_token?: string;
  readonly scope?: string;
  readonly token_type: string;
  readonly expires_in: number;
  readonly error?: string;
  readonly error_description?: string;
}

/** Asks the token endpoint. */
export async function requestToken(
  publicUrl: string,
  parameters: Record<string, string>,
): Promise<{ status: number; body: TokenAnswer }> {
  const response = await fetch(`${publicUrl}${IDENTITY_PATH}/token`, { method: 'POST', body: new URLSearchParams(parameters) });
  return { status: response.status, body: (await response.json()) as TokenAnswer };
}
