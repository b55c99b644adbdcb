/** What a person may consent to: purposes as data, with the texts as they were shown from which day on, and what depends on them. */

import type { Language, Text } from '#platform/language.ts';
import type { Day } from '#platform/values/day.ts';

export type ConsentPurpose = 'SHARE_DOCUMENTS';
export type ConsentAnswer = 'GIVEN' | 'WITHDRAWN';

interface Version {
  readonly number: number;
  /** The first day it is shown. */
  readonly from: Day;
  readonly wording: Text;
}

interface Purpose {
  readonly purpose: ConsentPurpose;
  /** The earliest first; what was shown once stays here, or nobody could prove what was consented to (Art. 7 Abs. 1 DSGVO). */
  readonly versions: readonly [Version, ...Version[]];
  /** What is done only while it is given. */
  readonly dependents: readonly Text[];
}

export const PURPOSES: readonly Purpose[] = [
  {
    purpose: 'SHARE_DOCUMENTS',
    versions: [
      {
        number: 1,
        from: '2026-01-01' as Day,
        wording: {
          de: 'Ich willige ein, dass Behörden Dokumente meines Dokumentensafes lesen, die ich für einen Antrag freigebe, nur für den genannten Zweck und bis zum genannten Zeitpunkt. Ich kann das jederzeit widerrufen; dann enden alle Freigaben sofort.',
          en: 'I consent that authorities read documents of my document safe which I share for an application, for the purpose named and until the time named only. I may withdraw this at any time; then all shares end at once.',
        },
      },
    ],
    dependents: [
      { de: 'Freigabe von Dokumenten für Anträge', en: 'Sharing documents with applications' },
      { de: 'Lesen freigegebener Dokumente durch Behörden', en: 'Authorities reading shared documents' },
    ],
  },
];

const BY_NAME: ReadonlyMap<ConsentPurpose, Purpose> = new Map(PURPOSES.map((each) => [each.purpose, each]));

/** A purpose by its name. */
export function purposeOf(name: ConsentPurpose): Purpose {
  const known = BY_NAME.get(name);
  if (known === undefined) throw new Error('a consent for a purpose that is not known');
  return known;
}

/** The version that is shown on a day. */
export function currentVersion({ versions }: Purpose, today: Day): Version {
  return versions.findLast(({ from }) => from <= today) ?? versions[0];
}

/** The text that was shown with a decision. */
export function wordingOf(name: ConsentPurpose, number: number, language: Language): string {
  const version = purposeOf(name).versions.find((each) => each.number === number);
  if (version === undefined) throw new Error('a consent to a text that is not known');
  return version.wording[language];
}
