/** Why an upload or a download is refused: the status, and the words for whoever sees it. */

import type { Language, Text } from '#platform/language.ts';

interface Refusal {
  readonly status: number;
  readonly text: Text;
}

const REFUSALS = {
  LINK_INVALID: {
    status: 403,
    text: { de: 'Dieser Link ist abgelaufen oder ungültig.', en: 'This link has expired or is not valid.' },
  },
  LINK_USED: {
    status: 409,
    text: {
      de: 'Über diesen Link wurde schon hochgeladen. Bitte beginnen Sie neu.',
      en: 'This link has been used for an upload. Please start again.',
    },
  },
  LENGTH_REQUIRED: {
    status: 411,
    text: { de: 'Die Größe fehlt (Content-Length).', en: 'The size is missing (Content-Length).' },
  },
  SIZE_MISMATCH: {
    status: 400,
    text: { de: 'Die Datei hat nicht die angegebene Größe.', en: 'The file is not of the size that was declared.' },
  },
  TYPE_MISMATCH: {
    status: 415,
    text: {
      de: 'Die Datei hat nicht den angegebenen Dateityp (Content-Type).',
      en: 'The file is not of the type that was declared (Content-Type).',
    },
  },
  CONTENT_MISMATCH: {
    status: 422,
    text: {
      de: 'Der Inhalt der Datei passt nicht zum angegebenen Dateityp.',
      en: 'The content of the file is not of the type that was declared.',
    },
  },
  BROKEN_OFF: {
    status: 400,
    text: { de: 'Das Hochladen ist abgebrochen.', en: 'The upload broke off.' },
  },
  DOCUMENT_GONE: {
    status: 409,
    text: { de: 'Das Dokument wurde inzwischen gelöscht.', en: 'The document has been deleted meanwhile.' },
  },
  NO_SPACE: {
    status: 507,
    text: {
      de: 'Zurzeit können keine Dokumente angenommen werden. Bitte versuchen Sie es später.',
      en: 'No documents can be taken at present. Please try again later.',
    },
  },
  NOT_FOUND: {
    status: 404,
    text: { de: 'Dieses Dokument gibt es nicht.', en: 'There is no such document.' },
  },
  NOT_SCANNED: {
    status: 409,
    text: {
      de: 'Das Dokument ist nicht als virenfrei bestätigt und kann nicht heruntergeladen werden.',
      en: 'The document has not been found free of viruses and cannot be downloaded.',
    },
  },
} as const satisfies Record<string, Refusal>;

export type RefusalCode = keyof typeof REFUSALS;

/** The status of a refusal. */
export function statusOf(code: RefusalCode): number {
  return REFUSALS[code].status;
}

/** Its words. */
export function textOf(code: RefusalCode, language: Language): string {
  return REFUSALS[code].text[language];
}

/** Thrown when an upload cannot be taken. */
export class UploadRefused extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(`An upload was refused: ${code}`);
    this.name = 'UploadRefused';
    this.code = code;
  }
}
