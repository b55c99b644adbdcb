/** Keys of a gateway for tests: assertions to send, and who verifies them. */

import { createLocalJWKSet, exportJWK, generateKeyPair } from 'jose';
import {
  createAssertionSigner,
  createAssertionVerifier,
  type AssertionSigner,
  type AssertionVerifier,
} from '#platform/identity/assertion.ts';
import { now } from './viewers.ts';

export interface TestAssertions {
  readonly signer: AssertionSigner;
  verifierFor(subgraph: string): AssertionVerifier;
}

export async function createTestAssertions(): Promise<TestAssertions> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const signer = createAssertionSigner({ ...(await exportJWK(privateKey)), kid: 'test' }, now);
  return { signer, verifierFor: (subgraph) => createAssertionVerifier(createLocalJWKSet(signer.jwks), subgraph, now) };
}
