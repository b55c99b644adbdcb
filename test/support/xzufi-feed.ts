/** Feeds as an editorial office sends them: real keys, names, laws and regions, with invented texts around them. The same every time. */

import { readTable } from '#drizzle/seed/tsv.ts';
import type { Provenance } from '#platform/catalogue/types.ts';
import { parseDay } from '#platform/values/day.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { parseRegion, type RegionKey } from '#platform/values/region.ts';
import type { MessageHead } from '#subgraphs/municipal/xzufi/message/head.ts';
import type { TextModule } from '#subgraphs/municipal/description.ts';
import type { Identifier, ServiceRecord, XzufiRecord } from '#subgraphs/municipal/xzufi/records/types.ts';
import { writeMessage, type Order } from '#subgraphs/municipal/xzufi/write/message.ts';

/** The editorial office of the state. */
const AGENCY = 'L100002';
const SENTENCES = [
  'Die Leistung können Sie persönlich, schriftlich oder über den Onlinedienst beantragen.',
  'Bitte halten Sie die erforderlichen Unterlagen bereit, damit Ihr Anliegen ohne Rückfragen bearbeitet werden kann.',
  'Zuständig ist die Gemeinde, in der Sie mit Ihrem Hauptwohnsitz gemeldet sind.',
  'Über den Antrag wird in der Regel innerhalb der genannten Frist entschieden.',
  'Gegen den Bescheid können Sie innerhalb eines Monats Klage beim Verwaltungsgericht erheben.',
  'Die Gebühr wird mit der Antragstellung fällig; Ermäßigungen gelten für Inhaberinnen und Inhaber des Familienpasses.',
  'Änderungen Ihrer Verhältnisse teilen Sie bitte unverzüglich mit.',
];

interface Place {
  readonly key: RegionKey;
  readonly name: string;
  readonly postalCode: string;
}

interface Key {
  readonly leika: string;
  readonly name: string;
  readonly laws: string;
}

export interface FeedSize {
  /** How many of the 396 municipalities have a feed. */
  readonly places: number;
  /** How many of them are passed over before, none by default. */
  readonly after?: number;
  /** How many services each describes. */
  readonly services: number;
  /** Paragraphs of each text. */
  readonly paragraphs?: number;
}

function readPlaces(): readonly Place[] {
  return readTable('data/nrw_gemeinden.tsv', ['ars', 'name', 'plz_sitz']).map((row) => ({
    key: parseRegion(row.ars),
    name: row.name.split(',')[0] ?? row.name,
    postalCode: row.plz_sitz,
  }));
}

function readKeys(): readonly Key[] {
  return readTable('data/leika_leistungen.tsv', ['leika', 'name', 'gesetze']).map((row) => ({
    leika: row.leika,
    name: row.name,
    laws: row.gesetze,
  }));
}

const identifier = (kind: string, number: string): Identifier => ({ agency: AGENCY, value: `${AGENCY}.${kind}.${number}` });

const provenanceOf = (version: string, editor: string): Provenance => ({
  source: `XZuFi ${version}, ${AGENCY}`,
  retrievedAt: parseDay('2026-10-01'),
  editor,
  demonstration: false,
});

function paragraphs(count: number, seed: number): string {
  return Array.from({ length: count }, (_, index) => `<p>${SENTENCES[(seed + index) % SENTENCES.length] ?? ''}</p>`).join('');
}

/** Texts in German and, for every third service, by machine in English. */
function textsOf(key: Key, seed: number, long: number, version: string, editor: string): readonly TextModule[] {
  const german = provenanceOf(version, editor);
  const own = { links: [], machineTranslated: false, validFrom: null, validTo: null, title: null, provenance: german };
  const contents: readonly (readonly [string, string])[] = [
    ['02', key.name],
    ['05', SENTENCES[seed % SENTENCES.length] ?? ''],
    ['06', paragraphs(long, seed)],
    ['07', key.laws === '' ? 'Satzung der Gemeinde' : key.laws],
    ['08', `<ul><li>Personalausweis</li><li>${key.name}: Antrag</li></ul>`],
    ['11', paragraphs(long, seed + 3)],
  ];
  const texts = contents.map(([code, html]): TextModule => ({ ...own, code, language: 'de', html: html.replace(/&/g, '&amp;') }));
  if (seed % 3 !== 0) return texts;
  const english = { ...german, editor: 'Übersetzungsdienst' };
  const translated = { ...own, machineTranslated: version === '2.3.1', provenance: english };
  return [...texts, { ...translated, code: '05', language: 'en', html: 'You can apply in person, in writing or online.' }];
}

