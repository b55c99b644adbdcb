/** The simulated providers of a test, on real ports of this machine, and what a payer does there. */

import fastify, { type FastifyInstance } from 'fastify';
import { createCheckoutProvider } from '#examples/checkout-provider/index.ts';
import { createPaymentProvider, type PaymentProviderDeps } from '#examples/payment-provider/index.ts';
import { createSwitches, type Switches } from '#examples/payment-provider/switches.ts';
import type { ProviderSettings } from '#subgraphs/payments/index.ts';
import { NOW } from '#test/support/viewers.ts';

export interface Provider {
  readonly url: string;
  readonly switches: Switches;
  /** Takes the provider off the network; its transactions are gone, as it keeps them in memory. */
  stop(): Promise<void>;
}

interface Options {
  readonly now?: () => Date;
  readonly port?: number;
  readonly prefix?: string;
}

async function open(
  { port = 0, prefix = '' }: Options,
  register: (app: FastifyInstance, deps: { publicUrl: string; switches: Switches }) => unknown,
): Promise<Provider> {
  const app = fastify({ forceCloseConnections: true });
  const switches = createSwitches();
  let url = '';
  const deps = { publicUrl: '', switches };
  await register(app, Object.defineProperty(deps, 'publicUrl', { get: () => url, enumerable: true }));
  url = `${await app.listen({ port, host: '127.0.0.1' })}${prefix}`;
  return { url, switches, stop: () => app.close() };
}

/** One that speaks XBezahldienste; `mangle` may spoil each answer on its way out. */
export function openProvider(
  options: Options & Pick<PaymentProviderDeps, 'client'> & { readonly mangle?: (path: string, payload: string) => string } = {},
): Promise<Provider> {
  const { now = () => NOW, prefix = '', mangle, client } = options;
  return open(options, async (app, deps) => {
    const rest = { now, log: app.log, ...(client === undefined ? {} : { client }) };
    await app.register(createPaymentProvider(Object.assign(deps, rest)), { prefix });
    if (mangle !== undefined)
      app.addHook('onSend', (request, _, payload) => Promise.resolve(mangle(request.url, String(payload))));
  });
}

export const API_KEY = 'schluessel-der-kasse';
export const WEBHOOK_SECRET = 'geheimnis-der-benachrichtigungen-1';

/** One with signed webhooks, which go to `webhookUrl`. */
export function openCheckout(options: Options & { readonly webhookUrl?: string } = {}): Promise<Provider> {
  const { now = () => NOW, prefix = '', webhookUrl } = options;
  const webhooks = webhookUrl === undefined ? null : { url: webhookUrl, secret: WEBHOOK_SECRET };
  return open(options, (app, deps) => {
    const rest = { now, log: app.log, apiKey: API_KEY, webhooks };
    return app.register(createCheckoutProvider(Object.assign(deps, rest)), { prefix });
  });
}

/** How payments reach one that speaks XBezahldienste, unless it says otherwise. */
export function settingsOf(provider: Partial<ProviderSettings> & { url: string }): ProviderSettings {
  const { url } = provider;
  const common = { name: 'test', url, pageOrigins: [new URL(url).origin] };
  if (provider.kind === 'hosted-checkout')
    return { kind: 'hosted-checkout', apiKey: API_KEY, webhookSecrets: [WEBHOOK_SECRET], ...common, ...given(provider) };
  const noToken = { tokenUrl: null, clientId: null, clientSecret: null };
  return { kind: 'xbezahldienste', ...common, ...noToken, ...given(provider) };
}

/** Settings alone, of something that may be more than those. */
function given(provider: object): object {
  return Object.fromEntries(Object.entries(provider).filter(([name]) => name !== 'stop' && name !== 'switches'));
}

export type Action = 'pay' | 'cancel' | 'fail' | 'expire' | 'fail-later' | 'pay-later';

/** What a payer does on the provider's page. Answers where she is sent then. */
export async function decideAt(redirectUrl: string | null | undefined, action: Action): Promise<string> {
  const response = await fetch(redirectUrl ?? '', {
    method: 'POST',
    body: new URLSearchParams({ action, method: 'CREDITCARD' }),
    redirect: 'manual',
  });
  if (response.status !== 303) throw new Error(`the provider's page answered ${response.status}`);
  return response.headers.get('location') ?? '';
}
