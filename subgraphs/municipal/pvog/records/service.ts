/** What a service is in a place, as records. */

import type { Provenance } from '#platform/catalogue/types.ts';
import type { Day } from '#platform/values/day.ts';
import { readLeika } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import { plainText, sanitiseHtml } from '../../xzufi/records/html.ts';
import type { Link, TextModule } from '../../description.ts';
import type { OnlineServiceRecord, ServiceRecord } from '../../xzufi/records/types.ts';
import type { Detail, DetailText } from '../answers/detail.ts';
import { AnswerFault } from '../faults.ts';
import { feesOf } from './fees.ts';
import { partIdentifier, serviceIdentifier, sourceOf } from './identity.ts';

/** Codes of text modules: name, documents to bring; of the PVOG's own: approval by whom, processing time, costs. */
const NAME = '02';
const DOCUMENTS = '08';
const APPROVAL = '93';
const DURATION = '95';
const COSTS = '98';
const GERMAN = 'de';

const PAGES = ['http:', 'https:'];
const LINKS = [...PAGES, 'mailto:', 'tel:'];

export interface Described {
  readonly service: ServiceRecord;
  readonly online: readonly OnlineServiceRecord[];
  /** Links that lead nowhere or may run scripts, keys that are not of the LeiKa, costs without a clear amount. */
  readonly notKept: readonly string[];
}

/** True for an address of the web that can be opened. */
export function isAddress(text: string, schemes: readonly string[] = PAGES): boolean {
  return /^[a-z]+:[^\s\p{Cc}]+$/iu.test(text) && URL.canParse(text) && schemes.includes(new URL(text).protocol);
}

const UNITS: Readonly<Record<string, (count: number) => string>> = {
  tag: (count) => `P${count}D`,
  woche: (count) => `P${count}W`,
  monat: (count) => `P${count}M`,
  jahr: (count) => `P${count}Y`,
  // Working days become the calendar days they take at most, of which a week has six or five.
  werktag: (count) => `P${Math.ceil((count * 7) / 6)}D`,
  arbeitstag: (count) => `P${Math.ceil((count * 7) / 5)}D`,
};

/** The longest time a text names, where it names nothing but a time: `2 bis 3 Wochen`. */
export function readProcessingTime(text: string): string | null {
  const found = /^(?:\d{1,4}\s*(?:-|–|bis)\s*)?(\d{1,4})\s*(tag|woche|monat|jahr|werktag|arbeitstag)(?:e|n|en)?\.?$/iu.exec(
    plainText(text).trim(),
  );
  return UNITS[found?.[2]?.toLowerCase() ?? '']?.(Number(found?.[1])) ?? null;
}

/** The items of the lists in a text. */
export function readItems(html: string): readonly string[] {
  const items = html.split(/<li>/).slice(1);
  return items.map((item) => plainText(item.split(/<\/li>|<[uo]l>/)[0] ?? '')).filter((item) => item !== '');
}

/** A module in all it says: its own text, then its parts. */
function htmlOf({ text, details }: DetailText): string {
  const parts = details.map(
    ({ title, text: words }) => `${title === null ? '' : `<p><strong>${title}</strong></p>`}${words ?? ''}`,
  );
  return sanitiseHtml([text ?? '', ...parts].join(''));
}

function validityOf({ validityPeriods: [first, second] }: Detail) {
  if (second !== undefined) throw new AnswerFault('The service is valid in two periods; one can be kept.');
  const { validFrom = null, validTo = null } = first ?? {};
  if (validFrom !== null && validTo !== null && validTo < validFrom) throw new AnswerFault('The validity ends before it begins.');
  return { validFrom, validTo };
}

const isGiven = (text: string | null): text is string => text !== null;

/** The name as the text module it is in XZuFi (Leistungsbezeichnung). */
function nameOf(name: string, provenance: Provenance): TextModule {
  return {
    code: NAME,
    title: null,
    language: GERMAN,
    html: sanitiseHtml(name),
    links: [],
    machineTranslated: false,
    provenance,
    validFrom: null,
    validTo: null,
  };
}

/** Throws AnswerFault. */
export function describe(detail: Detail, place: RegionKey, today: Day): Described {
  const notKept: string[] = [];
  const module = (code: string): DetailText | undefined => detail.details.find((one) => one.code === code && !one.placeholder);
  const approval = module(APPROVAL);
  const provenance: Provenance = {
    source: sourceOf(detail.id),
    retrievedAt: today,
    editor: plainText(approval?.text ?? '') || null,
    demonstration: false,
  };
  const linksOf = (text: DetailText): readonly Link[] =>
    text.links.flatMap(({ uri, title }): readonly Link[] => {
      if (isAddress(uri, LINKS)) return [{ language: GERMAN, url: uri, title }];
      notKept.push('links that cannot be opened');
      return [];
    });
  const texts = detail.details
    .filter(({ placeholder }) => !placeholder)
    .map((text): TextModule => ({
      code: text.code,
      title: text.title,
      language: GERMAN,
      html: htmlOf(text),
      links: linksOf(text),
      machineTranslated: false,
      provenance,
      validFrom: null,
      validTo: null,
    }))
    .filter(({ html, links }) => html !== '' || links.length > 0);
  const leikaKeys = [...new Set(detail.leikakeys)].flatMap((key) => readLeika(key) ?? []);
  if (leikaKeys.length < new Set(detail.leikakeys).size) notKept.push('keys that are not of the LeiKa');
  const costs = module(COSTS);
  const fees = feesOf(costs, provenance);
  if (fees.length === 0 && costs !== undefined) notKept.push('amounts of costs that are not clear (the text is kept)');
  const duration = module(DURATION);
  const identifier = serviceIdentifier(detail.id, place);
  const online = detail.onlineServiceLinks.flatMap(({ id, title, uri }): readonly OnlineServiceRecord[] => {
    if (!isAddress(uri)) {
      notKept.push('online services whose address cannot be opened');
      return [];
    }
    return [
      {
        kind: 'onlinedienst',
        identifier: partIdentifier(detail.id, place, id ?? uri),
        name: title ?? detail.name,
        url: uri,
        trustLevel: null,
        responsibilities: [{ service: identifier, areas: [place], role: null, destination: null }],
      },
    ];
  });
  return {
    service: {
      kind: 'leistung',
      identifier,
      leikaKeys,
      areas: [place],
      texts: texts.some(({ code }) => code === NAME) ? texts : [nameOf(detail.name, provenance), ...texts],
      synonyms: [],
      fees,
      requiredDocuments: readItems(sanitiseHtml(module(DOCUMENTS)?.text ?? '')),
      processingTime:
        [duration?.text, duration?.details[0]?.text].map((text) => readProcessingTime(text ?? '')).find(isGiven) ?? null,
      // Deadlines come in words only, as a text module.
      deadlines: [],
      trustLevel: null,
      addressees: [],
      regulationTypes: [],
      reference: null,
      provenance,
      ...validityOf(detail),
    },
    online,
    notKept,
  };
}
