/** The summary of a submission as PDF: what was applied for, what was entered, what was attached, who has signed, and the seal. */

import type { Language, Text } from '#platform/language.ts';
import { renderPdf } from '#platform/pdf.ts';
import { localise } from '../rules/forms.ts';
import type { Statement } from '../sealing/statement.ts';
import type { FormRow } from '../tables.ts';
import { sectionsOf, serviceInWords } from './contents.ts';

const WORDS = {
  title: { de: 'Antrag', en: 'Application' },
  number: { de: 'Vorgangsnummer', en: 'Number' },
  service: { de: 'Leistung', en: 'Service' },
  authority: { de: 'Zuständige Stelle', en: 'Authority in charge' },
  submittedAt: { de: 'Eingereicht am', en: 'Submitted on' },
  organisation: { de: 'Für die Organisation', en: 'For the organisation' },
  form: { de: 'Formular', en: 'Form' },
  attachments: { de: 'Anlagen', en: 'Attachments' },
  attachment: { de: 'Anlage', en: 'Attachment' },
  none: { de: 'Keine', en: 'None' },
  declarations: { de: 'Erklärungen', en: 'Declarations' },
  submitted: { de: 'Eingereicht', en: 'Submitted' },
  signed: { de: 'Mitunterzeichnet', en: 'Co-signed' },
  level: { de: 'Vertrauensniveau', en: 'trust level' },
  with: { de: 'angemeldet mit', en: 'signed in with' },
  written: { de: 'Ersetzt die Schriftform', en: 'Replaces the written form' },
  seal: { de: 'Siegel', en: 'Seal' },
  key: { de: 'Schlüssel', en: 'Key' },
  digest: { de: 'SHA-512 des Siegelinhalts', en: 'SHA-512 of what is sealed' },
  data: { de: 'SHA-512 der Angaben', en: 'SHA-512 of the data' },
  explanation: {
    de: 'Das Portal hat besiegelt, was eingereicht wurde. Daran lässt sich erkennen, ob später etwas geändert wurde. Dieses Dokument ist eine lesbare Kopie Ihrer Erklärung (§ 9a Abs. 4 OZG).',
    en: 'The portal has sealed what was submitted, which shows whether anything was changed later. This document is a readable copy of your declaration (§ 9a Abs. 4 OZG).',
  },
} as const satisfies Record<string, Text>;

/** How people call the levels. */
const LEVELS: Readonly<Record<Statement['requiredTrustLevel'], Text>> = {
  BASIC: { de: 'Basisregistrierung', en: 'basic' },
  LOW: { de: 'niedrig', en: 'low' },
  SUBSTANTIAL: { de: 'substanziell', en: 'substantial' },
  HIGH: { de: 'hoch', en: 'high' },
};

/** What a summary is made of. */
export interface SummaryFacts {
  readonly statement: Statement;
  readonly seal: { readonly sha512: string; readonly keyId: string };
  readonly form: FormRow;
  readonly data: unknown;
  /** What ids in the data stand for, attachments aside. */
  readonly names: ReadonlyMap<string, string>;
  /** Name of the authority; null when nobody has told it, and its id stands in. */
  readonly authority: string | null;
}

/** An instant in the time of the authority. */
function instantIn(at: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'Europe/Berlin',
  }).format(new Date(at));
}

function sizeIn(bytes: number, language: Language): string {
  return language === 'de' ? `${bytes.toLocaleString('de-DE')} Byte` : `${bytes.toLocaleString('en-GB')} bytes`;
}

/** A digest in lines that fit beside its name. */
const inLines = (digest: string): string => digest.replace(/(.{44})(?=.)/g, '$1\n');

/** The PDF of a submission. */
export function renderSummary(
  { statement, seal, form, data, names, authority }: SummaryFacts,
  language: Language,
): Promise<Buffer> {
  const word = (name: keyof typeof WORDS): string => WORDS[name][language];
  const { number, service, submittedAt, submittedBy, coSignatures, organisation, attachments } = statement;
  const title = `${word('title')} ${number}: ${service.name}`;
  const nameOf = (index: number): string => `${word('attachment')} ${index + 1}`;
  const filled = {
    jsonSchema: localise(form.jsonSchema, language),
    uiSchema: localise(form.uiSchema, language),
    data,
    language,
    names: new Map([...names, ...attachments.map(({ id }, index) => [id, nameOf(index)] as const)]),
  };
  const declarationOf = ({ at, trustLevel, identifiedBy, writtenForm }: Statement['submittedBy']): string =>
    [
      `${instantIn(at, language)}, ${word('with')} ${identifiedBy}, ${word('level')} ${LEVELS[trustLevel][language]}`,
      ...(writtenForm === null
        ? []
        : [`„${writtenForm.declaration}“`, `${word('written')} (${writtenForm.legalBasis}, ${writtenForm.replacedBy})`]),
    ].join('\n');
  return renderPdf({ title, language, createdAt: new Date(submittedAt), foot: number }, (pdf) => {
    pdf.heading(1, title);
    pdf.facts([
      [word('number'), number],
      [word('service'), serviceInWords(service)],
      [word('authority'), authority ?? statement.authorityId],
      [word('submittedAt'), instantIn(submittedAt, language)],
      ...(organisation === null ? [] : [[word('organisation'), organisation.name] as const]),
      [word('form'), `${form.title[language]} (${form.version})`],
    ]);
    for (const { level, title: heading, facts } of sectionsOf(filled)) {
      if (heading !== '') pdf.heading(level, heading);
      pdf.facts(facts);
    }
    pdf.heading(2, word('attachments'));
    if (attachments.length === 0) pdf.paragraph(word('none'));
    pdf.facts(
      attachments.map(({ mediaType, byteSize, sha512 }, index) => [
        nameOf(index),
        `${mediaType}, ${sizeIn(byteSize, language)}\nSHA-512:\n${inLines(sha512)}`,
      ]),
    );
    pdf.heading(2, word('declarations'));
    pdf.facts([
      [word('submitted'), declarationOf(submittedBy)],
      ...coSignatures.map((each) => [word('signed'), declarationOf(each)] as const),
    ]);
    pdf.heading(2, word('seal'));
    pdf.paragraph(word('explanation'));
    pdf.facts([
      [word('digest'), inLines(seal.sha512)],
      [word('data'), inLines(statement.data.sha512)],
      [word('key'), seal.keyId],
    ]);
  });
}
