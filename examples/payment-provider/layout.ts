/** What all pages of a simulated provider share: works without script and without any other host. */

import { createHash } from 'node:crypto';
import { Html, html } from './html.ts';

const CSS = `
:root{color-scheme:light dark;font:1.0625rem/1.5 system-ui,sans-serif}
body{margin:0;padding:1.5rem;display:grid;justify-content:center;background:Canvas;color:CanvasText}
main{width:min(38rem,calc(100vw - 3rem))}
.note{border-left:.35rem solid #b45309;padding:.5rem 1rem;margin:0 0 1.5rem}
h1{font-size:1.6rem;margin:0 0 1rem}
table{width:100%;border-collapse:collapse;margin:1rem 0}
caption{text-align:left;font-weight:600;padding-bottom:.25rem}
th,td{text-align:left;padding:.4rem .25rem;border-bottom:1px solid #888}
.amount{text-align:right;white-space:nowrap}
fieldset{border:1px solid #888;border-radius:.4rem;padding:.75rem 1rem;margin:1rem 0}
label{display:grid;grid-template-columns:auto 1fr;gap:.5rem;align-items:baseline;padding:.35rem 0;min-height:1.75rem}
.actions{display:flex;flex-wrap:wrap;gap:.75rem}
button{font:inherit;padding:.6rem 1.1rem;border-radius:.4rem;border:2px solid #1d4ed8;background:Canvas;color:CanvasText;cursor:pointer}
button[value=pay]{background:#1d4ed8;color:#fff}
:focus-visible{outline:3px solid #b45309;outline-offset:2px}
`;

// Not through the tag: its text must be what the policy's hash was made from.
const STYLE = new Html(`<style>${CSS}</style>`);

/** For the page alone: its own style, forms to itself, nothing else. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(CSS).digest('base64')}'`,
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A whole page. */
export function layout(title: string, content: Html): string {
  return html`<!doctype html>
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – simulierter Bezahldienst</title>
        ${STYLE}
      </head>
      <body>
        <main>
          <p class="note"><strong>Simulierter Bezahldienst für die Entwicklung.</strong> Hier fließt kein Geld.</p>
          ${content}
        </main>
      </body>
    </html>`.text;
}
