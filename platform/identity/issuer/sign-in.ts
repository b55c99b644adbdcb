/** The sign-in page: whoever proves a login here goes on to where she came from. */

import type { FastifyPluginCallback, FastifyReply } from 'fastify';
import { reaches } from '../../values/trust-level.ts';
import type { Attempt, FindAttempt, Proved } from './attempts.ts';
import { pageHeaders } from './layout.ts';
import { EMBEDDED } from './names.ts';
import { CANCEL, faultPage, signInPage } from './pages.ts';
import { findLevel, findPerson } from './people.ts';

/** A choice is a few letters. */
const BODY_LIMIT = 1_024;

/** `person:LEVEL` as the page's buttons send it; null for anything the page does not offer. */
function readChoice(choice: string): Proved | null {
  const [id = '', levelName = ''] = choice.split(':');
  const person = findPerson(id);
  const level = findLevel(levelName);
  if (person === null || level === null || !reaches(person.highest, level)) return null;
  const { subject, organisations } = person;
  return { provider: EMBEDDED, subject, trustLevel: level, organisations, amr: ['test'] };
}

function sendPage(reply: FastifyReply, status: number, html: string, target?: string): FastifyReply {
  return reply
    .code(status)
    .headers({ ...pageHeaders(target), 'cache-control': 'no-store' })
    .type('text/html; charset=utf-8')
    .send(html);
}

function sendExpired(reply: FastifyReply): FastifyReply {
  return sendPage(reply, 400, faultPage('Diese Anmeldung ist abgelaufen. Beginnen Sie bitte in der Anwendung noch einmal.'));
}

async function goOn(reply: FastifyReply, attempt: Attempt, choice: string): Promise<FastifyReply> {
  if (choice === CANCEL) return reply.redirect(await attempt.cancel(), 303);
  const proved = readChoice(choice);
  if (proved === null) return sendPage(reply, 400, faultPage('Diese Person oder dieses Vertrauensniveau gibt es hier nicht.'));
  const next = await attempt.succeed(proved);
  return next === null ? sendExpired(reply) : reply.redirect(next, 303);
}

/** The page and the form it sends, for the attempts that one way of finding them answers, at a path with its parameter. */
export function signInRoutes(path: string, find: FindAttempt): FastifyPluginCallback {
  return (app, _options, done) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: BODY_LIMIT },
      (_request, body, parsed) => parsed(null, new URLSearchParams(body.toString())),
    );

    app.get(path, async (request, reply) => {
      const attempt = await find(request, reply);
      return attempt === null ? sendExpired(reply) : sendPage(reply, 200, signInPage(attempt), attempt.target);
    });

    app.post(path, async (request, reply) => {
      const attempt = await find(request, reply);
      if (attempt === null) return sendExpired(reply);
      const choice = request.body instanceof URLSearchParams ? request.body.get('choice') : null;
      return goOn(reply, attempt, choice ?? '');
    });
    done();
  };
}
