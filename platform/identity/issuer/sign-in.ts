/** The sign-in page: whoever proves a login here goes on to where she came from. */

import type { FastifyPluginCallback, FastifyReply } from 'fastify';
import type { Attempt, FindAttempt } from './attempts.ts';
import { page, pageHeaders } from './layout.ts';
import type { Method, Step } from './method.ts';
import { CANCEL, faultPage, signInPage } from './pages.ts';

/** A passkey's answer is a few thousand letters. */
const BODY_LIMIT = 32_768;

function sendPage(reply: FastifyReply, status: number, html: string, target?: string): FastifyReply {
  return reply
    .code(status)
    .headers({ ...pageHeaders(...(target === undefined ? [] : [target])), 'cache-control': 'no-store' })
    .type('text/html; charset=utf-8')
    .send(html);
}

function sendExpired(reply: FastifyReply): FastifyReply {
  return sendPage(reply, 400, faultPage('Diese Anmeldung ist abgelaufen. Beginnen Sie bitte in der Anwendung noch einmal.'));
}

/** `methods` may have something else in mind than the end of the attempt. */
async function take(first: Step, attempt: Attempt, reply: FastifyReply, methods: readonly Method[]): Promise<FastifyReply> {
  let step = first;
  for (const method of methods) if ('proved' in step) step = (await method.instead?.(attempt, step.proved)) ?? step;
  if ('redirect' in step) {
    if (step.cookie !== undefined) void reply.header('set-cookie', step.cookie);
    return reply.redirect(step.redirect, 303);
  }
  if ('proved' in step) {
    const next = await attempt.succeed(step.proved);
    return next === null ? sendExpired(reply) : reply.redirect(next, 303);
  }
  const { title, main, status, retryAfter, target, cookie } = step.page;
  if (cookie !== undefined) void reply.header('set-cookie', cookie);
  if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
  return sendPage(reply, status, page(title, main), target ?? attempt.target);
}

/** The page and the forms it sends, for the attempts that one way of finding them answers, at a path with its parameter. */
export function signInRoutes(path: string, find: FindAttempt, methods: readonly Method[]): FastifyPluginCallback {
  return (app, _options, done) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: BODY_LIMIT },
      (_request, body, parsed) => parsed(null, new URLSearchParams(body.toString())),
    );

    app.get(path, async (request, reply) => {
      const attempt = await find(request, reply);
      if (attempt === null) return sendExpired(reply);
      const { back } = request.query as { back?: unknown };
      if (typeof back === 'string') {
        for (const method of methods) {
          const step = await method.readBack?.(attempt, back);
          if (step != null) return take(step, attempt, reply, methods);
        }
      }
      const sections = await Promise.all(methods.map((method) => method.section(attempt)));
      return sendPage(reply, 200, signInPage(attempt, sections), attempt.target);
    });

    app.post(path, async (request, reply) => {
      const attempt = await find(request, reply);
      if (attempt === null) return sendExpired(reply);
      const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
      const choice = form.get('choice') ?? '';
      if (choice === CANCEL) return reply.redirect(await attempt.cancel(), 303);
      for (const method of methods) {
        const step = await method.answer(choice, { attempt, form, address: request.ip });
        if (step !== null) return take(step, attempt, reply, methods);
      }
      return sendPage(reply, 400, faultPage('Diese Person oder dieses Vertrauensniveau gibt es hier nicht.'));
    });
    done();
  };
}
