import { describe, expect, test } from 'vitest';
import { readConfig } from '#platform/config.ts';

const SECRET = 'geheim-geheim-geheim-geheim-geheim';
const epay = { kind: 'xbezahldienste', name: 'epay', url: 'https://api.example/x', pageOrigins: ['https://pay.example/'] };
const kasse = {
  kind: 'hosted-checkout',
  name: 'kasse',
  url: 'https://kasse.example',
  pageOrigins: ['https://kasse.example'],
  apiKey: SECRET,
  webhookSecrets: [SECRET],
};

function faultsOf(list: unknown, environment: Readonly<Record<string, string>> = {}): readonly string[] {
  try {
    readConfig({ PAYMENT_PROVIDERS: typeof list === 'string' ? list : JSON.stringify(list), ...environment });
    return [];
  } catch (error) {
    return (error as Error).message.split('\n  - ').slice(1);
  }
}

describe('payment providers', () => {
  test('may be of both kinds, and a token is no need', () => {
    expect(readConfig({ PAYMENT_PROVIDERS: JSON.stringify([epay, kasse]) }).payments.providers).toEqual([
      { ...epay, pageOrigins: ['https://pay.example'], tokenUrl: null, clientId: null, clientSecret: null },
      kasse,
    ]);
  });

  test('come from a mounted file', () => {
    const { payments } = readConfig({ PAYMENT_PROVIDERS_FILE: '/run/secrets/providers' }, () => JSON.stringify([kasse]));
    expect(payments.providers).toEqual([kasse]);
  });

  test.each([
    ['no JSON', SECRET, 'must be a JSON list'],
    ['no list', {}, 'at its top'],
    ['none', [], 'at its top'],
    ['another kind', [{ ...epay, kind: 'paper' }], 'at 0.kind'],
    ['a name with blanks', [{ ...epay, name: 'e pay' }], 'at 0.name'],
    ['one name twice', [epay, { ...kasse, name: 'epay' }], 'at 1.name: is given to two providers'],
    ['an address that is none', [epay, { ...kasse, url: 'file:///etc' }], 'at 1.url'],
    ['no place to pay at', [{ ...epay, pageOrigins: [] }], 'at 0.pageOrigins'],
    ['a page for an origin', [{ ...epay, pageOrigins: ['https://pay.example/seite'] }], 'at 0.pageOrigins.0: must be an origin'],
    ['a user in an origin', [{ ...epay, pageOrigins: ['https://a@pay.example'] }], 'at 0.pageOrigins.0: must be an origin'],
    ['half of the credentials', [{ ...epay, clientId: 'portal' }], 'needs tokenUrl, clientId and clientSecret together'],
    ['no secret for webhooks', [{ ...kasse, webhookSecrets: [] }], 'at 0.webhookSecrets'],
    ['a short secret', [{ ...kasse, webhookSecrets: ['kurz'] }], 'at 0.webhookSecrets.0: must have at least 32'],
    ['a word we do not know', [{ ...epay, cards: true }], 'at 0'],
  ])('%s: the fault names its place, and no value', (_, list, fault) => {
    const faults = faultsOf(list);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`PAYMENT_PROVIDERS ${fault.startsWith('needs') ? `at 0: ${fault}` : fault}`);
    expect(faults.join()).not.toContain(SECRET);
  });

  test('and payers go by https in production', () => {
    const list = [
      { ...epay, url: 'http://api.example', tokenUrl: 'http://auth.example', clientId: 'a', clientSecret: 'b' },
      { ...kasse, pageOrigins: ['http://kasse.example'] },
    ];
    const production = { NODE_ENV: 'production', PAYMENT_RETURN_ORIGINS: 'http://portal.example' };
    const https = (faults: readonly string[]) => faults.filter((fault) => fault.includes('https'));
    expect(https(faultsOf(list, production))).toEqual([
      'PAYMENT_PROVIDERS at 0.url: must be https in production',
      'PAYMENT_PROVIDERS at 0.tokenUrl: must be https in production',
      'PAYMENT_PROVIDERS at 1.pageOrigins: must be https in production',
      'PAYMENT_RETURN_ORIGINS must be https in production',
    ]);
    expect(https(faultsOf(list))).toEqual([]);
  });
});
