/** What the issuer's pages are drawn with, from our own packages: KERN's stylesheet and fonts, and the script for passkeys. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyPluginCallback } from 'fastify';
import { IDENTITY_PATH } from './names.ts';

const require = createRequire(import.meta.url);
/** The package names no stylesheet in its exports. */
const KERN = join(dirname(require.resolve('@kern-ux/native/package.json')), 'dist');
const WEBAUTHN = join(dirname(require.resolve('@simplewebauthn/browser')), '../dist/bundle/index.umd.min.js');

const CSS = 'text/css; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const OWN = `
body{margin:0;color:var(--kern-color-layout-text-default);font-family:var(--kern-typography-font-family-default,'Fira Sans'),sans-serif}
.kern-container{max-width:48rem}
.identity-header{border-top:4px solid var(--kern-color-action-default);padding:1rem 0;font-weight:600}
.identity-section{margin-block:2rem}
form{margin-block:1rem}
form .kern-form-input,form .kern-btn{margin-block-end:1rem}
.identity-people{list-style:none;margin:0;padding:0}
.identity-people li{border-block-start:1px solid var(--kern-color-layout-border);padding-block:1rem}
.identity-people .kern-btn{margin-inline-end:.5rem}
.identity-unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.identity-codes{columns:2;font-size:1.125rem;line-height:2}
`;

interface Asset {
  readonly type: string;
  readonly content: Buffer;
}

function readAssets(): ReadonlyMap<string, Asset> {
  const fonts = readFileSync(join(KERN, 'fonts/fira-sans.css'));
  const woff2 = [...fonts.toString('utf8').matchAll(/url\("\.\/([\w/-]+\.woff2)"\)/g)].map(([, path = '']): [string, Asset] => [
    path,
    { type: 'font/woff2', content: readFileSync(join(KERN, 'fonts', path)) },
  ]);
  return new Map<string, Asset>([
    ['fonts.css', { type: CSS, content: fonts }],
    ['kern.css', { type: CSS, content: readFileSync(join(KERN, 'kern.min.css')) }],
    ['identity.css', { type: CSS, content: Buffer.from(OWN) }],
    ['webauthn.js', { type: SCRIPT, content: readFileSync(WEBAUTHN) }],
    ['passkeys.js', { type: SCRIPT, content: readFileSync(new URL('./passkeys.js', import.meta.url)) }],
    ...woff2,
  ]);
}

const ROOT = `${IDENTITY_PATH}/assets`;

/** What a page names in its head. */
export const HEAD = `${['fonts.css', 'kern.css', 'identity.css'].map((file) => `<link rel="stylesheet" href="${ROOT}/${file}">`).join('\n')}
<script defer src="${ROOT}/webauthn.js"></script>
<script defer src="${ROOT}/passkeys.js"></script>`;

/** Routes below `/assets/`. */
export const assetRoutes: FastifyPluginCallback = (app, _options, done) => {
  for (const [path, { type, content }] of readAssets()) {
    app.get(`/assets/${path}`, (_request, reply) =>
      reply.type(type).header('cache-control', 'public, max-age=3600').send(content),
    );
  }
  done();
};
