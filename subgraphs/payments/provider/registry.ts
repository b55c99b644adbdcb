/** The configured providers by name: each behind the port, with the places a payer may be sent to. */

import type { PaymentProvider } from '../provider.ts';
import { createHostedCheckout, type HostedCheckoutSettings } from './hosted-checkout/adapter.ts';
import { createXBezahldienste, type XBezahldiensteSettings } from './xbezahldienste/adapter.ts';

interface Named {
  readonly name: string;
  /** Origins of its pages, as `URL.origin` writes them: nobody is sent to any other. */
  readonly pageOrigins: readonly string[];
}

export type ProviderSettings = Named &
  (
    | ({ readonly kind: 'xbezahldienste' } & XBezahldiensteSettings)
    | ({ readonly kind: 'hosted-checkout' } & HostedCheckoutSettings)
  );

export interface ConfiguredProvider extends Named {
  readonly provider: PaymentProvider;
}

/** By name. */
export type Providers = ReadonlyMap<string, ConfiguredProvider>;

function createProvider(settings: ProviderSettings, now: () => Date): PaymentProvider {
  return settings.kind === 'xbezahldienste' ? createXBezahldienste(settings, now) : createHostedCheckout(settings, now);
}

export function createProviders(all: readonly ProviderSettings[], now: () => Date): Providers {
  return new Map(
    all.map((settings) => {
      const { name, pageOrigins } = settings;
      return [name, { name, pageOrigins, provider: createProvider(settings, now) }];
    }),
  );
}

/** True when a payer may be sent there to pay: the origin is one of the provider's, and no user name is smuggled in front of it. */
export function isPageOf({ pageOrigins }: ConfiguredProvider, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { origin, username, password } = new URL(url);
  return username === '' && password === '' && pageOrigins.includes(origin);
}
