/** What the gateway knows of one request: who asks, in which language, and what each subgraph is told of it. */

import { REQUEST_ID_HEADER, type CallHeaders } from '#platform/endpoint.ts';
import { ASSERTION_HEADER, type AssertionSigner } from '#platform/identity/assertion.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { readLanguage, type Language } from '#platform/language.ts';

export interface GatewayContext {
  readonly viewer: Viewer | null;
  readonly language: Language;
  readonly requestId: string;
  /** The headers of a call to a subgraph; its assertion is signed once a request. */
  headersFor(subgraph: string): Promise<CallHeaders>;
}

export interface ContextSource {
  readonly viewer: Viewer | null;
  readonly acceptLanguage: string | undefined;
  readonly requestId: string;
}

export function createContext(signer: AssertionSigner, source: ContextSource): GatewayContext {
  const { viewer, requestId } = source;
  const language = readLanguage(source.acceptLanguage);
  const assertions = new Map<string, Promise<string>>();
  return {
    viewer,
    language,
    requestId,
    headersFor: async (subgraph) => {
      const assertion = assertions.get(subgraph) ?? signer.sign(viewer, subgraph);
      assertions.set(subgraph, assertion);
      return { [ASSERTION_HEADER]: `Bearer ${await assertion}`, 'accept-language': language, [REQUEST_ID_HEADER]: requestId };
    },
  };
}
