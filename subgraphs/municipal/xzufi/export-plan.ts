/** Which records say what the catalogue of a region says now: those it came as, and in their place what editors have made of them. */

import { isDeepStrictEqual } from 'node:util';
import type { Authority, Offer } from '#platform/catalogue/types.ts';
import type { Day, Validity } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import type { LocalService } from '../description.ts';
import { isCollected } from '../rules/precedence.ts';
import { localServiceOf } from './description.ts';
import { authorityId, recordId } from './identity.ts';
import { offersOf, type InCharge, type OnlineEntry } from './offers.ts';
import { dutyOf, localDutiesOf, organisationOf, ownLocalService, ownServiceOf } from './own-records.ts';
import type { OrganisationRecord, Responsibility, ServiceRecord, XzufiRecord } from './records/types.ts';
import type { RecordId } from './store/records.ts';

/** All that is known of a region; of offers and local services those that are not over. */
export interface RegionState {
  readonly records: readonly XzufiRecord[];
  readonly authorities: readonly Authority[];
  readonly offers: readonly Offer[];
  /** The Leistung each offer was made from. */
  readonly sources: ReadonlyMap<Id<'Offer'>, RecordId>;
  readonly localServices: readonly LocalService[];
  readonly inCharge: ReadonlyMap<RecordId, readonly InCharge[]>;
  readonly online: ReadonlyMap<RecordId, readonly OnlineEntry[]>;
  /** Entries of which an editor has changed a field. */
  readonly edited: ReadonlySet<string>;
  readonly today: Day;
}

const idOf = ({ kind, identifier }: XzufiRecord): RecordId => recordId(kind, identifier);

/** Services that no longer say what the catalogue says: an editor has changed, ended or outranked what was made of them. */
function findSuperseded(state: RegionState, services: ReadonlyMap<RecordId, ServiceRecord>): ReadonlySet<RecordId> {
  const theirs = new Set(state.authorities.map(({ id }) => id));
  const offers = new Map(state.offers.map((offer) => [offer.id, offer]));
  const local = new Map(state.localServices.map((service) => [service.id, service]));
  const isStill = ({ validTo }: Validity): boolean => validTo === null || validTo >= state.today;
  const superseded = [...services].filter(([id, record]) => {
    const [responsible, online] = [state.inCharge.get(id) ?? [], state.online.get(id) ?? []];
    if (record.leikaKeys.length === 0) {
      const made = localServiceOf(record, responsible, online);
      return made !== null && isStill(made) && !isDeepStrictEqual(local.get(made.id), made);
    }
    const made = offersOf(record, responsible, online).filter(({ authorityId: by }) => theirs.has(by));
    return made.some((offer) => isStill(offer) && !isDeepStrictEqual(offers.get(offer.id), offer));
  });
  return new Set(superseded.map(([id]) => id));
}

/** A record without the responsibilities for some services; null where none is left of several. */
function without(record: XzufiRecord, services: ReadonlySet<RecordId>): XzufiRecord | null {
  if (record.kind === 'leistung') return services.has(idOf(record)) ? null : record;
  const responsibilities = record.responsibilities.filter(({ service }) => !services.has(recordId('leistung', service)));
  if (responsibilities.length === record.responsibilities.length) return record;
  if (responsibilities.length === 0 && record.kind !== 'organisationseinheit') return null;
  return { ...record, responsibilities };
}

/** The records to export, a Leistung before those that are responsible for it. */
export function planExport(state: RegionState): readonly XzufiRecord[] {
  const services = new Map(
    state.records.flatMap((record) => (record.kind === 'leistung' ? [[idOf(record), record] as const] : [])),
  );
  const superseded = findSuperseded(state, services);
  const kept = state.records.flatMap((record) => without(record, superseded) ?? []);

  const sourceOf = (offer: Offer): ServiceRecord | null => services.get(state.sources.get(offer.id) ?? ('' as RecordId)) ?? null;
  const isOwn = (offer: Offer): boolean => {
    const source = state.sources.get(offer.id);
    if (source === undefined || superseded.has(source)) return true;
    // Of what the PVOG collected only what an editor has made her own.
    return !services.has(source) && state.edited.has(offer.id);
  };
  const own = state.offers.filter(isOwn);
  const local = state.localServices.filter((service) => {
    const source = recordId('leistung', { agency: service.agency, value: service.localId });
    return (
      superseded.has(source) || (!services.has(source) && (!isCollected(service.provenance) || state.edited.has(service.id)))
    );
  });
  const made = [
    ...own.map((offer) => ownServiceOf(offer, sourceOf(offer))),
    ...local.map((service) => {
      const base = services.get(recordId('leistung', { agency: service.agency, value: service.localId })) ?? null;
      return ownLocalService(service, base);
    }),
  ];

  const organisations = new Map(
    kept.flatMap((record) => (record.kind === 'organisationseinheit' ? [[authorityId(idOf(record)), record] as const] : [])),
  );
  const offices = state.authorities.flatMap((authority): OrganisationRecord[] => {
    const base = organisations.get(authority.id) ?? null;
    const added: readonly Responsibility[] = [
      ...own.filter((offer) => offer.authorityId === authority.id).map(dutyOf),
      ...local.flatMap((service) => localDutiesOf(service, authority)),
    ];
    const isEdited = state.edited.has(authority.id);
    if (base !== null && !isEdited) return [{ ...base, responsibilities: [...base.responsibilities, ...added] }];
    if (base === null && isCollected(authority.provenance) && added.length === 0 && !isEdited) return [];
    return [organisationOf(authority, base, [...(base?.responsibilities ?? []), ...added])];
  });

  const rest = kept.filter(({ kind }) => kind !== 'organisationseinheit' && kind !== 'leistung');
  return [
    ...kept.filter(({ kind }) => kind === 'leistung'),
    ...made.map(({ service }) => service),
    ...offices,
    ...rest,
    ...made.flatMap(({ online }) => online),
  ];
}
