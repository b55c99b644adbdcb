/** The sign-in page of the embedded provider: choose a test person and a trust level, no password. */

import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import type { Interaction, InteractionResults } from 'oidc-provider';
import { SessionNotFound } from 'oidc-provider/lib/helpers/errors.js';
import type { Provider } from 'oidc-provider/lib/provider.js';
import { reaches } from '../../values/trust-level.ts';
import { acrOf, requestedLevel } from '../acr.ts';
import { pageHeaders } from './layout.ts';
import { CANCEL, faultPage, signInPage } from './pages.ts';
import { findLevel, findPerson } from './people.ts';

/** A choice is a few letters. */
const BODY_LIMIT = 1_024;

const readText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `person:LEVEL` as the page's buttons send it; null for anything the page does not offer. */
function readChoice(choice: string): InteractionResults | null {
  if (choice === CANCEL) return { error: 'access_denied', error_description: 'the sign-in was cancelled' };
  const [id = '', levelName = ''] = choice.split(':');
  const person = findPerson(id);
  const level = findLevel(levelName);
  if (person === null || level === null || !reaches(person.highest, level)) return null;
  return { login: { accountId: person.subject, acr: acrOf(level), amr: ['test'] } };
}

function sendPage(reply: FastifyReply, status: number, html: string, target?: string): FastifyReply {
  return reply
    .code(status)
    .headers({ ...pageHeaders(target), 'cache-control': 'no-store' })
    .type('text/html; charset=utf-8')
    .send(html);
}

/** The sign-in that a cookie of this browser belongs to; null when it is over or was never begun. */
async function findSignIn(provider: Provider, request: FastifyRequest, reply: FastifyReply): Promise<Interaction | null> {
  try {
    const interaction = await provider.interactionDetails(request.raw, reply.raw);
    return interaction.uid === (request.params as { uid: string }).uid ? interaction : null;
  } catch (error) {
    if (error instanceof SessionNotFound) return null;
    throw error;
  }
}

/** Routes `/login/:uid`: the page, and the form it sends. */
export function signInRoutes(provider: Provider): FastifyPluginCallback {
  const sendExpired = (reply: FastifyReply): FastifyReply =>
    sendPage(reply, 400, faultPage('Diese Anmeldung ist abgelaufen. Beginnen Sie bitte in der Anwendung noch einmal.'));

  return (app, _options, done) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: BODY_LIMIT },
      (_request, body, parsed) => parsed(null, new URLSearchParams(body.toString())),
    );

    app.get('/login/:uid', async (request, reply) => {
      const signIn = await findSignIn(provider, request, reply);
      if (signIn === null) return sendExpired(reply);
      const { client_id: clientId, acr_values: acrValues, redirect_uri: target } = signIn.params;
      const client = await provider.Client.find(readText(clientId));
      const html = signInPage(client?.clientName ?? readText(clientId), requestedLevel(readText(acrValues)));
      return sendPage(reply, 200, html, readText(target));
    });

    app.post('/login/:uid', async (request, reply) => {
      const signIn = await findSignIn(provider, request, reply);
      if (signIn === null) return sendExpired(reply);
      const choice = request.body instanceof URLSearchParams ? request.body.get('choice') : null;
      const result = readChoice(choice ?? '');
      if (result === null)
        return sendPage(reply, 400, faultPage('Diese Person oder dieses Vertrauensniveau gibt es hier nicht.'));
      const next = await provider.interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission: false });
      return reply.redirect(next, 303);
    });
    done();
  };
}
