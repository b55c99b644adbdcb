/** What the kinds of text modules are called, and plain text as the HTML of one. */

import { escapeMarkup } from '#platform/escape.ts';

type Titles = Readonly<Record<string, string>>;

/** Code list `urn:de:xzufi:codeliste:leistungstextmodulleika`; from 93 the portal network's own for what XZuFi has no text module for. */
const GERMAN: Titles = {
  '02': 'Leistungsbezeichnung',
  '03': 'Leistungsbezeichnung II',
  '05': 'Kurztext',
  '06': 'Volltext',
  '07': 'Handlungsgrundlage',
  '08': 'Erforderliche Unterlagen',
  '09': 'Voraussetzungen',
  '11': 'Verfahrensablauf',
  '14': 'Formulare',
  '15': 'Weiterführende Informationen',
  '16': 'Hinweise',
  '18': 'Urheber',
  '22': 'Zuständige Stelle',
  '23': 'Ansprechpunkt',
  '24': 'Teaser',
  '25': 'Rechtsbehelf',
  '93': 'Fachliche Freigabe',
  '94': 'Ursprungsportal',
  '95': 'Bearbeitungsdauer',
  '97': 'Frist',
  '98': 'Kosten',
};

const ENGLISH: Titles = {
  '02': 'Name of the service',
  '03': 'Name in everyday words',
  '05': 'Short text',
  '06': 'Full text',
  '07': 'Legal basis',
  '08': 'Required documents',
  '09': 'Requirements',
  '11': 'Procedure',
  '14': 'Forms',
  '15': 'Further information',
  '16': 'Notes',
  '18': 'Author',
  '22': 'Competent authority',
  '23': 'Point of contact',
  '24': 'Teaser',
  '25': 'Legal remedy',
  '93': 'Approval',
  '94': 'Original portal',
  '95': 'Processing time',
  '97': 'Deadline',
  '98': 'Costs',
};

/** The heading of a module in the language of its text, in German for languages other than English; of an unknown code the code. */
export function titleOf(code: string, language: string): string {
  const titles = /^en\b/.test(language) ? ENGLISH : GERMAN;
  return titles[code] ?? code;
}

/** Plain text as paragraphs of HTML; an empty line parts them. */
export function paragraphs(text: string): string {
  const blocks = text.split(/\n\s*\n/).map((block) => block.trim());
  return blocks
    .filter((block) => block !== '')
    .map((block) => `<p>${escapeMarkup(block)}</p>`)
    .join('');
}
