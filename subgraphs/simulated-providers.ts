/** The simulated payment providers of a process without real ones, one for each kind that is spoken: for development only. */

import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { createCheckoutProvider } from '#examples/checkout-provider/index.ts';
import { createPaymentProvider } from '#examples/payment-provider/index.ts';
import type { Config } from '#platform/config.ts';
import type { Logger } from '#platform/log.ts';
import type { ProviderSettings } from './payments/index.ts';

const PROVIDER_PATH = '/provider';
const CHECKOUT_PATH = '/checkout-provider';

/** The one at which every authority is known. */
export const SIMULATED = 'simulated';
const SIMULATED_CHECKOUT = 'simulated-checkout';

/** Both sides are this process, so that nobody else needs to know them, and none is there by default. */
const apiKey = randomBytes(24).toString('base64url');
const webhookSecret = randomBytes(32).toString('base64url');

/** How the payments reach them. */
export function simulatedProviders({ port, publicUrl }: Pick<Config, 'port' | 'publicUrl'>): readonly ProviderSettings[] {
  const here = `http://localhost:${port}`;
  const pageOrigins = [new URL(publicUrl).origin];
  const noToken = { tokenUrl: null, clientId: null, clientSecret: null };
  return [
    { kind: 'xbezahldienste', name: SIMULATED, url: `${here}${PROVIDER_PATH}`, pageOrigins, ...noToken },
    {
      kind: 'hosted-checkout',
      name: SIMULATED_CHECKOUT,
      url: `${here}${CHECKOUT_PATH}`,
      pageOrigins,
      apiKey,
      webhookSecrets: [webhookSecret],
    },
  ];
}

/** Registers both. */
export async function mountSimulatedProviders(
  app: FastifyInstance,
  { port, publicUrl }: Pick<Config, 'port' | 'publicUrl'>,
  { now, log }: { readonly now: () => Date; readonly log: Logger },
): Promise<void> {
  const provider = createPaymentProvider({ publicUrl: `${publicUrl}${PROVIDER_PATH}`, now, log });
  await app.register(provider, { prefix: PROVIDER_PATH });
  const webhooks = { url: `http://localhost:${port}/payments/webhooks/${SIMULATED_CHECKOUT}`, secret: webhookSecret };
  const checkout = createCheckoutProvider({ publicUrl: `${publicUrl}${CHECKOUT_PATH}`, apiKey, webhooks, now, log });
  await app.register(checkout, { prefix: CHECKOUT_PATH });
}
