/** A simulated Mein Unternehmenskonto with a page of its own: whoever comes is signed in with one click. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { unternehmenskontoAttributes } from './unternehmenskonto.ts';
import { assertionOf, createKeyPair, encode, responseOf, sign } from './provider.ts';

const PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';

export interface Simulator {
  /** An entry of the setting `MUK`. */
  readonly settings: object;
  close(): void;
}

const attributeIn = (xml: string, name: string): string => new RegExp(` ${name}="([^"]+)"`).exec(xml)?.[1] ?? '';

/** Listens on a free port of this machine. */
export async function startUnternehmenskonto(): Promise<Simulator> {
  const [idp, sp] = [createKeyPair(), createKeyPair()];
  const issuer = 'https://konto.example/idp';

  /** The page that sends the answer back, as its button is clicked. */
  const answerTo = (request: string): string => {
    const xml = Buffer.from(request, 'base64').toString('utf8');
    const recipient = attributeIn(xml, 'AssertionConsumerServiceURL');
    const audience = /Issuer[^>]*>([^<]+)</.exec(xml)?.[1] ?? '';
    const who = { attributes: unternehmenskontoAttributes(), nameId: 'ek-paula', nameIdFormat: PERSISTENT };
    const facts = { issuer, audience, recipient, inResponseTo: attributeIn(xml, 'ID'), ...who };
    const response = responseOf(sign(assertionOf(facts), idp), facts);
    return `<!doctype html><title>Konto</title><h1>Simuliertes Unternehmenskonto</h1><form method="post" action="${recipient}"><input type="hidden" name="SAMLResponse" value="${encode(response)}"><button>Als Beispiel Backwaren AG anmelden</button></form>`;
  };

  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(answerTo(new URLSearchParams(body).get('SAMLRequest') ?? ''));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    settings: {
      name: 'muk',
      label: 'Mein Unternehmenskonto',
      issuer,
      entry_point: `http://127.0.0.1:${port}/sso`,
      certificates: [idp.certificate],
      private_key: sp.privateKey,
      certificate: sp.certificate,
    },
    close: () => server.close(),
  };
}