function serviceOf(place: Place, key: Key, seed: number, long: number, version: string): ServiceRecord {
  const editor = `Redaktion ${place.name}`;
  const provenance = provenanceOf(version, editor);
  const fee = {
    description: key.name,
    legalBasis: 'Siehe Handlungsgrundlagen der Leistung',
    level: 'MUNICIPAL',
    provenance,
  } as const;
  const days = { validFrom: null, validTo: null };
  return {
    kind: 'leistung',
    identifier: identifier('LB', `${place.key}-${key.leika}`),
    leikaKeys: [parseLeika(key.leika)],
    areas: [place.key],
    texts: textsOf(key, seed, long, version, editor),
    synonyms: seed % 2 === 0 ? [{ language: 'de', text: key.name.split(' ')[0] ?? key.name }] : [],
    fees:
      seed % 4 === 0
        ? [{ ...fee, ...days, code: 'STANDARD', amount: `${seed % 90}.50`, from: null, to: null }]
        : [{ ...fee, ...days, code: 'STANDARD', amount: null, from: '10.00', to: `${20 + (seed % 90)}.00` }],
    requiredDocuments: ['Personalausweis oder Reisepass', `Antrag: ${key.name}`],
    processingTime: `P${1 + (seed % 30)}D`,
    deadlines: [
      {
        type: '001',
        period: { count: 1 + (seed % 6), unit: seed % 2 === 0 ? 'MONTH' : 'WORKING_DAY_OF_FIVE' },
        periodTo: seed % 4 === 0 ? { count: 1, unit: 'YEAR' } : null,
        from: null,
        to: null,
        description: seed % 3 === 0 ? 'Widerspruchsfrist < 1 Jahr' : null,
        ...days,
      },
      {
        type: null,
        period: null,
        periodTo: null,
        from: '--03-01',
        to: '2026-12-31',
        description: null,
        validFrom: parseDay('2026-01-01'),
        validTo: null,
      },
    ],
    reference: seed % 5 === 0 ? '001' : null,
    trustLevel: (['LOW', 'SUBSTANTIAL', 'HIGH'] as const)[seed % 3] ?? null,
    addressees: ['001'],
    regulationTypes: ['5'],
    provenance,
    ...days,
  };
}

/** The records of the feed, place by place: services, then the administration, then its online services. */
export function* feedRecords(
  { places, after = 0, services, paragraphs: long = 4 }: FeedSize,
  version: MessageHead['version'],
): Generator<XzufiRecord> {
  const keys = readKeys();
  for (const [number, place] of [...readPlaces().entries()].slice(after, after + places)) {
    const own = Array.from({ length: services }, (_, index) => keys[(number * 7 + index) % keys.length]).filter(
      (key) => key !== undefined,
    );
    const described = own.map((key, index) => serviceOf(place, key, number + index, long, version));
    yield* described;
    const responsibilities = described.map((service) => ({
      service: service.identifier,
      areas: [place.key],
      role: '01',
      destination: null,
    }));
    yield {
      kind: 'organisationseinheit',
      identifier: identifier('OE', place.key),
      name: `Stadt- oder Gemeindeverwaltung ${place.name}`,
      region: place.key,
      address: { street: 'Rathausplatz 1', postalCode: place.postalCode, city: place.name },
      openingHours: ['Mo–Fr 8–12 Uhr'],
      accessibility: { wheelchair: true, lift: number % 2 === 0 },
      emblem: `https://portalverbund.example/wappen/${place.key}.svg`,
      contacts: [{ kind: 'EMAIL', value: `post@${place.key}.portalverbund.example` }],
      responsibilities,
      provenance: provenanceOf(version, `Redaktion ${place.name}`),
      validFrom: parseDay('2020-01-01'),
      validTo: null,
    };
    for (const { service } of responsibilities.filter((_, index) => index % 2 === 0)) {
      yield {
        kind: 'onlinedienst',
        identifier: identifier('OD', service.value),
        name: `Onlinedienst ${service.value}`,
        url: `https://portalverbund.example/antrag/${service.value}`,
        trustLevel: 'LOW',
        responsibilities: [{ service, areas: [place.key], role: null, destination: null }],
      };
    }
  }
}

export function head(overrides: Partial<MessageHead> = {}): MessageHead {
  return { version: '2.3.1', transaction: 'T-1', position: 1, sender: AGENCY, ...overrides };
}

/** A message of orders as bytes. */
export async function* messageBytes(of: MessageHead, orders: Iterable<Order>): AsyncGenerator<Uint8Array> {
  for (const piece of writeMessage(of, orders)) yield Promise.resolve(Buffer.from(piece));
}

/** A feed of a size as bytes. */
export function feedBytes(of: MessageHead, size: FeedSize): AsyncGenerator<Uint8Array> {
  return messageBytes(of, ordersOf(feedRecords(size, of.version)));
}

export function* ordersOf(records: Iterable<XzufiRecord>): Generator<Order> {
  for (const record of records) yield { write: record };
}
