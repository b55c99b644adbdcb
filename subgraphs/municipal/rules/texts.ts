/** Which of a municipality's texts to show, and what can be read from them. */

import { titleOf } from '#platform/catalogue/text-modules.ts';
import { escapeMarkup } from '#platform/escape.ts';
import type { Audience } from '#platform/catalogue/types.ts';
import { isValidOn, type Day } from '#platform/values/day.ts';
import type { TextModule } from '../description.ts';
import { plainText, wordsInBlocks } from '../xzufi/records/html.ts';

const GERMAN = 'de';
/** Codes of the modules that name a service: officially, and as citizens know it. */
export const OFFICIAL_NAME = '02';
export const CITIZEN_NAME = '03';
const LEGAL_BASES = '07';

/** Those written in a language (of it whatever the region, `en-GB` for `en`) and valid on the day, in their order. */
export function textsIn(texts: readonly TextModule[], language: string, day: Day): readonly TextModule[] {
  return texts.filter((text) => (text.language === language || text.language.startsWith(`${language}-`)) && isValidOn(text, day));
}

export function headingOf({ title, code, language }: TextModule): string {
  return title ?? titleOf(code, language);
}

/** The text with the links that belong to it as a list behind it. */
export function withLinks({ html, links }: Pick<TextModule, 'html' | 'links'>): string {
  if (links.length === 0) return html;
  const entries = links.map(({ url, title }) => `<li><a href="${escapeMarkup(url)}">${escapeMarkup(title ?? url)}</a></li>`);
  return `${html}<ul>${entries.join('')}</ul>`;
}

/** The text with its links, without markup. */
export function plainOf({ html, links }: Pick<TextModule, 'html' | 'links'>): string {
  const listed = links.map(({ url, title }) => (title === null ? `- ${url}` : `- ${title}: ${url}`)).join('\n');
  return [wordsInBlocks(html), listed].filter((part) => part !== '').join('\n\n');
}

function firstOf(texts: readonly TextModule[], code: string): string | null {
  const named = texts.filter((text) => text.code === code && plainText(text.html) !== '');
  const found = named.find(({ language }) => language === GERMAN) ?? named[0];
  return found === undefined ? null : plainText(found.html);
}

export interface Names {
  readonly name: string;
  readonly citizenName: string;
}

/** What the texts call the service; null when they do not. */
export function namesOf(texts: readonly TextModule[]): Names | null {
  const [official, known] = [firstOf(texts, OFFICIAL_NAME), firstOf(texts, CITIZEN_NAME)];
  const name = official ?? known;
  return name === null ? null : { name, citizenName: known ?? name };
}

/** The laws and statutes named on the day, one an entry of the German module or a link of it. */
export function legalBasesOf(texts: readonly TextModule[], day: Day): readonly string[] {
  const modules = textsIn(texts, GERMAN, day).filter(({ code }) => code === LEGAL_BASES);
  const lines = modules.flatMap(({ html, links }) => [
    ...wordsInBlocks(html).split('\n'),
    ...links.map(({ url, title }) => title ?? url),
  ]);
  return [...new Set(lines.map((line) => line.replace(/^- /, '').trim()))].filter((line) => line !== '');
}

/** Code list Leistungsadressat; 003 are administrations, which no page addresses. */
const AUDIENCES: Readonly<Record<string, Audience>> = { '001': 'CITIZEN', '002': 'BUSINESS' };

/** The codes of an audience, as XZuFi has them. */
export function addresseesOf(audience: readonly Audience[]): readonly string[] {
  return Object.entries(AUDIENCES).flatMap(([code, known]) => (audience.includes(known) ? [code] : []));
}

export function audienceOf(addressees: readonly string[]): readonly Audience[] {
  return [...new Set(addressees.flatMap((code) => AUDIENCES[code] ?? []))];
}
