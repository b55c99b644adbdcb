/** The HTTP side of subgraphs in this process: their own routes, and the simulated payment providers where no real ones are set. */

import type { FastifyInstance } from 'fastify';
import type { Config, SubgraphName } from '#platform/config.ts';
import { IDENTITY_PATH } from '#platform/identity/issuer/names.ts';
import { readMasterKeys } from '#platform/keys/master-keys.ts';
import { readSealKeys } from '#platform/keys/seal-keys.ts';
import type { Logger } from '#platform/log.ts';
import type { Subgraph } from '#platform/subgraph.ts';
import type { LinkingSettings } from './accounts/index.ts';
import type { FitConnectSettings } from './applications/index.ts';
import type { AllDeps } from './all.ts';
import type { PaymentSettings } from './payments/index.ts';
import { mountSimulatedProviders, SIMULATED, simulatedProviders } from './simulated-providers.ts';

/** Where payments are made: at the configured providers, or at the simulated ones of this process, where every authority is known. */
function paymentSettings(config: Config, linkSecret: string): PaymentSettings {
  const { providers, returnOrigins } = config.payments;
  const where =
    providers === null ? { providers: simulatedProviders(config), fallback: SIMULATED } : { providers, fallback: null };
  return { ...where, publicUrl: config.publicUrl, returnOrigins, linkSecret };
}

/** How logins are linked at our own issuer; null where another issuer's tokens count, which knows nothing of accounts. */
function linkingSettings({ issuer, identityUrl, publicUrl, linkReturnOrigins }: Config): LinkingSettings | null {
  if (issuer !== null) return null;
  return { issuerUrl: identityUrl ?? `${publicUrl}${IDENTITY_PATH}`, returnOrigins: linkReturnOrigins };
}

/** How applications reach authorities elsewhere; null: all go to our own case desk. */
function deliverySettings(
  { fitConnect: { delivery, routing }, publicUrl }: Config,
  linkSecret: string,
): FitConnectSettings | null {
  return delivery === null ? null : { ...delivery, routing, publicUrl, linkSecret };
}

/** What the named subgraphs are set to. Throws ConfigError when there are no keys that one of them needs. */
export async function readSettings(
  names: readonly SubgraphName[],
  config: Config,
  linkSecret: string,
): Promise<Pick<AllDeps, 'payments' | 'prefill' | 'safe' | 'linking' | 'mail' | 'fitConnect' | 'sealing'>> {
  const { publicUrl } = config;
  const safe = names.includes('accounts')
    ? { ...config.safe, masterKeys: await readMasterKeys(config), publicUrl, linkSecret }
    : null;
  const sealing = names.includes('applications') ? { keys: await readSealKeys(config), publicUrl, linkSecret } : null;
  return {
    payments: paymentSettings(config, linkSecret),
    prefill: { linkSecret },
    safe,
    sealing,
    linking: linkingSettings(config),
    mail: config.mail,
    fitConnect: deliverySettings(config, linkSecret),
  };
}

export interface MountDeps {
  readonly now: () => Date;
  readonly log: Logger;
}

/** Registers the routes under `/<name>/`. In production there are no simulated providers. */
export async function mountSubgraphs(
  app: FastifyInstance,
  subgraphs: readonly Subgraph[],
  config: Config,
  { now, log }: MountDeps,
): Promise<void> {
  for (const { name, routes } of subgraphs) {
    if (routes !== undefined) await app.register(routes, { prefix: `/${name}` });
  }
  const paysHere = subgraphs.some(({ name }) => name === 'payments');
  if (!paysHere || config.payments.providers !== null || config.production) return;
  await mountSimulatedProviders(app, config, { now, log });
}
