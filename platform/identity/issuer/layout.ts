/** The frame of the issuer's pages: German, usable without script, and nothing from another host. */

import { escapeHtml } from '../../escape.ts';
import { HEAD } from './assets.ts';

export { escapeHtml };

/** Headers of every answer. A form may end, after redirects, at the targets: browsers check those against form-action too. */
export function pageHeaders(...targets: readonly string[]): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    // KERN's icons are masks within its stylesheet.
    'img-src data:',
    "script-src 'self'",
    ['form-action', "'self'", ...targets.map((target) => new URL(target).origin)].join(' '),
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
<html lang="de" data-kern-theme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)} – Portalverbund</title>
${HEAD}
<link rel="icon" href="data:,">
</head>
<body>
<header class="identity-header"><div class="kern-container">Portalverbund</div></header>
<main class="kern-container">
<h1 class="kern-heading-large">${escapeHtml(title)}</h1>
${main}
</main>
</body>
</html>
`;
}
