/** From a page to HTML with its headers. */

import type { FastifyReply } from 'fastify';
import { renderToString } from 'preact-render-to-string';
import { Document } from './layout.tsx';
import type { Locale } from './locale.ts';
import type { Answer, Page } from './page.ts';
import { hashOf, serialise } from './seo.ts';

/** Nothing from elsewhere: scripts are ours, from a file, and the data of the page itself. */
function policyFor(data: string | null): string {
  return [
    "default-src 'none'",
    `script-src 'self'${data === null ? '' : ` ${hashOf(data)}`}`,
    "connect-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    // `data:` for the masks that KERN draws its icons with, and for the empty favicon.
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function cacheControl({ status, isComplete }: Page): string {
  return status === 200 && isComplete ? 'public, max-age=300' : 'no-store';
}

export interface Surroundings {
  readonly publicUrl: string;
  readonly locale: Locale;
  readonly stylesheets: readonly string[];
  readonly script: string;
}

/** Sends a page, or the browser elsewhere. */
export function send(reply: FastifyReply, answer: Answer, surroundings: Surroundings): FastifyReply {
  if (answer.kind === 'REDIRECT') return reply.redirect(answer.to, answer.status);
  const data = answer.data === undefined ? null : serialise(answer.data);
  const html = renderToString(<Document page={answer} data={data} {...surroundings} />);
  return reply
    .code(answer.status)
    .headers({
      'content-security-policy': policyFor(data),
      'cache-control': cacheControl(answer),
      'content-language': surroundings.locale.language,
    })
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>${html}`);
}
