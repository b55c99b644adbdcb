/** The people of the benchmark: an issuer of their own, and a token for each, so that every caller is another account. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { acrOf } from '#platform/identity/acr.ts';
import { derivedId, type Id } from '#platform/values/id.ts';

const NAME = 'bench';
const AUDIENCE = 'bench';

export interface People {
  /** What makes a portal take their tokens. */
  readonly environment: Readonly<Record<string, string>>;
  /** The account of the person with this number. */
  account(number: number): Id<'Account'>;
  /** Her value for `Authorization`, good for as long as the benchmark runs. */
  token(number: number): Promise<string>;
  close(): void;
}

const subjectOf = (number: number): string => `person-${number}`;

/** Opens the issuer on a free port. */
export async function openPeople(): Promise<People> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const key = { ...(await exportJWK(publicKey)), kid: 'people', alg: 'EdDSA', use: 'sig' };
  let url = '';
  const server = createServer((request, response) => {
    const answer =
      request.url === '/jwks'
        ? { keys: [key] }
        : { issuer: url, jwks_uri: `${url}/jwks`, authorization_endpoint: url, token_endpoint: url };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tokens = new Map<number, Promise<string>>();
  const sign = async (number: number): Promise<string> => {
    const token = await new SignJWT({ scope: 'openid', acr: acrOf('SUBSTANTIAL') })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'people', typ: 'at+jwt' })
      .setIssuer(url)
      .setAudience(AUDIENCE)
      .setSubject(subjectOf(number))
      .setIssuedAt()
      .setExpirationTime('12h')
      .sign(privateKey);
    return `Bearer ${token}`;
  };
  return {
    environment: { OIDC_ISSUER: url, OIDC_NAME: NAME, OIDC_AUDIENCE: AUDIENCE },
    account: (number) => derivedId<'Account'>(`account:${NAME}:${subjectOf(number)}`),
    token: (number) => {
      const known = tokens.get(number) ?? sign(number);
      tokens.set(number, known);
      return known;
    },
    close: () => void server.close(),
  };
}
