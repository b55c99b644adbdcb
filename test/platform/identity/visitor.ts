/** A browser on the sign-in page of an issuer, and what a person does there with a name and a password. */

import { decodeJwt } from 'jose';
import { Secret, TOTP } from 'otpauth';
import { createBrowser, type Browser, type Page } from './browser.ts';
import { authorizationUrl, exchangeCode } from './sign-in.ts';

export const PASSWORD = 'vier lange gelbe Wagen';

export const codeFor = (key: string, at = Date.now()): string =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: at });

interface Issuer {
  readonly publicUrl: string;
}

/** Opens the sign-in page; `then` is what the person wants instead of signing in. */
export async function visit({ publicUrl }: Issuer, browser: Browser = createBrowser(), then?: 'reset') {
  let page: Page = await browser.open(authorizationUrl({ publicUrl, parameters: { prompt: 'login' } }));
  if (then !== undefined) page = await browser.open(`${page.url}?then=${then}`);
  const target = `${publicUrl}/playground`;
  const state = (): string => /name="state" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  return {
    browser,
    page: () => page,
    state,
    send: async (choice: string, fields: Record<string, string> = {}): Promise<Page> => {
      page = await browser.submit({ ...page, html: '' }, { choice, state: state(), ...fields }, target);
      return page;
    },
    tokens: () => exchangeCode({ publicUrl }, page),
    claims: async () => decodeJwt((await exchangeCode({ publicUrl }, page)).access_token),
  };
}

export async function register(issuer: Issuer, name: string) {
  const visitor = await visit(issuer);
  await visitor.send('register', { name, password: PASSWORD });
  return visitor;
}

/** Registers with a second factor; answers its key and the recovery codes. */
export async function registerWithFactor(issuer: Issuer, name: string) {
  const visitor = await register(issuer, name);
  const asked = await visitor.send('totp-new');
  const key = /<code>([A-Z2-7 ]+)<\/code>/.exec(asked.html)?.[1]?.replaceAll(' ', '') ?? '';
  // The step before, so that the present one is left for signing in.
  const confirmed = await visitor.send('totp-confirm', { code: codeFor(key, Date.now() - 30_000) });
  const codes = [...confirmed.html.matchAll(/<li><code>([A-Z2-7-]+)<\/code>/g)].map(([, code = '']) => code);
  return { visitor, key, codes };
}
