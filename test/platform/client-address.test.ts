import { describe, expect, test } from 'vitest';
import type { TrustedProxies } from '#platform/client-address.ts';
import { readConfig } from '#platform/config.ts';
import { createHttpServer } from '#platform/http.ts';
import { createLog } from '#platform/log.ts';

/** The address that a server takes a request to come from, by both of its words for it. */
async function addressOf(trustedProxies: TrustedProxies, remoteAddress: string, forwarded?: string): Promise<string> {
  const app = createHttpServer({ log: createLog('silent'), checkReady: () => Promise.resolve(), trustedProxies });
  app.get('/whence', ({ ip, raw }) => [ip, app.clientAddress(raw)]);
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const [ip, address] = (await app.inject({ url: '/whence', remoteAddress, headers })).json<[string, string]>();
  await app.close();
  expect(address).toBe(ip);
  return ip;
}

describe('the address of a client', () => {
  test('is that of whoever is connected where no proxy is trusted, whatever she writes', async () => {
    expect(await addressOf([], '203.0.113.7')).toBe('203.0.113.7');
    expect(await addressOf([], '203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
  });

  test('is what a trusted proxy tells', async () => {
    expect(await addressOf(['10.0.0.0/8'], '10.1.2.3', '203.0.113.7')).toBe('203.0.113.7');
    expect(await addressOf(['10.0.0.0/8', '192.0.2.1'], '10.1.2.3', '203.0.113.7, 192.0.2.1')).toBe('203.0.113.7');
    expect(await addressOf(['uniquelocal'], 'fd00::1', '2001:db8::7')).toBe('2001:db8::7');
  });

  test('is never what the client has written before the proxy did', async () => {
    expect(await addressOf(['10.0.0.0/8'], '10.1.2.3', '198.51.100.1, 203.0.113.7')).toBe('203.0.113.7');
    expect(await addressOf(['10.0.0.0/8'], '10.1.2.3', '10.9.9.9, 203.0.113.7')).toBe('203.0.113.7');
  });

  test('is her own when she comes past the proxy', async () => {
    expect(await addressOf(['10.0.0.0/8'], '203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
  });
});

describe('TRUST_PROXY', () => {
  test('names addresses, ranges and what the library has a name for', () => {
    expect(readConfig({ TRUST_PROXY: '10.0.0.0/8, ::1,loopback' }).trustedProxies).toEqual(['10.0.0.0/8', '::1', 'loopback']);
    expect(readConfig({}).trustedProxies).toEqual([]);
  });

  test.each(['10.0.0.0/8,everybody', '::1,10.0.0.0/33', '::1,1', '::1,true'])('is refused as %s', (text) => {
    expect(() => readConfig({ TRUST_PROXY: text })).toThrow('in entry 2');
  });
});
