/** The one reader of the environment: everything that can be set, checked together, with all faults in one message. */

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { mailFaults, mailSettings, mailVariables } from './config/mail.ts';
import { trustedProxies } from './client-address.ts';
import { masterKeys } from './config/master-keys.ts';
import { partnerFaults, partners } from './config/partners.ts';
import { neededBehindThePages, type Needs } from './config/production.ts';
import { fitConnectFaults, fitConnectSettings, fitConnectVariables } from './config/fit-connect.ts';
import { paymentFaults, paymentVariables } from './config/payments.ts';
import { sealKeys } from './config/seal-keys.ts';
import { safeFaults, safeSettings, safeVariables } from './config/safe.ts';
import { httpUrl, wholeNumber } from './config/values.ts';
import { OperatorError } from './errors.ts';
import { frontEnds } from './identity/issuer/clients.ts';
import { bundids, unternehmenskonten } from './identity/issuer/upstream/saml/settings.ts';
import { upstreams } from './identity/issuer/upstream/settings.ts';

export const SUBGRAPHS = ['federal', 'state', 'municipal', 'directory', 'accounts', 'applications', 'payments'] as const;
export type SubgraphName = (typeof SUBGRAPHS)[number];

export type Environment = Readonly<Record<string, string | undefined>>;

