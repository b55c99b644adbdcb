/** The federal services with their bundles: the snapshot of 2019, completed by the keys that are live today. */

import type { Audience } from '#platform/catalogue/types.ts';
import { parseDay } from '#platform/values/day.ts';
import { parseLeika, type LeikaKey } from '#platform/values/leika.ts';
import { COUNTRY } from '#platform/values/region.ts';
import type { FederalSeed, ServiceEntry } from '#subgraphs/federal/index.ts';
import type { FeesOf } from './fees.ts';
import { readReferences } from './references.ts';
import { LIVE_SERVICES, OWN_WORDS, SERVICE_CATALOGUE } from './sources.ts';
import { optional, readTable } from './tsv.ts';

type Groups = Pick<FederalSeed, 'topics' | 'situations' | 'bundles'>;

function readAudience(text: string): Audience {
  if (text !== 'CITIZEN' && text !== 'BUSINESS') throw new Error(`${text} is no audience`);
  return text;
}

/** Topics, situations and bundles. Throws when a bundle stands in a situation that is not classified. */
export function readGroups(): Groups {
  const rows = readTable('own/situations.tsv', ['topic_id', 'topic', 'situation_id', 'situation', 'audience']);
  const ids = new Map(rows.map((row) => [`${row.topic}\t${row.situation}`, row.situation_id]));
  return {
    topics: [...new Map(rows.map((row) => [row.topic_id, { id: row.topic_id, name: row.topic }])).values()],
    situations: rows.map((row) => ({
      id: row.situation_id,
      topicId: row.topic_id,
      name: row.situation,
      audience: readAudience(row.audience),
    })),
    bundles: readTable('data/ozg_leistungsbuendel.tsv', ['ozg_id', 'name', 'themenfeld', 'lage']).map((row) => {
      const situationId = ids.get(`${row.themenfeld}\t${row.lage}`);
      if (situationId === undefined) throw new Error(`the situation ${row.lage} is not classified`);
      return { ozgId: row.ozg_id, situationId, name: row.name };
    }),
  };
}

/**
 * Whom the services of a bundle address: those in whose situations it stands, and citizens too where we know that
 * people at home need what the catalogue files under businesses, a number plate for example.
 */
function readAudiences({ situations, bundles }: Groups): (ozgId: string | null) => readonly Audience[] {
  const ofSituation = new Map(situations.map(({ id, audience }) => [id, audience]));
  const situationOf = new Map<string | null, string>(bundles.map(({ ozgId, situationId }) => [ozgId, situationId]));
  const citizensToo = new Set<string | null>(readTable('own/citizen_bundles.tsv', ['ozg_id']).map((row) => row.ozg_id));
  return (ozgId) => {
    const audience = ofSituation.get(situationOf.get(ozgId) ?? '');
    if (audience === undefined) return [];
    return audience === 'BUSINESS' && citizensToo.has(ozgId) ? ['CITIZEN', 'BUSINESS'] : [audience];
  };
}

interface Words {
  readonly citizenName: ServiceEntry['citizenName'];
  readonly synonyms: readonly string[];
}

/** Everyday names: our own where we gave one, else the one the portal network shows today. */
function readWords(): (leika: string) => Words {
  const live = new Map(readTable('data/pvog_nrw_leistungen_2026.tsv', ['leika', 'name']).map((row) => [row.leika, row.name]));
  const own = new Map(readTable('own/synonyms.tsv', ['leika', 'citizen_name', 'synonyms']).map((row) => [row.leika, row]));
  return (leika) => {
    const words = own.get(leika);
    const ownName = optional(words?.citizen_name ?? '');
    const liveName = live.get(leika);
    const citizenName =
      ownName !== null
        ? { text: ownName, provenance: OWN_WORDS }
        : liveName === undefined
          ? null
          : { text: liveName, provenance: LIVE_SERVICES };
    return { citizenName, synonyms: optional(words?.synonyms ?? '')?.split('|') ?? [] };
  };
}

interface Replacement {
  readonly replacedBy: LeikaKey;
  readonly lastDay: string;
}

function readReplacements(): ReadonlyMap<string, Replacement> {
  return new Map(
    readTable('own/replacements.tsv', ['leika', 'replaced_by', 'last_day']).map((row) => [
      row.leika,
      { replacedBy: parseLeika(row.replaced_by), lastDay: row.last_day },
    ]),
  );
}

/** Laws in one cell, for example `StGB, StPO`. */
function readLaws(cell: string): readonly string[] {
  return cell
    .split(',')
    .map((law) => law.trim())
    .filter((law) => law !== '');
}

/** Every service: those of the snapshot, and those that came after it with the class of a kindred one. */
export function readServices(groups: Groups, feesOf: FeesOf): readonly ServiceEntry[] {
  const audienceOf = readAudiences(groups);
  const wordsOf = readWords();
  const referenceOf = readReferences();
  const replacements = readReplacements();
  const snapshot = readTable('data/leika_leistungen.tsv', ['leika', 'name', 'typ', 'ozg_id', 'gesetze']);
  const old = snapshot.map((row): ServiceEntry => {
    const leikaKey = parseLeika(row.leika);
    const replacement = replacements.get(row.leika);
    return {
      leikaKey,
      name: row.name,
      ...wordsOf(row.leika),
      regulationType: optional(row.typ),
      ozgId: optional(row.ozg_id),
      audience: audienceOf(row.ozg_id),
      legalBases: readLaws(row.gesetze),
      fees: feesOf(leikaKey, COUNTRY),
      replacedBy: replacement?.replacedBy ?? null,
      reference: referenceOf(leikaKey),
      validFrom: null,
      validTo: replacement === undefined ? null : parseDay(replacement.lastDay),
      provenance: SERVICE_CATALOGUE,
    };
  });
  const kindred = new Map(snapshot.map((row) => [row.leika, row]));
  const names = new Map(readTable('data/pvog_nrw_leistungen_2026.tsv', ['leika', 'name']).map((row) => [row.leika, row.name]));
  const added = readTable('own/added_services.tsv', ['leika', 'classified_like']).map((row): ServiceEntry => {
    const leikaKey = parseLeika(row.leika);
    const like = kindred.get(row.classified_like);
    return {
      leikaKey,
      name: names.get(row.leika) ?? row.leika,
      ...wordsOf(row.leika),
      regulationType: optional(like?.typ ?? ''),
      ozgId: optional(like?.ozg_id ?? ''),
      audience: audienceOf(like?.ozg_id ?? null),
      legalBases: [],
      fees: feesOf(leikaKey, COUNTRY),
      replacedBy: null,
      reference: referenceOf(leikaKey),
      validFrom: null,
      validTo: null,
      provenance: LIVE_SERVICES,
    };
  });
  return [...old, ...added];
}
