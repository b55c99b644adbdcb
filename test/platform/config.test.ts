import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig, type Environment } from '#platform/config.ts';
import { neededByThePages } from '#platform/config/production.ts';

const PRODUCTION: Environment = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://portal.example/',
  OIDC_ISSUER: 'https://login.example/realm',
  OIDC_AUDIENCE: 'portal',
  ASSERTION_KEY: '{"kty":"OKP"}',
  PAYMENT_PROVIDERS: JSON.stringify([
    { kind: 'xbezahldienste', name: 'main', url: 'https://api.pay.example', pageOrigins: ['https://pay.example'] },
  ]),
  LINK_SECRET: 'x'.repeat(32),
};

const noFiles = (): never => {
  throw new Error('no such file');
};

/** The faults found, one a line. */
function faultsOf(environment: Environment, readFile: (path: string) => string = noFiles): readonly string[] {
  try {
    readConfig(environment, readFile);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).message.split('\n  - ').slice(1);
  }
}

describe('an empty environment', () => {
  test('runs everything in one process on an embedded database at port 4000 of this machine only', () => {
    expect(readConfig({})).toMatchObject({
      production: false,
      host: 'localhost',
      port: 4000,
      publicUrl: 'http://localhost:4000',
      database: { kind: 'embedded', folder: '.data' },
      subgraphUrls: {},
      gatewayJwksUrl: 'http://localhost:4000/.well-known/jwks.json',
      graphUrl: null,
      issuer: null,
      payments: { providers: null, returnOrigins: ['http://localhost:4000'] },
    });
  });

  test('has no secret by default', () => {
    const { assertionKey, linkSecret, payments } = readConfig({});
    expect([assertionKey, linkSecret, payments.providers]).toEqual([undefined, undefined, null]);
  });
});

