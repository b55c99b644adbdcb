/** From a page to HTML with its headers. */

import type { FastifyReply } from 'fastify';
import { renderToString } from 'preact-render-to-string';
import { Document } from './layout.tsx';
import type { Answer, Page } from './page.ts';
import { hashOf, serialise } from './seo.ts';

/** Nothing from elsewhere, and no script but the data of the page itself. */
function policyFor(data: string | null): string {
  return [
    "default-src 'none'",
    `script-src ${data === null ? "'none'" : hashOf(data)}`,
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
  readonly stylesheets: readonly string[];
}

/** Sends a page, or the browser elsewhere. */
export function send(reply: FastifyReply, answer: Answer, { publicUrl, stylesheets }: Surroundings): FastifyReply {
  if (answer.kind === 'REDIRECT') return reply.redirect(answer.to, answer.status);
  const data = answer.data === undefined ? null : serialise(answer.data);
  const html = renderToString(<Document page={answer} publicUrl={publicUrl} stylesheets={stylesheets} data={data} />);
  return reply
    .code(answer.status)
    .headers({ 'content-security-policy': policyFor(data), 'cache-control': cacheControl(answer), 'content-language': 'de' })
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>${html}`);
}
