/** What editors do to services without a LeiKa key: the same rules as for offers. */

import { isDeepStrictEqual } from 'node:util';
import type { Authority } from '#platform/catalogue/types.ts';
import type { Transaction } from '#platform/database.ts';
import { dayOf } from '#platform/values/day.ts';
import { newId, readId } from '#platform/values/id.ts';
import type { LocalService } from '../description.ts';
import type { MutationResolvers } from '../generated/types.ts';
import { localRegionsOf, requireAnyEditor, requireEditor } from '../rules/access.ts';
import { readComment } from '../rules/lines.ts';
import { isSameLocally, withLocalValues, type LocalOfferInput, type Surroundings } from '../rules/local-services.ts';
import { byHand, withoutNulls } from '../rules/offers.ts';
import { createFaults, problemsIn, type Faults } from '../rules/problems.ts';
import { findAuthorities, lockAuthority, lockLocalService } from '../store.ts';
import { findLocalServicesIn } from '../store/local-services.ts';
import { AGENCY } from '../xzufi/identity.ts';
import { checkAreas } from './areas.ts';
import { carryOut } from './change.ts';
import { changeEntry, changing, ending, type Subject } from './editing.ts';

type Offers = Pick<LocalService, 'offers'>;

const theirAuthorities = (tx: Transaction, { offers }: Offers): Promise<readonly Authority[]> =>
  findAuthorities(tx, [...new Set(offers.map(({ authorityId }) => authorityId))]);

/** What holds of a local service beside others: its areas exist, and no authority in charge has one of the same name there. */
async function checkAmongOthers(tx: Transaction, service: LocalService, faults: Faults, argument: string): Promise<void> {
  for (const [index, { areas }] of service.offers.entries()) await checkAreas(tx, areas, faults, ['offers', index, 'areas']);
  const others = await findLocalServicesIn(tx, service.areas);
  if (others.some((other) => isSameLocally(service, other))) faults.add('LOCAL_SERVICE_EXISTS', [argument]);
}

const LOCAL_SERVICES: Subject<LocalService> = {
  kind: 'LOCAL_SERVICE',
  missing: 'There is no such local service',
  argument: 'offers',
  lock: lockLocalService,
  regionsOf: async (tx, service) => localRegionsOf(service, await theirAuthorities(tx, service)),
  checkBeside: async (tx, before, after, faults) => {
    const where = ({ offers, citizenName, validFrom, validTo }: LocalService) => [offers, citizenName, validFrom, validTo];
    if (!isDeepStrictEqual(where(before), where(after))) await checkAmongOthers(tx, after, faults, 'offers');
  },
};

/** The authorities named, locked in one order, so that two who enter the same at once do not both succeed. */
async function readSurroundings(
  tx: Transaction,
  given: readonly LocalOfferInput[] | null | undefined,
  known: readonly Authority[],
  now: Date,
): Promise<Surroundings> {
  const authorities = new Map<string, Authority>(known.map((authority) => [authority.id, authority]));
  for (const text of [...new Set((given ?? []).map(({ authorityId }) => authorityId))].sort()) {
    const id = readId<'Authority'>(text);
    const authority = id === null ? null : await lockAuthority(tx, id);
    if (authority !== null) authorities.set(authority.id, authority);
  }
  const first = authorities.get(given?.[0]?.authorityId ?? '') ?? known[0];
  return { authorities, provenance: byHand(first ?? { name: '' }, dayOf(now)) };
}

type Editing = Required<Pick<MutationResolvers, 'createLocalService' | 'changeLocalService' | 'endLocalService'>>;

export const localServiceEditing: Editing = {
  createLocalService: (_, { input: { comment: given, ...values } }, { db, viewer, language, now }) => {
    requireAnyEditor(viewer);
    const at = now();
    return db.transaction(async (tx) => {
      const surroundings = await readSurroundings(tx, values.offers, [], at);
      const faults = createFaults();
      const comment = readComment(given, faults);
      const id = newId<'LocalService'>();
      const blank: LocalService = {
        id,
        agency: AGENCY,
        localId: id,
        name: values.name,
        citizenName: values.name,
        synonyms: [],
        audience: [],
        texts: [],
        deadlines: [],
        requiredTrustLevel: null,
        fees: [],
        requiredDocuments: [],
        processingTime: null,
        offers: [],
        areas: [],
        provenance: surroundings.provenance,
        validFrom: null,
        validTo: null,
      };
      const service = withLocalValues(blank, { citizenName: values.name, ...withoutNulls(values) }, surroundings, faults);
      const regions = localRegionsOf(service, [...surroundings.authorities.values()]);
      // Where no authority is known there is no region to be an editor of, and nothing is entered.
      const refused = () => ({ localService: null, problems: problemsIn(language, faults.found) });
      if (regions.length === 0) return refused();
      const editor = requireEditor(viewer, regions, 'offers');
      if (faults.found.length === 0) await checkAmongOthers(tx, service, faults, 'name');
      if (faults.found.length > 0) return refused();
      const made = {
        kind: 'LOCAL_SERVICE',
        action: 'CREATED',
        before: null,
        after: service,
        regions,
        restore: [],
        comment,
      } as const;
      await carryOut(tx, editor, at, made);
      return { localService: service, problems: [] };
    });
  },

  changeLocalService: async (_, { input }, context) => {
    const wish = changing<LocalService, typeof input>(input, async (service, values, tx, faults) => {
      const known = await theirAuthorities(tx, service);
      const surroundings = await readSurroundings(tx, values.offers, known, context.now());
      return withLocalValues(service, values, surroundings, faults);
    });
    const { entry, problems } = await changeEntry(context, LOCAL_SERVICES, wish);
    return { localService: entry, problems };
  },

  endLocalService: async (_, { input }, context) => {
    const { entry, problems } = await changeEntry(context, LOCAL_SERVICES, ending<LocalService>(input, context.now()));
    return { localService: entry, problems };
  },
};
