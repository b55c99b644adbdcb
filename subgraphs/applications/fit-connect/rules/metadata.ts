/** The metadata of a submission (Metadatensatz 2.1.0): what the authority is told before it opens the data. */

import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { LeikaKey } from '#platform/values/leika.ts';
import { METADATA_SCHEMA } from './metadata-schema.ts';

/** The form as PDF, what the applicant has attached, what the portal has made beside. */
export type AttachmentPurpose = 'form' | 'attachment' | 'report';

export interface DescribedAttachment {
  readonly attachmentId: string;
  readonly purpose: AttachmentPurpose;
  readonly name: string;
  readonly mediaType: string;
  /** SHA-512 of the content in the clear, in hexadecimal. */
  readonly sha512: string;
}

export interface Described {
  readonly data: { readonly sha512: string; readonly schemaUri: string };
  readonly attachments: readonly DescribedAttachment[];
  readonly publicService: { readonly name: string; readonly identifier: string };
  /** The number people use when they talk about the application. */
  readonly reference: string;
  readonly submittedAt: Date;
}

const hash = (content: string) => ({ type: 'sha512', content });

export function sha512Of(content: Buffer): string {
  return createHash('sha512').update(content).digest('hex');
}

/** A service as FIT-Connect names it. */
export function identifierOf(leikaKey: LeikaKey): string {
  return `urn:de:fim:leika:leistung:${leikaKey}`;
}

const isMetadata = new Ajv2020({ allErrors: true, strict: true }).compile(METADATA_SCHEMA);

/** The metadata of a submission. Throws, naming the paths at fault, where they would not follow the schema. */
export function metadataOf(described: Described): Readonly<Record<string, unknown>> {
  const { data, attachments, publicService, reference, submittedAt } = described;
  const metadata = {
    $schema: METADATA_SCHEMA.properties.$schema.const,
    contentStructure: {
      data: {
        hash: hash(data.sha512),
        submissionSchema: { schemaUri: data.schemaUri, mimeType: 'application/json' },
      },
      attachments: attachments.map(({ attachmentId, purpose, name, mediaType, sha512 }) => ({
        attachmentId,
        purpose,
        filename: name,
        mimeType: mediaType,
        hash: hash(sha512),
      })),
    },
    publicService,
    additionalReferenceInfo: { senderReference: reference, applicationDate: submittedAt.toISOString().slice(0, 10) },
  };
  if (!isMetadata(metadata)) {
    const paths = (isMetadata.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
    throw new TypeError(`the metadata do not follow their schema: ${paths.join(', ')}`);
  }
  return metadata;
}