describe('a variable', () => {
  test('that is empty counts as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', LINK_SECRET: '' })).toMatchObject({
      port: 4000,
      database: { kind: 'embedded' },
    });
  });

  test('we do not know is none of our business', () => {
    expect(readConfig({ HOME: '/root', PATH: '/bin' })).toEqual(readConfig({}));
  });

  test('DATABASE_URL turns to PostgreSQL', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://db/portal', DATABASE_CONNECTIONS: '25' }).database).toEqual({
      kind: 'postgres',
      url: 'postgres://db/portal',
      connections: 25,
    });
  });

  test('names the PVOG and who asks there; nobody does by default', () => {
    expect(readConfig({}).pvog).toEqual({ url: null, clientId: null });
    const environment = { PVOG_URL: 'https://pvog.example/api', PVOG_CLIENT_ID: 'a-1.b_2' };
    expect(readConfig(environment).pvog).toEqual({ url: 'https://pvog.example/api', clientId: 'a-1.b_2' });
    expect(faultsOf({ PVOG_URL: 'ftp://pvog.example', PVOG_CLIENT_ID: 'a\nb: c' })).toEqual([
      'PVOG_URL must be an http or https URL',
      'PVOG_CLIENT_ID must be letters, digits, dots and hyphens',
    ]);
  });

  test('PUBLIC_URL loses the slash at its end', () => {
    expect(readConfig({ PUBLIC_URL: 'https://portal.example/' })).toMatchObject({
      publicUrl: 'https://portal.example',
      gatewayJwksUrl: 'https://portal.example/.well-known/jwks.json',
    });
  });

  test.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', '0x50'],
    ['PORT', ' '],
    ['PORT', 'http'],
    ['DATABASE_CONNECTIONS', '1'],
    ['DATABASE_CONNECTIONS', '501'],
    ['DATABASE_URL', 'mysql://db/portal'],
    ['PUBLIC_URL', 'portal.example'],
    ['OIDC_ISSUER', 'ftp://login.example'],
    ['NODE_ENV', 'prod'],
    ['LOG_LEVEL', 'loud'],
    ['LINK_SECRET', 'short'],
    ['PAYMENT_RETURN_ORIGINS', 'https://shop.example,shop'],
    ['SUBGRAPH_URLS', 'https://accounts.example'],
    ['SUBGRAPH_URLS', 'acounts=https://accounts.example'],
    ['SUBGRAPH_URLS', 'accounts=accounts.example'],
    ['SUBGRAPH_URLS', 'accounts'],
    ['SUBGRAPH_URLS', '__proto__=https://accounts.example'],
    ['SUBGRAPH_URLS', 'accounts=https://one.example,accounts=https://two.example'],
    ['SUBGRAPH_TIMEOUTS', '5000'],
    ['SUBGRAPH_TIMEOUTS', 'acounts=5000'],
    ['SUBGRAPH_TIMEOUTS', 'accounts=5s'],
    ['SUBGRAPH_TIMEOUTS', 'accounts=0'],
    ['SUBGRAPH_TIMEOUTS', 'accounts=600001'],
    ['SUBGRAPH_TIMEOUTS', 'accounts=1,accounts=2'],
    ['GRAPH_POLL_MS', '-1'],
    ['GRAPH_POLL_MS', '10s'],
    ['WORKERS', '0'],
    ['WORKERS', '257'],
  ])('%s cannot be %j', (name, value) => {
    const faults = faultsOf({ [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name} `));
  });
});

describe('SUBGRAPH_URLS', () => {
  test('says where subgraphs run that do not run here', () => {
    const urls = 'accounts=https://accounts.example/graphql?a=b, payments=http://10.0.0.7:4001';
    expect(readConfig({ SUBGRAPH_URLS: urls }).subgraphUrls).toEqual({
      accounts: 'https://accounts.example/graphql?a=b',
      payments: 'http://10.0.0.7:4001',
    });
  });
});

test('the gateway is one process that looks for changes of its graph every ten seconds, unless told otherwise', () => {
  expect(readConfig({})).toMatchObject({ workers: 1, graphPollMs: 10_000 });
  expect(readConfig({ WORKERS: '4', GRAPH_POLL_MS: '0' })).toMatchObject({ workers: 4, graphPollMs: 0 });
});

describe('SUBGRAPH_TIMEOUTS', () => {
  test('says how long calls may take that are not like the others', () => {
    expect(readConfig({ SUBGRAPH_TIMEOUTS: 'accounts=2500, payments=30000' }).subgraphTimeouts).toEqual({
      accounts: 2_500,
      payments: 30_000,
    });
    expect(readConfig({}).subgraphTimeouts).toEqual({});
  });
});

describe('PAYMENT_RETURN_ORIGINS', () => {
  test('are read as origins, whatever stands behind the host, beside our own', () => {
    const { payments } = readConfig({ PAYMENT_RETURN_ORIGINS: 'https://shop.example/back, https://kiosk.example' });
    expect(payments.returnOrigins).toEqual(['http://localhost:4000', 'https://shop.example', 'https://kiosk.example']);
  });
});

describe('a mounted secret', () => {
  const files: Readonly<Record<string, string>> = { '/run/secrets/link': `${'s'.repeat(40)}\n`, '/run/secrets/empty': '\n' };
  const readFile = (path: string): string => files[path] ?? noFiles();

  test('is read from the file that NAME_FILE names, without the line break at its end', () => {
    expect(readConfig({ LINK_SECRET_FILE: '/run/secrets/link' }, readFile).linkSecret).toBe('s'.repeat(40));
  });

  test.each([
    ['that cannot be read', { LINK_SECRET_FILE: '/run/secrets/none' }, 'LINK_SECRET_FILE cannot be read'],
    ['that is empty', { PORT_FILE: '/run/secrets/empty' }, 'PORT_FILE names an empty file'],
    [
      'beside the variable itself',
      { LINK_SECRET_FILE: '/run/secrets/link', LINK_SECRET: 't'.repeat(40) },
      'LINK_SECRET and LINK_SECRET_FILE are both set',
    ],
  ])('%s is a fault', (_, environment, fault) => {
    expect(faultsOf(environment, readFile)).toContain(fault);
  });

  test('serves production as well as a variable does', () => {
    expect(faultsOf({ ...PRODUCTION, LINK_SECRET: undefined, LINK_SECRET_FILE: '/run/secrets/link' }, readFile)).toEqual([]);
  });
});

describe('production', () => {
  test('runs when everything that has no safe default is set', () => {
    expect(readConfig(PRODUCTION)).toMatchObject({
      production: true,
      issuer: { name: 'login.example', url: 'https://login.example/realm', audience: 'portal' },
    });
  });

  test('may have an issuer of its own, here or elsewhere, and needs one', () => {
    const rest = { ...PRODUCTION, OIDC_ISSUER: undefined, OIDC_AUDIENCE: undefined };
    expect(faultsOf({ ...rest, ISSUER_KEY: '{}', COOKIE_KEYS: 'x'.repeat(32) })).toEqual([]);
    expect(faultsOf({ ...rest, IDENTITY_URL: 'https://login.example/identity' })).toEqual([]);
    const fault = 'ISSUER_KEY with COOKIE_KEYS, IDENTITY_URL or OIDC_ISSUER is needed in production';
    expect(faultsOf(rest)).toEqual([fault]);
    expect(faultsOf({ ...rest, ISSUER_KEY: '{}' })).toEqual([fault]);
    expect(faultsOf({ ...PRODUCTION, IDENTITY_URL: 'https://login.example/identity' })).toEqual([
      'IDENTITY_URL and OIDC_ISSUER are both set: tokens of one issuer count',
    ]);
  });

  test.each(['PUBLIC_URL', 'OIDC_AUDIENCE', 'ASSERTION_KEY', 'PAYMENT_PROVIDERS', 'LINK_SECRET'])(
    'does not start without %s',
    (name) => {
      expect(faultsOf({ ...PRODUCTION, [name]: undefined })).toEqual([`${name} is needed in production`]);
    },
  );
});

describe('the message of a fault', () => {
  const SECRET = 'hunter2';
  const faulty: Environment = {
    NODE_ENV: 'production',
    PORT: SECRET,
    LOG_LEVEL: SECRET,
    DATABASE_URL: SECRET,
    DATABASE_CONNECTIONS: SECRET,
    SUBGRAPH_URLS: `${SECRET}=https://x.example,accounts=${SECRET}`,
    SUBGRAPH_TIMEOUTS: `${SECRET}=1,accounts=${SECRET}`,
    LINK_SECRET: SECRET,
    PAYMENT_RETURN_ORIGINS: SECRET,
    OIDC_ISSUER_FILE: `/run/${SECRET}`,
  };

  test('tells all of them at once', () => {
    expect(faultsOf(faulty).map((fault) => fault.split(' ')[0])).toEqual([
      'OIDC_ISSUER_FILE',
      'PUBLIC_URL',
      'ASSERTION_KEY',
      'PAYMENT_PROVIDERS',
      'OIDC_AUDIENCE',
      'PORT',
      'LOG_LEVEL',
      'DATABASE_URL',
      'DATABASE_CONNECTIONS',
      'SUBGRAPH_URLS',
      'SUBGRAPH_URLS',
      'SUBGRAPH_TIMEOUTS',
      'SUBGRAPH_TIMEOUTS',
      'PAYMENT_RETURN_ORIGINS',
      'LINK_SECRET',
    ]);
  });

  test('never repeats a value', () => {
    expect(faultsOf(faulty).join()).not.toContain(SECRET);
    expect(faultsOf({ NODE_ENV: SECRET }).join()).not.toContain(SECRET);
  });
});

describe('in production', () => {
  test('the pages alone need their own address and the gateway’s, and no secret', () => {
    const pages = { NODE_ENV: 'production', PUBLIC_URL: 'https://portal.example', GRAPH_URL: 'https://graph.example/graphql' };
    expect(readConfig(pages, noFiles, neededByThePages)).toMatchObject({ production: true, graphUrl: pages.GRAPH_URL });
    expect(() => readConfig({ NODE_ENV: 'production' }, noFiles, neededByThePages)).toThrow(
      /faults:\n {2}- PUBLIC_URL is needed in production\n {2}- GRAPH_URL is needed in production$/,
    );
  });

  test('nothing is served by an engine that keeps no access log', () => {
    expect(faultsOf({ ...PRODUCTION, ENGINE: 'apollo' })).toEqual([
      'ENGINE=apollo keeps no access log, without which nothing personal may be shown',
    ]);
    expect(faultsOf({ ...PRODUCTION, ENGINE: 'own' })).toEqual([]);
    expect(readConfig({ ENGINE: 'apollo' }).engine).toBe('apollo');
  });
});

test('two identity providers of one name are refused, whatever they speak, as a login is known by that name', () => {
  const upstream = { name: 'konto', label: 'Konto', issuer: 'https://konto.example', client_id: 'portal' };
  const saml = {
    name: 'konto',
    label: 'Konto',
    issuer: 'https://konto.example/idp',
    entry_point: 'https://konto.example/sso',
    certificates: ['-----BEGIN CERTIFICATE-----'],
    private_key: '-----BEGIN PRIVATE KEY-----',
  };
  const given = (name: string) => ({ UPSTREAMS: JSON.stringify([upstream]), MUK: JSON.stringify([{ ...saml, name }]) });
  expect(() => readConfig(given('konto'))).toThrow(/the same name/);
  expect(readConfig(given('muk')).businessAccounts).toHaveLength(1);
});
