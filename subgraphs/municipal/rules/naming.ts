/** The name of a local service and the text modules that say it: always the same, whichever of them was changed. */

import { escapeMarkup } from '#platform/escape.ts';
import type { LocalService, TextModule } from '../description.ts';
import { CITIZEN_NAME, namesOf, OFFICIAL_NAME } from './texts.ts';

/** True for a module that names the service in German. */
export function isNaming({ code, language }: Pick<TextModule, 'code' | 'language'>): boolean {
  return language === 'de' && (code === OFFICIAL_NAME || code === CITIZEN_NAME);
}

/** The service with modules that say its names. Those that say them already stay as they came. */
export function withNames(service: LocalService): LocalService {
  const { name, citizenName, texts, provenance } = service;
  const said = namesOf(texts);
  if (said?.name === name && said.citizenName === citizenName) return service;
  const naming = (code: string, text: string): TextModule => ({
    code,
    title: null,
    language: 'de',
    html: escapeMarkup(text),
    links: [],
    machineTranslated: false,
    provenance,
    validFrom: null,
    validTo: null,
  });
  const names = [naming(OFFICIAL_NAME, name), ...(citizenName === name ? [] : [naming(CITIZEN_NAME, citizenName)])];
  return { ...service, texts: [...names, ...texts.filter((text) => !isNaming(text))] };
}

/** The service with other texts beside those that name it. */
export function withTexts(service: LocalService, texts: readonly TextModule[]): LocalService {
  return { ...service, texts: [...service.texts.filter(isNaming), ...texts] };
}
