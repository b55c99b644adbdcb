/** Which payment providers there are, and how each is reached. */

import { z } from 'zod';
import { httpUrl } from './values.ts';

const secret = (least: number) => z.string().min(least, { error: `must have at least ${least} characters` });

/** A web origin as browsers write it, from any URL of it that says no more. */
const origin = httpUrl.transform((text, context) => {
  const { origin: name, pathname, search, hash, username, password } = new URL(text);
  if (pathname === '/' && search + hash + username + password === '') return name;
  context.addIssue('must be an origin: scheme, host and port, nothing more');
  return z.NEVER;
});

const common = {
  /** Stands in every payment: never change it for a running installation. */
  name: z.string().regex(/^[a-z0-9-]{1,40}$/, { error: 'must be 1 to 40 of a-z, 0-9 and -' }),
  /** Base of its API. */
  url: httpUrl,
  /** Where its pages are: nobody is sent to any other place. */
  pageOrigins: z.array(origin).min(1).max(20),
  timeoutMs: z.int().min(100).max(60_000).optional(),
};

const xbezahldienste = z.strictObject({
  kind: z.literal('xbezahldienste'),
  ...common,
  /** OAuth 2 client credentials. */
  tokenUrl: httpUrl.nullable().default(null),
  clientId: z.string().min(1).nullable().default(null),
  clientSecret: z.string().min(1).nullable().default(null),
});

const hostedCheckout = z.strictObject({
  kind: z.literal('hosted-checkout'),
  ...common,
  apiKey: secret(16),
  /** All count, so that one can follow another without a gap. */
  webhookSecrets: z.array(secret(32)).min(1).max(5),
});

const providers = z
  .array(z.discriminatedUnion('kind', [xbezahldienste, hostedCheckout]))
  .min(1)
  .max(100)
  .superRefine((all, context) => {
    for (const [index, provider] of all.entries()) {
      if (all.findIndex(({ name }) => name === provider.name) !== index)
        context.addIssue({ code: 'custom', path: [index, 'name'], message: 'is given to two providers' });
      if (provider.kind !== 'xbezahldienste') continue;
      const { tokenUrl, clientId, clientSecret } = provider;
      const missing = [tokenUrl, clientId, clientSecret].filter((each) => each === null).length;
      if (missing === 1 || missing === 2)
        context.addIssue({ code: 'custom', path: [index], message: 'needs tokenUrl, clientId and clientSecret together' });
    }
  });

export type PaymentProviderSettings = Readonly<z.infer<typeof providers>[number]>;

/** A JSON list; each fault names its place in it, and no value. */
const providerList = z.string().transform((text, context): readonly PaymentProviderSettings[] => {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    context.addIssue('must be a JSON list of payment providers as the README describes it');
    return z.NEVER;
  }
  const parsed = providers.safeParse(list);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) context.addIssue(`at ${path.join('.') || 'its top'}: ${message}`);
  return z.NEVER;
});

export const paymentVariables = { PAYMENT_PROVIDERS: providerList.optional() };

interface Values {
  readonly NODE_ENV: string;
  readonly PAYMENT_PROVIDERS?: readonly PaymentProviderSettings[] | undefined;
  readonly PAYMENT_RETURN_ORIGINS?: readonly string[] | undefined;
}

/** In production money, tokens and payers go by https only. */
export function paymentFaults({ NODE_ENV, PAYMENT_PROVIDERS = [], PAYMENT_RETURN_ORIGINS = [] }: Values): readonly string[] {
  if (NODE_ENV !== 'production') return [];
  const isPlain = (url: string | null): boolean => url !== null && !url.startsWith('https://');
  const plain = PAYMENT_PROVIDERS.flatMap((provider, index) => {
    const urls = { url: provider.url, tokenUrl: provider.kind === 'xbezahldienste' ? provider.tokenUrl : null };
    const named = Object.entries(urls).filter(([, url]) => isPlain(url));
    return [...named.map(([field]) => field), ...(provider.pageOrigins.some(isPlain) ? ['pageOrigins'] : [])].map(
      (field) => `PAYMENT_PROVIDERS at ${index}.${field}: must be https in production`,
    );
  });
  return [...plain, ...(PAYMENT_RETURN_ORIGINS.some(isPlain) ? ['PAYMENT_RETURN_ORIGINS must be https in production'] : [])];
}
