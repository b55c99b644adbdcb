/** The one reader of the environment: everything that can be set, checked together, with all faults in one message. */

import { readFileSync } from 'node:fs';
import { z } from 'zod';

export const SUBGRAPHS = ['federal', 'state', 'municipal', 'directory', 'accounts', 'applications', 'payments'] as const;
export type SubgraphName = (typeof SUBGRAPHS)[number];

export type Environment = Readonly<Record<string, string | undefined>>;

/** Thrown with every fault of the environment in one message. */
export class ConfigError extends Error {
  constructor(faults: readonly string[]) {
    super(`The configuration has faults:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

const url = z.url({ protocol: /^https?$/, error: 'must be an http or https URL' });
const port = z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65_535);

/** `name=url` pairs with commas between. */
const subgraphUrls = z.string().transform((text, context) => {
  const entries = text.split(',').map((pair) => pair.trim().split(/=(.*)/s).slice(0, 2));
  for (const [name, address] of entries) {
    if (!SUBGRAPHS.includes(name as SubgraphName)) context.addIssue(`names no subgraph: '${name ?? ''}'`);
    if (!url.safeParse(address).success) context.addIssue(`has no URL for '${name ?? ''}'`);
  }
  return Object.fromEntries(entries) as Readonly<Partial<Record<SubgraphName, string>>>;
});

const variables = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    PORT: port.default(4000),
    HOST: z.string().default('localhost'),
    PUBLIC_URL: url.optional(),
    DATA_DIR: z.string().default('.data'),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' }).optional(),
    DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(500).default(10),
    SUBGRAPH_URLS: subgraphUrls.optional(),
    GATEWAY_JWKS_URL: url.optional(),
    ASSERTION_KEY: z.string().optional(),
    OIDC_ISSUER: url.optional(),
    OIDC_NAME: z.string().optional(),
    OIDC_AUDIENCE: z.string().optional(),
    PAYMENT_URL: url.optional(),
    PAYMENT_TOKEN_URL: url.optional(),
    PAYMENT_CLIENT_ID: z.string().optional(),
    PAYMENT_CLIENT_SECRET: z.string().optional(),
    PAYMENT_RETURN_ORIGINS: z.string().optional(),
    LINK_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }).optional(),
  })
  .superRefine((values, context) => {
    if (values.NODE_ENV !== 'production') return;
    const needed = ['PUBLIC_URL', 'OIDC_ISSUER', 'OIDC_AUDIENCE', 'ASSERTION_KEY', 'PAYMENT_URL', 'LINK_SECRET'] as const;
    for (const name of needed) {
      if (values[name] === undefined) context.addIssue({ code: 'custom', path: [name], message: 'is needed in production' });
    }
  });

export type Config = ReturnType<typeof readConfig>;

/** A variable itself, or the content of the file that `<name>_FILE` names, as mounted secrets come. */
function withFiles(environment: Environment, readFile: (path: string) => string, faults: string[]): Environment {
  const result: Record<string, string | undefined> = {};
  for (const name of Object.keys(variables.shape)) {
    const path = environment[`${name}_FILE`];
    const value = environment[name];
    if (path === undefined) result[name] = value === '' ? undefined : value;
    else if (value !== undefined) faults.push(`${name} and ${name}_FILE are both set`);
    else {
      try {
        result[name] = readFile(path).trim();
      } catch {
        faults.push(`${name}_FILE: cannot be read`);
      }
    }
  }
  return result;
}

/** Reads the environment. Throws ConfigError; the message names variables and never repeats a value. */
export function readConfig(environment: Environment, readFile: (path: string) => string = (path) => readFileSync(path, 'utf8')) {
  const faults: string[] = [];
  const parsed = variables.safeParse(withFiles(environment, readFile, faults));
  if (!parsed.success) faults.push(...parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`));
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  const values = parsed.data;
  const publicUrl = (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/$/, '');
  return {
    production: values.NODE_ENV === 'production',
    host: values.HOST,
    port: values.PORT,
    /** Where browsers reach us, without a slash at the end. */
    publicUrl,
    dataDir: values.DATA_DIR,
    logLevel: values.LOG_LEVEL,
    database:
      values.DATABASE_URL === undefined
        ? ({ kind: 'embedded', folder: values.DATA_DIR } as const)
        : ({ kind: 'postgres', url: values.DATABASE_URL, connections: values.DATABASE_CONNECTIONS } as const),
    /** Subgraphs that run elsewhere; all others run in this process. */
    subgraphUrls: values.SUBGRAPH_URLS ?? {},
    /** Where a subgraph that runs alone finds the gateway's keys. */
    gatewayJwksUrl: values.GATEWAY_JWKS_URL ?? `${publicUrl}/.well-known/jwks.json`,
    /** Private Ed25519 JWK; none: one is made in the data folder. */
    assertionKey: values.ASSERTION_KEY,
    issuer:
      values.OIDC_ISSUER === undefined
        ? null
        : {
            name: values.OIDC_NAME ?? new URL(values.OIDC_ISSUER).host,
            url: values.OIDC_ISSUER,
            audience: values.OIDC_AUDIENCE ?? 'portalverbund',
          },
    payments: {
      /** The provider's XBezahldienste API; null: the simulated one of this process. */
      url: values.PAYMENT_URL ?? null,
      tokenUrl: values.PAYMENT_TOKEN_URL ?? null,
      clientId: values.PAYMENT_CLIENT_ID ?? null,
      clientSecret: values.PAYMENT_CLIENT_SECRET ?? null,
      /** Origins a payer may be sent back to. */
      returnOrigins: [
        new URL(publicUrl).origin,
        ...(values.PAYMENT_RETURN_ORIGINS ?? '').split(',').filter((origin) => origin !== ''),
      ],
    },
    /** Signs short-lived links; none: one is made in the data folder. */
    linkSecret: values.LINK_SECRET,
  };
}
