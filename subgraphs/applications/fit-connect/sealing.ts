/** Encrypts a submission for the authority alone: metadata, data and each attachment as a JWE of its own. */

import { randomUUID } from 'node:crypto';
import { CompactEncrypt, importJWK, type CryptoKey, type JWK } from 'jose';
import type { AuthenticationTags } from './rules/events.ts';
import { bareKey } from './rules/keys.ts';
import { metadataOf, sha512Of, type AttachmentPurpose, type Described, type DescribedAttachment } from './rules/metadata.ts';

export interface Attachment {
  readonly purpose: AttachmentPurpose;
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** What is to be sent, in the clear; attachments come one by one, so that one at a time is in memory. */
export interface Letter extends Omit<Described, 'data' | 'attachments'> {
  readonly data: unknown;
  readonly schemaUri: string;
  readonly attachments: AsyncIterable<Attachment>;
}

export interface SealedAttachment {
  readonly attachmentId: string;
  readonly content: string;
}

export interface Sealed {
  readonly encryptedMetadata: string;
  readonly encryptedData: string;
  readonly tags: AuthenticationTags;
  /** SHA-512 of the data in the clear. */
  readonly dataHash: string;
}

/** RSA-OAEP-256 and A256GCM as FIT-Connect demands; not compressed, as the length of compressed text tells of what it says. */
async function encrypt(content: Buffer, key: CryptoKey, kid: string, contentType: string): Promise<string> {
  return new CompactEncrypt(content)
    .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid, cty: contentType })
    .encrypt(key);
}

/** The authentication tag: the last of a JWE's five parts (RFC 7516 §7.1). */
const tagOf = (jwe: string): string => jwe.slice(jwe.lastIndexOf('.') + 1);

/** Seals a letter for a key that was checked; hands out each attachment as soon as it is encrypted. */
export async function seal(
  { data, schemaUri, attachments, ...described }: Letter,
  jwk: JWK & { readonly kid: string },
  keep: (attachment: SealedAttachment) => Promise<void>,
): Promise<Sealed> {
  const key = (await importJWK(bareKey(jwk), 'RSA-OAEP-256')) as CryptoKey;
  const listed: DescribedAttachment[] = [];
  const tags: Record<string, string> = {};
  for await (const { purpose, name, mediaType, content } of attachments) {
    const attachmentId = randomUUID();
    const jwe = await encrypt(content, key, jwk.kid, mediaType);
    listed.push({ attachmentId, purpose, name, mediaType, sha512: sha512Of(content) });
    tags[attachmentId] = tagOf(jwe);
    await keep({ attachmentId, content: jwe });
  }
  const text = Buffer.from(JSON.stringify(data), 'utf8');
  const dataHash = sha512Of(text);
  const metadata = metadataOf({ ...described, data: { sha512: dataHash, schemaUri }, attachments: listed });
  const encryptedMetadata = await encrypt(Buffer.from(JSON.stringify(metadata), 'utf8'), key, jwk.kid, 'application/json');
  const encryptedData = await encrypt(text, key, jwk.kid, 'application/json');
  return {
    encryptedMetadata,
    encryptedData,
    dataHash,
    tags: { metadata: tagOf(encryptedMetadata), data: tagOf(encryptedData), attachments: tags },
  };
}
