/** What we send of the metadata 2.1.0, as JSON Schema: narrower than the standard's, so that whatever passes here passes there. */

const hash = {
  type: 'object',
  required: ['type', 'content'],
  additionalProperties: false,
  properties: { type: { const: 'sha512' }, content: { type: 'string', pattern: '^[a-f0-9]{128}$' } },
} as const;

const UUID_V4 = '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$';
const MEDIA_TYPE = '^[\\w.+-]{1,127}/[\\w.+-]{1,127}$';

export const METADATA_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['$schema', 'contentStructure', 'publicService'],
  additionalProperties: false,
  properties: {
    $schema: { const: 'https://schema.fitko.de/fit-connect/metadata/2.1.0/metadata.schema.json' },
    contentStructure: {
      type: 'object',
      required: ['data', 'attachments'],
      additionalProperties: false,
      properties: {
        data: {
          type: 'object',
          required: ['hash', 'submissionSchema'],
          additionalProperties: false,
          properties: {
            hash,
            submissionSchema: {
              type: 'object',
              required: ['schemaUri', 'mimeType'],
              additionalProperties: false,
              properties: {
                schemaUri: { type: 'string', pattern: '^(https?://|urn:)[^\\s]{1,2000}$' },
                mimeType: { enum: ['application/json'] },
              },
            },
          },
        },
        attachments: {
          type: 'array',
          items: {
            type: 'object',
            required: ['attachmentId', 'purpose', 'filename', 'mimeType', 'hash'],
            additionalProperties: false,
            properties: {
              attachmentId: { type: 'string', pattern: UUID_V4 },
              purpose: { enum: ['form', 'attachment', 'report'] },
              filename: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[^/\\\\\\u0000-\\u001f]+$' },
              mimeType: { type: 'string', pattern: MEDIA_TYPE },
              hash,
            },
          },
        },
      },
    },
    publicService: {
      type: 'object',
      required: ['name', 'identifier'],
      additionalProperties: false,
      properties: {
        name: { type: 'string', minLength: 1 },
        identifier: { type: 'string', pattern: '^urn:de:fim:leika:leistung:99\\d{12}$' },
      },
    },
    additionalReferenceInfo: {
      type: 'object',
      additionalProperties: false,
      properties: {
        senderReference: { type: 'string', minLength: 1 },
        applicationDate: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
      },
    },
  },
} as const;
