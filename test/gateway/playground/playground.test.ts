import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFixtureGraph, type FixtureGraph } from '../../support/fixture-graph.ts';

let graph: FixtureGraph;
beforeAll(async () => {
  graph = await createFixtureGraph();
});
afterAll(() => graph.close());

const directivesOf = (policy: string): ReadonlyMap<string, string> =>
  new Map(policy.split(';').map((directive) => [directive.trim().split(' ')[0] ?? '', directive.trim()]));

describe('the playground', () => {
  test.each(['/playground', '/playground/'])('is a page at %s that allows nothing but our own server', async (url) => {
    const { statusCode, headers } = await graph.app.inject(url);
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    const policy = String(headers['content-security-policy']);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    const directives = directivesOf(policy);
    expect(directives.get('default-src')).toBe("default-src 'none'");
    expect(directives.get('script-src')).toBe("script-src 'self'");
    expect(directives.get('connect-src')).toBe("connect-src 'self'");
    expect(directives.get('frame-ancestors')).toBe("frame-ancestors 'none'");
  });

  test('names nothing outside, and all it names is there', async () => {
    const { body } = await graph.app.inject('/playground');
    const addresses = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses.filter((address) => address !== 'data:,')) {
      expect(address).toMatch(/^\/playground\/assets\//);
      const asset = await graph.app.inject(address);
      expect([address, asset.statusCode]).toEqual([address, 200]);
      expect(asset.headers['content-type']).toMatch(address.endsWith('.css') ? /^text\/css/ : /^text\/javascript/);
      expect(asset.headers['x-content-type-options']).toBe('nosniff');
      expect(asset.body.length).toBeGreaterThan(0);
    }
    expect(body).not.toMatch(/https?:|<script>|<style| on\w+=/);
  });

  test('has a script of ours that knows no address but this server', async () => {
    const { body } = await graph.app.inject('/playground/assets/playground.js');
    expect(body).not.toMatch(/https?:\/\//);
  });

  test.each([
    '/playground/assets/nothing.js',
    '/playground/assets/..%2Fplayground.ts',
    '/playground/assets/..%2f..%2fserver.ts',
    '/playground/assets/%2e%2e%2fserver.ts',
  ])('serves no other file: %s', async (url) => {
    expect((await graph.app.inject(url)).statusCode).toBe(404);
  });
});
