/** What editors do to offers. */

import type { Authority, Offer } from '#platform/catalogue/types.ts';
import type { Transaction } from '#platform/database.ts';
import { PublicError } from '#platform/errors.ts';
import type { Problem } from '#platform/language.ts';
import { dayOf } from '#platform/values/day.ts';
import { newId, parseId } from '#platform/values/id.ts';
import type { MutationResolvers } from '../generated/types.ts';
import { regionsOf, requireAnyEditor, requireEditor } from '../rules/access.ts';
import { byHand, isElsewhere, isSameAs, withoutNulls, withValues } from '../rules/offers.ts';
import { areasOf } from '../rules/precedence.ts';
import { createFaults, problemsIn, type Faults } from '../rules/problems.ts';
import { readComment } from '../rules/lines.ts';
import { findAuthorities, findOffersOf, lockAuthority, lockOffer } from '../store.ts';
import { findService } from '../store/known.ts';
import { settleBeside } from '../xzufi/settle.ts';
import { carryOut } from './change.ts';
import { checkAreas } from './areas.ts';
import { changeEntry, changing, ending, type Subject } from './editing.ts';

interface Answer {
  readonly offer: Offer | null;
  readonly problems: readonly Problem[];
}

/** What holds of an offer beside others: its areas exist, and the authority does not offer the same there twice. */
async function checkAmongOthers(tx: Transaction, offer: Offer, faults: Faults, argument: string): Promise<void> {
  await checkAreas(tx, areasOf(offer), faults, ['areas']);
  const others = await findOffersOf(tx, offer);
  if (others.some((other) => isSameAs(offer, other))) faults.add('OFFER_EXISTS', [argument]);
}

async function requireAuthority(tx: Transaction, offer: Offer): Promise<Authority> {
  const [authority] = await findAuthorities(tx, [offer.authorityId]);
  if (authority === undefined) throw new Error(`the authority of offer ${offer.id} is missing`);
  return authority;
}

const OFFERS: Subject<Offer> = {
  kind: 'OFFER',
  missing: 'There is no such offer',
  argument: 'areas',
  lock: lockOffer,
  regionsOf: async (tx, offer) => regionsOf(offer, await requireAuthority(tx, offer)),
  checkBeside: async (tx, before, after, faults) => {
    if (isElsewhere(before, after)) await checkAmongOthers(tx, after, faults, 'areas');
  },
  settle: settleBeside,
};

type Editing = Required<Pick<MutationResolvers, 'createOffer' | 'changeOffer' | 'endOffer'>>;

export const offerEditing: Editing = {
  createOffer: (_, { input }, { db, viewer, language, now }) => {
    requireAnyEditor(viewer);
    const authorityId = parseId<'Authority'>(input.authorityId, 'authorityId');
    const at = now();
    const today = dayOf(at);
    return db.transaction(async (tx): Promise<Answer> => {
      // Locked, so that two who enter the same at once do not both succeed.
      const authority = await lockAuthority(tx, authorityId);
      if (authority === null)
        throw new PublicError('NOT_FOUND', 'There is no such authority', { facts: { argument: 'authorityId' } });
      requireEditor(viewer, [authority.region], 'authorityId');
      const faults = createFaults();
      const comment = readComment(input.comment, faults);
      const service = await findService(tx, input.leikaKey);
      if (service === null) faults.add('SERVICE_UNKNOWN', ['leikaKey']);
      else if (service.validTo !== null && service.validTo < today) faults.add('SERVICE_ENDED', ['leikaKey']);
      const provenance = byHand(authority, today);
      const blank: Offer = {
        id: newId(),
        leikaKey: input.leikaKey,
        authorityId,
        area: authority.region,
        furtherAreas: [],
        level: 'MUNICIPAL',
        channels: [],
        onlineServices: [],
        fees: [],
        requiredDocuments: [],
        processingTime: null,
        provenance,
        validFrom: null,
        validTo: null,
      };
      const offer = withValues(blank, withoutNulls(input), provenance, faults);
      if (offer.channels.length === 0) faults.add('REQUIRED', ['channels']);
      const regions = regionsOf(offer, authority);
      const editor = requireEditor(viewer, regions, 'areas');
      if (faults.found.length === 0) await checkAmongOthers(tx, offer, faults, 'leikaKey');
      if (faults.found.length > 0) return { offer: null, problems: problemsIn(language, faults.found) };
      const made = { kind: 'OFFER', action: 'CREATED', before: null, after: offer, regions, restore: [], comment } as const;
      await carryOut(tx, editor, at, made);
      await settleBeside(tx, null, offer, at);
      return { offer, problems: [] };
    });
  },

  changeOffer: async (_, { input }, context) => {
    const wish = changing<Offer, typeof input>(input, async (offer, values, tx, faults) => {
      const provenance = byHand(await requireAuthority(tx, offer), dayOf(context.now()));
      return withValues(offer, values, provenance, faults);
    });
    const { entry, problems } = await changeEntry(context, OFFERS, wish);
    return { offer: entry, problems };
  },

  endOffer: async (_, { input }, context) => {
    const { entry, problems } = await changeEntry(context, OFFERS, ending<Offer>(input, context.now()));
    return { offer: entry, problems };
  },
};
