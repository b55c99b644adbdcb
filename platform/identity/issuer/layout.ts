/** The frame of the embedded provider's pages: German, without script, and nothing from another host. */

import { createHash } from 'node:crypto';

const STYLE = `
*{box-sizing:border-box}
body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:#1b2430;background:#f4f5f7}
header{background:#171a2b;color:#fff;padding:.75rem 1rem}
header p{margin:0 auto;max-width:46rem;font-weight:600}
.notice{background:#ffe08a;color:#3d2c00;padding:.5rem 1rem}
.notice p{margin:0 auto;max-width:46rem}
main{max-width:46rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;line-height:1.2;margin:1rem 0}
h2{font-size:1.1rem;margin:0}
ul{list-style:none;margin:0;padding:0}
li{background:#fff;border:1px solid #8a93a3;border-radius:.5rem;padding:.75rem 1rem;margin:0 0 .75rem}
li p{margin:.25rem 0 .5rem}
code{font-family:ui-monospace,monospace}
button{font:inherit;padding:.5rem 1rem;margin:0 .5rem .5rem 0;min-height:2.75rem;border:2px solid #1f3a8a;border-radius:.25rem;background:#1f3a8a;color:#fff;cursor:pointer}
button.second{background:#fff;color:#1f3a8a}
button:hover{text-decoration:underline}
:focus-visible{outline:3px solid #b45309;outline-offset:2px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (prefers-color-scheme:dark){
body{color:#e8eaf0;background:#12151f}li{background:#1b2030}
button{background:#9db6ff;border-color:#9db6ff;color:#0b1020}button.second{background:#12151f;color:#9db6ff}
:focus-visible{outline-color:#fbbf24}}
`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML, safe in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Headers of every answer. A form may end, after redirects, at `target`: browsers check those against form-action too. */
export function pageHeaders(target?: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${STYLE_HASH}'`,
    "script-src 'self'",
    `form-action 'self'${target === undefined ? '' : ` ${new URL(target).origin}`}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
}

/** A whole page; `main` is HTML, `title` is text. */
export function page(title: string, main: string): string {
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)} – Portalverbund</title>
<style>${STYLE}</style>
</head>
<body>
<header><p>Portalverbund</p></header>
<div class="notice" role="note"><p><strong>Entwicklungsumgebung:</strong> Alle Personen sind erfunden, niemand weist sich hier wirklich aus.</p></div>
<main>
<h1>${escapeHtml(title)}</h1>
${main}
</main>
</body>
</html>
`;
}