/** Thrown with every fault of the environment in one message. */
export class ConfigError extends OperatorError {
  constructor(faults: readonly string[]) {
    super(`The configuration has faults:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

function oneOf<const Values extends readonly string[]>(...values: Values) {
  return z.enum(values, { error: `must be one of ${values.join(', ')}` });
}

/** `name=value` pairs with commas between, each for a subgraph; `kind` says what a value must be. */
function forSubgraphs<Value>(value: z.ZodType<Value>, kind: string) {
  return z.string().transform((text, context) => {
    const values: Partial<Record<SubgraphName, Value>> = {};
    for (const [index, pair] of text.split(',').entries()) {
      const [name, given] = pair.trim().split(/=(.*)/s);
      const subgraph = SUBGRAPHS.find((known) => known === name);
      const parsed = value.safeParse(given);
      if (subgraph === undefined) context.addIssue(`names no subgraph in entry ${index + 1}`);
      else if (!parsed.success) context.addIssue(`has no ${kind} for ${subgraph}`);
      else if (values[subgraph] !== undefined) context.addIssue(`names ${subgraph} twice`);
      else values[subgraph] = parsed.data;
    }
    return values;
  });
}

/** Web origins with commas between. */
const origins = z.string().transform((text, context) =>
  text.split(',').flatMap((entry, index) => {
    if (httpUrl.safeParse(entry.trim()).success) return new URL(entry.trim()).origin;
    context.addIssue(`has no http or https URL in entry ${index + 1}`);
    return [];
  }),
);

/** Texts of 32 characters or more with commas between. */
const cookieKeys = z.string().transform((text, context) => {
  const keys = text.split(',').map((key) => key.trim());
  if (keys.some((key) => key.length < 32)) context.addIssue('must have at least 32 characters in each entry');
  return keys;
});

/** JSON of a shape. */
function json<Value>(shape: z.ZodType<Value>, error: string) {
  return z.string().transform((text, context): Value => {
    try {
      return shape.parse(JSON.parse(text));
    } catch {
      context.addIssue(error);
      return z.NEVER;
    }
  });
}

const variables = z.object({
  NODE_ENV: oneOf('development', 'test', 'production').default('development'),
  PORT: wholeNumber(0, 65_535).default(4000),
  HOST: z.string().default('localhost'),
  PUBLIC_URL: httpUrl.optional(),
  DATA_DIR: z.string().default('.data'),
  TRUST_PROXY: trustedProxies.optional(),
  LOG_LEVEL: oneOf('debug', 'info', 'warn', 'error', 'silent').default('warn'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' }).optional(),
  DATABASE_CONNECTIONS: wholeNumber(2, 500).default(10),
  ENGINE: oneOf('own', 'apollo').default('own'),
  INTROSPECTION: oneOf('on', 'off').default('on'),
  SUBGRAPH_URLS: forSubgraphs(httpUrl, 'http or https URL').optional(),
  SUBGRAPH_TIMEOUTS: forSubgraphs(wholeNumber(1, 600_000), 'number of milliseconds').optional(),
  PARTNERS: json(partners, 'must be a JSON list of subgraphs as the README of the gateway describes it').optional(),
  PSEUDONYM_KEYS: masterKeys.optional(),
  GATEWAY_JWKS_URL: httpUrl.optional(),
  GRAPH_URL: httpUrl.optional(),
  GRAPH_POLL_MS: wholeNumber(0, 86_400_000).default(10_000),
  WORKERS: wholeNumber(1, 256).default(1),
  ASSERTION_KEY: z.string().optional(),
  IDENTITY_URL: httpUrl.optional(),
  ISSUER_KEY: z.string().optional(),
  COOKIE_KEYS: cookieKeys.optional(),
  UPSTREAMS: json(upstreams, 'must be a JSON list of identity providers as the README describes it').optional(),
  BUNDID: json(bundids, 'must be a JSON list as the README describes it').optional(),
  MUK: json(unternehmenskonten, 'must be a JSON list as the README describes it').optional(),
  FRONT_ENDS: json(frontEnds, 'must be a JSON list of clients as the README describes it').optional(),
  OIDC_ISSUER: httpUrl.optional(),
  OIDC_NAME: z.string().optional(),
  OIDC_AUDIENCE: z.string().optional(),
  PAYMENT_RETURN_ORIGINS: origins.optional(),
  LINK_RETURN_ORIGINS: origins.optional(),
  PVOG_URL: httpUrl.optional(),
  PVOG_CLIENT_ID: z
    .string()
    .regex(/^[\w.-]{1,200}$/, { error: 'must be letters, digits, dots and hyphens' })
    .optional(),
  LINK_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }).optional(),
  SEAL_KEYS: sealKeys.optional(),
  ...safeVariables,
  ...fitConnectVariables,
  ...mailVariables,
  ...paymentVariables,
});

interface Named {
  readonly name: string;
}

/** A login is known by the name of its provider, so that no two may share one. */
function providerFaults(
  values: Readonly<Partial<Record<'UPSTREAMS' | 'BUNDID' | 'MUK', readonly Named[] | undefined>>>,
): readonly string[] {
  const names = [values.UPSTREAMS, values.BUNDID, values.MUK].flatMap((all) => all ?? []).map(({ name }) => name);
  return new Set(names).size === names.length ? [] : ['UPSTREAMS, BUNDID and MUK give two identity providers the same name'];
}

export type Config = ReturnType<typeof readConfig>;

const unlessEmpty = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

/** A variable itself, or the content of the file that `<name>_FILE` names, as mounted secrets come. Empty means not set. */
function withFiles(environment: Environment, readFile: (path: string) => string, faults: string[]): Environment {
  const result: Record<string, string | undefined> = {};
  for (const name of Object.keys(variables.shape)) {
    const value = unlessEmpty(environment[name]);
    const path = unlessEmpty(environment[`${name}_FILE`]);
    result[name] = value;
    if (path === undefined) continue;
    if (value !== undefined) faults.push(`${name} and ${name}_FILE are both set`);
    else {
      try {
        result[name] = readFile(path).trim();
        if (result[name] === '') faults.push(`${name}_FILE names an empty file`);
      } catch {
        faults.push(`${name}_FILE cannot be read`);
      }
    }
  }
  return result;
}

/** Reads the environment. Throws ConfigError; the message names variables and never repeats a value. */
export function readConfig(
  environment: Environment,
  readFile: (path: string) => string = (path) => readFileSync(path, 'utf8'),
  needs: Needs = neededBehindThePages,
) {
  const faults: string[] = [];
  const given = withFiles(environment, readFile, faults);
  const parsed = variables.safeParse(given);
  if (given['NODE_ENV'] === 'production') {
    faults.push(...needs((name) => given[name] !== undefined || Boolean(environment[`${name}_FILE`])));
    if (given['ENGINE'] === 'apollo')
      faults.push('ENGINE=apollo keeps no access log, without which nothing personal may be shown');
  }
  if (given['IDENTITY_URL'] !== undefined && given['OIDC_ISSUER'] !== undefined) {
    faults.push('IDENTITY_URL and OIDC_ISSUER are both set: tokens of one issuer count');
  }
  faults.push(...safeFaults(given), ...mailFaults(given), ...fitConnectFaults(given));
  if (parsed.success) faults.push(...providerFaults(parsed.data), ...paymentFaults(parsed.data));
  if (!parsed.success) faults.push(...parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`));
  else faults.push(...partnerFaults(parsed.data.PARTNERS ?? [], parsed.data.PSEUDONYM_KEYS ?? null, SUBGRAPHS));
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  const values = parsed.data;
  const publicUrl = (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/$/, '');
  return {
    production: values.NODE_ENV === 'production',
    host: values.HOST,
    port: values.PORT,
    /** Where browsers reach us, without a slash at the end. */
    publicUrl,
    /** Proxies whose word on the client's address counts. */
    trustedProxies: values.TRUST_PROXY ?? [],
    dataDir: values.DATA_DIR,
    logLevel: values.LOG_LEVEL,
    database:
      values.DATABASE_URL === undefined
        ? ({ kind: 'embedded', folder: values.DATA_DIR } as const)
        : ({ kind: 'postgres', url: values.DATABASE_URL, connections: values.DATABASE_CONNECTIONS } as const),
    /** What executes operations at the gateway. */
    engine: values.ENGINE,
    /** Whether clients may read the schema. */
    introspection: values.INTROSPECTION === 'on',
    /** Subgraphs that run elsewhere; all others run in this process. */
    subgraphUrls: values.SUBGRAPH_URLS ?? {},
    /** How long a call may take, in milliseconds, where that is not the gateway's default. */
    subgraphTimeouts: values.SUBGRAPH_TIMEOUTS ?? {},
    /** Subgraphs of others that join the graph. */
    partners: values.PARTNERS ?? [],
    /** Master keys of the pseudonyms that they see; null: those of the data folder, outside production. */
    pseudonymKeys: values.PSEUDONYM_KEYS ?? null,
    /** How often those are asked whether their contracts have changed, in milliseconds; 0: never by itself. */
    graphPollMs: values.GRAPH_POLL_MS,
    /** How many processes the gateway is. */
    workers: values.WORKERS,
    /** Where a subgraph that runs alone finds the gateway's keys. */
    gatewayJwksUrl: values.GATEWAY_JWKS_URL ?? `${publicUrl}/.well-known/jwks.json`,
    /** Where pages that run alone find the gateway; null: nowhere. */
    graphUrl: values.GRAPH_URL ?? null,
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
    /** Our own issuer, when it runs elsewhere, without a slash at the end. */
    identityUrl: values.IDENTITY_URL?.replace(/\/$/, '') ?? null,
    /** Keys of our own issuer; none: they are made in the data folder. */
    issuerKey: values.ISSUER_KEY,
    cookieKeys: values.COOKIE_KEYS,
    /** Applications people may sign in for, beside our own pages. */
    frontEnds: values.FRONT_ENDS ?? [],
    /** Identity providers elsewhere that people may prove themselves with. */
    upstreams: values.UPSTREAMS ?? [],
    /** The same in the SAML profile of BundID. */
    bundIds: values.BUNDID ?? [],
    /** And in that of Mein Unternehmenskonto. */
    businessAccounts: values.MUK ?? [],
    /** Origins a person may be sent back to after she has proved another login. */
    linkReturnOrigins: [new URL(publicUrl).origin, ...(values.LINK_RETURN_ORIGINS ?? [])],
    payments: {
      /** Where payments are made; null: at the simulated providers of this process. */
      providers: values.PAYMENT_PROVIDERS ?? null,
      /** Origins a payer may be sent back to. */
      returnOrigins: [new URL(publicUrl).origin, ...(values.PAYMENT_RETURN_ORIGINS ?? [])],
    },
    pvog: {
      /** The PVOG's Suchdienst; null: the command has to name it. */
      url: values.PVOG_URL ?? null,
      /** Who asks; null: nobody says. */
      clientId: values.PVOG_CLIENT_ID ?? null,
    },
    /** Signs short-lived links; none: one is made in the data folder. */
    linkSecret: values.LINK_SECRET,
    /** Seal what is submitted; null: those of the data folder, outside production. */
    sealKeys: values.SEAL_KEYS ?? null,
    safe: safeSettings(values, values.DATA_DIR),
    fitConnect: fitConnectSettings(values),
    mail: mailSettings(values),
  };
}
