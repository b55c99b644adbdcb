/** The subscriber's side: an authority that fetches what was submitted, opens it with its own key, checks it, and answers. */

import { createHash } from 'node:crypto';
import { compactDecrypt, importJWK } from 'jose';
import type { AuthenticationTags, EventKind, EventProblem } from '#subgraphs/applications/fit-connect/rules/events.ts';
import type { KeyPair } from './keys.ts';
import { tagOf } from './submission-service.ts';
import { issueEvent, type EventWish } from './tokens.ts';
import { AUTHORITY_TOKEN, type Place, type World } from './world.ts';

export interface OpenedAttachment {
  readonly purpose: string;
  readonly filename: string;
  readonly mimeType: string;
  readonly content: Buffer;
}

export interface Opened {
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly data: unknown;
  readonly attachments: readonly OpenedAttachment[];
  readonly tags: AuthenticationTags;
}

interface Fetched {
  readonly caseId: string;
  readonly encryptedMetadata: string;
  readonly encryptedData: string;
}

interface Structure {
  readonly data: { readonly hash: { readonly content: string } };
  readonly attachments: readonly {
    readonly attachmentId: string;
    readonly purpose: string;
    readonly filename: string;
    readonly mimeType: string;
    readonly hash: { readonly content: string };
  }[];
}

async function open(jwe: string, { privateKey }: KeyPair): Promise<Buffer> {
  const { kty, n, e, d, p, q, dp, dq, qi } = privateKey;
  const key = await importJWK({ kty, n, e, d, p, q, dp, dq, qi } as never, 'RSA-OAEP-256');
  return Buffer.from((await compactDecrypt(jwe, key)).plaintext);
}

function requireHash(content: Buffer, expected: string): void {
  if (createHash('sha512').update(content).digest('hex') !== expected) throw new Error('a hash does not fit');
}

export interface Authority {
  /** Fetches and opens a submission. Throws when a hash does not fit. */
  open(submissionId: string): Promise<Opened>;
  /** Reports an event of a submission to the service; `overrides` spoil it. */
  answer(
    submissionId: string,
    kind: EventKind,
    given?: { problems?: readonly EventProblem[] } & Partial<EventWish>,
  ): Promise<void>;
  /** Opens and accepts. */
  accept(submissionId: string): Promise<Opened>;
}

export function createAuthority(place: Place, world: World, url: () => string): Authority {
  const token = AUTHORITY_TOKEN;
  world.tokens.add(token);

  async function call(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { authorization: `Bearer ${token}`, ...(init.headers as Record<string, string> | undefined) };
    const response = await fetch(`${url()}${path}`, { ...init, headers });
    if (!response.ok) throw new Error(`the service answered ${response.status} ${await response.text()}`);
    return response;
  }

  async function fetchSubmission(submissionId: string): Promise<Fetched> {
    return (await (await call(`/v2/submissions/${submissionId}`)).json()) as Fetched;
  }

  async function openAll(submissionId: string): Promise<Opened> {
    const { encryptedMetadata, encryptedData } = await fetchSubmission(submissionId);
    const metadata = JSON.parse((await open(encryptedMetadata, place.encryption)).toString('utf8')) as {
      contentStructure: Structure;
    };
    const data = await open(encryptedData, place.encryption);
    requireHash(data, metadata.contentStructure.data.hash.content);
    const tags: Record<string, string> = {};
    const attachments: OpenedAttachment[] = [];
    for (const { attachmentId, purpose, filename, mimeType, hash } of metadata.contentStructure.attachments) {
      const jwe = await (await call(`/v2/submissions/${submissionId}/attachments/${attachmentId}`)).text();
      const content = await open(jwe, place.encryption);
      requireHash(content, hash.content);
      tags[attachmentId] = tagOf(jwe);
      attachments.push({ purpose, filename, mimeType, content });
    }
    return {
      metadata: { ...metadata },
      data: JSON.parse(data.toString('utf8')),
      attachments,
      tags: { metadata: tagOf(encryptedMetadata), data: tagOf(encryptedData), attachments: tags },
    };
  }

  const answer: Authority['answer'] = async (submissionId, kind, given = {}) => {
    const { caseId } = await fetchSubmission(submissionId);
    const { destinationId: iss, signature: key } = place;
    const body = await issueEvent({ key, iss, submissionId, caseId, kind, at: world.now(), ...given });
    await call(`/v2/cases/${caseId}/events`, { method: 'POST', headers: { 'content-type': 'application/jose' }, body });
  };

  return {
    open: openAll,
    answer,
    accept: async (submissionId) => {
      const opened = await openAll(submissionId);
      await answer(submissionId, 'accept', { tags: opened.tags });
      return opened;
    },
  };
}
