/** The record of processing activities (Verzeichnis von Verarbeitungstätigkeiten, Art. 30 Abs. 1 DSGVO), written from the supergraph. */

import type { Requirements } from '../policy/requirements.ts';
import { readHolders } from './erasure/holders.ts';
import type { GraphField, Mark, PersonalData } from './personal-data.ts';

/** What no schema knows; who keeps the record fills it in. */
export interface Controller {
  /** Name and contact (Verantwortlicher), on one line. */
  readonly name: string;
  /** The data protection officer (Datenschutzbeauftragte), on one line. */
  readonly officer: string;
}

interface Shown {
  readonly coordinate: string;
  readonly field: GraphField;
}

/** What is done for one purpose on one legal basis. */
interface Activity extends Pick<Mark, 'purpose' | 'legalBasis'> {
  readonly shown: Shown[];
}

function activitiesOf({ types }: PersonalData): readonly Activity[] {
  const activities = new Map<string, Activity>();
  for (const type of types.values()) {
    for (const field of type.fields.values()) {
      if (field.mark === null) continue;
      const { purpose, legalBasis } = field.mark;
      const key = `${purpose} ${legalBasis}`;
      const activity = activities.get(key) ?? { purpose, legalBasis, shown: [] };
      activity.shown.push({ coordinate: `${type.name}.${field.name}`, field });
      activities.set(key, activity);
    }
  }
  return [...activities.values()].sort((one, other) => (one.purpose < other.purpose ? -1 : 1));
}

/** Who may read a field, as the gateway demands it of her; what leads to the field may demand more. */
function accessOf(coordinate: string, requirements: Requirements): string {
  const requirement = requirements.get(coordinate);
  if (requirement === undefined) return 'as what leads to it';
  const scopes = requirement.scopes.map((set) => set.join(' and ')).join(' or ');
  const trust = requirement.trustLevel === null ? '' : `, trust level ${requirement.trustLevel}`;
  return `signed in${scopes === '' ? '' : `, scope ${scopes}`}${trust}`;
}

const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

const goesWithAccount = (retention: string): boolean =>
  retention.split('; ').some((part) => part.startsWith('until ') && part.endsWith('the account is deleted'));

/** What becomes of the data when the person deletes her account, as far as the services can be told. */
function erasureOf(subgraphs: readonly string[], retentions: readonly string[], able: ReadonlySet<string>): readonly string[] {
  const told = subgraphs.filter((name) => able.has(name)).join(', ');
  const others = subgraphs.filter((name) => !able.has(name)).join(', ');
  const kept = retentions.filter((retention) => !goesWithAccount(retention));
  const drafts = kept.some((retention) => retention.includes('a draft until')) ? 'drafts at once; ' : '';
  const what =
    kept.length === 0 ? 'at once' : `${drafts}what is kept as said above stays, and can no longer be reached by an account`;
  return [
    ...(told === '' ? [] : [`- Deletion of the account (Löschung mit dem Konto): ${what} (${told})`]),
    ...(others === '' ? [] : [`- Deletion of the account (Löschung mit dem Konto): **not possible** (${others})`]),
  ];
}

interface Holding {
  readonly requirements: Requirements;
  /** Subgraphs that can be told to erase. */
  readonly able: ReadonlySet<string>;
}

function chapter({ purpose, legalBasis, shown }: Activity, number: number, { requirements, able }: Holding): readonly string[] {
  const subgraphs = unique(shown.flatMap(({ field }) => field.subgraphs));
  const retentions = unique(shown.map(({ field }) => field.mark?.retention ?? ''));
  return [
    `## ${number}. ${purpose}`,
    '',
    `- Legal basis (Rechtsgrundlage): ${legalBasis}`,
    `- Processed by (verarbeitende Dienste): ${subgraphs.join(', ')}`,
    ...retentions.map((retention) => `- Kept (Löschfrist): ${retention}`),
    ...erasureOf(subgraphs, retentions, able),
    '',
    '| data (Datenkategorie) | field | who may read it (Empfänger) |',
    '| --- | --- | --- |',
    ...shown.map(({ coordinate, field }) => {
      return `| ${cell(field.description)} | \`${coordinate}\` | ${accessOf(coordinate, requirements)} |`;
    }),
    '',
  ];
}

/** The record as Markdown. The same supergraph makes the same text. */
export function writeProcessingRecord(data: PersonalData, requirements: Requirements, controller: Controller): string {
  const activities = activitiesOf(data);
  const able = new Set(readHolders(data).flatMap(({ subgraph, canErase }) => (canErase ? [subgraph] : [])));
  return [
    '# Record of processing activities (Verzeichnis von Verarbeitungstätigkeiten, Art. 30 Abs. 1 DSGVO)',
    '',
    `- Controller (Verantwortlicher): ${cell(controller.name)}`,
    `- Data protection officer (Datenschutzbeauftragte): ${cell(controller.officer)}`,
    '- Persons concerned (betroffene Personen): holders of an account, whoever they apply for, case workers',
    '- Transfers to third countries (Drittlandübermittlung): none by the graph; a subgraph that makes any has to say so here',
    '- Security of processing (Art. 32 DSGVO): authorization by field, at the gateway and again in each subgraph; access log with a chain of digests; personal data neither in logs nor in error messages',
    '',
    ...activities.flatMap((activity, index) => chapter(activity, index + 1, { requirements, able })),
  ].join('\n');
}
