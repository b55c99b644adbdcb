/** Debian's Chromium, driven by a test; scripts are off unless a test wants them. */

import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';

/** Where Debian has it. TEST_BROWSER names another one, which must be there. */
const DEBIAN = '/usr/bin/chromium';
const PATH = process.env['TEST_BROWSER'] ?? DEBIAN;
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** False where there is no browser and none is demanded: such tests count as skipped. CI demands one. */
export const hasBrowser = process.env['TEST_BROWSER'] !== undefined || existsSync(DEBIAN);

export interface OpenedBrowser {
  /** A page of its own that sees nothing of others; closed after the test that has opened it. */
  page(options: { readonly script: boolean }): Promise<Page>;
}

/** Call it at the top of a test file. */
export function useBrowser(): OpenedBrowser {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    if (hasBrowser) browser = await chromium.launch({ executablePath: PATH, args: ARGUMENTS });
  });
  // What stays open goes on being drawn.
  afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())));
  afterAll(() => browser?.close());
  return {
    async page({ script }) {
      if (browser === undefined) throw new Error('the browser is open only while tests run');
      const context = await browser.newContext({
        javaScriptEnabled: script,
        viewport: { width: 1280, height: 900 },
        locale: 'de-DE',
      });
      contexts.push(context);
      return context.newPage();
    },
  };
}
