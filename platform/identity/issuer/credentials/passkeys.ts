/** Passkeys (WebAuthn): registered by whoever has proved herself, used with the authenticator's own check of the person. */

import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { Database } from '../../../database.ts';
import type { Id } from '../../../values/id.ts';
import type { Changes } from './changes.ts';
import { countUse, findPasskey, findPasskeys, type Credential } from './store.ts';

export interface Passkeys {
  /** What the browser needs to ask for a passkey, as JSON, and the challenge to check the answer with. */
  ask(): Promise<Asked>;
  /** Whose passkey has answered; null when it is none of ours or the answer is not beyond doubt. */
  verify(answer: string, challenge: string): Promise<Id<'Credential'> | null>;
  askForNew(credential: Credential): Promise<Asked>;
  /** False when the answer is not beyond doubt. */
  add(credential: Id<'Credential'>, answer: string, challenge: string, now: Date): Promise<boolean>;
}

export interface Asked {
  readonly options: string;
  readonly challenge: string;
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** For pages of the public URL. */
export function createPasskeys(db: Database, publicUrl: string, changes: Pick<Changes, 'passkey'>): Passkeys {
  const { hostname: rpID, origin } = new URL(publicUrl);
  const expected = { expectedOrigin: origin, expectedRPID: rpID, requireUserVerification: true };
  return {
    ask: async () => {
      const options = await generateAuthenticationOptions({ rpID, userVerification: 'required' });
      return { options: JSON.stringify(options), challenge: options.challenge };
    },
    verify: async (text, challenge) => {
      const response = parse(text) as AuthenticationResponseJSON | null;
      const passkey = typeof response?.id === 'string' ? await findPasskey(db, response.id) : null;
      if (response === null || passkey === null) return null;
      const { id, counter, transports } = passkey;
      const publicKey = new Uint8Array(Buffer.from(passkey.publicKey, 'base64url'));
      const credential = { id, publicKey, counter, transports: [...transports] };
      // The library throws for each way an answer can be wrong.
      const result = await verifyAuthenticationResponse({
        response,
        expectedChallenge: challenge,
        ...expected,
        credential,
      }).catch(() => null);
      if (result?.verified !== true) return null;
      return (await countUse(db, id, result.authenticationInfo.newCounter)) ? passkey.credentialId : null;
    },
    askForNew: async ({ id, name }) => {
      const known = await findPasskeys(db, id);
      const options = await generateRegistrationOptions({
        rpName: 'Portalverbund',
        rpID,
        userName: name,
        userID: new TextEncoder().encode(id),
        attestationType: 'none',
        excludeCredentials: known.map((passkey) => ({ id: passkey.id, transports: [...passkey.transports] })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      return { options: JSON.stringify(options), challenge: options.challenge };
    },
    add: async (credentialId, text, challenge, createdAt) => {
      const response = parse(text) as RegistrationResponseJSON | null;
      if (response === null) return false;
      const result = await verifyRegistrationResponse({ response, expectedChallenge: challenge, ...expected }).catch(() => null);
      if (result?.verified !== true) return false;
      const { id, publicKey, counter, transports = [] } = result.registrationInfo.credential;
      await changes.passkey(credentialId, {
        id,
        publicKey: Buffer.from(publicKey).toString('base64url'),
        counter,
        transports,
        createdAt,
      });
      return true;
    },
  };
}
